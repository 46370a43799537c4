import { arabicDigits } from '../text/thai.ts';
import type { Draft } from './drafts.ts';
import { roleOf } from './headers.ts';
import type { Part } from './tables.ts';

// What a chapter of its own says of each measure by its number, after the tables:
//   การกำกับติดตาม  /  มาตรการที่ 1 …  /  มาตรการที่ 2 …

const LONGEST_HEADING = 60;
const aboutOne =
  /^\s*(?:[-•●▪*–]\s*)?(?:มาตรการ|โครงการ|กิจกรรม)\s*ที่\s*(\d{1,2}(?:\.\d{1,2})?)(?:\s*[:：.)–-])?\s+(\S[\s\S]*)$/;
/** The number or letter of a chapter. */
const numbering = /^\s*(?:(?:บทที่|ส่วนที่|ตอนที่)\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[ก-ฮ])?\s*[.)]?\s*/;

const fields = { 'follow-up': 'followUp', recommendation: 'recommendations' } as const;

/** Adds to the measures what later chapters say of them; a number that no measure or more than one has is left out. */
export function addToldLater(parts: readonly Part[], drafts: readonly Draft[]): void {
  let field: (typeof fields)[keyof typeof fields] | null = null;
  for (const part of parts) {
    if (part.kind === 'table') {
      field = null;
      continue;
    }
    const said = arabicDigits(part.text);
    const [, number, text] = aboutOne.exec(said) ?? [];
    if (text === undefined) {
      const role = said.length <= LONGEST_HEADING ? roleOf(said.replace(numbering, '')) : null;
      field = role === 'follow-up' || role === 'recommendation' ? fields[role] : null;
      continue;
    }
    const [draft, ...others] = drafts.filter(
      (it) => it.section === 'measures' && it.copyOf === null && it.printed === number,
    );
    if (field !== null && draft !== undefined && others.length === 0)
      draft[field].add(
        { lead: '', points: [{ number: null, text: part.text.slice(-text.length).trim() }] },
        false,
      );
  }
}
