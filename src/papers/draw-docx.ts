import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import { thaiLongDay } from '../text/dates.ts';
import type { Digits } from './digits.ts';
import { fieldLine, memoHead } from './draw-memo-head.ts';
import { drawPhotos } from './draw-photos.ts';
import { drawSignatures } from './draw-signatures.ts';
import { drawTable } from './draw-table.ts';
import { FONT, fontTable } from './fonts.ts';
import { missingTable } from './missing-table.ts';
import type { Block, Paper, Pictures } from './paper.ts';
import { illustrated } from './photo-appendix.ts';
import { paperWords as say } from './paper-words.ts';
import { type Pen, type Reader, SMALL, TEXT, TITLE, line, penOf } from './pen.ts';

/** A4 in twips, with the margins of official papers: three centimetres to bind on the left of an upright page. */
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const upright = { left: 30, right: 20, top: 20, bottom: 15 };
const across = { left: 20, right: 20, top: 20, bottom: 15 };
/** Official letters begin a paragraph 2.5 centimetres in. */
const FIRST_LINE = { memo: 25, other: 15 };

/** Draws a paper as a Word file. What is missing stands on a page of its own before it, which no page number counts. */
export async function drawDocx(
  paper: Paper,
  digits: Digits,
  pictures: Pictures,
  reader: Reader,
): Promise<Buffer> {
  const pen = penOf(digits, { pictures, reader, width: widthOf(paper) });
  const headers = { default: headerOf(paper, pen) };
  const first: readonly ISectionOptions[] =
    paper.missing.length === 0
      ? []
      : [
          {
            properties: sheet(paper, digits),
            headers,
            footers: { default: new Footer({ children: [] }) },
            children: missingPage(paper, pen),
          },
        ];
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
      ...first,
      {
        properties: sheet(paper, digits),
        headers,
        footers: { default: footerOf(paper, pen) },
        children: [
          ...titleOf(paper, pen),
          ...illustrated(paper, pictures).blocks.flatMap((block, at, blocks) =>
            drawn(block, { before: blocks[at - 1], after: blocks[at + 1] }, paper, pen),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(file, false, [{ path: 'word/fontTable.xml', data: fontTable }]);
}

function widthOf({ landscape }: Paper): number {
  const { left, right } = landscape ? across : upright;
  return (landscape ? A4.height : A4.width) - convertMillimetersToTwip(left + right);
}

function sheet({ landscape }: Paper, digits: Digits): ISectionOptions['properties'] {
  const { left, right, top, bottom } = landscape ? across : upright;
  return {
    page: {
      pageNumbers: {
        start: 1,
        formatType: digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
      },
      size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: {
        left: convertMillimetersToTwip(left),
        right: convertMillimetersToTwip(right),
        top: convertMillimetersToTwip(top),
        bottom: convertMillimetersToTwip(bottom),
        header: convertMillimetersToTwip(10),
        footer: convertMillimetersToTwip(8),
      },
    },
  };
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
          new TextRun({ text: write(`${say.asOf(thaiLongDay(asOf))}  ${say.page} `), size: SMALL }),
          new TextRun({ children: [PageNumber.CURRENT], size: SMALL }),
        ],
      }),
    ],
  });
}

function titleOf({ title, kind }: Paper, pen: Pen): readonly (Paragraph | Table)[] {
  if (kind === 'memo') return title.map((text) => memoHead(text, pen));
  return title.map((text, at) =>
    line(pen.write(text), {
      alignment: AlignmentType.CENTER,
      bold: true,
      size: TITLE,
      ...(at === title.length - 1 ? { spacing: { after: 160 } } : {}),
    }),
  );
}

function missingPage(paper: Paper, pen: Pen): readonly (Paragraph | Table)[] {
  return [
    line(pen.write(say.missing.title(paper.missing.length)), {
      alignment: AlignmentType.CENTER,
      bold: true,
      size: TITLE,
    }),
    line(pen.write(say.missing.about(paper.title[0] ?? '', paper.year)), {
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    drawTable(missingTable(paper.missing), pen),
  ];
}

function drawn(
  block: Block,
  { before, after }: { readonly before: Block | undefined; readonly after: Block | undefined },
  { kind }: Paper,
  pen: Pen,
): readonly (Paragraph | Table)[] {
  const { write } = pen;
  const stays = after?.kind === 'signatures';
  switch (block.kind) {
    case 'table':
      if (stays && pen.reader === 'printer')
        return [drawTable(block, pen, { under: drawSignatures(after.people, pen) }), gap()];
      return [drawTable(block, pen, { stays }), new Paragraph({ keepNext: stays, children: [] })];
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
          indent: {
            firstLine: convertMillimetersToTwip(kind === 'memo' ? FIRST_LINE.memo : FIRST_LINE.other),
          },
          alignment: AlignmentType.THAI_DISTRIBUTE,
          spacing: { after: 60 },
          keepNext: stays,
        }),
      ];
    case 'field':
      return [fieldLine(block.parts, pen)];
    case 'photos':
      return [...drawPhotos(block.of, block.photos, pen), gap()];
    case 'signatures':
      if (before?.kind === 'table' && pen.reader === 'printer') return [];
      return [drawSignatures(block.people, pen), gap()];
    default:
      return block satisfies never;
  }
}

/** As low as a line can be: without it Word makes one table of two. */
function gap(): Paragraph {
  return new Paragraph({ run: { size: 2 }, spacing: { line: 20, lineRule: 'exact' }, children: [] });
}
