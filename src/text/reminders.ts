import type { LocalDate } from '../domain/dates.ts';
import type { HeardAs } from '../domain/reminders.ts';
import { thaiDay } from './dates.ts';

// What a reminder says. It is read on a lock screen first: what is due and how many, then the rest.

/** So many days are named before the rest is counted. */
const DAYS_NAMED = 3;
/** So many units are named before the rest is counted. */
const UNITS_NAMED = 2;

export const reminders = {
  mark: {
    overdue: 'เลยกำหนด',
    today: 'ครบกำหนด',
    before: 'ใกล้ครบกำหนด',
    digest: 'สรุปประจำสัปดาห์',
    approval: 'รอเห็นชอบ',
    opens: 'ปฏิทินการประเมิน',
  },
  title: {
    overdue: (count: number) => `มีงานเลยกำหนด ${count} รายการ`,
    today: (count: number) => `งานที่ต้องเสร็จวันนี้ ${count} รายการ`,
    before: (count: number) => `งานใกล้ครบกำหนด ${count} รายการ`,
    digest: (count: number) => `งานที่ต้องติดตามสองสัปดาห์นี้ ${count} รายการ`,
    approval: (count: number) => `รอเห็นชอบ ${count} ข้อ`,
    opens: (count: number) => `ขั้นตอนที่เริ่มแล้ว ${count} รายการ`,
  },
  counts: (counts: { readonly overdue: number; readonly today: number; readonly before: number }) =>
    [
      counts.overdue > 0 ? `เลยกำหนด ${counts.overdue}` : '',
      counts.today > 0 ? `ต้องเสร็จวันนี้ ${counts.today}` : '',
      counts.before > 0 ? `ใกล้ครบกำหนด ${counts.before}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  as: {
    responsible: '',
    head: 'แจ้งในฐานะหัวหน้าหน่วยงาน เพราะงานค้างเกินสองสัปดาห์',
    leader: 'แจ้งผู้ประสานงานและผู้บริหาร เพราะงานค้างเกินสามสัปดาห์',
  } satisfies Record<HeardAs, string>,
  /** Days on which nobody was there to say it. */
  missed: (days: readonly LocalDate[]) => {
    const named = days.slice(-DAYS_NAMED).map(thaiDay).join(', ');
    return days.length > DAYS_NAMED ? `ค้างเตือน ${days.length} ครั้ง ล่าสุด ${named}` : `ค้างเตือนเมื่อ ${named}`;
  },
  /** What is due on a day off has to be done before it. */
  todayThough: (dayOff: string) => `กำหนดตรงกับ${dayOff}`,
  doneToday: 'ต้องเสร็จวันนี้',
  /** Beside what is said by itself, Monday's outlook. */
  alsoThisWeek: (count: number) => `และงานในสองสัปดาห์นี้อีก ${count} รายการ`,
  last: 'เตือนครั้งสุดท้าย จากนี้ดูได้ที่ “ขาดอะไร”',
  items: (count: number) => `${count} ข้อต้องอยู่บนเว็บไซต์`,
  /** A title, or how many there are. */
  approval: (what: string | number) => (typeof what === 'number' ? `${what} ข้อรอเห็นชอบ` : `รอเห็นชอบ ${what}`),
  units: (units: readonly string[]) => {
    if (units.length === 0) return 'ผู้ประสานงาน';
    const named = units.slice(0, UNITS_NAMED).join(', ');
    return units.length > UNITS_NAMED ? `${named} และอีก ${units.length - UNITS_NAMED} หน่วยงาน` : named;
  },
  next: {
    one: 'ทำเสร็จแล้ว ตอบกลับข้อความนี้พร้อมลิงก์ได้เลย',
    many: 'แตะแถวเพื่อดูรายละเอียด หรือตอบกลับข้อความนี้',
    approval: 'ตรวจหน้าเว็บแล้วเห็นชอบได้จากปุ่ม หรือพิมพ์ “เห็นชอบ”',
    opens: 'ดูทั้งปีได้ด้วย “กำหนดส่ง”',
  },
  send: (code: string) => `ส่งลิงก์ ${code}`,
  log: (ref: string) => `บันทึกมาตรการ ${ref}`,
};
