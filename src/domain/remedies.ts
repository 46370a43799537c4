import type { FiscalYear } from './dates.ts';
import type { Formula, QuestionForm } from './formula.ts';
import type { Recommendation, Score } from './score.ts';

/** A question or a whole indicator of a survey that answers better if certain items are published. */
export interface Weakness {
  /** "E7", or null where only the indicator's figure is known. */
  readonly question: string | null;
  readonly indicator: number;
  readonly value: number;
  /** Year-independent keys of the items that answer it. */
  readonly keys: readonly string[];
}

/** How many are told: more is no advice. */
const MOST = 2;

/**
 * Where the surveys were weakest, the lowest first: questions and indicators below the pass line, else the lowest
 * indicator that is not full. An indicator is left out where one of its questions is told.
 * @param recommended NACC's own advice with that result; it goes before what is usual.
 */
export function weaknessesOf(
  score: Score,
  formula: Formula,
  recommended: readonly Recommendation[] = [],
): readonly Weakness[] {
  const keysOf = (indicator: number, question: string | null): readonly string[] => {
    const own = ownKeys(indicator, question, score.year, formula, recommended);
    return own.length > 0 ? own : usualKeys(indicator, question, score.year, formula);
  };
  const questions = Object.entries(score.questions).flatMap(([question, value]): Weakness[] => {
    const indicator = indicatorOfQuestion(question, score.year, formula);
    return indicator === null ? [] : [{ question, indicator, value, keys: keysOf(indicator, question) }];
  });
  const surveyed = formula.indicators.filter((it) => it.tool !== 'OIT').map((it) => it.number);
  const indicators = surveyed.flatMap((indicator): Weakness[] => {
    const value = score.indicators[String(indicator)];
    return value === undefined ? [] : [{ question: null, indicator, value, keys: keysOf(indicator, null) }];
  });
  const below = [...questions, ...indicators]
    .filter((it) => it.value < formula.passLine && it.keys.length > 0)
    .sort((a, b) => a.value - b.value);
  const told: Weakness[] = [];
  for (const one of below) {
    const known = told.some((it) => it.indicator === one.indicator);
    if (!known && told.length < MOST) told.push(one);
  }
  if (told.length > 0) return told;
  const [lowest] = [...indicators].sort((a, b) => a.value - b.value);
  return lowest && lowest.value < 100 ? [lowest] : [];
}

/** The indicator that a question belongs to in the form of a year; null where no form has it. */
export function indicatorOfQuestion(question: string, year: FiscalYear, { forms }: Formula): number | null {
  const form = formOf(year, forms);
  const [, letter, digits] = /^([Ei])(\d+)$/.exec(question) ?? [];
  const number = Number(digits);
  const found = form?.questions.find((it) => it.letter === letter && it.first <= number && number <= it.last);
  return found?.indicator ?? null;
}

/** The form in force in a year; undefined before the first that is known. */
function formOf(year: FiscalYear, forms: Formula['forms']): QuestionForm | undefined {
  return forms.filter((it) => it.from <= year).at(-1);
}

/** What NACC advised for a question, or for any of an indicator. */
function ownKeys(
  indicator: number,
  question: string | null,
  year: FiscalYear,
  formula: Formula,
  recommended: readonly Recommendation[],
): readonly string[] {
  const about = recommended.filter(({ questions }) =>
    questions.some((it) =>
      question === null ? indicatorOfQuestion(it, year, formula) === indicator : it === question,
    ),
  );
  return [...new Set(about.flatMap((it) => it.keys))];
}

/** The items that a question usually points to, else those of its indicator. */
function usualKeys(
  indicator: number,
  question: string | null,
  year: FiscalYear,
  { forms, remedies }: Formula,
): readonly string[] {
  const form = formOf(year, forms)?.from;
  const own = remedies.filter((it) => it.indicator === indicator);
  const exact = own.filter((it) => question !== null && it.form === form && it.questions.includes(question));
  const general = own.filter((it) => it.questions.length === 0);
  return (exact.length > 0 ? exact : general).flatMap((it) => it.keys);
}
