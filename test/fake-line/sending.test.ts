import { randomUUID } from 'node:crypto';
import { closeStages, hello, openBot, openStage, refusal, type Stage } from './stage.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

afterEach(closeStages);

/** A group of three that talks to a bot. */
async function openTown(options?: Parameters<typeof openStage>[0]) {
  const stage = await openStage(options);
  const bot = await openBot();
  stage.line.webhooks.url = bot.url;
  const people = ['สมใจ', 'มานะ', 'ปิติ'].map((displayName) => stage.line.addPerson({ displayName }));
  const group = stage.line.addGroup({ groupName: 'ทดสอบ', members: people });
  return { ...stage, bot, group, somjai: people[0]!, people };
}

async function replyTokenIn({ group, somjai }: Awaited<ReturnType<typeof openTown>>): Promise<string> {
  const { event } = await group.says(somjai, 'สวัสดี');
  return event.replyToken!;
}

describe('fake-line: replies', () => {
  it('reach the chat of the event, and cost nothing', async () => {
    const town = await openTown({ quota: { type: 'limited', value: 1 } });
    const { event } = await town.group.says(town.somjai, 'สวัสดี');

    const answer = await town.client.replyMessage({
      replyToken: event.replyToken!,
      messages: [hello, hello],
    });

    expect(answer.sentMessages).toHaveLength(2);
    expect(town.line.messagesIn(town.group.chatId)).toMatchObject([
      { kind: 'reply', message: hello, eventId: event.webhookEventId, delivered: true },
      { kind: 'reply', message: hello, id: answer.sentMessages[1]!.id },
    ]);
    expect(town.line.quota.used).toBe(0);
  });

  it('work once', async () => {
    const town = await openTown();
    const replyToken = await replyTokenIn(town);
    await town.client.replyMessage({ replyToken, messages: [hello] });

    const second = await refusal(town.client.replyMessage({ replyToken, messages: [hello] }));

    expect(second).toMatchObject({ status: 400, body: { message: 'Invalid reply token' } });
    expect(town.line.sent).toHaveLength(1);
  });

  it.each([
    [60 * SECOND, 1],
    [60 * SECOND + 1, 0],
  ])('after %d ms send %d messages', async (passed, sent) => {
    const town = await openTown();
    const replyToken = await replyTokenIn(town);

    town.pass(passed);
    await town.client.replyMessage({ replyToken, messages: [hello] }).catch(() => undefined);

    expect(town.line.sent).toHaveLength(sent);
  });

  it('have their minute again after a redelivery, with the same token', async () => {
    const town = await openTown();
    const { event } = await town.group.says(town.somjai, 'สวัสดี');
    town.pass(5 * MINUTE);

    const again = await town.line.webhooks.redeliver(event.webhookEventId);
    town.pass(50 * SECOND);
    await town.client.replyMessage({ replyToken: event.replyToken!, messages: [hello] });

    expect(again.events).toMatchObject([
      {
        webhookEventId: event.webhookEventId,
        replyToken: event.replyToken,
        deliveryContext: { isRedelivery: true },
      },
    ]);
    expect(town.line.repliesTo(event.webhookEventId)).toHaveLength(1);
  });

  it('are over twenty minutes after the event, whatever is redelivered', async () => {
    const town = await openTown();
    const { event } = await town.group.says(town.somjai, 'สวัสดี');
    town.pass(20 * MINUTE + 1);
    await town.line.webhooks.redeliver(event.webhookEventId);

    const late = await refusal(
      town.client.replyMessage({ replyToken: event.replyToken!, messages: [hello] }),
    );

    expect(late.body).toEqual({ message: 'Invalid reply token' });
  });

  it('take no retry key', async () => {
    const town = await openTown();
    const replyToken = await replyTokenIn(town);

    const answer = await fetch(`${town.line.url}/v2/bot/message/reply`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer a token of nobody',
        'content-type': 'application/json',
        'x-line-retry-key': randomUUID(),
      },
      body: JSON.stringify({ replyToken, messages: [hello] }),
    });

    expect(answer.status).toBe(400);
    expect(town.line.sent).toEqual([]);
  });

  it('that LINE finds malformed leave the token unused', async () => {
    const town = await openTown();
    const replyToken = await replyTokenIn(town);

    const bad = await refusal(
      town.client.replyMessage({ replyToken, messages: [{ type: 'text', text: '' }] }),
    );
    await town.client.replyMessage({ replyToken, messages: [hello] });

    expect(bad.status).toBe(400);
    expect(bad.body).toEqual({
      message: 'The request body has 1 error(s)',
      details: [{ message: 'May not be empty', property: 'messages[0].text' }],
    });
    expect(bad.headers.get('x-line-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('may quote only what was said in the same chat', async () => {
    const town = await openTown();
    const elsewhere = await town.somjai.saysAlone('ที่อื่น');
    const { event } = await town.group.says(town.somjai, 'สวัสดี');
    const quoting = (quoteToken: string) =>
      town.client.replyMessage({
        replyToken: event.replyToken!,
        messages: [{ type: 'text', text: 'ตอบ', quoteToken }],
      });

    const wrong = await refusal(quoting(elsewhere.event.message!.quoteToken!));
    await quoting(event.message!.quoteToken!);

    expect(wrong.body).toMatchObject({ details: [{ property: 'messages[0].quoteToken' }] });
    expect(town.line.sent).toHaveLength(1);
  });

  it('may mention only members of the group', async () => {
    const town = await openTown();
    const stranger = town.line.addPerson({ displayName: 'คนนอก' });
    const { event } = await town.group.says(town.somjai, 'สวัสดี');
    const mentioning = (userId: string) =>
      town.client.replyMessage({
        replyToken: event.replyToken!,
        messages: [
          {
            type: 'textV2',
            text: '{who} ค่ะ',
            substitution: { who: { type: 'mention', mentionee: { type: 'user', userId } } },
          },
        ],
      });

    const wrong = await refusal(mentioning(stranger.userId));
    await mentioning(town.somjai.userId);

    expect(wrong.body).toMatchObject({ details: [{ property: 'messages[0].substitution.who.mentionee' }] });
    expect(town.line.sent).toHaveLength(1);
  });
});

