import type { AgencyKind, ProfileField } from '../domain/agency.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { Item } from '../domain/item.ts';
import type { Measure } from '../domain/measure.ts';
import { daysLeft, thaiDate, thaiMonth } from './dates.ts';
import { clip } from './thai.ts';
import { areCounted, few, itemStatus, profileLabels, standing } from './words.ts';

// What the bot says in whole sentences, by the answer it belongs to, where no file beside this one is about it.

/** "O1 O2 ", or "26 ข้อ": what follows is written on. */
function fewOrCounted(codes: readonly string[]): string {
  return areCounted(codes) ? few(codes) : `${few(codes)} `;
}

/** An acknowledgement names the year when it is not the current one. */
export function inYear(year: FiscalYear, current: FiscalYear): string {
  return year === current ? '' : ` (ปี ${year})`;
}

/**
 * Said where a question about a year without data was answered for the latest one.
 * @param insteadOf the year that was meant; null where it is the one that is shown, of which nothing is said
 */
export function fallBack(insteadOf: FiscalYear | null): readonly string[] {
  return insteadOf === null ? [] : [`ปี ${insteadOf} ยังไม่มีข้อมูล จึงแสดงปีล่าสุด`];
}

/** The year that a card is about, where it is not the current one and nothing else on the card says so. */
export function yearFact(
  year: FiscalYear,
  current: FiscalYear,
  instead: FiscalYear | null,
): readonly { readonly label: string; readonly value: string }[] {
  if (year === current) return [];
  const [why] = fallBack(instead);
  return [{ label: 'ปีงบประมาณ', value: why === undefined ? String(year) : `${year} (${why})` }];
}

/** Graphemes of a quotation inside a button. */
const IN_QUOTES = 26;

export const provisional = 'ข้อมูลเบื้องต้น โปรดตรวจสอบกับประกาศ ป.ป.ช.';

export const tryTyping = 'ลองพิมพ์:';

export const buttons = {
  undo: 'ยกเลิกรายการนี้',
  undoAnyway: 'ยืนยันยกเลิก',
  missing: 'ดูที่ยังขาด',
  deadlines: 'ดูกำหนดส่ง',
  measures: 'ดูมาตรการ',
  summary: 'สรุป',
  help: 'ช่วยเหลือ',
  history: 'ประวัติ',
  sendLink: 'ส่งลิงก์',
  allComponents: 'ครบทุกองค์ประกอบ',
  enteredInItas: 'กรอก ITAS แล้ว',
  logProgress: 'บันทึกความก้าวหน้า',
  close: 'ปิดมาตรการ',
  starters: 'เริ่มจากชุดมาตรการ',
  profile: 'ข้อมูลหน่วยงาน',
  more: 'ดูเพิ่ม',
  beside: (count: number) => `เพิ่มต่อท้าย ${count} รายการ`,
  setUp: 'ตั้งค่าหน่วยงาน',
  joinByCode: 'ใส่รหัสเข้าร่วม',
  joinUnit: 'บอกหน่วยงานของฉัน',
  pickDay: 'เลือกวันที่',
  scores: 'ดูคะแนน',
  allScores: 'ทุกตัวชี้วัด',
  compare: 'เทียบกับปีก่อน',
  advice: 'ควรทำอะไรก่อน',
  estimate: 'ถ้าครบได้กี่คะแนน',
  show: (code: string) => `ดู ${code}`,
  inYear: (year: FiscalYear) => `ปี ${year}`,
  openYear: (year: FiscalYear) => `เริ่มข้อมูลปี ${year}`,
  rollOver: (year: FiscalYear) => `ขึ้นปี ${year}`,
  sameLink: 'ลิงก์เดิมยังใช้ได้',
  rightLink: 'ลิงก์ถูกต้อง',
};

