import { areHours, isOpenAt, nextOpening, usualHours } from '../../src/domain/office-hours.ts';
import {
  type ReminderWish,
  noWish,
  stepTable,
  urgencyOf,
  usualRules,
} from '../../src/domain/reminder-steps.ts';
import type { WorkKind } from '../../src/domain/due-work.ts';
import { fiscalYearAround, monthsOf, numberOfText, seeded, textOf, weekdayOf } from './schedule-oracle.ts';
import { freeOn, songkran } from './works.ts';

/** A due day among days off, and what somebody wished about it; all days as numbers. */
interface Case {
  readonly kind: WorkKind;
  readonly due: number;
  readonly free: readonly number[];
  readonly daysBefore: readonly number[] | null;
  readonly dates: readonly number[];
  readonly snooze: number | null;
  readonly off: boolean;
  /** The days before on which a month is first spoken of. */
  readonly first: number;
}

const kinds = ['item', 'measure', 'month', 'step', 'approval'] as const;

function generated(random: (below: number) => number): Case {
  const months = monthsOf(2566 + random(40));
  const month = months[random(12)];
  const [first, last] = [month?.first ?? 0, month?.last ?? 0];
  // Ends of months and leap days as often as any other day.
  const due = [first, last, first + random(last - first + 1)][random(3)] ?? first;
  return {
    kind: kinds[random(5)] ?? 'item',
    due,
    free: Array.from({ length: random(25) }, () => due - 40 + random(80)),
    daysBefore: random(3) === 0 ? Array.from({ length: random(4) }, () => random(60)) : null,
    dates: Array.from({ length: random(3) }, () => due - 30 + random(60)),
    snooze: random(3) === 0 ? due - 20 + random(40) : null,
    off: random(20) === 0,
    first: random(20),
  };
}

/** The same steps once more, reckoned on whole numbers. */
function oracle({ kind, due, free, daysBefore, dates, snooze, off, first }: Case): readonly string[] {
  if (off) return [];
  const closed = new Set(free);
  const works = (day: number): boolean => weekdayOf(day) < 5 && !closed.has(day);
  const moved = (day: number, way: 1 | -1): number => {
    for (let at = day; ; at += way) if (works(at)) return at;
  };
  const month = [first, 3, 1, 0].filter((days, at, all) => all.indexOf(days) === at);
  const table = { item: [30, 14, 7, 3, 1, 0], month, step: [14, 7, 1, 0], approval: [7, 1] };
  const before = table[kind === 'measure' ? 'item' : kind];
  const weeks = { item: 4, measure: 4, month: 2, step: 0, approval: 1 }[kind];
  const said: [string, number][] = (daysBefore ? [...new Set([...daysBefore, 0])] : before).map((days) => [
    `${days}`,
    moved(due - days, -1),
  ]);
  for (let week = 1; week <= weeks; week += 1) said.push([`+${week * 7}`, moved(due + week * 7, 1)]);
  for (const date of new Set(dates)) said.push([`on ${textOf(date)}`, moved(date, date <= due ? -1 : 1)]);
  if (snooze === null) return said.map(([name, day]) => `${name} ${textOf(day)}`).sort();
  const until = moved(snooze, 1);
  return [
    ...said.filter(([name, day]) => day >= until || name === '0'),
    [`snoozed ${textOf(snooze)}`, until] as const,
  ]
    .map(([name, day]) => `${name} ${textOf(day)}`)
    .sort();
}

function workOf({ kind, due, first }: Case) {
  return { kind, due: textOf(due), from: kind === 'month' ? textOf(due - first) : null };
}

function wishOf({ due, daysBefore, dates, snooze, off }: Case): ReminderWish {
  return {
    ...noWish,
    off,
    daysBefore,
    dates: dates.map(textOf),
    snooze: snooze === null ? null : { due: textOf(due), until: textOf(snooze), times: 1 },
  };
}

