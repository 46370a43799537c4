import { setTimeout as pause } from 'node:timers/promises';
import express, { type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import { lintMessages } from '../fake-line/lint.ts';
import type { StoredBytes } from '../fake-line/platform.ts';
import { BadRequest, read, sayWhatIsWrong } from './bad-request.ts';
import { deedsApi, type DeedsParts } from './deeds-api.ts';
import type { Live } from './live.ts';
import type { MovedClock } from './moved-clock.ts';
import { type Scene, type ShownWorld, shownMessages, shownWires, shownWorld } from './shown.ts';

/**
 * So long the clock waits for the answer to what was just said, in milliseconds: a day that passes between the two
 * ends the reply token, and nobody's message waits a day in real life. Talk that is not answered costs this once.
 */
const ANSWERED_WITHIN = 3_000;
const LOOKED_EVERY = 30;

const Move = z.union([
  z.strictObject({ days: z.int().min(1).max(366) }),
  z.strictObject({ until: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|30)$/) }),
]);
const Card = z.strictObject({ message: z.record(z.string(), z.unknown()) });
const Nothing = z.strictObject({});

export interface PageApiParts extends Scene, DeedsParts {
  readonly clock: MovedClock;
  readonly live: Live;
  /** How far the sample is built; null when it is there. */
  readonly preparing: () => ShownWorld['preparing'];
  /** The moment that is shown: while the sample is built, the one that it leads up to. */
  readonly now: () => number;
  /** Resolves when the sample is there: what people do waits for that. */
  readonly prepared: Promise<void>;
  readonly startOver: () => void;
}

/** What the page asks and tells; JSON both ways but for pictures and files. */
export function pageApi(parts: PageApiParts): Router {
  const { line, phones, clock, live } = parts;
  const router = express.Router();
  router.use(sameOrigin, express.json({ limit: '64kb', type: 'application/json' }));

  router.get('/live', live.stream);
  router.get('/world', (_request, response) => {
    response.json(shownWorld(parts, parts.now(), parts.preparing()));
  });
  router.get('/chats/:chat', (request, response) => {
    response.json({ messages: shownMessages(parts, request.params.chat) });
  });
  router.get('/wires', (_request, response) => {
    response.json(shownWires(parts));
  });
  router.get('/contents/:message', (request, response) => {
    const content = line.contents.of(request.params.message);
    sendBytes(response, content, isShownPicture(content) ? 'inline' : 'attachment');
  });
  router.get('/rich-menus/:id', (request, response) => {
    const menus = line.people().map((person) => line.richMenuOf(person));
    sendBytes(response, menus.find((it) => it?.richMenuId === request.params.id)?.picture, 'inline');
  });

  /** What LINE would say to a message, without sending it. */
  router.post('/check', (request, response) => {
    const { message } = read(Card, request.body);
    response.json({ problems: lintMessages([message]) });
  });

  router.post('/start-over', (request, response) => {
    read(Nothing, request.body);
    response.status(202).json({});
    parts.startOver();
  });
  router.post('/*anything', async (_request, _response, next) => {
    await parts.prepared;
    next();
  });
  router.post('/clock', async (request, response) => {
    const move = read(Move, request.body);
    while (line.awaitsAnswer(ANSWERED_WITHIN)) await pause(LOOKED_EVERY);
    if ('days' in move) clock.addDays(move.days);
    else clock.goToNext(move.until);
    live.tell({ changed: 'world' });
    response.json({ now: clock.now() });
  });
  router.use(deedsApi({ line, phones, note: parts.note }));

  router.use((_request, response) => {
    response.status(404).json({ error: 'ไม่มีหน้านี้' });
  });
  router.use(sayWhatIsWrong);
  return router;
}

/** What somebody uploaded is shown only where it is a picture, and is never taken for a page of ours. */
function isShownPicture(content: StoredBytes | undefined): boolean {
  return content !== undefined && /^image\/(jpeg|png)$/.test(content.contentType);
}

function sendBytes(response: Response, stored: StoredBytes | undefined, how: 'inline' | 'attachment'): void {
  if (!stored) throw new BadRequest('LINE ไม่มีไฟล์นี้แล้ว');
  response.setHeader('content-disposition', how);
  response.setHeader('content-type', how === 'inline' ? stored.contentType : 'application/octet-stream');
  response.end(stored.bytes);
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
