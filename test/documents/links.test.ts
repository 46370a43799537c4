import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/config.ts';

const pages = ['.', 'docs', 'catalogues', 'flex-templates', 'test'].flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function textOf(page: string): string {
  return readFileSync(join(packageRoot, page), 'utf8');
}

/** What a page leads to in this repository: links, pictures, files that it names, and tests that it says to run. */
function leadsTo(page: string): readonly string[] {
  const text = textOf(page);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, to = '']) =>
    join(dirname(page), to),
  );
  const named = [
    ...text.matchAll(/`((?:src|test|bench|tools|docs|deploy|catalogues|flex-templates)\/[\w./-]+)`/g),
  ].flatMap(([, path = '']) => (path.includes('NAME') ? [] : [path]));
  const run = [...text.matchAll(/node ((?:bench|tools)\/[\w./-]+)/g)].map(([, path = '']) => path);
  const tests = [...text.matchAll(/npm (?:test|run test:faults) -- ((?:test\/[\w/-]+ ?)+)/g)].flatMap(
    ([, paths = '']) => paths.trim().split(' '),
  );
  return [...linked, ...named, ...run, ...tests];
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

  it('say to run no script that package.json does not have', () => {
    const said = pages.flatMap((page) =>
      [...textOf(page).matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name = '']) => `${page}: ${name}`),
    );

    expect(said.filter((it) => scripts[it.split(': ')[1] ?? ''] === undefined)).toEqual([]);
    expect(said.length).toBeGreaterThan(40);
  });
});
