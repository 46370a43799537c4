import type { FiscalYear } from '../domain/dates.ts';
import { type MeasureEdit, type NoSuchLine, editMeasure as edited } from '../domain/edit-measure.ts';
import type { Measure } from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Actor, deedOf } from './actor.ts';
import { type MeasureSought, findMeasure } from './find-measure.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

export interface EditedMeasure {
  readonly id: string;
  readonly measure: Measure;
  /** Null when it was so already. */
  readonly row: AuditRow | null;
}

/** Corrects one field of a measure. */
export async function editMeasure(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  year: FiscalYear,
  sought: MeasureSought,
  edit: MeasureEdit,
): Promise<Result<EditedMeasure, Refusal>> {
  const known = actor.agency.units.map((unit) => unit.name);
  const unit = unitsOf(edit).find((it) => !known.includes(it));
  if (unit !== undefined) return refuse({ code: 'unit-unknown', unit, known });
  const found = await findMeasure(ports, actor.agencyId, year, sought);
  if (!found.ok) return found;
  const { id, measure } = found.value;
  const recorded = await ports.ledger.record<'measure', NoSuchLine>(
    deedOf(actor),
    { kind: 'measure', year, id, label: measure.ref },
    (now) => {
      const change = edited(now, edit, known);
      return change.ok ? { action: 'edit-measure', after: change.value } : { refusal: change.refusal };
    },
  );
  if (recorded.kind === 'refused') {
    return refuse({ code: 'line-unknown', ref: measure.ref, field: edit.field, ...recorded.refusal });
  }
  return ok({ id, measure: recorded.state, row: recorded.row });
}

function unitsOf(edit: MeasureEdit): readonly string[] {
  if (edit.field === 'lead') return [edit.value];
  return edit.field === 'units' ? edit.value : [];
}
