import { bangkokTime } from '../app/bangkok.ts';
import { faultOf } from '../app/fault.ts';
import { planReminders } from '../app/plan-reminders.ts';
import { lastDayBegun } from '../domain/office-hours.ts';
import { isGone, onThisHost } from '../worker/owner.ts';
import { type RemindingDeps, type RemindingPace, usualRemindingPace } from './deps.ts';
import { sendReminder } from './send.ts';

/** The door that the clock enters by. */
export interface Reminding {
  /** Looks now and then, from now on. An idle look reads two indexes and nothing else. */
  start(): Promise<void>;
  /** Plans and sends all that is due, unless another process is at it. Never rejects. */
  look(): Promise<void>;
  /** The same for whoever has to know: rejects when it could not be done. */
  sweep(): Promise<void>;
  /** Days may have moved that nobody of an agency set, as by a corrected catalogue: all agencies are looked at. */
  daysChanged(): Promise<void>;
  /** Finishes the messages that are on their way, and begins no other. */
  stop(): Promise<void>;
}

/**
 * One process at a time reminds, so that the month's messages are counted once; it holds this lane, which a backup
 * pauses like any chat's (src/mongo/pauses.ts). Should it lose the lane without noticing, the outbox still sends
 * nothing twice.
 */
const LANE = 'reminders';

/**
 * So many agencies are read at once: of more at a time the memory that a country's worst day takes grows, of fewer the
 * questions (bench/reminders.mjs).
 */
export const AGENCIES_AT_ONCE = 50;
/** So many messages are taken up; then it is looked whether the lane is still ours. */
const MESSAGES = 200;

export function createReminding(deps: RemindingDeps, unusual: Partial<RemindingPace> = {}): Reminding {
  const pace: RemindingPace = { ...usualRemindingPace, ...unusual };
  const { lanes, owner, log, realNow } = deps;
  const { wakes, outbox, clock } = deps.ports;
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const stopped = (): boolean => stopping.signal.aborted;
  let running: Promise<void> = Promise.resolve();
  /** Of whom LINE did not say what may be spent: the next look asks again. */
  let undecided = new Set<string>();

  const until = (): Date => new Date(realNow() + pace.leaseFor);
  const agenciesDue = async (): Promise<readonly string[]> =>
    (await wakes.due(clock.now(), AGENCIES_AT_ONCE + undecided.size)).filter((it) => !undecided.has(it));
  const messagesDue = (): Promise<readonly string[]> => outbox.due(new Date(realNow()), MESSAGES);

  async function lookOnce(): Promise<void> {
    undecided = new Set();
    if (stopped() || ((await agenciesDue()).length === 0 && (await messagesDue()).length === 0)) return;
    if ((await lanes.acquire(LANE, owner, new Date(realNow()), until())) === null) {
      await takeOverFromTheDead();
      return;
    }
    try {
      for (let goesOn = true; goesOn;) {
        const agencies = await agenciesDue();
        await plan(agencies);
        const messages = stopped() ? [] : await messagesDue();
        await sendAll(messages);
        const isDone = agencies.length === 0 && messages.length === 0;
        goesOn = !stopped() && !isDone && (await lanes.renew(LANE, owner, until()));
      }
    } finally {
      await lanes.release(LANE, owner);
    }
  }

  async function plan(agencies: readonly string[]): Promise<void> {
    if (stopped() || agencies.length === 0) return;
    const { undecided: later, failed } = await planReminders(deps.ports, agencies);
    for (const agency of later) undecided.add(agency);
    for (const [agency, error] of failed) {
      if (deps.isOutage(error)) throw error;
      // It is looked at again with the next look.
      undecided.add(agency);
      log.error({ agency, ...faultOf(error) }, 'reminders could not be planned');
    }
  }

  async function sendAll(ids: readonly string[]): Promise<void> {
    const left = [...ids];
    async function sendNext(): Promise<void> {
      for (let id = left.shift(); id !== undefined && !stopped(); id = left.shift()) {
        await sendReminder(deps, pace, id).catch((error: unknown) => {
          if (deps.isOutage(error)) throw error;
          // The try stays claimed until its time is over, and is then made again.
          log.error(faultOf(error), 'a reminder could not be sent');
        });
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: pace.atOnce }, sendNext));
    const failed = ends.find((it) => it.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Nobody of this machine has to wait for the lease of a process that is gone. */
  async function takeOverFromTheDead(): Promise<void> {
    const gone = (await lanes.owners(onThisHost())).filter((it) => isGone(it, owner));
    if (gone.length > 0) await lanes.releaseAllOf(gone);
  }

  function sweep(): Promise<void> {
    const swept = running.then(lookOnce);
    running = swept.catch(() => undefined);
    return swept;
  }

  function look(): Promise<void> {
    return sweep().catch((error: unknown) => {
      const { fault, frames } = faultOf(error);
      if (deps.isOutage(error)) log.warn({ fault }, 'reminders wait for the database');
      else log.error({ fault, frames }, 'reminders were not looked at');
    });
  }

  async function daysChanged(): Promise<void> {
    const now = clock.now();
    await wakes.allChanged(now, lastDayBegun(bangkokTime(now)));
  }

  return {
    async start() {
      await wakes.adopt(clock.now(), clock.today());
      // This version may know of other holidays, steps and days than the one that looked last.
      await daysChanged();
      if (pace.lookEvery === null) return;
      void look();
      timer = setInterval(() => void look(), pace.lookEvery);
      timer.unref();
    },
    look,
    sweep,
    daysChanged,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await running;
    },
  };
}
