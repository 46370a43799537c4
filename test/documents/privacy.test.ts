import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { documents } from '../../src/mongo/documents.ts';
import { createEveryIndex } from '../../src/mongo/indexes.ts';
import { bareDatabase } from '../support/database.ts';

const read = (path: string): string => readFileSync(join(packageRoot, path), 'utf8');
const page = read(join('docs', 'privacy.md'));

/** The rows of the table of what is kept: its collections, for how long, and the file that says so. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6)
  .map(([, , collections = '', howLong = '', file = '']) => ({ collections, howLong, file }));

const named = new Set(
  rows.flatMap(({ collections }) => [...collections.matchAll(/`(\w[\w.]*)`/g)].map((it) => it[1])),
);

describe('docs/privacy.md', () => {
  it('has a row for every collection of the database', async () => {
    const { connection } = await bareDatabase();
    await createEveryIndex(connection, documents(connection));

    const collections = (await connection.listCollections()).map(({ name }) => name);

    expect(collections.filter((name) => !named.has(name))).toEqual([]);
    expect(collections.length).toBeGreaterThan(15);
  });

  it('says the days that the program keeps', () => {
    const said = rows.flatMap(({ howLong, file }) => {
      const days = [...howLong.matchAll(/(\d+) (?:วัน|ชุด)/g)].map((it) => Number(it[1]));
      const path = /`(src\/[^`]+)`/.exec(file)?.[1];
      return path === undefined ? [] : days.map((number) => ({ path, number }));
    });

    expect(said.length).toBeGreaterThan(9);
    for (const { path, number } of said) {
      const constants = [...read(path).matchAll(/= (\d+)(?: \* 24 \* 3_600_000)?;/g)].map((it) =>
        Number(it[1]),
      );
      expect({ path, number, constants }).toMatchObject({
        constants: expect.arrayContaining([number]) as number[],
      });
    }
  });
});
