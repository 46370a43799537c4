import type { LinkHealth, PageTurn } from '../domain/links.ts';
import { type FrozenPage, MOST_COPY_BYTES, type Uncopied } from '../domain/link-copies.ts';
import { type Look, type LookReason, isOfEarlierYear } from '../domain/web-page.ts';
import { dayInBangkok } from '../domain/dates.ts';
import { thaiDay, thaiMoment } from './dates.ts';
import { withoutScheme } from './thai.ts';

// What the bot says about the pages behind links. It is a hint to people: no status follows from it.

export const lookReasonWords: Readonly<Record<LookReason, string>> = {
  opened: 'เปิดได้',
  gone: 'ไม่มีหน้านี้แล้ว (404)',
  'no-such-host': 'ไม่มีเว็บไซต์ชื่อนี้',
  'says-not-found': 'หน้าเว็บแจ้งว่าไม่พบ',
  'may-say-not-found': 'หน้าเว็บอาจแจ้งว่าไม่พบ',
  'sent-home': 'เว็บไซต์พาไปหน้าแรกแทน',
  empty: 'หน้าว่าง',
  'not-for-programs': 'เว็บไซต์ไม่ให้โปรแกรมเปิด',
  robots: 'เว็บไซต์ไม่ให้โปรแกรมเปิด',
  login: 'ต้องเข้าสู่ระบบก่อน',
  'site-trouble': 'เว็บไซต์ขัดข้อง',
  'odd-answer': 'เว็บไซต์ตอบผิดปกติ',
  'too-slow': 'เว็บไซต์ตอบช้า',
  'no-connection': 'ติดต่อเว็บไซต์ไม่ได้',
  redirects: 'ส่งต่อไปหลายทอดจนไม่ถึงหน้า',
  'not-public': 'ไม่ใช่หน้าเว็บสาธารณะ',
};

/** Certificates that browsers warn of. That nobody vouches for one is often only an incomplete chain. */
const certificates: Readonly<Partial<Record<NonNullable<Look['certificate']>, string>>> = {
  expired: 'ใบรับรอง https หมดอายุ',
  'other-name': 'ใบรับรอง https ไม่ตรงชื่อเว็บไซต์',
};

/** Codes that a page names before it is a list of everything. */
const MOST_CODES = 3;

export const linkLook = {
  /** What a look at a link that was just sent found. */
  now: (look: Look): string => {
    if (look.class === 'alive') return 'ตรวจลิงก์แล้ว: เปิดได้';
    const why = lookReasonWords[look.reason];
    return look.class === 'missing'
      ? `ตรวจลิงก์แล้ว: เปิดไม่ได้ ${why} โปรดตรวจที่อยู่อีกครั้ง`
      : `ตรวจลิงก์แล้ว: ยังบอกไม่ได้ ${why} โปรดเปิดดูเอง`;
  },
  /** Hints from the page itself, for people to judge. */
  hints: (look: Look, year: number, code: string): readonly string[] => {
    if (look.class !== 'alive') return [];
    const certificate = look.certificate === null ? undefined : certificates[look.certificate];
    const others = look.codes.length <= MOST_CODES && look.codes.length > 0 && !look.codes.includes(code);
    return [
      ...(certificate === undefined ? [] : [`${certificate} โปรดแจ้งผู้ดูแลเว็บไซต์`]),
      ...(isOfEarlierYear(look.years, year) ? [`หน้านี้ระบุปีงบประมาณ ${look.years.join(', ')} โปรดดูว่าตรงปี`] : []),
      ...(others ? [`หน้านี้ระบุ ${look.codes.join(' ')} โปรดดูว่าตรงข้อ`] : []),
    ];
  },
  label: 'ตรวจลิงก์',
  health: {
    unchecked: undefined,
    alive: 'เปิดได้',
    missing: 'เปิดไม่ได้ โปรดตรวจหรือส่งลิงก์ใหม่',
    unclear: 'ยังบอกไม่ได้ โปรดเปิดดูเอง',
  } satisfies Record<LinkHealth, string | undefined>,
  lookedAt: (at: Date) => `ดูล่าสุด ${thaiMoment(at)}`,
  dead: 'ลิงก์เปิดไม่ได้',
};

const MOST_MB = MOST_COPY_BYTES / (1_024 * 1_024);

/** What was kept of a page when its link was submitted. */
export const linkCopy = {
  label: 'สำเนา',
  standing: ({ at, uncopied, reason }: FrozenPage): string => {
    const day = thaiDay(dayInBangkok(new Date(at)));
    const words: Readonly<Record<Uncopied, string>> = {
      'too-large': `ไฟล์ใหญ่เกิน ${MOST_MB} MB จดเฉพาะที่อยู่และเวลาไว้ โปรดเก็บไฟล์ไว้เอง`,
      'cut-short': 'เว็บไซต์ส่งมาไม่ครบ จดเฉพาะที่อยู่และเวลาไว้ โปรดเก็บไฟล์ไว้เอง',
      'other-sort': 'ไฟล์ชนิดนี้เก็บสำเนาไม่ได้ จดเฉพาะที่อยู่และเวลาไว้ โปรดเก็บไฟล์ไว้เอง',
      'not-opened': `เก็บสำเนาไม่ได้ ${lookReasonWords[reason]} โปรดบันทึกภาพหน้าจอไว้เอง`,
      expired: `เคยเก็บสำเนา ${day} ลบแล้วเมื่อครบกำหนด`,
    };
    return uncopied === null ? `เก็บสำเนาแล้ว ${day}` : words[uncopied];
  },
};

/** A link by itself, from somebody who had just told something of an item. */
export const whoseLink = {
  title: (code: string) => `ลิงก์นี้เป็นของ ${code} ใช่หรือไม่`,
  which: 'ลิงก์นี้เป็นของข้อใด',
  text: 'ยังไม่มีอะไรถูกบันทึก ถ้าเป็นของข้ออื่น พิมพ์รหัสข้อนำหน้าลิงก์',
  yes: (item: string) => `ใช่ ของ ${item}`,
};

/** What a unit hears of a page that went, or came back. */
export const pageNews = {
  heading: 'ตรวจลิงก์',
  of: (units: string) => `ตรวจลิงก์ · ${units}`,
  mark: { gone: 'เปิดไม่ได้', back: 'เปิดได้แล้ว' } satisfies Record<PageTurn['how'], string>,
  title: (count: number) => `ลิงก์เปิดไม่ได้ ${count} ข้อ`,
  titleBack: (count: number) => `ลิงก์กลับมาเปิดได้แล้ว ${count} ข้อ`,
  gone: (url: string) => `${withoutScheme(url)} เปิดไม่ได้สองครั้งติดกัน`,
  back: (url: string) => `${withoutScheme(url)} กลับมาเปิดได้`,
  next: 'โปรดเปิดดูเอง ถ้าย้ายแล้ว ส่งลิงก์ใหม่ได้ที่นี่ สถานะของข้อยังไม่เปลี่ยน',
  nextBack: 'ไม่ต้องทำอะไรเพิ่ม',
  send: (code: string) => `ส่งลิงก์ใหม่ ${code}`,
};
