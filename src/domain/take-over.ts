import { isDeepStrictEqual } from 'node:util';
import type { CatalogueItem } from './catalogue.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf, firstDayOf, lastDayOf, addMonths } from './dates.ts';
import type { FoundItem, FoundMeasure, FoundReport } from './found.ts';
import type { ItemState } from './item.ts';
import type { Link } from './links.ts';
import type { KeptMeasure, Measure } from './measure.ts';

// What becomes of a report that was read: either it is what happened in its year, or this year's measures begin from it.

/**
 * `history`: the report is kept as what it is, results included, in the year that its measures belong to.
 * `draft`: its measures begin anew in a later year, with everything that is a result left behind.
 */
export type ReportPurpose = 'history' | 'draft';

/** What is to be done with one measure of the report. */
export type MeasureStep =
  | { readonly kind: 'add'; readonly found: FoundMeasure; readonly fields: MeasureFields }
  /** The agency has a measure of that title already, and the report says something else about it. */
  | {
      readonly kind: 'update';
      readonly found: FoundMeasure;
      /** The agency's own, whose number need not be the report's. */
      readonly known: KeptMeasure;
      readonly fields: Partial<MeasureFields>;
    }
  | { readonly kind: 'same'; readonly found: FoundMeasure; readonly known: KeptMeasure };

/** The fields that a report can fill. A reason is a text that somebody wrote, and is kept elsewhere. */
export type MeasureFields = Omit<Measure, 'ref' | 'unitsDone' | 'due' | 'cause' | 'reason' | 'removed'>;

/** The years a report can be taken over into: its own, and the one that is worked in today. */
export function yearsOf(
  report: FoundReport,
  today: LocalDate,
): { readonly history: FiscalYear; readonly draft: FiscalYear } {
  const current = fiscalYearOf(today);
  const own = report.years.measures ?? report.years.report ?? report.years.results ?? current - 1;
  return { history: own, draft: Math.max(current, own) };
}

/** Compares what was found with what the agency has, measure by measure, in the report's order. */
export function measureSteps(
  report: FoundReport,
  own: readonly KeptMeasure[],
  purpose: ReportPurpose,
  year: FiscalYear,
): readonly MeasureStep[] {
  const left = [...own];
  return report.measures.map((found) => {
    const fields = fieldsOf(found, purpose, year);
    const at = left.findIndex(
      ({ measure }) => measure.section === fields.section && sameWords(measure.title, fields.title),
    );
    const [known] = at < 0 ? [] : left.splice(at, 1);
    if (!known) return { kind: 'add', found, fields };
    const changes = changesOf(known.measure, found, fields, purpose);
    return Object.keys(changes).length === 0
      ? { kind: 'same', found, known }
      : { kind: 'update', found, known, fields: changes };
  });
}

/** Only white space may differ: the reader has mended everything else. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** What was done is told, and nowhere how it stands: what is kept of it says "not started" until somebody says more. */
export function isToldWithoutStatus({ status, percent, outputSummary }: FoundMeasure): boolean {
  return status === null && percent === null && outputSummary !== null;
}

function fieldsOf(found: FoundMeasure, purpose: ReportPurpose, year: FiscalYear): MeasureFields {
  const { section, title, indicators, questions, posture, findings, lead, units } = found;
  const { followUp, recommendations } = found;
  const planned = {
    ...{ section, title, indicators, questions, posture, findings, lead, units, followUp, recommendations },
    period: periodIn(found.period, purpose, year),
  };
  if (purpose === 'draft') {
    const steps = found.steps.map((text) => ({ text, done: false }));
    return { ...planned, steps, status: 'not_started', percent: 0, outputSummary: null, outcome: null };
  }
  const done = found.status === 'done';
  const begun = (found.percent ?? 0) > 0 ? 'in_progress' : 'not_started';
  return {
    ...planned,
    steps: found.steps.map((text) => ({ text, done })),
    status: found.status ?? begun,
    percent: done ? 100 : (found.percent ?? 0),
    outputSummary: found.outputSummary,
    outcome: found.outcome,
  };
}

/** A plan that is begun anew runs on the same days of its new year. Without a printed period, all year. */
function periodIn(
  printed: FoundMeasure['period'],
  purpose: ReportPurpose,
  year: FiscalYear,
): Measure['period'] {
  if (printed === null) return { from: firstDayOf(year), to: lastDayOf(year) };
  const by = purpose === 'draft' ? year - fiscalYearOf(printed.from) : 0;
  return { from: addMonths(printed.from, 12 * by), to: addMonths(printed.to, 12 * by) };
}

/** What the report would change on a measure that is there. What it does not mention it does not take away. */
function changesOf(
  measure: Measure,
  found: FoundMeasure,
  fields: MeasureFields,
  purpose: ReportPurpose,
): Partial<MeasureFields> {
  const own = new Map<string, unknown>(Object.entries(measure));
  const says = (name: string): boolean => {
    switch (name) {
      case 'title':
        return false;
      case 'status':
      case 'percent':
        // How far a measure has come is not for a draft to say, nor for a report that says nothing about it.
        return purpose === 'history' && (found.status !== null || found.percent !== null);
      case 'steps':
        // A step that is ticked stays ticked.
        return purpose === 'history' && found.status === 'done'
          ? true
          : !isDeepStrictEqual(
              measure.steps.map((step) => step.text),
              found.steps,
            ) &&
              (purpose === 'history' || measure.steps.length === 0);
      default:
        return true;
    }
  };
  const changes = Object.entries(fields).filter(
    ([name, value]) => says(name) && !isNothing(value) && !isDeepStrictEqual(own.get(name), value),
  );
  return Object.fromEntries(changes);
}

/**
 * What lines of a report say about one item, from however many lines. A draft takes over who answers for it and nothing
 * that was done. `note` is prose, kept elsewhere by its id.
 */
export function itemFields(
  entry: CatalogueItem,
  lines: readonly FoundItem[],
  purpose: ReportPurpose,
): Partial<Omit<ItemState, 'note'>> & { readonly note: string | null } {
  const units = [...new Set(lines.flatMap((line) => line.units))];
  const owners = units.length > 0 ? { units } : {};
  if (purpose === 'draft') return { ...owners, note: null };
  const links = [...new Set(lines.flatMap((line) => line.links))];
  const status = lines.find((line) => line.status !== null)?.status ?? null;
  const ticked = lines.flatMap((line) => line.components.filter((it) => it.met).map((it) => it.text));
  const met = entry.components.filter((it) => ticked.some((text) => sameWords(text, it.text)));
  return {
    ...owners,
    ...(status === null ? {} : { status }),
    ...(links.length > 0
      ? { links: links.map((url, at): Link => ({ url, itas: at === 0, health: 'unchecked' })) }
      : {}),
    ...(met.length > 0 ? { met: met.map((it) => it.id).sort() } : {}),
    note: lines.find((line) => line.note !== null)?.note ?? null,
  };
}

/** Nothing is on file, or nothing is said. */
export function isNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === 'not_started' ||
    (Array.isArray(value) && value.length === 0)
  );
}
