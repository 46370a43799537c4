import { arabicDigits } from '../text/thai.ts';
import { withFigures } from './number-words.ts';

/** What a status cell says. */
export interface Standing {
  readonly status: 'not_started' | 'in_progress' | 'done' | 'cannot' | 'not_applicable' | null;
  readonly percent: number | null;
  /** What is said beside it. */
  readonly note: string;
}

export const noStanding: Standing = { status: null, percent: null, note: '' };

export type Status = NonNullable<Standing['status']>;

const ticked = '☑☒✓✔√■●';
const empty = '☐□▢○❏';
const boxes = new RegExp(`[${ticked}${empty}]|[[(]\\s?[xX/✓✔√]\\s?[\\])]|\\[\\s{0,3}\\]|\\(\\s{1,4}\\)`, 'g');

/** What is done: an agency does, carries out, makes or publishes. */
const doing = '(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|จัดทำ|เผยแพร่|ทำ)';
const ended = '(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|เสร็จสมบูรณ์|เสร็จ|ครบถ้วน|ครบ|เรียบร้อย|สำเร็จ)';

/** The words of a status. One that denies goes first: "ยังไม่ได้ดำเนินการ" also holds "ดำเนินการ". */
const words: readonly (readonly [pattern: RegExp, status: Status])[] = [
  [new RegExp(`^(?:ไม่(?:สามารถ|อาจ)(?:ที่จะ)?${doing}?(?:ได้)?|${doing}ไม่ได้|ยกเลิก(?:การดำเนินการ)?)`), 'cannot'],
  [/^ไม่(?:มีภารกิจ|เกี่ยวข้อง)/, 'not_applicable'],
  // What is not complete was begun.
  [new RegExp(`^(?:ยัง)?(?:ไม่|มิ)(?:ได้)?${ended}`), 'in_progress'],
  [new RegExp(`^(?:ยัง)?(?:ไม่|มิ)(?:ได้)?(?:เริ่ม)?${doing}(?:แล้วเสร็จ)?`), 'not_started'],
  [/^(?:ยังไม่(?:เริ่ม|มี|ถึง(?:กำหนด|เวลา|รอบ|ไตรมาส))|รอ(?:ดำเนินการ|เริ่ม))/, 'not_started'],
  [new RegExp(`^(?:(?:อยู่)?(?:ใน)?(?:ระหว่าง|กำลัง)(?:การ)?${doing}?|${doing}บางส่วน|คืบหน้า)`), 'in_progress'],
  [new RegExp(`^(?:ได้)?${doing}?${ended}(?:แล้ว)?`), 'done'],
  [new RegExp(`^(?:ได้)?${doing}(?:แล้ว)?(?=$|[\\s\\-–:(☐☑])`), 'done'],
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
    // No box is ticked, but what is written beside them says how it stands.
    status ??= statusAtStart(noteOf(notes.join('\n')))?.status ?? null;
    return { status, percent, note: noteOf(notes.join('\n')) };
  }
  const stated = statedFirst(cell);
  if (stated !== null) return { ...stated, percent: stated.percent ?? percent };
  const said = statusAtStart(cell);
  // A sentence that begins with such a word tells what was done; a short phrase is a status.
  if (said !== null && short(cell.slice(said.length))) {
    return { status: said.status, percent, note: saysNoMore(cell.slice(said.length)) ? '' : noteOf(cell) };
  }
  if (percent === null) return { status: null, percent, note: noteOf(cell) };
  const status = short(cell) ? statusOfShare(percent) : null;
  return { status, percent, note: saysNoMore(cell) ? '' : noteOf(cell) };
}

/** Where nothing but a share is said: none is not begun, all is done. */
export function statusOfShare(percent: number): 'not_started' | 'in_progress' | 'done' {
  return percent >= 100 ? 'done' : percent > 0 ? 'in_progress' : 'not_started';
}

const per = '(?:%|เปอร์เซ็นต์)';
/** In one way only, to its last digit: any number may follow one another, and two ways each would double the time. */
const share = `(?:ร้อยละ\\s*\\d{1,3}(?:\\.\\d+)?(?!\\.?\\d)(?:\\s*${per})?|\\d{1,3}(?:\\.\\d+)?\\s*${per}|ครึ่ง(?:หนึ่ง|ทาง)?)`;
const onlyShares = new RegExp(
  `^(?:${doing}|${share}|ได้|ไป|แล้ว|คิดเป็น|ประมาณ|ราว|เกือบ|กว่า|คืบหน้า|[\\s()/:,.–-])*$`,
);

/** Nothing but how far it is: "ทำไปแล้วร้อยละ 30", "ได้ครึ่งหนึ่ง (50%)". */
function saysNoMore(text: string): boolean {
  return onlyShares.test(withFigures(arabicDigits(text)));
}

