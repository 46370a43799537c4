import type { Heard } from './heard.ts';
import { linkSpellings } from './spellings.ts';
import { typedIn } from './tokens.ts';

// What is said of a single component: "มีรูปถ่ายแล้ว", "ยังไม่มีรูปถ่าย", "ติ๊กรูปถ่าย". A component may be called anything, so
// its words are whatever stands between those that say whether it is there.

export interface SaidComponent {
  readonly words: string;
  readonly met: boolean;
  /** Said with a word that nothing but a component would have: ติ๊ก, or มี and แล้ว around it. */
  readonly plainly: boolean;
}

interface Form {
  readonly form: RegExp;
  readonly met: boolean;
  readonly plainly: boolean;
}

const lacking = 'ยังไม่มี|ยังขาด|ขาด|ยังไม่ได้ใส่|ยังไม่ใส่|ยังไม่ได้ลง|ยังไม่ได้เพิ่ม|ยังไม่ได้ติด|ยังไม่ได้แนบ';
const having = 'มี|ได้ใส่|ใส่|เพิ่ม|ลง|เติม|แนบ|ติด|เพิ่มเติม';
const ready = 'แล้ว|เรียบร้อย|เรียบร้อยแล้ว|ครบแล้ว|ครบถ้วนแล้ว';

/** Absence first: "ยังไม่มีรูปถ่าย" holds มี as well. Between words stands one space at most. */
const forms: readonly Form[] = [
  {
    form: /^(?:เอา|ยกเลิก|ลบ|ปลด|ถอน|ไม่)(?:การ)?ติ๊ก(?:ถูก)? ?(.+?) ?(?:ออก|ออกไป)?$/,
    met: false,
    plainly: true,
  },
  { form: /^ติ[๊้]ก(?:ถูก)? ?(?:ว่า)? ?(?:มี)? ?(.+?) ?(?:แล้ว|ให้|ให้แล้ว)?$/, met: true, plainly: true },
  { form: /^(.+?) ?(?:✓|✔|✅|☑)$/u, met: true, plainly: true },
  { form: new RegExp(`^(?:${lacking}) ?(.+?) ?(?:เลย|อยู่)?$`), met: false, plainly: true },
  { form: /^ไม่มี ?(.+)$/, met: false, plainly: false },
  { form: /^(.+?) ?(?:ยังไม่มี|ยังขาด|ยังขาดอยู่|หายไป|ไม่มี)$/, met: false, plainly: false },
  { form: new RegExp(`^(?:${having}) ?(.+?) ?(?:${ready})$`), met: true, plainly: true },
  { form: /^(.+?) ?(?:มีแล้ว|ใส่แล้ว|มีครบแล้ว|ครบแล้ว|พร้อมแล้ว)$/, met: true, plainly: false },
];

/** What is no component but may stand where one could: "มีครบแล้ว", "ยังไม่มีลิงก์", "มีปัญหาแล้ว". */
const noComponent: ReadonlySet<string> = new Set(
  `ครบ ครบถ้วน ครบทุกอย่าง ครบหมด ทั้งหมด ทุกอย่าง ทุกองค์ประกอบ องค์ประกอบ หมด ข้อมูล เอกสาร หลักฐาน ไฟล์ รายละเอียด เนื้อหา ${linkSpellings.join(' ')} เว็บ เว็บไซต์ คน คนทำ ผู้ทำ ใคร อยู่ ปัญหา คำถาม งาน เวลา ความคืบหน้า ข่าวดี`.split(
    /\s+/,
  ),
);

/** A component is named in a few words; more is a story. */
const LONGEST = 300;

/** What was said of a component beside one code; undefined where it is nothing of the kind. */
export function componentSaid(heard: Heard): SaidComponent | undefined {
  const text = withoutCode(heard);
  if (text.length > LONGEST) return undefined;
  for (const { form, met, plainly } of forms) {
    const words = form.exec(text)?.[1]?.trim();
    if (words !== undefined && words !== '') {
      return noComponent.has(words) ? undefined : { words, met, plainly };
    }
  }
  return undefined;
}

/** The text without the code, the year and politeness, which may stand anywhere. */
function withoutCode(heard: Heard): string {
  let text = '';
  let past = 0;
  for (const token of heard.all) {
    if (token.start > past) text += ' ';
    const isVerb = token.kind === 'command' && token.command === 'log-progress' && text.trim() === '';
    const silent = isVerb || ['codes', 'year', 'particle', 'newline'].includes(token.kind);
    if (!silent || isTick(typedIn(heard.text, token))) text += typedIn(heard.text, token);
    past = token.end;
  }
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：,=–-]+/, '')
    .trim();
}

/** A tick is politeness elsewhere: "O12 เสร็จแล้ว ✅". */
function isTick(typed: string): boolean {
  return ['✅', '✔'].includes(typed);
}
