import type { LocalDate } from '../../domain/dates.ts';
import { BUDDHIST_OFFSET, type FiscalYear } from '../../domain/dates.ts';
import { monthRange, quarter, relativeMonth } from './months.ts';
import { isCount } from './numbers.ts';
import { type SaidCode, type SaidMonth, type Shape, type Token, tokenOf, typedIn } from './tokens.ts';

interface Phrase {
  readonly shape: Shape;
  /** How many tokens it is made of. */
  readonly length: number;
}

/** What relative words count from. */
export interface Now {
  readonly today: LocalDate;
  readonly year: FiscalYear;
}

/** Joins tokens that mean one thing together: codes in a list, "ปี 69", "มาตรการ ๑.๒", "เดือน ต.ค. 69". */
export function phrased(text: string, tokens: readonly Token[], now: Now): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (!first) break;
    const phrase = phraseAt(text, tokens, at, now);
    const last = tokens[at + (phrase?.length ?? 1) - 1] ?? first;
    joined.push(phrase ? tokenOf(phrase.shape, first.start, last.end) : first);
    at += phrase?.length ?? 1;
  }
  return joined;
}

function phraseAt(text: string, tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  switch (tokens[at]?.kind) {
    case 'code':
    case 'item-word':
      return codesAt(text, tokens, at);
    case 'measure-word':
      return refsAt(tokens, at);
    case 'indicator-word':
    case 'sub-indicator-word':
      return indicatorAt(tokens, at, 1);
    case 'decimal':
      return subIndicatorAt(tokens, at);
    case 'number':
      return percentAt(tokens, at) ?? dateAt(tokens, at, now) ?? codesAt(text, tokens, at);
    case 'per-hundred':
      return perHundredAt(tokens, at);
    case 'year-word':
    case 'era':
    case 'relative-year':
      return yearAt(tokens, at, now);
    case 'month-word':
    case 'month':
    case 'relative-month':
    case 'quarter-word':
      return monthsAt(text, tokens, at, now);
    default:
      return undefined;
  }
}

// Codes

interface CodeRead {
  readonly number: number;
  readonly written: 'letter' | 'zero' | 'number';
  readonly length: number;
}

/** One code: O12, 012, ข้อ 12; within a list also a bare number. */
function codeAt(tokens: readonly Token[], at: number, inList: boolean): CodeRead | undefined {
  const token = tokens[at];
  if (token?.kind === 'code') return { number: token.number, written: token.written, length: 1 };
  if (token?.kind === 'item-word') {
    const inner = codeAt(tokens, at + 1, true);
    return inner && { ...inner, written: 'number', length: inner.length + 1 };
  }
  if (!inList || token?.kind !== 'number' || !isCount(token.digits)) return undefined;
  if (tokens[at + 1]?.kind === 'percent-word') return undefined;
  return { number: Number(token.digits), written: 'number', length: 1 };
}

function codesAt(text: string, tokens: readonly Token[], at: number): Phrase | undefined {
  const first = codeAt(tokens, at, false) ?? shortZeroBeforeCode(tokens, at);
  if (!first) return undefined;
  const codes: SaidCode[] = [{ typed: typed(text, tokens, at, first.length), numbers: [first.number] }];
  let length = first.length;
  let previous = first.number;
  for (;;) {
    const joint = jointAt(text, tokens, at + length);
    const next =
      codeAt(tokens, at + length + joint.length, joint.length > 0) ??
      shortZero(tokens, at + length + joint.length);
    if (!next) break;
    const whole = joint.length + next.length;
    if (joint.range) {
      const start = at + length - 1;
      codes.pop();
      codes.push({ typed: typed(text, tokens, start, whole + 1), numbers: range(previous, next.number) });
    } else
      codes.push({
        typed: typed(text, tokens, at + length + joint.length, next.length),
        numbers: [next.number],
      });
    previous = next.number;
    length += whole;
  }
  const [only, ...others] = codes;
  const strict = others.length === 0 && only?.numbers.length === 1 && first.written !== 'number';
  return { shape: { kind: 'codes', codes, strict }, length };
}

