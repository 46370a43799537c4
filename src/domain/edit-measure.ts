import type { LocalDate } from './dates.ts';
import type { Measure, Posture } from './measure.ts';
import { type Result, ok, refuse } from './result.ts';
import { leadOf } from './units.ts';

/** The parts of a measure that are lists of sentences; their lines are corrected and removed by number. */
export type ListField = 'step' | 'findings' | 'followUp' | 'recommendations';

/** A change to one line of such a list; without a number, lines are added. */
export interface ListEdit {
  readonly field: ListField;
  readonly lines: readonly string[];
  /** 1 for the first. One past the last adds. */
  readonly number?: number | undefined;
  readonly remove?: true | undefined;
  /** Of a step only: ticks or unticks it. */
  readonly done?: boolean | undefined;
}

/** A change to one field of a measure. */
export type MeasureEdit =
  | { readonly field: 'title' | 'outputSummary' | 'outcome'; readonly value: string }
  | { readonly field: 'indicators'; readonly value: readonly number[] }
  | { readonly field: 'questions'; readonly value: readonly string[] }
  | { readonly field: 'posture'; readonly value: Posture }
  | { readonly field: 'lead'; readonly value: string }
  /** All responsible units, or only those that support the lead. */
  | { readonly field: 'units'; readonly value: readonly string[]; readonly support?: true | undefined }
  | { readonly field: 'period'; readonly value: { readonly from: LocalDate; readonly to: LocalDate } }
  | ListEdit;

/** A list has no line of that number. */
export interface NoSuchLine {
  readonly number: number;
  readonly count: number;
}

/**
 * What an edit makes of a measure.
 * @param agencyUnits the names of all of the agency's units.
 */
export function editMeasure(
  measure: Measure,
  edit: MeasureEdit,
  agencyUnits: readonly string[],
): Result<Partial<Measure>, NoSuchLine> {
  switch (edit.field) {
    case 'title':
    case 'outputSummary':
    case 'outcome':
      return ok({ [edit.field]: edit.value });
    case 'indicators':
      return ok({ indicators: [...new Set(edit.value)].sort((a, b) => a - b) });
    case 'questions':
      return ok({ questions: [...new Set(edit.value)] });
    case 'posture':
      return ok({ posture: edit.value });
    case 'period':
      return ok({ period: edit.value });
    case 'lead':
      return ok(answerable(measure, edit.value, [edit.value, ...measure.units]));
    case 'units':
      return ok(
        edit.support === true
          ? withSupport(measure, edit.value)
          : withUnits(measure, edit.value, agencyUnits),
      );
    default:
      return withLines(measure, edit);
  }
}

/** As with an assignment the first unit leads, unless the one that leads stays among them. */
function withUnits(
  measure: Measure,
  units: readonly string[],
  agencyUnits: readonly string[],
): Partial<Measure> {
  const stays = measure.lead !== null && units.includes(measure.lead);
  return answerable(measure, stays ? measure.lead : leadOf(units, agencyUnits), units);
}

function withSupport(measure: Measure, units: readonly string[]): Partial<Measure> {
  return answerable(measure, measure.lead, measure.lead === null ? units : [measure.lead, ...units]);
}

function answerable(measure: Measure, lead: string | null, all: readonly string[]): Partial<Measure> {
  const units = [...new Set(all)];
  return { lead, units, unitsDone: measure.unitsDone.filter((unit) => units.includes(unit)) };
}

function withLines(measure: Measure, edit: ListEdit): Result<Partial<Measure>, NoSuchLine> {
  const { field, number } = edit;
  const count = field === 'step' ? measure.steps.length : measure[field].length;
  if (number !== undefined && (number < 1 || number > count + (edit.lines.length > 0 ? 1 : 0))) {
    return refuse({ number, count });
  }
  const place = number === undefined ? count : number - 1;
  const gone = number !== undefined && place < count ? 1 : 0;
  if (field !== 'step') return ok({ [field]: replaced(measure[field], place, gone, edit.lines) });
  const old = measure.steps[place];
  if (edit.done !== undefined && old) {
    return ok({ steps: replaced(measure.steps, place, 1, [{ ...old, done: edit.done }]) });
  }
  // A corrected step is the same step: it keeps its tick.
  const steps = edit.lines.map((text) => ({ text, done: gone === 1 && old?.done === true }));
  return ok({ steps: replaced(measure.steps, place, gone, steps) });
}

function replaced<Line>(
  lines: readonly Line[],
  place: number,
  gone: number,
  fresh: readonly Line[],
): readonly Line[] {
  return [...lines.slice(0, place), ...fresh, ...lines.slice(place + gone)];
}
