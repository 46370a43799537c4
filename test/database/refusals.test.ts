import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickestPlace } from '../support/quickest-place.ts';
import { scratch } from './scratch.ts';

describe('database/a start that is refused says what to do', () => {
  const { folder, open, refusal } = scratch();
  const environment = process.env.NAPI_RS_NATIVE_LIBRARY_PATH;
  let original: string | undefined;

  afterEach(() => {
    if (environment === undefined) delete process.env.NAPI_RS_NATIVE_LIBRARY_PATH;
    else process.env.NAPI_RS_NATIVE_LIBRARY_PATH = environment;
  });

  afterAll(() => {
    if (original !== undefined) rmSync(original, { recursive: true, force: true });
  });

  it('a file in the place of DATA_DIR', async () => {
    const dataDir = join(folder(), 'data');
    writeFileSync(dataDir, '');

    expect(await refusal({ dataDir })).toMatch(
      /data\/embedded is a file|file .*move it away, or set DATA_DIR/,
    );
  });

  it('a file in the place of the folder of the database', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'embedded'), '');

    expect(await refusal({ dataDir })).toBe(
      `${dataDir}/embedded is a file where the folder of the database should be: move it away, or set DATA_DIR to another folder`,
    );
  });

  it('files that are no database', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'embedded'));
    writeFileSync(join(dataDir, 'embedded', 'holiday.jpg'), '');

    expect(await refusal({ dataDir })).toBe(
      `${dataDir}/embedded holds files that are no database (holiday.jpg): move them away, or set DATA_DIR to another folder`,
    );
    expect(readdirSync(join(dataDir, 'embedded'))).toEqual(['holiday.jpg']);
  });

  it('a folder that this user may not use', async () => {
    const dataDir = folder();
    chmodSync(dataDir, 0o500);

    const sentence = await asAnybody(() => refusal({ dataDir }));

    expect(sentence).toMatch(
      /cannot be (read|written) by this user \(EACCES\): give it to the user that runs/,
    );
  });

  it('collections whose WiredTiger files are gone', async () => {
    const dataDir = await withDatabase();
    for (const name of readdirSync(join(dataDir, 'embedded')).filter((it) => it.startsWith('WiredTiger'))) {
      rmSync(join(dataDir, 'embedded', name));
    }

    expect(await refusal({ dataDir })).toContain(
      'holds collections, but the WiredTiger files that list them are gone',
    );
  });

  it('a folder that was emptied', async () => {
    const dataDir = await withDatabase();
    rmSync(join(dataDir, 'embedded'), { recursive: true });

    expect(await refusal({ dataDir })).toContain(
      `${dataDir}/embedded is empty, but held a database before: bring its files back or restore a backup`,
    );
  });

  it('a database that is not the one it was, though it opens', async () => {
    const dataDir = await withDatabase();
    const other = folder();
    await written(other);
    rmSync(join(dataDir, 'embedded'), { recursive: true });
    cpSync(join(other, 'embedded'), join(dataDir, 'embedded'), { recursive: true });

    expect(await refusal({ dataDir })).toContain('holds another database than the one that was begun there');
  });

  it.each(['WiredTiger.wt', 'WiredTiger.turtle', '_mdb_catalog.wt', 'storage.bson'])(
    'junk in %s',
    async (name) => {
      const dataDir = await withDatabase();
      mkdirSync(join(dataDir, 'backups', '2027-02-14'), { recursive: true });
      // Later than the whole one, and cut short: nothing can be restored from it.
      mkdirSync(join(dataDir, 'backups', '2027-02-15.partial'));
      writeFileSync(join(dataDir, 'embedded', name), 'junk');

      const sentence = await refusal({ dataDir });

      expect(sentence).toMatch(
        /embedded ended while it was opened \((exit 14|SIGABRT)\): its files are damaged/,
      );
      expect(sentence).toContain(`restore ${dataDir}/backups/2027-02-14`);
    },
  );

  it('an engine that does not load', async () => {
    const dataDir = folder();
    process.env.NAPI_RS_NATIVE_LIBRARY_PATH = '/nonsense/engine.node';

    const sentence = await refusal({ dataDir });

    expect(sentence).toContain("does not load on this machine (Cannot find module '/nonsense/engine.node')");
    expect(sentence).not.toMatch(/npm has a bug|package-lock/);
    expect(sentence).not.toContain('\n');
  });

  it('a folder that another process holds, which is named', async () => {
    const dataDir = folder();
    await open({ dataDir });

    expect(await refusal({ dataDir, patience: { heldForMs: 0 } })).toBe(
      `the database in ${dataDir}/embedded is in use by process ${process.pid}: stop that one first, or set DATA_DIR to another folder`,
    );
  });

  it('data of another way and none of its own', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'mongod'));
    writeFileSync(join(dataDir, 'mongod', 'WiredTiger'), '');

    const sentence = await refusal({ dataDir });

    expect(sentence).toContain(`the data are in ${dataDir}/mongod, which another kind of database wrote`);
    expect(sentence).toMatch(/-- backup DIR.*-- restore DIR/);
  });

  it('a verb where there is no database, and nothing is made', async () => {
    const dataDir = folder();

    expect(await refusal({ dataDir, purpose: 'use' })).toBe(
      `there is no database in ${dataDir}/embedded yet: start the server once, or restore a backup`,
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('a system with musl', async () => {
    const engine = { here: false, musl: true, why: 'it needs glibc' } as const;

    expect(await refusal({ dataDir: folder(), engine })).toBe(
      'no database can be started on this system, whose C library is musl: set MONGODB_URI to a MongoDB server (7 or newer)',
    );
  });

  /** Root, who runs the tests in many containers, may use every folder. */
  async function asAnybody<Result>(act: () => Promise<Result>): Promise<Result> {
    if (process.getuid?.() !== 0) return act();
    process.seteuid?.(65_534);
    try {
      return await act();
    } finally {
      process.seteuid?.(0);
    }
  }

  /** A copy of one that was written once: an engine that starts and stops costs more than any refusal. */
  async function withDatabase(): Promise<string> {
    if (original === undefined) {
      original = mkdtempSync(join(quickestPlace(), 'prongsai-original-'));
      await written(original);
    }
    const dataDir = folder();
    cpSync(original, dataDir, { recursive: true });
    return dataDir;
  }

  async function written(dataDir: string): Promise<void> {
    const database = await open({ dataDir });
    await database.connection.collection('written').insertOne({});
    await database.close();
  }
});
