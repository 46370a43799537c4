import express, { type Router } from 'express';
import { z } from 'zod';
import type { Group } from '../fake-line/cast.ts';
import type { FakeLine } from '../fake-line/platform.ts';
import { BadRequest, read } from './bad-request.ts';
import type { Phones, Place } from './phones.ts';

// Limits are LINE's own: 5,000 UTF-16 units of text, 300 of postback data, 300 graphemes of displayed text, 10 MB.
const Id = z.string().regex(/^[UC][0-9a-f]{32}$/);
const MessageId = z.string().regex(/^\d{1,40}$/);
const Text = z.string().max(5_000).regex(/\S/);
const place = { chat: Id, person: Id };
const Say = z.strictObject({ ...place, text: Text, quote: MessageId.optional() });
const Press = z.strictObject({
  ...place,
  data: z.string().min(1).max(300),
  shown: z.string().min(1).max(3_000).optional(),
  params: z.partialRecord(z.enum(['date', 'time', 'datetime']), z.string().max(20)).optional(),
});
const Edit = z.strictObject({ ...place, message: MessageId, text: Text });
const Unsend = z.strictObject({ ...place, message: MessageId });
const Member = z.strictObject(place);
const GroupOnly = z.strictObject({ chat: Id });
const PersonOnly = z.strictObject({ person: Id });
const Nothing = z.strictObject({});
/** Bytes come as the body; what is said about them as the query. */
const Picture = z.strictObject({
  ...place,
  set: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  index: z.coerce.number().int().min(1).max(20).optional(),
  total: z.coerce.number().int().min(2).max(20).optional(),
});
const File = z.strictObject({ ...place, name: z.string().min(1).max(200) });
const MOST_BYTES = '10mb';

const NOBODY = 'ไม่มีห้องแชตนี้ หรือคนนี้ไม่ได้อยู่ในห้อง';
const NOT_HEARD = 'โปร่งใสไม่ได้อยู่ในกลุ่มนี้ จึงไม่ได้รับ กดปุ่มสามขีดด้านบนแล้วเชิญเข้ากลุ่มก่อน';
const BLOCKED = 'บล็อกโปร่งใสอยู่ จึงส่งไม่ได้ กดปุ่มสามขีดด้านบนแล้วเลิกบล็อกก่อน';
const NOT_OWN = 'ทำได้กับข้อความของตนเองเท่านั้น';
const NOT_TEXT = 'แก้ไขได้เฉพาะข้อความตัวอักษรในกลุ่ม';

export interface DeedsParts {
  readonly line: FakeLine;
  readonly phones: Phones;
  /** Who comes and who goes is said in the chat. */
  readonly note: (chat: string, text: string) => void;
}

