import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayor as mayorPerson, otherGroup, sampleGroup, samplePeople } from '../../src/try-out/sample.ts';
import type { ShownMessage } from '../../src/try-out/shown.ts';
import { startTryOut } from '../../src/try-out/try-out.ts';
import { story } from '../../src/try-out/story.ts';
import { type OpenTryOut, openTryOut } from './open-try-out.ts';

const group = sampleGroup.groupId;
const [pim = '', somying = ''] = samplePeople.map(({ userId }) => userId);
const mayor = mayorPerson.userId;
const DAY = 24 * 60 * 60 * 1000;

describe('try-out', () => {
  let folder: string;
  let open: OpenTryOut;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'try-out-'));
    open = await openTryOut(folder);
  });

  afterEach(async () => {
    await open.close();
    await rm(folder, { recursive: true });
  });

  /** The messages of a chat as soon as the bot has said so many. */
  async function messagesWhenBotSaid(text: string): Promise<readonly ShownMessage[]> {
    for (;;) {
      const messages = await open.messagesIn(group);
      if (messages.some((it) => it.from === 'bot' && it.message.text === text)) return messages;
    }
  }

  it('plays the whole story through signed webhooks, in order, and leaves the clock at 15 ก.พ. 2570', async () => {
    await open.close();
    const typed = story.flatMap((it) =>
      it.kind === 'line' || it.kind === 'talk' ? [it.text] : it.kind === 'code' ? ['รหัส 123456'] : [],
    );
    await rm(folder, { recursive: true });

    open = await openTryOut(folder, story);

    expect(open.log).toEqual([]);
    expect(open.bot.forged()).toBe(0);
    expect(open.bot.events.flatMap((it) => it.message?.text ?? [])).toEqual(typed);
    expect(open.bot.events.filter((it) => it.type === 'join')).toHaveLength(2);
    expect(new Date(open.now()).toISOString()).toMatch(/^2027-02-15T02:00/);
    const at = (await open.messagesIn(group)).map((it) => it.at);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(new Date(at[0]!).toISOString()).toMatch(/^2026-10-01/);
  });

  it('carries what is typed to the bot and its reply to the page', async () => {
    const { status, body } = await open.tell('say', { chat: group, person: somying, text: 'ขาดอะไร' });

    expect([status, body]).toEqual([200, { webhook: 200 }]);
    const heard = open.bot.events.at(-1)!;
    expect(heard.source).toEqual({ type: 'group', groupId: group, userId: somying });
    expect(heard.message!.text).toBe('ขาดอะไร');
    const messages = await messagesWhenBotSaid('ได้ยินว่า ขาดอะไร');
    expect(messages.at(-2)).toMatchObject({ from: 'person', person: somying, message: { text: 'ขาดอะไร' } });
    expect(messages.at(-1)).toMatchObject({ from: 'bot', kind: 'reply' });
  });

  it('writes to the bot one to one from the phone of somebody who is in no group', async () => {
    await open.tell('say', { chat: mayor, person: mayor, text: 'รหัส 123456' });

    expect(open.bot.events.at(-1)!.source).toEqual({ type: 'user', userId: mayor });
  });

  it('makes a mention of a name after "@", and quotes', async () => {
    const quoted = (await open.messagesIn(group)).at(-1)!.id;

    await open.tell('say', { chat: group, person: pim, text: '@โปร่งใส สรุป', quote: quoted });

    const { message } = open.bot.events.at(-1)!;
    expect(message!.quotedMessageId).toBe(quoted);
    expect(message!.mention).toMatchObject({ mentionees: [{ index: 0, length: 8, isSelf: true }] });
  });

  it('presses a button as the person, whose words then stand in the chat without a webhook', async () => {
    const before = open.bot.events.length;

    await open.tell('press', { chat: group, person: pim, data: '1|undo|x', shown: 'ยกเลิกรายการนี้' });

    expect(open.bot.events).toHaveLength(before + 1);
    expect(open.bot.events.at(-1)).toMatchObject({ type: 'postback', postback: { data: '1|undo|x' } });
    const messages = await messagesWhenBotSaid('ได้ยินว่า 1|undo|x');
    expect(messages.at(-2)).toMatchObject({ person: pim, message: { text: 'ยกเลิกรายการนี้' } });
  });

  it('asks to begin anew, and leaves it to the program', async () => {
    const { status } = await open.tell('start-over', {});

    expect(status).toBe(202);
    await expect(open.startedOver).resolves.toBeUndefined();
  });

  it('delivers the last event again with the same id', async () => {
    await open.tell('say', { chat: group, person: pim, text: 'สรุป' });
    const first = open.bot.events.at(-1)!;

    await open.tell('again', {});

    const second = open.bot.events.at(-1)!;
    expect(second.webhookEventId).toBe(first.webhookEventId);
    expect(second.deliveryContext.isRedelivery).toBe(true);
  });

  it('shows the last webhook and the last call by which the bot sent something', async () => {
    await open.tell('say', { chat: group, person: pim, text: 'สรุป' });
    await messagesWhenBotSaid('ได้ยินว่า สรุป');

    const wires = await open.wires();

    expect(wires.webhook).toMatchObject({ status: 200, body: { events: [{ type: 'message' }] } });
    expect(wires.call).toMatchObject({
      path: '/v2/bot/message/reply',
      body: { messages: [{ type: 'text' }] },
    });
    expect(wires.canRepeat).toBe(true);
  });

  it('begins on 15 ก.พ. 2570 and moves the clock forward only', async () => {
    const begun = Date.parse('2027-02-15T09:00:00+07:00');
    expect(open.now() - begun).toBeGreaterThanOrEqual(0);
    expect(open.now() - begun).toBeLessThan(DAY / 24);

    await open.tell('clock', { days: 7 });
    expect(open.now() - begun).toBeGreaterThanOrEqual(7 * DAY);

    await open.tell('clock', { until: '04-30' });
    expect(new Date(open.now()).toISOString()).toMatch(/^2027-04-30T02:00/);

    await open.tell('clock', { until: '04-30' });
    expect(new Date(open.now()).toISOString()).toMatch(/^2028-04-30T02:00/);
  });

  it('lets no day pass between what is said and its answer, and waits only so long for one that does not come', async () => {
    open.bot.answersAfter(300);
    await open.tell('say', { chat: group, person: somying, text: 'ขาดอะไร' });
    await open.tell('clock', { days: 1 });

    const answer = (await open.messagesIn(group)).at(-1);
    expect(answer).toMatchObject({ from: 'bot', message: { text: 'ได้ยินว่า ขาดอะไร' } });
    expect(open.now() - answer!.at).toBeGreaterThanOrEqual(DAY);

    open.bot.answersAfter(null);
    await open.tell('say', { chat: group, person: somying, text: 'ไปกินข้าวกัน' });
    const told = open.tell('clock', { days: 1 });

    expect(await told).toMatchObject({ status: 200 });
  });

  it('goes on after a restart with the same chats, from where the clock stood, and plays nothing twice', async () => {
    await open.tell('say', { chat: group, person: pim, text: 'ขาดอะไร' });
    await messagesWhenBotSaid('ได้ยินว่า ขาดอะไร');
    await open.tell('clock', { days: 7 });
    const [before, stood] = [await open.messagesIn(group), open.now()];
    await open.close();
    expect((await readdir(folder)).sort()).toEqual(['chats.json', 'clock.json']);

    open = await openTryOut(folder);

    expect(await open.messagesIn(group)).toEqual(before);
    expect(open.bot.events).toEqual([]);
    expect(open.now()).toBeGreaterThanOrEqual(stood);
    expect(open.now() - stood).toBeLessThan(DAY / 24);
    await open.tell('again', {});
    expect(open.bot.events[0]!.message!.text).toBe('ขาดอะไร');
  });

  it('plays what is left of a story that was cut off', async () => {
    await open.close();
    const file = join(folder, 'chats.json');
    const kept = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...kept, played: 1 }));

    open = await openTryOut(folder);

    expect(open.bot.events.map((it) => it.message?.text)).toEqual(['ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ']);
  });

  it('does not go on with a story that was begun by another version', async () => {
    await open.close();
    const file = join(folder, 'chats.json');
    const kept = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...kept, story: 'another', played: 1 }));

    open = await openTryOut(folder);

    expect(open.bot.events).toEqual([]);
  });

  it('tells open pages what has changed, and lets go of them in the end', async () => {
    const stream = await fetch(`${open.address}/sim/api/live`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();

    await open.tell('say', { chat: group, person: pim, text: 'สรุป' });

    let heard = '';
    while (!heard.includes('"changed":"wires"')) heard += (await reader.read()).value ?? '';
    expect(stream.headers.get('content-type')).toMatch('text/event-stream');
    expect(heard).toContain(`{"changed":"chat","chat":"${group}"}`);
    const ended = open.close();
    for (let rest = await reader.read(); !rest.done;) rest = await reader.read();
    await ended;
    open = await openTryOut(folder);
  });

  it.each([
    ['no text', 'say', { chat: group, person: pim }],
    ['an empty text', 'say', { chat: group, person: pim, text: '  ' }],
    ['a text longer than LINE takes', 'say', { chat: group, person: pim, text: 'ก'.repeat(5_001) }],
    ['somebody who is not in the group', 'say', { chat: group, person: mayor, text: 'สรุป' }],
    ['the phone of somebody else', 'say', { chat: somying, person: pim, text: 'สรุป' }],
    ['a chat that is none', 'say', { chat: 'everywhere', person: pim, text: 'สรุป' }],
    ['more than was asked for', 'say', { chat: group, person: pim, text: 'สรุป', as: 'bot' }],
    ['a press without data', 'press', { chat: group, person: pim, data: '' }],
    ['a press in a chat of nobody', 'press', { chat: otherGroup.groupId, person: pim, data: 'x' }],
    ['a picture of nothing', 'picture', {}],
    ['somebody new who is in it already', 'enter', { chat: group, person: pim }],
    ['a step back in time', 'clock', { days: -1 }],
    ['a day that no year has', 'clock', { until: '13-01' }],
    ['no JSON', 'say', '{'],
  ])('refuses %s with 400 and does nothing', async (_what, path, body) => {
    const [before, stood] = [open.bot.events.length, open.now()];

    const refusal = await open.tell(path, body);

    expect(refusal.status).toBe(400);
    expect(refusal.body).toMatchObject({ error: expect.stringMatching(/[ก-ฮ]/) as unknown });
    expect(open.bot.events).toHaveLength(before);
    expect(open.now() - stood).toBeLessThan(DAY / 24);
  });

  it.each([{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'refuses a page from elsewhere: %j',
    async (headers) => {
      const before = open.bot.events.length;

      const { status } = await open.tell('say', { chat: group, person: pim, text: 'สรุป' }, headers);

      expect(status).toBe(403);
      expect(open.bot.events).toHaveLength(before);
    },
  );

  it('takes what its own page sends', async () => {
    const headers = { origin: open.address, 'sec-fetch-site': 'same-origin' };

    const { status } = await open.tell('say', { chat: group, person: pim, text: 'สรุป' }, headers);

    expect(status).toBe(200);
  });

  it('serves the page under a strict policy, with nothing in it that the policy would refuse', async () => {
    const response = await fetch(`${open.address}/sim`);
    const page = await response.text();

    expect(response.headers.get('content-security-policy')).toMatch("default-src 'self'");
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|https?:\/\//);
    const addresses = [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address]) => address!);
    const found = await Promise.all(addresses.map((it) => fetch(`${open.address}${it}`)));
    expect(addresses.length).toBeGreaterThan(3);
    expect(found.map(({ status }) => status)).toEqual(addresses.map(() => 200));
  });
});

describe('try-out files', () => {
  it.each([
    ['chats.json', '{ "line": 1 }'],
    ['clock.json', '{ "at": "yesterday" }'],
    ['clock.json', 'not JSON'],
  ])('does not start on a %s that it did not write, and says so in one sentence', async (name, content) => {
    const folder = await mkdtemp(join(tmpdir(), 'try-out-'));
    await writeFile(join(folder, name), content);

    const start = startTryOut({ folder, log: () => undefined });

    await expect(start).rejects.toThrow(join(folder, name));
    await rm(folder, { recursive: true });
  });
});
