import { type Formula, twoDecimals } from './formula.ts';
import {
  type Figure,
  type Score,
  indicatorFigure,
  questionFigure,
  subIndicatorFigure,
  tools,
  topicFigure,
} from './score.ts';

export type Trend = 'up' | 'down' | 'same';

/** How one figure moved from one year to another. */
export interface Change {
  readonly figure: Figure;
  readonly before: number;
  readonly after: number;
  /** Two decimals, negative where it fell. */
  readonly by: number;
  readonly trend: Trend;
}

export function changeOf(figure: Figure, before: number, after: number): Change {
  const by = twoDecimals(after - before);
  return { figure, before, after, by, trend: by > 0 ? 'up' : by < 0 ? 'down' : 'same' };
}

/**
 * Every figure that both years have, in the order total, tools, indicators with their parts, questions. Questions of
 * two different forms are compared only where it is known which one carries on which.
 */
export function figureChanges(before: Score, after: Score, formula: Formula): readonly Change[] {
  const old = figuresIn(before);
  const renamed = renamedQuestions(before, after, formula);
  return [...figuresIn(after)].flatMap(([figure, value]) => {
    const was = renamed && isQuestion(figure) ? renamed.get(figure) : figure;
    const before = was === undefined ? undefined : old.get(was);
    return before === undefined ? [] : [changeOf(figure, before, value)];
  });
}

function isQuestion(figure: Figure): boolean {
  return /^[Ei]\d+$/.test(figure);
}

/** Null while both years have the same form; else the old code of each new one, where that is known. */
function renamedQuestions(
  before: Score,
  after: Score,
  { forms, renamedQuestions: renamed }: Formula,
): ReadonlyMap<Figure, Figure> | null {
  const between = forms.some((form) => before.year < form.from && form.from <= after.year);
  if (!between) return null;
  const pairs = renamed
    .filter((it) => before.year < it.from && it.from <= after.year)
    .map((it) => [questionFigure(it.new), questionFigure(it.old)] as const);
  return new Map(
    pairs.filter((pair): pair is [Figure, Figure] => pair[0] !== undefined && pair[1] !== undefined),
  );
}

/** All figures of a result by their names, in the order they are shown. */
export function figuresIn(score: Score): ReadonlyMap<Figure, number> {
  const figures = new Map<Figure, number>();
  const add = (figure: Figure | undefined, value: number | undefined | null): void => {
    if (figure !== undefined && value !== undefined && value !== null) figures.set(figure, value);
  };
  add('total', score.total);
  for (const tool of tools) add(tool, score.tools[tool]);
  for (const [code, value] of Object.entries(score.indicators)) add(indicatorFigure(Number(code)), value);
  for (const [code, value] of Object.entries(score.subIndicators)) add(subIndicatorFigure(code), value);
  for (const [code, value] of Object.entries(score.questions))
    add(questionFigure(code) ?? topicFigure(code), value);
  return figures;
}

/** One indicator in its place: equal figures share a place. */
export interface Ranked {
  readonly number: number;
  readonly value: number;
  /** 1 for the highest. */
  readonly place: number;
}

/** The announced indicators, the highest first; of equals the lower number first. */
export function rankingOf(score: Score): readonly Ranked[] {
  const all = Object.entries(score.indicators).map(([code, value]) => ({ number: Number(code), value }));
  return all
    .map((one) => ({ ...one, place: all.filter((it) => it.value > one.value).length + 1 }))
    .sort((a, b) => a.place - b.place || a.number - b.number);
}
