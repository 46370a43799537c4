import type { FiscalYear } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { type Change, figureChanges } from '../domain/score-change.ts';
import { indicatorFigure, questionFigure } from '../domain/score.ts';
import { type YearFacts, scoresAround } from '../domain/year-facts.ts';
import { points, trendWords } from '../text/figures.ts';
import { arabicDigits } from '../text/thai.ts';
import { type Cell, emptyCell, writtenLines } from './paper.ts';

// What came of a measure: how the announced figures it belongs to moved, and what somebody wrote about it.

/** Two years, the earlier first, and every figure that both have. */
export interface Moved {
  readonly before: FiscalYear;
  readonly after: FiscalYear;
  readonly changes: readonly Change[];
}

export function movedIn({ scores, year, formula }: YearFacts): Moved | null {
  const two = scoresAround(scores, year);
  if (two === null) return null;
  return {
    before: two.before.year,
    after: two.after.year,
    changes: figureChanges(two.before, two.after, formula),
  };
}

/** "เพิ่มขึ้น 60.67 คะแนน" */
export function changeWords(change: Pick<Change, 'trend' | 'by'>): string {
  return change.trend === 'same' ? trendWords(change) : `${trendWords(change)} คะแนน`;
}

/** The figures of its questions where both years have them, else those of its indicators. */
export function outcomeCell(measure: Measure, moved: Moved | null): Cell {
  const own = writtenLines(measure.outcome);
  const figures = moved === null ? emptyCell : figuresCell(measure, moved, own.join(' '));
  const lines = [...own, ...figures.lines];
  if (lines.length === 0) return emptyCell;
  return {
    lines,
    sources: [...(own.length > 0 ? [{ kind: 'kept', field: 'outcome' } as const] : []), ...figures.sources],
  };
}

/** What was announced; not said again where somebody's own words tell both figures already. */
function figuresCell(measure: Measure, moved: Moved, own: string): Cell {
  const changes = ofMeasure(measure, moved.changes);
  const told = numbersIn(own);
  const fresh = changes.filter(({ before, after }) => !told.has(before) || !told.has(after));
  const years = [moved.before, moved.after];
  return {
    lines: fresh.map((change) => sentence(change, moved)),
    sources: changes.map(({ figure }) => ({ kind: 'score', figure, years })),
  };
}

function ofMeasure({ questions, indicators }: Measure, changes: readonly Change[]): readonly Change[] {
  const asked = questions.flatMap((code) => changes.filter((it) => it.figure === questionFigure(code)));
  if (asked.length > 0) return asked;
  return indicators.flatMap((number) => changes.filter((it) => it.figure === indicatorFigure(number)));
}

/** The indicator's own name stands in the first column of the same row. */
function sentence(change: Change, { before, after }: Moved): string {
  const [, number] = /^indicator(\d+)$/.exec(change.figure) ?? [];
  return [
    `ผลการประเมิน ITA ${number === undefined ? `ข้อ ${change.figure}` : `ตัวชี้วัดที่ ${number}`}`,
    `ปี ${before} ได้ ${points(change.before)} คะแนน`,
    `ปี ${after} ได้ ${points(change.after)} คะแนน`,
    changeWords(change),
  ].join(' ');
}

/** The figures in somebody's words, however many decimals they are written with. */
function numbersIn(text: string): ReadonlySet<number> {
  return new Set((arabicDigits(text).match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
}
