import { type LocalDate, addDays, addMonths, daysBetween, lastDayOfMonth, monthOfDay } from './dates.ts';
import type { OfficeHours } from './office-hours.ts';
import type { Work, WorkKind } from './due-work.ts';
import { type Holidays, workingDayFrom, workingDayUntil } from './working-days.ts';

/** How often one is reminded of a kind of work. */
export interface ReminderRule {
  /** Days before it is due; 0 is the day itself. */
  readonly daysBefore: readonly number[];
  /** Weeks after, as long as it is not done; the last of them says that it is the last. */
  readonly weeksAfter: number;
}

const usual = { daysBefore: [30, 14, 7, 3, 1, 0], weeksAfter: 4 } as const;

/**
 * What holds where nobody said otherwise. A monthly duty comes round too soon for thirty days ahead: it is spoken of first
 * on the day that its catalogue says.
 */
export const usualRules: Readonly<Record<WorkKind, ReminderRule>> = {
  item: usual,
  measure: usual,
  month: { daysBefore: [3, 1, 0], weeksAfter: 2 },
  // Nobody ticks a step of the calendar: once it is over, it is over.
  step: { daysBefore: [14, 7, 1, 0], weeksAfter: 0 },
  // Whoever approves is asked seldom, and one tap approves all that waits.
  approval: { daysBefore: [7, 1], weeksAfter: 1 },
};

/** After so many weeks the head of the unit hears of it too, and then the coordinators and the executives. */
export const escalation = { head: 2, leaders: 3 } as const;

/** What people said about the reminders of one work, of a unit, or of all. Nothing: the usual. */
export interface ReminderWish {
  readonly off: boolean;
  /** In place of the usual days before. */
  readonly daysBefore: readonly number[] | null;
  /** Days of their own, beside the others. */
  readonly dates: readonly LocalDate[];
  /** A day of every month until it is due, beside the others. */
  readonly monthlyDay: number | null;
  /** Put off until a day. It holds for the due day that it was said about, and is counted by it. */
  readonly snooze: { readonly due: LocalDate; readonly until: LocalDate; readonly times: number } | null;
  /** Somebody took it on, by a person id. It holds for the due day that it was said about. */
  readonly acknowledged: { readonly due: LocalDate; readonly by: string; readonly on: LocalDate } | null;
  /** Of the whole agency; null everywhere else, and for the usual hours. */
  readonly hours: OfficeHours | null;
}

export const noWish: ReminderWish = {
  off: false,
  daysBefore: null,
  dates: [],
  monthlyDay: null,
  snooze: null,
  acknowledged: null,
  hours: null,
};

/** One occasion on which a work is spoken of. */
export interface ReminderStep {
  /** Together with the work and its due day it happens once: "7", "0", "+14", "on 2027-03-01". */
  readonly name: string;
  /** The working day on which it is said. */
  readonly day: LocalDate;
  /** 0 until the due day, then the weeks since. */
  readonly week: number;
}

/** The usual steps of works by their kind and due day: thousands of works share a few days. */
export interface StepTable {
  stepsOf(work: Pick<Work, 'kind' | 'due' | 'from'>, wish?: ReminderWish): readonly ReminderStep[];
  readonly holidays: Holidays;
}

export function stepTable(holidays: Holidays): StepTable {
  const known = new Map<string, readonly ReminderStep[]>();
  function usualSteps({ kind, due, from }: Pick<Work, 'kind' | 'due' | 'from'>): readonly ReminderStep[] {
    const key = `${kind} ${due} ${from ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const steps =
      kind === 'month'
        ? stepsBy(begunOn(from, due, usualRules.month), due, holidays)
        : [...opening(from, due, holidays), ...stepsBy(usualRules[kind], due, holidays)];
    known.set(key, steps);
    return steps;
  }
  return {
    holidays,
    stepsOf(work, wish = noWish) {
      if (wish === noWish) return usualSteps(work);
      if (wish.off) return [];
      const { kind, due } = work;
      const { daysBefore } = wish;
      const base =
        daysBefore === null
          ? usualSteps(work)
          : stepsBy({ ...usualRules[kind], daysBefore: [...new Set([...daysBefore, 0])] }, due, holidays);
      return snoozed([...base, ...ownSteps(wish, due, holidays)], wish, due, holidays);
    },
  };
}

/** @param from the first day on which it is spoken of; null where there is none beside the rule's */
function begunOn(from: LocalDate | null, due: LocalDate, rule: ReminderRule): ReminderRule {
  if (from === null) return rule;
  return { ...rule, daysBefore: [...new Set([daysBetween(from, due), ...rule.daysBefore])] };
}

/** Said when a step of the calendar begins: ITAS is open, the surveys may be answered. */
export const OPENS = 'opens';

function opening(from: LocalDate | null, due: LocalDate, holidays: Holidays): readonly ReminderStep[] {
  if (from === null || from >= due) return [];
  return [{ name: OPENS, day: workingDayUntil(from, holidays), week: 0 }];
}

/** What falls on a day off is said earlier before the due day, and later after it; never not at all. */
function stepsBy(rule: ReminderRule, due: LocalDate, holidays: Holidays): readonly ReminderStep[] {
  const before = rule.daysBefore.map((days): ReminderStep => ({
    name: String(days),
    day: workingDayUntil(addDays(due, -days), holidays),
    week: 0,
  }));
  const after = Array.from({ length: rule.weeksAfter }, (_, nth): ReminderStep => {
    const week = nth + 1;
    return {
      name: `+${week * 7}`,
      day: workingDayFrom(addDays(due, week * 7), holidays),
      week,
    };
  });
  return [...before, ...after];
}

function ownSteps(
  { dates, monthlyDay }: ReminderWish,
  due: LocalDate,
  holidays: Holidays,
): readonly ReminderStep[] {
  const monthly = monthlyDay === null ? [] : monthlyDays(monthlyDay, due);
  return [...new Set([...dates, ...monthly])].map((date) => ({
    name: `on ${date}`,
    day: date <= due ? workingDayUntil(date, holidays) : workingDayFrom(date, holidays),
    week: 0,
  }));
}

/** That day of each of the twelve months before the due day, or the last of a shorter month. */
function monthlyDays(monthlyDay: number, due: LocalDate): readonly LocalDate[] {
  return Array.from({ length: 13 }, (_, back) => {
    const month = monthOfDay(addMonths(`${monthOfDay(due)}-01`, -back));
    const last = Number(lastDayOfMonth(month).slice(8));
    return `${month}-${String(Math.min(monthlyDay, last)).padStart(2, '0')}`;
  }).filter((date) => date < due);
}

/** Until the day that was asked for nothing is said, but for the due day itself; then it is said once. */
function snoozed(
  steps: readonly ReminderStep[],
  { snooze }: ReminderWish,
  due: LocalDate,
  holidays: Holidays,
): readonly ReminderStep[] {
  if (snooze?.due !== due) return steps;
  const { until } = snooze;
  const day = workingDayFrom(until, holidays);
  const again: ReminderStep = { name: `snoozed ${until}`, day, week: 0 };
  return [...steps.filter((step) => step.day >= day || step.name === '0'), again];
}

/** Works change hands by their urgency: what is due today or late is everybody's business. */
export type Urgency = 'before' | 'today' | 'overdue';

/** What is due on a day off is due on the last working day before it. */
export function urgencyOf(due: LocalDate, today: LocalDate, holidays: Holidays): Urgency {
  if (due < today) return 'overdue';
  return workingDayUntil(due, holidays) <= today ? 'today' : 'before';
}
