import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BUDDHIST_OFFSET } from '../domain/dates.ts';
import type { Holidays } from '../domain/working-days.ts';
import { certainty, date, sources, text, year } from './fields.ts';
import { BrokenCatalogue, CATALOGUE_FOLDER, jsonOf, shaped } from './file.ts';

export const HOLIDAYS_FILE = join(CATALOGUE_FOLDER, 'holidays', 'thai.json');

const day = z.strictObject({
  date,
  name: text,
  kind: z.enum(['day', 'instead', 'special']),
});
const HolidaysFile = z.strictObject({
  sources: sources.min(1),
  years: z.array(
    z.strictObject({
      /** A civil year of the Buddhist era. */
      year,
      certainty,
      sources: z.array(text).min(1),
      days: z.array(day).min(1),
    }),
  ),
});
export type HolidaysFile = z.infer<typeof HolidaysFile>;

/**
 * The holidays of Thai government offices.
 * @throws {BrokenCatalogue} when the file is not in order: working days would be told wrong.
 */
export function readHolidays(file: string = HOLIDAYS_FILE): Holidays {
  return holidaysIn(readFileSync(file, 'utf8'), file);
}

export function holidaysIn(json: string, origin: string): Holidays {
  const { years, sources } = shaped(jsonOf(json, origin), HolidaysFile, origin);
  const days = new Map(years.flatMap((it) => it.days.map((holiday) => [holiday.date, holiday])));
  const certainty = new Map(years.map((it) => [it.year, it.certainty]));
  const count = years.reduce((sum, it) => sum + it.days.length, 0);
  const known = new Set(sources.map((it) => it.id));
  const stray = years.find(
    (it) =>
      it.sources.some((id) => !known.has(id)) ||
      it.days.some(({ date }) => Number(date.slice(0, 4)) + BUDDHIST_OFFSET !== it.year),
  );
  if (stray)
    throw new BrokenCatalogue(`${origin} is broken in ${stray.year}: a day or a source is not its own.`);
  if (days.size !== count || certainty.size !== years.length) {
    throw new BrokenCatalogue(`${origin} is broken: a day or a year is there twice.`);
  }
  return { on: (date) => days.get(date), certaintyOf: (year) => certainty.get(year) };
}
