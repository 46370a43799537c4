import { type Catalogue, type CatalogueItem, itemByCode, itemOfKey } from './catalogue.ts';
import type { FiscalYear } from './dates.ts';

// The same code is another item in another year; the key is what stays. What an item was or became is found by its own
// key and by the keys that were merged into it.

/** Where a thing stands in a year: as an item of its own, or as a part of another one. */
export interface Place {
  readonly item: CatalogueItem;
  readonly isPart: boolean;
}

export function placeOf(catalogue: Catalogue, key: string): Place | null {
  const item = itemOfKey(catalogue, key);
  return item ? { item, isPart: item.key !== key } : null;
}

/** The items of another year that an item's content stands in, in the order of their codes; none: that year had none. */
export function counterparts(item: CatalogueItem, other: Catalogue): readonly CatalogueItem[] {
  const places = [item.key, ...item.includes].flatMap((key) => placeOf(other, key)?.item ?? []);
  return other.items.filter((it) => places.includes(it));
}

/** Under which codes an item stood, over years that follow each other. */
export interface Stretch {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly items: readonly CatalogueItem[];
}

/** An item through other years, the newest first; years under the same codes are one stretch, named by its newest. */
export function throughYears(item: CatalogueItem, others: readonly Catalogue[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const other of [...others].sort((a, b) => b.year - a.year)) {
    const items = counterparts(item, other);
    const last = stretches.at(-1);
    if (last?.from === other.year + 1 && sameCodes(last.items, items)) {
      stretches[stretches.length - 1] = { ...last, from: other.year };
    } else stretches.push({ from: other.year, to: other.year, items });
  }
  return stretches;
}

function sameCodes(a: readonly CatalogueItem[], b: readonly CatalogueItem[]): boolean {
  return a.length === b.length && a.every((it, at) => it.code === b[at]?.code);
}

/** What became of the items of one list in another: of last year in this one, or of a year in its correction. */
export interface Changes {
  /** Under another code. */
  readonly moved: readonly { readonly from: CatalogueItem; readonly to: CatalogueItem }[];
  /** Parts of another item now. */
  readonly merged: readonly { readonly from: CatalogueItem; readonly into: CatalogueItem }[];
  readonly gone: readonly CatalogueItem[];
  /** That had no item of their own before. */
  readonly added: readonly CatalogueItem[];
}

export function changesBetween(before: Catalogue, after: Catalogue): Changes {
  const placed = before.items.map((from) => ({ from, place: placeOf(after, from.key) }));
  return {
    moved: placed.flatMap(({ from, place }) =>
      place && !place.isPart && place.item.code !== from.code ? [{ from, to: place.item }] : [],
    ),
    merged: placed.flatMap(({ from, place }) => (place?.isPart ? [{ from, into: place.item }] : [])),
    gone: placed.flatMap(({ from, place }) => (place ? [] : [from])),
    added: after.items.filter((item) => placeOf(before, item.key)?.isPart !== false),
  };
}

/** Whether any item that both have stands under another code. */
export function isRenumbered(before: Catalogue, after: Catalogue): boolean {
  return changesBetween(before, after).moved.length > 0;
}

/** The item that this code meant in another list, where that is not what it means now. */
export function meantBefore(code: string, before: Catalogue, after: Catalogue): CatalogueItem | null {
  const now = itemByCode(after, code);
  const then = itemByCode(before, code);
  if (!now || !then) return null;
  return then.key === now.key || now.includes.includes(then.key) ? null : then;
}
