import { type LocalDate, addDays, lastDayOfMonth, weekOf } from './dates.ts';
import type { Work } from './due-work.ts';
import type { StepTable } from './reminder-steps.ts';
import type { DatedWork } from './reminders.ts';
import { isWorkingDay } from './working-days.ts';

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
  let next = firstDayOfALaterWeek(today, (day) => isWorkingDay(day, holidays));
  for (const { steps } of works) {
    for (const { day } of steps) if (day > today && day < next) next = day;
  }
  return next;
}

/**
 * Which works matter to a look, by their kind and day alone: those of which something is said between the last look and
 * the next, or until the month ends, since that is reckoned before anything is spent; when a week begins, all.
 */
export function spokenOf(
  { since, today }: { readonly since: LocalDate; readonly today: LocalDate },
  table: StepTable,
): (work: Pick<Work, 'kind' | 'due' | 'from'>) => boolean {
  const isWorking = (day: LocalDate) => isWorkingDay(day, table.holidays);
  const first = weekOf(today).find(isWorking);
  const isDigest = first !== undefined && first > since && first <= today;
  const [week, month] = [firstDayOfALaterWeek(today, isWorking), lastDayOfMonth(today.slice(0, 7))];
  const until = week > month ? week : month;
  const known = new Map<string, boolean>();
  return (work) => {
    if (isDigest) return true;
    const key = `${work.kind} ${work.due} ${work.from ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isSpoken = table.stepsOf(work).some(({ day }) => day > since && day <= until);
    known.set(key, isSpoken);
    return isSpoken;
  };
}

/** Weeks in a row without a working day; beyond this the holidays would be wrong. */
const MOST_FREE_WEEKS = 8;

function firstDayOfALaterWeek(today: LocalDate, isWorking: (day: LocalDate) => boolean): LocalDate {
  // A Sunday's next week begins the day after; of a week that began with days off, its first working day may come yet.
  for (let weeks = 0; weeks <= MOST_FREE_WEEKS; weeks += 1) {
    const first = weekOf(addDays(today, 7 * weeks)).find(isWorking);
    if (first !== undefined && first > today) return first;
  }
  throw new Error(`no working day within ${MOST_FREE_WEEKS} weeks of ${today}`);
}
