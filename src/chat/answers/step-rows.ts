import type { WholeView } from '../../app/reminder-view.ts';
import { ANSWERING, SURVEYS } from '../../domain/calendar.ts';
import type { Work } from '../../domain/due-work.ts';
import type { ReminderLine } from '../../domain/reminders.ts';
import { surveyOf, surveyTools } from '../../domain/survey.ts';
import { finalCheck } from '../../text/final-check-sentences.ts';
import { surveys } from '../../text/survey-sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Button } from '../reply.ts';

// What a reminder says of a step of the calendar beyond its day: how far the agency is with it.

type Seen = Pick<WholeView, 'agency' | 'checks'>;

/** How far it is, in one line; none for other steps. */
export function stepDetail(work: Work, { agency, checks }: Seen): readonly string[] {
  const { deadline, year } = work;
  if (deadline.kind !== 'step') return [];
  const check = checks.get(year);
  if (deadline.step.id === ANSWERING && check) return [finalCheck.counts(check)];
  if (deadline.step.id !== SURVEYS) return [];
  return [
    surveys.standing(
      surveyTools.map((tool) => ({ tool, survey: surveyOf(agency.surveys ?? [], year, tool) })),
    ),
  ];
}

/** What a tap on it opens: the look at everything, or the survey of which less is known. */
export function openStep({ deadline, year }: Work, { agency }: Pick<Seen, 'agency'>): Call | null {
  if (deadline.kind !== 'step') return null;
  if (deadline.step.id === ANSWERING) return { command: 'final-check', args: { year } };
  if (deadline.step.id !== SURVEYS) return null;
  const tool = surveyTools.find(
    (it) => (surveyOf(agency.surveys ?? [], year, it)?.responses ?? null) === null,
  );
  return { command: 'survey-link', args: { tool: tool ?? 'EIT', year } };
}

/** The look at everything, where the end of answering is spoken of. */
export function stepButtons(lines: readonly ReminderLine[]): readonly Button[] {
  const work = lines.find(
    ({ work: { deadline } }) => deadline.kind === 'step' && deadline.step.id === ANSWERING,
  )?.work;
  if (!work) return [];
  return [{ label: finalCheck.button, call: { command: 'final-check', args: { year: work.year } } }];
}
