import type { Catalogue } from '../domain/catalogue.ts';
import { itemByCode } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { likeness } from './similar.ts';

/** What a report says of an item, by which the catalogue is found that its codes follow. */
export interface Clue {
  readonly code: string;
  /** Empty where none is printed. */
  readonly title: string;
  readonly subIndicator: string | null;
}

/** So much nearer must another year's catalogue be than the one that was expected. */
const CLEARLY_NEARER = 0.05;

/**
 * The catalogue whose numbering a list of items follows. A report may be copied with the list of the year before, so
 * titles and headings say more than its cover.
 * @param expected years that the list may be of, the likeliest first.
 */
export function numberingOf(
  clues: readonly Clue[],
  catalogues: readonly Catalogue[],
  expected: readonly FiscalYear[],
): Catalogue | null {
  if (clues.length === 0) return null;
  const fits = catalogues.map((catalogue) => ({ catalogue, fit: fitOf(clues, catalogue) }));
  const nearest = Math.max(...fits.map((it) => it.fit));
  const near = fits.filter((it) => it.fit >= nearest - CLEARLY_NEARER);
  const wanted = expected
    .map((year) => near.find((it) => it.catalogue.year === year))
    .find((it) => it !== undefined);
  return (wanted ?? near.sort((a, b) => b.fit - a.fit)[0])?.catalogue ?? null;
}

/** From 0, no code is known, to 1: every title and heading is the catalogue's. */
function fitOf(clues: readonly Clue[], catalogue: Catalogue): number {
  const fits = clues.map((clue) => {
    const item = itemByCode(catalogue, clue.code);
    if (item === undefined) return 0;
    const titled = clue.title.length < 4 ? null : likeness(clue.title, item.title);
    const placed = clue.subIndicator === null ? null : clue.subIndicator === item.subIndicator ? 1 : 0;
    if (titled !== null) return placed === null ? titled : titled * 0.8 + placed * 0.2;
    return placed ?? 0.5;
  });
  return fits.reduce((sum, it) => sum + it, 0) / fits.length;
}
