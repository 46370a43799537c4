import type { CommandName } from '../calls/call.ts';
import { codesAt } from './code-phrases.ts';
import { dateAt, dayAt } from './day-phrases.ts';
import { indicatorAt, percentAt, perHundredAt, refsAt, subIndicatorAt } from './measure-phrases.ts';
import type { Now, Phrase } from './phrase.ts';
import { monthsAt, yearAt } from './time-phrases.ts';
import { type TimeWord, type Token, tokenOf } from './tokens.ts';

/** Joins tokens that mean one thing together: codes in a list, "ปี 69", "มาตรการ ๑.๒", "เดือน ต.ค. 69". */
export function phrased(text: string, tokens: readonly Token[], now: Now): readonly Token[] {
  const joined: Token[] = [];
  const dated = tokens.some(isAboutADay) || asksOfAnEnd(tokens);
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (!first) break;
    const phrase = (dated ? datedAt(text, tokens, at, now) : undefined) ?? phraseAt(text, tokens, at, now);
    const last = tokens[at + (phrase?.length ?? 1) - 1] ?? first;
    joined.push(phrase ? tokenOf(phrase.shape, first.start, last.end) : first);
    at += phrase?.length ?? 1;
  }
  return joined;
}

/** Commands that take a day. */
const dating: readonly CommandName[] = ['set-due', 'deadlines', 'set-reminder', 'stop-reminders', 'snooze'];

function isAboutADay(token: Token): boolean {
  return token.kind === 'due-word' || (token.kind === 'command' && dating.includes(token.command));
}

/** "สิ้นเดือนนี้ต้องส่งอะไร": the end of a month, a quarter or a year, and a question. */
function asksOfAnEnd(tokens: readonly Token[]): boolean {
  const hasEnd = tokens.some((token) => 'time' in token && ends.includes(token.time.is));
  return hasEnd && tokens.some(({ kind }) => kind === 'what');
}

const ends: readonly TimeWord['is'][] = ['month-end', 'part-of-month', 'quarter-end', 'year-end'];

/** Where a day is spoken of, words and numbers are read as one that mean something else in other lines. */
function datedAt(text: string, tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  const kind = tokens[at]?.kind;
  const isOther = kind === 'measure-word' || kind === 'code' || kind === 'item-word';
  return isOther ? undefined : dayAt(text, tokens, at, now);
}

function phraseAt(text: string, tokens: readonly Token[], at: number, now: Now): Phrase | undefined {
  switch (tokens[at]?.kind) {
    case 'code':
    case 'item-word':
      return codesAt(text, tokens, at);
    case 'measure-word':
      return refsAt(text, tokens, at);
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
