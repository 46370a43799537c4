import { createServer, type IncomingHttpHeaders } from 'node:http';
import { LineBotClient } from '@line/bot-sdk';
import { startFakeLine, type FakeLine, type FakeLineOptions } from '../../src/fake-line/platform.ts';

export const SECRET = 'a secret of nobody';
export const TOKEN = 'a token of nobody';

/** Half past nine on a Monday in Bangkok. */
export const MORNING = Date.parse('2027-02-15T09:30:00+07:00');

export interface Stage {
  readonly line: FakeLine;
  /** The real SDK, pointed at the fake platform. */
  readonly client: LineBotClient;
  /** Moves the platform's clock. */
  pass(ms: number): void;
}

/** A platform with a clock of its own; stop it with `closeStages`. */
export async function openStage(options: Partial<FakeLineOptions> = {}): Promise<Stage> {
  let now = MORNING;
  const line = await startFakeLine({
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    now: () => now,
    ...options,
  });
  open.push(() => line.stop());
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: TOKEN,
    apiBaseURL: line.url,
    dataApiBaseURL: line.url,
  });
  return {
    line,
    client,
    pass(ms) {
      now += ms;
    },
  };
}

export interface Received {
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
}

export interface Bot {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers to webhooks from now on. */
  status: number;
}

/** A bot that does nothing but keep what LINE sends it. */
export async function openBot(): Promise<Bot> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ body: Buffer.concat(chunks), headers: request.headers });
      response.writeHead(bot.status).end('seen');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const bot = { url: `http://127.0.0.1:${address.port}/webhook`, received, status: 200 };
  return bot;
}

const open: (() => Promise<void>)[] = [];

export async function closeStages(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close();
}

export const hello = { type: 'text', text: 'สวัสดี' } as const;

/** What the SDK says about a call that LINE refused. */
export async function refusal(call: Promise<unknown>): Promise<{
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}> {
  const error: unknown = await call.then(
    () => new Error('LINE took it'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error && 'status' in error && 'body' in error && 'headers' in error)) throw error;
  const { status, body, headers } = error;
  if (typeof status !== 'number' || typeof body !== 'string' || !(headers instanceof Headers)) throw error;
  return { status, headers, body: JSON.parse(body) };
}
