import { z } from 'zod';
import { isLocalDate } from '../domain/dates.ts';

/** What the fields of several files have in common. Each message ends a sentence that names file and place. */

export const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((it) => it === it.trim(), 'must not begin or end with a space');
/** A number such as 2026 is a year of the common era by mistake, and 70 is an abbreviation. */
export const year = z
  .int()
  .min(2560, 'must be a Buddhist year such as 2570')
  .max(2700, 'must be a Buddhist year such as 2570');
export const date = z.string().refine(isLocalDate, 'must be a real day written like 2027-04-30');
export const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a key such as procurement_annual');
/** Begins with a letter, so that no component can be taken for a month of a monthly duty. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be an id such as photo');
export const certainty = z.enum(['verified', 'partial', 'unverified']);
/** Where the figures are from, for whoever doubts them; the program asks nobody. */
export const sources = z.array(
  z.strictObject({ id, title: text, address: z.url({ protocol: /^https?$/ }).nullable() }),
);
