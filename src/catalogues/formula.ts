import { join } from 'node:path';
import { z } from 'zod';
import type { Formula } from '../domain/formula.ts';
import { tools } from '../domain/score.ts';
import { certainty, key, sources, text, year } from './fields.ts';
import { CATALOGUE_FOLDER, readShaped } from './file.ts';

export const FORMULA_FILE = join(CATALOGUE_FOLDER, 'scoring', 'formula.json');

const weight = z.number().min(0).max(100);
const credit = z.number().min(0).max(1);
const indicator = z.int().min(1).max(10);
const question = z.string().regex(/^[Ei][1-9]\d?$/, 'must be a question such as E7 or i12');
const number = z.int().min(1).max(99);

const formulaShape = z
  .strictObject({
    sources,
    weights: z.strictObject({ IIT: weight, EIT: weight, OIT: weight }),
    certainty,
    indicators: z.array(
      z.strictObject({
        number: indicator,
        title: text,
        tool: z.enum(tools),
      }),
    ),
    credits: z.strictObject({ passed: credit, partial: credit, failed: credit }),
    creditsCertainty: certainty,
    passLine: weight,
    forms: z.array(
      z.strictObject({
        from: year,
        certainty,
        questions: z.array(
          z.strictObject({ indicator, letter: z.enum(['i', 'E']), first: number, last: number }),
        ),
      }),
    ),
    renamedQuestions: z.array(z.strictObject({ from: year, old: question, new: question, certainty })),
    remedies: z.array(
      z.strictObject({
        indicator,
        questions: z.array(question),
        form: year,
        keys: z.array(key).min(1),
        certainty,
      }),
    ),
  })
  .refine(({ weights }) => weights.IIT + weights.EIT + weights.OIT === 100, {
    path: ['weights'],
    message: 'must be 100 together',
  })
  .refine(
    ({ indicators }) => indicators.every((it, at) => it.number === at + 1) && indicators.length === 10,
    {
      path: ['indicators'],
      message: 'must be 1 to 10 in their order',
    },
  );

/**
 * How scores are put together, read once at the start.
 * @throws {BrokenCatalogue} when the file is not in order: estimates from a wrong weight would be told as facts.
 */
export function readFormula(file: string = FORMULA_FILE): Formula {
  const { sources: _, ...formula } = readShaped(file, formulaShape);
  return formula;
}
