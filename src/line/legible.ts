import { clip } from '../text/thai.ts';

/** UTF-16 units that a grapheme may take on average; Thai takes up to three, an emoji of a family eleven. */
const UNITS_PER_GRAPHEME = 4;

/**
 * A person's text as it may stand in a card: nothing that cannot be seen, no marks that turn the line around, no pile
 * of marks on one letter; clipped between graphemes and to at most four UTF-16 units for each of them. May be empty.
 */
export function legible(text: string, graphemes: number): string {
  const clean = plain(beginning(text, graphemes))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const shown = clip(clean, graphemes, graphemes * UNITS_PER_GRAPHEME);
  // One grapheme that is too long by itself leaves nothing to show.
  return shown === '…' && clean !== shown ? '' : shown;
}

/** The same in one line, for a button or a notification. */
export function inOneLine(text: string, graphemes: number): string {
  return legible(beginning(text, graphemes).replace(/\s+/g, ' '), graphemes);
}

/** Marks above and below a letter take no width, and a dot hardly any. */
const NARROW = /[.\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;
const BESIDE = ' · ';

/**
 * Parts that stand beside each other, each on one line as far as it can be: what no longer fits begins the next. By
 * itself a name breaks where its words do, "สำนัก" and "ปลัด".
 * @param letters that fit on a line
 */
export function partsWhole(text: string, letters: number): string {
  const [first = '', ...others] = text.split(BESIDE);
  const lines = [first];
  for (const part of others) {
    const longer = `${lines.at(-1) ?? ''}${BESIDE}${part}`;
    if (longer.replace(NARROW, '').length <= letters) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.join('\n');
}

/** More than can be shown, so that the longest text costs no more than a long one. */
function beginning(text: string, graphemes: number): string {
  return text.trimStart().slice(0, 2 * graphemes * UNITS_PER_GRAPHEME + 64);
}

/** Nothing of what `plain` takes out can be in these, but for a pile of marks. */
const ORDINARY = /^[\n -~·–—‘-”…\u0E01-\u0E3A\u0E3F-\u0E5B]*$/;
const PILE = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{5}/;

/** Without what no font shows; its length otherwise unchanged. */
export function plain(text: string): string {
  if (ORDINARY.test(text) && !PILE.test(text)) return text;
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/(?!\n)\p{Cc}/gu, ' ')
      // Overrides and isolates can make an address or a code read backwards.
      .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
  );
}
