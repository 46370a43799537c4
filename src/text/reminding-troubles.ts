import type { Month } from '../domain/dates.ts';
import { thaiMonth } from './dates.ts';

// What a coordinator is told one to one about the sending of reminders.

export const refusedReminder = {
  title: 'LINE ไม่รับการเตือน',
  toPerson: (name: string) =>
    [
      `ส่งการเตือนถึง ${name} เป็นการส่วนตัวไม่ได้ งานที่เตือนจะบอกในกลุ่มหลักกับคำตอบครั้งถัดไป`,
      `โปรดขอให้ ${name} เพิ่มโปร่งใสเป็นเพื่อนหรือเลิกบล็อก แล้วจะเตือนเป็นการส่วนตัวอีกครั้ง`,
    ].join('\n'),
  toGroup: [
    'ส่งการเตือนเข้ากลุ่มหลักไม่ได้ งานที่เตือนจะบอกกับคำตอบครั้งถัดไปในกลุ่ม',
    'โปรดตรวจว่าโปร่งใสยังอยู่ในกลุ่ม ระหว่างนี้ดูงานได้ที่ “ขาดอะไร”',
  ].join('\n'),
  examples: ['ขาดอะไร'],
};

export const quotaLow = {
  title: 'ข้อความเตือนของเดือนนี้ใกล้หมด',
  text: (month: Month, spent: number, share: number) =>
    [
      `${thaiMonth(month)} ใช้ไป ${spent} จาก ${share} ข้อความ ที่เหลือเก็บไว้เตือนงานที่ครบกำหนดและเลยกำหนด`,
      'คำตอบในแชตไม่นับรวม งานอื่นจะบอกกับคำตอบครั้งถัดไป',
    ].join('\n'),
  examples: ['กำหนดส่ง'],
};
