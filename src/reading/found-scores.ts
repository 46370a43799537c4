import type { FiscalYear } from '../domain/dates.ts';
import { type Formula, mean, totalOf, twoDecimals } from '../domain/formula.ts';
import type { FoundScore, Recomputed } from '../domain/found.ts';
import { type Tool, tools } from '../domain/score.ts';
import type { Fact, LevelFact } from './facts.ts';
import type { Judged } from './judged.ts';

/** The announced figures year by year, with what the formula makes of them beside. */
export function foundScores(
  facts: readonly Fact[],
  levels: readonly LevelFact[],
  judged: Judged | null,
  formula: Formula,
): readonly FoundScore[] {
  const years = [
    ...new Set([
      ...facts.map((it) => it.year),
      ...levels.map((it) => it.year),
      ...(judged === null ? [] : [judged.year]),
    ]),
  ];
  return years
    .sort((a, b) => a - b)
    .map((year) => {
      const own = facts.filter((it) => it.year === year);
      const announced: Omit<FoundScore, 'recomputed'> = {
        year,
        total: own.find((it) => it.of === 'total')?.value ?? null,
        level: levels.find((it) => it.year === year)?.level ?? null,
        tools: byKey(own, 'tool'),
        indicators: byKey(own, 'indicator'),
        subIndicators: byKey(own, 'sub-indicator'),
        questions: byKey(own, 'question'),
      };
      return {
        ...announced,
        recomputed: recompute(announced, judged?.year === year ? judged : null, formula),
      };
    });
}

const inOrder = new Intl.Collator('en', { numeric: true });

function byKey(facts: readonly Fact[], of: Fact['of']): Readonly<Record<string, number>> {
  const entries = facts.filter((it) => it.of === of).map((it) => [it.key, it.value] as const);
  return Object.fromEntries([...entries].sort(([a], [b]) => inOrder.compare(a, b)));
}

function recompute(
  announced: Omit<FoundScore, 'recomputed'>,
  judged: Judged | null,
  formula: Formula,
): Recomputed {
  const computed: Partial<Record<Tool, number>> = {};
  for (const tool of tools) {
    const own = formula.indicators.filter((it) => it.tool === tool);
    const values = own.map((it) => announced.indicators[String(it.number)]).filter((it) => it !== undefined);
    const value = values.length === own.length ? mean(values) : null;
    if (value !== null) computed[tool] = value;
  }
  if (judged !== null) computed.OIT = judged.result.tool;
  const used = (tool: Tool): number | undefined =>
    tool === 'OIT' && judged !== null ? computed.OIT : (announced.tools[tool] ?? computed[tool]);
  const [IIT, EIT, OIT] = [used('IIT'), used('EIT'), used('OIT')];
  return {
    total:
      IIT === undefined || EIT === undefined || OIT === undefined
        ? null
        : twoDecimals(totalOf({ IIT, EIT, OIT }, formula)),
    tools: Object.fromEntries(Object.entries(computed).map(([tool, value]) => [tool, twoDecimals(value)])),
    indicators: Object.fromEntries(
      [...(judged?.result.indicators ?? [])].map(([number, value]) => [String(number), twoDecimals(value)]),
    ),
    subIndicators: Object.fromEntries(judged?.counts ?? []),
  };
}

/** The latest year that a total, tool or indicator was announced for, else a question. */
export function resultsYear(facts: readonly Fact[]): FiscalYear | null {
  const main = facts.filter((it) => it.of !== 'question');
  const years = (main.length > 0 ? main : facts).map((it) => it.year);
  return years.length === 0 ? null : Math.max(...years);
}
