import { anyPoliteWord } from '../../text/politeness.ts';
import { courtesyOf } from './courtesy.ts';
import { anyLinkWord } from './spellings.ts';

// "ส่งลิงก์ตามนี้นะคะ" above a list of links and "ฝากด้วยค่ะ" below it: lines that say nothing by themselves.

const ending = `(?:\\s?(?:นะ|${anyPoliteWord}))*[\\s:.]*$`;
const above = new RegExp(
  `^(?:ขอ|ฝาก)?(?:นำส่ง|ส่ง|แจ้ง|แนบ)?\\s?(?:${anyLinkWord})?\\s?(?:ita|oit)?\\s?(?:ตามนี้|ดังนี้|ตามด้านล่าง)?${ending}`,
  'i',
);
const below = new RegExp(`^(?:ฝาก|รบกวน|ขอ)?(?:บันทึก)?(?:ให้)?(?:ด้วย|หน่อย)${ending}`);

/** From where to where a text reaches between such lines; undefined where it has none. */
export function betweenCourtesies(text: string): { readonly from: number; readonly to: number } | undefined {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0 && isAround(text.slice(from, end), above);) {
    from = end + 1;
    end = text.indexOf('\n', from);
  }
  let to = text.length;
  for (let start = text.lastIndexOf('\n'); start > from && isAround(text.slice(start + 1, to), below);) {
    to = start;
    start = text.lastIndexOf('\n', to - 1);
  }
  return from > 0 || to < text.length ? { from, to } : undefined;
}

function isAround(line: string, said: RegExp): boolean {
  if (line.length > LONGEST) return false;
  return said.test(line.trim()) || courtesyOf(line) !== undefined;
}

const LONGEST = 60;
