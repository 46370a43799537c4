import { isCount } from './numbers.ts';
import { type Phrase, jointAt } from './phrase.ts';
import { type SaidCode, type Token, typedIn } from './tokens.ts';

// Codes of items: one, a list, a range.

export interface CodeRead {
  readonly number: number;
  readonly written: 'letter' | 'zero' | 'number';
  readonly length: number;
}

/** One code: O12, 012, ข้อ 12; within a list also a bare number. */
export function codeAt(tokens: readonly Token[], at: number, inList: boolean): CodeRead | undefined {
  const token = tokens[at];
  if (token?.kind === 'code') return { number: token.number, written: token.written, length: 1 };
  if (token?.kind === 'item-word') {
    const inner = codeAt(tokens, at + 1, true);
    return inner && { ...inner, written: 'number', length: inner.length + 1 };
  }
  if (!inList || token?.kind !== 'number' || !isCount(token.digits)) return undefined;
  // "O13, 31 มี.ค." names one item and a day.
  const next = tokens[at + 1]?.kind;
  if (next === 'percent-word' || next === 'month') return undefined;
  return { number: Number(token.digits), written: 'number', length: 1 };
}

export function codesAt(text: string, tokens: readonly Token[], at: number): Phrase | undefined {
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
