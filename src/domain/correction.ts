import type { Catalogue, CatalogueItem } from './catalogue.ts';
import { type Changes, changesBetween } from './crosswalk.ts';
import type { LocalDate } from './dates.ts';

/** The newest change of a year's catalogue. */
export interface Correction {
  readonly on: LocalDate;
  /** What was valid until then. */
  readonly before: Catalogue;
}

/** What a corrected catalogue changes. */
export interface Corrected extends Changes {
  /** Items that keep code and key and say something else: which fields. */
  readonly reworded: readonly { readonly item: CatalogueItem; readonly fields: readonly string[] }[];
  /** What is not about items: `answering`, `calendar`, `provisional`. */
  readonly fields: readonly string[];
}

export function correctedIn(before: Catalogue, after: Catalogue): Corrected {
  return {
    ...changesBetween(before, after),
    reworded: after.items.flatMap((item) => {
      const old = before.items.find((it) => it.key === item.key && it.code === item.code);
      const fields = old ? differing(old, item) : [];
      return fields.length > 0 ? [{ item, fields }] : [];
    }),
    fields: differing(before, after).filter((field) => field !== 'items'),
  };
}

export function isSame(before: Catalogue, after: Catalogue): boolean {
  return differing(before, after).length === 0;
}

function differing(before: object, after: object): readonly string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) => JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)),
  );
}

/**
 * Keys that a correction drops without a word. What agencies did is kept by key, so a slip in one would hide it: each
 * key stays an item, is merged into one (`includes`), or is taken out by name (`retired`).
 */
export function unaccounted(before: Catalogue, after: Catalogue): readonly string[] {
  const known = new Set([...keysOf(after), ...after.retired]);
  return [...keysOf(before), ...before.retired].filter((key) => !known.has(key));
}

function keysOf(catalogue: Catalogue): readonly string[] {
  return catalogue.items.flatMap((item) => [item.key, ...item.includes]);
}
