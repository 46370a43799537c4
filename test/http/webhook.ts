import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { pino, type Logger } from 'pino';
import type { Arrivals, Caller, Receipt } from '../../src/app/inbox.ts';
import { createApp } from '../../src/http/app.ts';
import { createDoor, type DoorLimits } from '../../src/http/door.ts';
import { createMetrics, type Metrics } from '../../src/http/metrics.ts';
import { serve, type Serving } from '../../src/http/serve.ts';
import { noon } from '../support/inbox.ts';

export const secret = 'a-channel-secret-of-the-tests';

export function signed(body: string | Buffer, by = secret): string {
  return createHmac('sha256', by).update(body).digest('base64');
}

export interface OpenDoor extends Serving {
  readonly metrics: Metrics;
  readonly woken: string[];
  /** What the door said of each request's events. */
  readonly receipts: Receipt[];
  /** Who was told of while it was stored. */
  readonly callers: Caller[];
  /** Everything that was logged, as one text. */
  logged(): string;
}

/** The whole app with this inbox behind its door. */
export async function openDoor(
  arrivals: Arrivals,
  options: {
    readonly secrets?: readonly string[];
    readonly limits?: Partial<DoorLimits>;
    readonly now?: () => Date;
  } = {},
): Promise<OpenDoor> {
  const lines: string[] = [];
  const log: Logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const metrics = createMetrics();
  const woken: string[] = [];
  const receipts: Receipt[] = [];
  const callers: Caller[] = [];
  const door = createDoor(
    {
      secrets: options.secrets ?? [secret],
      arrivals,
      clock: { now: options.now ?? (() => noon), today: () => '2027-02-15' },
      tally: metrics.tally,
      log,
      expect(those, stored) {
        callers.push(...those);
        void stored.then((receipt) => {
          receipts.push(receipt);
          woken.push(...receipt.fresh);
        });
      },
    },
    options.limits,
  );
  const app = createApp({ door, ready: {}, metrics, log });
  const serving = await serve(app, { port: 0, host: '127.0.0.1' });
  return { ...serving, metrics, woken, receipts, callers, logged: () => lines.join('') };
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly ms: number;
}

/** Posts bytes as they are; a signature is made for them unless one is given (null: none at all). */
export function post(
  port: number,
  body: string | Buffer,
  {
    signature = signed(body),
    headers = {},
  }: { signature?: string | string[] | null; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      {
        port,
        host: '127.0.0.1',
        path: '/webhook',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...headers,
          ...(signature === null ? {} : { 'x-line-signature': signature }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            ms: performance.now() - started,
          });
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Writes to a socket by hand, and gives what came back when the other side closed it. */
export function rawly(
  port: number,
  write: (send: (text: string) => void, hangUp: () => void) => () => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(port, '127.0.0.1');
    let answer = '';
    let stop = (): void => undefined;
    socket.on('connect', () => {
      stop = write(
        (text) => {
          if (socket.writable) socket.write(text);
        },
        () => {
          socket.destroySoon();
        },
      );
    });
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      stop();
      resolve(answer);
    });
  });
}

let counted = 0;

/** A text message as LINE sends it, at noon of the tests' day. */
export function anEvent(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  counted += 1;
  return {
    type: 'message',
    mode: 'active',
    timestamp: noon.getTime(),
    webhookEventId: `01HT${String(counted).padStart(22, '0')}`,
    deliveryContext: { isRedelivery: false },
    source: {
      type: 'group',
      groupId: 'C00000000000000000000000000000001',
      userId: 'U00000000000000000000000000000001',
    },
    replyToken: `token-${counted}`,
    message: { type: 'text', id: String(counted), text: 'hello' },
    ...fields,
  };
}

export function webhook(...events: readonly unknown[]): string {
  return JSON.stringify({ destination: 'U0000000000000000000000000000000b', events });
}
