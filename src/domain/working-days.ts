import type { Certainty } from './catalogue.ts';
import { type FiscalYear, type LocalDate, addDays, mondayOf, weekdayOf } from './dates.ts';

/** A day on which government offices are closed, other than the weekend it may fall on. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
  /** The day itself, one given for a day that fell on a weekend, or one that the cabinet added. */
  readonly kind: 'day' | 'instead' | 'special';
}

/** The holidays of some years. Of a year that it does not know, only weekends are free. */
export interface Holidays {
  on(date: LocalDate): Holiday | undefined;
  /** How well the civil year (of the Buddhist era) is known; undefined: not at all. */
  certaintyOf(year: FiscalYear): Certainty | undefined;
}

const SATURDAY = 6;

export function isWorkingDay(date: LocalDate, holidays: Holidays): boolean {
  return weekdayOf(date) < SATURDAY && holidays.on(date) === undefined;
}

/** What is due on a day off is to be done before: the day itself, or the last working day ahead of it. */
export function workingDayUntil(date: LocalDate, holidays: Holidays): LocalDate {
  return isWorkingDay(date, holidays) ? date : nearest(date, -1, holidays);
}

/** Of what is overdue nobody is told on a day off: the day itself, or the next working day. */
export function workingDayFrom(date: LocalDate, holidays: Holidays): LocalDate {
  return isWorkingDay(date, holidays) ? date : nearest(date, 1, holidays);
}

/** The first working day of the week that a day lies in; undefined where all of it is free. */
export function firstWorkingDayOfWeek(date: LocalDate, holidays: Holidays): LocalDate | undefined {
  const monday = mondayOf(date);
  for (let by = 0; by < 7; by += 1) {
    const day = addDays(monday, by);
    if (isWorkingDay(day, holidays)) return day;
  }
  return undefined;
}

/** The longest stretch of free days in a year is under ten; beyond this the holidays would be wrong. */
const MOST_FREE_DAYS = 60;

function nearest(date: LocalDate, step: 1 | -1, holidays: Holidays): LocalDate {
  for (let by = 1; by < MOST_FREE_DAYS; by += 1) {
    const day = addDays(date, by * step);
    if (isWorkingDay(day, holidays)) return day;
  }
  throw new Error(`no working day within ${MOST_FREE_DAYS} days of ${date}`);
}
