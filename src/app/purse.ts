import { type Month, monthOfDay } from '../domain/dates.ts';
import { type Purse, type Shares, shareOf } from '../domain/reminder-budget.ts';
import type { Clock } from './clock.ts';
import type { ChannelQuota, Outbox, Wakes } from './outbox.ts';

/** What LINE says of the channel and its groups. */
export interface Channel {
  /** Null when LINE does not say. */
  quota(): Promise<ChannelQuota | null>;
  /** How many people a message to a group reaches at most; `gone` where the bot is not in it. */
  groupSize(group: string): Promise<number | 'gone' | 'unknown'>;
}

/**
 * What one of some agencies may spend. `unknown` while LINE does not say, `no-group` where the bot is not in its home
 * group.
 */
export type PurseOf = (agency: string, home: string | null) => Promise<Purse | 'unknown' | 'no-group'>;

/** The month's messages, shared among the agencies of a channel. */
export interface Purses {
  /** What these may spend. Nobody is asked before the first of them, and the database once for all. */
  of(agencies: readonly string[]): PurseOf;
  /** What an agency has spent of its share, and the share; null where LINE sets no limit, or does not say. */
  gaugeOf(agency: string): Promise<{ readonly spent: number; readonly share: number } | null>;
  /** LINE said that the month's messages are used up. */
  exhaust(): void;
  isExhausted(): boolean;
  /** Something was sent since LINE was asked: its own count comes later. */
  spent(cost: number): void;
}

/** Real time for which an answer of LINE's is good: groups grow slowly, and what was sent meanwhile is added. */
const GOOD_FOR_MS = 5 * 60_000;

export function purses(
  {
    channel,
    outbox,
    wakes,
    clock,
  }: {
    readonly channel: Channel;
    readonly outbox: Pick<Outbox, 'spent'>;
    readonly wakes: Pick<Wakes, 'shares'>;
    readonly clock: Clock;
  },
  goodFor = GOOD_FOR_MS,
): Purses {
  let known: { readonly quota: ChannelQuota; readonly shares: Shares; readonly month: Month } | null = null;
  let askedAt = -Infinity;
  let spentSince = 0;
  let exhaustedIn: Month | null = null;
  const sizes = new Map<string, { readonly size: number; readonly at: number }>();

  const month = (): Month => monthOfDay(clock.today());

  async function ask() {
    if (known?.month === month() && performance.now() - askedAt < goodFor) return known;
    const [quota, shares] = await Promise.all([channel.quota(), wakes.shares()]);
    if (quota === null) return null;
    known = { quota, shares, month: month() };
    askedAt = performance.now();
    spentSince = 0;
    return known;
  }

  async function sizeOf(group: string): Promise<number | 'gone' | 'unknown'> {
    const before = sizes.get(group);
    if (before && performance.now() - before.at < goodFor) return before.size;
    const size = await channel.groupSize(group);
    if (typeof size === 'number') sizes.set(group, { size, at: performance.now() });
    return size;
  }

  return {
    of(agencies) {
      let answers: Promise<readonly [typeof known, ReadonlyMap<string, number>]> | undefined;
      return async (agency, home) => {
        answers ??= Promise.all([ask(), outbox.spent(agencies, month())]);
        const [[asked, spent], size] = await Promise.all([answers, home === null ? null : sizeOf(home)]);
        if (size === 'gone') return 'no-group';
        if (asked === null || size === 'unknown') return 'unknown';
        const { limit, used } = asked.quota;
        if (limit === null) return { left: Infinity, share: Infinity, groupSize: size };
        const share = shareOf(limit, asked.shares, agency);
        const ofShare = share - (spent.get(agency) ?? 0);
        const ofChannel = exhaustedIn === month() ? 0 : limit - used - spentSince;
        return { left: Math.max(0, Math.min(ofShare, ofChannel)), share, groupSize: size };
      };
    },
    async gaugeOf(agency) {
      const asked = await ask();
      const limit = asked?.quota.limit ?? null;
      if (asked === null || limit === null) return null;
      const spent = await outbox.spent([agency], month());
      return { spent: spent.get(agency) ?? 0, share: shareOf(limit, asked.shares, agency) };
    },
    exhaust() {
      exhaustedIn = month();
    },
    isExhausted: () => exhaustedIn === month(),
    spent(cost) {
      spentSince += cost;
    },
  };
}
