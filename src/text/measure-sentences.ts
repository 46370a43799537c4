import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { StarterSet } from '../domain/starter-measures.ts';
import { thaiDay, thaiMoment } from './dates.ts';

// What the bot says about measures.

export const measures = {
  title: (year: FiscalYear) => `มาตรการ ปี ${year}`,
  lead: (count: number) => `มี ${count} มาตรการ\nแตะแถวเพื่อดูรายละเอียด`,
  label: (ref: string) => `มาตรการ ${ref}`,
  leadUnit: 'หน่วยงานหลัก',
  support: 'หน่วยงานร่วม',
  units: 'หน่วยงาน',
  everyUnit: 'ทุกสำนัก/กอง',
  indicators: 'ตัวชี้วัด',
  questions: 'ข้อคำถาม',
  posture: 'แนวทาง',
  period: 'ระยะเวลา',
  findings: 'ผลการวิเคราะห์',
  followUp: 'การติดตามผล',
  recommendations: 'ข้อเสนอแนะ',
  outputSummary: 'สรุปผล',
  outcome: 'ผลลัพธ์',
  steps: 'ขั้นตอน',
  andMore: (count: number) => `และอีก ${count}`,
  reason: 'เหตุผล',
  because: (reason: string) => `เหตุผล: ${reason}`,
  span: (from: LocalDate, to: LocalDate) => `${thaiDay(from)} – ${thaiDay(to)}`,
  entry: (at: Date, what: string) => `${thaiMoment(at)} ${what}`,
  next: (ref: string) => `บันทึกความก้าวหน้าได้ด้วย “มาตรการ ${ref} 60%”`,
  nextDone: 'ดำเนินการแล้ว ไม่ต้องทำอะไรเพิ่ม',
  nextClose: (ref: string) => `ครบ 100% แล้ว ปิดได้ด้วย “มาตรการ ${ref} เสร็จแล้ว”`,
  added: (ref: string, year: string) => `เพิ่มมาตรการ ${ref} แล้ว${year}`,
};

export const editedMeasure = {
  title: (ref: string, year: string) => `แก้มาตรการ ${ref} แล้ว${year}`,
  field: (label: string, value: string) => `${label}: ${value === '' ? '–' : value}`,
  next: (ref: string) => `แก้อย่างอื่นได้อีก เช่น “แก้มาตรการ ${ref} ขั้นตอน …”`,
};

export const starters = {
  which: 'เริ่มจากชุดมาตรการใด',
  otherWays: 'มีรายงานปีก่อน: ผู้ประสานงานส่งไฟล์ Word หรือ Excel ในแชตส่วนตัวกับโปร่งใส แล้วใช้เป็นร่างได้ หรือเพิ่มภายหลังก็ได้',
  set: ({ title, lead }: StarterSet) => `${title}: ${lead}`,
  start: (title: string) => `ใช้ชุด ${title}`,
  offer: 'หรือเริ่มจากชุดสำเร็จด้านล่าง แล้วแก้ให้ตรงกับหน่วยงาน',
  title: (count: number, year: string) => `เพิ่ม ${count} มาตรการแล้ว${year}`,
  already: (title: string) => `ชุด ${title} เพิ่มไว้แล้ว`,
  line: (ref: string, title: string) => `${ref}. ${title}`,
  byScore: (year: FiscalYear) => `แนวทาง (รักษาระดับหรือยกระดับ) ตั้งตามคะแนนปี ${year} แล้ว`,
  noScore: (year: FiscalYear) => `ยังไม่มีคะแนนปี ${year} จึงยังไม่ระบุแนวทาง (รักษาระดับหรือยกระดับ)`,
  next: (ref: string | undefined) =>
    ref === undefined
      ? 'ดูได้จากรายการมาตรการ'
      : `โปรดตรวจและแก้ให้ตรงกับหน่วยงาน เช่น “แก้มาตรการ ${ref} หน่วยงาน กองคลัง”`,
};

export const progress = {
  title: (ref: string, year: string) => `บันทึก มาตรการ ${ref} แล้ว${year}`,
  step: (text: string) => `ขั้นตอน “${text}” เสร็จแล้ว`,
  ownPart: (unit: string, lead: string) => `ส่วนของ${unit}เสร็จแล้ว ${lead}เป็นผู้ปิดมาตรการ`,
  open: (units: readonly string[]) => `หน่วยงานร่วมที่ยังไม่ยืนยันส่วนของตน: ${units.join(', ')}`,
  noted: 'บันทึกหมายเหตุแล้ว',
  askClose: 'ครบ 100% แล้ว ปิดมาตรการนี้เลยหรือไม่',
  askCloseLine: (ref: string) => `มาตรการ ${ref} เสร็จแล้ว`,
};
