import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../../src/database/open.ts';
import { mongoRestoring } from '../../src/mongo/restoring.ts';
import { bareDatabase } from '../support/database.ts';
import { emptyFolder, start, type Running } from './running.ts';

const credentials = { LINE_CHANNEL_SECRET: 'a-secret', LINE_CHANNEL_ACCESS_TOKEN: 'a-token' };
const server = ['node', 'dist/main.js'];

/** Asks the program to stop, and tells its exit code and how long it took. */
async function stopped(program: Running, by: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
  const asked = performance.now();
  program.process.kill(by);
  return { code: await program.ended, ms: performance.now() - asked };
}

describe('a start', () => {
  it('is refused on half a database, with the line to type', async () => {
    const { connection, uri } = await bareDatabase();
    await mongoRestoring(connection, { collections: () => Promise.resolve([]) }).begin('a backup');
    const program = start(server, { ...credentials, MONGODB_URI: uri, DATA_DIR: emptyFolder(), PORT: '0' });

    const code = await program.ended;

    expect(code).toBe(1);
    expect(program.errors()).toBe(
      'prongsai: this database holds only a part of a backup, since a restore was cut short: ' +
        'run the same `npm run -s prongsai -- restore DIR` again, and it goes on\n',
    );
  });

  it('that waits for a server ends at once when it is asked to', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    // It listens on a port, so its address is an object.
    const { port } = silent.address() as AddressInfo;
    const MONGODB_URI = `mongodb://127.0.0.1:${port}/prongsai`;
    const program = start(server, { ...credentials, MONGODB_URI, DATA_DIR: emptyFolder(), PORT: '0' });
    await once(silent, 'connection');

    const { code, ms } = await stopped(program, 'SIGTERM');
    silent.close();

    expect(code).toBe(0);
    expect(program.errors()).toBe('');
    expect(ms).toBeLessThan(1_500);
  });

  it('that waits for a folder ends at once when it is asked to, and leaves the folder to its owner', async () => {
    const dataDir = emptyFolder();
    const owner = await openDatabase({ dataDir, say: () => undefined });
    const program = start(server, { ...credentials, DATA_DIR: dataDir, PORT: '0', TMPDIR: dataDir });
    await program.line(/^waiting for .*embedded, which is in use by process \d+$/);

    const { code, ms } = await stopped(program, 'SIGINT');
    const left = await owner.connection.getClient().db('admin').command({ ping: 1 });
    await owner.close();

    expect(code).toBe(0);
    expect(ms).toBeLessThan(1_500);
    expect(left).toMatchObject({ ok: 1 });
  });

  it('on a port that is taken says so, and leaves the database closed', async () => {
    const taken = createServer();
    taken.listen(0);
    await once(taken, 'listening');
    // As above.
    const { port } = taken.address() as AddressInfo;
    const dataDir = emptyFolder();
    const program = start(server, { ...credentials, DATA_DIR: dataDir, PORT: String(port) });

    const code = await program.ended;
    taken.close();
    const next = await openDatabase({ dataDir, say: () => undefined, patience: { heldForMs: 0 } });
    await next.close();

    expect(code).toBe(1);
    expect(program.errors()).toBe(
      `prongsai: port ${port} is used by another program: stop that one, or set PORT to another\n`,
    );
  });
});
