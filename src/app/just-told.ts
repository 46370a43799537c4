import type { FiscalYear } from '../domain/dates.ts';
import { isInEffect } from '../domain/effect.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { targetOf } from './target-id.ts';

/** Minutes after which a link is not taken any more for the one that was announced. */
const FOLLOWS_WITHIN_MIN = 15;
const MINUTE = 60_000;
/** Rows of one message that are looked at. */
const MOST_ROWS = 10;

/** The items that somebody told something of a moment ago, in their last message and without a link. */
export async function toldWithoutLink(
  { ledger }: Pick<Ports, 'ledger'>,
  { agencyId, person, at }: Pick<Actor, 'agencyId' | 'person' | 'at'>,
): Promise<readonly { readonly code: string; readonly year: FiscalYear }[]> {
  const rows = await ledger.latest(agencyId, { limit: MOST_ROWS, by: person });
  const since = at.getTime() - FOLLOWS_WITHIN_MIN * MINUTE;
  const [last] = rows;
  const told: { readonly code: string; readonly year: FiscalYear }[] = [];
  for (const row of rows) {
    if (row.event !== last?.event || row.at.getTime() < since || row.at > at) break;
    if (row.action !== 'update-item' || row.year === null || 'links' in row.after) continue;
    const history = await ledger.ofTarget(agencyId, targetOf(row));
    if (isInEffect(history, row.id)) told.push({ code: row.label, year: row.year });
  }
  return told;
}
