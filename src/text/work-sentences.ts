import type { CatalogueItem } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { daysLeft, thaiDay } from './dates.ts';
import { measureState, roleNames, unnamed } from './words.ts';

// What units have to do, what nobody has said anything about for long, and who answers for what.

export const work = {
  title: (units: readonly string[], year: string) => `งานของ${units.join(', ')}${year}`,
  lead: (items: number, measures: number, done: number) => {
    const left = [
      ...(items === 0 ? [] : [`${items} ข้อ`]),
      ...(measures === 0 ? [] : [`${measures} มาตรการ`]),
    ].join(' และ ');
    return `เหลือ ${left}${done === 0 ? '' : ` เสร็จแล้ว ${done}`}\nแตะแถวเพื่อดูรายละเอียด`;
  },
  done: (units: readonly string[]) => `${units.join(', ')}ไม่มีงานค้าง`,
  doneText: (all: number) => `งานทั้ง ${all} รายการเสร็จแล้ว`,
  measure: (measure: Measure, due: LocalDate, today: LocalDate) =>
    `${measureState(measure)} · ${daysLeft(today, due)}`,
  whose: 'งานของหน่วยงานใด',
  whoseText: 'ยังไม่ทราบว่าท่านอยู่หน่วยงานใด เลือกดูงานของหน่วยงานหนึ่ง หรือบอกหน่วยงานของตนเพื่อใช้ “งานของฉัน”',
};

export const stale = {
  title: (year: string) => `มาตรการที่ยังไม่อัปเดต${year}`,
  lead: (quiet: number, open: number, days: number) =>
    `${quiet} จาก ${open} มาตรการที่ยังไม่เสร็จ ไม่มีบันทึกใน ${days} วันที่ผ่านมา\nแตะแถวเพื่อดูและบันทึก`,
  none: 'ทุกมาตรการมีความเคลื่อนไหว',
  noneText: (open: number, days: number) =>
    open === 0 ? 'ไม่มีมาตรการที่ยังดำเนินการอยู่' : `มาตรการที่เริ่มแล้วและยังไม่เสร็จ มีบันทึกใน ${days} วันที่ผ่านมาทุกรายการ`,
  silence: (last: LocalDate | null, today: LocalDate) =>
    last === null ? 'ยังไม่เคยบันทึก' : `บันทึกล่าสุด ${thaiDay(last)} (${daysBetween(last, today)} วันก่อน)`,
  next: (ref: string) => `บันทึกได้ด้วย “มาตรการ ${ref} 60%” หรือ “มาตรการ ${ref} จัดประชุมแล้ว”`,
};

/** Names in a line before the rest is counted. */
const MOST_NAMES = 5;

export const who = {
  title: (label: string, year: string) => `ใครรับผิดชอบ ${label}${year}`,
  ofUnit: (unit: string) => `ใครอยู่${unit}`,
  coordinators: 'ผู้ประสานงาน',
  unit: (unit: string, names: string) => `${unit}: ${names}`,
  people: (people: readonly { readonly name: string | null; readonly role: keyof typeof roleNames }[]) => {
    if (people.length === 0) return 'ยังไม่มีผู้แจ้งว่าอยู่หน่วยงานนี้';
    const named = people
      .slice(0, MOST_NAMES)
      .map(({ name, role }) =>
        role === 'unit-head' ? `${name ?? unnamed} (${roleNames[role]})` : (name ?? unnamed),
      );
    const rest = people.length - named.length;
    return named.join(', ') + (rest > 0 ? ` และอีก ${rest} คน` : '');
  },
  support: (units: readonly string[]) => `หน่วยงานร่วม: ${units.join(', ')}`,
  coordinator: (names: string) => `ผู้ประสานงาน: ${names}`,
  nobody: 'ยังไม่ได้มอบหมายหน่วยงาน',
  several: (topic: string) => `เรื่อง “${topic}” มีหลายรายการ`,
  severalLead: (count: number) => `พบ ${count} รายการ แตะแถวเพื่อดูว่าใครรับผิดชอบ`,
  unknown: (topic: string) => `ไม่พบเรื่อง “${topic}”`,
  unknownText: 'ไม่ตรงกับชื่อข้อหรือมาตรการใด ลองใช้คำอื่น หรือรหัสข้อ',
  examples: ['ใครรับผิดชอบ O21', 'มาตรการ 3 กองไหนดูแล'],
  open: 'ใครรับผิดชอบ',
  workOf: (unit: string) => `งานของ${unit}`,
};

/** A code of a year that the agency keeps nothing of. */
export const otherYear = {
  title: (year: FiscalYear) => `หน่วยงานไม่มีข้อมูลของปี ${year}`,
  was: ({ code, title }: CatalogueItem, year: FiscalYear) => `${code} ปี ${year} คือ “${title}”`,
};
