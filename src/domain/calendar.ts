import type { CalendarStep, Catalogue, CatalogueItem, MonthlyDuty } from './catalogue.ts';
import {
  type FiscalYear,
  type LocalDate,
  type Month,
  addDays,
  earlierFirst,
  firstDayOf,
  lastDayOfMonth,
  monthOfDay,
} from './dates.ts';
import { monthsOfYear } from './rounds.ts';

/** The dates that an agency set for a step, since the shipped ones are provisional. */
export interface OwnStep {
  readonly year: FiscalYear;
  readonly step: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
}

/** Links are entered in ITAS while this step lasts. */
export const ANSWERING = 'answering';
/** The id of the step in which people answer the two surveys. */
export const SURVEYS = 'surveys';

/** All steps of a year in the order of their ends, answering among them. */
export function stepsOf({
  answering,
  calendar,
}: Pick<Catalogue, 'answering' | 'calendar'>): readonly CalendarStep[] {
  const { title, from, to, certainty } = answering;
  const answer: CalendarStep = { id: ANSWERING, of: 'assessment', title, from, to, keys: [], certainty };
  return [...calendar, answer].sort(
    (a, b) => earlierFirst(a.to, b.to) || earlierFirst(a.from ?? a.to, b.from ?? b.to),
  );
}

/** The steps that words are about, by the words of their titles: "ปิดตอบ OIT", "ประกาศผล". */
export function stepsCalled(catalogue: Catalogue, words: readonly string[]): readonly CalendarStep[] {
  if (words.length === 0) return [];
  return stepsOf(catalogue).filter(({ title }) => {
    const said = title.toLowerCase().replace(/\s/g, '');
    return words.every((word) => said.includes(word));
  });
}

/** An agency's own calendar with one more word on a step. */
export function withStepSet(own: readonly OwnStep[], set: OwnStep): readonly OwnStep[] {
  return [...own.filter((it) => it.year !== set.year || it.step !== set.step), set];
}

/**
 * The catalogue by an agency's own calendar. What is due with the end of answering moves along with it: it is due then
 * because links must be entered by then.
 */
export function withOwnSteps(catalogue: Catalogue, own: readonly OwnStep[]): Catalogue {
  const mine = new Map(own.filter((it) => it.year === catalogue.year).map((it) => [it.step, it]));
  if (mine.size === 0) return catalogue;
  // Whoever sets a date has the announcement before them.
  const certainty = 'verified';
  const { answering } = catalogue;
  const answer = mine.get(ANSWERING);
  return {
    ...catalogue,
    answering: answer
      ? { ...answering, from: answer.from ?? earlier(answering.from, answer.to), to: answer.to, certainty }
      : answering,
    calendar: catalogue.calendar.map((step) => {
      const set = mine.get(step.id);
      if (!set) return step;
      return { ...step, from: set.from ?? (step.from && earlier(step.from, set.to)), to: set.to, certainty };
    }),
    items: answer
      ? catalogue.items.map((item): CatalogueItem =>
          item.due === answering.to ? { ...item, due: answer.to } : item,
        )
      : catalogue.items,
  };
}

/** A step whose end was moved before its beginning begins no later than it ends. */
function earlier(from: LocalDate, to: LocalDate): LocalDate {
  return from <= to ? from : to;
}

/** A monthly duty in one month. */
export interface MonthDue {
  readonly duty: MonthlyDuty;
  /** The month that it is about. */
  readonly month: Month;
  /** The first day on which it is spoken of. */
  readonly remind: LocalDate;
  readonly due: LocalDate;
  readonly limit: LocalDate;
}

/** The months whose duty falls due in a fiscal year: the last of the year before is reported in October. */
export function monthsDue({ year, duties }: Pick<Catalogue, 'year' | 'duties'>): readonly MonthDue[] {
  const before = monthOfDay(addDays(firstDayOf(year), -1));
  const months = [before, ...monthsOfYear(year).slice(0, -1)];
  return duties.flatMap((duty) => months.map((month) => monthDue(duty, month)));
}

function monthDue(duty: MonthlyDuty, month: Month): MonthDue {
  const end = lastDayOfMonth(month);
  return {
    duty,
    month,
    remind: addDays(end, duty.remindDay),
    due: addDays(end, duty.dueDay),
    limit: addDays(end, duty.limitDays),
  };
}
