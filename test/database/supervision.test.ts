import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lost, scratch, sentenceOf, startWriting, whenState } from './scratch.ts';

describe('database/supervision of the embedded engine', () => {
  const { folder, open } = scratch();

  it('loses nothing that it acknowledged when its process is killed under load, on the same connection', async () => {
    const database = await open({ dataDir: folder() });
    const writers = startWriting(database);

    await writers.more(300);
    const first = database.enginePid();
    process.kill(first!, 'SIGKILL');
    await writers.more(300);
    const second = database.enginePid();
    process.kill(second!, 'SIGKILL');
    await writers.more(300);
    const acknowledged = await writers.stop();

    expect(second).not.toBe(first);
    expect(acknowledged.length).toBeGreaterThanOrEqual(900);
    expect(await lost(database, acknowledged)).toBe(0);
    expect(database.state()).toBe('up');
  });

  it('goes on after a pause, with the same process and everything that was acknowledged', async () => {
    const database = await open({ dataDir: folder() });
    const writers = startWriting(database);
    await writers.more(100);
    const engine = database.enginePid()!;

    process.kill(engine, 'SIGSTOP');
    while (!isStopped(engine)) await new Promise(setImmediate);
    const held = database.connection.collection('held').insertOne({});
    process.kill(engine, 'SIGCONT');
    await held;
    await writers.more(100);
    const acknowledged = await writers.stop();

    expect(database.enginePid()).toBe(engine);
    expect(await lost(database, acknowledged)).toBe(0);
  });

  it('kills a process that answers no ping, and starts another', async () => {
    const database = await open({ dataDir: folder(), patience: { pingEveryMs: 100, silentPings: 3 } });
    await database.connection.collection('written').insertOne({});
    const engine = database.enginePid()!;

    process.kill(engine, 'SIGSTOP');
    await whenState(database, 'down');
    await whenState(database, 'up');

    expect(database.enginePid()).not.toBe(engine);
    expect(await database.connection.collection('written').countDocuments()).toBe(1);
  });

  it('gives up after three deaths within a minute, and names the folder, the exit and the newest backup', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'backups', '2027-02-14'), { recursive: true });
    const database = await open({ dataDir });

    for (let death = 1; death <= 2; death += 1) {
      process.kill(database.enginePid()!, 'SIGKILL');
      await whenState(database, 'down');
      await whenState(database, 'up');
    }
    process.kill(database.enginePid()!, 'SIGKILL');
    await whenState(database, 'ended');

    expect(sentenceOf(database)).toContain(`${dataDir}/embedded ended 3 times within a minute (SIGKILL)`);
    expect(sentenceOf(database)).toContain(`restore ${dataDir}/backups/2027-02-14`);
  });

  it('gives up when it does not open again, since the files are another database', async () => {
    const dataDir = folder();
    const database = await open({ dataDir });
    writeFileSync(join(dataDir, 'embedded.id'), 'the id of another database\n');

    process.kill(database.enginePid()!, 'SIGKILL');
    await whenState(database, 'ended');

    expect(sentenceOf(database)).toContain('holds another database than the one');
  });

  it('leaves nothing behind but its own files', async () => {
    const dataDir = folder();
    const database = await open({ dataDir });
    const sockets = /mongodb:\/\/(.+?)\//.exec(database.address)?.[1] ?? '';

    await database.close();

    expect(readdirSync(dataDir).sort()).toEqual(['embedded', 'embedded.id']);
    expect(() => readdirSync(join(decodeURIComponent(sockets), '..'))).toThrow('ENOENT');
  });
});

/** By the letter that the system gives to a process that a signal stopped. */
function isStopped(pid: number): boolean {
  return spawnSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).stdout.startsWith('T');
}
