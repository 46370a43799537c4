import { monthRange, quarter, relativeMonth } from './months.ts';
import { type Now, type Phrase, jointAt } from './phrase.ts';
import type { SaidMonth, Token } from './tokens.ts';
import { buddhistYear } from './years.ts';

// Years and months.

export function yearAt(tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const first = tokens[at];
  if (first?.kind === 'relative-year')
    return { shape: { kind: 'year', year: now.year + first.by }, length: 1 };
  const era = first?.kind === 'year-word' && tokens[at + 1]?.kind === 'era' ? 1 : 0;
  const token = tokens[at + 1 + era];
  const year = token?.kind === 'number' ? buddhistYear(token.digits) : undefined;
  return year === undefined ? undefined : { shape: { kind: 'year', year }, length: 2 + era };
}

/** Two digits are a year only near to ours: "ต.ค. 69" has one, "เดือน ต.ค. 85 ราย" has none. */
const FAR_YEARS = 5;

/** The civil year behind a month. With ปี before it, it is a fiscal year and belongs to the whole message. */
export function civilYearAt(
  tokens: readonly Token[],
  at: number,
  now: Now,
): { readonly year: number | null; readonly length: number } {
  const era = tokens[at]?.kind === 'era' ? 1 : 0;
  const token = tokens[at + era];
  const digits = token?.kind === 'number' ? token.digits : '';
  const year = buddhistYear(digits);
  const isFar = year !== undefined && digits.length === 2 && Math.abs(year - now.year) > FAR_YEARS;
  return year === undefined || isFar ? { year: null, length: 0 } : { year, length: era + 1 };
}

export function monthsAt(text: string, tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
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
