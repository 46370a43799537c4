import { z } from 'zod';
import type { Catalogue } from '../domain/catalogue.ts';
import { certainty, date, id, key, sources, text, year } from './fields.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month written like 2026-10');

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
  sources,
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
