import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { homeOf } from '../../src/database/folders.ts';
import { findServing } from '../../src/database/ownership.ts';
import { makeSockets } from '../../src/database/sockets.ts';
import { scratch } from './scratch.ts';

describe('database/who owns it', () => {
  const { folder, open } = scratch();

  it('writes address, process and id where only its user can read them', async () => {
    const dataDir = folder();
    const database = await open({ dataDir });

    const record = recordIn(dataDir);

    expect(record).toMatchObject({ address: database.address, pid: process.pid });
    expect(record.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(modeOf(join(dataDir, 'database.json'))).toBe('600');
    expect(modeOf(join(dataDir, 'embedded'))).toBe('700');
  });

  it('makes DATA_DIR for its user alone, and the engine files too', async () => {
    const dataDir = join(folder(), 'data');
    await open({ dataDir });

    expect(modeOf(dataDir)).toBe('700');
    expect(modeOf(join(dataDir, 'embedded', 'WiredTiger.wt'))).toBe('600');
  });

  it('lets a verb use the database that serves, and leaves it running', async () => {
    const dataDir = folder();
    const server = await open({ dataDir });
    await server.connection.collection('written').insertOne({});

    const verb = await open({ dataDir, purpose: 'use' });
    const found = await verb.connection.collection('written').countDocuments();
    await verb.close();

    expect(found).toBe(1);
    expect(server.state()).toBe('up');
    expect(await server.connection.collection('written').countDocuments()).toBe(1);
  });

  it('lets a verb open the files itself when nobody serves', async () => {
    const dataDir = folder();
    const server = await open({ dataDir });
    await server.connection.collection('written').insertOne({});
    await server.close();

    const verb = await open({ dataDir, purpose: 'use' });

    expect(await verb.connection.collection('written').countDocuments()).toBe(1);
  });

  it('does not believe a record whose id the database does not repeat', async () => {
    const dataDir = folder();
    await open({ dataDir });
    writeFileSync(join(dataDir, 'database.json'), JSON.stringify({ ...recordIn(dataDir), id: 'made up' }));

    expect(await findServing(homeOf(dataDir, false))).toBeUndefined();
  });

  it('waits for a folder that is just being let go', async () => {
    const dataDir = folder();
    const first = await open({ dataDir });

    const second = open({ dataDir });
    await first.close();

    expect((await second).state()).toBe('up');
  });

  it('keeps the try-out apart', async () => {
    const dataDir = folder();
    const server = await open({ dataDir });
    const tryOut = await open({ dataDir, tryOut: true });
    await tryOut.connection.collection('written').insertOne({});

    expect(tryOut.folder).toBe(join(dataDir, 'try-out', 'embedded'));
    expect(await server.connection.collection('written').countDocuments()).toBe(0);
    expect(tryOut.said).toEqual([]);
    expect(server.said).toEqual([expect.stringContaining('an early build')]);
  });

  it('sweeps the sockets that a killed server left, and no folder that is not one', async () => {
    const dataDir = folder();
    const left = makeSockets().folder;
    const notOurs = join(dataDir, 'precious');
    mkdirSync(notOurs);
    const record = { way: 'embedded', address: 'mongodb://nobody', pid: 1, id: 'x' };

    writeFileSync(join(dataDir, 'database.json'), JSON.stringify({ ...record, sockets: left }));
    await (await open({ dataDir })).close();
    writeFileSync(join(dataDir, 'database.json'), JSON.stringify({ ...record, sockets: notOurs }));
    await open({ dataDir });

    expect(() => statSync(left)).toThrow('ENOENT');
    expect(statSync(notOurs).isDirectory()).toBe(true);
  });

  it('has a socket path that no system cuts, whatever TMPDIR is', () => {
    const long = join('/tmp', 'x'.repeat(80));

    const sockets = makeSockets([long, '/tmp']);
    sockets.remove();

    expect(sockets.link.length).toBeLessThan(60);
    expect(() => makeSockets([long])).toThrow('set TMPDIR to one of fewer than 40 letters');
  });
});

const Record = z.object({ address: z.string(), pid: z.number(), id: z.string() });

function recordIn(dataDir: string): z.infer<typeof Record> {
  return Record.parse(JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')));
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}
