import {
  BUDDHIST_OFFSET,
  type LocalDate,
  addDays,
  addMonths,
  civilDay,
  dayWithoutYear,
  daysFrom,
  lastDayOf,
  lastDayOfMonth,
  monthOfDay,
  quarterOf,
  weekOf,
  weekdayOf,
} from '../../domain/dates.ts';
import { arabicDigits } from '../../text/thai.ts';
import { weekdayLetters } from './day-words.ts';
import { monthOf, quarter, relativeMonth } from './months.ts';
import { daysNamed } from './numbers.ts';
import type { Now, Phrase } from './phrase.ts';
import { civilYearAt } from './time-phrases.ts';
import { type SaidMonth, type TimeWord, type Token, typedIn } from './tokens.ts';

// Days. A date with its month is one wherever it stands; all else is a day only in a line that is about one: "วันนี้"
// says nothing elsewhere, and "15/1" may be a part of a number.

/** What was read from a place on, with the day it names: none, one, or several of which one was meant. */
interface Read {
  readonly days: readonly LocalDate[];
  readonly length: number;
}

/** "31 มี.ค. 70", "๓๐ เดือนกันยายน พ.ศ. ๒๕๗๐", "31 มี.ค." */
export function dateAt(tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const read = monthDateAt(tokens, at, now, false);
  return read && { shape: { kind: 'date', days: read.days }, length: read.length };
}

function monthDateAt(tokens: readonly Token[], at: number, now: Now, dated: boolean): Read | undefined {
  const day = tokens[at];
  if (day?.kind !== 'number' || Number(day.digits) > 31) return undefined;
  const word = tokens[at + 1]?.kind === 'month-word' ? 1 : 0;
  const month = tokens[at + 1 + word];
  if (month?.kind !== 'month') return undefined;
  const past = at + 2 + word;
  const number = Number(day.digits);
  // "31 ธ.ค. ปี 2569" is printed for a civil year; elsewhere a year with its word belongs to the whole message.
  const worded = dated && tokens[past]?.kind === 'year-word' ? 1 : 0;
  const { year, length } = civilYearAt(tokens, past + worded, now);
  if (year !== null) {
    const days = some(civilDay(year - BUDDHIST_OFFSET, month.month, number));
    return { days, length: 2 + word + worded + length };
  }
  return { days: some(dayWithoutYear(month.month, number, now.year, now.today)), length: 2 + word };
}

/** A day in a line that is about one. */
export function dayAt(text: string, tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const counted = countedAt(text, tokens, at, now);
  if (counted) return { shape: { kind: 'date', days: counted.days, counted: true }, length: counted.length };
  const read = weekdayDateAt(text, tokens, at, now) ?? plainDayAt(text, tokens, at, now);
  return read && { shape: { kind: 'date', days: read.days }, length: read.length };
}

/** A weekday before its date must agree with it; where it does not, either may be the slip. */
function weekdayDateAt(text: string, tokens: readonly Token[], at: number, now: Now): Read | undefined {
  const lead = weekdayLeadAt(text, tokens, at);
  if (!lead) return undefined;
  const ordinal = tokens[at + lead.length]?.kind === 'ordinal' ? 1 : 0;
  const date = plainDayAt(text, tokens, at + lead.length + ordinal, now);
  const [day, ...others] = date?.days ?? [];
  if (!date || day === undefined || others.length > 0 || tokens[at + lead.length]?.kind === 'time')
    return undefined;
  const length = lead.length + ordinal + date.length;
  if (weekdayOf(day) === lead.weekday) return { days: [day], length };
  return { days: weekOf(day), length };
}

/** "วันศุกร์", or the letters of a printed one: "ศ.". */
function weekdayLeadAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly weekday: number; readonly length: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'time' && token.time.is === 'weekday' && token.time.weeks === null)
    return { weekday: token.time.weekday, length: 1 };
  if (token?.kind !== 'other' && token?.kind !== 'counter') return undefined;
  const letters = typedIn(text, token).replace('.', '');
  const weekday = Object.hasOwn(weekdayLetters, letters) ? weekdayLetters[letters] : undefined;
  const next = tokens[at + 1];
  const dot = next?.kind === 'punctuation' && typedIn(text, next) === '.' ? 1 : 0;
  return weekday === undefined ? undefined : { weekday, length: 1 + dot };
}

