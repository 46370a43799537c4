import type { Channel } from './channel.ts';
import type { QuotaLimit } from './state.ts';

/** The text by which a bot can tell that the month's messages are used up. */
export const MONTHLY_LIMIT = 'You have reached your monthly limit.';

const HOUR = 60 * 60 * 1000;

/** Thai accounts are counted by months of Bangkok. */
function month(channel: Channel): string {
  return new Date(channel.now() + 7 * HOUR).toISOString().slice(0, 7);
}

/** People reached this month by what costs: everything but replies. */
export function spentThisMonth(channel: Channel): number {
  return channel.state.quota.spent[month(channel)] ?? 0;
}

export function canReach(channel: Channel, people: number): boolean {
  const { limit } = channel.state.quota;
  return limit.type === 'none' || spentThisMonth(channel) + people <= limit.value;
}

export function spend(channel: Channel, people: number): void {
  channel.state.quota.spent[month(channel)] = spentThisMonth(channel) + people;
}

/** The meter from outside: a test sets it, or spends for the Official Account Manager, which counts too. */
export interface QuotaMeter {
  readonly limit: QuotaLimit;
  readonly used: number;
  set(limit: QuotaLimit): void;
  spend(people: number): void;
}

export function quotaMeter(channel: Channel): QuotaMeter {
  return {
    get limit() {
      return channel.state.quota.limit;
    },
    get used() {
      return spentThisMonth(channel);
    },
    set(limit) {
      channel.state.quota.limit = limit;
    },
    spend(people) {
      spend(channel, people);
    },
  };
}
