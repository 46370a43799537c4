import {
  BUDDHIST_OFFSET,
  type FiscalYear,
  type LocalDate,
  type Month,
  firstDayOf,
  lastDayOf,
  monthOfDay,
  monthsBetween,
} from './dates.ts';

// The parts of a fiscal year that plans and reports are about.

/** A stretch of civil days, both ends included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export function fiscalYearSpan(year: FiscalYear): Span {
  return { from: firstDayOf(year), to: lastDayOf(year) };
}

/** October to September. */
export function monthsOfYear(year: FiscalYear): readonly Month[] {
  return monthsBetween(monthOfDay(firstDayOf(year)), monthOfDay(lastDayOf(year)));
}

/** The round of six months, of which agencies report first: October to March. */
export function firstHalfOf(year: FiscalYear): Span {
  return { from: firstDayOf(year), to: `${year - BUDDHIST_OFFSET}-03-31` };
}
