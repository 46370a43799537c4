import { fiscalYearOf } from '../domain/dates.ts';
import { submittedBy } from '../domain/link-copies.ts';
import type { Clock } from './clock.ts';
import type { Follow } from './followed-ledger.ts';
import type { AuditRow } from './ledger.ts';
import type { LinkCopies, SubmittedLink } from './link-copies.ts';
import { targetOf } from './target-id.ts';

/** Whatever change submits a link, it is known to be copied before what made the change is over. */
export function expectCopies(copies: Pick<LinkCopies, 'expect'>, clock: Clock): Follow {
  return async (row) => {
    const links = linksOf(row, clock);
    if (links.length > 0) await copies.expect(links, clock.now());
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
