import { arabicDigits } from '../text/thai.ts';
import type { Column } from './column.ts';
import type { Row } from './document.ts';
import type { Role } from './header-words.ts';
import { pointsOf } from './lists.ts';
import { looksLikeCode } from './numerals.ts';

// Headers in words that nobody has heard before: what a column is about is seen by what stands in it, and by what the
// other columns leave open.

/** Roles that make a table one of measures. */
const ofMeasures: readonly Role[] = [
  'responsible',
  'supporting',
  'period',
  'month',
  'steps',
  'measure',
  'output',
  'outcome',
  'analysis',
  'follow-up',
  'recommendation',
];

/** Gives the columns of a table of measures that are still open the two roles without which it says nothing. */
export function withOpenRoles(named: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const columns = amongWork(named, rows);
  const known = columns.filter((column) => column.role !== null && ofMeasures.includes(column.role));
  if (known.length < 2 || columns.some((column) => column.role === 'code')) return columns;
  const cells = (at: number): readonly string[] =>
    rows.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
  const open = columns.flatMap((column, at) =>
    column.role === null && column.header !== '' ? [{ at, seen: looksOf(cells(at)) }] : [],
  );
  const given = new Map<number, Role>();
  if (!columns.some((column) => column.role === 'measure')) {
    const title = open.find(
      ({ seen }) => seen.lists < FEW && seen.different > MOST && seen.length > 8 && seen.length < 200,
    );
    if (title !== undefined) given.set(title.at, 'measure');
  }
  if (!columns.some((column) => column.role === 'steps')) {
    const lists = open.filter(({ at, seen }) => !given.has(at) && seen.lists >= FEW);
    const steps = lists.sort((a, b) => b.seen.lists - a.seen.lists || b.seen.length - a.seen.length)[0];
    if (steps !== undefined) given.set(steps.at, 'steps');
  }
  return columns.map((column, at) => ({ ...column, role: given.get(at) ?? column.role }));
}

/** Who and when: only what is to be done has these. */
const ofWork: readonly Role[] = ['responsible', 'supporting', 'period', 'month', 'steps'];

/** Headers that mean one thing among measures and another elsewhere. */
function amongWork(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (columns.filter((column) => column.role !== null && ofWork.includes(column.role)).length < 2)
    return columns;
  return columns.map((column, at) => {
    const header = column.header.replace(/\s/g, '');
    const { role, year } = column;
    if (role === 'score' && year === null && /^(?:ร้อยละ|คิดเป็นร้อยละ)/.test(header))
      return { ...column, role: 'percent' };
    // What came of it, where nothing else tells what was done.
    if (role === 'outcome' && /^ผลที่(?:เกิด|ได้)/.test(header) && !has('output'))
      return { ...column, role: 'output' };
    const cells = rows.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
    // Where work is told of, "ข้อ" with bare numbers counts the rows.
    if (role === 'code' && has('measure') && /^ข้อ(?:ที่)?$/.test(header) && !cells.some(looksLikeCode))
      return { ...column, role: 'number' };
    if (
      role === 'percent' &&
      cells.some((text) => !/^(?:ร้อยละ)?\s*\d{1,3}(?:\.\d+)?\s*%?$/.test(arabicDigits(text).trim()))
    )
      return { ...column, role: 'progress' };
    return column;
  });
}

const FEW = 0.3;
const MOST = 0.7;

interface Looks {
  /** The share of cells that list several points. */
  readonly lists: number;
  /** The share of cells that no other cell repeats. */
  readonly different: number;
  /** Letters in a cell, on average. */
  readonly length: number;
}

function looksOf(cells: readonly string[]): Looks {
  if (cells.length === 0) return { lists: 0, different: 0, length: 0 };
  const listing = cells.filter((text) => pointsOf(text).length > 1).length;
  return {
    lists: listing / cells.length,
    different: new Set(cells).size / cells.length,
    length: cells.reduce((sum, text) => sum + text.length, 0) / cells.length,
  };
}
