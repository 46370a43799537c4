import { arabicDigits } from '../text/thai.ts';
import { type List, type Point, linesOf, listOf } from './lists.ts';

// What stands in a cell of steps: often first what was found, then under a heading of its own what is to be done.

export type Mode = 'steps' | 'findings' | 'topics';

/** A stretch of a cell, with what it lists. */
export interface Stretch {
  readonly mode: Mode;
  readonly list: List;
}

/** "วิธีดำเนินการ", "ขั้นตอนการปฏิบัติ:", "แนวทางแก้ไข" where a list or a line begins after it. */
const heading =
  /(?<=^|[\s)])(?:(?:ขั้นตอน|วิธี)(?:การ)?(?:\s?[/และ]+\s?(?:ขั้นตอน|วิธี)(?:การ)?)?\s?(?:การ)?\s?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติงาน|ปฏิบัติ|แก้ไข)?|แนวทาง(?:การ)?\s?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|แก้ไข|ปรับปรุง|พัฒนา)(?:แก้ไข|ปรับปรุง|พัฒนา)?|การดำเนินการ|สิ่งที่ต้องดำเนินการ)\s?(?:มี)?\s?(?:ดังนี้)?\s?[:：]?(?=\s*(?:\n|\(?\d{1,2}\s?[.)]|[-–•]\s?\S|$))/;

const foundIntro = /พบว่า|ข้อค้นพบ|ข้อบกพร่อง|จุดอ่อน|ปัญหา|ข้อสังเกต/;
const lacking = /ไม่|ขาด|ยัง|น้อย|ต่ำ|บกพร่อง|ล่าช้า|ปัญหา/;

/**
 * Takes a cell apart into what was found, what it is about, and what is done.
 * @param carried what the cell above ended in, where this one goes on with it.
 */
export function stretchesOf(cell: string, carried: Mode | null): readonly Stretch[] {
  const match = heading.exec(arabicDigits(cell));
  const before = match === null ? cell : cell.slice(0, match.index);
  const stretches: Stretch[] = [];
  if (before.trim() !== '') {
    const list = listOf(before);
    stretches.push({ mode: modeOf(before, list, match !== null, carried), list });
  }
  if (match !== null) {
    stretches.push({ mode: 'steps', list: listOf(cell.slice(match.index + match[0].length)) });
  }
  return stretches;
}

function modeOf(text: string, list: List, beforeHeading: boolean, carried: Mode | null): Mode {
  if (carried === 'findings' && (list.lead === '' || !beforeHeading)) return 'findings';
  if (foundIntro.test(list.points.length > 0 ? list.lead : text.slice(0, 120))) return 'findings';
  if (!beforeHeading) return 'steps';
  const said = list.points.length > 0 ? list.points.map((it) => it.text) : [text];
  const wanting = said.filter((it) => lacking.test(it));
  return wanting.length * 2 > said.length ? 'findings' : carried === 'steps' ? 'steps' : 'topics';
}

/** Points that are gathered over several cells: what stands before the first mark goes on with the last point. */
export class Gathered {
  private readonly held: { number: number | null; text: string }[] = [];

  /** @param goesOn whether the text may begin in the middle of the last point. */
  add(list: List, goesOn: boolean): void {
    const last = this.held.at(-1);
    if (list.lead !== '') {
      if (goesOn && last !== undefined) last.text = `${last.text} ${oneLine(list.lead)}`;
      else if (list.points.length === 0)
        for (const line of linesOf(list.lead)) this.push({ number: null, text: line });
      else if (!isIntroduction(list.lead)) this.push({ number: null, text: oneLine(list.lead) });
    }
    for (const point of list.points) this.push(point);
  }

  private push(point: Point): void {
    if (point.text !== '') this.held.push({ ...point });
  }

  get lastNumber(): number | null {
    return this.held.at(-1)?.number ?? null;
  }

  get points(): readonly Point[] {
    return this.held;
  }

  get texts(): readonly string[] {
    return this.held.map((it) => it.text);
  }
}

/** "จากผลการประเมิน … พบว่า": says what follows, and is no point itself. */
function isIntroduction(lead: string): boolean {
  return /(?:พบว่า|ดังนี้|ได้แก่|คือ|ประกอบด้วย|ต่อไปนี้)\s?:?$/.test(lead.trim()) || lead.length < 12;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