/** "๐๘" is a code only next to one. */
function shortZero(tokens: readonly Token[], at: number): CodeRead | undefined {
  const token = tokens[at];
  const fits = token?.kind === 'number' && /^0\d$/.test(token.digits);
  return fits ? { number: Number(token.digits), written: 'number', length: 1 } : undefined;
}

function shortZeroBeforeCode(tokens: readonly Token[], at: number): CodeRead | undefined {
  const one = shortZero(tokens, at);
  const next = tokens[at + 1];
  const after = next?.kind === 'and' || next?.kind === 'punctuation' ? tokens[at + 2] : next;
  return after?.kind === 'code' && after.written === 'zero' ? one : undefined;
}

function jointAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly range: boolean } {
  const token = tokens[at];
  const sign = token?.kind === 'punctuation' ? typedIn(text, token) : '';
  if (token?.kind === 'to' || ['-', '–', '—', '~'].includes(sign)) return { length: 1, range: true };
  if (token?.kind !== 'and' && ![',', '/', '&', '+', '、'].includes(sign)) return { length: 0, range: false };
  const more = tokens[at + 1]?.kind === 'and' ? 2 : 1;
  return { length: more, range: false };
}

/** None where the first number does not come before the last: such a range is no range. */
function range(from: number, to: number): readonly number[] {
  if (from >= to || to > 99) return [];
  return Array.from({ length: to - from + 1 }, (_, by) => from + by);
}

function typed(text: string, tokens: readonly Token[], at: number, length: number): string {
  const first = tokens[at];
  const last = tokens[at + length - 1];
  return first && last ? typedIn(text, first, last) : '';
}

// Measures and indicators

function refsAt(tokens: readonly Token[], at: number): Phrase | undefined {
  let length = 1;
  const next = tokens[at + length];
  if (next?.kind === 'indicator-word') return indicatorAt(tokens, at + 1, 2);
  if (next?.kind === 'ordinal' || next?.kind === 'item-word') length++;
  const first = refAt(tokens, at + length);
  if (first === undefined) return undefined;
  const refs = [first];
  length++;
  for (;;) {
    const joint = tokens[at + length];
    if (joint?.kind !== 'and' && joint?.kind !== 'punctuation') break;
    const again = tokens[at + length + 1]?.kind === 'measure-word' ? 2 : 1;
    const ref = refAt(tokens, at + length + again);
    if (ref === undefined) break;
    refs.push(ref);
    length += again + 1;
  }
  // "มาตรการ 3 ข้อ" counts measures, "มาตรการ 5 ส" is no measure of ours.
  const after = tokens[at + length];
  if (after?.kind === 'counter' || (after?.kind === 'item-word' && !codeAt(tokens, at + length, false)))
    return undefined;
  return { shape: { kind: 'refs', refs }, length };
}

function refAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token?.kind === 'decimal') return token.digits;
  if (token?.kind !== 'number' || !isCount(token.digits) || tokens[at + 1]?.kind === 'percent-word')
    return undefined;
  return String(Number(token.digits));
}

/** "ตชว.8" is an indicator, "ตัวชี้วัด 9.3" a part of one. `past` tokens of the phrase are already read. */
function indicatorAt(tokens: readonly Token[], at: number, past: number): Phrase | undefined {
  const ordinal = tokens[at + 1]?.kind === 'ordinal' || tokens[at + 1]?.kind === 'item-word' ? 1 : 0;
  const token = tokens[at + 1 + ordinal];
  const length = past + ordinal + 1;
  if (token?.kind === 'decimal') return { shape: { kind: 'sub-indicator', code: token.digits }, length };
  if (token?.kind !== 'number' || !isCount(token.digits)) return undefined;
  const number = Number(token.digits);
  return { shape: { kind: 'indicator', number, ref: `ตชว.${number}` }, length };
}

function subIndicatorAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at];
  if (token?.kind !== 'decimal') return undefined;
  if (tokens[at + 1]?.kind === 'percent-word') {
    return { shape: { kind: 'percent', value: Number(token.digits) }, length: 2 };
  }
  // Indicators 9 and 10 are those of public information; other decimals are scores, prices or times.
  if (!/^(9|10)\.\d$/.test(token.digits)) return undefined;
  return { shape: { kind: 'sub-indicator', code: token.digits }, length: 1 };
}

