import type { RequestHandler, Response } from 'express';

/** What has changed; the page then asks for it. */
export type Change =
  | { readonly changed: 'chat'; readonly chat: string }
  /** The clock, who is where, how far the sample is built. */
  | { readonly changed: 'world' }
  | { readonly changed: 'wires' }
  /** The bot shows that it is thinking. */
  | { readonly changed: 'thinking'; readonly chat: string };

/** Keeps proxies and browsers from closing a quiet stream, in milliseconds. */
const HEARTBEAT = 20_000;

/** Server-Sent Events to every open page. */
export interface Live {
  readonly stream: RequestHandler;
  tell(change: Change): void;
  /** How many pages are open. */
  readonly listeners: number;
  /** Ends every stream, so that the server can stop. */
  readonly close: () => void;
}

export function openLive(): Live {
  const pages = new Set<Response>();
  let closed = false;
  const timer = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n');
  }, HEARTBEAT);
  timer.unref();
  return {
    stream(_request, response) {
      if (closed) {
        response.status(503).end();
        return;
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      // A page that was away for long tries again after a second.
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    tell(change) {
      for (const page of pages) page.write(`data: ${JSON.stringify(change)}\n\n`);
    },
    get listeners() {
      return pages.size;
    },
    close() {
      closed = true;
      clearInterval(timer);
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}
