import type { FiscalYear, LocalDate } from '../../domain/dates.ts';
import type { ItemStatus, Verdict } from '../../domain/item.ts';
import type { MeasureStatus } from '../../domain/measure.ts';
import type { CommandName } from '../calls/call.ts';

/** What a word means wherever it stands. Which words there are is in words.ts, months.ts, topics.ts and the table. */
export type Word =
  /** Only politeness: ครับ, ค่ะ, นะ. */
  | { readonly kind: 'particle' }
  /** Says nothing by itself, but is more than politeness, so a strict form does not bear it: ช่วย, หน่อย, ของ. */
  | {
      readonly kind: 'filler';
      readonly time?: TimeWord;
      /** "ทั้งสามข้อ": how many were named; "ทุกข้อ": several. */
      readonly all?: number | 'several';
    }
  /** `measure` is an activity where it says nothing about the whole: a measure is not put on a website. */
  | {
      readonly kind: 'status';
      readonly item: ItemStatus | null;
      readonly measure: MeasureStatus | 'activity' | null;
    }
  /** "กำลัง" before words of one's own: it is on its way, and the words say how. */
  | { readonly kind: 'busy' }
  /** "ปิดมาตรการ 3": before a measure, that it is done. */
  | { readonly kind: 'closing' }
  /** "ยังไม่ได้ลงเว็บ", "ยังไม่ครบ": begun or not, nobody can tell. */
  | { readonly kind: 'unpublished' }
  /** "ครบแล้ว": of links, of components? */
  | { readonly kind: 'complete' }
  /** "ครบทุกองค์ประกอบ", and that it is not so. */
  | { readonly kind: 'all-components'; readonly met: boolean }
  /** NACC's system, in which links are entered. */
  | { readonly kind: 'itas' }
  /** NACC's word on an item: ผ่าน, ไม่ผ่าน. */
  | { readonly kind: 'verdict'; readonly value: Verdict['value'] }
  /** กรอก, คีย์ */
  | { readonly kind: 'enter' }
  | { readonly kind: 'already' }
  /** Makes a question: ไหม, หรือยัง, ?. */
  | { readonly kind: 'question' }
  | { readonly kind: 'what' }
  /** "ลงผิดข้อ": what was written was not meant. */
  | { readonly kind: 'mistake' }
  /** Asks who, when, how many, why: questions that no command of ours answers yet. */
  | { readonly kind: 'other-question' }
  | { readonly kind: 'not' }
  /** "ไม่มี": of a month, that there is nothing to report. */
  | { readonly kind: 'none' }
  /** Not said to be so: จะ, ต้อง, ถ้า. */
  | { readonly kind: 'unreal'; readonly time?: TimeWord }
  /** Takes back what was just said: แต่, บางส่วน, เหลือ. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'because' }
  | { readonly kind: 'note' }
  | { readonly kind: 'and' }
  | { readonly kind: 'to' }
  | { readonly kind: 'give' }
  | { readonly kind: 'answerable' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'about' }
  | { readonly kind: 'link-word' }
  | { readonly kind: 'item-word' }
  | { readonly kind: 'measure-word' }
  | { readonly kind: 'indicator-word' }
  | { readonly kind: 'sub-indicator-word' }
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'counter'; readonly time?: TimeWord }
  | { readonly kind: 'year-word' }
  | { readonly kind: 'era' }
  | { readonly kind: 'relative-year'; readonly by: number }
  | { readonly kind: 'month-word' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter-word' }
  | { readonly kind: 'relative-month'; readonly by: number }
  /** A word of days and weeks. Others of them say nothing (วันนี้), or that it is not so yet (พรุ่งนี้). */
  | { readonly kind: 'time'; readonly time: TimeWord }
  /** "กำหนดส่ง", "ภายใน": a day is spoken of. */
  | { readonly kind: 'due-word' }
  | { readonly kind: 'percent-word' }
  | { readonly kind: 'per-hundred' }
  /** "คืบหน้า" before a percent; "อยู่ที่" before a link too. */
  | { readonly kind: 'progress'; readonly place?: true }
  | { readonly kind: 'unit'; readonly units: readonly string[] }
  /** A well-known name of an item, by its year-independent key. */
  | { readonly kind: 'topic'; readonly key: string }
  /** Opens a command, by the table; `asks`: it asks who. */
  | { readonly kind: 'command'; readonly command: CommandName; readonly asks?: boolean }
  /** Belongs to a command that is not built yet: such a line is none of ours. */
  | { readonly kind: 'later' }
  /** An everyday word that contains one of ours: โอเค, ดูแล, คะแนน. */
  | { readonly kind: 'other' };

