import type { MeasureStatus } from '../domain/measure.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import type { Draft } from './drafts.ts';
import { type List, linesOf, listOf, runsOf } from './lists.ts';
import { questionsIn } from './numerals.ts';
import { periodOf } from './periods.ts';
import { type Standing, noStanding, percentIn, standingOf, statedFirst } from './standing.ts';
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
  const inRound = inRounds(table, row, share);
  const output = inRound('output') ?? statedIn(said('output'));
  draft.output = joined(draft.output, output.note);
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
  const standing = inRound('progress') ?? standingOf(said('progress'));
  draft.progress = joined(draft.progress, standing.note);
  const status =
    ofMeasure(tickedIn(table, row, 'status-tick')?.status ?? standing.status) ?? ofMeasure(output.status);
  const percent = percentOf(said('percent')) ?? standing.percent ?? output.percent;
  const saysNothing = status === null && percent === null && isOwnStep(table, row);
  draft.standings.push({
    status,
    percent,
    open: !saysNothing ? null : output.note === '' ? 'untold' : 'told',
  });
  const whole = row.cells.map((cell) => cell.text).join('\n');
  draft.questions = [...new Set([...draft.questions, ...questionsIn(whole)])];
}

/** What a cell of results says of how it stands: where it states that, and not where it only tells what was done. */
function statedIn(cell: string): Standing {
  const stated = statedFirst(cell);
  if (stated !== null) return stated;
  return /[☐☑]/.test(cell) ? { ...standingOf(cell), percent: null } : { ...noStanding, note: cell };
}

/**
 * Columns for a round of the year each: it stands as the last that is filled says, and where that one only tells what was
 * done, nobody has said how. Null where there are no two of them, or another column says how it stands.
 */
function inRounds(
  table: TablePart,
  row: DataRow,
  share: (text: string) => string,
): (role: 'output' | 'progress') => Standing | null {
  const cells = table.columns.flatMap(({ role: own, header }, at) => {
    if (own !== 'output' && own !== 'progress') return [];
    const said = share(row.cells[at]?.text ?? '');
    const standing = own === 'output' ? statedIn(said) : standingOf(said);
    return [{ role: own, said, standing, isRound: namesRound.test(arabicDigits(header)) }];
  });
  const rounds = cells.filter((it) => it.isRound);
  const last = rounds.findLast((it) => it.said !== '');
  if (rounds.length < 2 || last === undefined) return () => null;
  if (cells.some((it) => it.role === 'progress' && !it.isRound)) return () => null;
  return (role) => {
    const notes = cells.filter((it) => it.role === role).map((it) => it.standing.note);
    return { ...last.standing, note: notes.filter((note) => note !== '').join('\n') };
  };
}

const namesRound = /รอบ|\d\s*เดือน|ครั้งที่|ไตรมาส|เดือน(?:แรก|หลัง)/;

/** A row of a measure for one of its steps, whose standing is not merged with the one above. */
function isOwnStep(table: TablePart, row: DataRow): boolean {
  const goesOn = row.afterBreak && textOf(table, row, 'measure') === '';
  if (goesOn || textOf(table, row, 'steps') === '') return false;
  const standings = ['progress', 'percent', 'output'] as const;
  if (standings.some((role) => isMergedUp(table, row, role))) return false;
  // Where nothing tells what was merged, a step that has a unit or a time of its own has a row of its own.
  const hasOwn = textOf(table, row, 'responsible') !== '' || textOf(table, row, 'period') !== '';
  return hasOwn || isMergedUp(table, row, 'measure');
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