/** "สถานะ : " before the status itself. */
const label = /^\s*(?:สถานะ|สถานภาพ|ผลการดำเนินการ)\s*[:：]\s*/;
/** "(ร้อยละ 60)" right behind a status. */
const shareBehind = /^\s*\(\s*ร้อยละ\s*(\d{1,3})\s*\)/;
const LONGEST_ADDITION = 40;

/**
 * A status that a cell states before it tells more: on a line of its own, behind "สถานะ:", or before a dash or a
 * reason. Null for a cell that only tells.
 */
export function statedFirst(
  cell: string,
): { readonly status: Status; readonly percent: number | null; readonly note: string } | null {
  const labelled = cell.replace(label, '');
  const told = shareFirst(labelled);
  if (told !== null) return told;
  const said = statusAtStart(labelled);
  if (said === null) return null;
  const rest = labelled.slice(said.length);
  if (said.status === 'done' && endsWork.test(labelled.slice(0, said.length)) && goesOnAfter.test(rest))
    return { status: 'done', percent: null, note: noteOf(rest) };
  if (!/^\s*(?:$|[-–:(,]|เนื่องจาก|เพราะ|ด้วยเหตุ)|^[ \t]*\n/.test(rest) && labelled === cell) return null;
  const share = shareBehind.exec(arabicDigits(rest));
  if (share === null) return { status: said.status, percent: null, note: noteOf(rest) };
  return { status: said.status, percent: Number(share[1]), note: noteOf(rest.slice(share[0].length)) };
}

/** "แล้วเสร็จ" and a space: what follows tells what came of it, unless it counts how much of it is done. */
const endsWork = /(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|เสร็จสมบูรณ์)(?:แล้ว)?$/;
const goesOnAfter = /^\s+(?!\d|บางส่วน|จำนวน|เฉพาะ|เพียง)\S/;

const sharesFirst = new RegExp(
  `^\\s*(?:ได้)?(?:${doing})(?:ได้|ไป|แล้ว)*\\s*(?:(?:คิดเป็น|ประมาณ|ราว)\\s*)?ร้อยละ\\s*(\\d{1,3})(?![\\d.])(?=\\s|$)`,
);

/** "ดำเนินการไปแล้วร้อยละ 90 …": a share that a cell begins with, before it tells what was done. */
function shareFirst(
  cell: string,
): { readonly status: Status; readonly percent: number; readonly note: string } | null {
  const said = withFigures(arabicDigits(cell));
  const match = sharesFirst.exec(said);
  const percent = Number(match?.[1] ?? NaN);
  if (match === null || percent > 100) return null;
  return { status: statusOfShare(percent), percent, note: noteOf(said.slice(match[0].length)) };
}

function short(cell: string): boolean {
  return cell.trim().length <= LONGEST_ADDITION;
}

/** The reason that a note begins with, and what else it says. */
export function reasonIn(note: string): { readonly reason: string; readonly note: string } | null {
  const match = reason.exec(note);
  if (match === null) return null;
  const rest = note.slice(match[0].length).trim();
  // Where the sentence goes on it stays whole.
  // A bracket that the reason opened is its own; one from before it is not.
  const said = (match[1] ?? '').trim();
  const closes = match[0].endsWith(')') && said.lastIndexOf('(') > said.lastIndexOf(')');
  return { reason: closes ? `${said})` : said, note: goesOn.test(rest) ? note : rest };
}

const reason =
  /^[\s:(-]*(?:เนื่องจาก|เพราะว่า|เพราะ|ด้วยเหตุ(?:ที่|ว่า)?|เหตุผล(?:\s*[:：])?)\s*(\S[^\n]*?)\)?(?=\n|$|\s?(?:จึง|ทำให้|แต่|ทั้งนี้))/;
const goesOn = /^(?:จึง|ทำให้|แต่|ทั้งนี้)/;

/** Whether a cell is a tick, as in a column for each status: by itself, or one that no letter means before some words. */
export function isTick(cell: string): boolean {
  return /^[\s[(]*[☑☒✓✔🗸√xX/●■Pü\uF0FC][\s\])]*$|^\s*[☑✓✔🗸]\s/u.test(cell);
}

function isTicked(mark: string): boolean {
  return new RegExp(`[${ticked}xX/]`).test(mark);
}

/** The share that a text tells, "ร้อยละ 30" or "30%", in whole per cent. */
export function percentIn(cell: string): number | null {
  const said = /(?:ร้อยละ\s*(\d{1,3}(?:\.\d+)?))|(?:(\d{1,3}(?:\.\d+)?)\s*(?:%|เปอร์เซ็นต์))/.exec(
    withFigures(arabicDigits(cell)),
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
