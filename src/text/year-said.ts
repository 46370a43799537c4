import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';

/** The year that a line is to be about, and the day on which it is typed. */
interface OfYear {
  readonly year: FiscalYear;
  readonly today: LocalDate;
}

/**
 * What stands in a line to type right behind its measure or item: further on it would be part of the note. Nothing in
 * today's year, which is the one that a line without a year means.
 */
export function yearSaid({ year, today }: OfYear): string {
  return year === fiscalYearOf(today) ? '' : ` ปี ${year}`;
}
