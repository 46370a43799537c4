import type { Channel } from './channel.ts';
import { newToken } from './line-ids.ts';
import type { ReplyTokenState } from './state.ts';

const MINUTE = 60_000;
/** After a redelivery a token lives for its minute again, but never longer than this after the event. */
const REDELIVERY_MINUTES = 20;

export function issueReplyToken(
  channel: Channel,
  event: { readonly eventId: string; readonly chatId: string; readonly happenedAt: number },
): string {
  const token = newToken();
  channel.state.replyTokens[token] = { ...event, redelivered: false };
  return token;
}

/** A token begins to count when its webhook is delivered; the same webhook twice does not prolong it. */
export function noteDelivery(channel: Channel, token: string | undefined, isRedelivery: boolean): void {
  const state = channel.state.replyTokens[token ?? ''];
  if (!state) return;
  if (isRedelivery || state.deliveredAt === undefined) state.deliveredAt = channel.now();
  state.redelivered ||= isRedelivery;
}

/**
 * Whether something that people did so lately may still be answered.
 * @param within milliseconds of the platform's time
 */
export function isAnswerAwaited(channel: Channel, within: number): boolean {
  const since = channel.now() - within;
  return Object.values(channel.state.replyTokens).some(
    (token) => token.usedAt === undefined && token.happenedAt > since,
  );
}

/** What the token is for, if it may still be used. */
export function usableReplyToken(channel: Channel, token: string): ReplyTokenState | undefined {
  const state = channel.state.replyTokens[token];
  if (state?.deliveredAt === undefined || state.usedAt !== undefined) return undefined;
  const now = channel.now();
  if (now - state.deliveredAt > MINUTE) return undefined;
  if (state.redelivered && now - state.happenedAt > REDELIVERY_MINUTES * MINUTE) return undefined;
  return state;
}
