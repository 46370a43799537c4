import type { LoggedEntry, WorkedMeasure, YearFacts } from '../domain/year-facts.ts';
import { thaiDay } from '../text/dates.ts';
import { formally } from './formally.ts';
import { type Block, type CaptionedPhoto, type Paper, type Pictures, photosIn } from './paper.ts';

// ภาคผนวก: the pictures that people sent with their entries, by measure, each with the entry's own words and day. Where a
// picture was taken is told only where somebody wrote it.

/** Nothing where nobody sent a picture. */
export function photoAppendix({ measures }: Pick<YearFacts, 'measures'>): readonly Block[] {
  const shown = measures.flatMap(({ measure, entries }: WorkedMeasure): readonly Block[] => {
    const held = new Set(measure.photos ?? []);
    const photos = entries.flatMap((entry) => captioned(entry, held));
    if (photos.length === 0) return [];
    const named = /^\d/.test(measure.ref) ? `มาตรการที่ ${measure.ref}` : measure.ref;
    return [{ kind: 'photos', of: `${named} ${measure.title}`, photos }];
  });
  return shown.length === 0 ? [] : [{ kind: 'heading', text: TITLE, onNewPage: true }, ...shown];
}

const TITLE = 'ภาคผนวก ภาพประกอบ';

/** A picture that was taken away from the measure since is none of its report. */
function captioned(
  { photos = [], note, ticked, on }: LoggedEntry,
  held: ReadonlySet<string>,
): CaptionedPhoto[] {
  const words = formally((note ?? ticked[0] ?? '').replace(/\s+/g, ' ').trim());
  const day = thaiDay(on);
  return photos
    .filter((id) => held.has(id))
    .map((id) => ({ id, caption: words === '' ? day : `${words} (${day})` }));
}

/** The paper with the pictures that there are, numbered through; it says how many of its pictures it leaves out. */
export function illustrated(paper: Paper, pictures: Pictures): Paper {
  let number = 0;
  const left = photosIn(paper).filter((id) => !pictures.has(id)).length;
  const blocks = paper.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'photos') return [block];
    const photos = block.photos
      .filter(({ id }) => pictures.has(id))
      .map(({ id, caption }) => ({ id, caption: `ภาพที่ ${(number += 1)} ${caption}` }));
    return photos.length === 0 ? [] : [{ ...block, photos }];
  });
  if (left === 0) return { ...paper, blocks };
  const said: Block = { kind: 'text', text: `ยังมีภาพอีก ${left} ภาพที่ไม่ได้อยู่ในเอกสารนี้ ดูได้ในไลน์ที่การ์ดของมาตรการ` };
  return { ...paper, blocks: [...blocks, said] };
}
