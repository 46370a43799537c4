import type { Aftermath } from './aftermath.ts';
import type { AuditRow, Decide, Deed, Ledger, States, Target, TargetKind } from './ledger.ts';

/**
 * What must have happened before something that a change leads to. It may happen again for the same row.
 * @param clear no reminder of what changed was on its way when it could be read; false where nobody looked
 */
export type Follow = (row: AuditRow, clear: boolean) => Promise<void>;

/** What follows every change, whoever makes it: a line, a button, a page, an operator. */
export interface Follows {
  /** Before anybody is told of the change. */
  readonly beforeTold: readonly Follow[];
  /** Before what made the change is over; nobody who is told of it has to wait. */
  readonly beforeOver: readonly Follow[];
}

/**
 * A ledger whose changes are followed. A crash in between is mended by whoever does the same again, who finds the change
 * made and follows it again.
 */
export function followedLedger(ledger: Ledger, { beforeTold, beforeOver }: Follows): Ledger {
  return followedBy(ledger, async (row, clear) => {
    await all(beforeTold, row, clear);
    await all(beforeOver, row, clear);
  });
}

/** The same for one event, whose answer waits for `beforeTold` only: its retry mends what a crash cut off. */
export function followedInEvent(
  ledger: Ledger,
  { beforeTold, beforeOver }: Follows,
  aftermath: Aftermath,
): Ledger {
  return followedBy(ledger, (row, clear) => {
    aftermath.beforeTold(all(beforeTold, row, clear));
    aftermath.beforeOver(() => all(beforeOver, row, clear));
  });
}

function followedBy(ledger: Ledger, follow: (...change: Parameters<Follow>) => Promise<void> | void): Ledger {
  return {
    ...ledger,
    async record<Kind extends TargetKind, Refusal>(
      deed: Deed,
      target: Extract<Target, { kind: Kind }>,
      decide: Decide<States[Kind], Refusal>,
    ) {
      const recorded = await ledger.record<Kind, Refusal>(deed, target, decide);
      if (recorded.kind === 'done') await follow(recorded.row, recorded.clear);
      return recorded;
    },
  };
}

async function all(follows: readonly Follow[], ...change: Parameters<Follow>): Promise<void> {
  await Promise.all(follows.map((follow) => follow(...change)));
}
