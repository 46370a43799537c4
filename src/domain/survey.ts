import type { FiscalYear, LocalDate } from './dates.ts';

export const surveyTools = ['IIT', 'EIT'] as const;
export type SurveyTool = (typeof surveyTools)[number];

/** One of the two surveys of a year: where people answer, and how many have, as far as somebody said. */
export interface Survey {
  readonly year: FiscalYear;
  readonly tool: SurveyTool;
  readonly url: string | null;
  readonly responses: number | null;
  /** How many are to answer, as far as somebody said. */
  readonly target?: number | null;
  /** When `responses` was said. */
  readonly countedOn: LocalDate | null;
}

/** What the agency keeps of a survey; undefined where nobody has said anything. */
export function surveyOf(surveys: readonly Survey[], year: FiscalYear, tool: SurveyTool): Survey | undefined {
  return surveys.find((it) => it.year === year && it.tool === tool);
}

/** Whether as many answered as were to; nobody can tell without a target. */
export function isReached(survey: Survey | undefined): boolean {
  return survey?.target != null && survey.responses !== null && survey.responses >= survey.target;
}

/** The surveys with what was said of one of them: what was not said stays as it is. */
export function withSurveySaid(
  surveys: readonly Survey[],
  said: { readonly year: FiscalYear; readonly tool: SurveyTool } & Partial<Survey>,
): readonly Survey[] {
  const before = surveyOf(surveys, said.year, said.tool) ?? {
    year: said.year,
    tool: said.tool,
    url: null,
    responses: null,
    countedOn: null,
  };
  return [...surveys.filter((it) => it !== before), { ...before, ...said }];
}
