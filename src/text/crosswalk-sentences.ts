import type { CatalogueItem } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { thaiDay } from './dates.ts';

// What a code was or is in another year.

export const years = {
  label: (from: FiscalYear, to: FiscalYear) => (from === to ? `ปี ${to}` : `ปี ${from}–${to}`),
  codes: (items: readonly CatalogueItem[]) =>
    items.length === 0 ? 'ไม่มี' : items.map((it) => it.code).join(' '),
  /**
   * All codes first: on a small card only the beginning is seen.
   * @param known a title that stands on the card already
   */
  items(items: readonly CatalogueItem[], known?: string): string {
    if (items.length === 0) return 'ไม่มีข้อนี้';
    const titles = items.map((it) => it.title).filter((title) => title !== known);
    return `${items.map((it) => it.code).join(' ')} ${titles.join(' / ')}`.trimEnd();
  },
  listed: (year: FiscalYear) => `บัญชีปี ${year}`,
  yearLabel: 'ปีงบประมาณ',
  notKept: (year: FiscalYear) => `${year} (หน่วยงานไม่มีข้อมูลของปีนี้)`,
  period: 'ข้อมูลของ',
  components: 'ต้องมี',
  now: (year: FiscalYear, items: readonly CatalogueItem[]) =>
    items.length === 0 ? `ปี ${year} ไม่มีเรื่องนี้เป็นข้อ OIT แล้ว` : `ปี ${year} เรื่องนี้คือ ${years.items(items)}`,
};

export const renumbered = {
  item: ({ code, title }: CatalogueItem) => `${code} ${title}`,
  more: (count: number) => `และอีก ${count} ข้อ`,
  lastYear: (now: CatalogueItem, then: CatalogueItem) =>
    `โปรดระวังเลขข้อ: ${now.code} ปีนี้คือ “${now.title}” ปีที่แล้ว ${then.code} คือ “${then.title}”`,
  corrected: (now: CatalogueItem, then: CatalogueItem, on: LocalDate) =>
    `แก้บัญชีเมื่อ ${thaiDay(on)}: ${now.code} คือ “${now.title}” ก่อนหน้านั้น ${then.code} คือ “${then.title}”`,
};