/** What a word of days and weeks names, where a line is about a day. */
export type TimeWord =
  /** วันที่, before a number. */
  | { readonly is: 'day-of-month' }
  /** พรุ่งนี้ is one day ahead. */
  | { readonly is: 'ahead'; readonly days: number }
  /** `weeks` ahead: 0 is this week's, 1 next week's; null is the next to come. 1 is Monday, 7 Sunday. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly weeks: number | null }
  | { readonly is: 'week'; readonly weeks: number }
  /** Days of a month, to its end where `to` is null: of the month behind it, else `months` after this one. */
  | {
      readonly is: 'part-of-month';
      readonly from: number;
      readonly to: number | null;
      readonly months: number;
    }
  | { readonly is: 'month-end'; readonly months: number }
  | { readonly is: 'quarter-end' }
  /** `fiscal` null: nobody can tell which year ends. */
  | { readonly is: 'year-end'; readonly fiscal: true | null }
  /** วัน, สัปดาห์: what a number counts. */
  | { readonly is: 'unit'; readonly days: number };

/** A code as it was typed, with the number or, of a range, the numbers it names. */
export interface SaidCode {
  readonly typed: string;
  readonly numbers: readonly number[];
}

/** A month as it was said; `year` is a civil year of the Buddhist era. */
export interface SaidMonth {
  readonly month: number;
  readonly year: number | null;
}

/** What is found by its shape rather than in a list of words, and what the phrases make of several tokens. */
export type Shape =
  | { readonly kind: 'newline' }
  | { readonly kind: 'punctuation' }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'decimal'; readonly digits: string }
  | { readonly kind: 'percent'; readonly value: number }
  /** One day; none where no calendar has it; several where one of them was meant. `counted` from today. */
  | { readonly kind: 'date'; readonly days: readonly LocalDate[]; readonly counted?: true }
  /** `url` is null where the address cannot be one of a public page. */
  | { readonly kind: 'link'; readonly url: string | null }
  /** `written`: with its letter (O12), as the zeros agencies print (012), or as no more than a number (ข้อ 12). */
  | { readonly kind: 'code'; readonly number: number; readonly written: 'letter' | 'zero' | 'number' }
  | { readonly kind: 'codes'; readonly codes: readonly SaidCode[]; readonly strict: boolean }
  | { readonly kind: 'refs'; readonly refs: readonly string[] }
  | { readonly kind: 'indicator'; readonly number: number; readonly ref: string }
  | { readonly kind: 'sub-indicator'; readonly code: string }
  | { readonly kind: 'year'; readonly year: FiscalYear }
  | { readonly kind: 'months'; readonly months: readonly SaidMonth[] };

export type Token = (Word | Shape) & { readonly start: number; readonly end: number };
export type Kind = Token['kind'];

/** A meaning at its place. Object.assign, since spreading objects of many shapes is several times slower in V8. */
export function tokenOf(what: Word | Shape, start: number, end: number): Token {
  return Object.assign({ start, end }, what);
}

/** What a token or several look like in the text they were found in. */
export function typedIn(text: string, first: Token, last: Token = first): string {
  return text.slice(first.start, last.end);
}
