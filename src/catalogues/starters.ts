import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isLocalDate } from '../domain/dates.ts';
import { allUnits } from '../domain/official-units.ts';
import { type StarterId, type StarterSet, starterIds } from '../domain/starter-measures.ts';
import { unitsIn } from '../domain/units.ts';
import { text } from './fields.ts';
import { BrokenCatalogue, CATALOGUE_FOLDER, jsonOf, shaped } from './file.ts';

const STARTER_FOLDER = join(CATALOGUE_FOLDER, 'starter-measures');

/** Held against a year without a 29 February: a measure runs on the same days of any year. */
const dayOfAnyYear = z
  .string()
  .refine((it) => isLocalDate(`2027-${it}`), 'must be a day of every year written like 10-01');
const units = text.refine((it) => unitsIn(it, allUnits).unknown.length === 0, 'must name units');
const oneUnit = units.refine((it) => unitsIn(it, allUnits).units.length === 1, 'must name one unit');

const StarterFile: z.ZodType<StarterSet> = z.strictObject({
  id: z.enum(starterIds),
  title: text,
  lead: text,
  improveBelow: z.number().min(0).max(100),
  measures: z
    .array(
      z.strictObject({
        title: text.max(200, 'must be 200 letters at most'),
        indicators: z.array(z.int().min(1).max(10)).min(1, 'must name an indicator'),
        units,
        lead: oneUnit,
        period: z.strictObject({ from: dayOfAnyYear, to: dayOfAnyYear }),
        steps: z.array(text).min(3, 'must hold three steps'),
        followUp: z.array(text),
      }),
    )
    .min(1, 'must hold a measure'),
});

/**
 * The sets of measures that an agency may begin with, one file each.
 * @throws {BrokenCatalogue} when a file is not in order, so that nobody starts from half a measure.
 */
export function readStarters(folder: string = STARTER_FOLDER): readonly StarterSet[] {
  return starterIds.map((id) => {
    const file = join(folder, `${id}.json`);
    return starterSetIn(readFileSync(file, 'utf8'), id, file);
  });
}

/** @param origin where the JSON came from, for the message. */
export function starterSetIn(json: string, id: StarterId, origin: string): StarterSet {
  const set = shaped(jsonOf(json, origin), StarterFile, origin);
  if (set.id !== id) throw new BrokenCatalogue(`${origin} is broken at id: it is not ${id}.`);
  const titles = new Set(set.measures.map((it) => it.title));
  if (titles.size !== set.measures.length)
    throw new BrokenCatalogue(`${origin} is broken: a title is there twice.`);
  return set;
}
