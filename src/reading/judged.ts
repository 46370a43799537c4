import type { Catalogue } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { type Formula, type OitResult, oitOf } from '../domain/formula.ts';
import type { FoundItem } from '../domain/found.ts';
import { TOLERANCE } from '../domain/score-check.ts';
import type { Fact } from './facts.ts';
import { ofVerdict } from './found-items.ts';

/** OIT as the verdicts have it: every item of the catalogue was judged, or is taken to have passed. */
export interface Judged {
  readonly year: FiscalYear;
  readonly result: OitResult;
  readonly counts: ReadonlyMap<string, { readonly passed: number; readonly of: number }>;
  /** Items that no list names, and that passed if the rest failed. */
  readonly inferred: readonly FoundItem[];
}

/**
 * What the verdicts come to, where they tell of every item. A list of what failed tells of the rest too, if the score
 * that it leads to is one that was announced; a list of a few examples does not lead to it.
 */
export function judgedOf(
  items: readonly FoundItem[],
  catalogue: Catalogue | null,
  facts: readonly Fact[],
  { credits }: Formula,
): Judged | null {
  const judged = items.filter((it) => it.verdict !== null && it.year === catalogue?.year);
  const year = judged[0]?.verdict?.year;
  if (catalogue === null || year === undefined) return null;
  const verdicts = new Map(judged.map((it) => [it.code, it.verdict?.value ?? 'passed']));
  const unnamed = catalogue.items.filter((it) => !verdicts.has(it.code));
  const counted = catalogue.items.map(({ code, key, subIndicator }) => ({
    key,
    subIndicator,
    credit: credits[verdicts.get(code) ?? 'passed'],
  }));
  const result = oitOf(counted);
  if (result === null) return null;
  if (
    unnamed.length > 0 &&
    !wasAnnounced(
      result,
      facts.filter((it) => it.year === year),
    )
  )
    return null;
  const counts = new Map<string, { passed: number; of: number }>();
  for (const { subIndicator, credit } of counted) {
    const count = counts.get(subIndicator) ?? { passed: 0, of: 0 };
    counts.set(subIndicator, { passed: count.passed + (credit === 1 ? 1 : 0), of: count.of + 1 });
  }
  const inferred = unnamed.map(({ code, title, subIndicator }) =>
    ofVerdict(
      { code, value: 'passed', reason: null, subIndicator, beside: title },
      catalogue,
      catalogue.year,
      year,
    ),
  );
  return { year, result, counts, inferred };
}

/** A printed score of OIT that these verdicts lead to; one of 100 says nothing, since little leads to it. */
function wasAnnounced(result: OitResult, facts: readonly Fact[]): boolean {
  return facts.some(({ of, key, value }) => {
    const computed =
      of === 'indicator'
        ? result.indicators.get(Number(key))
        : of === 'sub-indicator'
          ? result.subIndicators.get(key)
          : of === 'tool' && key === 'OIT'
            ? result.tool
            : undefined;
    return computed !== undefined && value < 100 && Math.abs(computed - value) <= TOLERANCE;
  });
}
