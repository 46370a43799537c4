import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type CurrentCatalogues, currentCatalogues, watchCatalogues } from '../../src/catalogues/current.ts';
import { CATALOGUE_FOLDER } from '../../src/catalogues/file.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { mongoCatalogueVersions } from '../../src/mongo/catalogues.ts';
import { documents } from '../../src/mongo/documents.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { applyCatalogue } from '../../src/operations/catalogue.ts';
import { bareDatabase, type TestDatabase } from '../support/database.ts';
import { TODAY } from './an-agency.ts';

type Raw = { -readonly [K in keyof Catalogue]: Catalogue[K] };

function shipped(): Raw {
  return JSON.parse(readFileSync(join(CATALOGUE_FOLDER, '2570.json'), 'utf8')) as Raw;
}

/** With the one collection that all this is about. */
async function anEmptyOne(): Promise<TestDatabase> {
  const database = await bareDatabase();
  await documents(database.connection).catalogues.createCollection();
  return database;
}

describe('operations/catalogue', () => {
  let database: TestDatabase;
  let catalogues: CurrentCatalogues;

  beforeEach(async () => {
    database = await anEmptyOne();
    catalogues = another();
  });

  const versions = () => mongoCatalogueVersions(documents(database.connection));
  /** What another process, or this one after a restart, knows. */
  const another = () => currentCatalogues(readCatalogues(), versions());
  const apply = (catalogue: unknown, dryRun = false) =>
    applyCatalogue(catalogues, versions(), {
      text: JSON.stringify(catalogue),
      origin: 'FILE',
      today: TODAY,
      dryRun,
    });

  it('says what a correction would change, and changes nothing in a dry run', async () => {
    const corrected = shipped();
    corrected.items = corrected.items.map((it) => (it.code === 'O13' ? { ...it, title: 'แผนบุคลากร' } : it));
    corrected.provisional = false;

    const change = await apply(corrected, true);

    expect(change).toMatchObject({
      year: 2570,
      outcome: 'corrected',
      dryRun: true,
      version: null,
      items: 26,
    });
    expect(change.reworded).toEqual([
      { code: 'O13', key: 'hr_policy_plan', title: 'แผนบุคลากร', fields: ['title'] },
    ]);
    expect(change.fields).toEqual(['provisional']);
    expect([change.added, change.moved, change.merged, change.gone]).toEqual([[], [], [], []]);
    const other = another();
    await other.look();
    expect(other.of(2570)?.provisional).toBe(true);
    expect(other.latest()).toBe(0);
  });

  it('writes a correction that every process and every restart sees, with what was valid before', async () => {
    const corrected = shipped();
    corrected.answering = { ...corrected.answering, to: '2027-05-15' };

    const change = await apply(corrected);

    expect(change).toMatchObject({ outcome: 'corrected', version: 1, fields: ['answering'] });
    const other = another();
    await other.look();
    expect(other.of(2570)?.answering.to).toBe('2027-05-15');
    expect(other.correctionOf(2570)).toMatchObject({
      on: TODAY,
      before: { answering: { to: '2027-04-30' } },
    });
    expect(other.correctionOf(2569)).toBeNull();
  });

  it('adds nothing when a file says what is valid already', async () => {
    const change = await apply(shipped());

    expect(change).toMatchObject({ outcome: 'unchanged', version: null });
    expect(await versions().after(0)).toEqual([]);
  });

  it('adds a year, and compares it with the year before', async () => {
    const next = JSON.parse(
      JSON.stringify(shipped()).replace(/2026|2027|"year":2570/g, (it) =>
        it === '2026' ? '2027' : it === '2027' ? '2028' : '"year":2571',
      ),
    ) as Raw;
    // O1 and O2 change places, and news is dropped: of a new year that is no slip.
    const [first, second, ...others] = next.items;
    if (!first || !second) throw new Error('the catalogue is empty');
    next.items = [second, first, ...others.filter((it) => it.key !== 'news')].map((it, at) => ({
      ...it,
      code: `O${at + 1}`,
    }));

    const change = await apply(next);

    expect(change).toMatchObject({ year: 2571, outcome: 'added', comparedWith: 2570, items: 25, version: 1 });
    expect(change.gone.map((it) => it.key)).toEqual(['news']);
    expect(change.moved.slice(0, 2).map(({ key, from, to }) => [key, from, to])).toEqual([
      ['structure', 'O1', 'O2'],
      ['executives', 'O2', 'O1'],
    ]);
    await catalogues.look();
    expect(catalogues.years().at(-1)).toBe(2571);
  });

  it('refuses a correction that drops an item without a word, and takes one that says so', async () => {
    const dropped = shipped();
    const number = (items: Raw['items']) => items.map((it, at) => ({ ...it, code: `O${at + 1}` }));
    dropped.items = number(dropped.items.filter((it) => it.key !== 'participation'));

    await expect(apply(dropped)).rejects.toThrow(/drops "participation", of O19 .+: keep the key/);

    const change = await apply({ ...dropped, retired: ['participation'] });
    expect(change.gone.map((it) => it.key)).toEqual(['participation']);
    expect(change.moved.map(({ from, to }) => `${from}→${to}`)).toContain('O20→O19');
    // What is retired stays on record in the corrections that follow.
    await expect(apply(dropped)).rejects.toThrow(/drops "participation"/);
  });

  it('refuses a broken file in one sentence that names the place', async () => {
    const broken = JSON.parse(JSON.stringify(shipped()).replace('"O12"', '"O13"')) as unknown;

    await expect(apply(broken)).rejects.toThrow('FILE is broken at items[11].code: must be "O12"');
    expect(await versions().after(0)).toEqual([]);
  });

  it('keeps every version, in their order', async () => {
    const one = { ...shipped(), provisional: false };
    const two = { ...one, splitCertainty: 'verified' as const };

    await apply(one);
    await apply(two);
    await apply(shipped());

    const kept = await versions().after(0);
    expect(kept.map((it) => it.number)).toEqual([1, 2, 3]);
    expect(kept.map((it) => (JSON.parse(it.json) as Raw).splitCertainty)).toEqual([
      ...['unverified', 'verified', 'unverified'],
    ]);
  });

  it('lets two operators correct at the same moment, one after the other', async () => {
    const [one, two] = [another(), another()];
    const given = (provisional: boolean, to: string) => ({
      text: JSON.stringify({ ...shipped(), provisional, answering: { ...shipped().answering, to } }),
      origin: 'FILE',
      today: TODAY,
      dryRun: false,
    });

    const changes = await Promise.all([
      applyCatalogue(one, versions(), given(false, '2027-05-10')),
      applyCatalogue(two, versions(), given(true, '2027-05-20')),
    ]);

    expect(changes.map((it) => it.version).sort()).toEqual([1, 2]);
  });

  it('is learnt by a server that is running', async () => {
    const running = another();
    const learnt = new Promise<void>((resolve) => {
      const look = async () => {
        await running.look();
        if (running.latest() === 1) resolve();
      };
      const watch = watchCatalogues({ look, latest: () => 0 }, 5, (error) => {
        throw error;
      });
      database.beforeClosing(() => watch.stop());
      watch.start();
    });

    await apply({ ...shipped(), provisional: false });
    await learnt;

    expect(running.of(2570)?.provisional).toBe(false);
  });

  it('is part of a backup', async () => {
    await apply({ ...shipped(), provisional: false });

    const whole = wholeDatabase(database.connection);
    const lines: string[] = [];
    for await (const line of whole.read('catalogues')) lines.push(line);

    expect(await whole.collections()).toContain('catalogues');
    expect(lines).toHaveLength(1);
    const restored = await anEmptyOne();
    await wholeDatabase(restored.connection).write('catalogues', Readable.from(lines), false);
    const there = currentCatalogues(readCatalogues(), mongoCatalogueVersions(documents(restored.connection)));
    await there.look();
    expect(there.of(2570)?.provisional).toBe(false);
  });
});
