import type { CatalogueItem } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate, Month } from '../domain/dates.ts';
import type { Item, Verdict } from '../domain/item.ts';
import type { StandingVerdict } from '../domain/verdict.ts';
import { itasLink } from '../domain/links.ts';
import { daysLeft, thaiDate, thaiDay, thaiMoment, thaiMonth } from './dates.ts';
import { withoutScheme } from './thai.ts';
import { componentName, few } from './words.ts';

// What the bot says about single items: their dates, components, links, ITAS, verdicts and who answers for them.

/** What stands on an item's own card. */
export const item = {
  subIndicator: 'ตัวชี้วัดย่อย',
  units: 'ผู้รับผิดชอบ',
  dataUntil: 'ข้อมูลถึง',
  due: 'กำหนด',
  ownDue: 'เป้าหมายภายใน',
  inItas: 'ITAS',
  otherLink: 'ลิงก์เพิ่ม',
  click: 'จุดที่คลิก',
  link: (url: string, note: string | undefined) => (note === undefined ? url : `${url} (${note})`),
  /** The lead unit is named as such only beside others. */
  ofUnits: (units: readonly string[], lead: string | null) =>
    units.map((unit) => (unit === lead && units.length > 1 ? `${unit} (หลัก)` : unit)).join(', '),
  note: 'หมายเหตุ',
  reason: 'เหตุผล',
  noUnit: 'ยังไม่ได้มอบหมาย',
  ofSubIndicator: (code: string, title: string | undefined) => [code, title ?? ''].join(' ').trim(),
  dueOn: (due: LocalDate, today: LocalDate) => `${thaiDate(due)}\n${daysLeft(today, due)}`,
  day: thaiDay,
  itasDone: (by: string, at: Date) => `กรอกแล้ว โดย ${by} ${thaiMoment(at)}`,
  itasNotYet: 'ยังไม่กรอก',
  nextLink: 'เผยแพร่บนเว็บไซต์แล้วส่งลิงก์มาที่นี่',
  oldLink: 'ลิงก์ปีก่อน',
  foundLink: 'ลิงก์ที่พบ',
  foundToCheck: 'รอตรวจ ยังไม่นับว่าเผยแพร่',
  oldLinkAt: (url: string) => `${url} (ต้องตรวจซ้ำ)`,
  toRecheck: 'ต้องตรวจซ้ำ ยังไม่นับว่าเผยแพร่',
  nextRecheck: 'เปิดลิงก์ปีก่อนดู ถ้ายังใช้ได้ กด “ลิงก์เดิมยังใช้ได้” ถ้าไม่ โปรดส่งลิงก์ใหม่',
  nextFound: 'เปิดลิงก์ที่พบดู ถ้าตรงกับข้อนี้ กด “ลิงก์ถูกต้อง” ถ้าไม่ โปรดส่งลิงก์ที่ถูก',
  nextComponents: 'ตรวจองค์ประกอบบนหน้าเว็บ แล้วกดยืนยัน',
  nextItas: 'กรอกลิงก์ในระบบ ITAS แล้วกด “กรอก ITAS แล้ว”',
  nextDone: 'ครบแล้ว ไม่ต้องทำอะไรเพิ่ม',
  nextNotApplicable: 'ไม่ต้องทำข้อนี้ ถ้ากลับมาเกี่ยวข้อง ส่งลิงก์ได้ตามปกติ',
  nextOther: 'อัปเดตสถานะเมื่อมีความคืบหน้า',
};

export const assigned = {
  title: (units: readonly string[], year: string) => `มอบหมายให้ ${units.join(', ')} แล้ว${year}`,
  line: (label: string, title: string) => `${label} ${title}`,
  next: 'ผู้อยู่ในหน่วยงานนี้จะเห็นงานของตนเมื่อพิมพ์ “งานของฉัน”',
};

export const dueSet = {
  title: (date: LocalDate, today: LocalDate, year: string) =>
    `ตั้งกำหนดเป็น ${thaiDate(date)} แล้ว (${daysLeft(today, date)})${year}`,
  line: (label: string, title: string) => `${label} ${title}`,
  afterWindow: (to: LocalDate) => `วันที่ตั้งไว้อยู่หลังวันปิดกรอก ITAS (${thaiDate(to)}) โปรดตรวจสอบ`,
  next: 'ข้อที่ยังไม่ครบและใกล้กำหนดดูได้ด้วย “ขาดอะไร”',
};

