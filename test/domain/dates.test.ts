import {
  daysBetween,
  fiscalYearOf,
  isLocalDate,
  lastDayOfMonth,
  monthsBetween,
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

  it('counts days and months over the turn of a year', () => {
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
    expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  });
});
