import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { messagingApi, validateSignature } from '@line/bot-sdk';

export interface HeardEvent {
  readonly type: string;
  readonly webhookEventId: string;
  readonly replyToken?: string;
  readonly deliveryContext: { readonly isRedelivery: boolean };
  readonly source: { readonly userId?: string; readonly groupId?: string };
  readonly message?: {
    readonly text?: string;
    readonly mention?: unknown;
    readonly quotedMessageId?: string;
    readonly id?: string;
    readonly type?: string;
    readonly fileName?: string;
    readonly imageSet?: unknown;
  };
  readonly postback?: { readonly data: string; readonly params?: unknown };
  readonly unsend?: { readonly messageId: string };
  readonly joined?: { readonly members: readonly { readonly userId: string }[] };
  readonly left?: { readonly members: readonly { readonly userId: string }[] };
}

/** A bot of a few lines behind a real door: it checks signatures, remembers events, and replies by LINE's own SDK. */
export interface StandInBot {
  readonly url: string;
  readonly events: readonly HeardEvent[];
  /** How many webhooks came with a wrong signature. */
  readonly forged: () => number;
  /** So many milliseconds after it heard, or not at all. */
  answersAfter(delay: number | null): void;
  close(): Promise<void>;
}

export async function startStandInBot(line: {
  readonly secret: string;
  readonly accessToken: string;
  readonly apiBaseUrl: string;
}): Promise<StandInBot> {
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken: line.accessToken,
    baseURL: line.apiBaseUrl,
  });
  const events: HeardEvent[] = [];
  let forged = 0;
  let delay: number | null = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const signature = request.headers['x-line-signature'];
      if (typeof signature !== 'string' || !validateSignature(body, line.secret, signature)) {
        forged += 1;
        response.writeHead(401).end();
        return;
      }
      // What the fake LINE sends is typed in its own room; here it is read as the bot's side needs it.
      const heard = (JSON.parse(body) as { readonly events: readonly HeardEvent[] }).events;
      events.push(...heard);
      response.writeHead(200).end();
      if (delay === null) return;
      await pause(delay);
      for (const event of heard) {
        const messages = [...repeat(event)];
        if (event.replyToken !== undefined && messages.length > 0) {
          await client.replyMessage({ replyToken: event.replyToken, messages }).catch(() => undefined);
        }
      }
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    events,
    forged: () => forged,
    answersAfter(milliseconds) {
      delay = milliseconds;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.resolve();
    },
  };
}

/** With the button that the opening presses. */
function repeat({ type, message, postback }: HeardEvent): readonly messagingApi.Message[] {
  const action = {
    type: 'postback',
    label: 'ครบทุกองค์ประกอบ',
    data: 'all',
    displayText: 'ครบทุกองค์ประกอบ',
  } as const;
  return [
    {
      type: 'text',
      // Six digits, for whoever asked for a code.
      text: `ได้ยินว่า ${message?.text ?? postback?.data ?? type}${message?.text === 'ขอรหัสเชิญ' ? ' 123456' : ''}`,
      quickReply: { items: [{ type: 'action', action }] },
    },
  ];
}