export const lines = {
  sendLink: (code: string) => `ส่ง ${code} https://`,
  logProgress: (ref: string) => `บันทึก มาตรการ ${ref} `,
  setUp: 'ตั้งค่าหน่วยงาน อบต.',
  setUpAs: (kind: AgencyKind) => `ตั้งค่าหน่วยงาน ${kind}`,
  join: 'รหัส ',
  joinUnit: 'ฉันอยู่ ',
  profile: (field: ProfileField) => `ข้อมูลหน่วยงาน ${profileLabels[field]} `,
  addUnit: 'ข้อมูลหน่วยงาน เพิ่มหน่วยงาน ',
};

export const updated = {
  title: (codes: readonly string[], year: string) => `บันทึก ${fewOrCounted(codes)}แล้ว${year}`,
  nothing: (codes: readonly string[]) => `${fewOrCounted(codes)}เป็นอย่างนี้อยู่แล้ว`,
  /** The codes that the title only counts. */
  listed: (codes: readonly string[]) => (areCounted(codes) ? [codes.join(' ')] : []),
  none: 'ยังไม่มีอะไรถูกบันทึก',
  item: (item: Item) => `${item.catalogue.code} ${item.catalogue.title}: ${standing(item)}`,
  many: (items: readonly Item[]) => {
    const complete = items.filter((it) => it.complete).length;
    return `ครบแล้ว ${complete} ข้อ ยังขาดองค์ประกอบหรือลิงก์ ${items.length - complete} ข้อ`;
  },
  linkWanted: (codes: readonly string[]) =>
    `${codes.join(' ')} ยังไม่มีลิงก์ จึงบันทึกเป็น “${itemStatus.in_progress}” โปรดส่งลิงก์บนเว็บไซต์`,
  recheckWanted: (codes: readonly string[]) =>
    `${codes.join(' ')} มีแต่ลิงก์ที่รอตรวจ จึงบันทึกเป็น “${itemStatus.in_progress}” ถ้าลิงก์ใช้ได้ โปรดยืนยัน`,
  /** "ต.ค. 69 ✓ พ.ย. 69 –" */
  months: (months: Item['components']) =>
    months.map((it) => `${thaiMonth(it.id)} ${it.met ? '✓' : '–'}`).join(' '),
  itasAgain: (codes: readonly string[]) => `${codes.join(' ')} เปลี่ยนลิงก์แล้ว จึงต้องกรอก ITAS ใหม่`,
  approveAgain: (codes: readonly string[]) => `${codes.join(' ')} เปลี่ยนลิงก์แล้ว จึงต้องขอความเห็นชอบใหม่`,
  askComponents: 'ถ้าหน้าเว็บมีครบทุกองค์ประกอบแล้ว กดยืนยันได้',
  left: (count: number) => (count === 0 ? 'ครบทุกข้อแล้ว' : `เหลืออีก ${count} ข้อที่ยังไม่ครบ`),
  problem: (title: string, text: string, example: string | undefined) =>
    example === undefined ? `${title}: ${text}` : `${title}: ${text} ${tryTyping} ${example}`,
};

export const summary = {
  title: (year: FiscalYear) => `สรุป ITA ปี ${year}`,
  measures: (all: readonly Measure[]) => {
    if (all.length === 0) return 'ยังไม่มีมาตรการ';
    const done = all.filter((it) => it.status === 'done').length;
    return `มาตรการ ${all.length} รายการ ดำเนินการแล้ว ${done}`;
  },
  deadline: (to: LocalDate, today: LocalDate) => ({
    text: `กรอก ITAS ภายใน ${thaiDate(to)}`,
    left: daysLeft(today, to),
  }),
  next: (code: string | undefined) => (code === undefined ? 'ครบทุกข้อแล้ว' : `ต่อไป: ${code}`),
  noWork: (unit: string, year: FiscalYear) => `${unit} ยังไม่มีงานของปี ${year}`,
  noWorkYet: 'ผู้ประสานงานมอบหมายข้อหรือมาตรการให้ได้',
  bar: (done: number, all: number) => `${done}/${all}`,
};

/** What an executive sees one to one. */
export const executive = {
  title: (agency: string, year: FiscalYear, complete: number, all: number) =>
    `${agency} ปี ${year}: ครบแล้ว ${complete} จาก ${all} ข้อ`,
  waiting: (count: number) => (count === 0 ? 'ไม่มีข้อที่รอเห็นชอบ' : `รอเห็นชอบ ${count} ข้อ`),
  risks: (count: number) => `เสี่ยงไม่ทันที่สุด ${count} ข้อ แตะแถวเพื่อดูรายละเอียด`,
  noRisk: 'ครบทุกข้อแล้ว',
};

