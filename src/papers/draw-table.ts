import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnWidths, linesIn } from './column-widths.ts';
import { unseen } from './draw-beside.ts';
import { printable } from './inert.ts';
import type { Cell, Row, Table as TableBlock } from './paper.ts';
import { type Pen, addressAlone, line, runs } from './pen.ts';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Twips. */
const padding = { top: 10, bottom: 10, left: 70, right: 70 };

/** Twips of a character in 16 point, on the average of Thai text. */
const CHARACTER = 114;

/** A row of so many lines stays whole, even where that leaves the end of a page empty; a higher one is torn. */
const WHOLE_ROW = 10;

/**
 * What comes after a table that nobody may find on a page by itself: `stays`, the last row goes where it goes; `under`,
 * it stands in the table, unseen, for a program that leaves no row of a long table with what follows.
 */
export interface After {
  readonly stays?: boolean;
  readonly under?: Table;
}

export function drawTable(
  { columns, rows }: TableBlock,
  pen: Pen,
  { under, stays = under !== undefined }: After = {},
): Table {
  const across = pen.width / CHARACTER;
  const characters = columnWidths(columns, rows, across);
  const widths = characters.map((it) => Math.floor((pen.width * it) / across));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ header }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: padding,
          shading: { fill: 'E8EEF4' },
          children: [line(pen.write(header), { alignment: AlignmentType.CENTER, bold: true })],
        }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: thin,
      bottom: thin,
      left: thin,
      right: thin,
      insideHorizontal: thin,
      insideVertical: thin,
    },
    rows: [
      head,
      ...rows.map((row, at) => drawRow(row, { columns, widths, pen }, stays && at === rows.length - 1)),
      ...(under === undefined ? [] : [rowUnder(under, columns.length)]),
    ],
  });
}

function rowUnder(table: Table, columns: number): TableRow {
  const empty = (): Paragraph => new Paragraph({ children: [] });
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        borders: { left: unseen, right: unseen, bottom: unseen },
        children: [empty(), table, empty()],
      }),
    ],
  });
}

/** What all rows of a table are drawn by. */
interface Ruled {
  readonly columns: TableBlock['columns'];
  /** Of the columns, in twips. */
  readonly widths: readonly number[];
  readonly pen: Pen;
}

function drawRow(row: Row, { columns, widths, pen }: Ruled, keepNext: boolean): TableRow {
  if (row.kind === 'heading') {
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          margins: padding,
          shading: { fill: 'F5F5F5' },
          children: [line(pen.write(row.text), { bold: true, keepNext: true })],
        }),
      ],
    });
  }
  return new TableRow({
    cantSplit: row.cells.every((cell, at) => linesIn(cell, (widths[at] ?? 1) / CHARACTER) <= WHOLE_ROW),
    children: row.cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: padding,
          children: paragraphs(cell, { centred: columns[at]?.align === 'center', keepNext }, pen),
        }),
    ),
  });
}

function paragraphs(
  cell: Cell,
  { centred, keepNext }: { readonly centred: boolean; readonly keepNext: boolean },
  pen: Pen,
): readonly Paragraph[] {
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  if (cell.lines.length === 0) return [new Paragraph({ keepNext, children: [] })];
  return cell.lines.map((text) => {
    const isAddress = cell.link === true && /^https?:\/\/\S+$/.test(text);
    const children = isAddress
      ? [addressAlone(text)]
      : runs(text, cell.typed === true ? { write: printable } : pen);
    return new Paragraph({ alignment, keepNext, children });
  });
}
