import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { documents } from '../../src/mongo/documents.ts';
import { createEveryIndex } from '../../src/mongo/indexes.ts';
import { mongoRestoring } from '../../src/mongo/restoring.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { backUp } from '../../src/operations/backup.ts';
import { checkBackup, restore } from '../../src/operations/restore.ts';
import { type Bureau, openBureau } from '../reminding/bureau.ts';
import { type TestDatabase, bareDatabase } from '../support/database.ts';
import { nobodyWorks } from './an-agency.ts';

// The drill of docs/operations.md: a working day, a backup, another database, and the next working day.

describe('backup and restore, as a drill', () => {
  let bureau: Bureau;
  let copy: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    bureau = await openBureau('2027-03-01T09:00');
    copy = await bareDatabase();
    folder = await mkdtemp(join(tmpdir(), 'prongsai-drill-'));
    const { tell, chief } = bureau;
    await tell(chief, 'ita มอบหมาย O12 กองคลัง');
    await tell(chief, 'ita กำหนด O12 12 มี.ค. 70');
    await tell(chief, 'ส่ง O13 https://www.example.go.th/o13');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('comes back with equal counts and hashes, kept files too, and nobody is reminded again', async () => {
    const { town } = bureau;
    await bureau.at('2027-03-11T09:00');
    const reminded = bureau.pushed();
    // However files are kept, they are collections, and a backup takes whatever collections there are.
    const from = town.database.connection.getClient().db(town.database.name);
    await from.collection<{ _id: string }>('papers.files').insertOne({ _id: 'a photo' });
    await from
      .collection<{ _id: string; data: mongo.Binary }>('papers.chunks')
      .insertOne({ _id: 'a photo, 0', data: new mongo.Binary(Buffer.alloc(255 * 1024, 7)) });
    const taken = await backUp(
      {
        whole: wholeDatabase(town.database.connection),
        pause: nobodyWorks,
        now: new Date('2027-03-11T03:00Z'),
      },
      join(folder, 'taken'),
    );

    const whole = wholeDatabase(copy.connection);
    await restore(
      {
        whole,
        restoring: mongoRestoring(copy.connection, whole),
        pause: nobodyWorks,
        createIndexes: () => createEveryIndex(copy.connection, documents(copy.connection)),
        bringUpToDate: () => Promise.resolve(),
      },
      await checkBackup(join(folder, 'taken')),
    );
    const again = await backUp(
      { whole, pause: nobodyWorks, now: new Date('2027-03-11T04:00Z') },
      join(folder, 'again'),
    );

    expect(reminded.length).toBeGreaterThan(0);
    expect(again.collections).toEqual(taken.collections);
    expect(Object.keys(taken.collections)).toEqual(
      expect.arrayContaining([
        'audit',
        'inbox',
        'items',
        'outbox',
        'papers.chunks',
        'papers.files',
        'people',
      ]),
    );

    const restored = await town.another(copy);
    await restored.reminding.look();
    expect(bureau.pushed()).toEqual([]);

    // The day itself is due there as it would have been here, once.
    bureau.setTime('2027-03-12T09:00');
    await restored.reminding.look();
    const next = bureau.pushed();
    await restored.reminding.look();
    expect(next.map((it) => it.chatId)).toContain(bureau.treasurer.userId);
    expect(bureau.pushed()).toEqual([]);
  });
});
