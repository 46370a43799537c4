import type { Posture } from '../domain/measure.ts';
import { indicatorsAt } from './indicators.ts';
import { postureOf } from './titles.ts';

/** What prose says is to be done about an indicator: "ตัวชี้วัดที่ 1 … ควรรักษามาตรฐานไว้". */
export function posturesIn(texts: readonly string[]): ReadonlyMap<number, Posture> {
  const found = new Map<number, Posture>();
  for (const text of texts) {
    const named = indicatorsAt(text);
    for (const [at, { indicators, at: start, end }] of named.entries()) {
      // What is said before the first indicator is about it as well: "ควรพัฒนาตัวชี้วัดที่ 2".
      const before = text.slice(Math.max(named[at - 1]?.end ?? 0, start - BEFORE), start);
      const after = text.slice(end, Math.min(named[at + 1]?.at ?? text.length, end + AFTER));
      const posture = advised(after.split(/ทั้งนี้|อย่างไรก็ตาม|แต่/)[0] ?? '') ?? advised(before);
      if (posture === null) continue;
      for (const indicator of indicators) if (!found.has(indicator)) found.set(indicator, posture);
    }
  }
  return found;
}

const BEFORE = 60;
const AFTER = 90;

function advised(words: string): Posture | null {
  const said = words.match(
    /(?:ควร|ต้อง|เห็นควร|ให้|จะ)[^\n]{0,40}?(?:รักษา(?:ระดับ|มาตรฐาน|คุณภาพ)?|พัฒนา|ปรับปรุง|ยกระดับ)/g,
  );
  return said === null ? null : postureOf(said.join(' '));
}
