import type { Catalogue } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { IsWanted } from '../domain/deadlines.ts';
import { measureTarget } from '../domain/due-work.ts';
import type { ItemState } from '../domain/item.ts';
import { monthsDue } from '../domain/calendar.ts';
import { daysSpokenOf, spokenOf } from '../domain/next-look.ts';
import type { StepTable } from '../domain/reminder-steps.ts';
import type { KeptMeasure } from '../domain/measure.ts';
import type { Ports } from './ports.ts';
import type { SomeWork } from './reminder-facts.ts';

// On some days every agency of the country has something due: then what is not spoken of is not read.

/** The work that may be spoken of on a look at some agencies. */
export interface WorkWithin {
  /** What is asked of the database. */
  readonly some: SomeWork;
  /** A year's catalogue with the items that may be spoken of, by what was read of an agency. */
  readonly itemsOf: (
    catalogue: Catalogue,
    states: ReadonlyMap<string, ItemState>,
    elsewhere: ReadonlySet<string>,
  ) => Catalogue;
  readonly hasMeasure: (kept: KeptMeasure) => boolean;
  readonly hasStep: IsWanted;
}

/**
 * @param look.spoken targets of works that are spoken of whenever they fall due
 * @param fromYear years before it are over and done with
 */
export function workWithin(
  catalogues: Ports['catalogues'],
  look: {
    readonly since: LocalDate;
    readonly today: LocalDate;
    readonly turnedSince: string;
    readonly spoken: ReadonlySet<string>;
  },
  fromYear: FiscalYear,
  table: StepTable,
): WorkWithin {
  const { spoken, turnedSince } = look;
  const isSpoken = spokenOf(look, table);
  const days = daysSpokenOf(look, isSpoken);
  const onThose = new Set(days);
  // A step of the calendar that waits for a reply is named by its year's, so the calendar is read whole.
  const isAnyStep = [...spoken].some((target) => /^(?:step|month):/.test(target));
  const hasStep: IsWanted = (it) => isAnyStep || isSpoken(it);
  const shipped = catalogues
    .years()
    .filter((year) => year >= fromYear)
    .flatMap((year) => catalogues.of(year) ?? []);
  const always = new Map(
    shipped.map((it) => [it.year, new Set([...namedIn(spoken, it.year), ...dutiesOf(it, hasStep)])]),
  );
  return {
    some: {
      days,
      usual: new Map(
        shipped.map(({ year, items }) => [
          year,
          items.filter(({ due }) => due !== null && onThose.has(due)).map((it) => it.key),
        ]),
      ),
      items: always,
      measures: [...spoken].flatMap((target) => /^measure:(.*)$/.exec(target)?.[1] ?? []),
      turnedSince,
    },
    itemsOf(catalogue, states, elsewhere) {
      const named = always.get(catalogue.year);
      const items = catalogue.items.filter(({ key, due: usual }) => {
        const state = states.get(key);
        if (state === undefined && elsewhere.has(key)) return false;
        const due = state?.due ?? usual;
        if ((due !== null && onThose.has(due)) || named?.has(key)) return true;
        return state?.links.some((link) => link.seen?.turn) === true;
      });
      return { ...catalogue, items };
    },
    hasMeasure: ({ id, measure: { due, period } }) =>
      onThose.has(due ?? period.to) || spoken.has(measureTarget(id)),
    hasStep,
  };
}

/** Keys of the items of a year that targets name. */
function namedIn(targets: ReadonlySet<string>, ofYear: FiscalYear): readonly string[] {
  return [...targets].flatMap((target) => {
    const [, year, key] = /^(?:item|approval):(\d+):(.*)$/.exec(target) ?? [];
    return key !== undefined && Number(year) === ofYear ? key : [];
  });
}

/** Keys of the items whose months are spoken of. */
function dutiesOf(catalogue: Catalogue, hasStep: IsWanted): readonly string[] {
  return monthsDue(catalogue).flatMap(({ duty, due }) =>
    hasStep({ kind: 'month', due, from: null }) ? duty.key : [],
  );
}
