import type { FiscalYear } from './dates.ts';

/** What asks (IIT inside, EIT outside) and what checks the website (OIT). */
export const tools = ['IIT', 'EIT', 'OIT'] as const;
export type Tool = (typeof tools)[number];

/**
 * The name of one announced figure: the total, a tool, an indicator ("indicator9"), a part of one ("part9_1" is
 * 9.1) or a question ("E14", "i7", or "about …" where a report prints only what it is about). No name holds a dot, so
 * each can be a field of its own.
 */
export type Figure =
  | 'total'
  | Tool
  | `indicator${number}`
  | `part${number}_${number}`
  | `E${number}`
  | `i${number}`
  | `about ${string}`;

/**
 * A year's result as it was announced, one field for each figure: so each is changed, shown and taken back alone.
 * Null or absent: not known. Nothing computed is ever kept here.
 */
export type ScoreState = {
  readonly level: string | null;
  /** What NACC advised with the result, as a report of the agency has it. */
  readonly recommended?: readonly Recommendation[] | null;
} & Readonly<Partial<Record<Figure, number | null>>>;

/** To raise these questions, see to these items. */
export interface Recommendation {
  /** "E14", "i7", by the codes of the result's year. */
  readonly questions: readonly string[];
  /** Year-independent keys of items. */
  readonly keys: readonly string[];
}

export const noScore: ScoreState = { level: null };

/** A year's result in order: what `scores` shows and `export` prints. Only what is known is there. */
export interface Score {
  readonly year: FiscalYear;
  readonly total: number | null;
  /** The announced word or letter. None is ever derived from figures: nobody has seen the rule. */
  readonly level: string | null;
  readonly tools: Readonly<Partial<Record<Tool, number>>>;
  /** "1" to "10". */
  readonly indicators: Readonly<Record<string, number>>;
  /** "9.1" to "10.2". */
  readonly subIndicators: Readonly<Record<string, number>>;
  /** "E7", "i12", by the codes of that year's questionnaire, or by a question's words. */
  readonly questions: Readonly<Record<string, number>>;
}

function isTool(name: string): name is Tool {
  return (tools as readonly string[]).includes(name);
}

/** The figure of an indicator, 1 to 10. */
export function indicatorFigure(indicator: number): Figure {
  return `indicator${indicator}`;
}

/** The figure of a sub-indicator, "9.1"; undefined for what is none. */
export function subIndicatorFigure(code: string): Figure | undefined {
  const [, indicator, part] = /^(\d{1,2})\.(\d{1,2})$/.exec(code) ?? [];
  return indicator === undefined ? undefined : `part${Number(indicator)}_${Number(part)}`;
}

/** The figure of a question, "e14" as well as "E14"; undefined for what is none. */
export function questionFigure(code: string): Figure | undefined {
  const [, letter, number] = /^([ei])(\d{1,2})$/i.exec(code) ?? [];
  if (letter === undefined || Number(number) === 0) return undefined;
  return letter.toLowerCase() === 'e' ? `E${Number(number)}` : `i${Number(number)}`;
}

/** The figure of a question that a report names by its words alone. */
export function topicFigure(words: string): Figure {
  return `about ${words
    .replaceAll(/[.$\0]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}`;
}

/** What is kept, put in order. */
export function scoreOf(year: FiscalYear, state: ScoreState): Score {
  const known = Object.entries(state).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  const figures = new Map(known);
  const toolEntries = tools.flatMap((tool) => {
    const value = figures.get(tool);
    return value === undefined ? [] : [[tool, value] as const];
  });
  return {
    year,
    total: figures.get('total') ?? null,
    level: state.level,
    tools: Object.fromEntries(toolEntries),
    indicators: codesOf(known, /^indicator(\d+)$/),
    subIndicators: codesOf(known, /^part(\d+_\d+)$/),
    questions: codesOf(known, /^([Ei]\d+)$|^about (.+)$/),
  };
}

const inOrder = new Intl.Collator('en', { numeric: true });

function codesOf(
  known: readonly (readonly [string, number])[],
  pattern: RegExp,
): Readonly<Record<string, number>> {
  const entries = known.flatMap(([name, value]): [string, number][] => {
    const found = pattern.exec(name);
    const code = found?.[1] ?? found?.[2];
    return code === undefined ? [] : [[/^\d{1,4}_/.test(code) ? code.replace('_', '.') : code, value]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => inOrder.compare(a, b)));
}

/** An ordered result as fields to keep; what it does not name stays as it is. Codes that name nothing are left out. */
export function stateOf(score: Partial<Omit<Score, 'year'>>): Partial<ScoreState> {
  return {
    ...(score.total === undefined || score.total === null ? {} : { total: score.total }),
    ...(score.level === undefined || score.level === null ? {} : { level: score.level }),
    ...figuresOf(score.tools, (tool) => (isTool(tool) ? tool : undefined)),
    ...figuresOf(score.indicators, (code) => indicatorFigure(Number(code))),
    ...figuresOf(score.subIndicators, subIndicatorFigure),
    ...figuresOf(score.questions, (code) => questionFigure(code) ?? topicFigure(code)),
  };
}

function figuresOf(
  values: Readonly<Record<string, number>> | undefined,
  nameOf: (code: string) => Figure | undefined,
): Partial<Record<Figure, number>> {
  const named: Partial<Record<Figure, number>> = {};
  for (const [code, value] of Object.entries(values ?? {})) {
    const name = nameOf(code);
    if (name !== undefined) named[name] = value;
  }
  return named;
}

/** Whether anything was announced at all: a year whose figures were all taken back is none. */
export function isEmptyScore({ recommended, ...announced }: ScoreState): boolean {
  return Object.values(announced).every((value) => value === null);
}