/** What people do with their phones. Answers with the status with which the bot's door answered. */
export function deedsApi({ line, phones, note }: DeedsParts): Router {
  const router = express.Router();
  const nameOf = (person: string): string =>
    line.people().find(({ userId }) => userId === person)?.displayName ?? '';

  /** @throws {BadRequest} */
  function inPlace<P extends Place>(at: P): P {
    if (!phones.find(at)) throw new BadRequest(NOBODY);
    return at;
  }

  /** For whatever has no meaning where the bot is not: LINE would not let one do it. */
  function heard<P extends Place>(at: P): P {
    if (!phones.hears(inPlace(at).chat)) throw new BadRequest(at.chat === at.person ? BLOCKED : NOT_HEARD);
    return at;
  }

  function own({ chat, person, message }: Place & { readonly message: string }) {
    const said = line.transcript(chat).find(({ id }) => id === message);
    if (said?.from !== 'person' || said.userId !== person || said.unsent === true)
      throw new BadRequest(NOT_OWN);
    return said;
  }

  /** @throws {BadRequest} */
  function groupOf(chat: string): Group {
    const group = line.groups().find(({ groupId }) => groupId === chat);
    if (!group) throw new BadRequest(NOBODY);
    return group;
  }

  router.post('/say', async (request, response) => {
    const { text, quote, ...at } = read(Say, request.body);
    if (at.chat === at.person) heard(at);
    const done = await phones.says(inPlace(at), text, quote);
    response.json({ webhook: done?.status ?? null });
  });
  router.post('/press', async (request, response) => {
    const { data, shown, params, ...at } = read(Press, request.body);
    const pressed = { data, ...(shown === undefined ? {} : { shown }), ...(params ? { params } : {}) };
    const { status } = await phones.presses(heard(at), pressed);
    response.json({ webhook: status });
  });
  router.post('/edit', async (request, response) => {
    const { text, ...at } = read(Edit, request.body);
    const said = own(heard(at));
    if (at.chat === at.person || said.message.type !== 'text') throw new BadRequest(NOT_TEXT);
    const { status } = await phones.edits(at, at.message, text);
    response.json({ webhook: status });
  });
  router.post('/unsend', async (request, response) => {
    const at = read(Unsend, request.body);
    own(heard(at));
    const { status } = await phones.unsends(at.message);
    response.json({ webhook: status });
  });

  const bytes = express.raw({ type: () => true, limit: MOST_BYTES });
  router.post('/picture', bytes, async (request, response) => {
    const { set, index, total, ...at } = read(Picture, request.query);
    const contentType = request.headers['content-type'] ?? '';
    if (!/^image\/(jpeg|png)$/.test(contentType)) throw new BadRequest('LINE ส่งรูปเป็น JPEG หรือ PNG');
    const imageSet =
      set !== undefined && index !== undefined && total !== undefined ? { id: set, index, total } : undefined;
    const picture = { bytes: bytesOf(request.body), contentType, ...(imageSet ? { imageSet } : {}) };
    const { status } = await phones.sendsPicture(heard(at), picture);
    response.json({ webhook: status });
  });
  router.post('/file', bytes, async (request, response) => {
    const { name, ...at } = read(File, request.query);
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    const file = { bytes: bytesOf(request.body), fileName: name, contentType };
    const { status } = await phones.sendsFile(heard(at), file);
    response.json({ webhook: status });
  });

  router.post('/enter', async (request, response) => {
    const at = read(Member, request.body);
    groupOf(at.chat);
    if (phones.find(at) || nameOf(at.person) === '') throw new BadRequest(NOBODY);
    note(at.chat, `${nameOf(at.person)} เข้าร่วมกลุ่ม`);
    const done = await phones.moves(at, 'in');
    response.json({ webhook: done?.status ?? null });
  });
  router.post('/leave', async (request, response) => {
    const at = inPlace(read(Member, request.body));
    groupOf(at.chat);
    note(at.chat, `${nameOf(at.person)} ออกจากกลุ่ม`);
    const done = await phones.moves(at, 'out');
    response.json({ webhook: done?.status ?? null });
  });
  router.post('/invite-bot', async (request, response) => {
    const { chat } = read(GroupOnly, request.body);
    if (line.isBotIn(groupOf(chat))) throw new BadRequest(NOBODY);
    note(chat, `${line.bot.displayName} เข้าร่วมกลุ่ม`);
    const { status } = await phones.invitesBot(chat);
    response.json({ webhook: status });
  });
  router.post('/remove-bot', async (request, response) => {
    const { chat } = read(GroupOnly, request.body);
    if (!line.isBotIn(groupOf(chat))) throw new BadRequest(NOBODY);
    note(chat, `${line.bot.displayName} ออกจากกลุ่ม`);
    const { status } = await phones.removesBot(chat);
    response.json({ webhook: status });
  });
  router.post('/follow', async (request, response) => {
    const { person } = read(PersonOnly, request.body);
    if (nameOf(person) === '') throw new BadRequest(NOBODY);
    note(person, `เพิ่ม ${line.bot.displayName} เป็นเพื่อนแล้ว`);
    const { status } = await phones.follows(person);
    response.json({ webhook: status });
  });
  router.post('/block', async (request, response) => {
    const { person } = read(PersonOnly, request.body);
    heard({ chat: person, person });
    note(person, `บล็อก ${line.bot.displayName} แล้ว`);
    const { status } = await phones.blocks(person);
    response.json({ webhook: status });
  });
  router.post('/again', async (request, response) => {
    read(Nothing, request.body);
    const delivered = await phones.again();
    if (!delivered) throw new BadRequest('ยังไม่มีเหตุการณ์ให้ส่งซ้ำ');
    response.json({ webhook: delivered.status });
  });
  return router;
}

function bytesOf(body: unknown): Buffer {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new BadRequest('ไฟล์ว่างเปล่า ส่งไม่ได้');
  return body;
}
