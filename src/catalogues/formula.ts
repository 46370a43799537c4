import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Formula } from '../domain/formula.ts';
import { BrokenCatalogue, CATALOGUE_FOLDER } from './read.ts';

export const FORMULA_FILE = join(CATALOGUE_FOLDER, 'scoring', 'formula.json');

const certainty = z.enum(['verified', 'partial', 'unverified']);
const weight = z.number().min(0).max(100);
const credit = z.number().min(0).max(1);
const indicator = z.int().min(1).max(10);
const year = z.int().min(2560).max(2700);
const question = z.string().regex(/^[Ei][1-9]\d?$/, 'must be a question such as E7 or i12');
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a key such as procurement_annual');
const number = z.int().min(1).max(99);

const formulaShape = z
  .strictObject({
    // Where the figures are from, for whoever doubts them; the program asks nobody.
    sources: z.array(
      z.strictObject({
        id: z.string().min(1),
        title: z.string().min(1),
        address: z.url({ protocol: /^https?$/ }).nullable(),
      }),
    ),
    weights: z.strictObject({ IIT: weight, EIT: weight, OIT: weight }),
    certainty,
    indicators: z.array(
      z.strictObject({
        number: indicator,
        title: z.string().min(1),
        tool: z.enum(['IIT', 'EIT', 'OIT']),
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
  const read = formulaShape.safeParse(jsonIn(file));
  if (read.success) {
    const { sources, ...formula } = read.data;
    return formula;
  }
  const [first] = read.error.issues;
  throw new BrokenCatalogue(
    `${file} is broken at ${first?.path.join('.') ?? 'the top'}: ${first?.message ?? 'unknown'}.`,
  );
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BrokenCatalogue(`${file} cannot be read as JSON.`, { cause: error });
  }
}
