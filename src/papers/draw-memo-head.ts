import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
  VerticalAlign,
  convertMillimetersToTwip,
} from 'docx';
import { drawBeside } from './draw-beside.ts';
import type { Field } from './paper.ts';
import { paperWords as say } from './paper-words.ts';
import { type Pen, SMALL, line } from './pen.ts';

// The head of a บันทึกข้อความ as the rules of official correspondence have it: the Garuda at the left, 1.5 centimetres
// high, the name of the form in 29 point beside it, and then its fields in 20 point on dotted lines.

const GARUDA = convertMillimetersToTwip(15);
/** Half points. */
const NAME = 58;
const LABEL = 40;

const dots = { style: BorderStyle.DOTTED, size: 4, color: 'A6A6A6' };
const dotted = { top: dots, bottom: dots, left: dots, right: dots };

/** The emblem is left to be put in: agencies have it in their own form, and nobody else may hand it out. */
export function memoHead(name: string, { write, width }: Pen): Table {
  const margins = { left: 0, right: 0, top: 0, bottom: 0 };
  const place = (text: string, looks: Parameters<typeof line>[1]) => ({
    margins,
    verticalAlign: VerticalAlign.BOTTOM,
    children: [line(write(text), { alignment: AlignmentType.CENTER, ...looks })],
  });
  return drawBeside(
    [GARUDA, width - 2 * GARUDA, GARUDA],
    [
      [
        {
          ...place(say.garuda, { size: SMALL, color: '808080' }),
          ...{ borders: dotted, verticalAlign: VerticalAlign.CENTER },
        },
        place(name, { bold: true, size: NAME }),
        place('', { size: SMALL }),
      ],
    ],
    GARUDA,
  );
}

/** Fields beside each other; dots go from what is filled in to the next, or to the margin. */
export function fieldLine(parts: readonly Field[], { write, width }: Pen): Paragraph {
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
