import type { Unit } from '../domain/agency.ts';
import { allUnits } from '../domain/official-units.ts';
import { unitsIn } from '../domain/units.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import { withOpenRoles } from './by-content.ts';
import type { Column } from './column.ts';
import { type Cell, type Row, isSum } from './document.ts';
import type { Role } from './header-words.ts';
import { canBeHeader, isUsualHeader, monthsOfHeader, roleOf, tickedStatus, yearOfHeader } from './headers.ts';
import { SURELY_NAMED, indicatorNamed, indicatorOfTool, indicatorsIn, subIndicatorIn } from './indicators.ts';
import { looksLikeCode, scoreOf } from './numerals.ts';
import { periodOf } from './periods.ts';
import { likeness } from './similar.ts';
import { isTick, standingOf } from './standing.ts';
import { isVerdict, tickedVerdict } from './verdict-words.ts';

/** The columns of a table and how many of its rows are their header. */
export interface Headed {
  readonly columns: readonly Column[];
  readonly headerRows: number;
}

/**
 * Finds the header of a table and what its columns are about: by the words of the header, and where these say nothing
 * by what stands in the cells. Null where no row looks like a header.
 */
export function headedBy(rows: readonly Row[], units: readonly Unit[]): Headed | null {
  const at = rows.findIndex((row, place) => place < FIRST_ROWS && isHeader(row));
  if (at === -1) return null;
  const top = rows[at]?.cells.map((cell) => cell.text) ?? [];
  const second = rows[at + 1];
  const two = second !== undefined && isSecondHeader(second, rows[at]);
  const headers = two ? joinedHeaders(rows[at], second) : spreadLeft(rows[at], top);
  const headerRows = at + (two ? 2 : 1);
  const below = rows.slice(headerRows).filter((row) => !isSum(row));
  return { columns: columnsOf(headers, below, units), headerRows };
}

/** Titles may stand above a header, in a sheet more than in a paper. */
const FIRST_ROWS = 6;

/** A row that says what its columns are about: most of its cells do, in words of at least two kinds. */
export function isHeader(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2 || filled.some((cell) => !canBeHeader(cell.text))) return false;
  const roles = filled.map((cell) => roleOf(cell.text)).filter((role) => role !== null);
  return roles.length >= filled.length * MOSTLY && new Set(roles).size >= 2 && !saysWho(filled);
}

const MOSTLY = 0.5;

/**
 * "โครงการอบรม | กองคลัง | ไตรมาส 2" begins like a header cell by cell, but who leads and who supports stands below
 * one. More units than these are columns to be ticked.
 */
function saysWho(cells: readonly Cell[]): boolean {
  const who = cells.filter(({ text }) => onlyUnits(text, allUnits)).length;
  return who === 1 || who === 2;
}

/**
 * Whether a row that is built like a header is one in the middle of a table: the same again, or that of another table
 * right below. A row of data may well read like a header ("ดำเนินการแล้ว", "รายงานผล…"), so what is not the same must be
 * nothing but the usual words.
 */
export function isRepeatedHeader(row: Row, header: Row | undefined): boolean {
  const filled = row.cells.flatMap((cell, at) => (cell.text === '' ? [] : [{ text: cell.text, at }]));
  const same = filled.filter(({ text, at }) => likeness(text, header?.cells[at]?.text ?? '') >= SAME_HEADER);
  if (same.length >= filled.length * MOSTLY) return true;
  const usual = filled.filter(({ text }) => isUsualHeader(text));
  return usual.length === filled.length && filled.length >= 3 && filled.length * 2 >= row.cells.length;
}

const SAME_HEADER = 0.75;

