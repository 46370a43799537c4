import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  type ParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import { thaiDay } from '../text/dates.ts';
import { type Digits, inDigits } from './digits.ts';
import { FONT, SYMBOLS, fontTable } from './fonts.ts';
import { printable } from './inert.ts';
import { drawPhotos } from './draw-photos.ts';
import type { Block, Cell, Paper, Pictures, Row, Signature, Table as TableBlock } from './paper.ts';
import { paperWords as say } from './paper-words.ts';

/** Half points: official papers are written in 16. */
const TEXT = 32;
const TITLE = 36;
const SMALL = 24;

/** A4 in twips, with the margins of official papers: three centimetres to bind on the left of an upright page. */
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const upright = { left: 30, right: 20, top: 20, bottom: 20 };
const across = { left: 20, right: 20, top: 20, bottom: 15 };

/** Draws a paper as a Word file. What is missing stands on a page of its own before it. */
export async function drawDocx(
  paper: Paper,
  digits: Digits,
  pictures: Pictures = new Map(),
): Promise<Buffer> {
  const pen = penOf(digits, pictures);
  const margins = paper.landscape ? across : upright;
  const width =
    (paper.landscape ? A4.height : A4.width) - convertMillimetersToTwip(margins.left + margins.right);
  const file = new Document({
    creator: 'Prongsai',
    title: paper.title[0] ?? '',
    description: '',
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT, language: { value: 'th-TH', bidirectional: 'th-TH' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            pageNumbers: {
              formatType: digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
            },
            size: {
              ...A4,
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              left: convertMillimetersToTwip(margins.left),
              right: convertMillimetersToTwip(margins.right),
              top: convertMillimetersToTwip(margins.top),
              bottom: convertMillimetersToTwip(margins.bottom),
              header: convertMillimetersToTwip(10),
              footer: convertMillimetersToTwip(8),
            },
          },
        },
        headers: { default: headerOf(paper, pen) },
        footers: { default: footerOf(paper, pen) },
        children: [
          ...missingPage(paper, pen, width),
          ...titleOf(paper, pen),
          ...paper.blocks.flatMap((block) => drawn(block, pen, width)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file, false, [{ path: 'word/fontTable.xml', data: fontTable }]);
}

interface Pen {
  /** Text in the agency's digits that a file can hold. */
  readonly write: (text: string) => string;
  readonly pictures: Pictures;
}

function penOf(digits: Digits, pictures: Pictures): Pen {
  return { write: (text) => inDigits(printable(text), digits), pictures };
}

function runs(text: string): readonly TextRun[] {
  return text
    .split(/([☑☐•]+)/)
    .filter((part) => part !== '')
    .map(
      (part) => new TextRun({ text: part, ...(/[☑☐•]/.test(part) ? { font: SYMBOLS, size: SMALL } : {}) }),
    );
}

function line(
  text: string,
  options: ParagraphOptions & { bold?: boolean; size?: number; color?: string } = {},
): Paragraph {
  const { bold, size, color, ...rest } = options;
  return new Paragraph({
    ...rest,
    children: [
      new TextRun({
        text,
        ...(bold === undefined ? {} : { bold }),
        ...(size === undefined ? {} : { size }),
        ...(color === undefined ? {} : { color }),
      }),
    ],
  });
}

function headerOf({ missing }: Paper, { write }: Pen): Header {
  const draft =
    missing.length === 0
      ? []
      : [line(write(say.draft), { alignment: AlignmentType.RIGHT, bold: true, color: 'B00020' })];
  return new Header({ children: draft });
}

function footerOf({ asOf, kind }: Paper, { write }: Pen): Footer {
  if (kind === 'memo') return new Footer({ children: [] });
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: write(`${say.asOf(thaiDay(asOf))}  ${say.page} `), size: SMALL }),
          new TextRun({ children: [PageNumber.CURRENT], size: SMALL }),
        ],
      }),
    ],
  });
}

function titleOf({ title, kind }: Paper, { write }: Pen): readonly Paragraph[] {
  const size = kind === 'memo' ? TITLE + 20 : TITLE;
  return title.map((text, at) =>
    line(write(text), {
      alignment: AlignmentType.CENTER,
      bold: true,
      size: at === 0 ? size : TITLE,
      ...(at === title.length - 1 ? { spacing: { after: 160 } } : {}),
    }),
  );
}

