import type { SiteReading } from '../app/read-site.ts';
import { lookReasonWords } from './link-sentences.ts';
import { clip, withoutScheme } from './thai.ts';

// What is said of the links that were found on an agency's own website.

/** So many codes are named before the rest is counted. */
const NAMED = 12;
/** Graphemes of what stands on a link. */
const LABEL = 60;

function named(codes: readonly string[]): string {
  return codes.length > NAMED
    ? `${codes.slice(0, NAMED).join(' ')} และอีก ${codes.length - NAMED} ข้อ`
    : codes.join(' ');
}

type Unread = Extract<SiteReading, { kind: 'unread' }>['reason'];

export const foundLinks = {
  title: (found: number, missing: readonly string[]) =>
    missing.length === 0 ? `พบลิงก์ครบทั้ง ${found} ข้อ` : `พบ ${found} ข้อ ขาด ${named(missing)}`,
  none: 'ยังไม่พบลิงก์ของข้อใดในหน้านี้',
  read: (url: string, pages: number) =>
    pages > 1 ? `อ่านจาก ${withoutScheme(url)} และหน้าย่อยอีก ${pages - 1} หน้า` : `อ่านจาก ${withoutScheme(url)}`,
  fresh: (count: number) => `ลิงก์ใหม่ ${count} ข้อ บันทึกเป็นรอตรวจ?`,
  nothingNew: 'ไม่มีลิงก์ใหม่ให้บันทึก',
  same: (count: number) => `ตรงกับที่บันทึกไว้แล้ว ${count} ข้อ`,
  differs: (codes: readonly string[]) => `ต่างจากที่บันทึกไว้: ${named(codes)} (ยังไม่เปลี่ยนให้)`,
  unclear: (codes: readonly string[]) => `พบหลายลิงก์ โปรดเลือกเอง: ${named(codes)}`,
  old: (codes: readonly string[]) => `พบแต่หน้าของปีก่อนๆ จึงไม่นับ: ${named(codes)}`,
  replaces: (count: number) => `แทนลิงก์ปีก่อน ${count} ข้อ`,
  foreign: (codes: readonly string[]) => `รหัสไม่ตรงกับชื่อข้อปีนี้ จึงไม่นับ: ${named(codes)} โปรดดูว่าเป็นหน้าของปีนี้`,
  cut: 'เว็บไซต์มีหน้าย่อยมากกว่าที่อ่านได้ในครั้งเดียว ถ้ายังขาด โปรดส่งที่อยู่ของหน้าย่อยนั้น',
  row: {
    differs: (recorded: string, found: string) =>
      `ที่บันทึก ${withoutScheme(recorded)} ที่พบ ${withoutScheme(found)}`,
    unclear: (count: number) => `พบ ${count} ลิงก์`,
    fresh: (url: string) => withoutScheme(url),
  },
  save: (count: number) => `บันทึกรอตรวจ ${count} ข้อ`,
  foot: 'แตะแถวเพื่อเลือกหรือดูข้อนั้น',
  choose: {
    title: (code: string) => `${code} จะใช้ลิงก์ใด`,
    text: (title: string) => `${title}\nลิงก์ที่เลือกจะบันทึกเป็นลิงก์สำหรับ ITAS`,
    line: (at: number, text: string, url: string) =>
      text === '' ? `${at}. ${withoutScheme(url)}` : `${at}. ${clip(text, LABEL)}\n${withoutScheme(url)}`,
    nth: (at: number) => `ใช้ลิงก์ที่ ${at}`,
    found: 'ใช้ลิงก์ที่พบ',
    keep: 'ใช้ลิงก์เดิม',
    none: (code: string) => `ไม่พบลิงก์ของ ${code} ในหน้านั้นแล้ว`,
  },
  kept: {
    title: (codes: readonly string[], year: string) => `บันทึกลิงก์ที่พบแล้ว ${codes.length} ข้อ${year}`,
    codes: named,
    waiting: 'ทุกข้อเป็น “รอตรวจ” ยังไม่นับว่าเผยแพร่ จนกว่าจะมีผู้ยืนยันว่าลิงก์ถูกต้อง',
    looked: 'โปร่งใสจะตรวจว่าเปิดได้ภายในไม่กี่นาที',
    taken: (codes: readonly string[]) => `มีผู้ส่งลิงก์เองแล้ว จึงไม่เปลี่ยน: ${named(codes)}`,
    nothing: 'ลิงก์เหล่านี้บันทึกไว้แล้ว',
    next: 'เปิดดูทีละข้อ แล้วกดยืนยันเมื่อถูกต้อง',
    confirm: (count: number) => `ยืนยันว่าถูกทั้ง ${count} ข้อ`,
  },
  underWay: (url: string, pages: number) => ({
    title: pages < 2 ? 'กำลังอ่านหน้า ITA' : `กำลังอ่านหน้า ITA อ่านแล้ว ${pages} หน้า`,
    text: `${withoutScheme(url)}\nใช้เวลาไม่เกิน 20 วินาที ระหว่างนี้สั่งงานอื่นได้ตามปกติ แล้วกด “ดูผล”`,
  }),
  busy: {
    title: 'ขณะนี้ยังอ่านเว็บไซต์อื่นอยู่',
    text: 'อ่านได้ครั้งละหนึ่งหน้า โปรดรอราว 20 วินาที แล้วกด “ดูผล” เพื่อเริ่มอ่านหน้านี้',
  },
  show: 'ดูผล',
  noAddress: {
    title: 'ยังไม่ทราบที่อยู่หน้า ITA ของหน่วยงาน',
    text: 'โปรดส่งที่อยู่ของหน้าที่รวมลิงก์ OIT หรือบันทึกเว็บไซต์ไว้ในข้อมูลหน่วยงาน',
    example: 'หาลิงก์ https://www.example.go.th/ita',
  },
  unread: {
    title: 'ยังอ่านหน้านี้ไม่ได้',
    text: (reason: Unread) =>
      `${reason === 'no-page' ? 'ที่อยู่นี้เป็นไฟล์ ไม่ใช่หน้าเว็บ' : lookReasonWords[reason]} โปรดเปิดดูเอง แล้วส่งลิงก์ทีละข้อ หรือวางหลายบรรทัดในข้อความเดียว`,
    example: 'ส่ง O1 https://www.example.go.th/ita/o1',
  },
  closed: {
    title: 'ระบบนี้ยังเปิดเว็บไซต์ภายนอกไม่ได้',
    text: 'โปรดส่งลิงก์ทีละข้อ หรือวางหลายบรรทัดในข้อความเดียว',
  },
};
