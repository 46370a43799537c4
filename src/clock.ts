import type { Clock } from './app/clock.ts';
import { dayInBangkok } from './domain/dates.ts';

/**
 * The one reader of time. Civil times are Bangkok's, whatever zone the machine is in. `now` gives milliseconds since
 * 1970; the try-out moves it, tests set it. Leases, backoff and deadlines of calls do not use it: they are about real
 * time (`realNow`).
 */
export function clock(now: () => number = Date.now): Clock {
  return {
    now: () => new Date(now()),
    today: () => dayInBangkok(new Date(now())),
  };
}

/** Real time in milliseconds since 1970, for leases that several processes compare. */
export function realNow(): number {
  return Date.now();
}
