import type { FiscalYear } from '../domain/dates.ts';
import type { Tool } from '../domain/score.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import type { Fact, LevelFact, ToldScores } from './facts.ts';
import {
  PROBABLY_NAMED,
  SURELY_NAMED,
  indicatorNamed,
  indicatorsIn,
  subIndicatorIn,
  toolsIn,
} from './indicators.ts';
import { kindOf } from './kinds.ts';
import { levelIn } from './levels.ts';
import { questionsIn, scoreOf } from './numerals.ts';
import { questionKey } from './questions.ts';
import { type DataRow, type Part, type TablePart, textOf } from './tables.ts';
import { yearsIn } from './years.ts';

/** @param year of the results, for a table that names none. */
export function factsOfTables(parts: readonly Part[], year: FiscalYear | null): ToldScores {
  const told = parts.flatMap((part) =>
    part.kind === 'table' && kindOf(part) === 'scores' ? [factsOf(part, year)] : [],
  );
  return { facts: told.flatMap((it) => it.facts), levels: told.flatMap((it) => it.levels) };
}

function factsOf(table: TablePart, fallback: FiscalYear | null): ToldScores {
  const byName = numbersAreRanks(table);
  const above = yearAbove(table) ?? fallback;
  const facts: Fact[] = [];
  const levels: LevelFact[] = [];
  for (const row of table.rows) {
    const subject = subjectOf(table, row, byName);
    for (const [at, column] of table.columns.entries()) {
      if (column.role !== 'score' && column.role !== 'level') continue;
      const cell = row.cells[at]?.text ?? '';
      const year = column.year ?? yearOfColumn(table, at) ?? above;
      if (year === null) continue;
      const level = levelIn(cell);
      if (
        level !== null &&
        (column.role === 'level' ? subject?.of === 'total' : subject === null || subject.of === 'total')
      ) {
        levels.push({ year, level, where: row.where });
      }
      const value = column.role === 'score' ? scoreOf(cell) : null;
      if (value !== null && subject !== null)
        facts.push({ ...subject, year, value, where: row.where, source: 'table' });
    }
  }
  return { facts, levels };
}

/** A column of levels beside the scores of a year. */
function yearOfColumn(table: TablePart, at: number): FiscalYear | null {
  const before = table.columns.slice(0, at).findLast((column) => column.year !== null);
  return table.columns[at]?.role === 'level' ? (before?.year ?? null) : null;
}

function yearAbove(table: TablePart): FiscalYear | null {
  const near = table.before.slice(-3).reverse();
  for (const line of near) {
    const year = line.length <= 160 ? yearsIn(line).at(-1)?.year : undefined;
    if (year !== undefined) return year;
  }
  return null;
}

type Subject = Pick<Fact, 'of' | 'key'>;

/** What a row's figures are of. */
function subjectOf(table: TablePart, row: DataRow, byName: boolean): Subject | null {
  const labels = row.cells.filter(
    (_, at) => !['score', 'change', 'aside', 'level'].includes(table.columns[at]?.role ?? ''),
  );
  const said = labels
    .map((cell) => cell.text)
    .join(' ')
    .trim();
  const question = questionsIn(said)[0];
  if (question !== undefined) return { of: 'question', key: questionKey(question) };
  const sub = subIndicatorIn(said);
  if (sub !== null) return { of: 'sub-indicator', key: sub };
  const indicator = indicatorOfRow(table, row, byName);
  const isSum = /รวม|เฉลี่ย|ภาพรวม|ทั้งหมด|สุทธิ/.test(said);
  if (indicator !== null && !isSum) return { of: 'indicator', key: String(indicator) };
  const tool = onlyTool(said);
  if (tool !== null) return { of: 'tool', key: tool };
  if (isSum || /ผลการประเมิน|ผลคะแนน|คะแนนที่ได้|คะแนน\s*ITA/i.test(said)) return { of: 'total', key: '' };
  return null;
}

function onlyTool(said: string): Tool | null {
  const tools = toolsIn(said);
  if (tools.length === 1) return tools[0] ?? null;
  if (/ผู้มีส่วนได้(?:ส่วน)?เสียภายใน/.test(said)) return 'IIT';
  if (/ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก/.test(said)) return 'EIT';
  return /แบบ(?:วัด|ตรวจ|ประเมิน)การเปิดเผยข้อมูล/.test(said) ? 'OIT' : null;
}

function indicatorOfRow(table: TablePart, row: DataRow, byName: boolean): number | null {
  const worded = indicatorsIn(labelOf(table, row))[0];
  if (worded !== undefined) return worded;
  const number = numberOf(table, row);
  if (number !== null && !byName) return number;
  const named = indicatorNamed(labelOf(table, row));
  return named !== null && named.likeness >= PROBABLY_NAMED ? named.indicator : null;
}

function labelOf(table: TablePart, row: DataRow): string {
  const texts = (['indicator', 'item', 'components', 'aside', 'sub-indicator', 'tool'] as const).map((role) =>
    textOf(table, row, role),
  );
  // The name of a tool is no name of an indicator, though that of OIT sounds like the ninth.
  const names = texts.filter((text) => /[ก-๎A-Za-z]{2}/.test(text) && onlyTool(text) === null);
  return names[0] ?? '';
}

/** The number of a row, in a column of its own or before the name. */
function numberOf(table: TablePart, row: DataRow): number | null {
  const cells = (['number', 'rank', 'indicator', 'item', 'code'] as const).map((role) =>
    textOf(table, row, role),
  );
  for (const cell of cells) {
    const number = Number(/^\s*(\d{1,2})(?:[.)\s]|$)/.exec(arabicDigits(cell))?.[1] ?? NaN);
    if (number >= 1 && number <= 10) return number;
  }
  return null;
}

/** In a ranking the number says the place, and the name which indicator it is. */
function numbersAreRanks(table: TablePart): boolean {
  let agree = 0;
  let differ = 0;
  for (const row of table.rows) {
    const number = numberOf(table, row);
    const named = indicatorNamed(labelOf(table, row));
    if (number === null || named === null || named.likeness < SURELY_NAMED) continue;
    if (named.indicator === number) agree += 1;
    else differ += 1;
  }
  const saysRank = table.columns.some(
    (column) => column.role === 'rank' || squeeze(column.header).includes('อันดับ'),
  );
  return saysRank || differ > agree;
}