/** Years or statuses under a header that spans them. */
function isSecondHeader(row: Row, above: Row | undefined): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (above === undefined || filled.length === 0 || row.cells.length !== above.cells.length) return false;
  const spread = spreadLeft(
    above,
    above.cells.map((cell) => cell.text),
  );
  const says = row.cells.filter((cell, at) => {
    if (cell.text === '') return false;
    // "1 2 3 4" below "ไตรมาส".
    if (/^\d$/.test(arabicDigits(cell.text)))
      return monthsOfHeader(`${spread[at] ?? ''} ${cell.text}`).length > 0;
    if (!canBeHeader(cell.text)) return false;
    return yearOfHeader(cell.text) !== null || roleOf(cell.text) !== null;
  });
  const underNothing = row.cells.some((cell, at) => cell.text !== '' && above.cells[at]?.text === '');
  return says.length === filled.length && (underNothing || row.cells.some((cell) => cell.merged === 'up'));
}

function joinedHeaders(above: Row | undefined, below: Row): readonly string[] {
  const top = spreadLeft(above, above?.cells.map((cell) => cell.text) ?? []);
  return below.cells.map((cell, at) => {
    const own = above?.cells[at]?.text ?? '';
    if (cell.text === '') return own;
    if (tickedStatus(cell.text) !== null) return cell.text;
    if (isSpanned(above, below, at) && saysByItself(cell.text)) return cell.text;
    return own === ''
      ? `${top[at] ?? ''} ${cell.text}`.trim()
      : squeeze(own) === squeeze(cell.text)
        ? own
        : `${own} ${cell.text}`;
  });
}

/** Whether the header above this one stands over its neighbour too. */
function isSpanned(above: Row | undefined, below: Row, at: number): boolean {
  const isOpen = (place: number): boolean =>
    above?.cells[place]?.text === '' && (below.cells[place]?.text ?? '') !== '';
  return isOpen(at) || isOpen(at + 1);
}

/** "สถานะ", "ผลที่เกิดขึ้น" below "ผลการปฏิบัติ": what is about another thing than a year or a month. */
function saysByItself(header: string): boolean {
  const role = roleOf(header);
  return role !== null && role !== 'month' && yearOfHeader(header) === null;
}

/** A header without a word of its own says what its left neighbour says, where that one may span it. */
function spreadLeft(row: Row | undefined, headers: readonly string[]): readonly string[] {
  let last = '';
  return headers.map((header, at) => {
    if (header !== '') last = header;
    // In a text nothing shows how far a header spans, but scores of several years stand under one.
    const spans = row?.cells[at]?.merged === 'left' || roleOf(last) === 'score';
    return header === '' && spans ? last : header;
  });
}

function columnsOf(
  headers: readonly string[],
  rows: readonly Row[],
  units: readonly Unit[],
): readonly Column[] {
  const columns = headers.map((header, at): Column => {
    const said = roleOf(header);
    const cells = rows.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
    const role = settled(said, header, cells, units);
    return {
      header,
      role,
      year: role === 'score' ? yearOfHeader(header) : null,
      months: role === 'month' ? monthsOfHeader(header) : [],
      status: role === 'status-tick' ? tickedStatus(header) : null,
      verdict: role === 'verdict-tick' ? tickedVerdict(header) : null,
    };
  });
  return withOpenRoles(withoutDoubles(withChanges(columns)), rows);
}

/** Beside the scores of two years figures without a year, under no word for scores, are what lies between them. */
function withChanges(columns: readonly Column[]): readonly Column[] {
  const years = columns.filter((column) => column.year !== null).length;
  return columns.map((column) =>
    years >= 2 && column.role === 'score' && column.year === null && roleOf(column.header) !== 'score'
      ? { ...column, role: 'change' }
      : column,
  );
}

