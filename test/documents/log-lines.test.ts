import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';

const source = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^(fake-line|try-out)/.test(path))
  .map((path) => readFileSync(join(packageRoot, 'src', path), 'utf8'))
  .join('\n');

/** What the program may write at these levels: the strings of several words in each call. */
const written = new Set(
  [...source.matchAll(/\blog\.(?:warn|error|fatal)\(([\s\S]*?)\);\n/g)].flatMap(([, call = '']) =>
    [...call.matchAll(/'([A-Za-z][^'\n]* [^'\n]*)'/g)].map(([, line = '']) => line),
  ),
);

const page = readFileSync(join(packageRoot, 'docs', 'operations.md'), 'utf8');
const [, chapter = ''] = /## บรรทัดใน log ที่ควรรู้([\s\S]*?)\n## /.exec(page) ?? [];
const explained = new Set(
  chapter
    .split('\n')
    .filter((row) => row.startsWith('|'))
    .map((row) => row.split('|')[1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line)),
);

describe('docs/operations.md', () => {
  it('says what to do about every warning and error that the program writes, and about no other', () => {
    expect([...explained].sort()).toEqual([...written].sort());
    expect(written.size).toBeGreaterThan(25);
  });
});
