import { BUDDHIST_OFFSET, type LocalDate, civilDay } from '../../domain/dates.ts';
import { arabicDigits } from '../../text/thai.ts';
import { isDigit, isLatin } from './lexicon.ts';
import { type Shape, type Token, tokenOf } from './tokens.ts';
import { buddhistYear } from './years.ts';

/** A longer run is cut, so that none is read again and again. */
const LONGEST_NUMERAL = 61;
const LONGEST_COUNT = 3;

/**
 * Reads the numbers that begin at a place. What is joined by dots, slashes, colons and dashes is one thing: a date, a
 * decimal, a document's number. Only short lists and ranges ("1,2,5", "1-5") come apart again.
 * @param into where they are put
 * @returns where they end; the place itself where no number stands
 */
export function readNumbers(lower: string, at: number, into: Token[]): number {
  const phone = digitAt(lower, at) === 0 ? telephoneAt(lower, at) : undefined;
  if (phone !== undefined) {
    into.push({ start: at, end: phone, kind: 'other' });
    return phone;
  }
  const end = numeralEnd(lower, at);
  if (end === at || isGlued(lower, end)) return at;
  const typed = arabicDigits(lower.slice(at, end));
  const percent = percentEnd(lower, end);
  if (percent > end && isDecimal(typed)) {
    const isNegative = lower.charCodeAt(at - 1) === HYPHEN && isBlank(lower.charCodeAt(at - 2));
    into.push({ start: at, end: percent, kind: 'percent', value: Number(typed) * (isNegative ? -1 : 1) });
    return percent;
  }
  putParts(typed, at, into);
  return end;
}

const ZERO = 0x30;
const THAI_ZERO = 0x0e50;
const HYPHEN = 0x2d;
const SPACE = 0x20;

/** The value of a digit, Arabic or Thai. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= THAI_ZERO ? code - THAI_ZERO : code - ZERO;
}

/** Where the run of digits and what joins them ends, without the joints at its end. */
function numeralEnd(lower: string, at: number): number {
  if (!isDigit(lower.charCodeAt(at))) return at;
  let end = at + 1;
  let past = at + 1;
  for (; past < at + LONGEST_NUMERAL; past++) {
    const code = lower.charCodeAt(past);
    if (isDigit(code)) end = past + 1;
    else if (!isJoint(code)) break;
  }
  return end;
}

/** Comma, hyphen, full stop, slash and colon. */
function isJoint(code: number): boolean {
  return (code >= 0x2c && code <= 0x2f) || code === 0x3a;
}

/** "3a", "3_" and "3@" are no numbers; an address may stand right behind one. */
function isGlued(lower: string, end: number): boolean {
  const follows = lower.charCodeAt(end);
  if (!isLatin(follows) && follows !== 0x5f && follows !== 0x40) return false;
  return !lower.startsWith('http', end) && !lower.startsWith('www.', end);
}

/** Where a percent sign behind a number ends; the place itself where none stands. */
function percentEnd(lower: string, end: number): number {
  const space = lower.charCodeAt(end) === SPACE ? 1 : 0;
  const sign = lower.charCodeAt(end + space);
  return sign === 0x25 || sign === 0xff05 ? end + space + 1 : end;
}

function isDecimal(typed: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(typed);
}

function isBlank(code: number): boolean {
  return Number.isNaN(code) || code === SPACE || code === 0x0a;
}

/** Where a telephone number that begins at a place ends; undefined where the groups are no such number. */
function telephoneAt(lower: string, at: number): number | undefined {
  const area = runEnd(lower, at);
  const middle = runEnd(lower, area + 1);
  const last = isGroupJoint(lower, middle) ? runEnd(lower, middle + 1) : middle;
  const [one, two, three] = [area - at, middle - area - 1, last - middle - 1];
  if (one < 2 || one > 3 || !isGroupJoint(lower, area) || two < 3 || two > 6) return undefined;
  const isWhole = three === 3 || three === 4;
  const digits = one + two + (isWhole ? three : 0);
  if (digits !== 9 && digits !== 10) return undefined;
  const groups = [at, area + 1, ...(isWhole ? [middle + 1] : [])];
  if (groups.every((group) => isZeroCode(lower, group))) return undefined;
  return isWhole ? last : middle;
}

/** "012": a code as agencies print it. */
function isZeroCode(lower: string, at: number): boolean {
  return digitAt(lower, at) === 0 && runEnd(lower, at) - at === ZERO_CODE;
}

const ZERO_CODE = 3;

/** Where the digits that begin at a place end; not more than so many are read, as none of a group has. */
function runEnd(lower: string, at: number, most: number = LONGEST_GROUP): number {
  let end = at;
  while (end < at + most && isDigit(lower.charCodeAt(end))) end++;
  return end;
}

/** One more than a group may have. */
const LONGEST_GROUP = 7;

function isGroupJoint(lower: string, at: number): boolean {
  const sign = lower.charCodeAt(at);
  return sign === SPACE || sign === HYPHEN;
}

function putParts(typed: string, at: number, into: Token[]): void {
  if (runEnd(typed, 0, typed.length) === typed.length) {
    into.push(countAt(typed, at));
    return;
  }
  const whole = single(typed);
  if (whole) {
    into.push(tokenOf(whole, at, at + typed.length));
    return;
  }
  const joint = typed.includes(',') ? ',' : '-';
  const parts = typed.split(joint);
  const listed = joint === ',' || (parts.length === 2 && parts.every((part) => /^\d{1,3}$/.test(part)));
  if (!listed) {
    into.push({ start: at, end: at + typed.length, kind: 'other' });
    return;
  }
  let place = at;
  for (const part of parts) {
    if (place > at) into.push({ start: place - 1, end: place, kind: 'punctuation' });
    if (joint === ',') putParts(part, place, into);
    else into.push(countAt(part, place));
    place += part.length + 1;
  }
}

/** Digits and nothing else. */
function countAt(digits: string, at: number): Token {
  const end = at + digits.length;
  return isZeroCode(digits, 0)
    ? { start: at, end, kind: 'code', number: Number(digits), written: 'zero' }
    : { start: at, end, kind: 'number', digits };
}

function single(typed: string): Shape | undefined {
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(typed)) return { kind: 'number', digits: typed.replaceAll(',', '') };
  if (/^\d{1,3}(\.\d{1,3}){1,2}$/.test(typed)) return { kind: 'decimal', digits: typed };
  return dateOf(typed);
}

/** "15/1/70", "15-01-2570", "2027-01-15": the day first, the year in either era, unless the year comes first. */
function dateOf(typed: string): Shape | undefined {
  const local = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(typed);
  if (local) return { kind: 'date', days: daysNamed(local[4] ?? '', Number(local[3]), Number(local[1])) };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  return iso ? { kind: 'date', days: daysNamed(iso[1] ?? '', Number(iso[2]), Number(iso[3])) } : undefined;
}

/** The day of a year as typed; none where the calendar has no such day. */
export function daysNamed(year: string, month: number, day: number): readonly LocalDate[] {
  // "15/1/27": two digits below 50 can only be the common era.
  const buddhist = buddhistYear(year.length === 2 && Number(year) < 50 ? `20${year}` : year);
  const date = buddhist === undefined ? null : civilDay(buddhist - BUDDHIST_OFFSET, month, day);
  return date === null ? [] : [date];
}

/** Whether a number is short enough to count items or measures. */
export function isCount(digits: string): boolean {
  return digits.length <= LONGEST_COUNT;
}