describe('domain: the days on which a work is spoken of', () => {
  const random = seeded(7);
  const cases = Array.from({ length: 10_000 }, () => generated(random));

  it('are those of an oracle that reckons with whole numbers, in 10,000 cases', () => {
    const wrong = cases.filter((it) => {
      const table = stepTable(freeOn(...it.free.map(textOf)));
      const steps = table.stepsOf(workOf(it), wishOf(it));
      const said = steps.map(({ name, day }) => `${name} ${day}`).sort();
      return JSON.stringify(said) !== JSON.stringify(oracle(it));
    });
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('are working days, before the due day no later than wished and after it no earlier: none goes away', () => {
    const wrong = cases.filter((it) => {
      const holidays = freeOn(...it.free.map(textOf));
      const steps = stepTable(holidays).stepsOf({ kind: it.kind, due: textOf(it.due), from: null });
      const { daysBefore, weeksAfter } = usualRules[it.kind];
      return (
        steps.length !== daysBefore.length + weeksAfter ||
        steps.some(({ name, day }) => {
          const wished = it.due + (name.startsWith('+') ? 1 : -1) * Math.abs(Number(name));
          const number = numberOfText(day);
          return name.startsWith('+') ? number < wished : number > wished;
        })
      );
    });
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('met weekends, days off, leap days, own days and snoozes', () => {
    const count = (trap: (it: Case) => boolean) => cases.filter(trap).length;
    expect(count((it) => weekdayOf(it.due) > 4)).toBeGreaterThan(1000);
    expect(count((it) => it.free.includes(it.due))).toBeGreaterThan(500);
    expect(count((it) => textOf(it.due).endsWith('-02-29'))).toBeGreaterThan(20);
    expect(count((it) => it.snooze !== null)).toBeGreaterThan(1000);
    expect(new Set(cases.map((it) => fiscalYearAround(it.due))).size).toBeGreaterThan(30);
  });

  it('of the fifteenth of April all fall before Songkran', () => {
    const steps = stepTable(songkran).stepsOf({ kind: 'item', due: '2027-04-15', from: null });
    expect(steps.map(({ name, day }) => `${name} ${day}`)).toEqual([
      '30 2027-03-16',
      '14 2027-04-01',
      '7 2027-04-08',
      '3 2027-04-12',
      '1 2027-04-12',
      '0 2027-04-12',
      '+7 2027-04-22',
      '+14 2027-04-29',
      '+21 2027-05-06',
      '+28 2027-05-13',
    ]);
    expect(
      ['2027-04-09', '2027-04-12', '2027-04-16'].map((day) => urgencyOf('2027-04-15', day, songkran)),
    ).toEqual(['before', 'today', 'overdue']);
  });

  it('of every month are those of its own day, in a short month its last', () => {
    const steps = stepTable(freeOn()).stepsOf(
      { kind: 'item', due: '2028-04-28', from: null },
      { ...noWish, monthlyDay: 31 },
    );
    const monthly = steps.filter(({ name }) => name.startsWith('on ')).map(({ name }) => name.slice(3));
    expect(monthly.slice(0, 3)).toEqual(['2028-03-31', '2028-02-29', '2028-01-31']);
    expect(monthly).toHaveLength(12);
  });
});

describe('domain: office hours', () => {
  it('are open on working days from the first minute to the last', () => {
    const open = (at: string) => isOpenAt(at, usualHours, songkran);
    expect(
      ['2027-04-12T08:29', '2027-04-12T08:30', '2027-04-12T16:29', '2027-04-12T16:30'].map(open),
    ).toEqual([false, true, true, false]);
    expect(['2027-04-10T10:00', '2027-04-13T10:00'].map(open)).toEqual([false, false]);
  });

  it.each([
    ['08:30', '16:30', true],
    ['08:30', '09:30', true],
    ['08:30', '09:29', false],
    ['16:30', '08:30', false],
    ['8:30', '16:30', false],
    ['08:30', '24:00', false],
  ])('are two times an hour or more apart: %s to %s is %s', (from, to, are) => {
    expect(areHours({ from, to })).toBe(are);
  });

  it('open next on the same morning, else on the next working day', () => {
    const next = (at: string) => nextOpening(at, usualHours, songkran);
    expect(next('2027-04-12T08:29')).toBe('2027-04-12T08:30');
    expect(next('2027-04-12T08:30')).toBe('2027-04-16T08:30');
    expect(next('2027-12-31T23:59')).toBe('2028-01-03T08:30');
  });
});
