import type { Unit } from '../domain/agency.ts';
import { type FiscalYear, earlierFirst, fiscalYearOf } from '../domain/dates.ts';
import type { FoundMeasure } from '../domain/found.ts';
import type { Posture } from '../domain/measure.ts';
import { addressesIn } from '../text/addresses.ts';
import type { Draft, RowStanding } from './drafts.ts';
import { kindOf } from './kinds.ts';
import { MeasureRows } from './measure-rows.ts';
import { type Period, periodOf, periodOfMonths } from './periods.ts';
import { questionKey } from './questions.ts';
import { responsibleIn } from './responsible.ts';
import { unwrapped } from './slips.ts';
import { reasonIn, statusOfShare } from './standing.ts';
import { type Part, textOf } from './tables.ts';
import { addToldLater } from './told-later.ts';
import { mostFrequent } from './years.ts';

/** Reads every table of measures in order. */
export function draftsOf(parts: readonly Part[], units: readonly Unit[]): readonly Draft[] {
  const tables = parts.flatMap((part) => {
    if (part.kind !== 'table') return [];
    const kind = kindOf(part);
    return kind === 'measures' || kind === 'survey' ? [{ part, kind }] : [];
  });
  const rows = new MeasureRows(
    tables.map((it) => it.part),
    units,
  );
  for (const { part, kind } of tables) rows.read(part, kind === 'survey' ? 'iit-eit' : 'measures');
  addToldLater(parts, rows.drafts);
  return rows.drafts;
}

/** A draft that was settled: what it became, and where it stands. */
export interface Settled {
  readonly draft: Draft;
  readonly measure: FoundMeasure;
  readonly unknownUnits: readonly string[];
}

/** @param year when the measures are carried out, for a period that names no year. */
export function measuresOf(
  drafts: readonly Draft[],
  known: {
    readonly units: readonly Unit[];
    readonly year: FiscalYear | null;
    readonly postures: ReadonlyMap<number, Posture>;
  },
): readonly Settled[] {
  const firsts = drafts.filter((it) => it.copyOf === null);
  const refs = refsOf(firsts);
  return firsts.map((draft, at) => {
    const responsible = responsibleIn(draft.responsible, draft.supporting, known.units);
    const { lead, units, unknown } = responsible;
    const { status, percent } = wholeStanding(draft);
    const { reason, summary } = toldBy(draft, status);
    const [only, ...others] = draft.indicators;
    const posture = only !== undefined && others.length === 0 ? (known.postures.get(only) ?? null) : null;
    return {
      draft,
      unknownUnits: unknown,
      measure: {
        ref: refs[at] ?? String(at + 1),
        section: draft.section,
        title: unwrapped(draft.title),
        indicators: draft.indicators,
        questions: [...new Set(draft.questions.map(questionKey))],
        posture: draft.posture ?? posture,
        findings: draft.findings.texts,
        topics: draft.topics.texts,
        steps: draft.steps.texts,
        lead,
        units,
        period: periodOfDraft(draft, known.year),
        status,
        percent,
        reason,
        followUp: draft.followUp.texts,
        recommendations: draft.recommendations.texts,
        outputSummary: summary,
        outcome: draft.outcome === '' ? null : draft.outcome,
        links: addressesIn(draft.links),
      },
    };
  });
}

/** Where its rows say different things a measure is under way, and no share is that of the whole. */
function wholeStanding({ standings }: Draft): Pick<RowStanding, 'status' | 'percent'> {
  const said = standings.map((it) => it.status ?? (it.percent === null ? null : statusOfShare(it.percent)));
  const [only = null, ...others] = new Set(said.filter((it) => it !== null));
  const open = standings.length > 1 ? standings.map((it) => it.open) : [];
  // A step of which nothing is said is not done; one that tells what was done is begun.
  const isHalf =
    (only === 'done' && open.some((it) => it !== null)) || (only === 'not_started' && open.includes('told'));
  const status = others.length > 0 || isHalf ? 'in_progress' : only;
  const [percent, ...further] = new Set(standings.map((it) => it.percent).filter((it) => it !== null));
  if (percent !== undefined) return { status, percent: further.length > 0 || isHalf ? null : percent };
  return { status, percent: status === 'done' ? 100 : status === 'not_started' ? 0 : null };
}

/** What was done, and why something could not be: the reason often stands in front of it. */
function toldBy(
  { reason, output, progress }: Draft,
  status: RowStanding['status'],
): { readonly reason: string | null; readonly summary: string | null } {
  const why = [output, progress].map((text) => (status === 'cannot' ? reasonIn(text) : null));
  const texts = [why[0]?.note ?? output, why[1]?.note ?? progress].filter((text) => text !== '');
  return {
    reason: reason === '' ? (why[0]?.reason ?? why[1]?.reason ?? null) : reason,
    summary: texts.length === 0 ? null : texts.join('\n'),
  };
}

/** The months of its calendar, where it has one, else from the first to the last day that its rows name. */
function periodOfDraft({ months, periods }: Draft, year: FiscalYear | null): Period | null {
  if (months.length > 0 && year !== null) return periodOfMonths(months, year);
  const said = periods.map((it) => periodOf(it, year)).filter((it) => it !== null);
  const from = said.map((it) => it.from).sort(earlierFirst)[0];
  const to = said
    .map((it) => it.to)
    .sort(earlierFirst)
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The contract's numbering: what is printed if it is unique, else by the indicator, else in order. */
function refsOf(drafts: readonly Draft[]): readonly string[] {
  const own = drafts.filter((it) => it.section === 'measures');
  const printed = own.map((it) => it.printed).filter((it) => it !== null);
  const unique = new Set(printed).size === printed.length;
  const taken = new Set<string>(unique ? printed : []);
  const within = new Map<number, number>();
  let place = 0;
  return drafts.map((draft) => {
    if (draft.section === 'iit-eit') return `ตชว.${draft.indicators[0] ?? drafts.indexOf(draft) + 1}`;
    place += 1;
    if (unique && draft.printed !== null) return draft.printed;
    const [indicator] = draft.indicators;
    let ref = String(place);
    if (indicator !== undefined) {
      const next = (within.get(indicator) ?? 0) + 1;
      within.set(indicator, next);
      ref = `${indicator}.${next}`;
    }
    for (let more = place; taken.has(ref); more++) ref = String(more + 1);
    taken.add(ref);
    return ref;
  });
}

/** The fiscal year that the periods of most measures end in; null where none names a year. */
export function yearOfPeriods(parts: readonly Part[]): FiscalYear | null {
  const cells = parts.flatMap((part) => {
    if (part.kind !== 'table' || !['measures', 'survey'].includes(kindOf(part))) return [];
    return part.rows.map((row) => textOf(part, row, 'period'));
  });
  const periods = cells.map((cell) => periodOf(cell, null)).filter((it) => it !== null);
  return mostFrequent(periods.map((it) => fiscalYearOf(it.to)));
}
