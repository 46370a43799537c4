import type { CatalogueItem } from '../domain/catalogue.ts';
import { type FiscalYear, type LocalDate, firstDayOf } from '../domain/dates.ts';
import { daysLeft, thaiDate } from './dates.ts';
import { firstOf } from './words.ts';

// What is said when the fiscal year turns: what would be carried over, what was, and what became of the list of items.

/** Codes that a line names before it only counts. */
const NAMED = 12;

/** How much goes along, in items and measures. */
export interface Carried {
  readonly owners: number;
  readonly notes: number;
  /** Codes of the items whose links have to be looked at. */
  readonly links: readonly string[];
  readonly measures: number;
}

export const rollOver = {
  ask: (to: FiscalYear) => `ขึ้นปีงบประมาณ ${to}`,
  carries: (from: FiscalYear, carried: Carried) => {
    const parts = partsOf(carried);
    return parts.length === 0 ? `ปี ${from} ไม่มีข้อมูลที่ต้องยกมา` : `ยกจากปี ${from}: ${parts.join(' ')}`;
  },
  anew: 'สถานะ องค์ประกอบ และความก้าวหน้าเริ่มใหม่ทั้งหมด กำหนดที่ตั้งเองไม่ยกมา ข้อมูลปีเดิมยังอยู่ครบ',
  ahead: (to: FiscalYear, today: LocalDate) =>
    `ปี ${to} เริ่ม ${thaiDate(firstDayOf(to))} (${daysLeft(today, firstDayOf(to))}) ก่อนถึงวันนั้น คำสั่งที่ไม่ระบุปียังหมายถึงปีนี้`,
  onlyFree: (to: FiscalYear) => `ปี ${to} มีข้อมูลอยู่แล้ว จะเติมเฉพาะช่องที่ยังว่าง`,
  unwritten: 'ยังไม่มีอะไรถูกบันทึก ขอให้เลือก',
  carry: (from: FiscalYear) => `ยกข้อมูลจากปี ${from}`,
  empty: (to: FiscalYear) => `เริ่มปี ${to} แบบว่าง`,
  done: (to: FiscalYear) => `ขึ้นปีงบประมาณ ${to} แล้ว`,
  filled: (to: FiscalYear) => `เติมข้อมูลปี ${to} แล้ว`,
  begun: (to: FiscalYear) => `เปิดปีงบประมาณ ${to} แล้ว ยังไม่มีข้อมูล`,
  already: {
    title: (to: FiscalYear) => `ขึ้นปีงบประมาณ ${to} ไว้แล้ว`,
    text: (from: FiscalYear) => `ยกข้อมูลจากปี ${from} มาครบแล้ว ครั้งนี้ไม่มีอะไรเปลี่ยนแปลง`,
    next: (next: FiscalYear) => ['ขาดอะไร', `ขึ้นปีงบประมาณใหม่ ปี ${next}`],
  },
  toRecheck: (codes: readonly string[]) =>
    `ลิงก์ปีก่อน ${codes.length} ข้อต้องตรวจซ้ำ ยังไม่นับว่าเผยแพร่: ${firstOf(codes, NAMED)}`,
  /** What became of the list of items, counted; empty where nothing did. */
  changes: (counts: {
    readonly moved: number;
    readonly merged: number;
    readonly gone: number;
    readonly added: number;
  }) =>
    [
      ...(counts.moved > 0 ? [`เปลี่ยนเลข ${counts.moved} ข้อ`] : []),
      ...(counts.merged > 0 ? [`รวมเข้าข้ออื่น ${counts.merged} ข้อ`] : []),
      ...(counts.gone > 0 ? [`ไม่มีแล้ว ${counts.gone} ข้อ`] : []),
      ...(counts.added > 0 ? [`ข้อใหม่ ${counts.added} ข้อ`] : []),
    ].join(' '),
  sameList: 'รายการข้อและเลขข้อเหมือนปีก่อน',
  nextLinks: 'ต่อไป: เปิดลิงก์ปีก่อนดูทีละข้อจาก “ขาดอะไร” ถ้ายังใช้ได้ กด “ลิงก์เดิมยังใช้ได้”',
  nextOwners: 'ต่อไป: ตรวจผู้รับผิดชอบและมาตรการของปีใหม่',
  nextEmpty: 'ต่อไป: ส่งลิงก์หรือเพิ่มมาตรการได้ทันที จะยกข้อมูลปีก่อนมาเติมภายหลังก็ได้',
  list: {
    title: (to: FiscalYear) => `ข้อที่เปลี่ยนในปี ${to}`,
    lead: (from: FiscalYear) => `เทียบกับปี ${from} แตะแถวเพื่อดูข้อนั้น`,
    leadPlanned: (from: FiscalYear) => `เทียบกับปี ${from}`,
    moved: (from: FiscalYear, then: CatalogueItem) => `เดิม ${then.code} (ปี ${from})`,
    renamed: (from: FiscalYear, then: CatalogueItem) => `ปี ${from} ชื่อ “${then.title}”`,
    merged: (from: FiscalYear, then: CatalogueItem) => `รวม ${then.code} “${then.title}” ของปี ${from}`,
    gone: (from: FiscalYear, to: FiscalYear) => `ปี ${to} ไม่มีข้อนี้ ข้อมูลยังอยู่ในปี ${from}`,
    added: 'ข้อใหม่ ยังไม่มีข้อมูล',
    setAside: (from: FiscalYear) => `ปี ${from} บันทึกว่าไม่เกี่ยวข้อง ถ้าปีนี้ยังไม่เกี่ยวข้อง โปรดแจ้งอีกครั้ง`,
  },
};

function partsOf({ owners, notes, links, measures }: Carried): readonly string[] {
  return [
    ...(owners > 0 ? [`ผู้รับผิดชอบ ${owners} ข้อ`] : []),
    ...(links.length > 0 ? [`ลิงก์ ${links.length} ข้อ (ต้องตรวจซ้ำ)`] : []),
    ...(notes > 0 ? [`หมายเหตุ ${notes} ข้อ`] : []),
    ...(measures > 0 ? [`มาตรการ ${measures} รายการ`] : []),
  ];
}

/** Last year's links and those that were found, looked at. */
export const confirmed = {
  title: (codes: readonly string[], year: string) => `ยืนยันลิงก์ของ ${firstOf(codes, NAMED)} แล้ว${year}`,
  nothing: (codes: readonly string[]) => `${firstOf(codes, NAMED)} ไม่มีลิงก์ที่รอตรวจ`,
  next: (left: number) => (left === 0 ? 'ตรวจลิงก์ครบทุกข้อแล้ว' : `เหลือลิงก์ที่รอตรวจอีก ${left} ข้อ`),
};
