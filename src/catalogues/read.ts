import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Correction } from '../domain/correction.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { faultsOf } from './faults.ts';
import { catalogueShape } from './shape.ts';

/** Beside `src/` and `dist/` alike, so that an office corrects one file and builds nothing. */
export const CATALOGUE_FOLDER = join(import.meta.dirname, '..', '..', 'catalogues');

/** Fits the port `Catalogues` of src/app/ports.ts, which this room must not know. */
export interface CataloguesOnFile {
  of(year: FiscalYear): Catalogue | undefined;
  /** Oldest first. */
  years(): readonly FiscalYear[];
  /** Of a file nobody knows what it said before. */
  correctionOf(year: FiscalYear): Correction | null;
}

/** A catalogue that must not be used. The message is one sentence that names the file and the place in it. */
export class BrokenCatalogue extends Error {
  override readonly name = 'BrokenCatalogue';
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
  const catalogue = catalogueIn(jsonIn(path), path);
  if (file !== `${catalogue.year}.json`) {
    throw new BrokenCatalogue(
      `${path} is broken at year: it says ${catalogue.year}, unlike the name of the file.`,
    );
  }
  return catalogue;
}

function jsonIn(path: string): unknown {
  return jsonOf(readFileSync(path, 'utf8'), path);
}

/** @throws {BrokenCatalogue} for a text that is no JSON. */
export function jsonOf(text: string, path: string): unknown {
  try {
    // Editors on Windows put a byte order mark in front, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The engine quotes the file, line breaks and all; the sentence is one line.
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown reason';
    throw new BrokenCatalogue(`${path} cannot be read as JSON: ${reason}.`, { cause: error });
  }
}

/**
 * @param origin Where the JSON came from, for the message.
 * @throws {BrokenCatalogue} naming the first place that is wrong, and how many there are.
 */
export function catalogueIn(json: unknown, origin: string): Catalogue {
  const read = catalogueShape.safeParse(json);
  // What the fields mean together is asked only when each of them is sound, else one slip would be told twice.
  const [first, ...others] = read.success ? faultsOf(read.data) : read.error.issues;
  if (read.success && first === undefined) return read.data;
  const more =
    others.length === 0 ? '' : `, and ${others.length} more such ${others.length === 1 ? 'place' : 'places'}`;
  throw new BrokenCatalogue(
    `${origin} is broken at ${placeOf(first?.path)}: ${first?.message ?? 'unknown'}${more}.`,
  );
}

/** `items[11].due`, or `the top` where the whole file is meant. */
function placeOf(path: readonly PropertyKey[] = []): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the top';
}
