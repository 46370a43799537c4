import type { FakeLine } from '../../src/fake-line/platform.ts';
import { typed } from '../operations/typed.ts';
import { emptyFolder, start } from './running.ts';
import { openLine, patience, speaksTo } from './simulated-line.ts';

interface Exported {
  readonly items: readonly { readonly code: string; readonly links: readonly { readonly url: string }[] }[];
  readonly audit: readonly { readonly target: string; readonly action: string }[];
}

describe('the whole program', () => {
  let line: FakeLine;
  const dataDir = emptyFolder();
  const environment = () => ({
    PORT: '0',
    DATA_DIR: dataDir,
    ...speaksTo(line),
  });

  beforeAll(async () => {
    line = await openLine();
  });

  afterAll(async () => {
    await line.stop();
  });

  async function exported(group: string): Promise<Exported> {
    const { out } = await typed(['export', '--group', group], environment());
    // The shape is the contract's, and test/operations/export.test.ts holds it to that.
    return JSON.parse(out) as Exported;
  }

  it('keeps what it said 200 to through kill -9 of server and engine together, once each', async () => {
    const officer = line.addPerson({ displayName: 'สมหญิง' });
    const group = line.addGroup({ groupName: 'กลุ่มงาน', members: [officer] });
    const before = start(['node', 'dist/main.js'], environment());
    line.webhooks.url = `${await before.address}/webhook`;
    const setUp = await group.says(officer, 'ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ');
    await line.nextMessageIn(group.groupId, patience);

    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        group.says(officer, `ส่ง O${n + 1} https://www.example.invalid/${n + 1}`),
      ),
    );
    before.killAll();
    await before.ended;
    const after = start(['node', 'dist/main.js'], environment());
    line.webhooks.url = `${await after.address}/webhook`;
    for (const { event } of sent)
      for (let time = 0; time < 5; time += 1) await line.webhooks.redeliver(event.webhookEventId);
    await group.says(officer, 'ขาดอะไร');
    const last = sent.length + 2;
    await line.messageWhere(
      (it) => line.messagesIn(group.groupId).includes(it) && JSON.stringify(it.message).includes('ยังขาดอะไร'),
      patience,
    );
    const { items, audit } = await exported(group.groupId);

    expect([setUp, ...sent].map((it) => it.status)).toEqual(Array.from({ length: last - 1 }, () => 200));
    expect(items.filter((it) => it.links.length === 1)).toHaveLength(20);
    expect(audit.filter((it) => it.action === 'update-item')).toHaveLength(20);
    // Ctrl-C, which the database's process gets as well.
    process.kill(-(after.process.pid ?? 0), 'SIGINT');
    expect(await after.ended).toBe(0);
  }, 150_000);
});
