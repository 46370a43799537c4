import { squeeze } from '../text/thai.ts';

/** How alike two texts are by their pairs of letters, 0 to 1: slips of reading change few of them. */
export function likeness(one: string, other: string): number {
  return likenessOf(pairsIn(one), pairsIn(other));
}

/** The same of texts that are each held against many. */
export function likenessOf(a: Pairs, b: Pairs): number {
  if (a.total === 0 || b.total === 0) return 0;
  return (2 * shared(a, b)) / (a.total + b.total);
}

/** How much of `part` stands in `whole`, 0 to 1. */
export function contained(part: string, whole: string): number {
  const a = pairsIn(part);
  return a.total === 0 ? 0 : shared(a, pairsIn(whole)) / a.total;
}

/** The pairs of letters of a text, in small letters without spaces. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function pairsIn(said: string): Pairs {
  const text = squeeze(said);
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}

function shared(a: Pairs, b: Pairs): number {
  let sum = 0;
  for (const [pair, count] of a.counts) sum += Math.min(count, b.counts.get(pair) ?? 0);
  return sum;
}
