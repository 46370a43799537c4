import { ANSWERING, stepsCalled, stepsOf, withStepSet } from '../domain/calendar.ts';
import type { CalendarStep, Catalogue } from '../domain/catalogue.ts';
import type { LocalDate } from '../domain/dates.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** A step of the calendar whose end an agency set. */
export interface StepSet {
  /** As it stood before. */
  readonly step: CalendarStep;
  /** Items that are due with it. */
  readonly items: number;
  /** Null when it was so already. */
  readonly row: AuditRow | null;
}

/** So many may be asked back. */
const MOST_CHOICES = 12;

/**
 * Sets until when a step of the assessment's calendar lasts for this agency: what is shipped is provisional, and NACC
 * moves its days.
 * @param said the words of its title, in small letters without spaces, and its id where a button said which
 * @returns `step-unclear` where several steps are called so, or none is
 */
export async function setStep(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  said: {
    readonly topic: string;
    readonly words: readonly string[];
    readonly step?: string | undefined;
    readonly date: LocalDate;
  },
  today: LocalDate,
): Promise<Result<StepSet, Refusal>> {
  if (said.date < today) return refuse({ code: 'date-past', date: said.date });
  const steps = stepsOf(catalogue);
  const fits =
    said.step === undefined ? stepsCalled(catalogue, said.words) : steps.filter(({ id }) => id === said.step);
  const [step, ...others] = fits;
  if (step === undefined || others.length > 0) {
    const open = steps.filter(({ to }) => to >= today);
    const choices = (fits.length > 0 ? fits : open).slice(0, MOST_CHOICES);
    return refuse({ code: 'step-unclear', said: said.topic, choices });
  }
  const set = { year: catalogue.year, step: step.id, from: null, to: said.date };
  const { row } = await ports.ledger.record<'agency'>(
    deedOf(actor),
    { kind: 'agency', label: 'agency' },
    ({ calendar = [] }) =>
      step.to === said.date ? null : { action: 'set-due', after: { calendar: withStepSet(calendar, set) } },
  );
  const items = step.id === ANSWERING ? catalogue.items.filter((it) => it.due === step.to).length : 0;
  return ok({ step, items, row });
}
