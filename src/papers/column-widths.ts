import { heldTogether } from './held-together.ts';
import type { Cell, Column, Row } from './paper.ts';

// How wide the columns of a table are: as its form has them, then so that the table becomes as low as it can. Some
// agencies write long steps and short results, some the other way round; with fixed widths either fills half of a page.

/** No column loses more than this of what its form gives it. */
const LEAST = 0.7;
/** Of the whole width, tried at a time. */
const STEP = 0.01;
const MOST_STEPS = 60;
/** A longer word is several: Thai is written without spaces. */
const LONG_WORD = 13;
/** Characters that the lines of a table take beside what is written. */
const BESIDE = 2.5;

/** How many lines a cell takes where so many characters fit in one. Vowels and tone marks above and below take no room. */
export function linesIn(cell: Cell, characters: number): number {
  return heightIn(lengthsOf(cell), characters, Math.ceil);
}

/** With lines in parts, a little more width is a little lower: in whole ones most steps would change nothing. */
function heightIn(
  lengths: readonly number[],
  characters: number,
  round = (parts: number): number => parts,
): number {
  const room = Math.max(1, characters - 1);
  return Math.max(
    1,
    lengths.reduce((sum, length) => sum + Math.max(1, round(length / room)), 0),
  );
}

function lengthsOf({ lines }: Cell): readonly number[] {
  return lines.map(lengthOf);
}

function lengthOf(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}

/** @returns the characters that fit in each column, of all those across. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly Row[],
  across: number,
): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const stated = columns.map(({ share }) => (across * share) / shares);
  const cells = rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []));
  const least = columns.map(({ header }, at) => {
    const words = cells.flatMap((row) => row[at]?.lines ?? []);
    const longest = Math.min(LONG_WORD, Math.max(...[header, ...words].map(longestWord)));
    return Math.max((stated[at] ?? 0) * LEAST, longest + BESIDE);
  });
  // Counted once: thousands of widths are tried.
  const lengths = cells.map((row) => row.map(lengthsOf));
  const heightOf = (widths: readonly number[]): number =>
    lengths.reduce(
      (sum, row) => sum + Math.max(...row.map((cell, at) => heightIn(cell, widths[at] ?? 1))),
      0,
    );

  let best: { readonly widths: readonly number[]; readonly height: number } = {
    widths: stated,
    height: heightOf(stated),
  };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const lower = neighbours(best.widths, least, across * STEP)
      .map((widths) => ({ widths, height: heightOf(widths) }))
      .reduce((a, b) => (b.height < a.height ? b : a), best);
    if (lower === best) break;
    best = lower;
  }
  return best.widths;
}

/** The same with a step taken from one column and given to another. */
function neighbours(
  widths: readonly number[],
  least: readonly number[],
  step: number,
): readonly (readonly number[])[] {
  return widths.flatMap((width, from) =>
    width - step < (least[from] ?? 0)
      ? []
      : widths.flatMap((_, to) =>
          to === from ? [] : [widths.map((it, at) => (at === from ? it - step : at === to ? it + step : it))],
        ),
  );
}

/** Of what is never taken apart where a form has it: "ปีงบประมาณ", "31 มี.ค. 2569". */
function longestWord(text: string): number {
  return Math.max(
    ...heldTogether(text)
      .split(/[ \n/]/)
      .map(lengthOf),
  );
}
