import { BUDDHIST_OFFSET, type LocalDate, civilDay } from '../../domain/dates.ts';
import { arabicDigits } from '../../text/thai.ts';
import { type Shape, type Token, tokenOf } from './tokens.ts';
import { buddhistYear } from './years.ts';

/** Bounded, so that a long run is not read again and again. */
const numeral = /[0-9๐-๙][0-9๐-๙.,/:-]{0,60}/y;
/** Groups of a telephone number: "081 234 5678", "02 123 4567", "053 123456". */
const telephone = /0[0-9]{1,2}([ -])[0-9]{3,6}(?:[ -][0-9]{3,4})?(?![0-9])/y;
const zeroCode = /^0[0-9]{2}$/;
const LONGEST_COUNT = 3;

/**
 * The numbers that begin here. What is joined by dots, slashes, colons and dashes is one thing: a date, a decimal, a
 * document's number. Only short lists and ranges ("1,2,5", "1-5") come apart again.
 */
export function numbersAt(
  lower: string,
  at: number,
): { readonly tokens: readonly Token[]; readonly end: number } | undefined {
  const phone = telephoneAt(lower, at);
  if (phone !== undefined) return { tokens: [{ kind: 'other', start: at, end: phone }], end: phone };
  numeral.lastIndex = at;
  const run = (numeral.exec(lower)?.[0] ?? '').replace(/[.,/:-]+$/, '');
  const end = at + run.length;
  const follows = lower[end] ?? '';
  const glued = /[a-z_@]/.test(follows) && !lower.startsWith('http', end) && !lower.startsWith('www.', end);
  if (run === '' || glued) return undefined;
  const typed = arabicDigits(run);
  const negative = lower[at - 1] === '-' && !/\S/.test(lower[at - 2] ?? '');
  const percent = /^ ?[%％]/.exec(lower.slice(end, end + 2))?.[0];
  if (percent !== undefined && /^\d+(\.\d+)?$/.test(typed)) {
    const past = end + percent.length;
    return {
      tokens: [{ kind: 'percent', value: Number(typed) * (negative ? -1 : 1), start: at, end: past }],
      end: past,
    };
  }
  return { tokens: partsOf(typed, at), end };
}

function telephoneAt(lower: string, at: number): number | undefined {
  // Thai digits as Arabic ones, one for one, so that places stay what they are.
  const window = arabicDigits(lower.slice(at, at + 16));
  telephone.lastIndex = 0;
  const found = telephone.exec(window)?.[0];
  if (found === undefined || found.split(/[ -]/).every((group) => zeroCode.test(group))) return undefined;
  const digits = found.replace(/[ -]/g, '').length;
  return digits === 9 || digits === 10 ? at + found.length : undefined;
}

function partsOf(typed: string, at: number): readonly Token[] {
  const whole = single(typed);
  if (whole) return [tokenOf(whole, at, at + typed.length)];
  const joint = typed.includes(',') ? ',' : '-';
  const parts = typed.split(joint);
  const listed = joint === ',' || (parts.length === 2 && parts.every((part) => /^\d{1,3}$/.test(part)));
  if (!listed) return [{ kind: 'other', start: at, end: at + typed.length }];
  const tokens: Token[] = [];
  let place = at;
  for (const part of parts) {
    if (place > at) tokens.push({ kind: 'punctuation', start: place - 1, end: place });
    tokens.push(...(joint === ',' ? partsOf(part, place) : [numberToken(part, place)]));
    place += part.length + 1;
  }
  return tokens;
}

function numberToken(digits: string, at: number): Token {
  return tokenOf(count(digits), at, at + digits.length);
}

function count(digits: string): Shape {
  return zeroCode.test(digits)
    ? { kind: 'code', number: Number(digits), written: 'zero' }
    : { kind: 'number', digits };
}

function single(typed: string): Shape | { readonly kind: 'other' } | undefined {
  if (/^\d+$/.test(typed)) return count(typed);
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
