import { readHolidays } from '../../src/catalogues/holidays.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import {
  ANSWERING,
  SURVEYS,
  monthsDue,
  stepsCalled,
  stepsOf,
  withOwnSteps,
  withStepSet,
} from '../../src/domain/calendar.ts';
import { type Deadline, deadlinesOf, fallsIn, isOpen } from '../../src/domain/deadlines.ts';
import { type ItemState, itemOf, untouchedItem } from '../../src/domain/item.ts';
import { fiscalYearSpan, firstHalfOf } from '../../src/domain/rounds.ts';
import { isWorkingDay, workingDayFrom, workingDayUntil } from '../../src/domain/working-days.ts';

const catalogue = readCatalogues().of(2570)!;
const holidays = readHolidays();

function itemsWith(code: string, changes: Partial<ItemState>) {
  return catalogue.items.map((item) =>
    itemOf(item, item.code === code ? { ...untouchedItem, ...changes } : untouchedItem, item.usualUnits),
  );
}

function monthOf(month: string, all: readonly Deadline[]) {
  return all.find((it) => it.kind === 'month' && it.month.month === month)!;
}

describe('domain/rounds', () => {
  it('ends the first half on 31 March, and every year on 30 September', () => {
    expect(firstHalfOf(2570)).toEqual({ from: '2026-10-01', to: '2027-03-31' });
    expect(fiscalYearSpan(2570)).toEqual({ from: '2026-10-01', to: '2027-09-30' });
  });
});

describe('domain/working-days', () => {
  it.each([
    ['2027-04-13', '2027-04-12', '2027-04-16'],
    ['2027-05-01', '2027-04-30', '2027-05-03'],
    ['2027-04-30', '2027-04-30', '2027-04-30'],
    ['2023-12-31', '2023-12-28', '2024-01-02'],
  ])('does what is due on %s until %s, and tells what is overdue on %s', (date, before, after) => {
    expect(workingDayUntil(date, holidays)).toBe(before);
    expect(workingDayFrom(date, holidays)).toBe(after);
  });

  it('knows only weekends of a year beyond the data, and says so', () => {
    expect(isWorkingDay('2040-01-02', holidays)).toBe(true);
    expect(holidays.certaintyOf(2583)).toBeUndefined();
    expect(holidays.certaintyOf(2570)).toBe('unverified');
  });
});

describe('domain/calendar', () => {
  it('puts answering among the steps of the year, in the order of their ends', () => {
    const steps = stepsOf(catalogue);

    expect(steps.map((it) => it.to)).toEqual([...steps.map((it) => it.to)].sort());
    expect(steps.find((it) => it.id === ANSWERING)).toMatchObject({ from: '2027-04-01', to: '2027-04-30' });
  });

  it('moves what is due with the end of answering when an agency moves that', () => {
    const own = [{ year: 2570, step: ANSWERING, from: null, to: '2027-05-15' }];

    const moved = withOwnSteps(catalogue, own);

    expect(moved.answering).toMatchObject({ from: '2027-04-01', to: '2027-05-15', certainty: 'verified' });
    expect(new Set(moved.items.map((it) => it.due))).toEqual(new Set(['2027-05-15']));
    expect(moved.calendar).toEqual(catalogue.calendar);
  });

  it('keeps an agency’s last word on each step of each year', () => {
    const first = { year: 2570, step: ANSWERING, from: null, to: '2027-05-15' };
    const other = { ...first, year: 2569 };

    expect(withStepSet([first, other], { ...first, to: '2027-05-31' })).toEqual([
      other,
      { ...first, to: '2027-05-31' },
    ]);
  });

  it('finds a step by all of its words that were said, and none by none', () => {
    expect(stepsCalled(catalogue, ['เก็บ', 'eit']).map((it) => it.id)).toEqual([SURVEYS]);
    expect(stepsCalled(catalogue, ['iit', 'ประกาศผล'])).toEqual([]);
    expect(stepsCalled(catalogue, [])).toEqual([]);
  });

  it('leaves other years and unknown steps alone', () => {
    const own = [
      { year: 2569, step: ANSWERING, from: null, to: '2026-05-15' },
      { year: 2570, step: 'gone', from: null, to: '2027-05-15' },
    ];

    expect(withOwnSteps(catalogue, own)).toEqual(catalogue);
  });

  it('asks for สขร.1 from day 1 to day 15, and at the latest thirty days after the month', () => {
    const months = monthsDue(catalogue);

    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ month: '2026-09', remind: '2026-10-01', due: '2026-10-15' });
    expect(months.find((it) => it.month === '2027-02')).toMatchObject({
      remind: '2027-03-01',
      due: '2027-03-15',
      limit: '2027-03-30',
    });
  });
});

describe('domain/deadlines', () => {
  it('puts items of one day together, and leaves out none', () => {
    const all = deadlinesOf(catalogue, itemsWith('O13', { due: '2027-03-31' }), []);

    const items = all.flatMap((it) => (it.kind === 'items' ? [[it.due, it.items.length]] : []));
    expect(items).toEqual([
      ['2027-03-31', 1],
      ['2027-04-30', 25],
    ]);
  });

  it('counts a month of the round as met by its tick, and one beyond it as open until its day', () => {
    const all = deadlinesOf(catalogue, itemsWith('O11', { met: ['2026-10'] }), []);

    expect(isOpen(monthOf('2026-10', all), '2026-11-10')).toBe(false);
    expect(isOpen(monthOf('2026-11', all), '2027-02-15')).toBe(true);
    expect(isOpen(monthOf('2027-06', all), '2027-07-15')).toBe(true);
    expect(isOpen(monthOf('2027-06', all), '2027-07-16')).toBe(false);
  });

  it('finds a long step in the month in which it begins and in that in which it ends', () => {
    const surveys = deadlinesOf(catalogue, [], []).find(
      (it) => it.kind === 'step' && it.step.id === 'surveys',
    )!;

    expect(fallsIn(surveys, { from: '2027-02-01', to: '2027-02-28' })).toBe(true);
    expect(fallsIn(surveys, { from: '2027-04-01', to: '2027-04-30' })).toBe(false);
    expect(fallsIn(surveys, { from: '2027-06-01', to: '2027-06-30' })).toBe(true);
  });
});
