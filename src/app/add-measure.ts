import { type FiscalYear, firstDayOf, lastDayOf } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { type Actor, deedOf } from './actor.ts';
import { type AuditRow, ClaimTaken, type Ports } from './ports.ts';

/** Two groups of one agency may add at the same moment; more often than this nobody does. */
const MOST_TRIES = 20;

/** Adds a measure under the next free number. A number that was taken back is not given again: history names it. */
export async function addMeasure(
  ports: Pick<Ports, 'ledger' | 'measures' | 'ids'>,
  actor: Actor,
  year: FiscalYear,
  title: string,
): Promise<{ readonly id: string; readonly measure: Measure; readonly row: AuditRow | null }> {
  const id = ports.ids.derived(actor.event, 'measure');
  let number = await nextNumber(ports, actor.agencyId, year);
  for (let tries = 0; tries < MOST_TRIES; tries += 1, number += 1) {
    const ref = String(number);
    try {
      const recorded = await ports.ledger.record<'measure', never>(
        deedOf(actor),
        { kind: 'measure', year, id, label: ref },
        () => ({
          action: 'add-measure',
          after: { ref, title, period: { from: firstDayOf(year), to: lastDayOf(year) }, removed: false },
          claim: `measure ${year} ${ref}`,
        }),
      );
      if (recorded.kind === 'refused') throw new Error('adding a measure refuses nothing');
      return { id, measure: recorded.state, row: recorded.kind === 'done' ? recorded.row : null };
    } catch (error) {
      if (!(error instanceof ClaimTaken)) throw error;
    }
  }
  throw new Error(`no free number for a measure after ${MOST_TRIES} tries`);
}

/** One more than the highest number of the year. Others may take it meanwhile: the claim decides. */
export async function nextNumber(
  ports: Pick<Ports, 'measures'>,
  agencyId: string,
  year: FiscalYear,
): Promise<number> {
  const all = await ports.measures.ofYear(agencyId, year);
  // 1.3 takes the number 1, so that "มาตรการ 1" never means one measure today and three tomorrow.
  const numbers = all.map((it) => Math.trunc(Number(it.measure.ref))).filter((it) => Number.isInteger(it));
  return Math.max(0, ...numbers) + 1;
}
