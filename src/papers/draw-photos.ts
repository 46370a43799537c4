import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CaptionedPhoto, Pictures } from './paper.ts';

/** Two rows of two fill a page across, with their captions. Pixels of 96 to the inch, as Word counts pictures. */
const MOST = { width: 400, height: 200 };
const BESIDE = 2;
/** Half points. */
const CAPTION = 28;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const clear = { top: none, bottom: none, left: none, right: none };

/** Pictures two by two; those that nobody keeps any more are left out. */
export function drawPhotos(
  photos: readonly CaptionedPhoto[],
  pictures: Pictures,
  write: (text: string) => string,
  width: number,
): readonly (Paragraph | Table)[] {
  const shown = photos.filter(({ id }) => pictures.has(id));
  if (shown.length === 0) return [];
  const each = Math.floor(width / BESIDE);
  const rows = Array.from({ length: Math.ceil(shown.length / BESIDE) }, (_, at) =>
    shown.slice(at * BESIDE, (at + 1) * BESIDE),
  );
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: each * BESIDE, type: WidthType.DXA },
      columnWidths: Array.from({ length: BESIDE }, () => each),
      borders: { ...clear, insideHorizontal: none, insideVertical: none },
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: Array.from({ length: BESIDE }, (_, at) => {
              const photo = row[at];
              return new TableCell({
                borders: clear,
                width: { size: each, type: WidthType.DXA },
                children: photo ? cell(photo, pictures, write) : [new Paragraph({ children: [] })],
              });
            }),
          }),
      ),
    }),
    new Paragraph({ children: [] }),
  ];
}

/** Word wants a number of its own for every picture: a part of the file's id, which is hexadecimal. */
function numberOf(id: string): string {
  return String(Number.parseInt(id.slice(0, 7), 16) + 1);
}

function cell(
  { id, caption }: CaptionedPhoto,
  pictures: Pictures,
  write: (text: string) => string,
): readonly Paragraph[] {
  const picture = pictures.get(id);
  if (!picture) return [];
  const scale = Math.min(MOST.width / picture.width, MOST.height / picture.height, 1);
  const said = write(caption);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'jpg',
          data: Buffer.from(picture.bytes),
          transformation: {
            width: Math.round(picture.width * scale),
            height: Math.round(picture.height * scale),
          },
          altText: { id: numberOf(id), name: said, title: said, description: said },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: said, size: CAPTION })],
    }),
  ];
}
