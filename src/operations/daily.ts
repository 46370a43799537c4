import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '../app/clock.ts';
import type { Duties, Pause } from '../app/duties.ts';
import { faultOf } from '../app/fault.ts';
import type { Forgotten } from '../app/forget.ts';
import type { WholeDatabase } from '../mongo/whole.ts';
import { backUp } from './backup.ts';
import { Refused } from './refused.ts';
import { type Rounds, rounds } from './rounds.ts';
import { scrubBackups } from './scrub.ts';

/** So many daily backups are kept, the newest. */
const KEPT = 7;
/** How long a process may take over a duty before another one does it instead. */
const LEASE = 60 * 60_000;
/** How often a process looks whether a new day has begun in Bangkok. */
const LOOKED_EVERY = 5 * 60_000;

/** A day of Bangkok, and nothing else: a folder that somebody named otherwise is not ours to remove. */
const DAY = /^\d{4}-\d{2}-\d{2}(\.partial)?$/;

export interface DailyDeps {
  readonly whole: WholeDatabase;
  readonly duties: Duties;
  readonly pause: Pause;
  /** Forgets what has expired by then. */
  readonly forgetOld: (now: Date) => Promise<unknown>;
  /** What was erased, and is to be found in no backup. */
  readonly forgotten: () => Promise<Forgotten>;
  /** DATA_DIR/backups; null where none are taken. */
  readonly folder: string | null;
  /** The clock of the conversation: its day names the backup, its time says what has expired. */
  readonly clock: Clock;
  /** Milliseconds since 1970 on the wall: how long a duty is claimed for. */
  readonly realNow: () => number;
  /** Unique for this process. */
  readonly owner: string;
  readonly log: Logger;
}

/**
 * A round does what is still to be done today, unless another process is at it. A backup that is being written is broken
 * off, so that a server that stops need not wait for it.
 */
export interface Daily extends Pick<Rounds, 'start' | 'look' | 'stop'> {
  /** Takes what was erased out of the daily backups now. Rejects when that is not possible now; the next look does. */
  scrub(): Promise<void>;
}

/** What is done once a day, on one database by one process: the backup, and forgetting what has expired. */
export function dailyWork(deps: DailyDeps): Daily {
  const days = rounds(async () => {
    await workOfToday();
    await scrubNew().catch((error: unknown) => {
      deps.log.error(faultOf(error), 'backups could not be scrubbed');
    });
  }, LOOKED_EVERY);
  const stopped = (): boolean => days.stopping.aborted;
  /** Whatever of today is known to be done, by us or by others. */
  const settled = new Set<string>();

  async function once(duty: string, work: () => Promise<void>): Promise<void> {
    if (settled.has(duty) || stopped()) return;
    const { duties, owner, log } = deps;
    try {
      const now = deps.realNow();
      const claim = await duties.claim(duty, owner, new Date(now), new Date(now + LEASE));
      if (claim === 'done') settled.add(duty);
      if (claim !== 'ours') return;
      try {
        await work();
      } catch (error) {
        await duties.giveUp(duty, owner);
        throw error;
      }
      await duties.done(duty, owner);
      settled.add(duty);
      log.info({ duty }, 'daily work done');
    } catch (error) {
      if (!stopped()) log.error({ duty, ...faultOf(error) }, 'daily work failed');
    }
  }

  async function workOfToday(): Promise<void> {
    const { clock, folder } = deps;
    const day = clock.today();
    if (folder !== null) {
      await once(`backup:${day}`, () => backUpInto(deps, folder, day, days.stopping));
    }
    await once(`clean-up:${day}`, async () => {
      await deps.forgetOld(clock.now());
    });
  }

  /** What was looked for last time; the backups since then were taken without it. */
  let scrubbed = '';
  async function scrubNew(): Promise<void> {
    const { folder, forgotten } = deps;
    if (folder === null || stopped()) return;
    const all = await forgotten();
    const known = JSON.stringify(all);
    if (known === scrubbed) return;
    const cleaned = await scrubBackups(folder, all);
    scrubbed = known;
    if (cleaned.length > 0) deps.log.info({ days: cleaned }, 'what was erased is out of these backups');
  }

  return { ...days, scrub: () => days.between(scrubNew) };
}

async function backUpInto(
  { whole, pause, clock }: DailyDeps,
  folder: string,
  day: string,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await backUp({ whole, pause, now: clock.now(), signal }, join(folder, day));
  } catch (error) {
    // The day's folder is there: a restored database does not know that its backup was taken.
    if (!(error instanceof Refused)) throw error;
  }
  await keepNewest(folder, day);
}

/** Removes all but the newest backups, and what was cut short on an earlier day. */
async function keepNewest(folder: string, today: string): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => DAY.test(name)).sort();
  const whole = ours.filter((name) => !name.endsWith('.partial'));
  const cutShort = ours.filter((name) => name.endsWith('.partial') && name < today);
  for (const name of [...whole.slice(0, -KEPT), ...cutShort]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
