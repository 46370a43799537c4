import { likeness, normalised } from './likeness.ts';

export interface FieldRecall {
  readonly field: string;
  /** How many values the truth has. */
  readonly expected: number;
  /** How many values the reader gave. */
  readonly found: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** Titles and running text count as found from here on: a slip of typing is no miss, another sentence is. */
const alike = 0.9;

/** One value of a field, as text, and whether running text may differ a little. */
export type Same = (truth: string, found: string) => boolean;
export const exactly: Same = (truth, found) => normalised(truth) === normalised(found);
export const nearly: Same = (truth, found) => likeness(truth, found) >= alike;

/** Counts values per field. */
export class Tally {
  readonly #fields = new Map<string, FieldRecall>();

  /** Counts a field once, by whichever right reading comes closest to what was found; no reading means: not judged. */
  judge(
    field: string,
    right: readonly (readonly string[])[],
    found: readonly string[],
    same: Same,
    where = '',
  ): void {
    const given = [...new Set(found)];
    const compared = right.map((reading) => matched(reading, given, same));
    const [best] = compared.sort((a, b) => b.right - a.right || a.missed.length - b.missed.length);
    if (best === undefined) return;
    const at = (text: string): string => (where === '' ? text : `${where}: ${text}`);
    this.add({
      field,
      expected: best.right + best.missed.length,
      found: given.length,
      right: best.right,
      missed: best.missed.map(at),
      extra: best.extra.map(at),
    });
  }

  /** The same for one item, measure or year, whose name goes with every miss. */
  within(where: string) {
    return (
      field: string,
      right: readonly (readonly string[])[],
      found: readonly string[],
      same: Same,
    ): void => {
      this.judge(field, right, found, same, where);
    };
  }

  add(more: FieldRecall): void {
    const before = this.#fields.get(more.field);
    this.#fields.set(more.field, {
      field: more.field,
      expected: more.expected + (before?.expected ?? 0),
      found: more.found + (before?.found ?? 0),
      right: more.right + (before?.right ?? 0),
      missed: [...(before?.missed ?? []), ...more.missed],
      extra: [...(before?.extra ?? []), ...more.extra],
    });
  }

  fields(): readonly FieldRecall[] {
    return [...this.#fields.values()];
  }
}

/** Each value of the truth takes one of the found values at most. */
function matched(
  truth: readonly string[],
  found: readonly string[],
  same: Same,
): { readonly right: number; readonly missed: readonly string[]; readonly extra: readonly string[] } {
  const extra = [...found];
  const missed: string[] = [];
  for (const value of new Set(truth)) {
    const at = extra.findIndex((other) => same(value, other));
    if (at === -1) missed.push(value);
    else extra.splice(at, 1);
  }
  return { right: new Set(truth).size - missed.length, missed, extra };
}
