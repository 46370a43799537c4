import { type LocalDate, undatedLast } from './dates.ts';
import type { Item } from './item.ts';
import { type KeptMeasure, type Measure, dueOf, isUnderWay } from './measure.ts';

// What units still have to do: their items that are not complete, and their measures that are not over.

export type Task =
  | { readonly kind: 'item'; readonly due: LocalDate | null; readonly item: Item }
  | ({ readonly kind: 'measure'; readonly due: LocalDate } & KeptMeasure);

/** All that units have to do in a year. */
export interface WorkOfUnits {
  /** What is left, the earliest first; what has no day comes last. */
  readonly open: readonly Task[];
  /** How much was theirs altogether. */
  readonly all: number;
}

/** The work of units: whatever they answer for or support. A part that a unit has ticked is no work of it any more. */
export function workOfUnits(
  units: readonly string[],
  items: readonly Item[],
  measures: readonly KeptMeasure[],
): WorkOfUnits {
  const theirs = items.filter(
    (item) => item.status !== 'not_applicable' && item.units.some((unit) => units.includes(unit)),
  );
  const own = measures.filter(({ measure }) => measure.units.some((unit) => units.includes(unit)));
  const tasks: readonly Task[] = [
    ...theirs.filter((item) => !item.complete).map((item): Task => ({ kind: 'item', due: item.due, item })),
    ...own
      .filter(({ measure }) => isOpenFor(measure, units))
      .map((it): Task => ({ kind: 'measure', due: dueOf(it.measure), ...it })),
  ];
  const open = [...tasks].sort((a, b) => undatedLast(a.due, b.due));
  return { open, all: theirs.length + own.length };
}

function isOpenFor(measure: Measure, mine: readonly string[]): boolean {
  const { units, unitsDone } = measure;
  return isUnderWay(measure) && units.some((unit) => mine.includes(unit) && !unitsDone.includes(unit));
}
