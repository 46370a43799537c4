import {
  type FiscalYear,
  type LocalDate,
  BUDDHIST_OFFSET,
  civilYearOf,
  firstDayOf,
  fiscalYearOf,
  lastDayOf,
  lastDayOfMonth,
} from '../domain/dates.ts';
import { arabicDigits } from '../text/thai.ts';

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Months by what they begin with, in full or abbreviated, with or without dots. */
const months: readonly RegExp[] = [
  'มกรา(?:คม)?|ม\\.?\\s?ค',
  'กุมภา(?:พันธ์)?|ก\\.?\\s?พ',
  'มีนา(?:คม)?|มี\\.?\\s?ค',
  'เมษา(?:ยน)?|เม\\.?\\s?ย',
  'พฤษภา(?:คม)?|พ\\.?\\s?ค',
  'มิถุนา(?:ยน)?|มิ\\.?\\s?ย',
  'กรกฎา(?:คม)?|กรกฏา(?:คม)?|ก\\.?\\s?ค',
  'สิงหา(?:คม)?|ส\\.?\\s?ค',
  'กันยา(?:ยน)?|ก\\.?\\s?ย',
  'ตุลา(?:คม)?|ต\\.?\\s?ค',
  'พฤศจิกา(?:ยน)?|พ\\.?\\s?ย',
  'ธันวา(?:คม)?|ธ\\.?\\s?ค',
].map((names) => new RegExp(`^(?:${names})`));

interface Day {
  readonly day: number | null;
  readonly month: number;
  /** Common era; null where none is printed. */
  readonly year: number | null;
}

const FIRST_MONTH = 10;

/**
 * The period that a cell names. Without a year it lies in `year`.
 * @param year the fiscal year that the report's measures belong to; null where that is unknown.
 */
export function periodOf(cell: string, year: FiscalYear | null): Period | null {
  const said = arabicDigits(cell).replace(/\s+/g, ' ').trim();
  const days = daysIn(said);
  const [first, last] = [days[0], days.at(-1)];
  if (first !== undefined && last !== undefined)
    return fromTo(first, last, days.length > 1, said, fiscalYearIn(said) ?? year);
  const named = fiscalYearIn(said) ?? year;
  if (named === null) return null;
  const quarters = quartersIn(said);
  if (quarters !== null) return ofQuarters(quarters[0], quarters[1], named);
  if (/6\s*เดือนแรก|รอบ\s*6\s*เดือน|ครึ่งปีแรก/.test(said)) return ofQuarters(1, 2, named);
  if (/6\s*เดือนหลัง|ครึ่งปีหลัง/.test(said)) return ofQuarters(3, 4, named);
  return saysAllYear(said) ? { from: firstDayOf(named), to: lastDayOf(named) } : null;
}

/** That something goes on for the whole year, or nothing but which year it is. */
export function saysAllYear(cell: string): boolean {
  const said = arabicDigits(cell).replace(/\s+/g, ' ').trim();
  return allYear.test(said) || /^(?:พ\.?\s?ศ\.?\s*)?25\d\d$/.test(said);
}

const allYear =
  /ปี|ตลอด|ทุกวัน|ทุกสัปดาห์|รายสัปดาห์|ทุกเดือน|รายเดือน|(?<!\d)12\s*เดือน|ทุกไตรมาส|รายไตรมาส|เป็นประจำ|สม่ำเสมอ|ต่อเนื่อง/;

/** A fiscal year that a text names: "ปีงบประมาณ พ.ศ. 2569", "ปี 2569", "ปีงบประมาณ 69". */
function fiscalYearIn(text: string): FiscalYear | null {
  const said = arabicDigits(text);
  const named =
    /ปี\s*(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?(2[45]\d\d|[67]\d)(?!\d)/.exec(said)?.[1] ??
    /(?<!\d)(25[67]\d)(?!\d)/.exec(said)?.[1];
  return named === undefined ? null : fullYear(Number(named));
}

function fullYear(year: number): FiscalYear {
  return year < 100 ? 2500 + year : year;
}

/** Days in figures, with the places of year, month and day in them. */
const writtenDays: readonly (readonly [pattern: RegExp, order: readonly number[]])[] = [
  [/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g, [1, 2, 3]],
  [/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)(?!\d)/g, [3, 2, 1]],
];

