import { twoDecimals } from '../domain/formula.ts';
import { arabicDigits } from '../text/thai.ts';

// Codes and numbers as reports print them: Thai or Arabic digits, a zero for the letter O, a space too many.

/** A code of an item in running text: `O18`, `๐๑๘` and `018` alike; never a date, an order or a telephone number. */
const itemCode = /(?<![\w.,/-])(?:[Oo]|โอ|0)\s?(\d{1,2})(?![\d/.]|\s?[/-]\s?\d|,\d{3})/g;

/** The code of a survey question: `i7`, `E14`. */
const questionCode = /(?<![A-Za-z])([ieIE])\s?-?\s?(\d{1,2})(?!\d)/g;

/** No catalogue has had more. */
const MOST_ITEMS = 60;

/** From one code to another: "O35 - O41", "035 ถึง 041". */
const codeRange =
  /(?<![\w.,/-])(?:[Oo]|โอ|0)\s?(\d{1,2})\s*(?:-|–|ถึง)\s*(?:[Oo]|โอ|0)\s?(\d{1,2})(?!\d|\s?[/-]\s?\d)/g;

/** A code where it stands in a text. Those of a range stand together. */
export interface PlacedCode {
  readonly code: string;
  readonly at: number;
  readonly end: number;
}

/** Every item code of a text in its order, in one spelling. */
export function itemCodesAt(text: string): readonly PlacedCode[] {
  const said = arabicDigits(text);
  const ranges = [...said.matchAll(codeRange)].map((match) => ({
    first: Number(match[1]),
    last: Number(match[2]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const ranged = ranges.flatMap(({ first, last, at, end }) =>
    Array.from({ length: Math.max(0, Math.min(last, MOST_ITEMS) - first + 1) }, (_, by) => ({
      code: `O${first + by}`,
      at,
      end,
    })),
  );
  const single = [...said.matchAll(itemCode)].flatMap((match) => {
    const code = codeOf(Number(match[1]));
    const inRange = ranges.some((it) => match.index >= it.at && match.index < it.end);
    return code === null || inRange ? [] : [{ code, at: match.index, end: match.index + match[0].length }];
  });
  return [...ranged, ...single].sort((a, b) => a.at - b.at);
}

/** Every item code of a text, each once. */
export function itemCodesIn(text: string): readonly string[] {
  return [...new Set(itemCodesAt(text).map((it) => it.code))];
}

/** The code that a cell of a code column holds, where a bare number is one too; null for anything else. */
export function itemCodeOf(cell: string): string | null {
  const printed = arabicDigits(cell);
  // "1.1" is a point of a point and "1-5" are several.
  if (/[1-9]\s?[.–-]\s?\d/.test(printed)) return null;
  const said = printed.replace(/[\s.)(:–-]/g, '');
  const digits = /^(?:ข้อ(?:ที่)?)?(?:OIT|oit)?(?:[Oo0]|โอ)?(\d{1,2})$/.exec(said)?.[1];
  return digits === undefined ? null : codeOf(Number(digits));
}

function codeOf(number: number): string | null {
  return number >= 1 && number <= MOST_ITEMS ? `O${number}` : null;
}

/** Whether a code is printed as one: with its letter, or a zero in its place. A bare number may be anything. */
export function looksLikeCode(cell: string): boolean {
  return /^(?:ข้อ\s*(?:ที่\s*)?)?(?:(?:[Oo]|โอ)\s?[-–.]?\s?\d{1,2}|0\s?\d{1,2})[.)]?$/.test(
    arabicDigits(cell).trim(),
  );
}

/** A code with its letter, as websites print it: "O12", "o-07", "โอ 12". A nought there may be anything. */
export const letteredCode = /(?<![A-Za-z0-9])(?:[oO]|โอ)\s?[-.]?\s?0?([1-9]\d?)(?![\dA-Za-z])/g;

/** Every code of a text that has its letter, each once. */
export function letteredCodesIn(text: string): readonly string[] {
  const found = arabicDigits(text).matchAll(letteredCode);
  return [...new Set([...found].map(([, number]) => `O${Number(number)}`))];
}

/** Where question codes stand in a text: as printed but for Thai digits and spaces. */
export function questionsAt(
  text: string,
): readonly { readonly code: string; readonly at: number; readonly end: number }[] {
  return [...arabicDigits(text).matchAll(questionCode)]
    .filter((match) => Number(match[2]) >= 1 && Number(match[2]) <= 36)
    .map((match) => ({
      code: `${match[1] ?? ''}${Number(match[2])}`,
      at: match.index,
      end: match.index + match[0].length,
    }));
}

/** Every question code of a text, as printed, each once. */
export function questionsIn(text: string): readonly string[] {
  return [...new Set(questionsAt(text).map((it) => it.code))];
}

/**
 * A cell that is a score and nothing else: 0 to 100, with a decimal comma or point. A mean that a sheet reckoned has
 * more than the two decimals that it shows.
 */
export function scoreOf(cell: string): number | null {
  const said = /^(\d{1,3})(?:\.(\d+)|,(\d{1,2}))?\s*(?:คะแนน|%|ร้อยละ)?$/.exec(
    arabicDigits(cell)
      .replace(/^ร้อยละ\s*/, '')
      .replace(/\s?\.\s?/, '.')
      .trim(),
  );
  if (said === null) return null;
  const value = twoDecimals(Number(`${said[1] ?? ''}.${said[2] ?? said[3] ?? '0'}`));
  return value <= 100 ? value : null;
}