export const missing = {
  title: (scope: string) => `ยังขาดอะไร${scope}`,
  ofUnit: (unit: string) => ` ของ${unit}`,
  ofSubIndicator: (code: string) => ` ตัวชี้วัดย่อย ${code}`,
  lead: (count: number, all: number) => `ยังไม่ครบ ${count} จาก ${all} ข้อ\nแตะแถวเพื่อดูรายละเอียด`,
  none: 'ครบทุกข้อแล้ว',
  titleDone: (scope: string) => `ข้อที่ครบแล้ว${scope}`,
  leadDone: (count: number, all: number) => `ครบแล้ว ${count} จาก ${all} ข้อ`,
  published: (codes: readonly string[]) =>
    codes.length === 0 ? '' : `เผยแพร่แล้วแต่ยังไม่ครบ: ${codes.join(' ')}`,
  ownFirst: (unit: string) => `งานของ ${unit} อยู่บนสุด`,
  notApplicable: (codes: readonly string[]) => (codes.length === 0 ? '' : `ไม่เกี่ยวข้อง: ${codes.join(' ')}`),
};

export const help = {
  title: 'พิมพ์อะไรได้บ้าง',
};

export const history = {
  title: (label: string, year: string) => `ประวัติ ${label}${year}`,
  none: 'ยังไม่มีการเปลี่ยนแปลง',
  tryNext: (label: string) => [`ดู ${label}`],
  lead: 'ใหม่สุดอยู่บน แตะแถวเพื่อยกเลิกรายการนั้น',
  by: (moment: string, name: string) => `${moment} · ${name}`,
  takeBack: (what: string) => `ยกเลิก “${clip(what, IN_QUOTES)}”`,
};

export const undone = {
  title: (labels: readonly string[], year: string) =>
    `${areCounted(labels) ? `ยกเลิก ${labels.length} รายการแล้ว` : `ยกเลิกรายการของ ${labels.join(' ')} แล้ว`}${year}`,
  line: (label: string, action: string, now: string) =>
    now === '' ? `${label}: ย้อน “${action}”` : `${label}: ${now}`,
  kept: (label: string) => `${label}: ค่าที่บันทึกภายหลังยังคงอยู่`,
  noteGone: (label: string, now: string) => `${label}: นำหมายเหตุออกแล้ว ยังเป็น “${now}”`,
  keptOpen: (year: FiscalYear) => `ปี ${year} ยังเปิดอยู่ เพราะมีรายการที่ผู้อื่นบันทึกไว้ในปีนั้น`,
  many: (count: number) => `ทั้ง ${count} รายการกลับเป็นเหมือนก่อนหน้านั้น`,
  next: 'ประวัติยังแสดงทุกขั้นตอน และยกเลิกการยกเลิกนี้ได้',
  left: 'แชตนี้ไม่ได้ผูกกับหน่วยงานแล้ว เริ่มใหม่ได้ด้วย “ตั้งค่าหน่วยงาน” หรือรหัสจากผู้ประสานงาน',
};

/** A fault: what to quote when asking for help. */
export const fault = {
  title: 'ระบบขัดข้อง',
  text: 'ข้อความนี้ยังไม่ถูกบันทึก โปรดลองใหม่ภายหลัง หากยังไม่ได้ แจ้งผู้ดูแลระบบพร้อมรหัสอ้างอิง',
};

/** Earlier answers that could not be shown in time were too many for one reply. */
export function moreWaiting(count: number): { readonly title: string; readonly text: string } {
  return {
    title: `มีคำตอบก่อนหน้านี้อีก ${count} ข้อความที่ส่งไม่ทัน`,
    text: 'ทุกรายการถูกบันทึกแล้ว โปรดพิมพ์ “สรุป” เพื่อดูข้อมูลล่าสุด',
  };
}
