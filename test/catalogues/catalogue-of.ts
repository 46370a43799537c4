import { readCatalogues } from '../../src/catalogues/read.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';

export const catalogues = readCatalogues();

/** The catalogue of a year that is on file. */
export function catalogueOf(year: number): Catalogue {
  const catalogue = catalogues.of(year);
  if (!catalogue) throw new Error(`no catalogue of ${year}`);
  return catalogue;
}
