import { type LocalDate, addDays, daysFrom, lastDayOfMonth, monthOfDay } from './dates.ts';
import type { DatedWork } from './dated-works.ts';
import type { Work } from './due-work.ts';
import type { StepTable } from './reminder-steps.ts';
import { type ReminderWindow, digestMonday, outlookSpan } from './reminders.ts';
import type { Span } from './rounds.ts';
import { type Holidays, firstWorkingDayOfWeek } from './working-days.ts';

// When an agency is to be looked at again: on the next day on which something is to be said, and on the first working
// day of every week, which brings the digest and finds whatever a look may have missed.

/**
 * A usual step is said at most thirty days before the due day and, over the longest holidays, some days earlier; the
 * next look is at most two weeks away. What falls due later is not read until then.
 */
export const MOST_DAYS_AHEAD = 60;
/** The last step of all comes four weeks after the due day, over holidays some days later; the digest ends with it. */
export const MOST_DAYS_BEHIND = 45;

/** The next day after today on which something is to be said of these works, or a week begins. */
export function nextLook(works: readonly DatedWork[], today: LocalDate, { holidays }: StepTable): LocalDate {
  let next = firstDayOfALaterWeek(today, holidays);
  for (const { steps } of works) {
    for (const { day } of steps) if (day > today && day < next) next = day;
  }
  return next;
}

/** Whether a work matters to a look, by its kind and day alone. */
export type IsSpoken = (work: Pick<Work, 'kind' | 'due' | 'from'>) => boolean;

/**
 * Which works matter to a look: those of which something is said between the last look and the next, or until the month
 * ends, since that is reckoned before anything is spent; when a week begins, what its outlook names too.
 */
export function spokenOf(window: ReminderWindow, table: StepTable): IsSpoken {
  const { since, today } = window;
  const isDigest = digestMonday(window, table) !== null;
  const [week, month] = [firstDayOfALaterWeek(today, table.holidays), lastDayOfMonth(monthOfDay(today))];
  const until = week > month ? week : month;
  const outlook = outlookSpan(today);
  const known = new Map<string, boolean>();
  return (work) => {
    if (isDigest && isInOutlook(work, outlook)) return true;
    const key = `${work.kind} ${work.due} ${work.from ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isSpoken = table.stepsOf(work).some(({ day }) => day > since && day <= until);
    known.set(key, isSpoken);
    return isSpoken;
  };
}

/** A survey that is open belongs to every outlook, so the calendar is read whole. */
function isInOutlook({ kind, due }: Pick<Work, 'kind' | 'due'>, { from, to }: Span): boolean {
  return kind === 'step' || kind === 'month' || (due >= from && due <= to);
}

/** The days on which items and measures fall due that matter to a look. */
export function daysSpokenOf({ since, today }: ReminderWindow, isSpoken: IsSpoken): readonly LocalDate[] {
  return daysFrom(addDays(since, -MOST_DAYS_BEHIND), addDays(today, MOST_DAYS_AHEAD)).filter((due) =>
    setDays.some((kind) => isSpoken({ kind, due, from: null })),
  );
}

/** Of these somebody sets the day, by hand or by the catalogue. */
const setDays = ['item', 'approval', 'measure'] as const;

/** Weeks in a row without a working day; beyond this the holidays would be wrong. */
const MOST_FREE_WEEKS = 8;

function firstDayOfALaterWeek(today: LocalDate, holidays: Holidays): LocalDate {
  // A Sunday's next week begins the day after; of a week that began with days off, its first working day may come yet.
  for (let weeks = 0; weeks <= MOST_FREE_WEEKS; weeks += 1) {
    const first = firstWorkingDayOfWeek(addDays(today, 7 * weeks), holidays);
    if (first !== undefined && first > today) return first;
  }
  throw new Error(`no working day within ${MOST_FREE_WEEKS} weeks of ${today}`);
}
