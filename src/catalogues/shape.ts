import { z } from 'zod';
import type { Catalogue } from '../domain/catalogue.ts';
import { isLocalDate } from '../domain/dates.ts';

const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((it) => it === it.trim(), 'must not begin or end with a space');
/** A number such as 2026 is a year of the common era by mistake, and 70 is an abbreviation. */
const year = z
  .int()
  .min(2560, 'must be a Buddhist year such as 2570')
  .max(2700, 'must be a Buddhist year such as 2570');
const date = z.string().refine(isLocalDate, 'must be a real day written like 2027-04-30');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month written like 2026-10');
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a key such as procurement_annual');
/** Begins with a letter, so that no component can be taken for a month of a monthly duty. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be an id such as photo');
const certainty = z.enum(['verified', 'partial', 'unverified']);

const item = z.strictObject({
  code: z.string().regex(/^O[1-9]\d?$/, 'must be a code such as O12'),
  key,
  includes: z.array(key),
  title: text,
  subIndicator: text,
  components: z.array(z.strictObject({ id, text, statedIn: year, certainty })),
  monthly: z.strictObject({ from: month, to: month }).nullable(),
  period: text.nullable(),
  dataUntil: date.nullable(),
  due: date.nullable(),
  usualUnits: z.array(text).min(1, 'must name a unit'),
  certainty,
  source: id,
});

const step = z.strictObject({
  id,
  of: z.enum(['assessment', 'agency']),
  title: text,
  from: date.nullable(),
  to: date,
  keys: z.array(key),
  certainty,
});

const duty = z.strictObject({
  id,
  title: text,
  note: text.nullable(),
  key,
  remindDay: z.int().min(1).max(28),
  dueDay: z.int().min(1).max(28),
  limitDays: z.int().min(1).max(60),
  certainty,
});

/** A catalogue file. Unknown fields are refused, since a misspelt one would be silently without effect. */
export const catalogueShape: z.ZodType<Catalogue> = z.strictObject({
  year,
  provisional: z.boolean(),
  sources: z.array(z.strictObject({ id, title: text, address: z.url({ protocol: /^https?$/ }).nullable() })),
  subIndicators: z.array(
    z.strictObject({ code: z.string().regex(/^\d{1,2}\.\d$/, 'must be a code such as 9.1'), title: text }),
  ),
  splitCertainty: certainty,
  answering: z.strictObject({ title: text, from: date, to: date, certainty }),
  calendar: z.array(step),
  duties: z.array(duty),
  /** Only a correction takes anything out of a year, so a new year's file need not name it. */
  retired: z.array(key).default([]),
  items: z.array(item).min(1, 'must hold an item'),
});
