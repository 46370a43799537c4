import { type CatalogueItem, itemByCode } from '../domain/catalogue.ts';
import { isRenumbered, meantBefore } from '../domain/crosswalk.ts';
import { type FiscalYear, type LocalDate, daysBetween, firstDayOf, fiscalYearOf } from '../domain/dates.ts';
import type { Catalogues } from './ports.ts';

/** So long a new number is warned of: at the turn of the year, and after a correction. */
const DAYS_OF_WARNING = 30;

/** A code that meant another item until lately. */
export interface Mistakable {
  readonly now: CatalogueItem;
  readonly then: CatalogueItem;
  /** The day of the correction that changed it; null: it changed with the year. */
  readonly corrected: LocalDate | null;
}

export interface Renumbering {
  /** Items whose title an acknowledgement shows beside the code. */
  readonly titles: readonly CatalogueItem[];
  readonly mistakable: readonly Mistakable[];
}

/**
 * What an acknowledgement says beside codes of a year that was renumbered: everybody knows last year's numbers by heart.
 * Empty for a year in which every item kept its code.
 */
export function renumberingOf(
  catalogues: Catalogues,
  year: FiscalYear,
  codes: readonly string[],
  today: LocalDate,
): Renumbering {
  const catalogue = catalogues.of(year);
  const lastYear = catalogues.of(year - 1);
  const correction = catalogues.correctionOf(year);
  const isNew = correction !== null && isWithin(correction.on, today);
  const items = codes.flatMap((code) => (catalogue && itemByCode(catalogue, code)) ?? []);
  if (!catalogue) return { titles: [], mistakable: [] };
  const changed = [
    ...(lastYear ? [lastYear] : []),
    ...(correction !== null && isNew ? [correction.before] : []),
  ].some((before) => isRenumbered(before, catalogue));
  const isTurn = year === fiscalYearOf(today) && isWithin(firstDayOf(year), today);
  const mistakable = items.flatMap((now): readonly Mistakable[] => {
    const before = isNew ? meantBefore(now.code, correction.before, catalogue) : null;
    if (before && correction) return [{ now, then: before, corrected: correction.on }];
    const then = lastYear && (isTurn || isNew) ? meantBefore(now.code, lastYear, catalogue) : null;
    return then ? [{ now, then, corrected: null }] : [];
  });
  return { titles: changed ? items : [], mistakable };
}

function isWithin(from: LocalDate, today: LocalDate): boolean {
  const days = daysBetween(from, today);
  return days >= 0 && days < DAYS_OF_WARNING;
}