// Percent

function percentAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || tokens[at + 1]?.kind !== 'percent-word') return undefined;
  return { shape: { kind: 'percent', value: Number(token.digits) }, length: 2 };
}

function perHundredAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at + 1];
  if (token?.kind !== 'number' && token?.kind !== 'decimal') return undefined;
  return { shape: { kind: 'percent', value: Number(token.digits) }, length: 2 };
}

// Years, months, days

const CENTURY = 2500;

/** 70, 2570 and 2027 are all the year 2570; undefined for what is no year of ours. */
export function buddhistYear(digits: string): number | undefined {
  const said = Number(digits);
  if (digits.length === 2 && said >= 50) return CENTURY + said;
  if (digits.length !== 4) return undefined;
  if (said >= CENTURY && said < CENTURY + 100) return said;
  return said >= 2000 && said < 2050 ? said + BUDDHIST_OFFSET : undefined;
}

function yearAt(tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const first = tokens[at];
  if (first?.kind === 'relative-year')
    return { shape: { kind: 'year', year: now.year + first.by }, length: 1 };
  const era = first?.kind === 'year-word' && tokens[at + 1]?.kind === 'era' ? 1 : 0;
  const token = tokens[at + 1 + era];
  const year = token?.kind === 'number' ? buddhistYear(token.digits) : undefined;
  return year === undefined ? undefined : { shape: { kind: 'year', year }, length: 2 + era };
}

function dateAt(tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const day = tokens[at];
  if (day?.kind !== 'number' || Number(day.digits) > 31 || tokens[at + 1]?.kind !== 'month') return undefined;
  const year = civilYearAt(tokens, at + 2, now);
  return { shape: { kind: 'date' }, length: 2 + year.length };
}

/** Years of months and days are near: "ต.ค. 69" has one, "เดือน ต.ค. 85 ราย" has none. */
const FAR_YEARS = 5;

/** The civil year behind a month. With ปี before it, it is a fiscal year and belongs to the whole message. */
function civilYearAt(
  tokens: readonly Token[],
  at: number,
  now: Now,
): { readonly year: number | null; readonly length: number } {
  const era = tokens[at]?.kind === 'era' ? 1 : 0;
  const token = tokens[at + era];
  const year = token?.kind === 'number' ? buddhistYear(token.digits) : undefined;
  if (year === undefined || Math.abs(year - now.year) > FAR_YEARS) return { year: null, length: 0 };
  return { year, length: era + 1 };
}

function monthsAt(text: string, tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const first = tokens[at];
  if (first?.kind === 'relative-month') {
    return { shape: { kind: 'months', months: [relativeMonth(now.today, first.by)] }, length: 1 };
  }
  if (first?.kind === 'quarter-word') {
    const token = tokens[at + 1];
    const number = token?.kind === 'number' ? Number(token.digits) : 0;
    return number >= 1 && number <= 4
      ? { shape: { kind: 'months', months: quarter(number) }, length: 2 }
      : undefined;
  }
  const months: SaidMonth[] = [];
  let length = 0;
  for (;;) {
    const joint = months.length === 0 ? { length: 0, range: false } : jointAt(text, tokens, at + length);
    const next = monthAt(tokens, at + length + joint.length, now);
    if (!next) break;
    const previous = months.at(-1);
    if (joint.range && previous) months.push(...monthRange(previous, next.said).slice(1));
    else months.push(next.said);
    length += joint.length + next.length;
  }
  return months.length === 0 ? undefined : { shape: { kind: 'months', months }, length };
}

function monthAt(
  tokens: readonly Token[],
  at: number,
  now: Now,
): { readonly said: SaidMonth; readonly length: number } | undefined {
  const word = tokens[at]?.kind === 'month-word' ? 1 : 0;
  const token = tokens[at + word];
  if (token?.kind !== 'month') return undefined;
  const { year, length } = civilYearAt(tokens, at + word + 1, now);
  return { said: { month: token.month, year }, length: word + 1 + length };
}
