import { type LocalDate, addDays } from './dates.ts';
import { type Holidays, isWorkingDay, workingDayFrom } from './working-days.ts';

/** A civil minute in Bangkok, `2027-04-12T08:30`: comparable as text, never an instant. */
export type LocalTime = string;

/** From when until when an office is reminded, `08:30` to `16:30`. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** Of government offices: the regulation of the Prime Minister's Office on working time. */
export const usualHours: OfficeHours = { from: '08:30', to: '16:30' };

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether they are two times of a day, an hour or more apart. */
export function areHours({ from, to }: OfficeHours): boolean {
  return CLOCK.test(from) && CLOCK.test(to) && minutes(to) - minutes(from) >= 60;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function dayOf(at: LocalTime): LocalDate {
  return at.slice(0, 10);
}

/** Whether somebody may be disturbed: a working day, within the office's hours. */
export function isOpenAt(at: LocalTime, hours: OfficeHours, holidays: Holidays): boolean {
  const time = at.slice(11);
  return isWorkingDay(dayOf(at), holidays) && time >= hours.from && time < hours.to;
}

/** The next time that an office opens, after this minute. */
export function nextOpening(at: LocalTime, hours: OfficeHours, holidays: Holidays): LocalTime {
  const day = dayOf(at);
  const first = at < openingOf(day, hours) ? day : addDays(day, 1);
  return openingOf(workingDayFrom(first, holidays), hours);
}

function openingOf(day: LocalDate, { from }: OfficeHours): LocalTime {
  return `${day}T${from}`;
}

/** The last day on which offices have opened by a minute, whatever hours one of them keeps: today, or the day before. */
export function lastDayBegun(at: LocalTime): LocalDate {
  const today = dayOf(at);
  return at < openingOf(today, usualHours) ? addDays(today, -1) : today;
}