/** A day of the assessment's calendar that the agency sets itself. */
export const stepSet = {
  title: (title: string, date: LocalDate, today: LocalDate, year: string) =>
    `แก้ปฏิทินแล้ว: ${title} ถึง ${thaiDate(date)} (${daysLeft(today, date)})${year}`,
  same: (title: string, date: LocalDate) => `${title} เป็น ${thaiDate(date)} อยู่แล้ว`,
  before: (date: LocalDate) => `เดิม ${thaiDate(date)}`,
  items: (count: number) => `${count} ข้อที่ครบกำหนดพร้อมกันเลื่อนตามแล้ว`,
  own: (shipped: LocalDate) => `หน่วยงานกำหนดเอง แทนวันในปฏิทินเดิม ${thaiDate(shipped)}`,
  next: 'ดูทั้งปฏิทินได้ด้วย “กำหนดส่ง”',
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
  month: (code: string, month: Month, met: boolean) =>
    `บันทึกว่า ${code} เดือน ${thaiMonth(month)} ${met ? 'มีแล้ว' : 'ยังไม่มี'}`,
  /** What is on the page and what is not: "ครบ 3 จาก 5 องค์ประกอบ". */
  standing: ({ components: all }: Item) =>
    `ครบ ${all.filter((it) => it.met).length} จาก ${all.length} องค์ประกอบ`,
  lacking: ({ components: all }: Item) => {
    const lacking = all.filter((it) => !it.met).map(componentName);
    return lacking.length === 0 ? [] : [`ยังขาด: ${lacking.join(', ')}`];
  },
  next: (item: Item) => {
    if (item.complete) return 'ข้อที่ยังไม่ครบดูได้ด้วย “ขาดอะไร”';
    if (itasLink(item) === null) return `ต่อไป: ส่งลิงก์ของ ${item.catalogue.code}`;
    return 'เพิ่มส่วนที่ขาดบนหน้าเว็บ แล้วแจ้งที่นี่';
  },
};

/** Graphemes of the end of an address on a button. */
const TAIL = 24;

export const links = {
  oneAtATime: (said: string) => `ครั้งละหนึ่งลิงก์: ${said}`,
  added: (code: string, year: string) => `เพิ่มลิงก์ของ ${code} แล้ว${year}`,
  already: (code: string) => `${code} มีลิงก์นี้อยู่แล้ว`,
  noted: (code: string, year: string) => `บันทึกจุดที่คลิกของลิงก์ ${code} แล้ว${year}`,
  removed: (code: string, year: string) => `ลบลิงก์ของ ${code} แล้ว${year}`,
  click: (note: string) => `จุดที่คลิก: ${note}`,
  first: 'เป็นลิงก์แรก จึงใช้เป็นลิงก์สำหรับ ITAS',
  count: (count: number) => `รวม ${count} ลิงก์`,
  forItas: (url: string) => `ลิงก์สำหรับ ITAS ตอนนี้คือ ${withoutScheme(url)}`,
  none: (code: string, status: string) => `${code} ไม่มีลิงก์แล้ว สถานะเป็น “${status}”`,
  nextClick: (code: string) => `บอกจุดที่คลิกได้ โดยส่งลิงก์เดิมซ้ำ: “เพิ่มลิงก์ ${code} https://… คลิกเมนูซ้าย”`,
  nextSend: (code: string) => `ต่อไป: ส่งลิงก์ของ ${code}`,
  nextShow: (code: string) => `ดูลิงก์ทั้งหมดได้ด้วย “ดู ${code}”`,
  /** Addresses of one website differ at their ends. */
  remove: (number: number, url: string, itas: boolean) =>
    `ลบ ${number}. ${tail(withoutScheme(url))}${itas ? ' (ITAS)' : ''}`,
};

function tail(address: string): string {
  return address.length <= TAIL ? address : `…${address.slice(-TAIL)}`;
}

export const verdictWords: Readonly<Record<Verdict['value'], string>> = {
  passed: 'ผ่าน',
  partial: 'ผ่านบางส่วน',
  failed: 'ไม่ผ่าน',
};

export const verdicts = {
  label: 'ผลตรวจ ป.ป.ช.',
  title: (codes: readonly string[], value: Verdict['value'], year: FiscalYear) =>
    `บันทึกผลตรวจปี ${year}: ${few(codes)} ${verdictWords[value]}`,
  already: (codes: readonly string[], value: Verdict['value'], year: FiscalYear) =>
    `ผลตรวจปี ${year} ของ ${few(codes)} บันทึกว่า${verdictWords[value]}ไว้ก่อนแล้ว`,
  item: ({ code, title }: CatalogueItem) => `${code} ${title}`,
  because: (reason: string) => `เหตุผล: ${reason}`,
  /** Before the year's assessment is over, the result that was just announced is last year's. */
  early: (year: FiscalYear) =>
    `การประเมินปี ${year} ยังไม่สิ้นสุด ถ้าเป็นผลของปี ${year - 1} โปรดยกเลิก แล้วพิมพ์ใหม่โดยระบุ “ปี ${year - 1}”`,
  next: 'ข้อที่ควรแก้ก่อนดูได้ด้วย “ควรทำอะไรก่อน”',
  /** Of this year "ไม่ผ่าน: …"; of an earlier one with what it was called then: "ปี 2568 ไม่ผ่าน (เดิม O36): …". */
  standing: ({ value, year, code }: StandingVerdict, thisYear: FiscalYear, reason: string | undefined) => {
    const then = year === thisYear ? '' : `ปี ${year} `;
    const called = year === thisYear || code === null ? '' : ` (เดิม ${code})`;
    return `${then}${verdictWords[value]}${called}${reason === undefined ? '' : `: ${reason}`}`;
  },
};
