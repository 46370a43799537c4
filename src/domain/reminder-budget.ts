import { type LocalDate, addDays, lastDayOfMonth, monthOfDay } from './dates.ts';
import type { StepTable } from './reminder-steps.ts';
import { type Purpose, type Reminder, type ReminderView, purposes, remindersOn } from './reminders.ts';
import { workingDayFrom } from './working-days.ts';

// A message to one person costs one, to a group as many as it reaches; the free plan has 300 a month in Thailand
// (line/limits.ts). So what comes later in the month and matters more is reckoned before anything is spent.

/** What is still to come this month, by what it is worth. */
export type Forecast = Readonly<Record<Purpose, { readonly groups: number; readonly people: number }>>;

/** What one agency may spend, in people reached. */
export interface Purse {
  /** Of its share and of the channel's month, whichever is less; Infinity where LINE sets no limit. */
  readonly left: number;
  /** Its share of a month. */
  readonly share: number;
  /** What a message to its home group costs; null where LINE does not say. */
  readonly groupSize: number | null;
}

/** What costs one each is not starved for cards to a large group: only so much of a share is kept from it. */
const KEPT_FROM_SINGLE_MESSAGES = 2 / 3;

/** Everything that would be said after today until the month ends, if nobody did anything meanwhile. */
export function forecast(view: ReminderView, today: LocalDate, table: StepTable): Forecast {
  const ahead = { urgent: none(), before: none(), digest: none(), spare: none() };
  const end = lastDayOfMonth(monthOfDay(today));
  let since = today;
  for (;;) {
    const day = workingDayFrom(addDays(since, 1), table.holidays);
    if (day > end) return ahead;
    for (const { to, purpose } of remindersOn(view, { since, today: day }, table)) {
      ahead[purpose][to.kind === 'group' ? 'groups' : 'people'] += 1;
    }
    since = day;
  }
}

function none(): { groups: number; people: number } {
  return { groups: 0, people: 0 };
}

/** `push`: it is sent by itself, at this cost. `wait`: it is said with the next reply, or when there is money again. */
export type Decision =
  | { readonly reminder: Reminder; readonly kind: 'push'; readonly cost: number }
  | { readonly reminder: Reminder; readonly kind: 'wait' };

/**
 * What is spent on today's reminders. What is worth more comes first, and what is worth less leaves enough for what is
 * worth more later in the month.
 * @param reminders in the order of their worth
 * @param forecastNow what is still to come; asked only where it matters
 */
export function afford(
  reminders: readonly Reminder[],
  purse: Purse,
  forecastNow: () => Forecast,
): readonly Decision[] {
  let { left } = purse;
  let known: Forecast | undefined;
  const ahead = (): Forecast => (known ??= forecastNow());
  return reminders.map((reminder): Decision => {
    const cost = costOf(reminder, purse);
    if (cost === null || cost + reserveFor(reminder.purpose, ahead, purse, left) > left) {
      return { reminder, kind: 'wait' };
    }
    left -= cost;
    return { reminder, kind: 'push', cost };
  });
}

function costOf({ to }: Reminder, { groupSize, left }: Purse): number | null {
  if (to.kind === 'person') return 1;
  // Without a limit it does not matter what it costs.
  return groupSize ?? (left === Infinity ? 0 : null);
}

/** What must be left for what is worth more. A card that cannot be paid any more is not saved for. */
function reserveFor(
  purpose: Purpose,
  ahead: () => Forecast,
  { share, groupSize }: Purse,
  left: number,
): number {
  const above = purposes.slice(0, purposes.indexOf(purpose));
  if (left === Infinity || above.length === 0) return 0;
  const dearer = above.map((it) => ahead()[it]);
  const people = sum(dearer.map((it) => it.people));
  const groups = sum(dearer.map((it) => it.groups));
  const affordable = groupSize === null || groupSize === 0 ? 0 : Math.floor(left / groupSize);
  const wanted = people + Math.min(groups, affordable) * (groupSize ?? 0);
  return purpose === 'before' ? Math.min(wanted, Math.floor(share * KEPT_FROM_SINGLE_MESSAGES)) : wanted;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

/** How many agencies share a channel, and the shares that the operator gave some of them. */
export interface Shares {
  readonly agencies: number;
  readonly set: ReadonlyMap<string, number>;
}

/** Whoever was given no share has an equal part of what is left by those that were. */
export function shareOf(limit: number, { agencies, set }: Shares, agency: string): number {
  const own = set.get(agency);
  if (own !== undefined) return own;
  const left = Math.max(0, limit - sum([...set.values()]));
  return Math.floor(left / Math.max(agencies - set.size, 1));
}

/** From so much of its share on, a coordinator is warned; once a month. */
export const WARNED_FROM = 0.8;
