import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { usage } from '../../src/operations/verbs.ts';

/** The operator's verbs, as `prongsai --help` lists them. */
const verbs = new Set([...usage().matchAll(/^ {2}([a-z-]+)/gm)].map(([, verb = '']) => verb));

function verbsIn(page: string): readonly string[] {
  const text = readFileSync(join(packageRoot, page), 'utf8');
  return [...text.matchAll(/(?:prongsai --|dist\/prongsai\.js|`…) ([a-z][a-z-]*)/g)].map(
    ([, verb = '']) => verb,
  );
}

describe('what the pages say of the operator’s verbs', () => {
  it('is of every verb in docs/operations.md', () => {
    const said = new Set(verbsIn('docs/operations.md'));

    expect([...verbs].filter((verb) => !said.has(verb))).toEqual([]);
    expect(verbs.size).toBeGreaterThan(10);
  });

  it.each(['README.md', 'docs/operations.md', 'docs/privacy.md', 'docs/vps.md', 'docs/windows.md'])(
    'is of none in %s that there is not',
    (page) => {
      expect(verbsIn(page).filter((verb) => !verbs.has(verb))).toEqual([]);
    },
  );
});
