import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMongod } from '../../src/database/mongod.ts';
import { lost, scratch, startWriting } from './scratch.ts';

describe('database/a mongod of this machine', () => {
  const { folder, open, refusal } = scratch();
  /** As on Windows: the embedded engine is not built for it. */
  const engine = { here: false, musl: false, why: 'it is not built for this machine' } as const;

  it('is started on 127.0.0.1 with the folder of its own, and its data are there again', async () => {
    const dataDir = folder();
    const systemBinary = standIn();
    const first = await open({ dataDir, systemBinary, engine });
    await first.connection.collection('written').insertOne({});
    await first.close();

    const second = await open({ dataDir, systemBinary, engine });

    expect(second).toMatchObject({ way: 'mongod', folder: join(dataDir, 'mongod') });
    expect(second.address).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/prongsai\?/);
    expect(second.said[0]).toBe('the embedded database is not used, since it is not built for this machine');
    expect(await second.connection.collection('written').countDocuments()).toBe(1);
  });

  it('is started again on the same port when it dies, and nothing acknowledged is lost', async () => {
    const database = await open({ dataDir: folder(), systemBinary: standIn(), engine });
    const writers = startWriting(database);
    await writers.more(50);

    process.kill(database.enginePid()!, 'SIGKILL');
    await writers.more(50);
    const acknowledged = await writers.stop();

    expect(await lost(database, acknowledged)).toBe(0);
  });

  it('refuses a held folder, and names the process', async () => {
    const dataDir = folder();
    const systemBinary = standIn();
    await open({ dataDir, systemBinary, engine });

    const sentence = await refusal({ dataDir, systemBinary, engine, patience: { heldForMs: 0 } });

    expect(sentence).toContain(`the database in ${dataDir}/mongod is in use by process ${process.pid}`);
  });

  it('refuses a MONGOMS_SYSTEM_BINARY that is not there', async () => {
    const sentence = await refusal({ dataDir: folder(), systemBinary: '/nonsense/mongod', engine });

    expect(sentence).toMatch(
      /^there is no mongod to start \(.*\/nonsense\/mongod.*\): install MongoDB, name one by/,
    );
  });

  it('is the one that was named, else the first one on the PATH', () => {
    const [empty, bin] = [folder(), folder()];
    writeFileSync(join(bin, 'mongod'), '');

    expect(findMongod('/named/mongod', bin)).toBe('/named/mongod');
    expect(findMongod(undefined, `${empty}:${bin}`)).toBe(join(bin, 'mongod'));
    expect(findMongod(undefined, empty)).toBeUndefined();
  });

  /** A file that can be started, wherever the clone came from. */
  function standIn(): string {
    const bin = join(folder(), 'bin');
    mkdirSync(bin);
    const file = join(bin, 'mongod');
    const script = join(import.meta.dirname, 'mongod-stand-in.mjs');
    writeFileSync(file, `#!${process.execPath}\nimport(${JSON.stringify(script)});\n`);
    chmodSync(file, 0o700);
    return file;
  }
});
