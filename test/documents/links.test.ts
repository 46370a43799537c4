import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/config.ts';

const folders = ['.', 'docs', 'docs/adr', 'catalogues', 'flex-templates'];
const pages = folders.flatMap((folder) =>
  readdirSync(join(packageRoot, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** What a page leads to in this repository: links, pictures, and the files of tests that it says to run. */
function leadsTo(page: string): readonly string[] {
  const text = readFileSync(join(packageRoot, page), 'utf8');
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, to = '']) =>
    join(dirname(page), to),
  );
  const tests = [...text.matchAll(/npm test -- ((?:test\/[\w/-]+ ?)+)/g)].flatMap(([, paths = '']) =>
    paths.trim().split(' '),
  );
  return [...linked, ...tests];
}

/** A test is named as jest takes it: by the beginning of its path. */
function exists(path: string): boolean {
  const whole = join(packageRoot, path);
  if (existsSync(whole)) return true;
  const folder = dirname(whole);
  const beginning = whole.slice(folder.length + 1);
  return (
    path.startsWith('test') &&
    existsSync(folder) &&
    readdirSync(folder).some((it) => it.startsWith(beginning))
  );
}

describe('the pages', () => {
  it.each(pages)('%s leads to nothing that is not there', (page) => {
    expect(leadsTo(page).filter((path) => !exists(path))).toEqual([]);
  });
});
