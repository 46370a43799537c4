import type { LoggedEntry, WorkedMeasure, YearFacts } from '../domain/year-facts.ts';
import { thaiDay } from '../text/dates.ts';
import type { Block, CaptionedPhoto } from './paper.ts';

// ภาคผนวก: the pictures that people sent with their entries, by measure, each with the entry's own words and day. Where a
// picture was taken is told only where somebody wrote it.

/** Nothing where nobody sent a picture. */
export function photoAppendix({ measures }: Pick<YearFacts, 'measures'>): readonly Block[] {
  const shown = measures.flatMap(({ measure, entries }: WorkedMeasure): readonly Block[] => {
    const held = new Set(measure.photos ?? []);
    const photos = entries.flatMap((entry) => captioned(entry, held));
    if (photos.length === 0) return [];
    const named = /^\d/.test(measure.ref) ? `มาตรการที่ ${measure.ref}` : measure.ref;
    return [
      { kind: 'heading', text: `${named} ${measure.title}` },
      { kind: 'photos', photos },
    ];
  });
  return shown.length === 0
    ? []
    : [{ kind: 'heading', text: 'ภาคผนวก ภาพประกอบ', onNewPage: true }, ...shown];
}

/** A picture that was taken away from the measure since is none of its report. */
function captioned(
  { photos = [], note, ticked, on }: LoggedEntry,
  held: ReadonlySet<string>,
): CaptionedPhoto[] {
  const words = (note ?? ticked[0] ?? '').replace(/\s+/g, ' ').trim();
  const day = thaiDay(on);
  return photos
    .filter((id) => held.has(id))
    .map((id) => ({ id, caption: words === '' ? day : `${words} (${day})` }));
}
