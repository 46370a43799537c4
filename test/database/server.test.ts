import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect } from '../../src/database/connection.ts';
import { withoutPassword } from '../../src/database/server.ts';
import { type TestDatabase, bareDatabase } from '../support/database.ts';
import { scratch } from './scratch.ts';

describe('database/a server by MONGODB_URI', () => {
  const { folder, open, refusal } = scratch();
  let given: TestDatabase;

  beforeAll(async () => {
    given = await bareDatabase();
  });

  it('uses the database that the address names, and shows no password', async () => {
    const database = await open({ uri: given.uri, dataDir: folder() });

    expect(database).toMatchObject({ way: 'server', folder: null });
    expect(database.connection.name).toBe(given.name);
    expect(database.state()).toBe('up');
    expect(withoutPassword('mongodb://me:secret@one:1,two:2/data?tls=true')).toBe(
      'mongodb://one:1,two:2/data',
    );
  });

  it('keeps the try-out in a database of its own', async () => {
    const database = await open({ uri: given.uri, dataDir: folder(), tryOut: true });

    expect(database.connection.name).toBe(`${given.name}-try-out`);
  });

  it('has every write in the journal before it is acknowledged, whatever the address says', async () => {
    const sent: unknown[] = [];
    const connection = await connect(`${given.uri}${given.uri.includes('?') ? '&' : '?'}w=0&journal=false`, {
      monitorCommands: true,
    });
    connection.getClient().on('commandStarted', ({ command }) => sent.push(command.writeConcern));

    await connection.collection('written').insertOne({});
    await connection.close();

    expect(sent).toEqual([{ w: expect.anything() as unknown, j: true }]);
    expect(sent).not.toEqual([{ w: 0, j: true }]);
  });

  it('refuses to begin empty beside data of another way, and says how to move', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'embedded'));
    writeFileSync(join(dataDir, 'embedded', 'WiredTiger'), '');
    await given.connection.dropDatabase();

    expect(await refusal({ uri: given.uri, dataDir })).toMatch(
      /embedded, which another kind.*backup DIR.*restore DIR/,
    );
    expect((await open({ uri: given.uri, dataDir, purpose: 'restore' })).way).toBe('server');
  });

  it('lets no verb begin a database', async () => {
    await given.connection.dropDatabase();

    expect(await refusal({ uri: given.uri, dataDir: folder(), purpose: 'use' })).toContain(
      'there is no database in',
    );
  });

  it('says after its patience why a server does not answer, without the password', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    // A server that is listening gives its address as an object.
    const { port } = silent.address() as AddressInfo;
    await new Promise((resolve) => silent.close(resolve));

    const uri = `mongodb://somebody:hunter2@127.0.0.1:${port}/data`;
    const sentence = await refusal({ uri, dataDir: folder(), patience: { serverWaitMs: 300 } });

    expect(sentence).toBe(
      `the MongoDB server at mongodb://127.0.0.1:${port}/data does not answer (connect ECONNREFUSED 127.0.0.1:${port}): start it, or correct MONGODB_URI`,
    );
  });

  it('says at once that an address makes no sense, without repeating it', async () => {
    const sentence = await refusal({
      uri: 'mongodb://somebody:hunter2@host:no-port/data',
      dataDir: folder(),
    });

    expect(sentence).toBe('MONGODB_URI is not an address that the MongoDB driver understands: correct it');
  });
});
