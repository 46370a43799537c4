import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagingApi } from '@line/bot-sdk';
import { mayor as mayorPerson, sampleGroup, samplePeople } from '../../src/try-out/sample.ts';
import { type OpenTryOut, openTryOut } from './open-try-out.ts';

const group = sampleGroup.groupId;
const [pim = '', somying = ''] = samplePeople.map(({ userId }) => userId);
const mayor = mayorPerson.userId;

describe('phones of the try-out', () => {
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

  it('hands the bot what was picked in a date picker', async () => {
    await open.tell('press', { chat: group, person: pim, data: '1|day', params: { date: '2027-03-01' } });

    expect(open.bot.events.at(-1)!.postback).toEqual({ data: '1|day', params: { date: '2027-03-01' } });
  });

  it('sends an album, whose pictures the bot fetches and the page shows', async () => {
    const bytes = Buffer.from('ffd8ffe000104a464946', 'hex');

    for (const index of ['1', '2'])
      await open.upload(
        'picture',
        { chat: group, person: pim, set: 'a', index, total: '2' },
        bytes,
        'image/jpeg',
      );

    const sent = open.bot.events.slice(-2).map((it) => it.message!);
    expect(sent.map((it) => it.imageSet)).toEqual([
      { id: 'a', index: 1, total: 2 },
      { id: 'a', index: 2, total: 2 },
    ]);
    const client = new messagingApi.MessagingApiBlobClient({
      channelAccessToken: open.line.accessToken,
      baseURL: open.line.apiBaseUrl,
    });
    const chunks = await (await client.getMessageContent(sent[0]!.id!)).toArray();
    expect(Buffer.concat(chunks as Buffer[])).toEqual(bytes);
    const shown = await fetch(`${open.address}/sim/api/contents/${sent[0]!.id!}`);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
  });

  it('sends a file, and gives it back only to be saved, whatever it says that it is', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');

    await open.upload('file', { chat: pim, person: pim, name: 'a.html' }, bytes, 'text/html');

    const { message } = open.bot.events.at(-1)!;
    expect(message).toMatchObject({ type: 'file', fileName: 'a.html' });
    const given = await fetch(`${open.address}/sim/api/contents/${message!.id!}`);
    expect(given.headers.get('content-disposition')).toBe('attachment');
    expect(given.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('edits and takes back what one said oneself, and nothing else', async () => {
    await open.tell('say', { chat: group, person: pim, text: 'O6 กำลังทำ' });
    const message = open.bot.events.at(-1)!.message!.id!;

    expect((await open.tell('edit', { chat: group, person: somying, message, text: 'O7' })).status).toBe(400);
    await open.tell('edit', { chat: group, person: pim, message, text: 'O7 กำลังทำ' });
    expect(open.bot.events.at(-1)).toMatchObject({ type: 'messageEdited', message: { text: 'O7 กำลังทำ' } });
    expect((await open.tell('unsend', { chat: group, person: somying, message })).status).toBe(400);
    await open.tell('say', { chat: group, person: somying, text: 'รับทราบ', quote: message });
    await open.tell('unsend', { chat: group, person: pim, message });

    expect(open.bot.events.at(-1)).toMatchObject({ type: 'unsend', unsend: { messageId: message } });
    const messages = await open.messagesIn(group);
    const shown = messages.find(({ id }) => id === message);
    expect(shown).toMatchObject({ unsent: true, edited: true, message: {} });
    // Whoever answered it does not go on showing what it said.
    const answer = messages.find((it) => it.message.text === 'รับทราบ');
    expect(answer!.quoted).toEqual({ id: message, words: '', isPicture: false, unsent: true });
  });

  it('tells the bot who comes and who goes, and says so in the chat', async () => {
    await open.tell('enter', { chat: group, person: mayor });
    expect(open.bot.events.at(-1)!.joined!.members).toEqual([{ type: 'user', userId: mayor }]);
    await open.tell('leave', { chat: group, person: mayor });
    expect(open.bot.events.at(-1)!.left!.members).toEqual([{ type: 'user', userId: mayor }]);

    const notes = (await open.messagesIn(group)).filter((it) => it.from === 'line');
    expect(notes.map((it) => it.message.text)).toEqual(['นายกวิทยา เข้าร่วมกลุ่ม', 'นายกวิทยา ออกจากกลุ่ม']);
  });

  it('lets people talk in a group in which the bot is not, unheard', async () => {
    await open.tell('remove-bot', { chat: group });
    const before = open.bot.events.length;

    const { status } = await open.tell('say', { chat: group, person: pim, text: 'ขาดอะไร' });

    expect(status).toBe(200);
    expect(open.bot.events).toHaveLength(before);
    expect((await open.messagesIn(group)).at(-1)!.message.text).toBe('ขาดอะไร');
    expect((await open.tell('press', { chat: group, person: pim, data: 'x' })).status).toBe(400);
    await open.tell('invite-bot', { chat: group });
    expect(open.bot.events.at(-1)!.type).toBe('join');
  });

  it('blocks and unblocks the bot', async () => {
    await open.tell('follow', { person: pim });
    await open.tell('block', { person: pim });
    const refused = await open.tell('say', { chat: pim, person: pim, text: 'สรุป' });
    await open.tell('follow', { person: pim });

    expect(refused.status).toBe(400);
    const types = open.bot.events.slice(-3).map((it) => it.type);
    expect(types).toEqual(['follow', 'unfollow', 'follow']);
  });

  it('shows the rich menu that the bot put under a chat, with its picture, and the month of messages', async () => {
    const access = { channelAccessToken: open.line.accessToken, baseURL: open.line.apiBaseUrl };
    const api = new messagingApi.MessagingApiClient(access);
    const area = {
      bounds: { x: 0, y: 0, width: 800, height: 400 },
      action: { type: 'message', label: 'สรุป', text: 'สรุป' },
    };
    const menu = { size: { width: 800, height: 400 }, selected: true, name: 'menu', chatBarText: 'เมนู' };
    const { richMenuId } = await api.createRichMenu({ ...menu, areas: [area as messagingApi.RichMenuArea] });
    const picture = Buffer.from('ffd8ffe000104a464946', 'hex');
    const blobs = new messagingApi.MessagingApiBlobClient(access);
    await blobs.setRichMenuImage(richMenuId, new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }));
    await api.setDefaultRichMenu(richMenuId);

    const { people, quota } = await open.world();

    expect(people[0]!.richMenu).toMatchObject({ id: richMenuId, menu: { chatBarText: 'เมนู' } });
    const shown = await fetch(`${open.address}/sim/api/rich-menus/${richMenuId}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture);
    expect(quota).toEqual({ limit: 300, used: 0 });
  });

  it('shows what LINE refused of the bot, and checks a card of somebody’s own', async () => {
    const api = new messagingApi.MessagingApiClient({
      channelAccessToken: open.line.accessToken,
      baseURL: open.line.apiBaseUrl,
    });
    await api.pushMessage({ to: group, messages: [{ type: 'text', text: '' }] }).catch(() => undefined);
    const contents = {
      type: 'bubble',
      body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'x', color: 'red' }] },
    };

    const { refused } = await open.wires();
    const { body } = await open.tell('check', { message: { type: 'flex', altText: 'x', contents } });

    expect(refused).toMatchObject({ status: 400, refusal: { details: [{ property: 'messages[0].text' }] } });
    expect(body).toMatchObject({ problems: [{ property: 'messages[0].contents.body.contents[0].color' }] });
  });
});
