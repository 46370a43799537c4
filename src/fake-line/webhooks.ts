import { createHmac } from 'node:crypto';
import type { Channel } from './channel.ts';
import { noteDelivery } from './reply-tokens.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** How long the platform listens for an answer, in milliseconds of real time. LINE itself gives up after 2 s. */
const PATIENCE = 15_000;

export interface DeliveryOptions {
  /** Another address than the channel's webhook. */
  readonly url?: string;
  /** Another secret than the channel's, as while one is being rotated. */
  readonly secret?: string;
  /** `wrong` is a signature of another body, `missing` is none; anything else is sent as it is. */
  readonly signature?: 'wrong' | 'missing' | (string & {});
  /** Real milliseconds. */
  readonly timeoutMs?: number;
}

/** What the bot's webhook answered. */
export interface Delivered {
  /** 0 when there was no answer. */
  readonly status: number;
  readonly body: string;
  /** Why there was no answer. */
  readonly failure?: string;
  readonly events: readonly WebhookEvent[];
}

export interface SignedWebhook {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Webhooks {
  /** The bot's address; the bot may set it too, by LINE's API. */
  url: string | undefined;
  /** The console's switch "Use webhook", which a bot can only read. */
  active: boolean;
  /** One POST with all these events, which may be none. The same events again are a duplicate. */
  deliver(events: readonly WebhookEvent[], options?: DeliveryOptions): Promise<Delivered>;
  /** LINE tries again: the same id and reply token, and `isRedelivery`. */
  redeliver(eventId: string, options?: DeliveryOptions): Promise<Delivered>;
  /** Redelivers one by one, oldest first, what was never answered with 2xx. */
  redeliverUnanswered(options?: DeliveryOptions): Promise<readonly Delivered[]>;
  /** The signed request without sending it, for those who POST it themselves. Its reply tokens begin to count. */
  sign(events: readonly WebhookEvent[], options?: DeliveryOptions): SignedWebhook;
}

export function openWebhooks(channel: Channel, channelSecret: string): Webhooks {
  function sign(events: readonly WebhookEvent[], options: DeliveryOptions = {}): SignedWebhook {
    for (const event of events) noteDelivery(channel, event.replyToken, event.deliveryContext.isRedelivery);
    const body = Buffer.from(asLineWrites({ destination: channel.state.bot.userId, events }));
    const signature = signatureOf(body, options.secret ?? channelSecret, options.signature);
    return {
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'LineBotWebhook/2.0',
        ...(signature === undefined ? {} : { 'x-line-signature': signature }),
      },
    };
  }

  async function deliver(events: readonly WebhookEvent[], options: DeliveryOptions = {}): Promise<Delivered> {
    const url = options.url ?? channel.state.webhook.url;
    if (url === undefined) throw new Error('this LINE was not told where the webhook is');
    const known = events.flatMap(({ webhookEventId }) => channel.state.events[webhookEventId] ?? []);
    // What is on its way when this process dies has got no answer.
    for (const event of known) event.answered ??= 0;
    const { status, body, failure } = await post(url, sign(events, options), options.timeoutMs ?? PATIENCE);
    for (const event of known) event.answered = status;
    return { status, body, events, ...(failure === undefined ? {} : { failure }) };
  }

  async function redeliver(eventId: string, options?: DeliveryOptions): Promise<Delivered> {
    const known = channel.state.events[eventId];
    if (!known) throw new Error(`this LINE knows no event ${eventId}`);
    return deliver([{ ...known.event, deliveryContext: { isRedelivery: true } }], options);
  }

  return {
    get url() {
      return channel.state.webhook.url;
    },
    set url(url) {
      channel.state.webhook.url = url;
    },
    get active() {
      return channel.state.webhook.off !== true;
    },
    set active(active) {
      channel.state.webhook.off = !active;
    },
    sign,
    deliver,
    redeliver,
    async redeliverUnanswered(options) {
      const delivered: Delivered[] = [];
      for (const [eventId, { answered }] of Object.entries(channel.state.events)) {
        if (answered === undefined || isGood(answered)) continue;
        delivered.push(await redeliver(eventId, options));
      }
      return delivered;
    },
  };
}

export function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

/** LINE writes characters outside the basic plane (emoji) as pairs of \uXXXX, so the raw body is not what JSON.stringify gives. */
function asLineWrites(body: unknown): string {
  return JSON.stringify(body).replace(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function signatureOf(body: Buffer, secret: string, wish: string | undefined): string | undefined {
  const hmac = (bytes: Buffer): string => createHmac('sha256', secret).update(bytes).digest('base64');
  switch (wish) {
    case undefined:
      return hmac(body);
    case 'missing':
      return undefined;
    case 'wrong':
      return hmac(Buffer.concat([body, Buffer.from(' ')]));
    default:
      return wish;
  }
}

async function post(
  url: string,
  { body, headers }: SignedWebhook,
  timeoutMs: number,
): Promise<{ readonly status: number; readonly body: string; readonly failure?: string }> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), signal });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    return { status: 0, body: '', failure: reasonOf(error) };
  }
}

/** fetch hides why it failed one level down; `instanceof` would not know errors of another realm. */
function reasonOf(error: unknown): string {
  const hasCause =
    typeof error === 'object' && error !== null && 'cause' in error && error.cause !== undefined;
  return String(hasCause ? error.cause : error);
}
