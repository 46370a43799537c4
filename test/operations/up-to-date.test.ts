import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { mongo } from 'mongoose';
import { gridFilesCollection } from '../../src/mongo/grid.ts';
import { type Migration, stepsOf } from '../../src/mongo/migrations.ts';
import { mongoRestoring } from '../../src/mongo/restoring.ts';
import { mongoVersions } from '../../src/mongo/versions.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { backUp } from '../../src/operations/backup.ts';
import { checkBackup, restore } from '../../src/operations/restore.ts';
import { type ToBringUpToDate, bringUpToDate } from '../../src/operations/up-to-date.ts';
import { type TestDatabase, bareDatabase } from '../support/database.ts';
import { nobodyWorks } from './an-agency.ts';

interface Plan {
  _id: string;
  /** Version 1. */
  days?: number;
  /** Version 2. */
  hours?: number;
  /** Version 3. */
  checked?: boolean;
}

/** Only what is not changed yet, however often it is done. */
async function eachPlan(
  database: mongo.Db,
  isOld: (plan: Plan) => boolean,
  change: (plan: Plan) => mongo.UpdateFilter<Plan>,
): Promise<void> {
  const plans = database.collection<Plan>('plans');
  for await (const plan of plans.find().sort({ _id: 1 })) {
    if (isOld(plan)) await plans.updateOne({ _id: plan._id }, change(plan));
  }
}

/** An example, since the program has had no need of one yet. */
const example: readonly Migration[] = [
  {
    name: 'days become hours',
    run: (database) =>
      eachPlan(
        database,
        ({ days }) => days !== undefined,
        ({ days = 0 }) => ({ $set: { hours: days * 24 }, $unset: { days: '' } }),
      ),
  },
  {
    name: 'plans are checked',
    run: (database) =>
      eachPlan(
        database,
        ({ checked }) => checked === undefined,
        ({ hours = 0 }) => ({ $set: { checked: hours > 0 } }),
      ),
  },
];

describe('operations/up-to-date', () => {
  let database: TestDatabase;
  let real: number;

  beforeEach(async () => {
    real = Date.parse('2026-11-21T03:00:00.000Z');
    database = await aDatabase();
    await plansOf(database).insertMany([
      { _id: 'a', days: 1 },
      { _id: 'b', days: 2 },
    ]);
  });

  async function aDatabase(): Promise<TestDatabase> {
    const made = await bareDatabase();
    const its = made.connection.getClient().db(made.name);
    // A backup asks for kept files too.
    await Promise.all(['plans', gridFilesCollection].map((name) => its.createCollection(name)));
    await mongoVersions(made.connection).begin();
    return made;
  }
  const plansOf = (of: TestDatabase) => of.connection.getClient().db(of.name).collection<Plan>('plans');
  const found = (of = database) => plansOf(of).find().sort({ _id: 1 }).toArray();
  const version = (of = database) => mongoVersions(of.connection).current();

  function process(owner: string, migrations = example, of = database) {
    const said: string[] = [];
    const parts: ToBringUpToDate = {
      versions: mongoVersions(of.connection),
      steps: stepsOf(of.connection, migrations),
      pause: nobodyWorks,
      owner,
      isGone: (other) => other === 'killed',
      realNow: () => real,
      wait: () => new Promise(setImmediate),
      say: (step) => said.push(step),
    };
    return {
      said,
      start: (unusual: Partial<ToBringUpToDate> = {}) => bringUpToDate({ ...parts, ...unusual }),
    };
  }

  it('takes every step in order and once, however many processes start', async () => {
    const several = ['a', 'b', 'c'].map((owner) => process(owner));

    await Promise.all(several.map((one) => one.start()));
    await process('d').start();

    expect(await found()).toEqual([
      { _id: 'a', hours: 24, checked: true },
      { _id: 'b', hours: 48, checked: true },
    ]);
    expect(await version()).toBe(3);
    expect(several.flatMap((one) => one.said).sort()).toEqual(['days become hours', 'plans are checked']);
  });

  it('goes on where a process died in the middle of a step', async () => {
    let changed = 0;
    const dying: Migration = {
      name: 'days become hours',
      run: (db) =>
        eachPlan(
          db,
          () => true,
          ({ days = 0 }) => {
            changed += 1;
            if (changed > 1) throw new Error('killed');
            return { $set: { hours: days * 24 }, $unset: { days: '' } };
          },
        ),
    };
    await expect(process('a', [dying]).start()).rejects.toThrow('killed');
    expect(await version()).toBe(1);
    expect(await found()).toEqual([
      { _id: 'a', hours: 24 },
      { _id: 'b', days: 2 },
    ]);

    await process('b').start();

    expect(await found()).toMatchObject([{ hours: 24 }, { hours: 48 }]);
    expect(await version()).toBe(3);
  });

  it('waits for a process that is at it, for as long as it lives and its lease holds', async () => {
    const versions = mongoVersions(database.connection);
    const later = () => new Date(real + 60_000);
    await versions.claim(1, 'another machine', new Date(real), later());
    let waited = 0;

    await process('a').start({
      wait() {
        waited += 1;
        if (waited === 3) real += 60_000;
        return Promise.resolve();
      },
    });

    expect(waited).toBe(3);
    await versions.set(1);
    await versions.claim(1, 'killed', new Date(real), later());
    await process('a').start();
    expect(await version()).toBe(3);
  });

  it('touches nothing that a newer program wrote, and says what to do', async () => {
    await mongoVersions(database.connection).set(4);

    await expect(process('a').start()).rejects.toThrow(/of version 4.+up to 3.+restore a backup/s);

    expect(await found()).toMatchObject([{ days: 1 }, { days: 2 }]);
  });

  it('brings an older backup up to date while it is restored', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prongsai-older-'));
    const older = await backUp(
      { whole: wholeDatabase(database.connection), pause: nobodyWorks, now: new Date(real) },
      join(folder, 'older'),
    );
    const into = await aDatabase();
    const whole = wholeDatabase(into.connection);
    // A server of the newer program has started on it already.
    await process('a', example, into).start();

    await restore(
      {
        whole,
        restoring: mongoRestoring(into.connection, whole),
        pause: nobodyWorks,
        createIndexes: () => Promise.resolve(),
        bringUpToDate: () => process('b', example, into).start(),
      },
      await checkBackup(join(folder, 'older')),
    );

    expect(older).toMatchObject({ schemaVersion: 1, collections: { plans: { documents: 2 } } });
    expect(await found(into)).toMatchObject([{ hours: 24 }, { hours: 48 }]);
    expect(await version(into)).toBe(3);
    await rm(folder, { recursive: true });
  });
});