function missingPage(paper: Paper, pen: Pen, width: number): readonly (Paragraph | Table)[] {
  const { missing } = paper;
  if (missing.length === 0) return [];
  const rows = missing.map(({ where, what, how }, at): Row => ({
    kind: 'cells',
    cells: [String(at + 1), where, what, how].map((text): Cell => ({ lines: [text], sources: [] })),
  }));
  const columns = [
    { header: say.missing.number, share: 6, align: 'center' },
    { header: say.missing.where, share: 20 },
    { header: say.missing.what, share: 34 },
    { header: say.missing.how, share: 40 },
  ] as const;
  return [
    line(pen.write(say.missing.title(missing.length)), {
      alignment: AlignmentType.CENTER,
      bold: true,
      size: TITLE,
    }),
    line(pen.write(say.missing.about(paper.title[0] ?? '', paper.year)), {
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    table({ kind: 'table', columns, rows }, pen, width),
    new Paragraph({ pageBreakBefore: true, children: [] }),
  ];
}

function drawn(block: Block, pen: Pen, width: number): readonly (Paragraph | Table)[] {
  const { write } = pen;
  switch (block.kind) {
    case 'table':
      return [table(block, pen, width), new Paragraph({ children: [] })];
    case 'heading':
      return [
        line(write(block.text), {
          bold: true,
          keepNext: true,
          spacing: { before: 120, after: 60 },
          ...(block.onNewPage ? { pageBreakBefore: true } : {}),
        }),
      ];
    case 'text':
      return [
        line(write(block.text), {
          indent: { firstLine: convertMillimetersToTwip(15) },
          alignment: AlignmentType.THAI_DISTRIBUTE,
          spacing: { after: 60 },
        }),
      ];
    case 'field':
      return [
        new Paragraph({
          children: block.parts.flatMap(({ label, value, blank }) => [
            new TextRun({ text: `${label} `, bold: true, size: TITLE }),
            new TextRun({ text: `${write(value)}${blank === true ? say.dots : ''}  ` }),
          ]),
        }),
      ];
    case 'photos':
      return drawPhotos(block.photos, pen.pictures, write, width);
    case 'signatures':
      return [signatures(block.people, pen, width)];
    default:
      return block satisfies never;
  }
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const padding = { top: 30, bottom: 30, left: 70, right: 70 };

function table({ columns, rows }: TableBlock, pen: Pen, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((width * column.share) / shares));
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
    rows: [head, ...rows.map((row) => rowOf(row, columns, widths, pen))],
  });
}

function rowOf(row: Row, columns: TableBlock['columns'], widths: readonly number[], pen: Pen): TableRow {
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
    cantSplit: true,
    children: row.cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: padding,
          children: paragraphs(cell, columns[at]?.align === 'center', pen),
        }),
    ),
  });
}

function paragraphs(cell: Cell, centred: boolean, { write }: Pen): readonly Paragraph[] {
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  if (cell.lines.length === 0) return [new Paragraph({ children: [] })];
  return cell.lines.map((text) => {
    const address = cell.link === true && /^https?:\/\/\S+$/.test(text) ? printable(text) : null;
    const children =
      address === null
        ? runs(write(text))
        : [
            new ExternalHyperlink({
              link: address,
              children: [new TextRun({ text: address, color: '0B57A4', underline: {} })],
            }),
          ];
    return new Paragraph({ alignment, children });
  });
}

/** A dot in 16 point, and the place that "ลงชื่อ … ผู้ตรวจสอบ" takes beside them, in dots. */
const TWIPS_OF_DOT = 75;
const SIGNED_AS = 20;

/** Side by side across the page, none torn from its name by the end of one. */
function signatures(people: readonly Signature[], { write }: Pen, width: number): Table {
  const each = Math.floor(width / people.length);
  const dots = '.'.repeat(Math.max(12, Math.min(40, Math.floor(each / TWIPS_OF_DOT) - SIGNED_AS)));
  const clear = { top: none, bottom: none, left: none, right: none };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: each * people.length, type: WidthType.DXA },
    columnWidths: people.map(() => each),
    borders: { ...clear, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: people.map(
          ({ as, position }) =>
            new TableCell({
              borders: clear,
              width: { size: each, type: WidthType.DXA },
              children: [say.signature.line(as, dots), say.signature.name(dots), write(position)].map(
                (text, at) =>
                  line(text, {
                    alignment: AlignmentType.CENTER,
                    ...(at === 0 ? { spacing: { before: 480 } } : {}),
                  }),
              ),
            }),
        ),
      }),
    ],
  });
}
