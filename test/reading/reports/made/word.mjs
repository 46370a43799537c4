// What the two Word papers have in common. `docx` is no dependency of the project: run the papers from a folder where
// it is installed (see README.md beside the reports).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const word = createRequire(join(process.cwd(), 'paper.mjs'))('docx');
const font = { ascii: 'TH SarabunPSK', cs: 'TH SarabunPSK', hAnsi: 'TH SarabunPSK' };

/** Word cuts a Thai sentence into runs wherever somebody corrected it; so does this, every few letters. */
function runs(text, bold) {
  const parts = text.match(/[\s\S]{1,17}/gu) ?? [''];
  return parts.map((part) => new word.TextRun({ text: part, bold, font, size: 28, sizeComplexScript: 28 }));
}

export function line(text, { bold = false, heading = false, centre = false, list } = {}) {
  return new word.Paragraph({
    children: text
      .split('\n')
      .flatMap((part, at) =>
        at === 0 ? runs(part, bold) : [new word.TextRun({ break: 1 }), ...runs(part, bold)],
      ),
    ...(heading ? { heading: word.HeadingLevel.HEADING_2 } : {}),
    ...(centre ? { alignment: word.AlignmentType.CENTER } : {}),
    ...(list ? { numbering: list } : {}),
  });
}

export function pageBreak() {
  return new word.Paragraph({ children: [new word.PageBreak()] });
}

/** A cell from text, several paragraphs, or paragraphs with spans: `{ of: [...], across: 2, down: 3, bold: true }`. */
function cell(value) {
  const { of, across, down, bold } = typeof value === 'object' && 'of' in value ? value : { of: value };
  const lines = Array.isArray(of) ? of : [of];
  return new word.TableCell({
    children: lines.map((it) => (typeof it === 'string' ? line(it, { bold }) : it)),
    ...(across ? { columnSpan: across } : {}),
    ...(down ? { rowSpan: down } : {}),
  });
}

export function table(rows, { headerRows = 0 } = {}) {
  return new word.Table({
    width: { size: 100, type: word.WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new word.TableRow({
          ...(at < headerRows ? { tableHeader: true } : {}),
          children: row.map((it) => cell(it)),
        }),
    ),
  });
}

/** Paragraphs that Word numbers by itself, in Thai digits: the numbers are in no text. Each list counts anew. */
export function numbered(texts) {
  const instance = (counted += 1);
  return texts.map((text) => line(text, { list: { reference: 'thai', level: 0, instance } }));
}
let counted = 0;

export async function write(file, children, { landscape = false } = {}) {
  const document = new word.Document({
    numbering: {
      config: [
        {
          reference: 'thai',
          levels: [{ level: 0, format: 'thaiNumbers', text: '%1.', alignment: word.AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        properties: landscape ? { page: { size: { orientation: word.PageOrientation.LANDSCAPE } } } : {},
        footers: {
          default: new word.Footer({ children: [line('เอกสารเผยแพร่บนเว็บไซต์ของหน่วยงาน', { centre: true })] }),
        },
        children,
      },
    ],
  });
  writeFileSync(file, await word.Packer.toBuffer(document));
}
