import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { Item, Verdict } from '../domain/item.ts';
import type { StandingVerdict } from '../domain/verdict.ts';
import { itasLink } from '../domain/links.ts';
import { daysLeft, thaiDate, thaiMonth } from './dates.ts';

// What the bot says about single items: their dates, components, links, ITAS, verdicts and who answers for them.

export const dueSet = {
  title: (date: LocalDate, today: LocalDate, year: string) =>
    `ตั้งกำหนดเป็น ${thaiDate(date)} แล้ว (${daysLeft(today, date)})${year}`,
  line: (label: string, title: string) => `${label} ${title}`,
  afterWindow: (to: LocalDate) => `วันที่ตั้งไว้อยู่หลังวันปิดกรอก ITAS (${thaiDate(to)}) โปรดตรวจสอบ`,
  next: 'ข้อที่ยังไม่ครบและใกล้กำหนดดูได้ด้วย “ขาดอะไร”',
};

export const itas = {
  title: (codes: readonly string[], year: string) => `บันทึกว่ากรอก ITAS แล้ว: ${codes.join(' ')}${year}`,
  before: (codes: readonly string[]) => `${codes.join(' ')} บันทึกไว้ก่อนแล้ว`,
  linkless: (codes: readonly string[]) => `${codes.join(' ')} ยังไม่มีลิงก์ในรายการ โปรดส่งลิงก์ที่กรอก`,
  early: (from: LocalDate) => `ช่วงกรอก ITAS เริ่ม ${thaiDate(from)} (ประมาณการ) โปรดตรวจสอบกับประกาศ`,
  left: (count: number) => (count === 0 ? 'กรอก ITAS ครบทุกข้อแล้ว' : `เหลืออีก ${count} ข้อที่ยังไม่กรอก ITAS`),
};

export const components = {
  all: (code: string, met: boolean) =>
    met ? `ยืนยันองค์ประกอบของ ${code} แล้ว` : `ถอนการยืนยันองค์ประกอบของ ${code} แล้ว`,
  one: (code: string, text: string, met: boolean) =>
    met ? `บันทึกว่า ${code} มี “${text}” แล้ว` : `บันทึกว่า ${code} ยังไม่มี “${text}”`,
  /** What is on the page and what is not: "ครบ 3 จาก 5 องค์ประกอบ". */
  standing: ({ components: all }: Item) =>
    `ครบ ${all.filter((it) => it.met).length} จาก ${all.length} องค์ประกอบ`,
  lacking: ({ components: all }: Item) => {
    const lacking = all
      .filter((it) => !it.met)
      .map((it) => (it.month === null ? it.text : thaiMonth(it.month)));
    return lacking.length === 0 ? [] : [`ยังขาด: ${lacking.join(', ')}`];
  },
  next: (item: Item) => {
    if (item.complete) return 'ข้อที่ยังไม่ครบดูได้ด้วย “ขาดอะไร”';
    if (itasLink(item) === null) return `ต่อไป: ส่งลิงก์ของ ${item.catalogue.code}`;
    return 'เพิ่มส่วนที่ขาดบนหน้าเว็บ แล้วแจ้งที่นี่';
  },
};

const verdictWords: Readonly<Record<Verdict['value'], string>> = {
  passed: 'ผ่าน',
  partial: 'ผ่านบางส่วน',
  failed: 'ไม่ผ่าน',
};

export const verdicts = {
  label: 'ผลตรวจ ป.ป.ช.',
  word: (value: Verdict['value']) => verdictWords[value],
  /** Of this year "ไม่ผ่าน: …"; of an earlier one with what it was called then: "ปี 2568 ไม่ผ่าน (เดิม O36): …". */
  standing: ({ value, year, code }: StandingVerdict, thisYear: FiscalYear, reason: string | undefined) => {
    const then = year === thisYear ? '' : `ปี ${year} `;
    const called = year === thisYear || code === null ? '' : ` (เดิม ${code})`;
    return `${then}${verdictWords[value]}${called}${reason === undefined ? '' : `: ${reason}`}`;
  },
};
