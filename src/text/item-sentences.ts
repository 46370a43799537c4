import type { LocalDate } from '../domain/dates.ts';
import { daysLeft, thaiDate } from './dates.ts';

// What the bot says about single items: their dates, components, links, ITAS, verdicts and who answers for them.

export const dueSet = {
  title: (date: LocalDate, today: LocalDate, year: string) =>
    `ตั้งกำหนดเป็น ${thaiDate(date)} แล้ว (${daysLeft(today, date)})${year}`,
  line: (label: string, title: string) => `${label} ${title}`,
  afterWindow: (to: LocalDate) => `วันที่ตั้งไว้อยู่หลังวันปิดกรอก ITAS (${thaiDate(to)}) โปรดตรวจสอบ`,
  next: 'ข้อที่ยังไม่ครบและใกล้กำหนดดูได้ด้วย “ขาดอะไร”',
};
