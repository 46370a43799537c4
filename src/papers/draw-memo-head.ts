import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import type { Field } from './paper.ts';
import { paperWords as say } from './paper-words.ts';
import { type Pen, SMALL, line } from './pen.ts';

// The head of a บันทึกข้อความ as the rules of official correspondence have it: the Garuda at the left, 1.5 centimetres
// high, the name of the form in 29 point beside it, and then its fields in 20 point on dotted lines.

const GARUDA = convertMillimetersToTwip(15);
/** Half points. */
const NAME = 58;
const LABEL = 40;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const clear = { top: none, bottom: none, left: none, right: none };
const dots = { style: BorderStyle.DOTTED, size: 4, color: 'A6A6A6' };
const dotted = { top: dots, bottom: dots, left: dots, right: dots };

/** The emblem is left to be put in: agencies have it in their own form, and nobody else may hand it out. */
export function memoHead(name: string, { write }: Pen, width: number): Table {
  const cell = (size: number, text: string, looks: { readonly size: number; readonly color?: string }) =>
    new TableCell({
      borders: text === say.garuda ? dotted : clear,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      width: { size, type: WidthType.DXA },
      verticalAlign: text === say.garuda ? VerticalAlign.CENTER : VerticalAlign.BOTTOM,
      children: [line(write(text), { alignment: AlignmentType.CENTER, bold: text === name, ...looks })],
    });
  const widths = [GARUDA, width - 2 * GARUDA, GARUDA] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...clear, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        height: { value: GARUDA, rule: HeightRule.EXACT },
        children: [
          cell(widths[0], say.garuda, { size: SMALL, color: '808080' }),
          cell(widths[1], name, { size: NAME }),
          cell(widths[2], '', { size: SMALL }),
        ],
      }),
    ],
  });
}

/** Fields beside each other; dots go from what is filled in to the next, or to the margin. */
export function fieldLine(parts: readonly Field[], { write }: Pen, width: number): Paragraph {
  const each = Math.floor(width / parts.length);
  return new Paragraph({
    tabStops: parts.map((_, at) => ({
      type: TabStopType.RIGHT,
      position: at === parts.length - 1 ? width : each * (at + 1),
      leader: LeaderType.DOT,
    })),
    children: parts.flatMap(({ label, value, blank, plain }) => [
      new TextRun({ text: `${label} `, ...(plain === true ? {} : { bold: true, size: LABEL }) }),
      new TextRun({ children: [write(value), ...(blank === true ? [new Tab()] : [])] }),
    ]),
  });
}
