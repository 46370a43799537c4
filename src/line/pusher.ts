import { HTTPFetchError } from '@line/bot-sdk';
import type { Logger } from 'pino';
import { within } from '../app/deadline.ts';
import type { ChannelQuota, PushEnd } from '../app/outbox.ts';
import { type LineAccess, type LineMessage, lineClient, logFault, sentIds } from './messenger.ts';

/** What costs messages, and what they may cost. Never rejects. */
export interface Pusher {
  /**
   * Sends one to five messages to a group or a person by LINE id.
   * @param key a UUID by which LINE knows a try again for 24 hours
   */
  push(
    to: string,
    messages: readonly LineMessage[],
    key: string,
    how: { readonly silent: boolean },
  ): Promise<PushEnd>;
  quota(): Promise<ChannelQuota | null>;
  groupSize(group: string): Promise<number | 'gone' | 'unknown'>;
}

/** Milliseconds of real time. */
export interface PushDeadlines {
  readonly push: number;
  readonly info: number;
}

/** LINE tells the three meanings of 429 apart only in words. */
const MONTHLY_LIMIT = /monthly limit/i;

export function linePusher(
  access: LineAccess,
  log: Logger,
  deadlines: PushDeadlines = { push: 8_000, info: 5_000 },
): Pusher {
  const client = lineClient(access);
  return {
    async push(to, messages, key, { silent }) {
      try {
        const { body } = await within(
          deadlines.push,
          client.pushMessageWithHttpInfo({ to, messages: [...messages], notificationDisabled: silent }, key),
        );
        return { kind: 'taken', messages: sentIds(body) };
      } catch (error) {
        logFault(log, 'push', error);
        return endOf(error);
      }
    },
    async quota() {
      try {
        const [{ type, value }, { totalUsage }] = await within(
          deadlines.info,
          Promise.all([client.getMessageQuota(), client.getMessageQuotaConsumption()]),
        );
        return { limit: type === 'none' ? null : (value ?? 0), used: totalUsage };
      } catch (error) {
        logFault(log, 'quota', error);
        return null;
      }
    },
    async groupSize(group) {
      try {
        const asked = group.startsWith('R')
          ? client.getRoomMemberCount(group)
          : client.getGroupMemberCount(group);
        return (await within(deadlines.info, asked)).count;
      } catch (error) {
        logFault(log, 'groupSize', error);
        const isGone = error instanceof HTTPFetchError && [403, 404].includes(error.status);
        return isGone ? 'gone' : 'unknown';
      }
    },
  };
}

function endOf(error: unknown): PushEnd {
  if (!(error instanceof HTTPFetchError)) return { kind: 'unknown' };
  const { status, body } = error;
  // The key was accepted before: LINE repeats what it answered then.
  if (status === 409) return { kind: 'taken', messages: sentIds(parsed(body)) };
  if (status === 429) return { kind: MONTHLY_LIMIT.test(body) ? 'monthly-limit' : 'later' };
  // An access token that is being rotated says nothing about the message.
  if (status === 401) return { kind: 'later' };
  return status >= 400 && status < 500 ? { kind: 'refused', status } : { kind: 'unknown' };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
