import type { FoundVerdict } from '../domain/found.ts';
import { arabicDigits } from '../text/thai.ts';

// The words in which NACC's verdict on an item is told.

export type VerdictValue = FoundVerdict['value'];

const words: readonly (readonly [pattern: RegExp, value: VerdictValue])[] = [
  [/(?:ได้)?(?:คะแนน)?บางส่วน|ผ่านไม่(?:ครบ|สมบูรณ์)|(?<!\d)50\s*คะแนน/g, 'partial'],
  [
    /ไม่ผ่าน|ไม่ได้(?:รับ)?คะแนน|(?<![\d.])0(?:\.0+)?\s*คะแนน|ควร(?:ได้รับการ|เร่ง)?(?:พัฒนา|ปรับปรุง|แก้ไข)|(?:ที่|จะ)?ต้อง(?:ได้รับการ|เร่ง)?(?:ปรับปรุง|แก้ไข|พัฒนา)|บกพร่อง|ไม่ครบ|ยังขาด|ไม่พบ|ไม่มีการเปิดเผย|ไม่ได้เปิดเผย|ไม่สมบูรณ์|ยังไม่(?:เผยแพร่|เปิดเผย|ครบ)/g,
    'failed',
  ],
  [/(?<!ไม่|ไม่ได้)ผ่าน(?=\s|$|การประเมิน|เกณฑ์|ครบ|ทั้ง|ได้แก่|จำนวน|:|แล้ว)/g, 'passed'],
];

/** Where a text with Arabic digits speaks of passing and failing. */
export function turnsOf(said: string): readonly { readonly at: number; readonly value: VerdictValue }[] {
  const turns: { at: number; end: number; value: VerdictValue }[] = [];
  for (const [pattern, value] of words) {
    for (const match of said.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!turns.some((it) => match.index < it.end && it.at < end))
        turns.push({ at: match.index, end, value });
    }
  }
  return turns.sort((a, b) => a.at - b.at);
}

/** The verdict that a short text is: a header, or a cell of verdicts. */
export function verdictOf(text: string): VerdictValue | null {
  const values = new Set(turnsOf(arabicDigits(text)).map((it) => it.value));
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return only;
  return /^\s*(?:ผ่าน|ได้(?:รับ)?\s?คะแนน(?:เต็ม)?)\s*$/.test(text) ? 'passed' : null;
}

/** The verdict that a tick in a column with this header stands for; null where it is no such column. */
export function tickedVerdict(header: string): VerdictValue | null {
  const said = header.replace(/\s/g, '');
  return /^(?:ไม่)?(?:ผ่าน|ได้(?:รับ)?คะแนน)(?:การประเมิน|เกณฑ์|เต็ม|บางส่วน)?$/.test(said) ? verdictOf(said) : null;
}

const LONGEST_VERDICT = 30;

/** Whether a cell is nothing but a verdict: "ผ่าน", "ไม่ได้คะแนน", "ผ่านบางส่วน". */
export function isVerdict(cell: string): boolean {
  return (
    cell.length <= LONGEST_VERDICT &&
    /^\s*(?:ไม่\s?)?(?:ผ่าน|ได้(?:รับ)?\s?คะแนน)/.test(cell) &&
    verdictOf(cell) !== null
  );
}
