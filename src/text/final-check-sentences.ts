import type { FinalCheck, FinalFault } from '../domain/final-check.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { daysLeft, thaiDate } from './dates.ts';

// The look at everything before the window closes.

const faults: Readonly<Record<FinalFault, string>> = {
  dead: 'ลิงก์เปิดไม่ได้',
  'no-link': 'ยังไม่มีลิงก์',
  'wrong-year': 'ปีอาจไม่ตรง',
  'not-in-itas': 'ยังไม่กรอก ITAS',
  unclear: 'ยังบอกไม่ได้ว่าเปิดได้',
  'not-approved': 'ยังไม่เห็นชอบ',
};

const next: Readonly<Record<FinalFault, string>> = {
  dead: 'ต่อไป: เปิดลิงก์ที่เปิดไม่ได้ดู แล้วส่งลิงก์ใหม่',
  'no-link': 'ต่อไป: เผยแพร่ข้อที่ยังไม่มีลิงก์ แล้วส่งลิงก์',
  'wrong-year': 'ต่อไป: เปิดดูข้อที่ปีอาจไม่ตรง',
  'not-in-itas': 'ต่อไป: กรอกข้อที่เหลือใน ITAS',
  unclear: 'ต่อไป: เปิดดูข้อที่ยังบอกไม่ได้ด้วยตนเอง',
  'not-approved': 'ต่อไป: ขอความเห็นชอบข้อที่เหลือ',
};

export const finalCheck = {
  title: (year: FiscalYear) => `ตรวจก่อนปิดรับ ITAS ปี ${year}`,
  closes: (to: LocalDate, today: LocalDate, provisional: boolean) =>
    today > to
      ? `ปิดรับไปแล้วเมื่อ ${thaiDate(to)}`
      : `ปิดรับ ${thaiDate(to)} ${daysLeft(today, to)}${provisional ? ' (ประมาณการ)' : ''}`,
  counts: ({ alive, dead, unclear, wrongYear, notInItas }: FinalCheck) =>
    [
      `เปิดได้ ${alive}`,
      `เปิดไม่ได้ ${dead}`,
      ...(unclear > 0 ? [`ยังบอกไม่ได้ ${unclear}`] : []),
      `ปีไม่ตรง ${wrongYear}`,
      `ยังไม่กรอก ${notInItas}`,
    ].join(' · '),
  others: ({ noLink, notApproved }: FinalCheck) =>
    [
      ...(noLink > 0 ? [`ไม่มีลิงก์ ${noLink}`] : []),
      ...(notApproved > 0 ? [`ยังไม่เห็นชอบ ${notApproved}`] : []),
    ].join(' · '),
  faults: (all: readonly FinalFault[]) => all.map((fault) => faults[fault]).join(' · '),
  next: (fault: FinalFault) => next[fault],
  done: (total: number) => `ครบทั้ง ${total} ข้อ: เปิดได้ กรอกแล้ว และเห็นชอบแล้ว`,
  button: 'ตรวจก่อนปิด',
};
