import type { LinkHealth } from './links.ts';
import type { Look } from './web-page.ts';

/** So many looks are kept of a page: three say how it is, the one before them how it was. */
export const LOOKS_KEPT = 4;
const LOOKS_COUNTED = 3;
const FAILURES_NEEDED = 2;

/**
 * How a page is, after its last looks, oldest first. It is missing only after two failures out of three, since a site
 * may be away for an hour; one that opened the last time is there.
 */
export function healthOf(looks: readonly Pick<Look, 'class'>[]): LinkHealth {
  const counted = looks.slice(-LOOKS_COUNTED);
  const last = counted.at(-1);
  if (last === undefined) return 'unchecked';
  if (last.class === 'alive') return 'alive';
  const failures = counted.filter((it) => it.class === 'missing').length;
  return failures >= FAILURES_NEEDED ? 'missing' : 'unclear';
}

/** What the last look changed, where it changed what people are told: gone, or there again. */
export function turnOf(looks: readonly Pick<Look, 'class'>[]): 'gone' | 'back' | null {
  const is = healthOf(looks);
  const was = healthOf(looks.slice(0, -1));
  if (is === 'missing' && was !== 'missing') return 'gone';
  return was === 'missing' && is === 'alive' ? 'back' : null;
}

const HOUR = 3_600_000;

/** Milliseconds until a page is looked at again: a day, or two hours after a failure that nobody confirmed yet. */
export function nextLookIn(looks: readonly Pick<Look, 'class'>[]): number {
  const isDoubtful = looks.at(-1)?.class === 'missing' && healthOf(looks) !== 'missing';
  return isDoubtful ? 2 * HOUR : 24 * HOUR;
}
