import type { Unit } from '../domain/agency.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import type { Column } from './column.ts';
import { headedBy, isHeader, isRepeatedHeader } from './columns.ts';
import type { Cell, Document, Row } from './document.ts';
import type { Role } from './header-words.ts';
import { SURELY_NAMED, indicatorNamed, indicatorsIn, toolsIn } from './indicators.ts';

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  readonly where: string;
}

/** A table with its columns known, or none where nothing says what they are. */
export interface TablePart {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Without its headers. */
  readonly rows: readonly DataRow[];
  /** The lines between the table before and this one. */
  readonly before: readonly string[];
  readonly where: string;
}

export interface DataRow {
  readonly cells: readonly Cell[];
  readonly where: string;
  /** The first row after a break: a new page or a repeated header, where the row before may go on. */
  readonly afterBreak: boolean;
}

export type Part = TextPart | TablePart;

/** Puts the columns to every table of a document. One that goes on without a header has those of the table before. */
export function partsOf(document: Document, units: readonly Unit[]): readonly Part[] {
  const parts: Part[] = [];
  let last: readonly Column[] = [];
  let before: string[] = [];
  for (const block of document) {
    if (block.kind === 'text') {
      parts.push(block);
      before.push(block.text);
      continue;
    }
    for (const rows of upright(block.rows)) {
      const headed = headedBy(rows, units);
      const goesOn =
        headed === null && last.length > 0 && rows.every((row) => row.cells.length === last.length);
      const columns = headed?.columns ?? (goesOn ? last : []);
      const data = rows
        .slice(headed?.headerRows ?? 0)
        .filter((row) => row.cells.some((cell) => cell.text !== ''));
      for (const row of rows.slice(0, Math.max(0, (headed?.headerRows ?? 0) - 1))) {
        const said = row.cells.map((cell) => cell.text).filter((text) => text !== '');
        if (said.length === 1) before.push(said[0] ?? '');
      }
      parts.push({
        kind: 'table',
        columns,
        rows: data.map((row, at) => ({ ...row, afterBreak: at === 0 })),
        before,
        where: rows[0]?.where ?? '',
      });
      if (columns.length > 0) last = columns;
      before = [];
    }
  }
  return parts;
}

/**
 * Takes a table apart where a header stands again in its middle: the same one on a new page, or that of another table
 * below it in the same sheet. One whose headers stand in the first column is turned.
 */
function upright(rows: readonly Row[]): readonly (readonly Row[])[] {
  const turned = turnedOf(rows) ?? yearsDown(rows);
  if (turned !== null) return [turned];
  const tables: Row[][] = [];
  for (const [at, row] of rows.entries()) {
    const table = tables.at(-1);
    const header = table?.find((it) => isHeader(it));
    const begins =
      (table?.length ?? 0) > 1 && isRepeatedHeader(row, header) && !isHeader(rows[at - 1] ?? row);
    if (table === undefined || begins) tables.push([row]);
    else table.push(row);
  }
  return tables;
}

/** A form of two columns, "ผู้รับผิดชอบ | กองคลัง": one record, its headers on the left. */
function turnedOf(rows: readonly Row[]): readonly Row[] | null {
  if (rows.length < 3 || rows.some((row) => row.cells.length !== 2)) return null;
  const [first] = rows;
  if (first === undefined || isHeader(first)) return null;
  const header: Row = {
    cells: rows.map((row) => row.cells[0] ?? { text: '', merged: null }),
    where: first.where,
  };
  if (!isHeader(header)) return null;
  return [
    header,
    { cells: rows.map((row) => row.cells[1] ?? { text: '', merged: null }), where: first.where },
  ];
}

/** Years down and indicators across: turned, so that each figure has a row and each year a column. */
function yearsDown(rows: readonly Row[]): readonly Row[] | null {
  const at = rows.findIndex((row) => row.cells.filter((cell) => namesFigure(cell.text)).length >= 3);
  const header = rows[at];
  const years = rows.slice(at + 1).filter((row) => row.cells.some((cell) => cell.text !== ''));
  if (header === undefined || years.length === 0) return null;
  const place = years[0]?.cells.findIndex((cell) => isYear(cell.text)) ?? -1;
  if (place === -1 || years.some((row) => !isYear(row.cells[place]?.text ?? ''))) return null;
  const cell = (text: string): Cell => ({ text, merged: null });
  const turned = header.cells.flatMap(({ text }, column): readonly Row[] =>
    column === place || text === ''
      ? []
      : [{ cells: [cell(text), ...years.map((row) => row.cells[column] ?? cell(''))], where: header.where }],
  );
  const top = [cell('ตัวชี้วัด'), ...years.map((row) => cell(row.cells[place]?.text ?? ''))];
  return [...rows.slice(0, at), { cells: top, where: header.where }, ...turned];
}

function namesFigure(text: string): boolean {
  if (text === '' || text.length > 60) return false;
  return (
    indicatorsIn(text).length === 1 ||
    toolsIn(text).length === 1 ||
    (indicatorNamed(text)?.likeness ?? 0) >= SURELY_NAMED
  );
}

function isYear(text: string): boolean {
  return /^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d$/.test(arabicDigits(text).replace(/\s/g, ''));
}

/** The text of the columns with a role in a row, several with a line between them; empty where there is none. */
export function textOf(table: Pick<TablePart, 'columns'>, row: Pick<DataRow, 'cells'>, role: Role): string {
  const texts = table.columns.flatMap((column, at) =>
    column.role === role ? [row.cells[at]?.text ?? ''] : [],
  );
  return texts.filter((text) => text !== '').join('\n');
}

export function has(table: Pick<TablePart, 'columns'>, ...roles: readonly Role[]): boolean {
  return table.columns.some((column) => column.role !== null && roles.includes(column.role));
}

/** Whether the cell of a role was merged into the one above. */
export function isMergedUp(table: Pick<TablePart, 'columns'>, row: DataRow, role: Role): boolean {
  return table.columns.some((column, at) => column.role === role && row.cells[at]?.merged === 'up');
}

/** A row with one text for all columns: a heading within the table. */
export function headingOf(row: Pick<DataRow, 'cells'>): string | null {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const [only] = filled;
  if (only === undefined) return null;
  const alone = filled.length === 1 && row.cells[0] === only && row.cells.length > 1;
  const repeated =
    filled.length > 1 &&
    filled.length === row.cells.length &&
    new Set(filled.map((it) => squeeze(it.text))).size === 1;
  return alone || repeated ? only.text : null;
}
