import type { CatalogueItem } from './catalogue.ts';
import type { FiscalYear } from './dates.ts';
import type { Verdict } from './item.ts';

/** A verdict as it is kept: in the year it is about, by that year's key. */
export interface Judged {
  readonly year: FiscalYear;
  readonly key: string;
  readonly verdict: Verdict;
}

/** The last word on an item, which may have had another code in the year it is about. */
export interface StandingVerdict extends Verdict {
  readonly year: FiscalYear;
  /** Null where that year's catalogue is not known. */
  readonly code: string | null;
}

/** The harder first: of several old items that are one now, the worst is what has to be mended. */
const hardness: readonly Verdict['value'][] = ['failed', 'partial', 'passed'];

/**
 * The verdict on an item of a year: its own, else that of the latest earlier year in which it, or anything that was
 * merged into it, was judged.
 * @param itemIn an item of a year's catalogue by its key
 */
export function standingVerdict(
  item: CatalogueItem,
  year: FiscalYear,
  judged: readonly Judged[],
  itemIn: (year: FiscalYear, key: string) => CatalogueItem | undefined,
): StandingVerdict | null {
  const keys = keysOf(item);
  const about = judged.filter((one) => {
    if (one.year === year) return one.key === item.key;
    if (one.year > year) return false;
    const then = itemIn(one.year, one.key);
    return [one.key, ...(then?.includes ?? [])].some((key) => keys.has(key));
  });
  const latest = Math.max(...about.map((one) => one.year));
  const [worst] = about
    .filter((one) => one.year === latest)
    .sort((a, b) => hardness.indexOf(a.verdict.value) - hardness.indexOf(b.verdict.value));
  if (!worst) return null;
  return { ...worst.verdict, year: latest, code: itemIn(latest, worst.key)?.code ?? null };
}

function keysOf(item: CatalogueItem): ReadonlySet<string> {
  return new Set([item.key, ...item.includes]);
}
