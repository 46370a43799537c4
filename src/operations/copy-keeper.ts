import type { Logger } from 'pino';
import type { Clock } from '../app/clock.ts';
import type { Duties } from '../app/duties.ts';
import { faultOf } from '../app/fault.ts';
import type { Fetches, FrozenCopy, LinkCopies, TakenLink } from '../app/link-copies.ts';
import { MOST_COPY_BYTES, type FrozenPage, mayOpenLater, nextTryIn } from '../domain/link-copies.ts';
import type { Fetched } from '../domain/web-page.ts';
import { type Rounds, rounds } from './rounds.ts';

const ASKED_EVERY = 10_000;
/** One page: fifteen seconds for the site, and the wait for its host's turn. */
const LEASE = 30_000;
const WITHIN = 25_000;
/** By whichever process comes first, so that a host is asked once a second and not once by each. */
const DUTY = 'copies';

export interface CopyKeeperDeps {
  readonly copies: LinkCopies;
  readonly fetches: Fetches;
  /** What is known of a page, and the copy to keep. */
  readonly freeze: (found: Fetched) => FrozenCopy;
  readonly duties: Duties;
  /** The clock of the conversation: when a page is due, and when it was read. */
  readonly clock: Clock;
  /** Milliseconds since 1970 on the wall: how long a process has a page. */
  readonly realNow: () => number;
  /** Unique for this process. */
  readonly owner: string;
  readonly log: Logger;
}

/** A round copies what is due then, one page after another. A page that was broken off is due again. */
export type CopyKeeper = Pick<Rounds, 'start' | 'look' | 'stop'>;

/**
 * Keeps copies of submitted pages, in the background: what is to be copied is in the database before the submission is
 * confirmed, so that a process that dies leaves nothing out, and the next one goes on.
 */
export function copyKeeper(deps: CopyKeeperDeps): CopyKeeper {
  const keeping = rounds(copyDue, ASKED_EVERY);
  const stopped = (): boolean => keeping.stopping.aborted;

  async function copyDue(): Promise<void> {
    const { duties, owner, realNow, log } = deps;
    try {
      while (!stopped() && (await deps.copies.isAnyDue(deps.clock.now()))) {
        const now = realNow();
        if ((await duties.claim(DUTY, owner, new Date(now), new Date(now + LEASE))) !== 'ours') return;
        try {
          await copyNext();
        } finally {
          await duties.giveUp(DUTY, owner);
        }
      }
    } catch (error) {
      // What is due stays due: the next look goes on.
      if (!stopped()) log.error(faultOf(error), 'links were not copied');
    }
  }

  async function copyNext(): Promise<void> {
    const { copies, fetches, clock, log } = deps;
    const begun = clock.now();
    const taken = await copies.take(begun, new Date(begun.getTime() + LEASE));
    if (taken === null) return;
    const signal = AbortSignal.any([keeping.stopping, AbortSignal.timeout(WITHIN)]);
    const { frozen, bytes } = deps.freeze(await fetches.fetch(taken.url, MOST_COPY_BYTES, signal));
    // What was broken off says nothing about the page.
    if (stopped()) return copies.putOff(taken, clock.now());
    const now = clock.now();
    const again = laterOf(taken, frozen, now);
    if (again) return copies.putOff(taken, again);
    await copies.freeze(taken, { ...frozen, at: now.toISOString() }, bytes, now);
    log.info({ kept: bytes !== null, tries: taken.tries }, 'a submitted link was copied');
  }

  return keeping;
}

/** When a page that did not open is tried again; null: what was found now is what is known of it. */
function laterOf(taken: TakenLink, { uncopied, reason }: FrozenPage, now: Date): Date | null {
  if (uncopied !== 'not-opened' && uncopied !== 'cut-short') return null;
  const wait = mayOpenLater(reason) ? nextTryIn(taken.tries) : null;
  return wait === null ? null : new Date(now.getTime() + wait);
}
