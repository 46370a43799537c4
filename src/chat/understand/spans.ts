import { type LocalDate, addDays, lastDayOfMonth, weekOf } from '../../domain/dates.ts';
import type { Problem } from '../calls/call.ts';
import { type Heard, has, typed } from './heard.ts';
import { monthOf } from './months.ts';
import { type Token, typedIn } from './tokens.ts';

// Stretches of days that a line asks about: "เดือนนี้", "สัปดาห์หน้า", "ถึง 30 เม.ย.", "ไตรมาส 2".

/** What was said of the time; an end that was not said is absent. */
export interface SaidSpan {
  readonly span: { readonly from?: LocalDate; readonly to?: LocalDate };
  readonly problem: Problem | null;
}

/** The time that a line names; null when it names none. */
export function spanOf(heard: Heard): SaidSpan | null {
  // Of the words that are passed over elsewhere some name a time: วันนี้.
  const isPlain = heard.all.length === heard.tokens.length;
  if (isPlain && !has(heard, 'date', 'months', 'time', 'unreal', 'counter')) return null;
  const found: { readonly token: Token; readonly at: number; readonly days: readonly LocalDate[] }[] = [];
  for (const [at, token] of heard.all.entries()) {
    const days = daysOf(heard, token);
    if (days !== undefined) found.push({ token, at, days });
  }
  // "วันนี้" says nothing in most lines, so it counts only where nothing else names a day.
  const named = found.filter(({ token }) => token.kind !== 'filler');
  const [first, second, ...others] = named.length > 0 ? named : found;
  if (!first) return null;
  const [from, to] = [first.days[0], first.days.at(-1)];
  if (from === undefined || to === undefined || others.length > 0) {
    return problem(heard, first.token, others.length > 0 ? 'unclear' : 'impossible');
  }
  if (second) {
    const end = second.days.at(-1);
    if (end === undefined) return problem(heard, second.token, 'impossible');
    return from <= end ? { span: { from, to: end }, problem: null } : problem(heard, second.token, 'unclear');
  }
  if (isEnd(heard, first)) return { span: { to }, problem: null };
  return { span: saidBefore(heard, first.at, sinceWords) ? { from } : { from, to }, problem: null };
}

function problem(heard: Heard, token: Token, reason: Problem['reason']): SaidSpan {
  return { span: {}, problem: { arg: 'from', value: typed(heard, token), reason } };
}

/** Days from the first to the last; none where no calendar has it; undefined for what is no time. */
function daysOf(heard: Heard, token: Token): readonly LocalDate[] | undefined {
  const { today, year } = heard.hearing;
  if (token.kind === 'date') return token.days;
  if (token.kind === 'months') {
    const months = token.months.map((said) => monthOf(said, heard.year ?? year)).sort();
    const [first, last] = [months[0], months.at(-1)];
    return first === undefined || last === undefined ? [] : [`${first}-01`, lastDayOfMonth(last)];
  }
  if (!('time' in token)) return undefined;
  const { time } = token;
  if (time.is === 'week') return weekOf(today, time.weeks);
  return time.is === 'ahead' ? [addDays(today, time.days)] : undefined;
}

/** A word of days or weeks that stands for itself: สัปดาห์นี้, พรุ่งนี้. */
export function isTimeWord(token: Token): boolean {
  return 'time' in token && ['week', 'ahead'].includes(token.time.is);
}

const untilWords = /^(?:ถึง|จนถึง|ก่อน|ภายใน|ก่อนวันที่|to)$/;
const sinceWords = /^(?:ตั้งแต่|จาก|หลัง|หลังจาก)$/;

function saidBefore(heard: Heard, at: number, words: RegExp): boolean {
  const before = heard.all[at - 1];
  return before !== undefined && words.test(typedIn(heard.text, before).trim());
}

/** "ถึง 30 เม.ย.", "ภายในสิ้นเดือน", "สิ้นไตรมาส": up to the day, and everything before it. */
function isEnd(heard: Heard, { token, at }: { readonly token: Token; readonly at: number }): boolean {
  if (saidBefore(heard, at, untilWords)) return true;
  return token.kind === 'date' && token.days.length === 1 && typed(heard, token).includes('สิ้น');
}
