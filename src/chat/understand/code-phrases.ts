import { isCount } from './numbers.ts';
import { type Phrase, jointAt } from './phrase.ts';
import { type Kind, type SaidCode, type Token, typedIn } from './tokens.ts';

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
    // "OIT ข้อ 12" has two such words; more are none of ours, and a long run of them is not read again and again.
    const words = tokens[at + 1]?.kind === 'item-word' ? 2 : 1;
    if (tokens[at + words]?.kind === 'item-word') return undefined;
    const inner = codeAt(tokens, at + words, true);
    return inner && { ...inner, written: 'number', length: inner.length + words };
  }
  if (!inList || token?.kind !== 'number' || !isCount(token.digits)) return undefined;
  // "O13, 31 มี.ค." names one item and a day.
  const next = tokens[at + 1]?.kind;
  if (next === 'percent-word' || next === 'month') return undefined;
  return { number: Number(token.digits), written: 'number', length: 1 };
}

/** What may follow a code within a list; behind anything else it stands alone, as most do. */
const goingOn: ReadonlySet<Kind> = new Set<Kind>(['code', 'number', 'and', 'to', 'punctuation', 'item-word']);

export function codesAt(text: string, tokens: readonly Token[], at: number): Phrase | undefined {
  const [alone, next] = [tokens[at], tokens[at + 1]];
  if (alone?.kind === 'code' && (!next || !goingOn.has(next.kind))) {
    const codes: readonly SaidCode[] = [{ typed: typedIn(text, alone), numbers: [alone.number] }];
    return { shape: { kind: 'codes', codes, strict: alone.written !== 'number' }, length: 1 };
  }
  const first = codeAt(tokens, at, false) ?? shortZeroBeforeCode(tokens, at) ?? listedZero(text, tokens, at);
  if (!first) return undefined;
  const codes: SaidCode[] = [{ typed: typed(text, tokens, at, first.length), numbers: [first.number] }];
  let length = first.length;
  let previous = first.number;
  const isNumbered = tokens[at]?.kind === 'item-word';
  for (;;) {
    const joint = jointAt(text, tokens, at + length);
    const behind = at + length + joint.length;
    const next = codeAt(tokens, behind, joint.length > 0) ?? shortZero(tokens, behind);
    const spaced = next ? [] : spacedNumbers(text, tokens, at + length, previous, isNumbered);
    for (const number of spaced)
      codes.push({ typed: typedIn(text, number), numbers: [Number(number.digits)] });
    previous = Number(spaced.at(-1)?.digits ?? previous);
    length += spaced.length;
    if (spaced.length > 0) continue;
    if (!next) break;
    const whole = joint.length + next.length;
    if (joint.range) {
      const start = at + length - 1;
      codes.pop();
      codes.push({ typed: typed(text, tokens, start, whole + 1), numbers: range(previous, next.number) });
    } else codes.push({ typed: typed(text, tokens, behind, next.length), numbers: [next.number] });
    previous = next.number;
    length += whole;
  }
  const [only, ...others] = codes;
  const strict = others.length === 0 && only?.numbers.length === 1 && first.written !== 'number';
  return { shape: { kind: 'codes', codes, strict }, length };
}

/**
 * "ข้อ 12 13 14 เสร็จแล้ว": numbers that go on with nothing between them, each above the last, up to what is said of all.
 * Behind a letter ("O12 13 เสร็จแล้ว") one alone may be a slip or a count, two are a list.
 */
function spacedNumbers(
  text: string,
  tokens: readonly Token[],
  at: number,
  above: number,
  isNumbered: boolean,
): readonly NumberToken[] {
  const found: NumberToken[] = [];
  let last = above;
  for (let token = tokens[at]; token?.kind === 'number'; token = tokens[at + found.length]) {
    const number = Number(token.digits);
    if (token.digits.length > 2 || number <= last) return [];
    found.push(token);
    last = number;
  }
  const behind = tokens[at + found.length];
  const joint = jointAt(text, tokens, at + found.length);
  const goesOn = joint.length > 0 && codeAt(tokens, at + found.length + joint.length, true) !== undefined;
  const ends = goesOn || behind === undefined || behindList.includes(behind.kind) || 'all' in behind;
  return ends && found.length >= (isNumbered ? 1 : 2) ? found : [];
}

type NumberToken = Extract<Token, { kind: 'number' }>;

const behindList: readonly Kind[] = [
  ...(['status', 'unpublished', 'complete', 'busy', 'already', 'newline', 'particle'] as const),
  ...(['question', 'what', 'link', 'itas', 'enter', 'verdict', 'all-components', 'give'] as const),
];

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

/**
 * "๐๑ https://… ⏎ ๐๒ https://…": the lines of a list, each a short zero and its link; and "๐๗, ๐๘ ลงแล้ว".
 * One such number alone may be anything.
 */
function listedZero(text: string, tokens: readonly Token[], at: number): CodeRead | undefined {
  const one = shortZero(tokens, at);
  if (!one) return undefined;
  const joint = jointAt(text, tokens, at + 1);
  if (joint.length > 0 && !joint.range) return shortZero(tokens, at + 1 + joint.length) && one;
  const isLine = startsLine(tokens, at) && linkFollows(tokens, at + 1);
  return isLine && (isCodeLine(tokens, lineBelow(tokens, at)) || isCodeLine(tokens, lineAbove(tokens, at)))
    ? one
    : undefined;
}

/** Whether a line begins with a code, or a short zero, that leads to a link. */
function isCodeLine(tokens: readonly Token[], at: number): boolean {
  const begins = tokens[at]?.kind === 'code' || shortZero(tokens, at) !== undefined;
  return begins && startsLine(tokens, at) && linkFollows(tokens, at + 1);
}

/** The first token of the next line that does not begin with a link. */
function lineBelow(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && !(tokens[to - 1]?.kind === 'newline' && tokens[to]?.kind !== 'link')) to++;
  return to;
}

function lineAbove(tokens: readonly Token[], at: number): number {
  let from = at - 1;
  while (from > 0 && !(tokens[from - 1]?.kind === 'newline' && tokens[from]?.kind !== 'link')) from--;
  return from;
}

function startsLine(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]?.kind === 'newline';
}

/** A link right behind, after a sign, or on the next line. */
function linkFollows(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.kind === 'punctuation' || tokens[at]?.kind === 'newline' ? 1 : 0;
  return tokens[at + sign]?.kind === 'link';
}

/** None where the first number does not come before the last: such a range is no range. */
function range(from: number, to: number): readonly number[] {
  if (from >= to || to > LARGEST) return [];
  const place = from * (LARGEST + 1) + to;
  const known = ranges.get(place) ?? Array.from({ length: to - from + 1 }, (_, by) => from + by);
  ranges.set(place, known);
  return known;
}

const LARGEST = 99;
/** A page of ranges repeats a few. */
const ranges = new Map<number, readonly number[]>();

function typed(text: string, tokens: readonly Token[], at: number, length: number): string {
  const first = tokens[at];
  const last = tokens[at + length - 1];
  return first && last ? typedIn(text, first, last) : '';
}
