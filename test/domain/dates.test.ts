import {
  addMonths,
  civilDay,
  dayWithoutYear,
  daysBetween,
  fiscalYearOf,
  isLocalDate,
  lastDayOfMonth,
  monthsBetween,
  quarterOf,
  weekOf,
  weekdayOf,
} from '../../src/domain/dates.ts';

describe('domain/dates', () => {
  it.each([
    ['2026-09-30', 2569],
    ['2026-10-01', 2570],
    ['2027-02-15', 2570],
    ['2027-09-30', 2570],
  ])('puts %s into fiscal year %i', (date, year) => {
    expect(fiscalYearOf(date)).toBe(year);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '27-01-01', 'x'])('knows that %s is no day', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('knows leap days and the ends of months', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(lastDayOfMonth('2028-02')).toBe('2028-02-29');
    expect(lastDayOfMonth('2027-02')).toBe('2027-02-28');
  });

  it.each([
    [2027, 2, 28, '2027-02-28'],
    [2027, 2, 29, null],
    [2028, 2, 29, '2028-02-29'],
    [2027, 13, 1, null],
    [2027, 4, 31, null],
  ])('knows the day %i-%i-%i, or that there is none', (year, month, day, date) => {
    expect(civilDay(year, month, day)).toBe(date);
  });

  it.each([
    // The same fiscal year, passed or to come.
    [3, 31, '2026-11-20', '2027-03-31'],
    [10, 31, '2026-11-20', '2026-10-31'],
    [9, 30, '2026-11-20', '2027-09-30'],
    // Long over there, and soon to come again.
    [10, 5, '2027-09-25', '2027-10-05'],
    [2, 29, '2026-11-20', null],
  ])('finds the year of %i/%i said on %s', (month, day, today, date) => {
    expect(dayWithoutYear(month, day, 2570, today)).toBe(date);
  });

  it('counts weeks from Monday and quarters from October', () => {
    expect(weekdayOf('2026-11-20')).toBe(5);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekOf('2026-11-22')[0]).toBe('2026-11-16');
    expect(weekOf('2026-11-20', 1)).toHaveLength(7);
    expect(weekOf('2026-11-20', 1).at(-1)).toBe('2026-11-29');
    expect(['2026-10-01', '2027-01-31', '2027-06-30', '2027-09-30'].map(quarterOf)).toEqual([1, 2, 3, 4]);
  });

  it('takes the last day of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  });

  it('counts days and months over the turn of a year', () => {
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
    expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  });
});
