import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** A civil day in Asia/Bangkok, `2027-04-30`: comparable as text, never an instant. */
export type LocalDate = string;
/** A civil month, `2026-10`. */
export type Month = string;
/** A Thai fiscal year in the Buddhist era: 2570 runs from 2026-10-01 to 2027-09-30. */
export type FiscalYear = number;

/** Buddhist era minus common era. */
export const BUDDHIST_OFFSET = 543;

const FIRST_MONTH_OF_FISCAL_YEAR = 10;

export function fiscalYearOf(date: LocalDate): FiscalYear {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return year + BUDDHIST_OFFSET + (month >= FIRST_MONTH_OF_FISCAL_YEAR ? 1 : 0);
}

export function firstDayOf(year: FiscalYear): LocalDate {
  return `${year - BUDDHIST_OFFSET - 1}-10-01`;
}

export function lastDayOf(year: FiscalYear): LocalDate {
  return `${year - BUDDHIST_OFFSET}-09-30`;
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return dayjs.utc(text).isValid() && dayjs.utc(text).format('YYYY-MM-DD') === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

export function lastDayOfMonth(month: Month): LocalDate {
  return dayjs.utc(`${month}-01`).endOf('month').format('YYYY-MM-DD');
}

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = dayjs.utc(`${month}-01`).add(1, 'month').format('YYYY-MM')) {
    months.push(month);
  }
  return months;
}
