import type { FiscalYear } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type StarterId, type StarterSet, startedMeasure } from '../domain/starter-measures.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import { placeMeasure } from './place-measure.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

interface StartedMeasures {
  readonly set: StarterSet;
  /** In the order of their numbers; empty when all were there already. */
  readonly measures: readonly Measure[];
  /** Whether last year's result told which indicators are to be improved. */
  readonly byScore: boolean;
  readonly rows: readonly AuditRow[];
}

const ACTION = 'start-measures';

/**
 * Begins a year with one of the starter sets, as one change: undoing the event takes all of it back. A set that is on
 * record adds nothing again, and beside other measures it is added only when the officer said so.
 */
export async function startMeasures(
  ports: Pick<Ports, 'ledger' | 'measures' | 'ids' | 'scores' | 'starters'>,
  actor: Actor,
  year: FiscalYear,
  said: { readonly set: StarterId; readonly beside?: boolean | undefined },
): Promise<Result<StartedMeasures, Refusal>> {
  const set = ports.starters.find((it) => it.id === said.set);
  if (!set) throw new Error(`there is no set of starter measures called ${said.set}`);
  // The same measure whoever begins with it, so that two presses at once begin with it once.
  const planned = set.measures.map((starter, at) => ({
    starter,
    id: ports.ids.derived(actor.agencyId, ACTION, String(year), set.id, starter.title),
    ref: String(at + 1),
  }));
  const all = await ports.measures.ofYear(actor.agencyId, year);
  // What this very event wrote before a crash is finished, whatever is there by now.
  const begun = (await ports.ledger.ofEvent(actor.agencyId, actor.event)).some(
    (row) => row.action === ACTION,
  );
  const scores = await ports.scores.ofAgency(actor.agencyId);
  const lastYear = scores.find((it) => it.year === year - 1) ?? null;
  const byScore = lastYear !== null && Object.keys(lastYear.indicators).length > 0;
  if (!begun) {
    if (all.some(({ id }) => planned.some((it) => it.id === id)))
      return ok({ set, measures: [], byScore, rows: [] });
    if (all.length > 0 && said.beside !== true) {
      return refuse({ code: 'measures-exist', year, count: all.length, adding: set.measures.length });
    }
  }
  const measures: Measure[] = [];
  const rows: AuditRow[] = [];
  for (const { starter, id, ref } of planned) {
    const { measure, row } = await placeMeasure(ports, deedOf(actor), year, {
      id,
      ref: all.length === 0 ? ref : null,
      action: ACTION,
      fields: startedMeasure(starter, set, actor.agency.units, year, lastYear),
    });
    measures.push(measure);
    if (row) rows.push(row);
  }
  return ok({ set, measures, byScore, rows });
}
