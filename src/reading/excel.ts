import ExcelJS, { type Cell as SheetCell, type CellValue, type Row as SheetRow } from 'exceljs';
import { tidy } from '../text/thai.ts';
import { type Block, type Cell, type Document, MOST_COLUMNS, type Row } from './document.ts';

/** More rows with a word in them than any report has. */
const MOST_ROWS = 20_000;

/** Reads the sheets of a workbook that can be seen. Of a formula its last result counts; nothing is computed. */
export async function blocksOfExcel(bytes: Buffer): Promise<Document> {
  const workbook = new ExcelJS.Workbook();
  // The types ask for the Buffer of an older Node; any bytes do.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer, {
    ignoreNodes: [
      'dataValidations',
      'conditionalFormatting',
      'extLst',
      'drawing',
      'legacyDrawing',
      'picture',
    ],
  });
  const blocks: Block[] = [];
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue;
    const place = `แผ่น “${sheet.name}”`;
    blocks.push({ kind: 'text', text: tidy(sheet.name), where: place });
    const rows: NumberedRow[] = [];
    const hidden = (column: number): boolean => sheet.getColumn(column).hidden;
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      if (rows.length < MOST_ROWS)
        rows.push({ number, isHidden: row.hidden, cells: row.hidden ? [] : cellsOf(row, hidden) });
    });
    blocks.push(...blocksOf(evened(rows), place));
  }
  return blocks;
}

interface NumberedRow {
  readonly number: number;
  /** Filtered out, most often: it says nothing, and is no gap between two tables either. */
  readonly isHidden: boolean;
  readonly cells: readonly Cell[];
}

/** What nobody sees in the sheet is nobody's report. */
function cellsOf(row: SheetRow, hidden: (column: number) => boolean): readonly Cell[] {
  const cells: Cell[] = [];
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    if (column > MOST_COLUMNS) return;
    while (cells.length < column - 1) cells.push({ text: '', merged: null });
    cells.push(hidden(column) ? { text: '', merged: null } : cellOf(cell));
  });
  return cells;
}

function cellOf(cell: SheetCell): Cell {
  if (cell.isMerged && cell.master !== cell) {
    return { text: '', merged: Number(cell.master.row) < Number(cell.row) ? 'up' : 'left' };
  }
  return { text: tidy(textOf(cell.value, cell.numFmt)), merged: null };
}

function textOf(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(guard, '');
  if (typeof value === 'boolean') return value ? '☑' : '☐';
  if (typeof value === 'number') return numberOf(value, format);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((it) => it.text).join('');
  if ('hyperlink' in value) {
    const shown = typeof value.text === 'string' ? value.text : textOf(value.text, format);
    return /^https?:/i.test(value.hyperlink) && !shown.includes(value.hyperlink)
      ? `${shown} ${value.hyperlink}`
      : shown;
  }
  if ('error' in value) return '';
  return 'result' in value ? textOf(value.result, format) : '';
}

/** What says that a cell beginning like a formula is text. */
const guard = /^'(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;

/** As it is shown: 0.86 in a column of per cents is 86 %, and 97.539999 in one of scores is 97.54. */
function numberOf(value: number, format: string | undefined): string {
  if (format?.includes('%') === true) return `${Number((value * 100).toFixed(2))}%`;
  return String(Number(value.toFixed(4)));
}

/** An empty row ends a table; lines of one cell above a table are its headings. */
function blocksOf(rows: readonly NumberedRow[], place: string): readonly Block[] {
  const blocks: Block[] = [];
  let table: Row[] = [];
  let last = 0;
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table });
    table = [];
  };
  for (const { number, isHidden, cells } of rows) {
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length === 0) {
      const isGap = !isHidden && cells.every((cell) => cell.merged === null);
      if (!isGap && number === last + 1) last = number;
      continue;
    }
    if (number > last + 1) endTable();
    last = number;
    const where = `${place} แถว ${number}`;
    const [only, ...others] = filled;
    if (table.length === 0 && only !== undefined && others.length === 0) {
      for (const line of only.text.split('\n')) blocks.push({ kind: 'text', text: line, where });
    } else table.push({ cells, where });
  }
  endTable();
  return blocks;
}

/** Every row of one length: a column is the same place in the whole sheet, also where it is empty. */
function evened(rows: readonly NumberedRow[]): readonly NumberedRow[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.findLastIndex((cell) => cell.text !== '') + 1));
  const empty: Cell = { text: '', merged: null };
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? empty),
  }));
}
