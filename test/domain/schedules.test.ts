import { type OwnStep, monthsDue, stepsOf, withOwnSteps } from '../../src/domain/calendar.ts';
import type { CalendarStep, Catalogue, CatalogueItem } from '../../src/domain/catalogue.ts';
import { addDays, daysBetween, fiscalYearOf, lastDayOfMonth } from '../../src/domain/dates.ts';
import { deadlinesOf, fallsIn } from '../../src/domain/deadlines.ts';
import { itemOf, untouchedItem } from '../../src/domain/item.ts';
import { firstHalfOf, fiscalYearSpan, monthsOfYear } from '../../src/domain/rounds.ts';
import {
  type Holidays,
  isWorkingDay,
  workingDayFrom,
  workingDayUntil,
} from '../../src/domain/working-days.ts';
import { fiscalYearAround, monthsOf, numberOfText, seeded, textOf, weekdayOf } from './schedule-oracle.ts';

const SCHEDULES = 10_000;
const SEED = 2570;

/** A year's calendar as an office might have it: all days as numbers, so that the oracle can work on them. */
interface Schedule {
  readonly year: number;
  readonly today: number;
  readonly free: ReadonlySet<number>;
  readonly steps: readonly { readonly from: number | null; readonly to: number }[];
  readonly dues: readonly number[];
  readonly answering: { readonly from: number; readonly to: number };
  /** What the agency set instead: the number of a step, -1 for answering. */
  readonly own: readonly { readonly step: number; readonly from: number | null; readonly to: number }[];
  readonly duty: { readonly remindDay: number; readonly dueDay: number; readonly limitDays: number };
  readonly span: { readonly from: number; readonly to: number };
}

function generated(random: (below: number) => number): Schedule {
  const year = 2566 + random(40);
  const months = monthsOf(year);
  const [first, last] = [months[0]?.first ?? 0, months[11]?.last ?? 0];
  const day = (): number => first + random(last - first + 1);
  // The days where reckoning goes wrong: ends of months, leap days, the turn of the year.
  const edge = (): number => {
    const month = months[random(12)];
    return (random(2) === 0 ? month?.last : month?.first) ?? first;
  };
  const any = (): number => (random(3) === 0 ? edge() : day());
  const ordered = () => {
    const [a, b] = [any(), any()];
    return { from: Math.min(a, b), to: Math.max(a, b) };
  };
  const steps = Array.from({ length: random(5) }, () => {
    const { from, to } = ordered();
    return { from: random(3) === 0 ? null : from, to };
  });
  return {
    year,
    today: any(),
    free: new Set(Array.from({ length: random(30) }, any)),
    steps,
    dues: Array.from({ length: 1 + random(5) }, any),
    answering: ordered(),
    own: Array.from({ length: random(3) }, () => {
      const { from, to } = ordered();
      return { step: random(steps.length + 1) - 1, from: random(2) === 0 ? null : from, to };
    }),
    duty: { remindDay: 1 + random(5), dueDay: 6 + random(20), limitDays: 26 + random(20) },
    span: ordered(),
  };
}

function catalogueOf({ year, steps, dues, answering, duty }: Schedule): Catalogue {
  return {
    year,
    provisional: true,
    sources: [],
    subIndicators: [],
    splitCertainty: 'unverified',
    answering: {
      title: 'answering',
      from: textOf(answering.from),
      to: textOf(answering.to),
      certainty: 'unverified',
    },
    calendar: steps.map(({ from, to }, at): CalendarStep => ({
      id: `step-${at}`,
      of: 'agency',
      title: `step ${at}`,
      from: from === null ? null : textOf(from),
      to: textOf(to),
      keys: [],
      certainty: 'unverified',
    })),
    duties: [{ id: 'duty', title: 'duty', note: null, key: 'key_0', certainty: 'unverified', ...duty }],
    retired: [],
    items: dues.map((due, at): CatalogueItem => ({
      code: `O${at + 1}`,
      key: `key_${at}`,
      includes: [],
      title: `item ${at}`,
      subIndicator: '9.1',
      components: [],
      period: null,
      monthly: null,
      dataUntil: null,
      due: textOf(due),
      usualUnits: ['unit'],
      certainty: 'unverified',
      source: 'none',
    })),
  };
}

function holidaysOf({ free }: Schedule): Holidays {
  const days = new Set([...free].map(textOf));
  return {
    on: (date) => (days.has(date) ? { date, name: 'free', kind: 'day' } : undefined),
    certaintyOf: () => undefined,
  };
}

function ownStepsOf({ own, year }: Schedule): readonly OwnStep[] {
  return own.map(({ step, from, to }) => ({
    year,
    step: step === -1 ? 'answering' : `step-${step}`,
    from: from === null ? null : textOf(from),
    to: textOf(to),
  }));
}