function daysIn(said: string): readonly Day[] {
  const found: (Day & { readonly at: number })[] = [];
  let rest = said;
  for (const [pattern, order] of writtenDays) {
    for (const match of rest.matchAll(pattern)) {
      const [year, month, day] = order.map((place) => Number(match[place]));
      if (year === undefined || month === undefined || day === undefined || month < 1 || month > MONTHS)
        continue;
      found.push({ at: match.index, day, month, year: commonEra(year) });
    }
    rest = rest.replace(pattern, (whole) => ' '.repeat(whole.length));
  }
  /** Where the month before ends, with its year, which is no day of the next. */
  let ended = 0;
  for (let at = 0; at < rest.length; at++) {
    const named = monthAt(rest.slice(at, at + 12));
    if (named === null) continue;
    const before = rest[at - 1] ?? ' ';
    if (/[ก-๙.]/.test(before) && !/(?:เดือน|ถึง|และ|สิ้น)$/.test(rest.slice(0, at))) continue;
    const after = rest.slice(at + named.length);
    if (/^[ก-๙]/.test(after) && !/^(?:ถึง|และ|พ\.?ศ|ของ|ปี)/.test(after)) continue;
    const [, begin, day] =
      /(?<!\d)(?:(\d{1,2})\s*(?:-|–|ถึง)\s*)?(\d{1,2})\s*$/.exec(rest.slice(ended, at)) ?? [];
    const behind = /^\.?\s*(?:พ\.?\s?ศ\.?\s*)?(?:ของ\s*)?(?:ปี\s*)?(2[45]\d\d|[67]\d)(?!\d)/.exec(after);
    const year = behind?.[1] === undefined ? null : commonEra(Number(behind[1]));
    const { month } = named;
    if (begin !== undefined) found.push({ at: at - 1, day: Number(begin), month, year });
    found.push({ at, day: day === undefined ? null : Number(day), month, year });
    ended = at + named.length + (behind?.[0].length ?? 0);
    at += named.length;
  }
  return found.sort((a, b) => a.at - b.at);
}

const MONTHS = 12;

/** The month whose name a text begins with, and how long the name is. */
export function monthAt(text: string): { readonly month: number; readonly length: number } | null {
  const at = months.findIndex((name) => name.test(text));
  const length = months[at]?.exec(text)?.[0].length;
  return length === undefined ? null : { month: at + 1, length };
}

/** From the first to the last of the months of a fiscal year that are ticked. */
export function periodOfMonths(ticked: readonly number[], year: FiscalYear): Period | null {
  const places = ticked.map((month) => (month + MONTHS - FIRST_MONTH) % MONTHS).sort((a, b) => a - b);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: `${monthOfYear(first, year)}-01`, to: lastDayOfMonth(monthOfYear(last, year)) };
}

/** The month at a place of the fiscal year, October being at 0. */
function monthOfYear(place: number, year: FiscalYear): string {
  const number = ((place + FIRST_MONTH - 1) % MONTHS) + 1;
  return `${civilYearOf(number, year)}-${String(number).padStart(2, '0')}`;
}

function commonEra(year: number): number {
  return year > 2400 ? year - BUDDHIST_OFFSET : year < 100 ? 2500 + year - BUDDHIST_OFFSET : year;
}

function fromTo(first: Day, last: Day, two: boolean, said: string, fiscal: FiscalYear | null): Period | null {
  const end = yearOf(last, fiscal);
  if (end === null) return null;
  // "ต.ค. - ก.ย. 2569" begins the year before.
  const start = first.year ?? (first.month > last.month ? end - 1 : end);
  const to = dayOf(last, end, 'last');
  if (to === null) return null;
  if (two) {
    const from = dayOf(first, start, 'first');
    return from === null || from > to ? null : { from, to };
  }
  // "ตั้งแต่ ม.ค. 69", "1 ต.ค. 68 เป็นต้นไป": to the end of the fiscal year that it lies in.
  if (/เป็นต้นไป|ตั้งแต่/.test(said)) {
    const from = dayOf(first, start, 'first');
    return from === null ? null : { from, to: lastDayOf(fiscalYearOf(from)) };
  }
  // "ภายในเดือนมีนาคม": from the beginning of the fiscal year that it lies in.
  if (/ภายใน|ก่อน|ไม่เกิน|ถึง/.test(said)) {
    return { from: firstDayOf(fiscalYearOf(to)), to };
  }
  const from = dayOf(first, start, 'first');
  return from === null ? null : { from, to };
}

function yearOf(day: Day, fiscal: FiscalYear | null): number | null {
  if (day.year !== null) return day.year;
  return fiscal === null ? null : civilYearOf(day.month, fiscal);
}

function dayOf(day: Day, year: number, edge: 'first' | 'last'): LocalDate | null {
  const month = `${year}-${String(day.month).padStart(2, '0')}`;
  const last = lastDayOfMonth(month);
  if (day.day === null) return edge === 'first' ? `${month}-01` : last;
  const said = `${month}-${String(day.day).padStart(2, '0')}`;
  return day.day >= 1 && said <= last ? said : null;
}

function quartersIn(said: string): readonly [number, number] | null {
  const found =
    /(?:ไตรมาส(?:ที่)?|(?<![A-Za-z])Q)\s*([1-4])(?!\d)(?:\s*(?:-|–|ถึง|และ|,)\s*(?:(?:ไตรมาส(?:ที่)?|Q)\s*)?([1-4])(?!\d))?/i.exec(
      said,
    );
  if (found === null) return null;
  return [Number(found[1]), Number(found[2] ?? found[1])];
}

function ofQuarters(first: number, last: number, year: FiscalYear): Period {
  return {
    from: `${monthOfYear((first - 1) * 3, year)}-01`,
    to: lastDayOfMonth(monthOfYear(last * 3 - 1, year)),
  };
}
