import { readFileSync } from 'node:fs';
import { BrokenCatalogue } from '../../src/catalogues/file.ts';
import { HOLIDAYS_FILE, type HolidaysFile, holidaysIn, readHolidays } from '../../src/catalogues/holidays.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';

const file = JSON.parse(readFileSync(HOLIDAYS_FILE, 'utf8')) as HolidaysFile;
const holidays = readHolidays();

function daysOf(year: number, kind: string): readonly string[] {
  return file.years.find((it) => it.year === year)!.days.flatMap((it) => (it.kind === kind ? [it.date] : []));
}

test('the years 2566 to 2571 are there, and what is only reckoned says so', () => {
  expect(file.years.map((it) => [it.year, it.certainty])).toEqual([
    [2566, 'verified'],
    [2567, 'verified'],
    [2568, 'verified'],
    [2569, 'partial'],
    [2570, 'unverified'],
    [2571, 'unverified'],
  ]);
});

test.each(file.years.map((it) => it.year))(
  'the days given instead in %i are working days otherwise',
  (year) => {
    const added = [...daysOf(year, 'instead'), ...daysOf(year, 'special')];
    const weekdays = added.filter((date) => isWorkingDay(date, { ...holidays, on: () => undefined }));
    expect(weekdays).toEqual(added);
  },
);

test('the days that the cabinet added or moved are those of its resolutions', () => {
  expect(daysOf(2566, 'special')).toEqual(['2023-05-05', '2023-07-31', '2023-12-29']);
  // The day for 31 December 2566 was moved to the 29th, so 2 January was worked.
  expect(isWorkingDay('2024-01-02', holidays)).toBe(true);
  expect(daysOf(2567, 'special')).toEqual(['2024-04-12', '2024-12-30']);
  expect(daysOf(2568, 'special')).toEqual(['2025-06-02', '2025-08-11']);
  expect(daysOf(2569, 'special')).toEqual(['2026-01-02']);
});

test('the days by the moon are those of each year', () => {
  const named = (name: string) =>
    file.years.map(
      (year) => year.days.find((it) => it.name === name || it.name.startsWith(`${name}และ`))?.date,
    );
  expect(named('วันมาฆบูชา').map((it) => it?.slice(5))).toEqual([
    ...['03-06', '02-24', '02-12', '03-03', '02-21', '02-10'],
  ]);
  expect(named('วันวิสาขบูชา')[3]).toBe('2026-05-31');
  expect(named('วันอาสาฬหบูชา').map((it) => it?.slice(5))).toEqual([
    ...['08-01', '07-20', '07-10', '07-29', '07-18', '07-06'],
  ]);
  expect(holidays.on('2026-07-30')?.name).toBe('วันเข้าพรรษา');
});

test('the day of labour is no holiday of government offices', () => {
  expect(holidays.on('2026-05-01')).toBeUndefined();
});

test.each([
  ['a day that does not exist', '2027-04-13', '2027-04-31', /days.*date: must be a real day/],
  ['a day of another year', '2027-04-13', '2026-04-11', /broken in 2570/],
  ['a day twice', '2027-04-13', '2027-04-14', /is there twice/],
  ['an unknown kind', '"kind":"special"', '"kind":"bank"', /kind/],
  ['an unknown source', '"sources":["rule"]', '"sources":["hearsay"]', /broken in 2570/],
])('%s stops the start', (_what, written, instead, told) => {
  const json = JSON.stringify(file);
  expect(json).toContain(written);

  const read = () => holidaysIn(json.replace(written, instead), 'FILE');

  expect(read).toThrow(told);
  expect(read).toThrow(BrokenCatalogue);
});