describe('fake-line: pushes', () => {
  it('to a group cost as many as read there', async () => {
    const town = await openTown();
    town.line.befriend(town.people[2]!, 'blocked');

    await town.client.pushMessage({ to: town.group.chatId, messages: [hello, hello, hello] });

    expect(town.line.quota.used).toBe(2);
    expect(await town.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 2 });
    expect((await town.client.getGroupMemberCount(town.group.groupId)).count).toBe(3);
  });

  it('stop at the monthly limit, and go on in the next month of Bangkok', async () => {
    const town = await openTown({ quota: { type: 'limited', value: 5 } });
    const push = () => town.client.pushMessage({ to: town.group.chatId, messages: [hello] });
    await push();

    const over = await refusal(push());
    town.pass(14 * DAY);
    await push();

    expect(over).toMatchObject({ status: 429, body: { message: 'You have reached your monthly limit.' } });
    expect(await town.client.getMessageQuota()).toEqual({ type: 'limited', value: 5 });
    expect(town.line.quota.used).toBe(3);
    expect(town.line.sent).toHaveLength(2);
  });

  it('to somebody who blocked the bot are taken, not delivered and not counted', async () => {
    const town = await openTown();
    await town.somjai.blocks();

    await town.client.pushMessage({ to: town.somjai.userId, messages: [hello] });

    expect(town.line.messagesIn(town.somjai.userId)).toMatchObject([{ kind: 'push', delivered: false }]);
    expect(town.line.quota.used).toBe(0);
  });

  it('to a stranger are refused unless the stranger wrote alone within a week', async () => {
    const town = await openTown();
    const stranger = town.line.addPerson({ displayName: 'คนนอก', friendship: 'stranger' });
    const push = () => town.client.pushMessage({ to: stranger.userId, messages: [hello] });

    const before = await refusal(push());
    await stranger.saysAlone('สวัสดี');
    await push();
    town.pass(7 * DAY + 1);
    const after = await refusal(push());

    expect(before).toMatchObject({ status: 400, body: { message: 'Failed to send messages' } });
    expect(after.status).toBe(400);
    expect(town.line.sent).toHaveLength(1);
  });

  it('to a group that the bot has left are refused', async () => {
    const town = await openTown();
    await town.client.leaveGroup(town.group.groupId);

    const answer = await refusal(town.client.pushMessage({ to: town.group.chatId, messages: [hello] }));

    expect(answer.status).toBe(400);
  });

  it('keep whether they were to be silent', async () => {
    const town = await openTown();

    await town.client.pushMessage({
      to: town.group.chatId,
      messages: [hello],
      notificationDisabled: true,
    });

    expect(town.line.sent).toMatchObject([{ notificationDisabled: true }]);
  });
});

