import { anyPoliteWord } from '../../text/politeness.ts';

// Long politeness around a plain line: "เรียนผู้ดูแลระบบ ดิฉันขออนุญาตสอบถามว่า ข้อ 12 … ขอบพระคุณค่ะ". It is taken off piece by
// piece, and what is left is read like any other line.

/** A line without its politeness. */
export interface Plain {
  readonly text: string;
  /** It was said to be a question: what is left tells nothing, even where it reads like a statement. */
  readonly asks: boolean;
}

const somebody =
  '(?:ผู้ดูแลระบบ|ผู้ดูแล|ผู้ประสานงาน|แอดมิน|ทีมงาน|เจ้าหน้าที่|ทุกท่าน|พี่แอดมิน|น้องแอดมิน|น้องบอท|น้องบอต|บอท|บอต)';
const ending = `(?:(?:นะ)?(?:${anyPoliteWord})|นะ|ด้วย|หน่อย)?`;

/** One piece of politeness at the beginning. */
const opening = new RegExp(
  `^(?:${[
    `(?:เรียน|ถึง)(?:ท่าน|คุณ)?${somebody}`,
    `สวัสดี(?:ตอนเช้า|ยามเช้า|ตอนบ่าย)?(?:${anyPoliteWord})?${somebody}?`,
    somebody,
    '(?:ดิฉัน|กระผม|ผม|หนู|ทางเรา)(?=\\s?(?:ขอ|รบกวน|จะขอ|อยาก))',
    'ขออนุญาต(?:เรียน)?',
    '(?:ขอ)?(?:รายงาน|แจ้ง|เรียน)(?:ให้ทราบ)?ว่า',
    '(?:รบกวน|ขอ|อยาก|จะ)?(?:สอบ)?ถาม(?:หน่อย|ว่า)?',
    '(?:อยาก|ต้องการ)(?:รู้|ทราบ)(?:ว่า)?',
    'ไม่(?:ทราบ|รู้)ว่า',
    `รบกวน(?:ด้วย)?(?=${anyPoliteWord}|นะ|\\s)`,
    'เออ|เอ่อ|อ้อ|คือว่า',
  ].join('|')})${ending}[\\s,:]*`,
);
const asking = /ถาม|ทราบ(?!\s*ว่า)|(?:อยาก|ต้องการ|ไม่)(?:รู้|ทราบ)/;
const closing = new RegExp(`[\\s,]{0,3}(?:ขอบคุณ|ขอบพระคุณ|ขอบใจ)(?:มากๆ|มาก|ล่วงหน้า|ๆ)?${ending}[\\s.!]*$`);

/** The line without the politeness around it; undefined where there is none, or nothing else. */
export function withoutManners(text: string): Plain | undefined {
  if (text.length > LONGEST) return undefined;
  let rest = text.replace(closing, '');
  let asks = false;
  for (let pieces = 0; pieces < MOST_PIECES; pieces++) {
    const said = opening.exec(rest)?.[0] ?? '';
    if (said === '') break;
    asks ||= asking.test(said);
    rest = rest.slice(said.length);
  }
  return rest === text || rest === '' ? undefined : { text: rest, asks };
}

/** Longer lines are letters. */
const LONGEST = 300;
const MOST_PIECES = 6;
