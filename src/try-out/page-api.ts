import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { FakeLine } from '../fake-line/platform.ts';
import type { Live } from './live.ts';
import type { MovedClock } from './moved-clock.ts';
import type { Phones } from './phones.ts';
import { shownMessages, shownWires, shownWorld } from './shown.ts';

// Limits are LINE's own: 5,000 UTF-16 units of text, 300 of postback data, 300 graphemes of displayed text.
const Id = z.string().regex(/^[UC][0-9a-f]{32}$/);
const Place = { chat: Id, person: Id };
const Say = z.strictObject({
  ...Place,
  text: z.string().max(5_000).regex(/\S/),
  quote: z.string().max(40).optional(),
});
const Press = z.strictObject({
  ...Place,
  data: z.string().min(1).max(300),
  shown: z.string().min(1).max(3_000).optional(),
});
const Move = z.union([
  z.strictObject({ days: z.int().min(1).max(366) }),
  z.strictObject({ until: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|30)$/) }),
]);
const Nothing = z.strictObject({});

/** A request that cannot be done as it stands; the sentence is for the person at the page. */
class BadRequest extends Error {}

const WRONG = 'ข้อมูลที่ส่งมาไม่ครบหรือไม่ถูกต้อง';
const NOBODY = 'ไม่มีห้องแชตนี้ หรือคนนี้ไม่ได้อยู่ในห้อง';

export interface PageApiParts {
  readonly line: FakeLine;
  readonly phones: Phones;
  readonly clock: MovedClock;
  readonly live: Live;
}

/** What the page asks and tells; JSON both ways. Answers with the status with which the bot's door answered. */
export function pageApi({ line, phones, clock, live }: PageApiParts): Router {
  const router = express.Router();
  router.use(sameOrigin, express.json({ limit: '64kb' }));

  router.get('/live', live.stream);
  router.get('/world', (_request, response) => {
    response.json(shownWorld(line, clock.now()));
  });
  router.get('/chats/:chat', (request, response) => {
    const { chat } = request.params;
    response.json({ messages: shownMessages(line, chat) });
  });
  router.get('/wires', (_request, response) => {
    response.json(shownWires(line, phones));
  });

  router.post('/say', async (request, response) => {
    const { text, quote, ...place } = read(Say, request.body);
    if (!phones.find(place)) throw new BadRequest(NOBODY);
    const { status } = await phones.says(place, text, quote);
    response.json({ webhook: status });
  });
  router.post('/press', async (request, response) => {
    const { data, shown, ...place } = read(Press, request.body);
    if (!phones.find(place)) throw new BadRequest(NOBODY);
    const { status } = await phones.presses(place, { data, ...(shown === undefined ? {} : { shown }) });
    response.json({ webhook: status });
  });
  router.post('/again', async (request, response) => {
    read(Nothing, request.body);
    const delivered = await phones.again();
    if (!delivered) throw new BadRequest('ยังไม่มีเหตุการณ์ให้ส่งซ้ำ');
    response.json({ webhook: delivered.status });
  });
  router.post('/clock', (request, response) => {
    const move = read(Move, request.body);
    if ('days' in move) clock.addDays(move.days);
    else clock.goToNext(move.until);
    live.tell({ changed: 'clock' });
    response.json({ now: clock.now() });
  });

  router.use((_request, response) => {
    response.status(404).json({ error: 'ไม่มีหน้านี้' });
  });
  router.use(sayWhatIsWrong);
  return router;
}

function read<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new BadRequest(WRONG);
  return parsed.data;
}

/** Another page in the same browser must not be able to type here; without a browser there is no Origin. */
const sameOrigin: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  const site = request.headers['sec-fetch-site'];
  if (isOurs && site !== 'cross-site' && site !== 'same-site') {
    next();
    return;
  }
  response.status(403).json({ error: 'คำขอนี้มาจากเว็บไซต์อื่น' });
};

/** Four parameters, or express does not take it for an error handler. */
const sayWhatIsWrong: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof BadRequest) {
    response.status(400).json({ error: error.message });
    return;
  }
  // Express gives a body that is no JSON, or too large, a status of its own.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500)
    response.status(status).json({ error: WRONG });
  else next(error);
};
