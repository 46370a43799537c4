import { AlignmentType, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import { drawBeside, emptyPlace } from './draw-beside.ts';
import type { CaptionedPhoto, Picture } from './paper.ts';
import { type Pen, SMALL, line } from './pen.ts';

/** Two rows fill a page across, with their captions. Pixels of 96 to the inch, as Word counts pictures. */
const HIGHEST = 212;
/** One by itself is as large as two rows would be. */
const HIGHEST_ALONE = 400;
/** Twips of such a pixel, and what is left between pictures. */
const TWIPS = 15;
const BETWEEN = 160;

/** Pictures in rows under what they are of; no row is torn, and the first stays with its heading. */
export function drawPhotos(
  of: string,
  photos: readonly CaptionedPhoto[],
  { pictures, write, width }: Pen,
): readonly (Paragraph | Table)[] {
  const beside = besideEachOther(photos.length);
  const each = Math.floor(width / beside);
  const rows = Array.from({ length: Math.ceil(photos.length / beside) }, (_, at) =>
    photos.slice(at * beside, (at + 1) * beside),
  );
  return [
    line(write(of), { bold: true, keepNext: true, spacing: { before: 120, after: 60 } }),
    drawBeside(
      Array.from({ length: beside }, () => each),
      rows.map((row) =>
        Array.from({ length: beside }, (_, at) => {
          const photo = row[at];
          const picture = photo && pictures.get(photo.id);
          if (!picture) return emptyPlace();
          const most = { width: (each - BETWEEN) / TWIPS, height: beside === 1 ? HIGHEST_ALONE : HIGHEST };
          return { children: captioned(photo.id, picture, write(photo.caption), most) };
        }),
      ),
    ),
  ];
}

/** As many as make no row of one where two rows of two do. */
function besideEachOther(count: number): number {
  if (count === 1) return 1;
  return count === 2 || count === 4 ? 2 : 3;
}

/** Word wants a number of its own for every picture: a part of the file's id, which is hexadecimal. */
function numberOf(id: string): string {
  return String(Number.parseInt(id.slice(0, 7), 16) + 1);
}

/** A picture as large as it may be, with its caption on the same page. */
function captioned(
  id: string,
  picture: Picture,
  caption: string,
  most: { readonly width: number; readonly height: number },
): readonly Paragraph[] {
  const scale = Math.min(most.width / picture.width, most.height / picture.height);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'jpg',
          data: Buffer.from(picture.bytes),
          transformation: {
            width: Math.round(picture.width * scale),
            height: Math.round(picture.height * scale),
          },
          altText: { id: numberOf(id), name: caption, title: caption, description: caption },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: caption, size: SMALL + 4 })],
    }),
  ];
}
