import type { FiscalYear } from '../domain/dates.ts';
import type { FoundReport } from '../domain/found.ts';

// What is said about a report that somebody sent: what was found in it, what is doubtful, what became of it.

export const report = {
  title: ({ organisation, years }: FoundReport) =>
    [
      'อ่านรายงานแล้ว',
      ...(years.report === null ? [] : [`ปี ${years.report}`]),
      ...(organisation ? [organisation.name] : []),
    ].join(' · '),
  lead: (found: FoundReport) => `พบ ${parts(found).join(' ')} ยังไม่มีอะไรถูกบันทึก โปรดตรวจแล้วเลือกว่าจะใช้อย่างไร`,
  nothing: {
    title: 'ไม่พบตารางมาตรการหรือคะแนนในไฟล์นี้',
    text: 'โปรดตรวจว่าเป็นรายงานผลมาตรการ ITA หรือส่งไฟล์ที่มีตาราง ยังไม่มีอะไรถูกบันทึก',
  },
  gone: { title: 'เปิดไฟล์จาก LINE ไม่ได้', text: 'ไฟล์อาจหมดอายุแล้ว โปรดส่งไฟล์นั้นใหม่' },
  warning: 'โปรดตรวจ',
  ofAnother: (theirs: string, own: string) => `รายงานนี้เป็นของ ${theirs} ไม่ใช่ ${own}`,
  moreWarnings: (count: number) => `และอีก ${count} เรื่องที่ควรตรวจ`,
  step: (count: number) => (count === 0 ? 'ไม่มีขั้นตอน' : `${count} ขั้นตอน`),
  items: { label: 'OIT', title: (count: number) => `${count} ข้อ` },
  verdicts: (count: number, year: FiscalYear) => `ปี ${year} ป.ป.ช. ให้ไม่ผ่านหรือผ่านบางส่วน ${count} ข้อ`,
  owners: 'ผู้รับผิดชอบ สถานะ และลิงก์ตามรายงาน',
  score: {
    label: 'ITA',
    title: (year: FiscalYear, total: number | null) =>
      total === null ? `คะแนนปี ${year}` : `คะแนนปี ${year} รวม ${total.toFixed(2)}`,
    level: (level: string | null) => (level === null ? 'ตามที่ประกาศ' : `ระดับ ${level} ตามที่ประกาศ`),
  },
  noUnit: 'ไม่ระบุผู้รับผิดชอบ',
};

/** Measures whose numbers a line names before it counts the others. */
const MOST_NAMED = 3;

/** "มาตรการ 1, 2, 3 และอีก 4": of however many. */
export function measuresNamed(refs: readonly string[]): string {
  const more = refs.length - MOST_NAMED;
  return `มาตรการ ${refs.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` และอีก ${more}` : ''}`;
}

/** What a report holds, counted: "10 มาตรการ", "26 ข้อ", "คะแนน 2 ปี". */
function parts({ measures, items, scores }: FoundReport): readonly string[] {
  return [
    ...(measures.length > 0 ? [`${measures.length} มาตรการ`] : []),
    ...(items.length > 0 ? [`${items.length} ข้อ`] : []),
    ...(scores.length > 0 ? [`คะแนน ${scores.length} ปี`] : []),
  ];
}

export const takeOver = {
  asDraft: (year: FiscalYear) => `ใช้เป็นร่างปี ${year}`,
  asHistory: (year: FiscalYear) => `เก็บเป็นประวัติปี ${year}`,
  asItIs: (year: FiscalYear) => `นำเข้าปี ${year}`,
  ask: {
    title: (year: FiscalYear) => `ปี ${year} มีมาตรการบางส่วนอยู่แล้ว`,
    text: (same: number, added: number) =>
      `ชื่อตรงกับที่มีอยู่ ${same} มาตรการ เพิ่มใหม่ ${added} มาตรการ ขอให้เลือก ยังไม่มีอะไรถูกบันทึก`,
    addOnly: 'เพิ่มเฉพาะที่ยังไม่มี',
    update: 'เพิ่มและปรับตามรายงาน',
  },
  title: (year: FiscalYear) => `นำเข้ารายงานเป็นปี ${year} แล้ว`,
  nothing: 'ข้อมูลตรงกับรายงานอยู่แล้ว',
  measures: (added: number, updated: number, left: number) =>
    [
      ...(added > 0 ? [`เพิ่ม ${added} มาตรการ`] : []),
      ...(updated > 0 ? [`ปรับ ${updated} มาตรการ`] : []),
      ...(left > 0 ? [`คงเดิม ${left} มาตรการ`] : []),
    ].join(' '),
  items: (items: number, verdicts: number) =>
    [
      ...(items > 0 ? [`ข้อ OIT ${items} ข้อ`] : []),
      ...(verdicts > 0 ? [`ผลตรวจของ ป.ป.ช. ${verdicts} ข้อ`] : []),
    ].join(' '),
  scores: (years: readonly FiscalYear[]) => `คะแนนปี ${years.join(' ')} ตามที่ประกาศ`,
  next: 'ตรวจมาตรการและผู้รับผิดชอบ แล้วแก้ที่ไม่ตรงได้ทันที',
  /** Measures of a year that is over, whose status nobody has said. */
  withoutStatus: {
    line: (refs: readonly string[]) => `${measuresNamed(refs)} เล่าผลแต่ไม่บอกสถานะ นับเป็น “ยังไม่เริ่ม”`,
    next: (ref: string) => `บอกสถานะทีละบรรทัด หลายบรรทัดพร้อมกันได้ เช่น “มาตรการ ${ref} เสร็จแล้ว”`,
  },
  gone: {
    title: 'ไม่พบรายงานที่อ่านไว้',
    text: 'รายงานที่อ่านไว้เก็บ 30 วัน โปรดส่งไฟล์ใหม่อีกครั้ง',
  },
};
