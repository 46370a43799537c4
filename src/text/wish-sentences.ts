import type { LocalDate } from '../domain/dates.ts';
import type { OfficeHours } from '../domain/office-hours.ts';
import { thaiDate, thaiHours } from './dates.ts';

// What is said about the wishes of people for their reminders.

interface Named {
  readonly kind: 'item' | 'measure' | 'unit' | 'all';
  readonly label: string;
}

/** What reminders are of: "O12", "มาตรการ 3", "งานของกองคลัง", "ทุกงาน". */
export function aimName({ kind, label }: Named): string {
  switch (kind) {
    case 'item':
      return label;
    case 'measure':
      return `มาตรการ ${label}`;
    case 'unit':
      return `งานของ${label}`;
    case 'all':
      return 'ทุกงานของหน่วยงาน';
    default:
      return kind satisfies never;
  }
}

export const wishes = {
  stopped: (names: readonly string[]) => `หยุดเตือน ${names.join(', ')} แล้ว`,
  stoppedAlready: (names: readonly string[]) => `${names.join(', ')} หยุดเตือนอยู่แล้ว`,
  stoppedNext: (line: string) => `กำหนดส่งยังอยู่ที่เดิม เปิดอีกครั้งด้วย “${line}”`,
  set: (names: readonly string[]) => `ตั้งเตือน ${names.join(', ')} แล้ว`,
  opened: (names: readonly string[]) => `เปิดการเตือน ${names.join(', ')} แล้ว`,
  setAlready: (names: readonly string[]) => `${names.join(', ')} ตั้งเตือนไว้เช่นนี้อยู่แล้ว`,
  line: (name: string, title: string) => `${name} ${title}`.trim(),
  onDay: (date: LocalDate) => `เตือน ${thaiDate(date)}`,
  moved: (said: LocalDate, date: LocalDate) => `${thaiDate(said)} เป็นวันหยุด จึงเตือน ${thaiDate(date)}`,
  monthly: (day: number) =>
    `เตือนทุกวันที่ ${day} ของเดือนจนถึงวันครบกำหนด${day > 28 ? ' เดือนที่สั้นกว่าเตือนวันสุดท้าย' : ''} ตรงวันหยุดเลื่อนขึ้นก่อน`,
  before: (days: number) => `เตือนก่อนกำหนด ${days} วันและวันครบกำหนด แทนรอบปกติ ตรงวันหยุดเลื่อนขึ้นก่อน`,
  nextDay: (name: string, date: LocalDate) => `${name} เตือนครั้งถัดไป ${thaiDate(date)}`,
  noDay: (name: string) => `${name} ไม่มีวันเตือนเหลือแล้ว`,
  done: (name: string) => `${name} ไม่มีงานค้างแล้ว จึงไม่มีการเตือน`,
  stoppedAll: 'ขณะนี้หยุดเตือนทั้งหน่วยงานอยู่ เปิดอีกครั้งด้วย “เปิดเตือน ทั้งหมด”',
  stoppedUnit: 'ขณะนี้หยุดเตือนงานของหน่วยงานที่รับผิดชอบอยู่',
  snoozed: (names: readonly string[], until: LocalDate) =>
    `เลื่อนเตือน ${names.join(', ')} ไป ${thaiDate(until)} แล้ว`,
  snoozedAlready: (names: readonly string[], until: LocalDate) =>
    `${names.join(', ')} เลื่อนเตือนไป ${thaiDate(until)} อยู่แล้ว`,
  snoozeMoved: (said: LocalDate, until: LocalDate) =>
    `${thaiDate(said)} เป็นวันหยุด จึงเลื่อนไป ${thaiDate(until)}`,
  snoozeNext: 'กำหนดส่งยังอยู่ที่เดิม วันครบกำหนดยังเตือนตามปกติ',
  snoozeWhat: 'ขอทราบว่าจะเลื่อนเตือนเรื่องใด',
  snoozeWhatText: 'ตอบกลับการ์ดเตือน หรือพิมพ์รหัสข้อ ยังไม่มีอะไรถูกบันทึก',
  snoozeWhen: 'ขอทราบว่าจะเลื่อนเตือนไปวันใด',
  snoozeWhenText: 'เลือกจากปุ่ม หรือพิมพ์วันที่ เลื่อนได้สามครั้งต่อกำหนด',
  nothingOpen: 'ไม่มีงานค้างที่ต้องเตือน',
  nothingOpenText: 'งานที่กล่าวถึงเสร็จแล้ว หรือยังไม่ถึงรอบเตือน ดูที่เหลือได้ด้วย “ขาดอะไร”',
  acknowledged: (name: string | null, names: readonly string[]) =>
    `${name ?? 'บันทึกว่า'} รับทราบ ${names.join(', ')} แล้ว`,
  acknowledgedAlready: (name: string | null, names: readonly string[]) =>
    `${name ?? 'บันทึกว่า'} รับทราบ ${names.join(', ')} ไว้แล้ว`,
  acknowledgedNext: 'ยังเตือนตามรอบจนกว่าจะเสร็จ แต่ไม่แจ้งผู้บังคับบัญชาในเจ็ดวันนี้',
  acknowledge: 'รับทราบ',
  snooze: 'เลื่อนเตือน',
  setNext: (line: string) => `หยุดได้ด้วย “${line}”`,
  ofWhat: 'ขอทราบว่าจะหยุดเตือนเรื่องใด',
  ofWhatText: 'เลือกจากปุ่ม หรือพิมพ์รหัสข้อ ยังไม่มีอะไรถูกบันทึก',
  when: 'ขอทราบว่าจะเตือนเมื่อใด',
  whenText: 'รอบปกติคือ 30, 14, 7, 3, 1 วันก่อนกำหนด วันครบกำหนด และทุกสัปดาห์หลังจากนั้น เลือกเพิ่มหรือพิมพ์วันที่ได้',
};

export const hours = {
  title: 'เวลาทำการ',
  are: (hours: OfficeHours, isUsual: boolean) =>
    `ส่งการเตือนในวันทำการ ${thaiHours(hours)}${isUsual ? ' (เวลาราชการ)' : ''}`,
  offAll: 'ขณะนี้หยุดเตือนทุกงานของหน่วยงาน',
  offUnits: (units: readonly string[]) => `หยุดเตือนอยู่: งานของ${units.join(', ')}`,
  next: 'คำตอบในแชตตอบทุกเวลา',
  set: 'ตั้งเวลาทำการแล้ว',
  setAlready: 'เวลาทำการเป็นอย่างนี้อยู่แล้ว',
  usual: 'กลับเป็นเวลาราชการ',
  /** A line to change; what is set already would teach nothing. */
  example: ({ from }: OfficeHours) => (from === '09:00' ? 'เวลาทำการ 08:30-16:00' : 'เวลาทำการ 09:00-16:00'),
};
