import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openDatabase } from '../../src/database/open.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { bareDatabase, testDatabase, type TestDatabase } from '../support/database.ts';
import { GROUP, anAgency, emptyDatabase } from './an-agency.ts';
import { type Ran, typed } from './typed.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'prongsai.js');

function collectionsOf({ out }: Ran): unknown {
  return (JSON.parse(out) as { collections: unknown }).collections;
}

describe('prongsai, the command line', () => {
  let database: TestDatabase;
  let other: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await testDatabase();
    other = await bareDatabase();
    folder = await mkdtemp(join(tmpdir(), 'prongsai-cli-'));
    const { ports } = emptyDatabase(database.connection);
    await anAgency(ports);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** In a process of its own. */
  async function run(
    words: readonly string[],
    environment: Record<string, string> = {},
    stdin = '',
  ): Promise<Ran> {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...environment },
    });
    child.stdin.end(stdin);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await ended, out, err };
  }
  /** In this one. */
  const type = (words: readonly string[], environment: Record<string, string> = {}): Promise<Ran> =>
    typed(words, { DATA_DIR: join(folder, 'data'), ...environment }, folder);
  /** Without the credentials it would be the try-out, which has a database of its own. */
  const onServer = (of: TestDatabase): Record<string, string> => ({
    MONGODB_URI: of.uri,
    LINE_CHANNEL_SECRET: 'a',
    LINE_CHANNEL_ACCESS_TOKEN: 'b',
  });

  it('prints one JSON a line and nothing else', async () => {
    const ran = await run(['understand', '-', '--in', 'group'], {}, 'O12 เสร็จแล้ว\nกินข้าวหรือยัง\n');

    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(
      ran.out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { outcome: 'call', command: 'update-item', args: { updates: [{ code: 'O12', status: 'published' }] } },
      { outcome: 'silent' },
    ]);
  });

  it('keeps stdout clean when it is used wrongly', async () => {
    const ran = await run(['export']);

    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('export --group ID');
  });

  it('exports an agency from the server that the environment names', async () => {
    const ran = await run(['export', '--group', GROUP, '--year', '2570'], onServer(database));

    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ organisation: { name: 'อบต.ตัวอย่าง' }, fiscalYear: 2570 });
  });

  it('says in one sentence that a group is unknown', async () => {
    const ran = await type(['export', '--group', 'C-nobody'], onServer(database));

    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  it('lists dead letters and hands one back', async () => {
    const inbox = mongoInbox(database.connection);
    const at = new Date('2026-11-21T03:00:00.000Z');
    await inbox.store([{ id: 'event-7F3K2Q', chat: GROUP, at, received: at, json: '{}' }]);
    await inbox.claim(GROUP, 'worker', at);
    await inbox.bury('event-7F3K2Q', 'worker', 'TypeError');

    const listed = await type(['inbox'], onServer(database));
    const retried = await type(['inbox', 'retry', '7F3K2Q'], onServer(database));
    const after = await type(['inbox', 'list'], onServer(database));

    expect(JSON.parse(listed.out)).toMatchObject([{ id: 'event-7F3K2Q', reference: '7F3K2Q' }]);
    expect(JSON.parse(retried.out)).toEqual({ retried: 'event-7F3K2Q' });
    expect(JSON.parse(after.out)).toEqual([]);
  });

  it('carries everything to another database', async () => {
    const backup = await type(['backup', 'taken'], onServer(database));
    const restored = await type(['restore', 'taken'], onServer(other));
    const again = await type(['backup', 'again'], onServer(other));
    const refused = await type(['restore', 'taken'], onServer(other));

    expect(backup).toMatchObject({ code: 0, err: '' });
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(collectionsOf(again)).toEqual(collectionsOf(backup));
    expect(refused).toMatchObject({ code: 1, out: '' });
  });

  it('opens the files of an embedded database itself, and shares them with a server that has them open', async () => {
    const dataDir = join(folder, 'own');
    const own = { LINE_CHANNEL_SECRET: 'a', LINE_CHANNEL_ACCESS_TOKEN: 'b', DATA_DIR: dataDir };

    const restored = await type(['restore', 'taken'], own);
    const closed = await type(['export', '--group', GROUP], own);
    const server = await openDatabase({ dataDir, say: () => undefined });
    const served = await run(['export', '--group', GROUP], own);
    const backup = await run(['backup', 'served'], own);
    const tryOut = await type(['export', '--group', GROUP], { DATA_DIR: dataDir });
    await server.close();

    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(closed.out)).toMatchObject({ organisation: { name: 'อบต.ตัวอย่าง' } });
    expect(served).toEqual(closed);
    expect(collectionsOf(backup)).toEqual(collectionsOf(restored));
    expect(tryOut).toMatchObject({ code: 1, out: '' });
  });

  it.each(['export --group C1', 'inbox', 'backup taken-2', 'restore nowhere'])(
    'makes no database for %s',
    async (words) => {
      const ran = await type(words.split(' '));

      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err.trim().split('\n')).toHaveLength(1);
      expect(await readdir(join(folder, 'data')).catch(() => [])).toEqual([]);
    },
  );

  it('names every variable that is wrong, and no value', async () => {
    const ran = await type(['inbox'], { MONGODB_URI: 'postgres://secret', LINE_CHANNEL_SECRET: 'secret' });

    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/LINE_CHANNEL_ACCESS_TOKEN.*MONGODB_URI/);
    expect(ran.err).not.toContain('secret');
  });
});
