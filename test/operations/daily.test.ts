import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { clock } from '../../src/clock.ts';
import type { Documents } from '../../src/mongo/documents.ts';
import { mongoErasing } from '../../src/mongo/erasing.ts';
import { mongoDuties } from '../../src/mongo/duties.ts';
import { forgetOld } from '../../src/mongo/forget-old.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { type DailyDeps, dailyWork } from '../../src/operations/daily.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { emptyDatabase, nobodyWorks } from './an-agency.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('operations/daily', () => {
  let database: TestDatabase;
  let kept: Documents;
  let folder: string;
  /** 01:30 of 21 November in Bangkok, when it is still the 20th in London. */
  let now: number;
  let real: number;
  let backups: number;

  beforeAll(async () => {
    database = await testDatabase();
    kept = emptyDatabase(database.connection).kept;
  });

  beforeEach(async () => {
    now = Date.parse('2026-11-20T18:30:00.000Z');
    real = now;
    backups = 0;
    folder = join(await mkdtemp(join(tmpdir(), 'prongsai-daily-')), 'backups');
    await collection('duties').deleteMany({ until: { $gt: new Date(0) } });
  });

  afterEach(async () => {
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  const collection = (name: string) =>
    database.connection.getClient().db(database.name).collection<{ _id: string }>(name);

  function process(owner: string, unusual: Partial<DailyDeps> = {}) {
    return dailyWork({
      whole: wholeDatabase(database.connection),
      duties: mongoDuties(database.connection),
      pause: {
        pause() {
          backups += 1;
          return nobodyWorks.pause();
        },
      },
      forgetOld: (day) => forgetOld(database.connection, kept, day),
      forgotten: () => mongoErasing(database.connection, kept).forgotten(),
      folder,
      clock: clock(() => now),
      realNow: () => real,
      owner,
      log: pino({ level: 'silent' }),
      ...unusual,
    });
  }

  it('writes the backup of the Bangkok day once, however many processes look', async () => {
    const several = ['a', 'b', 'c'].map((owner) => process(owner));

    await Promise.all(several.flatMap((one) => [one.look(), one.look()]));
    await process('d').look();

    expect(await readdir(folder)).toEqual(['2026-11-21']);
    expect(backups).toBe(1);
  });

  it('keeps the newest seven, and never touches what it did not make', async () => {
    await mkdir(join(folder, 'by hand'), { recursive: true });
    await mkdir(join(folder, '2026-11-01.partial'));
    await writeFile(join(folder, '2026-10-01 notes.txt'), '');
    const one = process('a');

    for (let day = 0; day < 9; day += 1) {
      await one.look();
      now += DAY;
    }

    expect((await readdir(folder)).sort()).toEqual([
      '2026-10-01 notes.txt',
      ...['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}`),
      'by hand',
    ]);
  });

  it('is tried again by whoever looks next when it failed', async () => {
    const failing = process('a', { pause: { pause: () => Promise.reject(new Error('away')) } });
    await failing.look();
    const left = await readdir(folder);

    await process('b').look();

    expect(left).toEqual([]);
    expect(await readdir(folder)).toEqual(['2026-11-21']);
  });

  it('is taken over from a process that died over it, but not before its lease is over', async () => {
    await mongoDuties(database.connection).claim(
      'backup:2026-11-21',
      'dead',
      new Date(real),
      new Date(real + HOUR),
    );
    const next = process('b');

    await next.look();
    const before = await readdir(folder).catch(() => []);
    real += HOUR;
    await next.look();

    expect(before).toEqual([]);
    expect(await readdir(folder)).toEqual(['2026-11-21']);
  });

  it('is content with a backup of the day that is there already', async () => {
    await process('a').look();
    await collection('duties').deleteMany({ until: { $gt: new Date(0) } });

    await process('b').look();

    expect(
      await mongoDuties(database.connection).claim('backup:2026-11-21', 'c', new Date(real), new Date(real)),
    ).toBe('done');
  });

  it('stops in the middle of a backup, leaves nothing half and gives the duty back', async () => {
    const whole = wholeDatabase(database.connection);
    let stopped: Promise<void> | undefined;
    const one = process('a', {
      whole: {
        ...whole,
        collections: () => Promise.resolve(['endless']),
        async *read() {
          for (;;) {
            stopped ??= one.stop();
            yield await Promise.resolve('{}');
          }
        },
      },
    });

    await one.look();
    await stopped;

    expect(await readdir(folder)).toEqual([]);
    await process('b').look();
    expect(await readdir(folder)).toEqual(['2026-11-21']);
  });

  it('forgets what is older than 30 days and nothing that is younger', async () => {
    const inbox = mongoInbox(database.connection);
    const at = (days: number): Date => new Date(now - days * DAY);
    const event = (id: string, days: number) => ({
      id,
      chat: 'C1',
      at: at(days),
      received: at(days),
      json: '{}',
    });
    await inbox.store([event('old', 31), event('young', 29)]);
    for (const id of ['old', 'young']) {
      await inbox.claim('C1', 'w', new Date(real));
      await inbox.finish(id, 'w');
    }
    const put = (
      name: string,
      rows: readonly { readonly _id: string; readonly [field: string]: unknown }[],
    ) => collection(name).insertMany(rows.map((row) => ({ ...row })));
    await put('questions', [
      { _id: 'old', at: at(31) },
      { _id: 'young', at: at(29) },
    ]);
    await put('invites', [
      { _id: '111111', event: 'e1', expires: at(31) },
      { _id: '222222', event: 'e2', expires: at(29) },
    ]);
    await put('tries', [
      { _id: 'C1', until: at(31) },
      { _id: 'C2', until: at(0) },
    ]);

    const forgotten = await forgetOld(database.connection, kept, new Date(now));

    expect(forgotten).toMatchObject({ events: 1, questions: 1, invites: 1, wrongCodes: 1 });
    expect(await inbox.store([event('young', 29)])).toEqual(['known']);
    expect(await kept.questions.findById('young').lean()).not.toBeNull();
  });
});
