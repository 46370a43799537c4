import type { FiscalYear } from '../domain/dates.ts';
import { twoDecimals } from '../domain/formula.ts';
import { grouped } from '../domain/grouped.ts';

/** One announced figure, as one place of a report prints it. */
export interface Fact {
  readonly year: FiscalYear;
  readonly of: 'total' | 'tool' | 'indicator' | 'sub-indicator' | 'question';
  /** `IIT`, `7`, `9.1`, `E14`; a question without a code goes by its words. Empty for the total. */
  readonly key: string;
  readonly value: number;
  readonly where: string;
  /** A table counts for more than a sentence. */
  readonly source: 'table' | 'prose';
}

export interface LevelFact {
  readonly year: FiscalYear;
  readonly level: string;
  readonly where: string;
}

/** What tables tell of scores, or sentences. */
export interface ToldScores {
  readonly facts: readonly Fact[];
  readonly levels: readonly LevelFact[];
}

/** Figures that two places print differently. */
export interface Disagreement {
  readonly fact: Fact;
  readonly others: readonly Fact[];
}

/** One fact of each figure: that of a table before that of a sentence, the most frequent first. */
export function settledFacts(facts: readonly Fact[]): {
  readonly settled: readonly Fact[];
  readonly disagreements: readonly Disagreement[];
} {
  const groups = grouped(facts, (fact) => `${fact.year} ${fact.of} ${fact.key}`);
  const settled: Fact[] = [];
  const disagreements: Disagreement[] = [];
  for (const group of groups.values()) {
    const best = weightiest(group);
    if (best === undefined) continue;
    settled.push(best);
    const others = group.filter((it) => twoDecimals(Math.abs(it.value - best.value)) > 0);
    if (others.length > 0) disagreements.push({ fact: best, others });
  }
  return { settled, disagreements };
}

function weightiest(group: readonly Fact[]): Fact | undefined {
  const times = new Map<number, number>();
  for (const { value } of group) times.set(value, (times.get(value) ?? 0) + 1);
  const weight = (fact: Fact): number => (fact.source === 'table' ? 100 : 0) + (times.get(fact.value) ?? 0);
  return [...group].sort((a, b) => weight(b) - weight(a))[0];
}
