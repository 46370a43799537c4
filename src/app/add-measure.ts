import { type FiscalYear, firstDayOf, lastDayOf } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import { placeMeasure } from './place-measure.ts';
import type { Ports } from './ports.ts';

/** Adds a measure under the next free number; it runs all year until somebody says otherwise. */
export async function addMeasure(
  ports: Pick<Ports, 'ledger' | 'measures' | 'ids'>,
  actor: Actor,
  year: FiscalYear,
  title: string,
): Promise<{ readonly id: string; readonly measure: Measure; readonly row: AuditRow | null }> {
  const id = ports.ids.derived(actor.event, 'measure');
  const placed = await placeMeasure(ports, deedOf(actor), year, {
    id,
    ref: null,
    action: 'add-measure',
    fields: { title, period: { from: firstDayOf(year), to: lastDayOf(year) } },
  });
  return { id, ...placed };
}
