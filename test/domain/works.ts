import type { CalendarStep } from '../../src/domain/catalogue.ts';
import type { ReminderWish } from '../../src/domain/reminder-steps.ts';
import { type StepTable, stepTable } from '../../src/domain/reminder-steps.ts';
import { datedWorks } from '../../src/domain/dated-works.ts';
import type { Colleague, ReminderView } from '../../src/domain/reminders.ts';
import type { Work, WorkKind } from '../../src/domain/due-work.ts';
import type { Holidays } from '../../src/domain/working-days.ts';

// Works for the tests of reminders: what a deadline is about does not matter there, only its day and its units.

const step: CalendarStep = {
  id: 'any',
  of: 'agency',
  title: 'any',
  from: null,
  to: '2027-04-30',
  keys: [],
  certainty: 'unverified',
};

export function aWork(target: string, due: string, units: readonly string[], kind: WorkKind = 'item'): Work {
  const deadline = { kind: 'step', due, step } as const;
  return {
    target,
    kind,
    year: 2570,
    label: target,
    due,
    from: null,
    units,
    open: true,
    published: false,
    provisional: false,
    deadline,
  };
}

export function aColleague(person: string, words: Partial<Colleague> = {}): Colleague {
  return { person, role: 'officer', units: [], reachable: true, ...words };
}

/** Only weekends, and these. */
export function freeOn(...days: readonly string[]): Holidays {
  const free = new Set(days);
  return {
    on: (date) => (free.has(date) ? { date, name: 'free', kind: 'day' } : undefined),
    certaintyOf: () => undefined,
  };
}

export const songkran = freeOn('2027-04-06', '2027-04-13', '2027-04-14', '2027-04-15');

export function aView(
  works: readonly Work[],
  people: readonly Colleague[],
  {
    table = stepTable(songkran),
    home = 'C1',
    wishes = {},
  }: {
    readonly table?: StepTable;
    readonly home?: string | null;
    readonly wishes?: Readonly<Record<string, ReminderWish>>;
  } = {},
): { readonly view: ReminderView; readonly table: StepTable } {
  const dated = datedWorks(works, new Map(Object.entries(wishes)), table);
  return { view: { people, home, works: dated }, table };
}
