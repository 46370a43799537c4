import type { Month } from '../../domain/dates.ts';
import { type Heard, allOf, has, typed } from './heard.ts';
import { monthOf } from './months.ts';
import type { Kind, Token } from './tokens.ts';

// Months of a monthly duty that are not there: "O11 ต.ค. ยังไม่มี", "O11 เดือน ต.ค. ยังไม่ได้ลง", "เอาติ๊ก O11 ต.ค. ออก". Those
// that are there, or had nothing to report, are told like any news of an item.

export interface MonthsOpen {
  readonly months: readonly Month[];
  /** Said in words that can mean nothing else; "กำลังทำ" and "ยังไม่ลง" may be about the whole item. */
  readonly plainly: boolean;
}

/** The months that a line says are not there yet; undefined for a line that says anything else. */
export function monthsOpen(heard: Heard): MonthsOpen | undefined {
  const said = allOf(heard, 'months').flatMap((token) => token.months);
  if (said.length === 0) return undefined;
  const isUntick = untick.test(heard.text);
  const notThere = allOf(heard, 'not').some((token) => typed(heard, token).startsWith('ยังไม่'));
  const plainly = isUntick || notThere || has(heard, 'missing');
  const underWay = has(heard, 'status', 'busy', 'unpublished');
  if (!plainly && !underWay) return undefined;
  if (!heard.tokens.every((token) => isQuiet(heard, token, isUntick))) return undefined;
  const months = said.map((month) => monthOf(month, heard.year ?? heard.hearing.year));
  return { months: [...new Set(months)].sort(), plainly: !underWay };
}

const untick = /(?:เอา|ยกเลิก|ลบ|ปลด|ถอน)(?:การ)?ติ[๊้]?ก/;

const quiet: readonly Kind[] = [
  ...([
    'codes',
    'months',
    'year',
    'unpublished',
    'missing',
    'not',
    'busy',
    'punctuation',
    'newline',
  ] as const),
];

function isQuiet(heard: Heard, token: Token, isUntick: boolean): boolean {
  if (token.kind === 'status') return token.item === 'in_progress' || token.item === 'not_started';
  if (quiet.includes(token.kind)) return true;
  const words = typed(heard, token).trim();
  if (token.kind === 'about') return words === 'มี';
  // Words of other commands ("ยกเลิก", "ลบ") begin this one as well.
  return isUntick && /^(?:เอา|ยกเลิก|ลบ|ปลด|ถอน|การ|ติ[๊้]?ก|ออก)+$/.test(words);
}
