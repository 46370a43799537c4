import { clock } from '../../src/clock.ts';
import { mongoLanes } from '../../src/mongo/lanes.ts';
import { type Pauses, lanesThatPause, mongoPauses } from '../../src/mongo/pauses.ts';
import { mongoRestoring } from '../../src/mongo/restoring.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

describe('mongo/pauses', () => {
  let database: TestDatabase;
  let real: number;
  let gone: ReadonlySet<string>;
  /** Two processes on one database. */
  let asking: Pauses;
  let lanes: ReturnType<typeof lanesThatPause>;

  beforeAll(async () => {
    database = await testDatabase();
  });

  beforeEach(() => {
    real = clock().now().getTime();
    gone = new Set();
    asking = mongoPauses(
      database.connection,
      'asking',
      () => real,
      (owner) => gone.has(owner),
    );
    const working = mongoPauses(
      database.connection,
      'working',
      () => real,
      () => false,
    );
    lanes = lanesThatPause(mongoLanes(database.connection), working);
  });

  const acquire = (chat: string) => lanes.acquire(chat, 'worker', new Date(real), new Date(real + 60_000));

  it('lets nobody take a chat until it is over', async () => {
    const resume = await asking.pause();
    const during = await acquire('C1');
    await resume();
    const after = await acquire('C1');
    await lanes.release('C1', 'worker');

    expect(during).toBeNull();
    expect(after).not.toBeNull();
  });

  it('begins when those who work have finished, and takes back what they would go on with', async () => {
    await acquire('C2');
    let begun = false;

    const pausing = asking.pause().then((resume) => {
      begun = true;
      return resume;
    });
    while (await lanes.renew('C2', 'worker', new Date(real + 60_000)));
    const before = begun;
    await lanes.release('C2', 'worker');
    const resume = await pausing;
    await resume();

    expect(before).toBe(false);
    expect(begun).toBe(true);
  });

  it('does not wait for a process that is gone', async () => {
    await acquire('C3');
    gone = new Set(['worker']);

    const resume = await asking.pause();
    const during = await asking.holds();
    await resume();
    await lanes.release('C3', 'worker');

    expect(during).toBe(true);
  });

  it('holds for as long as the database is only half restored', async () => {
    const restoring = mongoRestoring(database.connection, { collections: () => Promise.resolve([]) });
    await restoring.begin('a backup');

    const during = await acquire('C5');
    await restoring.end();
    const after = await acquire('C5');
    await lanes.release('C5', 'worker');

    expect(during).toBeNull();
    expect(after).not.toBeNull();
  });

  it('is over at once when who takes over from the dead finds that its process is one of them', async () => {
    const resume = await asking.pause();
    const before = await acquire('C6');
    const owners = await lanes.owners('ask');
    await lanes.releaseAllOf(owners);
    const after = await acquire('C6');
    await lanes.release('C6', 'worker');
    await resume();

    expect(owners).toEqual(['asking']);
    expect(before).toBeNull();
    expect(after).not.toBeNull();
  });

  it('is over when the process that asked for it has died', async () => {
    const resume = await asking.pause();
    real += 31_000;
    const after = await acquire('C4');
    await lanes.release('C4', 'worker');
    await resume();

    expect(after).not.toBeNull();
  });
});
