import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogues } from '../../src/app/ports.ts';
import type { Understanding } from '../../src/chat/calls/call.ts';
import { type Hearing, understand } from '../../src/chat/understand.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';

const folder = join(import.meta.dirname, '../../catalogues');
const years = new Map<number, Catalogue>(
  // The files are checked where they are loaded; here they are only read.
  [2569, 2570].map((year) => [
    year,
    JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as Catalogue,
  ]),
);
export const catalogues: Catalogues = {
  of: (year) => years.get(year),
  years: () => [...years.keys()],
  correctionOf: () => null,
};

/** Friday 20 November 2569, one to one, unless a test says otherwise. */
export function hearing(other: Partial<Hearing> = {}): Hearing {
  return { in: 'user', addressed: false, today: '2026-11-20', year: 2570, catalogues, ...other };
}

export function oneToOne(line: string): Understanding {
  return understand(line, hearing());
}

/** Said in a group of the agency to nobody in particular. */
export function inGroup(line: string): Understanding {
  return understand(line, hearing({ in: 'group' }));
}

/** The lines of a list, one each; a `⏎` stands for a line break. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll(' ⏎ ', '\n'))
    .filter((line) => line !== '');
}
