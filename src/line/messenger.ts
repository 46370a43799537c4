import { isNativeError } from 'node:util/types';
import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import type { Logger } from 'pino';
import { z } from 'zod';
import { within } from '../app/deadline.ts';

/** A message object of the Messaging API; the other rooms pass it on without looking into it. */
export type LineMessage = messagingApi.Message;

/** What became of a reply. LINE sends all of its messages or none. */
export type Delivery =
  /** With LINE's ids of the messages, in order. */
  | { readonly kind: 'sent'; readonly messages: readonly string[] }
  /** The token was used, is too old, or never was one. */
  | { readonly kind: 'token-refused' }
  /** LINE does not take these messages, whenever they are sent. The token is still good. */
  | { readonly kind: 'messages-refused' }
  /** Certainly not sent: a limit of LINE's, or an access token it does not accept. */
  | { readonly kind: 'not-now' }
  /** No answer, or one that says nothing about it: they may have been sent. */
  | { readonly kind: 'unknown' };

/** How LINE calls the bot. */
export interface BotInfo {
  readonly userId: string;
  readonly displayName: string;
}

/** Everything the bot says goes through here. Never rejects. */
export interface Messenger {
  /** Answers an event, with one to five messages. */
  reply(token: string, messages: readonly LineMessage[]): Promise<Delivery>;
  /** Shows one to one that an answer is on its way, until it comes or for so many seconds (5 to 60, by fives). */
  thinking(lineUser: string, seconds: number): Promise<void>;
  /** Who the bot is in LINE; null when LINE would not say. */
  botInfo(): Promise<BotInfo | null>;
}

export interface LineAccess {
  readonly channelAccessToken: string;
  /** LINE's own address when absent. */
  readonly baseURL?: string | undefined;
}

/** Calls LINE once per call: whether to try again is for those to decide who know what is at stake. */
export function lineMessenger(
  access: LineAccess,
  log: Logger,
  {
    reply = 8_000,
    info = 5_000,
    thinking = 1_500,
  }: { readonly reply?: number; readonly info?: number; readonly thinking?: number } = {},
): Messenger {
  const client = lineClient(access);
  return {
    async reply(token, messages) {
      const endpoint = 'reply';
      try {
        const { httpResponse, body } = await within(
          reply,
          client.replyMessageWithHttpInfo({ replyToken: token, messages: [...messages] }),
        );
        log.info(
          { endpoint, status: httpResponse.status, line: requestIdOf(httpResponse.headers) },
          'LINE took it',
        );
        return { kind: 'sent', messages: sentIds(body) };
      } catch (error) {
        logFault(log, endpoint, error);
        return deliveryOf(error);
      }
    },
    async thinking(lineUser, seconds) {
      try {
        await within(thinking, client.showLoadingAnimation({ chatId: lineUser, loadingSeconds: seconds }));
      } catch (error) {
        logFault(log, 'thinking', error);
      }
    },
    async botInfo() {
      try {
        const { userId, displayName } = await within(info, client.getBotInfo());
        return { userId, displayName };
      } catch (error) {
        logFault(log, 'info', error);
        return null;
      }
    },
  };
}

export function lineClient({ channelAccessToken, baseURL }: LineAccess): messagingApi.MessagingApiClient {
  return new messagingApi.MessagingApiClient({
    channelAccessToken,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
}

function deliveryOf(error: unknown): Delivery {
  if (!(error instanceof HTTPFetchError)) return { kind: 'unknown' };
  switch (error.status) {
    case 400:
      // LINE says both with 400, and tells them apart only in words.
      return { kind: /reply token/i.test(error.body) ? 'token-refused' : 'messages-refused' };
    case 413:
      return { kind: 'messages-refused' };
    default:
      return { kind: error.status >= 400 && error.status < 500 ? 'not-now' : 'unknown' };
  }
}

/** LINE keeps no logs for us: its request id is what its support asks for. The body may quote what was sent. */
export function logFault(log: Logger, endpoint: string, error: unknown): void {
  if (error instanceof HTTPFetchError) {
    log.warn({ endpoint, status: error.status, line: requestIdOf(error.headers) }, 'LINE refused');
  } else {
    log.warn({ endpoint, fault: isNativeError(error) ? error.name : 'unknown' }, 'LINE did not answer');
  }
}

function requestIdOf(headers: Headers): string | null {
  return headers.get('x-line-request-id');
}

const Sent = z.object({ sentMessages: z.array(z.object({ id: z.string() })) });

/** LINE's ids of the messages that it sent. It promises them; a proxy in between may answer 200 with anything. */
export function sentIds(body: unknown): readonly string[] {
  return Sent.safeParse(body).data?.sentMessages.map((it) => it.id) ?? [];
}
