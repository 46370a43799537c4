import type { Deadline } from '../domain/deadlines.ts';
import type { LocalDate, Month } from '../domain/dates.ts';
import type { Item } from '../domain/item.ts';
import { daysLeft, thaiDate, thaiDay, thaiParts } from './dates.ts';
import { firstOf } from './words.ts';

// What falls due, in words. The export and the card say the same.

/** So many codes are named before the rest is counted. */
const CODES_NAMED = 10;

export const due = {
  title: (scope: string) => `กำหนดส่ง${scope}`,
  ofMonth: (month: Month) => ` เดือน ${monthName(month)}`,
  onDay: (date: LocalDate) => ` ${thaiDate(date)}`,
  between: (from: LocalDate, to: LocalDate) => ` ${thaiDay(from)} ถึง ${thaiDay(to)}`,
  until: (to: LocalDate) => ` ถึง ${thaiDate(to)}`,
  since: (from: LocalDate) => ` ตั้งแต่ ${thaiDate(from)}`,
  overdue: 'ที่เลยแล้ว',
  overdueLead: (count: number) => `เลยกำหนดแล้ว ${count} รายการ`,
  noneOverdue: 'ไม่มีงานที่เลยกำหนด',
  about: (topic: string) => ` “${topic}”`,
  ofYear: (year: number) => ` ปี ${year}`,
  lead: (count: number, late: number) =>
    late === 0 ? `มี ${count} รายการ` : `มี ${count} รายการ เลยกำหนดแล้ว ${late} รายการ`,
  none: 'ไม่มีอะไรครบกำหนดในช่วงนี้',
  noTopic: (topic: string) => `ไม่พบกำหนดของ “${topic}”`,
  after: (title: string, date: LocalDate, today: LocalDate) =>
    `กำหนดถัดไป: ${title} ${thaiDate(date)} ${daysLeft(today, date)}`,
  next: (count: number) => (count > 0 ? 'แตะแถวเพื่อดูรายละเอียด' : 'พิมพ์ “กำหนดส่ง” เพื่อดูทั้งปี'),
  thisMonth: 'เดือนนี้',
  nextMonth: 'เดือนหน้า',
  wholeYear: 'ดูทั้งปี',
  started: (from: LocalDate, to: LocalDate) => `${thaiDay(from)} ถึง ${thaiDay(to)}`,
  begins: (title: string) => `เริ่ม: ${title}`,
  lasts: (to: LocalDate) => `ถึง ${thaiDay(to)}`,
  limit: (limit: LocalDate) => `ช้าสุด ${thaiDay(limit)}`,
  dayOff: (name: string, before: LocalDate) => `ตรงกับ${name} ควรเสร็จ ${thaiDate(before)}`,
  weekend: 'วันหยุดสุดสัปดาห์',
  codes: (codes: readonly string[]) => firstOf(codes, CODES_NAMED),
  day: thaiParts,
  left: (today: LocalDate, date: LocalDate) => daysLeft(today, date),
};

/** What a deadline is about, without its day. */
export function deadlineTitle(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'items': {
      const [only, ...others] = deadline.items;
      return only && others.length === 0 ? itemTitle(only) : `${deadline.items.length} ข้อต้องอยู่บนเว็บไซต์`;
    }
    case 'measure':
      return `มาตรการ ${deadline.measure.ref} ${deadline.measure.title}`;
    case 'step':
      return deadline.step.title;
    case 'month':
      return `${deadline.month.duty.title} เดือน ${monthName(deadline.month.month)}`;
    default:
      return deadline satisfies never;
  }
}

function monthName(month: Month): string {
  return thaiParts(`${month}-01`).month;
}

function itemTitle({ catalogue: { code, title } }: Item): string {
  return `${code} ${title}`;
}
