// A second way to reckon days, for the tests alone: whole numbers and tables of month lengths, no library, no text
// comparison. What it shares with the code under test is only how a day is written.

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function lengthOf(year: number, month: number): number {
  return (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

/** Each month from 1996 to 2099 by the number of its first day. 1 January 1996 was a Monday; it is day 0. */
const firsts: number[] = [0];
for (let nth = 0; nth < 104 * 12; nth += 1) {
  firsts.push((firsts[nth] ?? 0) + lengthOf(1996 + Math.floor(nth / 12), (nth % 12) + 1));
}

export function numberOf(year: number, month: number, day: number): number {
  return (firsts[(year - 1996) * 12 + month - 1] ?? 0) + day - 1;
}

export function numberOfText(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return numberOf(year, month, day);
}

export function textOf(number: number): string {
  return (texts[number] ??= written(number));
}

/** Ten thousand schedules ask for the same days. */
const texts: string[] = [];

function written(number: number): string {
  // The last month that does not begin behind the day; thirty-one days a month never leads past it.
  let nth = Math.floor(number / 31);
  while ((firsts[nth + 1] ?? 0) <= number) nth += 1;
  const parts = [1996 + Math.floor(nth / 12), (nth % 12) + 1, number - (firsts[nth] ?? 0) + 1];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** 0 is Monday. */
export function weekdayOf(number: number): number {
  return number % 7;
}

/** The fiscal year whose first and last days lie around a day. */
export function fiscalYearAround(number: number): number {
  let year = 2539;
  while (numberOf(year - 543, 9, 30) < number) year += 1;
  return year;
}

/** The twelve months of a fiscal year, each by its first and last day. */
export function monthsOf(fiscalYear: number): readonly { readonly first: number; readonly last: number }[] {
  return Array.from({ length: 12 }, (_, nth) => {
    const month = ((nth + 9) % 12) + 1;
    const year = fiscalYear - 543 - (nth < 3 ? 1 : 0);
    return {
      first: numberOf(year, month, 1),
      last: numberOf(year, month, lengthOf(year, month)),
    };
  });
}

/** A small generator of numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
