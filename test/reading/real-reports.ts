import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { realReports } from '../support/shared.ts';

// No name of a real place stands in this project: they are known by their marks.

/** What a name is known by, where it may not be said. */
export function markOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

/** The texts of the reports of real agencies by the marks of their files' names; none where SHARED names no folder. */
export function realTexts(): ReadonlyMap<string, string> {
  const folder = realReports();
  if (folder === null) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Map(
    files.map((file) => [markOf(basename(file, '.txt')), readFileSync(join(folder, file), 'utf8')]),
  );
}
