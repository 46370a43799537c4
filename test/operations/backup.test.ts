import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { mongo } from 'mongoose';
import { logProgress } from '../../src/app/log-progress.ts';
import { IDENTITY_COLLECTION } from '../../src/database/marker.ts';
import { type Documents, documents } from '../../src/mongo/documents.ts';
import { mongoEvidence } from '../../src/mongo/evidence.ts';
import { createEveryIndex } from '../../src/mongo/indexes.ts';
import { mongoRestoring } from '../../src/mongo/restoring.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { backUp } from '../../src/operations/backup.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { fileOf } from '../../src/operations/manifest.ts';
import { type ToRestore, checkBackup, restore } from '../../src/operations/restore.ts';
import { aReadyFile } from '../support/a-file.ts';
import { bareDatabase, testDatabase, type TestDatabase } from '../support/database.ts';
import {
  GROUP,
  TODAY,
  type OperatorPorts,
  aMeasure,
  anAgency,
  emptyDatabase,
  nobodyWorks,
  portsOver,
} from './an-agency.ts';

const now = new Date('2026-11-21T03:00:00.000Z');

/** More than one batch, and what JSON alone would not carry: kinds of numbers, dates, a line end, binary data. */
const ODDITIES = Array.from({ length: 1_200 }, (_, at) => ({
  _id: `odd-${String(at).padStart(5, '0')}`,
  whole: new mongo.Double(at),
  long: mongo.Long.fromString('9007199254740993'),
  at: new Date(at),
  text: `บรรทัด\u2028หนึ่ง\n${at}`,
  bytes: new mongo.Binary(Buffer.from([0, 1, at % 256])),
  nothing: null,
}));

