import { type Month, monthOfDay } from '../domain/dates.ts';
import { type Purse, type Shares, shareOf } from '../domain/reminder-budget.ts';
import type { ChannelQuota, Outbox, Wakes } from './outbox.ts';
import type { Ports } from './ports.ts';

/** What LINE says of the channel and its groups. */
export interface Channel {
  /** Null when LINE does not say. */
  quota(): Promise<ChannelQuota | null>;
  /** How many people a message to a group reaches at most; `gone` where the bot is not in it. */
  groupSize(group: string): Promise<number | 'gone' | 'unknown'>;
}

/** An agency and its home group. */
export interface Asked {
  readonly agency: string;
  readonly home: string | null;
}

/** The month's messages, shared among the agencies of a channel. */
export interface Purses {
  /** What each may spend, in the order asked; `unknown` while LINE does not say, `no-group` where the bot is in none. */
  of(asked: readonly Asked[]): Promise<readonly (Purse | 'unknown' | 'no-group')[]>;
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

const ASKED_AT_ONCE = 8;

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
    readonly clock: Ports['clock'];
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
    const [quota, shares] = [await channel.quota(), await wakes.shares()];
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

  /** LINE takes 2,000 such questions a second of a channel; a few at once are enough. */
  async function sizesOf(all: readonly Asked[]): Promise<readonly (number | 'gone' | 'unknown' | null)[]> {
    const sizes: (number | 'gone' | 'unknown' | null)[] = [];
    for (let at = 0; at < all.length; at += ASKED_AT_ONCE) {
      const some = all.slice(at, at + ASKED_AT_ONCE);
      sizes.push(...(await Promise.all(some.map(async ({ home }) => (home === null ? null : sizeOf(home))))));
    }
    return sizes;
  }

  return {
    async of(all) {
      const [asked, sizes, spent] = [
        await ask(),
        await sizesOf(all),
        await outbox.spent(
          all.map((it) => it.agency),
          month(),
        ),
      ];
      const isExhausted = exhaustedIn === month();
      return all.map(({ agency }, at) => {
        const size = sizes[at] ?? null;
        if (size === 'gone') return 'no-group';
        if (asked === null || size === 'unknown') return 'unknown';
        const { limit, used } = asked.quota;
        if (limit === null) return { left: Infinity, share: Infinity, groupSize: size };
        const share = shareOf(limit, asked.shares, agency);
        const ofShare = share - (spent.get(agency) ?? 0);
        const ofChannel = isExhausted ? 0 : limit - used - spentSince;
        return { left: Math.max(0, Math.min(ofShare, ofChannel)), share, groupSize: size };
      });
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