function plainDayAt(text: string, tokens: readonly Token[], at: number, now: Now): Read | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const time = timeOf(token);
  if (time) return timeAt(text, tokens, at, time, now);
  if (token.kind === 'date') return { days: token.days, length: 1 };
  if (token.kind === 'number')
    return monthDateAt(tokens, at, now, true) ?? dayOfRelativeMonthAt(tokens, at, now);
  return numericAt(text, token, now);
}

function timeOf(token: Token): TimeWord | undefined {
  return 'time' in token ? token.time : undefined;
}

function timeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  time: TimeWord,
  now: Now,
): Read | undefined {
  switch (time.is) {
    case 'ahead':
      return { days: [addDays(now.today, time.days)], length: 1 };
    case 'week':
      return { days: weekOf(now.today, time.weeks), length: 1 };
    case 'weekday':
      return weekdayAt(tokens, at, time, now);
    case 'day-of-month':
      return dayOfMonthAt(text, tokens, at, now);
    case 'month-end':
    case 'part-of-month':
      return partOfMonthAt(tokens, at, time, now);
    case 'quarter-end':
      return quarterEndAt(tokens, at, now);
    case 'year-end':
      return { days: yearEnds(time.fiscal, now), length: 1 };
    case 'unit':
      return undefined;
    default:
      return time satisfies never;
  }
}

/** "วันศุกร์" is the next to come, today as well; "วันศุกร์ สัปดาห์หน้า" the one of that week. */
function weekdayAt(
  tokens: readonly Token[],
  at: number,
  { weekday, weeks }: Extract<TimeWord, { is: 'weekday' }>,
  now: Now,
): Read {
  const next = tokens[at + 1];
  const week = next && timeOf(next);
  const said = weeks ?? (week?.is === 'week' ? week.weeks : null);
  const length = weeks === null && week?.is === 'week' ? 2 : 1;
  if (said !== null) return { days: some(weekOf(now.today, said)[weekday - 1]), length };
  const by = (weekday - weekdayOf(now.today) + 7) % 7;
  return { days: [addDays(now.today, by)], length };
}

/** "วันที่ 5" alone is the next fifth to come. */
function dayOfMonthAt(text: string, tokens: readonly Token[], at: number, now: Now): Read | undefined {
  const read = plainDayAt(text, tokens, at + 1, now);
  if (read) return { days: read.days, length: read.length + 1 };
  const token = tokens[at + 1];
  if (token?.kind !== 'number' || token.digits.length > 2) return undefined;
  const day = Number(token.digits);
  const month = monthOfDay(now.today);
  const meant = dayOfMonth(month, day);
  const isOver = meant !== null && meant < now.today;
  const next = dayOfMonth(monthOfDay(addMonths(`${month}-01`, 1)), day);
  return { days: some(isOver ? next : meant), length: 2 };
}

/** "5 เดือนหน้า". */
function dayOfRelativeMonthAt(tokens: readonly Token[], at: number, now: Now): Read | undefined {
  const [day, month] = [tokens[at], tokens[at + 1]];
  if (day?.kind !== 'number' || day.digits.length > 2 || month?.kind !== 'relative-month') return undefined;
  const said = relativeMonth(now.today, month.by);
  return { days: some(dayOfMonth(monthOf(said, now.year), Number(day.digits))), length: 2 };
}

function dayOfMonth(month: string, day: number): LocalDate | null {
  return civilDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
}

/** "สิ้นเดือน", "สิ้นเดือนหน้า", "สิ้นเดือน มี.ค. 70", "กลางเดือนเมษา". Without a month, this one. */
function partOfMonthAt(
  tokens: readonly Token[],
  at: number,
  time: Extract<TimeWord, { is: 'month-end' | 'part-of-month' }>,
  now: Now,
): Read {
  const { said, length } = monthBehind(tokens, at + 1, now);
  const month = said ?? monthOf(relativeMonth(now.today, time.months), now.year);
  const last = lastDayOfMonth(month);
  if (time.is === 'month-end') return { days: [last], length: length + 1 };
  const first = dayOfMonth(month, time.from) ?? last;
  const end = time.to === null ? last : (dayOfMonth(month, time.to) ?? last);
  return { days: daysFrom(first, end), length: length + 1 };
}

