import {
  AlignmentType,
  LeaderType,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import { drawBeside, emptyPlace } from './draw-beside.ts';
import type { Signature } from './paper.ts';
import { paperWords as say } from './paper-words.ts';
import { type Pen, line } from './pen.ts';

/** Wider lines than this are for nobody's hand. */
const WIDEST = convertMillimetersToTwip(76);
const BETWEEN = convertMillimetersToTwip(4);
/** Lines of dots for what somebody has to say before signing. */
const TO_WRITE_ON = 2;

/** Side by side across the page, none torn from its name by the end of one; a single one stands in the right half. */
export function drawSignatures(people: readonly Signature[], pen: Pen): Table {
  const places = Math.max(2, people.length);
  const each = Math.floor(pen.width / places);
  const signed = people.map((person) => ({ children: signature(person, pen, each) }));
  const row = signed.length === 1 ? [emptyPlace(), ...signed] : signed;
  return drawBeside(
    Array.from({ length: places }, () => each),
    [row],
  );
}

/** Dots are the leaders of a tab: they fill what the words leave, in whatever font the paper is opened with. */
function signature(
  { as, position, opinion }: Signature,
  { write }: Pen,
  width: number,
): readonly Paragraph[] {
  const room = Math.min(WIDEST, width - 2 * BETWEEN);
  const left = Math.floor((width - room) / 2);
  const dotted = (before: string, after: string, first = false): Paragraph =>
    new Paragraph({
      indent: { left },
      keepNext: true,
      tabStops: [{ type: TabStopType.RIGHT, position: left + room, leader: LeaderType.DOT }],
      ...(first ? { spacing: { before: 320 } } : {}),
      children: [new TextRun({ text: before }), new TextRun({ children: [new Tab(), after] })],
    });
  return [
    ...(opinion === undefined
      ? []
      : [
          line(write(opinion), { alignment: AlignmentType.CENTER, bold: true, spacing: { before: 160 } }),
          ...Array.from({ length: TO_WRITE_ON }, () => dotted('', '')),
        ]),
    dotted(say.signature.signed, as === '' ? '' : ` ${as}`, true),
    dotted('(', ')'),
    line(write(position), { alignment: AlignmentType.CENTER }),
  ];
}
