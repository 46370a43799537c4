import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { within } from '../app/deadline.ts';
import { faultOf } from '../app/fault.ts';
import type { Door } from './door.ts';
import type { Metrics } from './metrics.ts';
import { sayJson } from './say-json.ts';

export interface AppParts {
  /** Before everything else: no parser or header of ours comes between LINE and its events. */
  readonly door: Door;
  /** What must be up for `/readyz` to say so, by name. One that rejects or takes a second is down. */
  readonly ready: Readonly<Record<string, () => boolean | Promise<boolean>>>;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Further rooms of the house, such as `/sim`. */
  readonly routes?: readonly Route[];
}

interface Route {
  readonly path: string;
  readonly router: Router | RequestHandler;
  /** What is read below the path when something broke, where people and not programs ask. */
  readonly sorry?: string;
}

/**
 * Everything that is answered over HTTP. LINE's requests, which are nearly all of them, go to the door as Node hands
 * them over; Express's way through its layers costs more than all that the door does. Whatever else is asked, and
 * `/webhook` written in another way, goes through Express.
 */
export function createApp({ door, ready, metrics, log, routes = [] }: AppParts): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  app.post('/webhook', door);
  app.use(helmet());
  app.all('/webhook', (_request, response) => {
    response.setHeader('allow', 'POST');
    response.status(405).json({ error: 'method not allowed' });
  });
  app.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  app.get('/readyz', async (_request, response) => {
    const parts = await Promise.all(
      Object.entries(ready).map(async ([name, isUp]) => [name, await answersYes(isUp)] as const),
    );
    response.status(parts.every(([, up]) => up) ? 200 : 503).json(Object.fromEntries(parts));
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.page());
  });
  for (const { path, router } of routes) app.use(path, router);
  app.use((_request, response) => {
    response.status(404).json({ error: 'not found' });
  });
  for (const { path, sorry } of routes) if (sorry !== undefined) app.use(path, onFault(log, sorry));
  app.use(onFault(log));
  return (request, response) => {
    if (!isLine(request)) {
      app(request, response);
      return;
    }
    door(request, response).catch((error: unknown) => {
      log.error({ ...faultOf(error), method: request.method }, 'request failed');
      if (response.headersSent) response.destroy();
      else sayJson(response, 500, { error: 'internal error' });
    });
  };
}

function isLine({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === '/webhook';
}

async function answersYes(isUp: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await within(1_000, Promise.resolve(isUp()));
  } catch {
    return false;
  }
}

/** Four parameters, or express does not take it for an error handler. */
function onFault(log: Logger, sorry?: string): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status === 500) {
      log.error({ ...faultOf(error), method: request.method }, 'request failed');
    }
    response.status(status);
    if (status === 500 && sorry !== undefined) response.type('text/plain; charset=utf-8').send(sorry);
    else response.json({ error: status === 500 ? 'internal error' : 'bad request' });
  };
}

/** Express gives the client's faults, such as a path that cannot be decoded, a status of their own. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