describe('fake-line: retry keys', () => {
  it('are remembered for a day with what was sent', async () => {
    const town = await openTown();
    const key = randomUUID();
    const push = () => town.client.pushMessageWithHttpInfo({ to: town.group.chatId, messages: [hello] }, key);
    const first = await push();

    const again = await refusal(push());
    town.pass(DAY + 1);
    const nextDay = await push();

    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ sentMessages: first.body.sentMessages });
    expect(again.headers.get('x-line-accepted-request-id')).toBe(
      first.httpResponse.headers.get('x-line-request-id'),
    );
    expect(nextDay.body.sentMessages).not.toEqual(first.body.sentMessages);
    expect(town.line.sent).toHaveLength(2);
  });

  it('must be UUIDs', async () => {
    const town = await openTown();

    const answer = await refusal(
      town.client.pushMessage({ to: town.group.chatId, messages: [hello] }, 'reminder-1'),
    );

    expect(answer.status).toBe(400);
    expect(town.line.sent).toEqual([]);
  });

  it('of refused requests are not remembered', async () => {
    const town = await openTown({ quota: { type: 'limited', value: 0 } });
    const key = randomUUID();
    const push = () => town.client.pushMessage({ to: town.group.chatId, messages: [hello] }, key);
    await refusal(push());

    town.line.quota.set({ type: 'none' });
    await push();

    expect(town.line.sent).toHaveLength(1);
  });
});

describe('fake-line: multicast', () => {
  it('reaches each person once, and no groups', async () => {
    const town = await openTown();
    const [a, b, c] = town.people.map(({ userId }) => userId);
    town.line.befriend(town.people[2]!, 'deleted');

    await town.client.multicast({ to: [a!, b!, b!, c!], messages: [hello] });
    const toGroup = await refusal(town.client.multicast({ to: [town.group.groupId], messages: [hello] }));

    expect(town.line.sent.map(({ chatId, delivered }) => [chatId, delivered])).toEqual([
      [a, true],
      [b, true],
      [c, false],
    ]);
    expect(town.line.quota.used).toBe(2);
    expect(toGroup.body).toMatchObject({ details: [{ property: 'to[0]' }] });
  });
});

describe('fake-line: validation and the door', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });

  it('judges messages without sending them', async () => {
    await stage.client.validateReply({ messages: [hello] });
    await stage.client.validatePush({ messages: [hello] });
    await stage.client.validateMulticast({ messages: [hello] });
    const bad = await refusal(stage.client.validatePush({ messages: [] }));

    expect(bad.body).toMatchObject({
      details: [{ message: 'Size must be between 1 and 5', property: 'messages' }],
    });
    expect(stage.line.sent).toEqual([]);
  });

  it.each([
    ['no token', {}, '{}', 401],
    ['a wrong token', { authorization: 'Bearer of bad news' }, '{}', 401],
    ['no JSON', { authorization: 'Bearer a token of nobody' }, '{', 400],
    ['more than 2 MB', { authorization: 'Bearer a token of nobody' }, 'x'.repeat(2 ** 21 + 1), 413],
  ])('answers %s as LINE does', async (_what, headers, body, status) => {
    const answer = await fetch(`${stage.line.url}/v2/bot/message/push`, { method: 'POST', headers, body });

    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('message');
  });

  it('knows no other addresses', async () => {
    const answer = await refusal(stage.client.getFollowers());

    expect(answer).toMatchObject({ status: 404, body: { message: 'Not found' } });
  });
});
