import { codesAt } from './code-phrases.ts';
import { indicatorAt, percentAt, perHundredAt, refsAt, subIndicatorAt } from './measure-phrases.ts';
import type { Now, Phrase } from './phrase.ts';
import { dateAt, monthsAt, yearAt } from './time-phrases.ts';
import { type Token, tokenOf } from './tokens.ts';

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
