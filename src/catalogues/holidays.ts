import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BUDDHIST_OFFSET, isLocalDate } from '../domain/dates.ts';
import type { Holidays } from '../domain/working-days.ts';
import { CATALOGUE_FOLDER } from './read.ts';

export const HOLIDAYS_FILE = join(CATALOGUE_FOLDER, 'holidays', 'thai.json');

const text = z.string().trim().min(1);
const source = z.strictObject({
  id: text,
  title: text,
  address: z.url({ protocol: /^https?$/ }).nullable(),
});
const day = z.strictObject({
  date: z.string().refine(isLocalDate, 'must be a real day written like 2027-04-30'),
  name: text,
  kind: z.enum(['day', 'instead', 'special']),
});
const HolidaysFile = z.strictObject({
  sources: z.array(source).min(1),
  years: z.array(
    z.strictObject({
      /** A civil year of the Buddhist era. */
      year: z.int().min(2560).max(2700),
      certainty: z.enum(['verified', 'partial', 'unverified']),
      sources: z.array(text).min(1),
      days: z.array(day).min(1),
    }),
  ),
});
export type HolidaysFile = z.infer<typeof HolidaysFile>;

/** A file of holidays that must not be used. The message is one sentence. */
export class BrokenHolidays extends Error {
  override readonly name = 'BrokenHolidays';
}

/**
 * The holidays of Thai government offices.
 * @throws {BrokenHolidays} when the file is not in order: working days would be told wrong.
 */
export function readHolidays(file: string = HOLIDAYS_FILE): Holidays {
  return holidaysIn(readFileSync(file, 'utf8'), file);
}

export function holidaysIn(json: string, origin: string): Holidays {
  const { years, sources } = parsed(json, origin);
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
    throw new BrokenHolidays(`${origin} is broken in ${stray.year}: a day or a source is not its own.`);
  if (days.size !== count || certainty.size !== years.length) {
    throw new BrokenHolidays(`${origin} is broken: a day or a year is there twice.`);
  }
  return { on: (date) => days.get(date), certaintyOf: (year) => certainty.get(year) };
}

function parsed(json: string, origin: string): HolidaysFile {
  try {
    return HolidaysFile.parse(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'it is no JSON';
    throw new BrokenHolidays(`${origin} is broken at ${where}.`, { cause: error });
  }
}
