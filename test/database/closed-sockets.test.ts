import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { within } from '../../src/app/deadline.ts';
import { connect } from '../../src/database/connection.ts';
import { isOutage } from '../../src/mongo/outage.ts';
import { bareDatabase } from '../support/database.ts';
import { type DatabaseProxy, databaseProxy } from '../support/database-proxy.ts';

const PATIENCE = 10_000;

// The moments after a server was killed, of which chance gives one run in many.
describe('database/closed-sockets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-sockets-'));
  const sockets: Socket[] = [];
  const collect = (message: unknown): void => {
    sockets.push((message as { readonly socket: Socket }).socket);
  };

  beforeAll(() => {
    subscribe('net.client.socket', collect);
  });

  afterAll(() => {
    unsubscribe('net.client.socket', collect);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'is closed here, and has not said so yet',
      () => {
        for (const socket of sockets) socket.destroy();
      },
    ],
    [
      'breaks as it is written to',
      (proxy: DatabaseProxy) => {
        proxy.cut();
      },
    ],
  ])('a write to a socket that %s is an outage, and is never waited for', async (_, go) => {
    const { uri } = await bareDatabase();
    const proxy = await databaseProxy(uri, { path: join(folder, 'database.sock') });
    sockets.length = 0;
    const connection = await connect(proxy.uri);
    try {
      const things = connection.collection<{ said: number }>('things');
      await things.insertOne({ said: 1 });
      go(proxy);
      const outcome = await within(PATIENCE, things.insertOne({ said: 2 })).then(
        () => 'written',
        (error: unknown) => (isOutage(error) ? 'an outage' : error),
      );
      proxy.mend();

      expect(outcome).toBe('an outage');
      // Its server is found again.
      await expect(within(PATIENCE, things.distinct('said'))).resolves.toEqual([1]);
    } finally {
      await connection.close(true);
      await proxy.close();
    }
  });
});