/** The schedule after the agency set its own dates, as the oracle has it. The last word on a step counts. */
function corrected(schedule: Schedule): Pick<Schedule, 'steps' | 'dues' | 'answering'> {
  let { answering, dues } = schedule;
  const steps = [...schedule.steps];
  const said = new Map(schedule.own.map((it) => [it.step, it]));
  for (const [at, { from, to }] of said) {
    if (at === -1) {
      dues = dues.map((due) => (due === schedule.answering.to ? to : due));
      answering = { from: from ?? Math.min(answering.from, to), to };
    } else {
      const old = steps[at]?.from ?? null;
      steps[at] = { from: from ?? (old === null ? null : Math.min(old, to)), to };
    }
  }
  return { steps, dues, answering };
}

describe('domain: 10,000 generated schedules against an oracle of its own', () => {
  const random = seeded(SEED);
  const schedules = Array.from({ length: SCHEDULES }, () => generated(random));
  const differences = (check: (schedule: Schedule) => boolean): readonly Schedule[] =>
    schedules.filter((schedule) => !check(schedule)).slice(0, 3);

  it('agree on fiscal years, quarters, rounds, months and their ends', () => {
    const wrong = differences(({ year, today }) => {
      const months = monthsOf(year);
      const ends = months.map((month) => textOf(month.last));
      const span = (from: number, to: number) => ({
        from: textOf(months[from]?.first ?? 0),
        to: textOf(months[to]?.last ?? 0),
      });
      const date = textOf(today);
      return same(
        [
          fiscalYearOf(date),
          fiscalYearSpan(year),
          monthsOfYear(year).map((month) => lastDayOfMonth(month)),
          firstHalfOf(year),
        ],
        [fiscalYearAround(today), span(0, 11), ends, span(0, 5)],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('agree on days added and days between', () => {
    const wrong = differences(({ today, span }) =>
      same(
        [addDays(textOf(today), span.to - span.from), daysBetween(textOf(today), textOf(span.from))],
        [textOf(today + span.to - span.from), span.from - today],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('agree on the working day before and after, over weekends and holidays', () => {
    const wrong = differences((schedule) => {
      const { today, free } = schedule;
      const holidays = holidaysOf(schedule);
      const works = (day: number): boolean => weekdayOf(day) < 5 && !free.has(day);
      let [before, after] = [today, today];
      while (!works(before)) before -= 1;
      while (!works(after)) after += 1;
      const date = textOf(today);
      return same(
        [isWorkingDay(date, holidays), workingDayUntil(date, holidays), workingDayFrom(date, holidays)],
        [works(today), textOf(before), textOf(after)],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('agree on the twelve months of a monthly duty', () => {
    const wrong = differences((schedule) => {
      const { year, duty } = schedule;
      const about = [monthsOf(year - 1)[11], ...monthsOf(year).slice(0, 11)];
      return same(
        monthsDue(catalogueOf(schedule)).map(({ month, remind, due, limit }) => [month, remind, due, limit]),
        about.map((month) => {
          const last = month?.last ?? 0;
          return [
            textOf(last).slice(0, 7),
            ...[duty.remindDay, duty.dueDay, duty.limitDays].map((days) => textOf(last + days)),
          ];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('agree on what an agency makes of the calendar, in its order, and on what falls into a span', () => {
    const wrong = differences((schedule) => {
      const { span } = schedule;
      // Monthly duties have their own test above.
      const catalogue = withOwnSteps({ ...catalogueOf(schedule), duties: [] }, ownStepsOf(schedule));
      const items = catalogue.items.map((item) => itemOf(item, untouchedItem, item.usualUnits));
      const within = deadlinesOf(catalogue, items, []).filter((it) =>
        fallsIn(it, { from: textOf(span.from), to: textOf(span.to) }),
      );
      const { steps, dues, answering } = corrected(schedule);
      const inside = (day: number | null) => day !== null && day >= span.from && day <= span.to;
      const expected = [
        ...[...steps, answering].filter((it) => inside(it.to) || inside(it.from)).map((it) => it.to),
        ...[...new Set(dues)].filter(inside),
      ];
      return same(
        [stepsOf(catalogue).map((step) => numberOfText(step.to)), within.map((it) => numberOfText(it.due))],
        [[...steps, answering].map((it) => it.to).sort((a, b) => a - b), expected.sort((a, b) => a - b)],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('met every trap: leap days, month ends, weekends, holidays, days an agency set', () => {
    const met = (trap: (schedule: Schedule) => boolean) => schedules.filter(trap).length;
    const leapDay = (day: number) => textOf(day).endsWith('-02-29');
    expect(met(({ today, dues }) => [today, ...dues].some(leapDay))).toBeGreaterThan(20);
    expect(met(({ today, free }) => free.has(today))).toBeGreaterThan(100);
    expect(met(({ today }) => weekdayOf(today) > 4)).toBeGreaterThan(1000);
    expect(met(({ own }) => own.some((it) => it.step === -1))).toBeGreaterThan(1000);
    expect(met(({ today }) => textOf(today + 1).endsWith('-01'))).toBeGreaterThan(1000);
  });
});

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
