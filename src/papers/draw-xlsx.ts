import ExcelJS from 'exceljs';
import { thaiLongDay } from '../text/dates.ts';
import { type Digits, inDigits } from './digits.ts';
import { columnWidths, linesIn } from './column-widths.ts';
import { FONT, SYMBOLS } from './fonts.ts';
import { inert, printable } from './inert.ts';
import { missingTable } from './missing-table.ts';
import { paperWords as say } from './paper-words.ts';
import { type Cell, type Paper, type Row, type Table, tablesOf } from './paper.ts';

/** How the agency's digits come into a sheet. */
interface Hand {
  /** Text that no program runs. */
  readonly write: (text: string) => string;
  /** Two decimals of what stays a number. */
  readonly numberFormat: string;
}

const numberFormats: Readonly<Record<Digits, string>> = { thai: '[$-D00041E]0.00', arabic: '0.00' };

function handOf(digits: Digits): Hand {
  return {
    write: (text) => inert(inDigits(printable(text), digits)),
    numberFormat: numberFormats[digits],
  };
}

/** Characters across A4 at the size below, for all columns together. */
const CHARACTERS = { landscape: 150, portrait: 95 };
const SIZE = 16;
/** As files of sheets call it. */
const A4 = 9;

/** Draws the tables of a paper as a workbook: the paper itself, and what is missing on a sheet before it. */
export async function drawXlsx(paper: Paper, digits: Digits): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Prongsai';
  const hand = handOf(digits);
  if (paper.missing.length > 0) missingSheet(book, paper, hand);
  for (const [at, table] of tablesOf(paper).entries()) {
    const name = `${paper.year}${at === 0 ? '' : ` (${at + 1})`}`;
    tableSheet(sheetOf(book, name, paper, hand), paper, table, hand);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function sheetOf(
  book: ExcelJS.Workbook,
  name: string,
  { landscape, missing, asOf }: Paper,
  { write }: Hand,
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
  // A sign that stands for a field would have to be doubled; there is none in these words.
  sheet.headerFooter.oddFooter = `&R${write(say.asOf(thaiLongDay(asOf)))}  ${say.page} &P/&N`;
  if (missing.length > 0) sheet.headerFooter.oddHeader = `&R${say.draft}`;
  // A number in the file; exceljs has names for all sizes but this one, and none of them at run time.
  return Object.assign(sheet, { pageSetup: { ...sheet.pageSetup, paperSize: A4 } });
}

const line: Partial<ExcelJS.Border> = { style: 'thin' };
const framed = { top: line, bottom: line, left: line, right: line };

function tableSheet(sheet: ExcelJS.Worksheet, paper: Paper, { columns, rows }: Table, hand: Hand): void {
  const { write } = hand;
  const across = paper.landscape ? CHARACTERS.landscape : CHARACTERS.portrait;
  const widths = columnWidths(columns, rows, across);
  sheet.columns = widths.map((width) => ({ width: Math.round(width) }));
  for (const title of paper.title) {
    const row = sheet.addRow([write(title)]);
    sheet.mergeCells(row.number, 1, row.number, columns.length);
    row.getCell(1).font = { name: FONT, size: SIZE + 2, bold: true };
    row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' };
    row.height = LINE + 4;
  }
  const head = sheet.addRow(columns.map((column) => write(column.header)));
  head.eachCell((cell) => {
    Object.assign(cell, {
      font: { name: FONT, size: SIZE, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border: framed,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } },
    } satisfies Partial<ExcelJS.Cell>);
  });
  head.height = LINE * 2;
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  for (const row of rows) addRow(sheet, row, columns, hand);
}

function addRow(
  sheet: ExcelJS.Worksheet,
  row: Row,
  columns: Table['columns'],
  { write, numberFormat }: Hand,
): void {
  if (row.kind === 'heading') {
    const added = sheet.addRow([write(row.text)]);
    sheet.mergeCells(added.number, 1, added.number, columns.length);
    added.getCell(1).font = { name: FONT, size: SIZE, bold: true };
    added.getCell(1).border = framed;
    added.getCell(1).alignment = { vertical: 'middle' };
    added.height = LINE;
    return;
  }
  const added = sheet.addRow(row.cells.map((cell) => valueOf(cell, write)));
  for (const [at, cell] of row.cells.entries()) {
    const drawn = added.getCell(at + 1);
    drawn.font = { name: FONT, size: SIZE };
    drawn.border = framed;
    drawn.alignment = {
      vertical: 'top',
      wrapText: true,
      ...(columns[at]?.align === 'center' ? { horizontal: 'center' as const } : {}),
    };
    if (cell.value !== undefined) drawn.numFmt = numberFormat;
  }
  const high =
    LINE * Math.max(...row.cells.map((cell, at) => linesIn(cell, sheet.getColumn(at + 1).width ?? 1)));
  const rows = Math.ceil(high / HIGHEST_ROW);
  added.height = high / rows;
  if (rows === 1) return;
  for (let more = 1; more < rows; more += 1) sheet.addRow([]).height = high / rows;
  for (let at = 1; at <= row.cells.length; at += 1)
    sheet.mergeCells(added.number, at, added.number + rows - 1, at);
}

/** Points of one line; programs do not agree on who makes a row high enough for its text, so the file says it. */
const LINE = 22;
/** Excel has no higher row; a year's log in one cell takes several, merged. */
const HIGHEST_ROW = 400;

/** A number where the cell has one, else text that nothing runs. */
function valueOf(cell: Cell, write: (text: string) => string): ExcelJS.CellValue {
  if (cell.value !== undefined) return cell.value;
  if (cell.lines.length === 0) return null;
  const text = cell.lines.join('\n');
  if (cell.typed === true) return inert(printable(text));
  const written = write(text);
  return ticks.test(written) ? { richText: inFonts(written) } : written;
}

const ticks = /([☑☐]+)/;

/** Boxes in a font that has them: some programs draw nothing in their place. */
function inFonts(written: string): ExcelJS.RichText[] {
  return written
    .split(ticks)
    .filter((part) => part !== '')
    .map((text) => ({
      text,
      font: { name: ticks.test(text) ? SYMBOLS : FONT, size: ticks.test(text) ? 12 : SIZE },
    }));
}

function missingSheet(book: ExcelJS.Workbook, paper: Paper, hand: Hand): void {
  tableSheet(
    sheetOf(book, say.missing.sheet, { ...paper, landscape: false }, hand),
    { ...paper, landscape: false, title: [say.missing.title(paper.missing.length), paper.title[0] ?? ''] },
    missingTable(paper.missing),
    hand,
  );
}
