import type { FiscalYear } from './dates.ts';
import { type Counted, type Formula, indicatorOf, mean } from './formula.ts';
import type { Score, Tool } from './score.ts';

/** An item that is not passed yet, with what passing it adds to the total. */
export interface Gain<Item extends Counted = Counted> {
  readonly item: Item;
  /** Points of the total of 100, unrounded. */
  readonly points: number;
}

/**
 * What each item that lacks something is worth, the greatest gain first: its share of its sub-indicator, of the
 * sub-indicator's share of its indicator, of the indicator's share of OIT, by the year's own denominators. The gains
 * of several items add up. Items of equal worth stay in the order they came in.
 */
export function gainsOf<Item extends Counted>(
  items: readonly Item[],
  formula: Formula,
): readonly Gain<Item>[] {
  const subIndicators = new Set(items.map((it) => it.subIndicator));
  const indicators = new Set([...subIndicators].map(indicatorOf));
  const gains = items.flatMap((item): Gain<Item>[] => {
    if (item.credit >= 1) return [];
    const inSub = items.filter((it) => it.subIndicator === item.subIndicator).length;
    const indicator = indicatorOf(item.subIndicator);
    const subs = [...subIndicators].filter((code) => indicatorOf(code) === indicator).length;
    const whole = formula.weights.OIT / (indicators.size * subs * inSub);
    return [{ item, points: whole * (1 - item.credit) }];
  });
  return gains.sort((a, b) => (sameWorth(a, b) ? 0 : b.points - a.points));
}

/** Two gains that differ by no more than the noise of binary fractions. */
function sameWorth(a: Gain, b: Gain): boolean {
  return Math.abs(a.points - b.points) < 1e-9;
}

const MOST_ACTIONS = 5;
const FEWEST_ACTIONS = 2;

/**
 * The few actions that move the total most: all that are worth as much as the best one, and where that is a single
 * one the next as well; five at most, since more than that is no longer a first step.
 */
export function firstFew<Item extends Counted>(gains: readonly Gain<Item>[]): readonly Gain<Item>[] {
  const [best] = gains;
  if (!best) return [];
  const equals = gains.filter((gain) => sameWorth(gain, best)).length;
  return gains.slice(0, Math.min(MOST_ACTIONS, Math.max(FEWEST_ACTIONS, equals)));
}

export function pointsOf(gains: readonly Gain[]): number {
  return gains.reduce((sum, gain) => sum + gain.points, 0);
}

/** What one more point of an indicator of a survey adds to the total: 0.06 of IIT, 0.10 of EIT. */
export function worthOfIndicatorPoint(indicator: number, { weights, indicators }: Formula): number {
  const tool = indicators.find((it) => it.number === indicator)?.tool;
  if (tool === undefined) return 0;
  return weights[tool] / 100 / indicators.filter((it) => it.tool === tool).length;
}

/** A tool's figure to go on with, and the year it is from. */
export interface KnownTool {
  readonly value: number;
  readonly year: FiscalYear;
}

/**
 * The newest figure of a tool up to a year: as announced, else the mean of its indicators where all are announced.
 * Null where no year has it.
 */
export function newestTool(
  scores: readonly Score[],
  tool: Tool,
  year: FiscalYear,
  { indicators }: Formula,
): KnownTool | null {
  const own = indicators.filter((it) => it.tool === tool).map((it) => String(it.number));
  const known = scores.flatMap((score): KnownTool[] => {
    const parts = own.map((code) => score.indicators[code]).filter((it) => it !== undefined);
    const value = score.tools[tool] ?? (parts.length === own.length ? mean(parts) : null);
    return value === null || score.year > year ? [] : [{ value, year: score.year }];
  });
  return known.sort((a, b) => b.year - a.year)[0] ?? null;
}
