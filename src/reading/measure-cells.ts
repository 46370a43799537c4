import type { MeasureStatus } from '../domain/measure.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import type { Draft } from './drafts.ts';
import { type List, linesOf, listOf, runsOf } from './lists.ts';
import { questionsIn } from './numerals.ts';
import { periodOf } from './periods.ts';
import { type Standing, percentIn, standingOf, statedFirst } from './standing.ts';
import { stretchesOf } from './steps.ts';
import { type DataRow, type TablePart, has, isMergedUp, textOf, tickedIn } from './tables.ts';
import { postureOf } from './titles.ts';

// What the cells of a row say of a measure.

type ListField = 'findings' | 'steps' | 'followUp' | 'recommendations';

const lists = [
  ['analysis', 'findings'],
  ['follow-up', 'followUp'],
  ['recommendation', 'recommendations'],
] as const;

export function addList(draft: Draft, field: ListField, cell: string, goesOn: boolean): void {
  if (cell !== '') draft[field].add(listOf(cell), goesOn);
}

/** Adds everything that a row says to one measure. */
export function addRow(draft: Draft, table: TablePart, row: DataRow, goesOn: boolean): void {
  addSteps(draft, textOf(table, row, 'steps'), goesOn);
  for (const [role, field] of lists) addList(draft, field, textOf(table, row, role), goesOn);
  addTexts(draft, table, row, (text) => text);
}

function addSteps(draft: Draft, cell: string, goesOn: boolean): void {
  for (const { mode, list } of stretchesOf(cell, goesOn ? draft.mode : null)) {
    draft[mode].add(list, goesOn);
    draft.mode = mode;
  }
}

/**
 * Adds a row that begins several measures to one of them: where a cell holds as many lists as there are measures each
 * gets its own, else all get the whole.
 * @param above the measure that a broken page goes on with, in what stands before the first mark of a list.
 */
export function addShare(
  draft: Draft,
  table: TablePart,
  row: DataRow,
  at: number,
  of: number,
  above: Draft | null,
): void {
  for (const { mode, list } of stretchesOf(textOf(table, row, 'steps'), null)) {
    draft[mode].add(shareOf(list, at, of, above?.[mode] ?? null), false);
    draft.mode = mode;
  }
  for (const [role, field] of lists) {
    const cell = textOf(table, row, role);
    if (cell !== '') draft[field].add(shareOf(listOf(cell), at, of, above?.[field] ?? null), false);
  }
  addTexts(draft, table, row, (text) => {
    const lines = linesOf(text);
    return of > 1 && lines.length === of ? (lines[at] ?? text) : text;
  });
}

function shareOf(list: List, at: number, of: number, above: Draft['steps'] | null): List {
  const begins = list.points[0]?.number === 1;
  const tail = above !== null && list.lead !== '' && begins && above.points.length > 0;
  if (tail && at === 0) above.add({ lead: list.lead, points: [] }, true);
  const runs = runsOf(list.points);
  const follows =
    above !== null && list.points[0]?.number === (above.lastNumber ?? NaN) + 1 && runs.length > of;
  if (follows && at === 0) above.add({ lead: '', points: runs[0] ?? [] }, true);
  const own = follows ? runs.slice(1) : runs;
  if (of > 1 && own.length === of) return { lead: '', points: own[at] ?? [] };
  return { lead: tail ? '' : list.lead, points: own.flat() };
}

function addTexts(draft: Draft, table: TablePart, row: DataRow, share: (text: string) => string): void {
  const said = (role: Parameters<typeof textOf>[2]): string => share(textOf(table, row, role));
  const output = said('output');
  const stated = statedFirst(output);
  const boxes = /[☐☑]/.test(output) ? standingOf(output) : null;
  draft.output = joined(draft.output, stated?.note ?? boxes?.note ?? output);
  draft.outcome = joined(draft.outcome, said('outcome'));
  const { who, when } = apart(table, said('responsible'));
  draft.responsible = joined(draft.responsible, who);
  draft.supporting = joined(draft.supporting, said('supporting'));
  const period = when === '' ? said('period') : when;
  if (period !== '') draft.periods.push(period);
  draft.months = [...new Set([...draft.months, ...tickedMonths(table, row)])];
  draft.reason = joined(draft.reason, said('reason'));
  draft.links = joined(draft.links, said('link'));
  draft.posture = postureOf(said('posture')) ?? draft.posture;
  const standing = standingOf(said('progress'));
  draft.progress = joined(draft.progress, standing.note);
  draft.standings.push({
    status:
      ofMeasure(tickedIn(table, row, 'status-tick')?.status ?? standing.status) ??
      ofMeasure(stated?.status ?? boxes?.status),
    percent: percentOf(said('percent')) ?? standing.percent ?? stated?.percent ?? null,
  });
  const whole = row.cells.map((cell) => cell.text).join('\n');
  draft.questions = [...new Set([...draft.questions, ...questionsIn(whole)])];
}

/** "ผู้รับผิดชอบ/ระยะเวลา": lines that say when, in a table that has no column for it. */
function apart(table: TablePart, cell: string): { readonly who: string; readonly when: string } {
  if (has(table, 'period')) return { who: cell, when: '' };
  const lines = linesOf(cell);
  const times = lines.filter((line) => periodOf(line, null) !== null);
  return { who: lines.filter((line) => !times.includes(line)).join('\n'), when: times.join('\n') };
}

/** That it does not concern the agency is said of items only. */
function ofMeasure(status: Standing['status'] | undefined): MeasureStatus | null {
  return status === undefined || status === 'not_applicable' ? null : status;
}

/** The months of a calendar of columns in which something stands. */
function tickedMonths(table: TablePart, row: DataRow): readonly number[] {
  return table.columns.flatMap((column, at) => ((row.cells[at]?.text ?? '') === '' ? [] : column.months));
}

/** In a column of its own a share needs no word or sign. */
function percentOf(cell: string): number | null {
  const bare = /^\D*?(\d{1,3}(?:\.\d+)?)(?![\d,])/.exec(arabicDigits(cell))?.[1];
  return percentIn(bare === undefined ? cell : `${bare}%`);
}

/** What a merged cell says counts for every row beside it, and so does a page's above an empty one. */
export function inherit(
  draft: Draft,
  table: TablePart,
  row: DataRow,
  above: Draft | null,
  sameGroup: boolean,
): void {
  if (above === null || above === draft) return;
  const isOfBoth = (role: 'responsible' | 'supporting' | 'period'): boolean =>
    isMergedUp(table, row, role) || (sameGroup && role !== 'supporting');
  if (draft.responsible === '' && isOfBoth('responsible')) draft.responsible = above.responsible;
  if (draft.supporting === '' && isOfBoth('supporting')) draft.supporting = above.supporting;
  if (draft.periods.length === 0 && isOfBoth('period')) draft.periods.push(...above.periods);
}

function joined(before: string, more: string): string {
  if (more === '' || squeeze(before) === squeeze(more)) return before;
  return before === '' ? more : `${before}\n${more}`;
}
