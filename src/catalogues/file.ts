import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** Beside `src/` and `dist/` alike, so that an office corrects one file and builds nothing. */
export const CATALOGUE_FOLDER = join(import.meta.dirname, '..', '..', 'catalogues');

/**
 * A file of the catalogues that must not be used: wrong codes, days or weights would be told to officers as facts. The
 * message is one sentence that names the file and the place in it.
 */
export class BrokenCatalogue extends Error {
  override readonly name = 'BrokenCatalogue';
}

/** What is wrong in a file: where, and what it should be. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** @throws {BrokenCatalogue} for a file that is no JSON, or has another shape. */
export function readShaped<Shape>(file: string, shape: z.ZodType<Shape>): Shape {
  return shaped(jsonOf(readFileSync(file, 'utf8'), file), shape, file);
}

/** @throws {BrokenCatalogue} for a text that is no JSON. */
export function jsonOf(text: string, origin: string): unknown {
  try {
    // Editors on Windows put a byte order mark in front, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The engine quotes the file, line breaks and all; the sentence is one line.
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown reason';
    throw new BrokenCatalogue(`${origin} cannot be read as JSON: ${reason}.`, { cause: error });
  }
}

/**
 * @param origin where the JSON came from, for the message.
 * @throws {BrokenCatalogue} naming the first place that is wrong, and how many there are.
 */
export function shaped<Shape>(json: unknown, shape: z.ZodType<Shape>, origin: string): Shape {
  const read = shape.safeParse(json);
  if (!read.success) throw brokenBy(read.error.issues, origin);
  return read.data;
}

export function brokenBy([first, ...others]: readonly Fault[], origin: string): BrokenCatalogue {
  const more =
    others.length === 0 ? '' : `, and ${others.length} more such ${others.length === 1 ? 'place' : 'places'}`;
  return new BrokenCatalogue(
    `${origin} is broken at ${placeOf(first?.path)}: ${first?.message ?? 'unknown'}${more}.`,
  );
}

/** `items[11].due`, or `the top` where the whole file is meant. */
function placeOf(path: Fault['path'] = []): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the top';
}
