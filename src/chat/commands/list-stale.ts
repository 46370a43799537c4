import { arabicDigits } from '../../text/thai.ts';
import { answerListStale } from '../answers/list-stale.ts';
import { ListStaleArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, has, opens, saidYear, typed } from '../understand/heard.ts';
import type { Kind, Token } from '../understand/tokens.ts';

/** "มาตรการไหนยังไม่อัปเดต", "มีมาตรการไหนเงียบไปนานแล้วบ้าง", "มาตรการที่ไม่อัปเดตเกิน 30 วัน". */
function read(heard: Heard): Reading {
  if (!opens(heard, 'list-stale')) return undefined;
  const asksWho = heard.tokens.some((token) => whose.test(typed(heard, token).trim()));
  if (!has(heard, 'measure-word') && !isOfAll(heard) && !asksWho) return undefined;
  const span = spanIn(heard.text);
  const isSpan = (token: Token) => span !== null && token.start >= span.start && token.end <= span.end;
  if (!heard.tokens.every((token) => isSpan(token) || isQuiet(heard, token))) return undefined;
  if (span === null) return { outcome: 'call', args: saidYear(heard) };
  if (span.days >= 1 && span.days <= 366)
    return { outcome: 'call', args: { days: span.days, ...saidYear(heard) } };
  return {
    outcome: 'incomplete',
    args: saidYear(heard),
    problems: [{ arg: 'days', value: span.typed, reason: 'invalid' }],
  };
}

/** "รายการมาตรการที่ …" opens the list of them. */
function isOfAll(heard: Heard): boolean {
  return opens(heard, 'list-measures');
}

const whose = /^(?:ใคร|กอง|หน่วยงาน)$/;

const quiet: readonly Kind[] = [
  ...(['measure-word', 'what', 'question', 'about', 'year', 'punctuation', 'already'] as const),
  ...(['ordinal', 'progress', 'counter'] as const),
];
const joining =
  /^(?:ที่|เกิน|กว่า|มากกว่า|เกินกว่า|นาน|นานแล้ว|ไปนาน|นานกว่า|มา|มานาน|มานานแล้ว|มานานกว่า|ไป|ตั้งแต่|เลย|ใคร|กอง|หน่วยงาน|รอบ|ภายใน)$/;

function isQuiet(heard: Heard, token: Token): boolean {
  if (token.kind === 'command') return ['list-stale', 'list-measures', 'show-item'].includes(token.command);
  return quiet.includes(token.kind) || joining.test(typed(heard, token).trim());
}

/** Days of a month as people count them back. */
const daysOf: Readonly<Record<string, number>> = { วัน: 1, สัปดาห์: 7, อาทิตย์: 7, เดือน: 30 };

/** "30 วัน", "2 สัปดาห์", "๑ เดือน". */
function spanIn(text: string) {
  const found = /([0-9๐-๙]{1,4})\s*(วัน|สัปดาห์|อาทิตย์|เดือน)/.exec(text);
  const [whole, digits = '', unit = ''] = found ?? [];
  if (!found || whole === undefined) return null;
  const days = Number(arabicDigits(digits)) * (daysOf[unit] ?? 0);
  return { start: found.index, end: found.index + whole.length, typed: whole, days };
}

const updating = [
  'อัปเดต',
  'อัพเดท',
  'อัพเดต',
  'อัปเดท',
  'บันทึก',
  'รายงาน',
  'รายงานผล',
  'คืบหน้า',
  'มีความคืบหน้า',
  'มีความก้าวหน้า',
];

export const listStale = command<ListStaleArgs>({
  name: 'list-stale',
  topic: 'มาตรการ',
  words: [
    ...['ยังไม่', 'ไม่', 'ยังไม่ได้', 'ไม่ได้', 'ไม่ค่อย', 'ขาดการ'].flatMap((not) => updating.map((it) => not + it)),
    ...['เงียบ', 'เงียบไป', 'เงียบหาย', 'ไม่เคลื่อนไหว', 'ไม่มีความเคลื่อนไหว', 'ไม่ขยับ', 'นิ่ง', 'หยุดนิ่ง'],
  ],
  help: 'มาตรการที่ไม่มีการบันทึกมานาน',
  examples: ['มาตรการไหนยังไม่อัปเดต', 'มาตรการไหนไม่อัปเดตเกิน 60 วัน'],
  args: ListStaleArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerListStale,
});
