import type { Heard } from './heard.ts';

// Slips of the finger in the words that carry a line: "สรุบ", "เสร็จแลัว", "มอบหมยา O15". Only runs of letters that nobody
// knows are looked at, and only when nothing was understood.

/** A line with its slips mended. */
export interface Mended {
  readonly text: string;
  /** Only marks above the letters were wrong, so that no other word can have been meant. */
  readonly plainly: boolean;
}

/** Words worth mending: what opens a command, a state, and what is asked about. */
const words =
  `แล้ว เสร็จ เสร็จแล้ว เรียบร้อย เรียบร้อยแล้ว กำลังทำ กำลัง ดำเนินการ เผยแพร่ ยังไม่ได้ ยังไม่เสร็จ ยังไม่ได้ทำ ไม่เกี่ยวข้อง มาตรการ ตัวชี้วัด คะแนน ลิงก์ เพิ่มลิงก์
   ลบลิงก์ แก้ลิงก์ ส่งลิงก์ กำหนด กำหนดส่ง รายงาน ขอรายงาน สรุป ภาพรวม สถานะ ประวัติ ยกเลิก ยกเลิกรายการ ล่าสุด มอบหมาย เห็นชอบ อนุมัติ ส่งกลับ ตีกลับ บันทึก
   บันทึกคะแนน เตือน ตั้งเตือน หยุดเตือน เลื่อนเตือน รับทราบ ขาดอะไร เหลืออะไร อะไร อะไรบ้าง เหลือ ช่วยเหลือ วิธีใช้ รับผิดชอบ ดูแล ความคืบหน้า คืบหน้า เพิ่มมาตรการ แก้มาตรการ
   ข้อมูลหน่วยงาน หน่วยงาน ผู้บริหาร ผู้ประสานงาน เจ้าหน้าที่ กองคลัง กองช่าง กองการศึกษา สำนักปลัด กองสวัสดิการ กองสาธารณสุข เปรียบเทียบ เทียบคะแนน แนะนำ
   ประมาณการ แบบวัด บทบาท ผลตรวจ ไม่ผ่าน ปีงบประมาณ ขึ้นปีงบประมาณ พรุ่งนี้ สิ้นเดือน เดือนนี้ เดือนหน้า สัปดาห์หน้า มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม
   มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ร้อยละ เปอร์เซ็นต์ ครบกำหนด เมื่อไหร่ ใครรับผิดชอบ ตั้งค่าหน่วยงาน รหัสเชิญ ข้อไหน`.split(
    /\s+/,
  );

const LONGEST = 200;
/** Letters from which on one slip leaves no doubt which word it is. */
const SURE = 5;

/** Tone marks, the short mark and the silencer: forgotten, doubled, or hit beside the right key. */
function skeleton(text: string): string {
  return text.replace(/[\u0E47-\u0E4D]/g, '');
}

const known = new Set(words);

/** Words that hold such marks, by their letters alone, the longest first. */
const marked = words
  .map((word) => ({ word, letters: skeleton(word) }))
  .filter(({ word, letters }) => letters.length >= 3 && letters !== word)
  .sort((one, other) => other.letters.length - one.letters.length);

/** The line as it was meant; undefined where nothing was mended. */
export function mended({ text, all }: Heard): Mended | undefined {
  if (text.length > LONGEST) return undefined;
  const isStrange = (start: number, end: number) =>
    all.some((token) => token.kind === 'other' && token.start < end && token.end > start);
  let plainly = true;
  const line = text.replace(/[\u0E01-\u0E4E]+/g, (run: string, start: number) => {
    if (!isStrange(start, start + run.length)) return run;
    const calm = remarked(calmed(run));
    if (calm !== run) return calm;
    const near = nearWord(run);
    plainly &&= near === undefined;
    return near ?? run;
  });
  // Where other words run on, the strange letters alone may be a word.
  const piecewise = line === text ? byTokens({ text, all }) : undefined;
  if (piecewise !== undefined) return { text: piecewise, plainly: false };
  return line === text ? undefined : { text: line, plainly };
}

/** "แล้ววว", "จ้าา": a letter that goes on sounding. */
function calmed(run: string): string {
  return run
    .replace(/([\u0E30-\u0E4E])\1+/g, '$1')
    .replace(/([\u0E01-\u0E2E])\1{2,}/g, '$1')
    .replace(/([วบจย])\1$/, '$1');
}

/** The same letters with the marks that our words have. */
function remarked(run: string): string {
  // "แลัว": the vowel above and the tone mark are on one key.
  const letters = skeleton(run.replace(/แล\u0E31/g, 'แล'));
  let line = '';
  let at = 0;
  let place = 0;
  while (at < letters.length) {
    const found = marked.find((it) => letters.startsWith(it.letters, at));
    const taken = found ? found.letters.length : 1;
    const from = place;
    for (let count = 0; count < taken; count++) {
      place++;
      while (
        place < run.length &&
        (isMark(run.charCodeAt(place)) || (run[place] === '\u0E31' && letters[at + count + 1] !== '\u0E31'))
      )
        place++;
    }
    line += found ? found.word : run.slice(from, place);
    at += taken;
  }
  return line;
}

function isMark(code: number): boolean {
  return code >= 0x0e47 && code <= 0x0e4d;
}

function byTokens({ text, all }: Pick<Heard, 'text' | 'all'>): string | undefined {
  let line = '';
  let past = 0;
  for (const token of all) {
    if (token.kind !== 'other') continue;
    const word = nearWord(text.slice(token.start, token.end));
    if (word === undefined) continue;
    line += text.slice(past, token.start) + word;
    past = token.end;
  }
  return past === 0 ? undefined : line + text.slice(past);
}

/** The one word of ours that is a slip away. */
function nearWord(typed: string): string | undefined {
  if (typed.length < SURE - 1 || known.has(typed) || !/^[\u0E01-\u0E4E]+$/.test(typed)) return undefined;
  const [only, ...others] = words.filter((word) => isLong(word, typed) && isOneSlip(typed, word));
  return others.length === 0 ? only : undefined;
}

/** One letter too many, too few, another, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > from && endOther > from && one[endOne - 1] === other[endOther - 1]) {
    endOne--;
    endOther--;
  }
  const [restOne, restOther] = [one.slice(from, endOne), other.slice(from, endOther)];
  if (restOne.length <= 1 && restOther.length <= 1) return true;
  return (
    restOne.length === 2 && restOther.length === 2 && restOne === `${restOther[1] ?? ''}${restOther[0] ?? ''}`
  );
}

/** A short word must have its first half right. */
function isLong(word: string, typed: string): boolean {
  return word.length >= SURE || (word.length === typed.length && word.slice(0, 2) === typed.slice(0, 2));
}
