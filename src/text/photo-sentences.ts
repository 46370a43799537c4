import { ANNOUNCED_WITHIN_MIN, type FileRefusal, MOST_FILE_BYTES } from '../domain/evidence.ts';

// What the bot says about photos and files that were sent.

/** What a screen reader calls a small picture on a card. */
export const pictureWord = (at: number): string => `รูปที่ ${at}`;

const MOST_MB = MOST_FILE_BYTES / (1_024 * 1_024);

const pictureOf = (count: number): string => (count === 1 ? 'ไฟล์' : `${count} ไฟล์`);

const fileRefusals: Readonly<Record<FileRefusal, (count: number) => string>> = {
  gone: (count) => `${pictureOf(count)}ที่ LINE ไม่มีแล้วหรือถูกยกเลิกการส่ง โปรดส่งใหม่`,
  'not-ready': (count) => `${pictureOf(count)}ที่ LINE ยังเตรียมไม่เสร็จ โปรดสั่งอีกครั้งในอีกสักครู่`,
  'too-large': (count) => `${pictureOf(count)}ใหญ่เกิน ${MOST_MB} MB โปรดส่งเป็นรูปหรือไฟล์ที่เล็กลง`,
  film: (count) => `${pictureOf(count)}ที่เป็นวิดีโอยังเก็บไม่ได้ โปรดส่งเป็นรูป หรือเผยแพร่วิดีโอบนเว็บไซต์แล้วส่งลิงก์`,
  'other-sort': (count) => `${pictureOf(count)}ที่ไม่ใช่รูปภาพ (JPG PNG) PDF หรือ Word Excel PowerPoint จึงไม่ได้เก็บ`,
  damaged: (count) => `${pictureOf(count)}ที่เปิดอ่านไม่ได้ โปรดส่งใหม่`,
};

/** Each reason once, with how many files it is about. */
export function refusedFiles(why: readonly FileRefusal[]): readonly string[] {
  return [...new Set(why)].map((one) => fileRefusals[one](why.filter((it) => it === one).length));
}

export const photos = {
  attached: (count: number) => `แนบหลักฐาน ${count} ไฟล์แล้ว`,
  same: 'รูปนี้มีอยู่แล้ว จึงไม่เก็บซ้ำ',
  /** For an item of the OIT nothing but a page on the website counts. */
  linkNeeded: (codes: readonly string[]) => `${codes.join(' ')} ยังต้องมีลิงก์บนเว็บไซต์ของหน่วยงาน รูปในไลน์ใช้แทนไม่ได้`,
  linkKept: (code: string) => `หลักฐานของ ${code} ที่ ป.ป.ช. ตรวจคือหน้าเว็บตามลิงก์ รูปนี้เก็บไว้ประกอบเท่านั้น`,
  count: (there: number, gone: number) => countOf(there, gone),
  button: (count: number) => `ดูหลักฐาน (${count})`,
  none: {
    title: 'ไม่พบรูปหรือไฟล์ที่เพิ่งส่ง',
    text: `รูปที่ส่งในแชตนี้ใช้ได้ภายใน ${ANNOUNCED_WITHIN_MIN} นาที โปรดส่งรูปใหม่ หรือตอบกลับ (reply) ที่รูปนั้นแล้วพิมพ์ว่าเป็นของมาตรการใด`,
    examples: ['รูปเมื่อกี้ มาตรการ 3 จัดอบรมแล้ว'],
  },
  ask: {
    title: (count: number) =>
      count === 1 ? 'หลักฐานนี้เป็นของมาตรการใด' : `หลักฐาน ${count} ไฟล์นี้เป็นของมาตรการใด`,
    text: 'ยังไม่ได้เก็บอะไร เลือกมาตรการ หรือพิมพ์พร้อมบอกว่าทำอะไร ถ้าเป็นของข้อ OIT พิมพ์รหัสข้อแทนได้',
    examples: ['รูปเมื่อกี้ มาตรการ 3 จัดอบรมแล้ว', 'รูปเมื่อกี้ O20'],
  },
  film: {
    title: 'ยังเก็บวิดีโอไม่ได้',
    text: 'วิดีโอนี้ไม่ได้ถูกเปิดหรือเก็บ โปรดส่งเป็นรูป หรือเผยแพร่วิดีโอบนเว็บไซต์ของหน่วยงาน แล้วส่งลิงก์',
    examples: ['มาตรการ 3 จัดอบรมแล้ว https://www.example.go.th/…', 'ส่ง O20 https://www.example.go.th/…'],
  },
  noMeasures: {
    title: 'ยังไม่มีมาตรการให้แนบหลักฐาน',
    text: 'รูปในไลน์เก็บไว้กับมาตรการ โปรดเพิ่มมาตรการก่อน แล้วส่งรูปอีกครั้ง',
    examples: ['เพิ่มมาตรการ จัดทำคู่มือการปฏิบัติงาน'],
  },
  list: {
    title: (label: string, year: string) => `หลักฐานของ ${label}${year}`,
    lead: (count: number) => `มี ${count} ไฟล์ แตะแถวเพื่อนำออก (ยกเลิกได้ภายในหนึ่งวัน)`,
    row: (at: number) => `ที่ ${at}`,
    picture: 'รูปภาพ',
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1_024))} KB`,
    unsent: 'ผู้ส่งยกเลิกการส่งแล้ว',
    open: (at: number) => `เปิด ที่ ${at}`,
    remove: (label: string, at: number) => `ลบรูปที่ ${at} ${label}`,
    empty: {
      title: (label: string) => `${label} ยังไม่มีหลักฐาน`,
      text: `ส่งรูปในแชตนี้ แล้วบอกว่าเป็นของมาตรการใด ภายใน ${ANNOUNCED_WITHIN_MIN} นาที`,
    },
    noAddress: 'เปิดดูรูปยังไม่ได้ เพราะเซิร์ฟเวอร์ยังไม่มีที่อยู่สาธารณะ',
  },
  removed: {
    title: (label: string, year: string) => `นำหลักฐานออกจาก ${label} แล้ว${year}`,
    text: (left: number) => (left === 0 ? 'ไม่เหลือหลักฐาน' : `เหลือ ${left} ไฟล์`),
    next: 'ไฟล์จะถูกลบถาวรหลังหนึ่งวัน ระหว่างนั้นยังยกเลิกรายการได้',
    unknown: (label: string, there: number) => ({
      title: `${label} ไม่มีหลักฐานที่นั้น`,
      text: there === 0 ? 'ยังไม่มีหลักฐาน ไม่มีอะไรเปลี่ยนแปลง' : `มีที่ 1 ถึง ${there} ไม่มีอะไรเปลี่ยนแปลง`,
    }),
  },
  refused: { title: 'ยังไม่ได้เก็บหลักฐาน', examples: ['รูปเมื่อกี้ มาตรการ 3'] },
};

function countOf(there: number, gone: number): string {
  const parts = [
    ...(there > 0 || gone === 0 ? [`${there} ไฟล์`] : []),
    ...(gone > 0 ? [`ยกเลิกการส่งแล้ว ${gone} ไฟล์`] : []),
  ];
  return parts.join(' · ');
}

/** Somebody's identity number in a text: nothing of it is kept. */
export const identityNumber = {
  title: 'ไม่ได้บันทึก เพราะมีเลขประจำตัวประชาชน',
  text: 'เลข 13 หลักเป็นข้อมูลส่วนบุคคล ไม่ควรอยู่ในบันทึก รายงาน หรือหน้าเว็บ โปรดพิมพ์ใหม่โดยไม่มีเลขนี้ และยกเลิกการส่งข้อความเดิม',
};
