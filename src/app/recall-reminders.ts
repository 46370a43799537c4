import { setTimeout as wait } from 'node:timers/promises';
import { itemTarget, measureTarget } from '../domain/due-work.ts';
import { lastDayBegun } from '../domain/office-hours.ts';
import { bangkokTime } from './bangkok.ts';
import type { Clock } from './clock.ts';
import type { Follow } from './followed-ledger.ts';
import type { Target } from './ledger.ts';
import type { Outbox, Wakes } from './outbox.ts';
import { targetOf } from './target-id.ts';

/** A try at a reminder takes no longer; one that does has lost its process. Milliseconds of real time. */
const WAITED_AT_MOST = 9_000;
const LOOKED_EVERY = 20;

/**
 * A change of a work is confirmed only when nothing that was written before it is still on its way: the sender claims
 * its row and then reads the state, a change writes the state and then looks for claimed rows, so one of the two always
 * sees the other. Where the ledger has looked in the same go as it wrote, nobody looks again.
 */
export function recallReminders(outbox: Pick<Outbox, 'isBeingSaid'>, realNow: () => number): Follow {
  return async (row, clear) => {
    const work = clear ? undefined : workChanged(targetOf(row));
    if (work === undefined) return;
    const began = performance.now();
    while (
      (await outbox.isBeingSaid(row.agency, work, new Date(realNow()))) &&
      performance.now() - began < WAITED_AT_MOST
    )
      await wait(LOOKED_EVERY);
  };
}

/** Days that move have the agency looked at again: after the change, so that a look sees it or is made once more. */
export function planAgain(wakes: Pick<Wakes, 'changed'>, clock: Clock): Follow {
  return async (row) => {
    const target = targetOf(row);
    if (!movesDays(target)) return;
    const now = clock.now();
    await wakes.changed(row.agency, now, lastDayBegun(bangkokTime(now)), target.kind === 'agency');
  };
}

/** Whether other days may be spoken of by now. Who hears of them is read on those days. */
function movesDays({ kind }: Target): boolean {
  return ['item', 'measure', 'reminder', 'agency'].includes(kind);
}

/** The work that a change is about; null where it is about many, undefined about none. */
export function workChanged(target: Target): string | null | undefined {
  switch (target.kind) {
    case 'item':
      return itemTarget(target.year, target.key);
    case 'measure':
      return measureTarget(target.id);
    case 'reminder':
      return /^(?:all$|unit:)/.test(target.about) ? null : target.about;
    default:
      return undefined;
  }
}