/** What the header says, unless the cells say otherwise. */
function settled(
  said: Role | null,
  header: string,
  cells: readonly string[],
  units: readonly Unit[],
): Role | null {
  const seen = guessed(cells, units);
  if (said === null) return seen;
  // "ผ่าน" may stand above strokes, above codes, or above scores.
  if (said === 'verdict-tick' && !mostAre(cells, isBox)) return mostAre(cells, isVerdict) ? 'verdict' : seen;
  // Passed or not is a verdict, and how far something is a standing, whatever the column is called.
  if ((said === 'score' || said === 'output') && mostAre(cells, isVerdict)) return 'verdict';
  if (said === 'output' && seen === 'progress') return 'progress';
  if (said === 'month') return 'month';
  if ((said === 'number' || said === 'indicator' || said === 'item') && seen === 'code') return 'code';
  if ((said === 'code' || said === 'tool') && seen === 'indicator') return 'indicator';
  // Nothing but names of units, or nothing but addresses, can be nothing else.
  if ((seen === 'responsible' && said !== 'supporting') || seen === 'link') return seen;
  if ((said === 'verdict' || said === 'output' || said === 'progress') && seen === 'score') {
    return said === 'verdict' || yearOfHeader(header) !== null ? 'score' : said;
  }
  if (said === 'score' && seen !== 'score' && seen !== null && yearOfHeader(header) === null) return seen;
  return said;
}

const MOST_CELLS = 0.6;

function mostAre(cells: readonly string[], is: (text: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length >= cells.length * MOST_CELLS;
}

/** What the cells of a column are, whatever its header says. */
function guessed(cells: readonly string[], units: readonly Unit[]): Role | null {
  if (cells.length === 0) return null;
  const most = (is: (text: string) => boolean): boolean => mostAre(cells, is);
  if (most(looksLikeCode)) return 'code';
  if (most((text) => scoreOf(text) !== null) && !inOrder(cells)) return 'score';
  if (most((text) => /^\d{1,2}[.)]?$/.test(arabicDigits(text).trim())) && inOrder(cells)) return 'number';
  if (most(isBox)) return 'progress';
  if (most((text) => text.length <= 60 && isStatus(text))) return 'progress';
  if (most((text) => /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text))) return 'link';
  if (most((text) => text.length <= 80 && onlyUnits(text, units))) return 'responsible';
  if (most((text) => text.length <= 60 && periodOf(text, 2560) !== null)) return 'period';
  if (most((text) => text.length <= 90 && /^\s*[\d๐-๙]/.test(text) && subIndicatorIn(text) !== null))
    return 'sub-indicator';
  if (most((text) => namesIndicator(text))) return 'indicator';
  return null;
}

/** Ticked or not, with or without words beside it. */
function isBox(text: string): boolean {
  return isTick(text) || /[☐☑]/.test(text);
}

function namesIndicator(text: string): boolean {
  return (
    indicatorsIn(text).length > 0 ||
    indicatorOfTool(text) !== null ||
    (indicatorNamed(text)?.likeness ?? 0) >= SURELY_NAMED
  );
}

function isStatus(text: string): boolean {
  const said = standingOf(text);
  return said.status !== null && said.note.length <= 20;
}

function onlyUnits(text: string, units: readonly Unit[]): boolean {
  const found = unitsIn(text, units);
  return found.units.length > 0 && found.unknown.length === 0;
}

/** 1, 2, 3 …: places, not scores. */
function inOrder(cells: readonly string[]): boolean {
  const numbers = cells.map((text) => Number(arabicDigits(text).replace(/[.)]$/, '')));
  return numbers.every(
    (it, at) => Number.isInteger(it) && (at === 0 || it === (numbers[at - 1] ?? 0) + 1 || it === 1),
  );
}

/** Two columns for the same thing: the first keeps it where only one can have it, the second is the next thing. */
function withoutDoubles(columns: readonly Column[]): readonly Column[] {
  const taken = new Set<Role>();
  return columns.map((column) => {
    const { role } = column;
    if (role === null) return column;
    const again = taken.has(role);
    taken.add(role);
    if (!again) return column;
    if (role === 'measure') return { ...column, role: 'steps' };
    // A column of numbers and one of names are often both called after the indicator.
    if (role === 'indicator') return { ...column, role: taken.has('item') ? 'aside' : 'item' };
    if (role === 'code' || role === 'number') return { ...column, role: 'aside' };
    if (role === 'item') return { ...column, role: 'components' };
    return column;
  });
}
