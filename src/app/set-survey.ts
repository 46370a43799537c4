import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { type Survey, type SurveyTool, surveyOf, withSurveySaid } from '../domain/survey.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';

export interface SurveySet {
  readonly survey: Survey;
  /** Null when it was so already. */
  readonly row: AuditRow | null;
}

/** Keeps where a survey of a year is answered, how many have answered by today, or both. */
export async function setSurvey(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  year: FiscalYear,
  said: {
    readonly tool: SurveyTool;
    readonly url?: string | undefined;
    readonly responses?: number | undefined;
    readonly target?: number | undefined;
  },
  today: LocalDate,
): Promise<SurveySet> {
  const { tool, url, responses, target } = said;
  const told = {
    year,
    tool,
    ...(url === undefined ? {} : { url }),
    ...(responses === undefined ? {} : { responses, countedOn: today }),
    ...(target === undefined ? {} : { target }),
  };
  const { state, row } = await ports.ledger.record<'agency'>(
    deedOf(actor),
    { kind: 'agency', label: 'agency' },
    ({ surveys = [] }) => ({ action: 'set-survey', after: { surveys: withSurveySaid(surveys, told) } }),
  );
  const survey = surveyOf(state.surveys ?? [], year, tool);
  if (!survey) throw new Error('what was kept of a survey is there');
  return { survey, row };
}
