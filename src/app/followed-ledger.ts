import type { AuditRow, Decide, Deed, Ledger, States, Target, TargetKind } from './ports.ts';

/** What must have happened before a change is confirmed to anybody. It may happen again for the same row. */
export type Follow = (row: AuditRow) => Promise<void>;

/**
 * A ledger whose changes are followed, whoever makes them: a line, a button, a page, an operator. A crash in between is
 * mended by the event's retry, which finds the change made and follows it again.
 */
export function followedLedger(ledger: Ledger, ...follows: readonly Follow[]): Ledger {
  return {
    ...ledger,
    async record<Kind extends TargetKind, Refusal>(
      deed: Deed,
      target: Extract<Target, { kind: Kind }>,
      decide: Decide<States[Kind], Refusal>,
    ) {
      const recorded = await ledger.record<Kind, Refusal>(deed, target, decide);
      if (recorded.kind === 'done') await Promise.all(follows.map((follow) => follow(recorded.row)));
      return recorded;
    },
  };
}
