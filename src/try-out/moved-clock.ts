import { readWhenThere, writeWhole } from './kept-file.ts';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
/** Bangkok is seven hours ahead of UTC all year. */
const AHEAD = 7 * HOUR;

/** How often it is written where the clock stands, in milliseconds. */
const EVERY = 5_000;

/** The try-out's own time: it goes as fast as the real one, from a moment that people may move on. */
export interface MovedClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  addDays(days: number): void;
  /** To the next such day of the year (`04-30`), at nine in Bangkok; never back. */
  goToNext(monthAndDay: string): void;
  /** To this moment, unless it is past. */
  goOnTo(moment: number): void;
  /** Writes where it stands, and stops writing. */
  close(): Promise<void>;
}

/**
 * Goes on from where the clock stood when it was last written.
 * @param first where it begins at the very first start
 * @param notBefore what has happened already: after a kill, the file may be some seconds older than that.
 * @throws Error with one sentence when the file cannot be read.
 */
export async function openMovedClock(file: string, first: number, notBefore: number): Promise<MovedClock> {
  const stood = await readStand(file);
  let from = Math.max(stood ?? first, notBefore);
  let since = performance.now();
  const now = (): number => Math.floor(from + (performance.now() - since));
  const move = (to: number): void => {
    from = to;
    since = performance.now();
    save();
  };
  let writing: Promise<void> = Promise.resolve();
  const save = (): void => {
    const at = new Date(now()).toISOString();
    // A disk that is full must not end the try-out; the next round writes again.
    writing = writing.then(() => writeWhole(file, { at })).catch(() => undefined);
  };
  const timer = setInterval(save, EVERY);
  timer.unref();
  save();
  return {
    now,
    addDays(days) {
      move(now() + days * DAY);
    },
    goToNext(monthAndDay) {
      move(nextMorning(now(), monthAndDay));
    },
    goOnTo(moment) {
      if (moment > now()) move(moment);
    },
    async close() {
      clearInterval(timer);
      save();
      await writing;
    },
  };
}

function nextMorning(now: number, monthAndDay: string): number {
  const year = new Date(now + AHEAD).getUTCFullYear();
  const inYear = (of: number): number => Date.parse(`${of}-${monthAndDay}T09:00:00+07:00`);
  return inYear(year) > now ? inYear(year) : inYear(year + 1);
}

async function readStand(file: string): Promise<number | undefined> {
  const kept = await readWhenThere(file);
  if (kept === undefined) return undefined;
  const at = typeof kept === 'object' && kept !== null && 'at' in kept ? Date.parse(String(kept.at)) : NaN;
  if (Number.isNaN(at)) throw new Error(`${file} is not a clock; move it away and start again`);
  return at;
}
