import { refused, type ApiAnswer, type ApiRequest } from './answers.ts';
import type { Channel } from './channel.ts';
import { TAKES_RETRY_KEY } from './endpoints.ts';
import type { RetryKeyState, SentMessageId } from './state.ts';

const REMEMBERED = 24 * 60 * 60 * 1000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function retryKeyOf(request: ApiRequest): string | undefined {
  const header = request.headers['x-line-retry-key'];
  return typeof header === 'string' ? header : undefined;
}

export function isRemembered(channel: Channel, key: RetryKeyState): boolean {
  return channel.now() - key.at <= REMEMBERED;
}

/** What a retry key alone decides: that it does not belong here, is none, or was accepted before. */
export function answerByRetryKey(channel: Channel, request: ApiRequest): ApiAnswer | undefined {
  const key = retryKeyOf(request);
  if (key === undefined) return undefined;
  if (!TAKES_RETRY_KEY.has(request.endpoint)) {
    return refused(400, 'X-Line-Retry-Key is not supported by this endpoint');
  }
  if (!UUID.test(key)) return refused(400, 'X-Line-Retry-Key must be a UUID');
  const before = channel.state.retryKeys[key.toLowerCase()];
  if (!before || !isRemembered(channel, before)) return undefined;
  return {
    status: 409,
    body: { message: 'The retry key is already accepted', sentMessages: before.sentMessages },
    headers: { 'x-line-accepted-request-id': before.requestId },
  };
}

/** Only what was accepted is remembered: a refused request may come again with the same key. */
export function rememberRetryKey(
  channel: Channel,
  request: ApiRequest,
  sentMessages: readonly SentMessageId[],
): void {
  const key = retryKeyOf(request);
  if (key === undefined) return;
  channel.state.retryKeys[key.toLowerCase()] = {
    at: channel.now(),
    requestId: request.requestId,
    sentMessages,
  };
}
