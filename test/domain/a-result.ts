import { readFormula } from '../../src/catalogues/formula.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import type { Counted } from '../../src/domain/formula.ts';
import { type Score, noScore, scoreOf, stateOf } from '../../src/domain/score.ts';

// Figures that reports printed; the agencies are nobody's.

export const formula = readFormula();

/** The 24 items that a report lists as failed in 2565, of 43. */
export const failed2565 =
  'O1 O2 O8 O9 O11 O14 O17 O18 O19 O20 O23 O24 O30 O31 O33 O35 O36 O37 O38 O39 O40 O41 O42 O43'.split(' ');

export const catalogue2565 = readCatalogues().of(2565)!;

/** Every item of 2565 with its code, judged as that report says. */
export const counted2565: readonly (Counted & { readonly code: string })[] = catalogue2565.items.map(
  ({ code, key, subIndicator }) => ({
    code,
    key,
    subIndicator,
    credit: failed2565.includes(code) ? 0 : 1,
  }),
);

export function announced(year: number, score: Partial<Omit<Score, 'year'>>): Score {
  return scoreOf(year, { ...noScore, ...stateOf(score) });
}

const indicators = (...values: readonly number[]) =>
  Object.fromEntries(values.map((value, at) => [String(at + 1), value]));

export const printed2565 = announced(2565, {
  total: 61.79,
  level: 'D',
  tools: { IIT: 81.83, EIT: 81.74, OIT: 31.62 },
  indicators: indicators(86.32, 79.28, 81.9, 80.92, 80.71, 83.65, 82.7, 79.28, 79.28, 6.25),
});

export const printed2567 = announced(2567, {
  total: 97.54,
  level: 'ผ่านดี',
  indicators: indicators(100, 100, 100, 100, 100, 95.51, 93.81, 85.03, 100, 100),
});

export const printed2568 = announced(2568, {
  total: 98.27,
  level: 'ผ่านดี',
  indicators: indicators(100, 100, 100, 100, 100, 96.33, 96.17, 95.17, 97.5, 100),
});