function monthBehind(
  tokens: readonly Token[],
  at: number,
  now: Now,
): { readonly said: string | null; readonly length: number } {
  const token = tokens[at];
  if (token?.kind === 'relative-month')
    return { said: monthOf(relativeMonth(now.today, token.by), now.year), length: 1 };
  // "สิ้นเดือนนี้" is cut as สิ้นเดือน and นี้.
  if (token?.kind === 'filler') {
    const inner = monthBehind(tokens, at + 1, now);
    return inner.said === null ? { said: null, length: 1 } : { said: inner.said, length: inner.length + 1 };
  }
  const word = token?.kind === 'month-word' ? 1 : 0;
  const month = tokens[at + word];
  if (month?.kind !== 'month') return { said: null, length: 0 };
  const { year, length } = civilYearAt(tokens, at + word + 1, now);
  return { said: nearMonth({ month: month.month, year }, now), length: word + 1 + length };
}

/** A month without a year, as a day without one: the coming one where that of the fiscal year is long over. */
function nearMonth(said: SaidMonth, now: Now): string {
  const first =
    said.year === null ? dayWithoutYear(said.month, 1, now.year, now.today) : `${monthOf(said, now.year)}-01`;
  return monthOfDay(first ?? now.today);
}

/** "สิ้นไตรมาส 2"; without a number, the quarter of today. */
function quarterEndAt(tokens: readonly Token[], at: number, now: Now): Read | undefined {
  const token = tokens[at + 1];
  const isNumbered = token?.kind === 'number';
  const last = quarter(isNumbered ? Number(token.digits) : quarterOf(now.today)).at(-1);
  if (!last || (isNumbered && !/^[1-4]$/.test(token.digits))) return undefined;
  return { days: [lastDayOfMonth(monthOf(last, now.year))], length: isNumbered ? 2 : 1 };
}

/** "สิ้นปี" may be that of the calendar or of the budget. */
function yearEnds(fiscal: true | null, now: Now): readonly LocalDate[] {
  const end = lastDayOf(now.year);
  return fiscal ? [end] : [...new Set([`${now.today.slice(0, 4)}-12-31`, end])].sort();
}

/** "15/1" and "15.1.70", which are numbers elsewhere. */
function numericAt(text: string, token: Token, now: Now): Read | undefined {
  if (token.kind !== 'other' && token.kind !== 'decimal') return undefined;
  const typed = arabicDigits(typedIn(text, token));
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$/.exec(typed) ?? [];
  if (day === undefined || month === undefined) return undefined;
  if (year === undefined) {
    if (token.kind === 'decimal') return undefined;
    return { days: some(dayWithoutYear(Number(month), Number(day), now.year, now.today)), length: 1 };
  }
  return { days: daysNamed(year, Number(month), Number(day)), length: 1 };
}

/** "7 วัน", "2 สัปดาห์" and "1 เดือน" behind "อีก" or "ภายใน": counted from today. */
function countedAt(text: string, tokens: readonly Token[], at: number, now: Now): Read | undefined {
  const [before, number, unit] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !unit || number?.kind !== 'number' || number.digits.length > 3) return undefined;
  if (!/(?:อีก|ใน)$/.test(typedIn(text, before))) return undefined;
  const count = Number(number.digits);
  const time = timeOf(unit);
  if (time?.is === 'unit') return { days: [addDays(now.today, count * time.days)], length: 2 };
  if (unit.kind !== 'month-word' || tokens[at + 2]?.kind === 'month') return undefined;
  return { days: [addMonths(now.today, count)], length: 2 };
}

function some(day: LocalDate | null | undefined): readonly LocalDate[] {
  return day == null ? [] : [day];
}
