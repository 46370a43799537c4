import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Correction } from '../domain/correction.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { faultsOf } from './faults.ts';
import { BrokenCatalogue, brokenBy, CATALOGUE_FOLDER, jsonOf, shaped } from './file.ts';
import { catalogueShape } from './shape.ts';

/** Fits the port `Catalogues` of src/app/ports.ts, which this room must not know. */
export interface CataloguesOnFile {
  of(year: FiscalYear): Catalogue | undefined;
  /** Oldest first. */
  years(): readonly FiscalYear[];
  /** Of a file nobody knows what it said before. */
  correctionOf(year: FiscalYear): Correction | null;
}

/**
 * All catalogues of a folder, read once at the start.
 * @throws {BrokenCatalogue} at the first file that is not in order, or when there is none: wrong codes or dates would
 * be told to officers as facts, so it is better not to start.
 */
export function readCatalogues(folder: string = CATALOGUE_FOLDER): CataloguesOnFile {
  const files = filesIn(folder);
  if (files.length === 0) throw new BrokenCatalogue(`There is no catalogue in ${folder}.`);
  const byYear = new Map(files.map((file) => readCatalogue(folder, file)).map((it) => [it.year, it]));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return { of: (year) => byYear.get(year), years: () => years, correctionOf: () => null };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new BrokenCatalogue(`The folder of catalogues ${folder} cannot be read.`, { cause: error });
  }
}

function readCatalogue(folder: string, file: string): Catalogue {
  const path = join(folder, file);
  const catalogue = catalogueIn(jsonOf(readFileSync(path, 'utf8'), path), path);
  if (file !== `${catalogue.year}.json`) {
    throw new BrokenCatalogue(
      `${path} is broken at year: it says ${catalogue.year}, unlike the name of the file.`,
    );
  }
  return catalogue;
}

/**
 * @param origin where the JSON came from, for the message.
 * @throws {BrokenCatalogue} naming the first place that is wrong, and how many there are.
 */
export function catalogueIn(json: unknown, origin: string): Catalogue {
  const catalogue = shaped(json, catalogueShape, origin);
  // What the fields mean together is asked only when each of them is sound, else one slip would be told twice.
  const faults = faultsOf(catalogue);
  if (faults.length > 0) throw brokenBy(faults, origin);
  return catalogue;
}
