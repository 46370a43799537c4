import { addDays, lastDayOf } from '../../domain/dates.ts';
import { arabicDigits } from '../../text/thai.ts';
import type { ReminderTarget, ReminderTime } from '../calls/reminder-args.ts';
import type { CommandName, Problem } from '../calls/call.ts';
import { type Heard, allOf, asks, isTitleOf, saidCodes, typed } from './heard.ts';
import type { Kind, Token } from './tokens.ts';
import { saidUnits } from './units.ts';

// What all lines about reminders share: of what, and when. A line in which a word is left over is talk ("เตือนกันหน่อยว่า
// พรุ่งนี้ใส่ชุดผ้าไทย"), and none of ours.

/** A day farther behind the year than this is a slip of the pen. */
const DAYS_BEHIND_YEAR = 366;

export interface SaidOfReminders {
  /** Undefined where nothing was named. */
  readonly target: ReminderTarget | undefined;
  readonly when: ReminderTime;
  readonly problems: readonly Problem[];
}

/** What a line says of reminders that is opened by one of the commands; undefined when it is about something else. */
export function saidOfReminders(heard: Heard, command: CommandName): SaidOfReminders | undefined {
  const opening = allOf(heard, 'command').find((token) => token.command === command);
  if (!opening || asks(heard)) return undefined;
  const text = arabicDigits(heard.text).toLowerCase();
  const [monthly, before, all] = [spanOf(text, MONTHLY), spanOf(text, BEFORE), spanOf(text, ALL)];
  const spans = [monthly, before, all].filter((span) => span !== undefined);
  const said = heard.tokens.filter((token) => !spans.some((span) => overlaps(token, span)));
  const isPlain = said.every(
    (token) => quiet.includes(token.kind) || token === opening || isJoining(heard, token),
  );
  if (!isPlain && !isTitle(heard, said, opening)) return undefined;
  if (said.some((token) => token.start < opening.start && !named.includes(token.kind))) return undefined;

  const { codes, problems: unknown } = saidCodes(heard);
  const refs = [...new Set(allOf(heard, 'refs').flatMap((token) => token.refs))];
  const units = saidUnits(heard);
  const isNamed = codes.length + refs.length + unknown.length > 0;
  // "O12 เตือนกองช่างด้วย" would be told to somebody: nobody is told anything out of turn.
  if (units.length > 1 || (units.length > 0 && isNamed) || (all && isNamed)) return undefined;
  const [unit] = units;
  const days = dayOf(heard, said);
  const whens = [days, monthly, before].filter((it) => it !== undefined);
  if (whens.length > 1) return undefined;
  const time = days ?? (monthly ? monthlyDayOf(monthly.value) : before ? daysBeforeOf(before) : undefined);
  return {
    target: isNamed
      ? { ...(codes.length > 0 ? { codes: [...codes] } : {}), ...(refs.length > 0 ? { refs } : {}) }
      : unit !== undefined
        ? { unit }
        : all
          ? { all: true }
          : undefined,
    when: time?.when ?? {},
    problems: [...unknown, ...(time?.problem ? [time.problem] : [])],
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** The number that it holds; NaN where it holds none. */
  readonly value: number;
}

const EVERY_MONTH = '(?:ของ\\s*)?(?:ใน\\s*)?ทุก\\s*(?:ๆ\\s*)?เดือน';
const MONTHLY = new RegExp(
  [
    `${EVERY_MONTH}\\s*(?:ใน\\s*)?(?:ทุก\\s*)?วันที่\\s*(\\d{1,2})(?!\\d)`,
    `วันที่\\s*(\\d{1,2})\\s*${EVERY_MONTH}`,
    `ทุก\\s*(?:ๆ\\s*)?วันที่\\s*(\\d{1,2})(?!\\d)(?:\\s*ของ\\s*(?:ทุก\\s*)?เดือน)?`,
    `ทุก\\s*(?:วัน)?สิ้นเดือน`,
  ].join('|'),
);
const UNTIL = '(?:ก่อน(?:ถึง)?(?:วัน)?(?:ครบ)?(?:กำหนด(?:ส่ง)?)?(?:ล่วงหน้า)?|ล่วงหน้า(?:ก่อนกำหนด)?)';
const COUNT = '(\\d{1,4})\\s*(?:วัน(?!ที่)|สัปดาห์|อาทิตย์)';
const BEFORE = new RegExp(`${UNTIL}\\s*${COUNT}|${COUNT}\\s*${UNTIL}`);
const ALL = /ทุกข้อ|ทุกรายการ|ทุกงาน|ทุกเรื่อง|ทุกอย่าง|ทั้งหมด|ทั้งหน่วยงาน/;

function spanOf(text: string, pattern: RegExp): Span | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const value = found.slice(1).find((group: string | undefined) => group !== undefined);
  return {
    start: found.index,
    end: found.index + found[0].length,
    typed: found[0],
    value: value === undefined ? Number.NaN : Number(value),
  };
}

