import {
  type FiscalYear,
  type LocalDate,
  type Month,
  firstDayOf,
  lastDayOf,
  lastDayOfMonth,
  monthOfDay,
  monthsBetween,
} from './dates.ts';

// The parts of a fiscal year that plans and reports are about.

/** A stretch of civil days, both ends included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export type Quarter = 1 | 2 | 3 | 4;
/** Reports cover the first six months of a fiscal year, or all twelve. */
export type Round = 6 | 12;

export function fiscalYearSpan(year: FiscalYear): Span {
  return { from: firstDayOf(year), to: lastDayOf(year) };
}

/** October to September. */
export function monthsOfYear(year: FiscalYear): readonly Month[] {
  return monthsBetween(monthOfDay(firstDayOf(year)), monthOfDay(lastDayOf(year)));
}

/** The first quarter is October to December, the fourth July to September. */
export function quarterSpan(year: FiscalYear, quarter: Quarter): Span {
  const months = monthsOfYear(year).slice((quarter - 1) * 3, quarter * 3);
  return { from: `${months[0] ?? ''}-01`, to: lastDayOfMonth(months[2] ?? '') };
}

/** The round of six months ends on 31 March; that of twelve is the whole year. */
export function roundSpan(year: FiscalYear, round: Round): Span {
  return { from: firstDayOf(year), to: round === 6 ? quarterSpan(year, 2).to : lastDayOf(year) };
}

/** The round whose report comes next: after its end a round is still reported, so the end itself belongs to it. */
export function roundOn(date: LocalDate, year: FiscalYear): Round {
  return date <= roundSpan(year, 6).to ? 6 : 12;
}
