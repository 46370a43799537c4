import { type Formula, indicatorOf, mean, totalOf, twoDecimals } from './formula.ts';
import { type Figure, type Score, type Tool, indicatorFigure, subIndicatorFigure, tools } from './score.ts';

/** Announced figures that lie further from the formula than this are told; a rounded part may well move a whole. */
export const TOLERANCE = 0.02;

/** An announced figure that the formula does not give. The announced one stands. */
export interface Deviation {
  readonly figure: Figure;
  readonly announced: number;
  /** Two decimals. */
  readonly computed: number;
}

interface Computed {
  readonly value: number;
  /** Rests on nothing but counted items: goes before what is printed. */
  readonly counted: boolean;
}

/**
 * Computes a result from its parts wherever all of them are known, and names what differs by more than TOLERANCE. A
 * part counts as announced, save where all its items were judged: what was counted goes before what was printed, so
 * that one misprint is told once and not again in everything above it.
 * @param subIndicators the year's own, "9.1" to "10.2".
 * @param shares 0 to 100, of the sub-indicators whose items were all judged.
 */
export function deviationsOf(
  score: Score,
  formula: Formula,
  subIndicators: readonly string[],
  shares: ReadonlyMap<string, number> = new Map(),
): readonly Deviation[] {
  const found: Deviation[] = [];

  /** What goes into the whole above: the counted value, else the announced one, else the computed one. */
  function settle(
    figure: Figure | undefined,
    announced: number | undefined,
    computed: Computed | null,
  ): Computed | null {
    if (announced === undefined) return computed;
    if (computed !== null && figure !== undefined) {
      const rounded = twoDecimals(computed.value);
      const apart = twoDecimals(Math.abs(rounded - announced));
      if (apart > TOLERANCE) found.push({ figure, announced, computed: rounded });
    }
    return computed?.counted ? computed : { value: announced, counted: false };
  }

  function meanOf(parts: readonly (Computed | null)[]): Computed | null {
    const known = parts.filter((it) => it !== null);
    const value = known.length === parts.length ? mean(known.map((it) => it.value)) : null;
    return value === null ? null : { value, counted: known.every((it) => it.counted) };
  }

  const parts = new Map(
    subIndicators.map((code) => {
      const share = shares.get(code);
      const counted = share === undefined ? null : { value: share, counted: true };
      return [code, settle(subIndicatorFigure(code), score.subIndicators[code], counted)];
    }),
  );
  const indicators = new Map(
    formula.indicators.map(({ number }) => {
      const own = [...parts].filter(([code]) => indicatorOf(code) === number).map(([, part]) => part);
      return [number, settle(indicatorFigure(number), score.indicators[String(number)], meanOf(own))];
    }),
  );
  const settled = tools.map((tool): readonly [Tool, Computed | null] => {
    const own = formula.indicators
      .filter((it) => it.tool === tool)
      .map((it) => indicators.get(it.number) ?? null);
    return [tool, settle(tool, score.tools[tool], meanOf(own))];
  });
  const [IIT, EIT, OIT] = settled.map(([, it]) => it);
  const total =
    IIT && EIT && OIT
      ? {
          value: totalOf({ IIT: IIT.value, EIT: EIT.value, OIT: OIT.value }, formula),
          counted: false,
        }
      : null;
  settle('total', score.total ?? undefined, total);
  return found;
}