function overlaps(token: Token, { start, end }: Span): boolean {
  return token.start < end && token.end > start;
}

const named: readonly Kind[] = ['codes', 'refs', 'unit', 'punctuation', 'newline'];
const quiet: readonly Kind[] = [...named, 'date', 'months', 'year', 'and', 'to', 'give'];

function isJoining(heard: Heard, token: Token): boolean {
  return joining.has(typed(heard, token).trim());
}

const joining: ReadonlySet<string> = new Set([
  'ไป',
  'ไปเป็น',
  'เป็น',
  'ใหม่',
  'อีก',
  'งาน',
  'เรื่อง',
  'วันที่',
  'การ',
  // Reminders are said in the morning anyway.
  'เช้า',
  'ตอนเช้า',
  'ช่วงเช้า',
]);

/** "หยุดเตือน O12 แผนการจัดซื้อจัดจ้าง": what is left over is the title of the one item that was named. */
function isTitle(heard: Heard, said: readonly Token[], opening: Token): boolean {
  const left = said.filter(
    (token) => token !== opening && !quiet.includes(token.kind) && !isJoining(heard, token),
  );
  const [code, ...others] = saidCodes(heard).codes;
  const [first] = left;
  if (!first || code === undefined || others.length > 0) return false;
  return isTitleOf(heard, code, typed(heard, first, left.at(-1)));
}

interface Time {
  readonly when: ReminderTime;
  readonly problem?: Problem;
}

function wrong(arg: string, value: string, reason: Problem['reason']): Time {
  return { when: {}, problem: { arg, value, reason } };
}

function dayOf(heard: Heard, said: readonly Token[]): Time | undefined {
  const [first, ...others] = said.filter((token) => token.kind === 'date' || token.kind === 'months');
  if (!first) return undefined;
  const value = typed(heard, first);
  if (first.kind !== 'date' || others.length > 0) return wrong('date', value, 'unclear');
  const { today, year } = heard.hearing;
  const [named, ...more] = first.days;
  if (named === undefined) return wrong('date', value, 'impossible');
  if (more.length > 0) return wrong('date', value, 'unclear');
  // "วันจันทร์" said on a Monday is the next.
  const date = named === today && bareWeekday.test(value) ? addDays(today, DAYS_OF_WEEK) : named;
  // What is asked for today is asked too late: today's reminders are said by now.
  if (date <= today) return wrong('date', value, 'past');
  const end = addDays(lastDayOf(heard.year ?? year), DAYS_BEHIND_YEAR);
  return date > end ? wrong('date', value, 'invalid') : { when: { date } };
}

const bareWeekday = /^(?:วัน)?\s?(?:จันทร์|อังคาร|พุธ|พฤหัส|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)$/;
const DAYS_OF_WEEK = 7;

function monthlyDayOf(day: number): Time {
  const monthlyDay = Number.isNaN(day) ? 31 : day;
  return monthlyDay >= 1 && monthlyDay <= 31
    ? { when: { monthlyDay } }
    : wrong('monthlyDay', String(day), 'invalid');
}

function daysBeforeOf({ typed: words, value }: Span): Time {
  const daysBefore = value * (/สัปดาห์|อาทิตย์/.test(words) ? 7 : 1);
  return daysBefore >= 1 && daysBefore <= 365
    ? { when: { daysBefore } }
    : wrong('daysBefore', words.trim(), 'invalid');
}
