import type { Approval } from '../domain/item.ts';
import { thaiMoment } from './dates.ts';
import { few } from './words.ts';

// What is said about approval, which the bot keeps and which signs nothing.

export const approval = {
  title: (codes: readonly string[], year: string) => `เห็นชอบ ${few(codes)} แล้ว${year}`,
  already: (codes: readonly string[]) => `${few(codes)} เห็นชอบไว้ก่อนแล้ว`,
  notSignature: 'เป็นการบันทึกในโปร่งใส ไม่ใช่การลงนามตามระเบียบงานสารบรรณ',
  onPaper: (number: string) => `ตามบันทึกที่ ${number}`,
  acting: (codes: readonly string[]) => `${codes.join(' ')} เป็นงานที่ท่านส่งเอง จึงบันทึกว่ารักษาราชการแทน`,
  lacking: (codes: readonly string[]) => `${codes.join(' ')} ยังไม่ครบทุกองค์ประกอบ โปรดติดตาม`,
  left: (count: number) => (count === 0 ? 'ไม่มีข้อที่รอเห็นชอบแล้ว' : `เหลืออีก ${count} ข้อที่รอเห็นชอบ`),
  waiting: {
    title: (year: string) => `รอเห็นชอบ${year}`,
    lead: (count: number) =>
      count === 0 ? 'ไม่มีข้อที่รอเห็นชอบ' : `มี ${count} ข้อที่เผยแพร่แล้วและยังไม่เห็นชอบ\nแตะแถวเพื่อดูลิงก์`,
    complete: 'ครบทุกองค์ประกอบ',
    all: (count: number) => `เห็นชอบทั้งหมดที่ครบ (${count})`,
    byCoordinator: 'ผู้ประสานงานบันทึกได้เมื่อมีเลขที่บันทึก: “เห็นชอบ O1 ตามบันทึกที่ …”',
  },
  button: 'เห็นชอบ',
  toWaiting: (count: number) => `ดูที่รอเห็นชอบ (${count})`,
  buttonAll: 'ดูที่รอเห็นชอบ',
  label: 'เห็นชอบ',
  /** On an item's card: by whom, when, how. */
  standing: ({ at, paper, acting }: Approval, by: string) =>
    [
      `${by} · ${thaiMoment(new Date(at))}`,
      ...(acting === true ? ['รักษาราชการแทน'] : []),
      ...(paper === undefined ? [] : [`บันทึกที่ ${paper}`]),
    ].join(' · '),
};

export const sentBack = {
  title: (codes: readonly string[], year: string) => `ส่งกลับ ${few(codes)} เพื่อแก้ไขแล้ว${year}`,
  already: (codes: readonly string[]) => `${few(codes)} เป็นอย่างนี้อยู่แล้ว`,
  reason: (reason: string) => `สิ่งที่ต้องแก้: ${reason}`,
  status: 'สถานะกลับเป็นกำลังทำ และยังไม่เห็นชอบ',
  /** Who is to mend it. */
  next: (units: readonly string[]) =>
    units.length === 0 ? 'แก้แล้วส่งลิงก์ใหม่ที่นี่' : `ต่อไป: ${units.join(', ')} แก้แล้วส่งลิงก์ใหม่ที่นี่`,
  sampleReason: 'ลิงก์เปิดไม่ได้',
};
