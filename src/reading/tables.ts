import type { Unit } from '../domain/agency.ts';
import { squeeze } from '../text/thai.ts';
import type { Column } from './column.ts';
import { headedBy } from './columns.ts';
import type { Cell, Document, Row } from './document.ts';
import type { Role } from './header-words.ts';
import { upright } from './shapes.ts';
import { isTick } from './standing.ts';

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
      const { entries, remarks } = footApart(data);
      for (const row of rows.slice(0, Math.max(0, (headed?.headerRows ?? 0) - 1))) {
        const [only, ...others] = wordsOf(row);
        if (only !== undefined && others.length === 0) before.push(only);
      }
      parts.push({
        kind: 'table',
        columns,
        rows: entries.map((row, at) => ({ ...row, afterBreak: at === 0 })),
        before,
        where: rows[0]?.where ?? '',
      });
      parts.push(...remarks);
      if (columns.length > 0) last = columns;
      before = remarks.map((it) => it.text);
    }
  }
  return parts;
}

/** "หมายเหตุ : ข้อมูล ณ …" in a row by itself is about the table, and below "ลงชื่อ ……" stands who signs for it. */
function footApart(rows: readonly Row[]): {
  readonly entries: readonly Row[];
  readonly remarks: readonly TextPart[];
} {
  const signed = rows.findIndex((row) => /^\(?ลงชื่อ(?:[\s.…_)(]|$)/.test(wordsOf(row)[0] ?? ''));
  const above = signed === -1 ? rows : rows.slice(0, signed);
  const isRemark = (row: Row): boolean => {
    const [only, ...others] = wordsOf(row);
    return only !== undefined && others.length === 0 && /^\**\s*(?:หมายเหตุ|ที่มา)\s*[:：\s]/.test(only);
  };
  return {
    entries: above.filter((row) => !isRemark(row)),
    remarks: above
      .filter(isRemark)
      .map((row) => ({ kind: 'text', text: wordsOf(row)[0] ?? '', where: row.where })),
  };
}

/** What a row says, once where all its cells are one. */
function wordsOf(row: Row): readonly string[] {
  return [...new Set(row.cells.map((cell) => cell.text).filter((text) => text !== ''))];
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

/** The column that is ticked in a row, of those for a status or a verdict each; undefined where none is. */
export function tickedIn(
  table: Pick<TablePart, 'columns'>,
  row: Pick<DataRow, 'cells'>,
  role: 'status-tick' | 'verdict-tick',
): Column | undefined {
  return table.columns.find((column, at) => column.role === role && isTick(row.cells[at]?.text ?? ''));
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
