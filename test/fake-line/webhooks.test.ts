import { webhook, validateSignature } from '@line/bot-sdk';
import { closeStages, hello, openBot, openStage, SECRET, type Received } from './stage.ts';

afterEach(closeStages);

async function openTown() {
  const stage = await openStage({ bot: { displayName: 'โปร่งใส' } });
  const bot = await openBot();
  stage.line.webhooks.url = bot.url;
  const somjai = stage.line.addPerson({ displayName: 'สมใจ' });
  const mana = stage.line.addPerson({ displayName: 'มานะ' });
  const group = stage.line.addGroup({ groupName: 'ทดสอบ', members: [somjai, mana] });
  return { ...stage, bot, somjai, mana, group };
}

function bodyOf({ body }: Received): webhook.CallbackRequest {
  return JSON.parse(body.toString()) as webhook.CallbackRequest; // the SDK's type of this JSON
}

function signatureFits({ body, headers }: Received): boolean {
  return validateSignature(body, SECRET, String(headers['x-line-signature']));
}

describe('fake-line: webhooks', () => {
  it('tell what a member of a group said', async () => {
    const { line, bot, group, somjai } = await openTown();

    const { status, event, messageId } = await group.says(somjai, 'ส่ง O12');

    expect(status).toBe(200);
    expect(bodyOf(bot.received[0]!)).toEqual({ destination: line.bot.userId, events: [event] });
    expect(event).toMatchObject({
      type: 'message',
      mode: 'active',
      source: { type: 'group', groupId: group.groupId, userId: somjai.userId },
      deliveryContext: { isRedelivery: false },
      message: { id: messageId, type: 'text', text: 'ส่ง O12' },
    });
    expect(event.webhookEventId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(somjai.userId).toMatch(/^U[0-9a-f]{32}$/);
    expect(group.groupId).toMatch(/^C[0-9a-f]{32}$/);
  });

  it('are signed over bytes that escape emoji as LINE does', async () => {
    const { bot, somjai } = await openTown();

    await somjai.saysAlone('ดีมาก 🤨');

    expect(bot.received[0]!.body.toString()).toContain(String.raw`ดีมาก \uD83E\uDD28`);
    expect(bodyOf(bot.received[0]!).events).toMatchObject([{ message: { text: 'ดีมาก 🤨' } }]);
    expect(signatureFits(bot.received[0]!)).toBe(true);
  });

  it('can be forged on demand', async () => {
    const { line, bot } = await openTown();

    await line.webhooks.deliver([], { signature: 'wrong' });
    await line.webhooks.deliver([], { signature: 'missing' });
    await line.webhooks.deliver([], { secret: 'the old secret' });

    expect(bot.received.map(signatureFits)).toEqual([false, false, false]);
    expect(bot.received[1]!.headers).not.toHaveProperty('x-line-signature');
  });

  it('mark mentions by place, and say which is the bot', async () => {
    const { group, somjai, mana, line } = await openTown();

    const { event } = await group.says(somjai, 'มอบหมาย O12 @มานะ', { mention: ['bot', mana, 'all'] });

    const text = '@โปร่งใส @All มอบหมาย O12 @มานะ';
    expect(event.message).toMatchObject({
      text,
      mention: {
        mentionees: [
          { index: 0, length: 8, type: 'user', userId: line.bot.userId, isSelf: true },
          { index: text.indexOf('@มานะ'), length: 5, type: 'user', userId: mana.userId, isSelf: false },
          { index: 9, length: 4, type: 'all' },
        ],
      },
    });
  });

  it('tell of quotes, edits and unsent messages', async () => {
    const { line, group, somjai } = await openTown();
    const first = await group.says(somjai, 'ส่ง O12');

    const quoting = await group.says(somjai, 'อันนี้', { quote: first.messageId! });
    const edit = await group.edits(first.messageId!, 'ส่ง O13');
    const unsent = await group.unsends(first.messageId!);

    expect(quoting.event.message).toMatchObject({ quotedMessageId: first.messageId });
    expect(edit.event).toMatchObject({
      type: 'messageEdited',
      message: { id: first.messageId, type: 'text', text: 'ส่ง O13' },
    });
    expect(edit.event.replyToken).not.toBe(first.event.replyToken);
    expect(edit.event.message!.quoteToken).not.toBe(first.event.message!.quoteToken);
    expect(unsent.event).toMatchObject({ type: 'unsend', unsend: { messageId: first.messageId } });
    expect(unsent.event).not.toHaveProperty('replyToken');
    expect(line.transcript(group.chatId)).toMatchObject([
      { id: first.messageId, unsent: true },
      { message: { text: 'อันนี้' } },
    ]);
    expect(line.transcript(group.chatId)[0]!.message).toEqual({});
  });

  it('tell of pictures that were sent together, and files', async () => {
    const { group, somjai } = await openTown();
    const imageSet = { id: 'set', index: 1, total: 2 };

    const picture = await group.sendsPicture(somjai, { bytes: Buffer.from('x'), imageSet });
    const file = await somjai.sendsFileAlone({ bytes: Buffer.from('xyz'), fileName: 'แผน.pdf' });

    expect(picture.event.message).toMatchObject({
      type: 'image',
      imageSet,
      contentProvider: { type: 'line' },
    });
    expect(file.event.message).toMatchObject({ type: 'file', fileName: 'แผน.pdf', fileSize: 3 });
  });

  it('tell who comes and goes, and make it so', async () => {
    const { line, client, group, somjai, mana } = await openTown();
    const piti = line.addPerson({ displayName: 'ปิติ', friendship: 'stranger' });

    const told = [
      await piti.follows(),
      await group.gains(piti),
      await group.loses(mana, somjai),
      await piti.blocks(),
      await group.removesBot(),
      await group.invitesBot(),
    ];

    expect(told.map(({ event }) => [event.type, event.replyToken !== undefined])).toEqual([
      ['follow', true],
      ['memberJoined', true],
      ['memberLeft', false],
      ['unfollow', false],
      ['leave', false],
      ['join', true],
    ]);
    expect(told[2]!.event).toMatchObject({
      left: {
        members: [
          { type: 'user', userId: mana.userId },
          { type: 'user', userId: somjai.userId },
        ],
      },
    });
    expect(line.membersOf(group).map(({ displayName }) => displayName)).toEqual(['ปิติ']);
    expect(await client.getGroupMemberCount(group.groupId)).toEqual({ count: 1 });
  });

  it('tell of pressed buttons, with or without who it was', async () => {
    const { line, group, somjai } = await openTown();

    const picked = await line.presses(somjai, group, 'due?code=O12', { params: { date: '2027-03-31' } });
    const nameless = await line.presses(somjai, group, 'undo', { withoutUserId: true });

    expect(picked.event).toMatchObject({
      type: 'postback',
      postback: { data: 'due?code=O12', params: { date: '2027-03-31' } },
      source: { userId: somjai.userId },
    });
    expect(nameless.event.source).toEqual({ type: 'group', groupId: group.groupId });
  });

  it('follow a tap on what the bot sent', async () => {
    const { line, client, group, somjai } = await openTown();
    const button = (label: string, action: object) => ({
      type: 'button' as const,
      action: { ...action, label } as {
        readonly type: 'postback';
        readonly data: string;
        readonly label: string;
      }, // both kinds of action have these
    });
    await client.pushMessage({
      to: group.chatId,
      messages: [
        {
          type: 'flex',
          altText: 'บัตร',
          contents: {
            type: 'bubble',
            body: {
              type: 'box',
              layout: 'vertical',
              contents: [
                button('ดู', { type: 'postback', data: 'show?code=O12', displayText: 'ดู O12' }),
                button('ขาดอะไร', { type: 'message', text: 'ขาดอะไร' }),
              ],
            },
          },
        },
      ],
    });

    const pressed = await line.taps(somjai, group, 'ดู');
    const said = await line.taps(somjai, group, 'ขาดอะไร');

    expect(pressed.event).toMatchObject({ type: 'postback', postback: { data: 'show?code=O12' } });
    expect(said.event).toMatchObject({ type: 'message', message: { text: 'ขาดอะไร' } });
    expect(line.transcript(group.chatId).slice(1)).toMatchObject([
      { from: 'person', userId: somjai.userId, message: { text: 'ดู O12' } },
      { from: 'person', message: { text: 'ขาดอะไร' } },
    ]);
    await expect(line.taps(somjai, group, 'ลบ')).rejects.toThrow('ดู, ขาดอะไร');
  });

  it('have no reply token in standby, and may be of types unheard of', async () => {
    const { line, group, somjai } = await openTown();
    const { chatId } = group;

    const standby = line.events.text({ chatId, userId: somjai.userId, text: 'x', mode: 'standby' });
    const unheardOf = line.events.unheardOf({ type: 'telepathy', depth: 3 });

    expect(standby).toMatchObject({ mode: 'standby' });
    expect(standby).not.toHaveProperty('replyToken');
    expect((await line.webhooks.deliver([standby, unheardOf])).status).toBe(200);
  });

  it('come in batches, twice, out of order, empty', async () => {
    const { line, bot, group, somjai } = await openTown();
    const { userId } = somjai;
    const first = line.events.text({ chatId: group.chatId, userId, text: '1', at: 1000 });
    const second = line.events.text({ chatId: userId, userId, text: '2', at: 2000 });

    await line.webhooks.deliver([second, first]);
    await line.webhooks.deliver([first]);
    await line.webhooks.deliver([]);

    expect(bot.received.map((one) => bodyOf(one).events.map(({ timestamp }) => timestamp))).toEqual([
      [2000, 1000],
      [1000],
      [],
    ]);
  });

  it('are delivered again until the bot takes them', async () => {
    const { line, bot, group, somjai } = await openTown();
    bot.status = 503;
    const { event, status } = await group.says(somjai, 'ส่ง O12');
    bot.status = 200;

    const again = await line.webhooks.redeliverUnanswered();
    const nothingLeft = await line.webhooks.redeliverUnanswered();

    expect(status).toBe(503);
    expect(again).toMatchObject([
      { status: 200, events: [{ ...event, deliveryContext: { isRedelivery: true } }] },
    ]);
    expect(nothingLeft).toEqual([]);
  });

  it('say when nobody answers', async () => {
    const { line } = await openTown();
    const gone = await openStage();
    await gone.line.stop();

    const delivered = await line.webhooks.deliver([], { url: gone.line.url });

    expect(delivered.status).toBe(0);
    expect(delivered.failure).toContain('ECONNREFUSED');
  });

  it('go where the bot says by the API, which can try it', async () => {
    const { line, client } = await openTown();
    const other = await openBot();

    await client.setWebhookEndpoint({ endpoint: other.url });
    const tried = await client.testWebhookEndpoint({});

    expect(await client.getWebhookEndpoint()).toEqual({ endpoint: other.url, active: true });
    expect(tried).toMatchObject({ success: true, statusCode: 200 });
    expect(bodyOf(other.received[0]!).events).toEqual([]);
    expect(line.webhooks.url).toBe(other.url);
  });
});

describe('fake-line: waiting for the bot', () => {
  it('hands out each message of a chat once, those that were early and those to come', async () => {
    const { line, client, group, somjai } = await openTown();
    const push = (to: string, text: string) => client.pushMessage({ to, messages: [{ type: 'text', text }] });
    await push(group.chatId, '1');
    await push(somjai.chatId, 'elsewhere');
    const early = await line.nextMessageIn(group.chatId);
    const later = Promise.all([line.nextMessageIn(group.chatId), line.nextMessageIn(group.chatId)]);

    await push(group.chatId, '2');
    await push(group.chatId, '3');

    expect([early, ...(await later)].map(({ message }) => message.text)).toEqual(['1', '2', '3']);
    expect((await line.messageWhere(({ message }) => message.text === 'elsewhere')).chatId).toBe(
      somjai.chatId,
    );
  });

  it('gives up with what happened instead', async () => {
    const { line, client, group } = await openTown();
    await client.pushMessage({ to: group.chatId, messages: [hello] });
    line.forgetMessages();

    await expect(line.nextMessageIn(group.chatId, { timeoutMs: 10 })).rejects.toThrow(
      'POST /v2/bot/message/push 200',
    );
  });
});
