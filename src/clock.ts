import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { Clock } from './app/ports.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

/** Civil times are Bangkok's, whatever zone the machine is in. */
export const BANGKOK = 'Asia/Bangkok';

/**
 * The one reader of time. `now` gives milliseconds since 1970; the try-out moves it, tests set it. Leases, backoff
 * and deadlines of calls do not use it: they are about real time (`realNow`).
 */
export function clock(now: () => number = Date.now): Clock {
  return {
    now: () => new Date(now()),
    today: () => dayjs(now()).tz(BANGKOK).format('YYYY-MM-DD'),
  };
}

/** Real time in milliseconds since 1970, for leases that several processes compare. */
export function realNow(): number {
  return Date.now();
}
