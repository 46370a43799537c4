import { type Work, itemTarget } from './due-work.ts';
import { type ReminderStep, type ReminderWish, type StepTable, noWish } from './reminder-steps.ts';

// What is open, with the days on which it is spoken of: the usual ones, or those that people wished for.

/** An open work with the days on which it is spoken of. */
export interface DatedWork {
  readonly work: Work;
  readonly steps: readonly ReminderStep[];
  readonly wish: ReminderWish;
}

/** What is open, with its days, by what was wished for it, for its units, and for all. */
export function datedWorks(
  works: readonly Work[],
  wishes: ReadonlyMap<string, ReminderWish>,
  table: StepTable,
): readonly DatedWork[] {
  return works.flatMap((work) => {
    const wish = wishOf(work, wishes);
    if (!work.open || wish.off) return [];
    return [{ work, wish, steps: work.published ? [] : table.stepsOf(work, wish) }];
  });
}

/**
 * What holds for a work: what was wished for it, then for the item that it belongs to (a monthly duty, a word), for its
 * units, and for all. It is stopped where any of these is, of several units where all are.
 */
export function wishOf(work: Work, wishes: ReadonlyMap<string, ReminderWish>): ReminderWish {
  if (wishes.size === 0) return noWish;
  const own = wishes.get(work.target) ?? noWish;
  const item = wishes.get(itemBehind(work) ?? '');
  const units = work.units.map((unit) => wishes.get(unitTarget(unit)));
  const all = wishes.get(EVERYTHING);
  const above = [item, ...units, all].filter((wish) => wish !== undefined);
  const isOffByUnit = units.length > 0 && units.every((wish) => wish?.off);
  return {
    ...own,
    off: own.off || item?.off === true || all?.off === true || isOffByUnit,
    daysBefore: own.daysBefore ?? above.find((wish) => wish.daysBefore !== null)?.daysBefore ?? null,
    monthlyDay: own.monthlyDay ?? above.find((wish) => wish.monthlyDay !== null)?.monthlyDay ?? null,
    dates: [...new Set([own, ...above].flatMap((wish) => wish.dates))],
  };
}

function itemBehind({ kind, deadline, year }: Work): string | null {
  const [first] = deadline.kind === 'items' && kind === 'approval' ? deadline.items : [];
  const item = deadline.kind === 'month' ? deadline.item : first;
  return item ? itemTarget(year, item.catalogue.key) : null;
}

/** What a wish about everything, or about a unit's work, is kept by. */
export const EVERYTHING = 'all';
export function unitTarget(unit: string): string {
  return `unit:${unit}`;
}
