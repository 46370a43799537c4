import { politeEnding } from '../text/politeness.ts';

const finished = /\s?(?:เสร็จเรียบร้อย|เสร็จสิ้น|เสร็จ|เรียบร้อย)แล้ว$/;

/** What an officer typed, closed as a report closes it: "จัดทำคู่มือเสร็จแล้วค่ะ" is "จัดทำคู่มือแล้วเสร็จ". */
export function formally(note: string): string {
  return note
    .replace(politeEnding, '')
    .replace(finished, 'แล้วเสร็จ')
    .replace(/(?<=[\dA-Za-z])แล้วเสร็จ$/, ' แล้วเสร็จ');
}
