import { type MonthDue, monthsDue, stepsOf } from './calendar.ts';
import type { CalendarStep, Catalogue } from './catalogue.ts';
import { type LocalDate, earlierFirst } from './dates.ts';
import { grouped } from './grouped.ts';
import type { Item } from './item.ts';
import { type KeptMeasure, type Measure, dueOf } from './measure.ts';
import type { Span } from './rounds.ts';

/** Something with a day by which it is to be done. */
export type Deadline =
  /** Items that must be on the website by the same day. */
  | { readonly kind: 'items'; readonly due: LocalDate; readonly items: readonly Item[] }
  | { readonly kind: 'measure'; readonly due: LocalDate; readonly id: string; readonly measure: Measure }
  | { readonly kind: 'step'; readonly due: LocalDate; readonly step: CalendarStep }
  /** A month of a monthly duty; `met` null where this year's item does not count that month. */
  | {
      readonly kind: 'month';
      readonly due: LocalDate;
      readonly month: MonthDue;
      readonly item: Item | null;
      readonly met: boolean | null;
    };

/** The steps of a calendar and the months of its duties. */
export interface CalendarDays {
  readonly steps: readonly CalendarStep[];
  readonly months: readonly MonthDue[];
}

/** All that a year's calendar asks for. */
export function calendarDaysOf(catalogue: Catalogue): CalendarDays {
  return { steps: stepsOf(catalogue), months: monthsDue(catalogue) };
}

/**
 * All deadlines of a year, met or not, the earliest first.
 * @param days of the calendar; others are left out
 */
export function deadlinesOf(
  catalogue: Catalogue,
  items: readonly Item[],
  measures: readonly KeptMeasure[],
  { steps, months }: CalendarDays = calendarDaysOf(catalogue),
): readonly Deadline[] {
  const all: Deadline[] = [];
  for (const step of steps) all.push({ kind: 'step', due: step.to, step });
  for (const month of months) all.push(monthDeadline(month, items));
  for (const [due, those] of grouped(items, (it) => it.due)) {
    if (due !== null) all.push({ kind: 'items', due, items: those });
  }
  for (const { id, measure } of measures) all.push({ kind: 'measure', due: dueOf(measure), id, measure });
  return all.sort((a, b) => earlierFirst(a.due, b.due));
}

function monthDeadline(month: MonthDue, items: readonly Item[]): Deadline {
  const item = items.find((it) => it.catalogue.key === month.duty.key) ?? null;
  const met = item?.components.find((it) => it.month === month.month)?.met ?? null;
  return { kind: 'month', due: month.due, month, item, met };
}

/** Whether anything is left to be done about it: a step is never ticked, so it is left as long as it lasts. */
export function isOpen(deadline: Deadline, today: LocalDate): boolean {
  switch (deadline.kind) {
    case 'items':
      return deadline.items.some((it) => !it.complete && it.status !== 'not_applicable');
    case 'measure':
      return deadline.measure.status !== 'done' && deadline.measure.status !== 'cannot';
    case 'month':
      if (deadline.item?.status === 'not_applicable') return false;
      return deadline.met === null ? deadline.due >= today : !deadline.met;
    case 'step':
      return deadline.due >= today;
    default:
      return deadline satisfies never;
  }
}

/** Whether it falls due within the span, or is a step that begins within it. */
export function fallsIn(deadline: Deadline, span: Span): boolean {
  const within = (date: LocalDate | null) => date !== null && date >= span.from && date <= span.to;
  return within(deadline.due) || (deadline.kind === 'step' && within(deadline.step.from));
}

/** Whether its day is nobody's official word yet. */
export function isProvisional(deadline: Deadline, catalogue: Catalogue): boolean {
  switch (deadline.kind) {
    case 'items':
      return catalogue.provisional && deadline.items.some((it) => it.due === it.catalogue.due);
    case 'step':
      return deadline.step.certainty !== 'verified';
    case 'month':
      return deadline.month.duty.certainty !== 'verified';
    case 'measure':
      return false;
    default:
      return deadline satisfies never;
  }
}
