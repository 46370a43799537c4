import type { Catalogue } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { type CalendarDays, calendarDaysOf } from '../domain/deadlines.ts';
import { measureTarget } from '../domain/due-work.ts';
import type { ItemState } from '../domain/item.ts';
import { type IsSpoken, daysSpokenOf, spokenOf } from '../domain/next-look.ts';
import type { StepTable } from '../domain/reminder-steps.ts';
import type { ReminderWindow } from '../domain/reminders.ts';
import { type KeptMeasure, dueOf } from '../domain/measure.ts';
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
  readonly daysOf: (catalogue: Catalogue) => CalendarDays;
}

/** What a look at many agencies is about. */
export interface LookedAt extends ReminderWindow {
  /** Of whichever agency waits longest. */
  readonly since: LocalDate;
  /** Of pages that went or came back before this instant nobody is told any more. */
  readonly turnedSince: string;
  /** Targets of works that are spoken of whenever they fall due. */
  readonly spoken: ReadonlySet<string>;
}

/** @param fromYear years before it are over and done with */
export function workWithin(
  catalogues: Ports['catalogues'],
  look: LookedAt,
  fromYear: FiscalYear,
  table: StepTable,
): WorkWithin {
  const { spoken, turnedSince } = look;
  const isSpoken = spokenOf(look, table);
  const days = daysSpokenOf(look, isSpoken);
  const onThose = new Set(days);
  // A step of the calendar that waits for a reply is named by its year's, so the calendar is read whole.
  const isAnyStep = [...spoken].some((target) => /^(?:step|month):/.test(target));
  const hasStep: IsSpoken = (it) => isAnyStep || isSpoken(it);
  const daysOf = oncePerCatalogue((catalogue) => {
    const { steps, months } = calendarDaysOf(catalogue);
    return {
      steps: steps.filter(({ from, to }) => hasStep({ kind: 'step', due: to, from })),
      months: months.filter(({ due, remind }) => hasStep({ kind: 'month', due, from: remind })),
    };
  });
  const shipped = catalogues
    .years()
    .filter((year) => year >= fromYear)
    .flatMap((year) => catalogues.of(year) ?? []);
  const always = new Map(
    shipped.map((it) => [
      it.year,
      new Set([...namedIn(spoken, it.year), ...daysOf(it).months.map(({ duty }) => duty.key)]),
    ]),
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
    hasMeasure: ({ id, measure }) => onThose.has(dueOf(measure)) || spoken.has(measureTarget(id)),
    daysOf,
  };
}

/** Keys of the items of a year that targets name. */
function namedIn(targets: ReadonlySet<string>, ofYear: FiscalYear): readonly string[] {
  return [...targets].flatMap((target) => {
    const [, year, key] = /^(?:item|approval):(\d+):(.*)$/.exec(target) ?? [];
    return key !== undefined && Number(year) === ofYear ? key : [];
  });
}

/** Most agencies of a country have the shipped one. */
function oncePerCatalogue<Of>(made: (catalogue: Catalogue) => Of): (catalogue: Catalogue) => Of {
  const known = new Map<Catalogue, Of>();
  return (catalogue) => {
    const before = known.get(catalogue);
    if (before !== undefined) return before;
    const fresh = made(catalogue);
    known.set(catalogue, fresh);
    return fresh;
  };
}
