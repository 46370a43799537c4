import { type LocalDate, firstDayOf, lastDayOf, lastDayOfMonth } from '../../domain/dates.ts';
import { arabicDigits } from '../../text/thai.ts';
import { type Heard, typed } from './heard.ts';
import { monthOf, quarter } from './months.ts';
import type { SaidMonth, Token } from './tokens.ts';

/** Days of which the first does not come after the last. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What may open a period, in the pieces in which it was heard; no word is made of others, or it is read for ever. */
const opening = /^(?:ช่วง|ระยะ|เวลา|ดำเนินการ|เป็น|คือ|ให้)+$/;

/**
 * "ต.ค. 69 - มี.ค. 70", "1 ต.ค. 69 ถึง 30 ก.ย. 70", "ไตรมาส 1-2", "ตลอดปีงบประมาณ"; null where it is none, or runs backwards.
 * @param from where in the text its words begin
 */
export function periodIn(heard: Heard, value: string, from: number): Period | null {
  const year = heard.year ?? heard.hearing.year;
  if (/^(?:ตลอด(?:ทั้ง)?ปี|ทั้งปี)/.test(value)) return { from: firstDayOf(year), to: lastDayOf(year) };
  const tokens = heard.tokens.filter((token) => token.start >= from);
  const spans = tokens.map((token) => spanOf(heard, token, year)).filter((span) => span !== undefined);
  const [first, last] = [spans[0], spans.at(-1)];
  const quarters = /ไตรมาส\s*(?:ที่\s*)?[1-4๑-๔]\s*(?:-|–|ถึง|และ)\s*([1-4๑-๔])/.exec(value)?.[1];
  if (!first || !last) return null;
  const end = quarters === undefined ? last.to : endOf(quarter(Number(arabicDigits(quarters))), year);
  return first.from <= end && isRead(heard, tokens, quarters !== undefined)
    ? { from: first.from, to: end }
    : null;
}

/** The days that one token covers; null for a range that runs backwards, undefined for what is no time. */
function spanOf(heard: Heard, token: Token, year: number): Period | null | undefined {
  if (token.kind === 'date') {
    const [day, ...others] = token.days;
    return day === undefined || others.length > 0 ? null : { from: day, to: day };
  }
  if (token.kind !== 'months') return undefined;
  const months = token.months.map((said) => monthOf(said, year));
  const [first, last] = [months[0], months.at(-1)];
  const range = /[-–—~]|ถึง/.test(typed(heard, token));
  if (first === undefined || last === undefined || (range && months.length === 1)) return null;
  return { from: `${first}-01`, to: lastDayOfMonth(last) };
}

/** Whether nothing stands there but days, months and what joins them. */
function isRead(heard: Heard, tokens: readonly Token[], quarters: boolean): boolean {
  const quiet = [
    'date',
    'months',
    'punctuation',
    'to',
    'and',
    'year',
    'month-word',
    ...(quarters ? ['number'] : []),
  ];
  const words = tokens.filter((token) => !quiet.includes(token.kind));
  return words.every((token) => opening.test(typed(heard, token)));
}

function endOf(months: readonly SaidMonth[], year: number): LocalDate {
  const last = months.at(-1);
  return last ? lastDayOfMonth(monthOf(last, year)) : lastDayOf(year);
}
