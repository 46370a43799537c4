import { readdirSync } from 'node:fs';
import type { FakeLine } from '../../src/fake-line/platform.ts';
import { type DatabaseProxy, databaseProxy } from '../support/database-proxy.ts';
import { testDatabase } from '../support/database.ts';
import { type Running, emptyFolder, start } from './running.ts';
import { SECRET, TOKEN, openLine, patience, speaksTo } from './simulated-line.ts';

describe('two servers on one database', () => {
  let line: FakeLine;
  let proxy: DatabaseProxy;
  let servers: readonly [Running, Running];
  const folders = [emptyFolder(), emptyFolder()] as const;

  beforeAll(async () => {
    const { uri } = await testDatabase();
    proxy = await databaseProxy(uri);
    line = await openLine();
    const server = (dataDir: string, database: string) =>
      start(['node', 'dist/main.js'], {
        PORT: '0',
        LOG_LEVEL: 'trace',
        DATA_DIR: dataDir,
        MONGODB_URI: database,
        ...speaksTo(line),
      });
    servers = [server(folders[0], uri), server(folders[1], proxy.uri)];
    await Promise.all(servers.map((it) => it.address));
  }, 30_000);

  afterAll(async () => {
    for (const { process } of servers) process.kill('SIGTERM');
    await Promise.all(servers.map((it) => it.ended));
    await line.stop();
    await proxy.close();
  });

  it('apply each event once, whichever of them it reaches how often, and log nothing of what was said', async () => {
    const officer = line.addPerson({ displayName: 'คนที่ไม่ควรอยู่ในล็อก' });
    const group = line.addGroup({ groupName: 'กลุ่มที่ไม่ควรอยู่ในล็อก', members: [officer] });
    const urls = await Promise.all(servers.map(async (it) => `${await it.address}/webhook`));
    line.webhooks.url = urls[0];
    await group.says(officer, 'ตั้งค่าหน่วยงาน อบต.ไม่ควรอยู่ในล็อก');
    await line.nextMessageIn(group.groupId, patience);
    const texts = Array.from({ length: 12 }, (_, n) => `ita เพิ่มมาตรการ ความลับที่ ${n}`);
    const events = texts.map((text) =>
      line.events.text({ chatId: group.groupId, userId: officer.userId, text }),
    );

    const answers = await Promise.all(
      events.flatMap((event, n) =>
        [0, 1, 2, 3, 4].map((time) => line.webhooks.deliver([event], { url: urls[(n + time) % 2]! })),
      ),
    );
    await line.messageWhere(
      () => events.every((it) => line.repliesTo(it.webhookEventId).length > 0),
      patience,
    );

    const written = servers.map((it) => it.errors() + it.lines.join('\n')).join('\n');
    expect(new Set(answers.map((it) => it.status))).toEqual(new Set([200]));
    expect(events.map((it) => line.repliesTo(it.webhookEventId).length)).toEqual(events.map(() => 1));
    expect(written).toContain('"level":20');
    for (const canary of ['ไม่ควรอยู่ในล็อก', 'ความลับ', officer.userId, group.groupId, SECRET, TOKEN]) {
      expect(written).not.toContain(canary);
    }
  });

  it('take one daily backup, each in its own folder', async () => {
    await Promise.race(servers.map((it) => it.errorLine(/"duty":"backup:(\S+?)".*"daily work done"/)));

    const taken = folders.flatMap((it) => readdirSync(it)).filter((name) => name === 'backups');
    expect(taken).toHaveLength(1);
  });

  it('say that they are alive but not ready while the database is away, and that they are when it is back', async () => {
    const address = await servers[1].address;
    const readiness = async (): Promise<number> => (await fetch(`${address}/readyz`)).status;
    const before = await readiness();

    proxy.cut();
    await servers[1].errorLine(/the database is gone/);
    const during = [await readiness(), (await fetch(`${address}/healthz`)).status];
    const url = `${address}/webhook`;
    const person = line.addPerson({ displayName: 'สมชาย' });
    const { chatId } = line.addGroup({ groupName: 'ITA', members: [person] });
    const empty = await line.webhooks.deliver([], { url });
    const refused = await line.webhooks.deliver(
      [line.events.text({ chatId, userId: person.userId, text: 'สรุป' })],
      { url },
    );
    proxy.mend();
    await servers[1].errorLine(/the database is back/);
    const after = await readiness();

    expect([before, ...during, empty.status, refused.status, after]).toEqual([200, 503, 200, 200, 503, 200]);
  });
});
