import { arabicDigits } from '../../text/thai.ts';

// "รูปเมื่อกี้ มาตรการ 7 …", "แนบภาพนี้กับ O20": words that announce files which were sent before. They are taken off
// before the text is understood, since everything else in it means what it would mean without them.

export interface Announcing {
  /** `this` is the one that is quoted or the last with its set; `these` and `recent` all that were just sent. */
  readonly which: 'this' | 'these' | 'recent';
  /** "3 รูปเมื่อกี้" */
  readonly count: number | null;
  /** The text without it. */
  readonly rest: string;
  /** Whether the text begins with it: behind other words it may be talk. */
  readonly leads: boolean;
}

const noun = String.raw`(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|อัลบั้ม|ไฟล์|คลิป|วิดีโอ|วีดีโอ)(?:กิจกรรม|การอบรม|อบรม|การประชุม|ประชุม)?`;
const pieces = String.raw`(?:ทั้ง\s{0,2})?(\d{1,2})\s{0,2}(?:รูป|ภาพ|ใบ|ไฟล์)`;
const just = String.raw`เมื่อ(?:กี้|กี๊|กี่|ตะกี้|สักครู่|ครู่)(?:นี้)?`;
const recent = String.raw`(?:${just}|ตะกี้|ล่าสุด|ข้างบน|ด้านบน|ก่อนหน้า(?:นี้)?|ที่(?:เพิ่ง|พึ่ง)?(?:ส่ง|ลง)(?:ไป|มา)?(?:${just}|แล้ว)?)`;
const these = String.raw`(?:พวกนี้|เหล่านี้|ชุดนี้|ทั้งหมด(?:นี้)?)`;
const which = String.raw`(?<recent>${recent})|(?<these>${these})|(?<single>นี้)`;
const phrase = String.raw`(?:${pieces}\s{0,2})?${noun}(?:\s{0,2}${pieces})?\s{0,2}(?:${which})(?:\s{0,2}${pieces})?`;
const verb = String.raw`(?:ขอ|ช่วย|โปรด)?(?:แนบ|เก็บ|บันทึก|เพิ่ม|ใส่|เอา|ใช้|ส่ง|อัปโหลด|อัพโหลด)?\s{0,2}`;
const link = String.raw`(?:คือ|เป็น)?(?:ของ|ลงใน|ลง|เข้า|ใน|ให้|กับ|ไว้ที่|สำหรับ)?`;

/** "3 รูปเมื่อกี้ …" begins with the number itself. */
const bareCount = String.raw`(?:(\d{1,2})\s{0,2})?`;
const atStart = new RegExp(
  String.raw`^${verb}${bareCount}${phrase}(?=[\s:：,]|${link}\s{0,2}(?:มาตรการ|[OoโอO]|ข้อ|ตัวชี้วัด)|$)\s{0,2}[:：,]?\s{0,2}${link}\s{0,2}(?<rest>.*)$`,
  's',
);
const behindSubject = new RegExp(
  String.raw`^(?<subject>(?:มาตรการ(?:ที่)?|ข้อ)\s{0,2}\S+|[Oo]\d{1,2})\s+(?:แนบ|ใช้|ตาม)?${phrase}(?=\s|$)\s{0,2}(?<rest>.*)$`,
  's',
);
const atEnd = new RegExp(String.raw`^(?<rest>.*\S)\s+(?:พร้อม|แนบ|ใช้|ตาม|และ)?${phrase}$`, 's');

/** What every announcement names; most texts do not, and are looked at no further. */
const spokenOf = /รูป|ภาพ|อัลบั้ม|ไฟล์|คลิป|ว[ิี]ดีโอ/;

/** Longer than any announcement: what stands before it is not read for one. */
const LONGEST_AT_END = 150;

/**
 * What a text announces; null where it speaks of no file that was sent.
 * @param text in the form of `tidy`
 */
export function announcedIn(text: string): Announcing | null {
  if (!spokenOf.test(text)) return null;
  const said = arabicDigits(text);
  const leading = atStart.exec(said) ?? behindSubject.exec(said);
  const from = leading ? 0 : Math.max(0, said.length - LONGEST_AT_END);
  const found = leading ?? atEnd.exec(said.slice(from));
  if (!found) return null;
  const { subject = '', rest = '' } = found.groups ?? {};
  const counts = found
    .slice(1)
    .find((part: string | undefined) => part !== undefined && /^\d{1,2}$/.test(part));
  return {
    which: found.groups?.recent ? 'recent' : found.groups?.these ? 'these' : 'this',
    count: counts === undefined ? null : Math.max(1, Number(counts)),
    rest: `${subject} ${said.slice(0, from)}${rest}`.trim(),
    leads: leading !== null && subject === '',
  };
}
