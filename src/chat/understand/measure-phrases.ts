import { codeAt } from './code-phrases.ts';
import { isCount } from './numbers.ts';
import { type Phrase, jointAt } from './phrase.ts';
import type { Token } from './tokens.ts';

// Measures by their numbers, indicators, parts of indicators, and percentages.

export function refsAt(text: string, tokens: readonly Token[], at: number): Phrase | undefined {
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
    const { range } = jointAt(text, tokens, at + length);
    if (joint?.kind !== 'and' && joint?.kind !== 'punctuation' && !range) break;
    const again = tokens[at + length + 1]?.kind === 'measure-word' ? 2 : 1;
    const ref = refAt(tokens, at + length + again);
    if (ref === undefined) break;
    refs.push(...(range ? between(refs.at(-1), ref) : []), ref);
    length += again + 1;
  }
  // "มาตรการ 3 ข้อ" counts measures, "มาตรการ 5 ส" is no measure of ours.
  const after = tokens[at + length];
  if (after?.kind === 'counter' || (after?.kind === 'item-word' && !codeAt(tokens, at + length, false)))
    return undefined;
  return { shape: { kind: 'refs', refs }, length };
}

/** "มาตรการ 1-3" names 2 as well. */
function between(first: string | undefined, last: string): readonly string[] {
  const [from, to] = [Number(first), Number(last)];
  const isRange = Number.isInteger(from) && Number.isInteger(to) && to - from <= LONGEST_RANGE;
  return isRange ? Array.from({ length: Math.max(0, to - from - 1) }, (_, by) => String(from + 1 + by)) : [];
}

/** No agency has more measures. */
const LONGEST_RANGE = 30;

function refAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token?.kind === 'decimal') return token.digits;
  const next = tokens[at + 1]?.kind;
  if (token?.kind !== 'number' || !isCount(token.digits) || next === 'percent-word' || next === 'month')
    return undefined;
  return String(Number(token.digits));
}

/** "ตชว.8" is an indicator, "ตัวชี้วัด 9.3" a part of one. `past` tokens of the phrase are already read. */
export function indicatorAt(tokens: readonly Token[], at: number, past: number): Phrase | undefined {
  const ordinal = tokens[at + 1]?.kind === 'ordinal' || tokens[at + 1]?.kind === 'item-word' ? 1 : 0;
  const token = tokens[at + 1 + ordinal];
  const length = past + ordinal + 1;
  if (token?.kind === 'decimal') return { shape: { kind: 'sub-indicator', code: token.digits }, length };
  if (token?.kind !== 'number' || !isCount(token.digits)) return undefined;
  const number = Number(token.digits);
  return { shape: { kind: 'indicator', number, ref: `ตชว.${number}` }, length };
}

export function subIndicatorAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at];
  if (token?.kind !== 'decimal') return undefined;
  if (tokens[at + 1]?.kind === 'percent-word') {
    return { shape: { kind: 'percent', value: Number(token.digits) }, length: 2 };
  }
  // Indicators 9 and 10 are those of public information; other decimals are scores, prices or times.
  if (!/^(9|10)\.\d$/.test(token.digits)) return undefined;
  return { shape: { kind: 'sub-indicator', code: token.digits }, length: 1 };
}

export function percentAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || tokens[at + 1]?.kind !== 'percent-word') return undefined;
  return { shape: { kind: 'percent', value: Number(token.digits) }, length: 2 };
}

export function perHundredAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at + 1];
  if (token?.kind !== 'number' && token?.kind !== 'decimal') return undefined;
  return { shape: { kind: 'percent', value: Number(token.digits) }, length: 2 };
}
