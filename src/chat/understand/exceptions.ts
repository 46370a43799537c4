import { type Heard, allOf } from './heard.ts';
import type { Kind } from './tokens.ts';

/** The words that take some out of what was named before them, up to the first of those. */
const excepting = /(?:แต่)?(?:ยกเว้น|เว้น|ไม่รวม|ไม่นับ|ไม่เอา|นอกจาก|ขาด|เหลือ)(?:แต่|แค่|เฉพาะ)?\s*$/;

const politeness: readonly Kind[] = ['particle', 'filler', 'punctuation'];

/**
 * "O1-O5 เสร็จแล้ว ยกเว้น O3" as it would be said of the others alone: "O1 O2 O4 O5 เสร็จแล้ว". Undefined where nothing is
 * taken out, or where it cannot be told what is said of which.
 */
export function withoutExcepted(heard: Heard): string | undefined {
  const [named, excepted, ...more] = allOf(heard, 'codes');
  if (!named || !excepted || more.length > 0) return undefined;
  const between = heard.text.slice(named.end, excepted.start);
  const words = excepting.exec(between);
  if (!words) return undefined;
  const middle = between.slice(0, words.index);
  // What follows is said of the others only where nothing was said before: "O1-O5 เว้น O3 เสร็จแล้ว".
  const isOver = heard.all.every((it) => it.start < excepted.end || politeness.includes(it.kind));
  if (middle.trim() !== '' && !isOver) return undefined;
  const out = new Set(excepted.codes.flatMap((it) => it.numbers));
  const all = named.codes.flatMap((it) => it.numbers);
  const left = all.filter((number) => !out.has(number));
  if (left.length === 0 || left.length !== all.length - out.size) return undefined;
  const codes = left.map((number) => `O${number}`).join(' ');
  return [heard.text.slice(0, named.start), codes, middle, heard.text.slice(excepted.end)].join(' ');
}
