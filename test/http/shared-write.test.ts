import type { Arrival, Stored } from '../../src/app/inbox.ts';
import { createAllowance } from '../../src/http/body.ts';
import { createSharedWrites } from '../../src/http/shared-write.ts';
import { anArrival } from '../support/inbox.ts';

interface Write {
  readonly ids: readonly string[];
  end(stored?: readonly Stored[]): void;
  fail(): void;
}

/** A database whose writes end when the test says so. */
function scriptedDatabase() {
  const writes: Write[] = [];
  let begun = (): void => undefined;
  return {
    writes,
    store: (arrivals: readonly Arrival[]) =>
      new Promise<readonly Stored[]>((resolve, reject) => {
        writes.push({
          ids: arrivals.map((it) => it.id),
          end: (stored = arrivals.map(() => 'new')) => {
            resolve(stored);
          },
          fail: () => {
            reject(new Error('gone'));
          },
        });
        begun();
      }),
    /** The nth write, counted from 1, as soon as it begins. */
    async write(nth: number): Promise<Write> {
      for (;;) {
        const write = writes[nth - 1];
        if (write !== undefined) return write;
        await new Promise<void>((resolve) => (begun = resolve));
      }
    },
  };
}

const long = 60_000;
const one = (id: string, json = '{}') => [anArrival({ id, json })];

describe('http/shared-write', () => {
  it('puts all requests that wait at the same moment into the next write', async () => {
    const database = scriptedDatabase();
    const writes = createSharedWrites(database, createAllowance(1_000));

    const first = writes.store(one('a'), long);
    const others = Promise.all([
      writes.store(one('b'), long),
      writes.store([...one('c'), ...one('d')], long),
    ]);
    const whileFirst = database.writes.length;
    (await database.write(1)).end();
    await first;
    (await database.write(2)).end(['new', 'known', 'new']);

    expect(whileFirst).toBe(1);
    expect(await others).toEqual([['new'], ['known', 'new']]);
    expect(database.writes.map((it) => it.ids)).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('fails only the request whose event could not be stored', async () => {
    const database = scriptedDatabase();
    const writes = createSharedWrites(database, createAllowance(1_000));
    const first = writes.store(one('a'), long);
    const others = Promise.all(['b', 'c', 'd'].map((id) => writes.store(one(id), long)));
    (await database.write(1)).end();
    await first;

    (await database.write(2)).end(['new', 'failed', 'new']);

    expect(await others).toEqual([['new'], ['failed'], ['new']]);
  });

  it('fails all of a write that the database would not take, and none after it', async () => {
    const database = scriptedDatabase();
    const writes = createSharedWrites(database, createAllowance(1_000));
    const first = writes.store(one('a'), long);
    const next = writes.store(one('b'), long);

    (await database.write(1)).fail();
    const failed = await first;
    (await database.write(2)).end();

    expect(failed).toBe('failed');
    expect(await next).toEqual(['new']);
  });

  it('takes a request out of the queue when its time is over, and does not write it any more', async () => {
    const database = scriptedDatabase();
    const writes = createSharedWrites(database, createAllowance(1_000));
    const first = writes.store(one('a'), long);

    const tooLate = await writes.store(one('b'), 5);
    const patient = writes.store(one('c'), long);
    (await database.write(1)).end();
    await first;
    (await database.write(2)).end();

    expect(tooLate).toBe('late');
    expect(await patient).toEqual(['new']);
    expect(database.writes.map((it) => it.ids)).toEqual([['a'], ['c']]);
  });

  it('holds no more than it may, and has room again when a write is over', async () => {
    const database = scriptedDatabase();
    const writes = createSharedWrites(database, createAllowance(100));
    const half = `"${'x'.repeat(28)}"`;
    const first = writes.store(one('a', half), long);

    const full = await writes.store(one('b', half), long);
    (await database.write(1)).end();
    await first;
    // The room is given back when the write is over, which is a moment after its requests know.
    await new Promise(setImmediate);
    const afterwards = writes.store(one('c', half), long);
    (await database.write(2)).end();

    expect(full).toBe('full');
    expect(await afterwards).toEqual(['new']);
  });

  it('starts another write beside one that is stuck, up to four', async () => {
    jest.useFakeTimers();
    try {
      const database = scriptedDatabase();
      const writes = createSharedWrites(database, createAllowance(10_000));
      const seen: number[] = [];
      for (let turn = 0; turn < 8; turn += 1) {
        void writes.store(one(`e${turn}`), long);
        jest.advanceTimersByTime(2_001);
        seen.push(database.writes.length);
      }
      database.writes[0]?.end();
      await jest.advanceTimersByTimeAsync(0);

      expect(seen).toEqual([1, 2, 3, 4, 4, 4, 4, 4]);
      expect(database.writes.map((it) => it.ids)).toEqual([
        ['e0'],
        ['e1'],
        ['e2'],
        ['e3'],
        ['e4', 'e5', 'e6', 'e7'],
      ]);
    } finally {
      jest.useRealTimers();
    }
  });
});
