import { fiscalYearOf } from '../domain/dates.ts';
import { submittedBy } from '../domain/link-copies.ts';
import type { LinkCopies, SubmittedLink } from './link-copies.ts';
import type { AuditRow, Clock, Decide, Deed, Ledger, States, Target, TargetKind } from './ports.ts';
import { targetOf } from './target-id.ts';

/**
 * The ledger, as copies need it: whatever change submits a link, by a line, a button, a taking over or an operator, it
 * is known to be copied before the change is confirmed. A crash in between is mended by the event's retry, as every
 * effect of a change is.
 */
export function copyingLedger(ledger: Ledger, copies: Pick<LinkCopies, 'expect'>, clock: Clock): Ledger {
  return {
    ...ledger,
    async record<Kind extends TargetKind, Refusal>(
      deed: Deed,
      target: Extract<Target, { kind: Kind }>,
      decide: Decide<States[Kind], Refusal>,
    ) {
      const recorded = await ledger.record<Kind, Refusal>(deed, target, decide);
      if (recorded.kind === 'done') {
        const links = linksOf(recorded.row, clock);
        if (links.length > 0) await copies.expect(links, clock.now());
      }
      return recorded;
    },
  };
}

/** Taken over from a report. What stands there today says nothing about the year of an old one. */
const TAKEN_OVER = 'import';

function linksOf(row: AuditRow, clock: Clock): readonly SubmittedLink[] {
  const target = targetOf(row);
  if (target.kind !== 'item') return [];
  const { year, key } = target;
  const { agency, at, id } = row;
  if (row.action === TAKEN_OVER && year < fiscalYearOf(clock.today())) return [];
  return submittedBy(row).map((url) => ({ agency, year, key, url, row: id, at }));
}