describe('operations/backup and restore', () => {
  let from: TestDatabase;
  let to: TestDatabase;
  let folder: string;
  let target: ToRestore;
  let kept: Documents;
  let ports: OperatorPorts;

  beforeAll(async () => {
    from = await testDatabase();
    to = await bareDatabase();
    folder = await mkdtemp(join(tmpdir(), 'prongsai-backup-'));
    const { kept: documentsOf, ports: operators } = emptyDatabase(from.connection);
    ports = operators;
    const { actor } = await anAgency(ports);
    await aMeasure(ports, actor('measure'), 'จัดทำคู่มือ');
    await logProgress(ports, actor('log'), 2570, { ref: '1', percent: 30, note: 'เริ่มแล้ว' }, (text) => text);
    // Of several chunks, and the same content twice: a backup holds it once.
    const file = aReadyFile(Buffer.alloc(600_000, 'เอกสาร'));
    const sent = { agency: 'a', person: 'p', at: now };
    const evidence = mongoEvidence(from.connection, documentsOf);
    await evidence.keep({ ...sent, id: 'one', message: 'm1' }, file);
    await evidence.keep({ ...sent, agency: 'b', id: 'two', message: 'm2' }, file);
    await from.connection
      .getClient()
      .db(from.name)
      .collection('oddities')
      .insertMany(ODDITIES.map((it) => ({ ...it, _id: it._id as never })));
    const whole = wholeDatabase(to.connection);
    kept = documents(to.connection);
    target = {
      whole,
      restoring: mongoRestoring(to.connection, whole),
      pause: nobodyWorks,
      createIndexes: () => createEveryIndex(to.connection, kept),
      bringUpToDate: () => Promise.resolve(),
    };
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const restored = async (into: ToRestore, name: string) => restore(into, await checkBackup(name));
  const backedUp = (name: string, of = from) =>
    backUp({ whole: wholeDatabase(of.connection), pause: nobodyWorks, now }, join(folder, name));

  it('writes a manifest and one private file a collection, and leaves nothing beside them', async () => {
    const manifest = await backedUp('first');

    const files = await readdir(join(folder, 'first'));
    expect(files.sort()).toEqual(
      [
        ...Object.keys(manifest.collections).map((name) => `${name}.ejson.gz`),
        'files',
        'manifest.json',
      ].sort(),
    );
    expect(JSON.parse(await readFile(join(folder, 'first', 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({ schemaVersion: 1, created: '2026-11-21T03:00:00.000Z' });
    const hash = createHash('sha256').update(Buffer.alloc(600_000, 'เอกสาร')).digest('hex');
    expect(manifest.files).toEqual([{ sha256: hash, bytes: 600_000 }]);
    expect(await readdir(join(folder, 'first', 'files'))).toEqual([hash]);
    expect(manifest.collections['kept.chunks']).toBeUndefined();
    expect(manifest.collections.people?.documents).toBe(1);
    expect(manifest.collections.texts?.documents).toBe(1);
    expect(manifest.collections.duties).toBeUndefined();
    expect((await stat(join(folder, 'first'))).mode & 0o777).toBe(0o700);
    expect((await stat(fileOf(join(folder, 'first'), 'people'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['first']);
  });

  it('holds a document a line in canonical EJSON', async () => {
    const lines = gunzipSync(await readFile(fileOf(join(folder, 'first'), 'oddities')))
      .toString()
      .split('\n');

    expect(lines).toHaveLength(1_201);
    expect(JSON.parse(lines[7]!)).toEqual({
      _id: 'odd-00007',
      whole: { $numberDouble: '7.0' },
      long: { $numberLong: '9007199254740993' },
      at: { $date: { $numberLong: '7' } },
      text: 'บรรทัด\u2028หนึ่ง\n7',
      bytes: { $binary: { base64: 'AAEH', subType: '00' } },
      nothing: null,
    });
  });

  it('never replaces a folder that holds anything', async () => {
    await expect(backedUp('first')).rejects.toThrow(/is not empty/);
  });

  it('leaves nothing behind when it is cut short', async () => {
    const cut = new AbortController();
    cut.abort();

    const given = { whole: wholeDatabase(from.connection), pause: nobodyWorks, now, signal: cut.signal };
    await expect(backUp(given, join(folder, 'cut'))).rejects.toThrow(/abort/i);

    expect(await readdir(folder)).toEqual(['first']);
  });

  it('lets the workers go on when it failed', async () => {
    let paused = 0;
    const pause = {
      pause() {
        paused += 1;
        return Promise.resolve(() => {
          paused -= 1;
          return Promise.resolve();
        });
      },
    };
    const broken = {
      ...wholeDatabase(from.connection),
      collections: () => Promise.reject(new Error('gone')),
    };

    await expect(backUp({ whole: broken, pause, now }, join(folder, 'broken'))).rejects.toThrow('gone');

    expect(paused).toBe(0);
  });

  it('is not restored when a file of it is damaged, missing or not what the manifest says', async () => {
    const file = fileOf(join(folder, 'first'), 'people');
    const sound = await readFile(file);
    const changed = gzipSync(gunzipSync(sound).toString().replace('เจ้าหน้าที่ ก', 'เจ้าหน้าที่ ข'));

    for (const content of [sound.subarray(0, sound.length - 9), changed, Buffer.from('not gzip')]) {
      await writeFile(file, content);
      await expect(restored(target, join(folder, 'first'))).rejects.toThrow(
        /people\.ejson\.gz is missing or damaged/,
      );
    }
    await rm(file);
    await expect(restored(target, join(folder, 'first'))).rejects.toThrow(/missing or damaged/);
    await writeFile(file, sound);
    await expect(restored(target, folder)).rejects.toThrow(/no backup/);

    expect(await target.whole.collections()).toEqual([]);
  });

  it('comes back whole: equal counts and hashes, the same export, and every index', async () => {
    const taken = await backedUp('second');
    // What is of a database itself is in no backup, and one with nothing else is as good as empty.
    const own = to.connection.getClient().db(to.name).collection<{ _id: string }>(IDENTITY_COLLECTION);
    await own.insertOne({ _id: 'of this database' });

    await restored(target, join(folder, 'second'));

    const again = await backedUp('third', to);
    expect(again.collections).toEqual(taken.collections);
    expect(again.files).toEqual(taken.files);
    const chunks = (of: TestDatabase) =>
      of.connection
        .getClient()
        .db(of.name)
        .collection('kept.chunks')
        .countDocuments({ files_id: { $gt: '' } });
    expect(await chunks(to)).toBe(6);
    expect(await chunks(to)).toBe(await chunks(from));
    const bytes = await mongoEvidence(to.connection, kept).bytes('b', 'two', 'whole');
    expect(bytes?.length).toBe(600_000);
    const asked = { group: GROUP, today: TODAY };
    const { exported } = await exportAgency(portsOver(kept), asked);
    expect(exported).toEqual((await exportAgency(ports, asked)).exported);
    expect(exported.measures[0]?.entries).toHaveLength(1);
    const indexes = await to.connection.getClient().db(to.name).collection('audit').indexes();
    expect(indexes.filter((it) => it.unique).map((it) => Object.keys(it.key))).toContainEqual([
      'target',
      'seq',
    ]);
  });

  it('is refused by a database that holds anything', async () => {
    await expect(restored(target, join(folder, 'second'))).rejects.toThrow(/not empty/);
  });

  it('goes on with the backup it was cut short in, and with no other', async () => {
    const database = to.connection.getClient().db(to.name);
    await database.collection('duties').deleteMany({ _id: 'restore' as never });
    for (const name of await target.whole.collections()) await database.collection(name).drop();
    let written = 0;
    const dying: ToRestore = {
      ...target,
      whole: {
        ...target.whole,
        write(...given) {
          written += 1;
          return written > 3 ? Promise.reject(new Error('killed')) : target.whole.write(...given);
        },
      },
    };
    await expect(restored(dying, join(folder, 'second'))).rejects.toThrow('killed');
    expect(await target.restoring.isUnfinished()).toBe(true);
    await backedUp('half', to);
    await expect(restored(target, join(folder, 'half'))).rejects.toThrow(/not empty/);

    await restored(target, join(folder, 'second'));

    expect(await target.restoring.isUnfinished()).toBe(false);
    const taken = await backedUp('fourth', to);
    expect(taken.collections).toEqual((await backedUp('fifth')).collections);
  });
});
