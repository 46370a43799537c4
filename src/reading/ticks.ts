import { arabicDigits } from '../text/thai.ts';

/** What a status cell says. */
export interface Standing {
  readonly status: 'not_started' | 'in_progress' | 'done' | 'cannot' | 'not_applicable' | null;
  readonly percent: number | null;
  /** What is said beside it. */
  readonly note: string;
}

type Status = NonNullable<Standing['status']>;

const ticked = '☑☒✓✔√■●';
const empty = '☐□▢○❏';
const boxes = new RegExp(`[${ticked}${empty}]|[[(]\\s?[xX/✓✔√]\\s?[\\])]|\\[\\s{0,3}\\]|\\(\\s{1,4}\\)`, 'g');

/** The words of a status, longest first: "ยังไม่ได้ดำเนินการ" also holds "ดำเนินการ". */
const words: readonly (readonly [pattern: RegExp, status: Status])[] = [
  [/^ไม่(?:สามารถ|อาจ)(?:ที่จะ)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ)?(?:ได้)?/, 'cannot'],
  [/^ไม่(?:มีภารกิจ|เกี่ยวข้อง)/, 'not_applicable'],
  [
    /^(?:ยัง)?(?:ไม่|มิ)(?:ได้)?(?:เริ่ม)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|จัดทำ|เผยแพร่|แล้วเสร็จ|เสร็จ)(?:แล้วเสร็จ)?/,
    'not_started',
  ],
  [/^ยังไม่(?:เริ่ม|มี)/, 'not_started'],
  [/^(?:อยู่)?(?:ใน)?(?:ระหว่าง|กำลัง)(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|จัดทำ)?/, 'in_progress'],
  [
    /^(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|จัดทำ|เผยแพร่)?(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|เสร็จ|ครบถ้วน|เรียบร้อย)(?:แล้ว)?/,
    'done',
  ],
  [/^(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|เผยแพร่)(?:แล้ว)?(?=$|[\s\-–:(☐☑])/, 'done'],
];

/** The status that a phrase begins with. */
export function statusAtStart(text: string): { readonly status: Status; readonly length: number } | null {
  const said = text.trimStart();
  const skipped = text.length - said.length;
  for (const [pattern, status] of words) {
    const match = pattern.exec(said);
    if (match !== null) return { status, length: skipped + match[0].length };
  }
  return null;
}

/** Reads ticked boxes, words of a status, and a percentage. What is left is the note. */
export function standingOf(cell: string): Standing {
  const marks = [...cell.matchAll(boxes)];
  const percent = percentIn(cell);
  if (marks.length > 0) {
    let status: Status | null = null;
    const notes: string[] = [cell.slice(0, marks[0]?.index)];
    for (const [at, mark] of marks.entries()) {
      const label = cell.slice(mark.index + mark[0].length, marks[at + 1]?.index);
      const said = statusAtStart(label);
      if (isTicked(mark[0])) status = said?.status ?? status ?? 'done';
      notes.push(said === null ? label : label.slice(said.length));
    }
    return { status, percent, note: noteOf(notes.join('\n')) };
  }
  const said = statusAtStart(cell);
  // A sentence that begins with such a word tells what was done; a short phrase is a status.
  const short = said !== null && cell.slice(said.length).trim().length <= 40;
  if (said !== null && short) {
    return { status: said.status, percent, note: noteOf(cell.slice(said.length)) };
  }
  const byPercent =
    percent === null ? null : percent >= 100 ? 'done' : percent > 0 ? 'in_progress' : 'not_started';
  return { status: byPercent, percent, note: noteOf(cell) };
}

/** Whether a cell is a tick by itself, as in a column for each status. */
export function isTick(cell: string): boolean {
  return /^[\s[(]*[☑☒✓✔√xX/●■P][\s\])]*$/.test(cell);
}

function isTicked(mark: string): boolean {
  return new RegExp(`[${ticked}xX/]`).test(mark);
}

function percentIn(cell: string): number | null {
  const said = /(?:ร้อยละ\s*(\d{1,3}(?:\.\d+)?))|(?:(\d{1,3}(?:\.\d+)?)\s*(?:%|เปอร์เซ็นต์))/.exec(
    arabicDigits(cell),
  );
  const value = said === null ? null : Number(said[1] ?? said[2]);
  return value !== null && value <= 100 ? Math.round(value) : null;
}

function noteOf(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/^[\s\-–:,]+/, '')
    .trim();
}
