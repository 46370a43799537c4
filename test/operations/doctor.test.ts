import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clock, realNow } from '../../src/clock.ts';
import { examine } from '../../src/mongo/examination.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { mongoRestoring } from '../../src/mongo/restoring.ts';
import { mongoVersions } from '../../src/mongo/versions.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { type Diagnosis, diagnose, diagnosisLines } from '../../src/operations/doctor.ts';
import type { Check } from '../../src/operations/doctor/finding.ts';
import { examineNode } from '../../src/operations/doctor/machine.ts';
import type { Surroundings } from '../../src/operations/world.ts';
import { surroundings } from '../../src/surroundings.ts';
import { testDatabase } from '../support/database.ts';
import { ACCESS_TOKEN, type Town, openTown } from '../support/town.ts';

const SECRET = 'a'.repeat(32);
const GB = 1_000_000_000;
const NOW = '2026-11-21T03:00:00.000Z';

describe('operations/doctor', () => {
  let town: Town;
  let folder: string;
  /** Stands where another program answers in place of the bot. */
  let elsewhere: Server;
  let answered = 200;

  beforeAll(async () => {
    town = await openTown(new Date(realNow()));
    folder = await mkdtemp(join(tmpdir(), 'prongsai-doctor-'));
    elsewhere = createServer((_request, response) => {
      response.writeHead(answered).end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    await backupOf('2026-11-21', '2026-11-20T18:00:00.000Z');
  });

  beforeEach(() => {
    town.line.webhooks.url = town.webhookUrl;
    town.line.webhooks.active = true;
    town.setNow(new Date(realNow()));
  });

  afterAll(async () => {
    elsewhere.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function backupOf(day: string, created: string): Promise<void> {
    const at = join(folder, 'backups', day);
    await mkdir(at, { recursive: true });
    await writeFile(
      join(at, 'manifest.json'),
      JSON.stringify({ schemaVersion: 1, created, collections: {}, files: [] }),
    );
  }
  const healthy = (): Record<string, string> => ({
    MONGODB_URI: town.database.uri,
    DATA_DIR: folder,
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: ACCESS_TOKEN,
    LINE_API_BASE_URL: town.line.url,
    PUBLIC_BASE_URL: 'https://ita.example.go.th',
  });
  async function diagnosis(
    environment: Record<string, string> = {},
    unusual: Partial<Surroundings> = {},
    now = NOW,
  ): Promise<Diagnosis> {
    const around = surroundings({ ...healthy(), ...environment });
    const roomy = { freeBytes: () => Promise.resolve(20 * GB), reach: () => Promise.resolve(200) };
    return diagnose({
      clock: clock(() => Date.parse(now)),
      realNow,
      surroundings: () => Promise.resolve({ ...around, ...roomy, ...unusual }),
      say: () => undefined,
    });
  }
  function verdictOf({ findings }: Diagnosis, check: Check): string {
    const found = findings.find((it) => it.check === check);
    return found ? `${found.verdict}: ${found.says}` : 'not asked';
  }
  const port = (): number => {
    const address = elsewhere.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };

  it('finds nothing to mend where all is well, asks for what LINE cannot tell, and changes nothing', async () => {
    const before = await wholeDatabase(town.database.connection).collections();

    const found = await diagnosis({
      PUBLIC_BASE_URL: new URL(town.webhookUrl).origin.replace('http', 'https'),
    });

    expect(found).toMatchObject({ at: NOW, mend: 0 });
    expect(found.findings.filter((it) => it.verdict !== 'ok').map((it) => it.check)).toEqual([
      // The fake LINE's webhook is reached by http.
      'webhook',
      'settings',
    ]);
    expect(found.findings.map((it) => it.check)).toEqual([
      'node',
      'configuration',
      'credentials',
      'account',
      'clock',
      'webhook',
      'webhook-test',
      'settings',
      'quota',
      'database',
      'writes',
      'indexes',
      'data-version',
      'inbox',
      'disk',
      'backup',
      'public-address',
      'pdf',
    ]);
    expect(diagnosisLines(found)).toContain('[ปกติ] LINE เรียกโปรแกรมได้ และ secret ตรงกับบัญชีนี้');
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${SECRET}|${ACCESS_TOKEN}`));
    expect(await wholeDatabase(town.database.connection).collections()).toEqual(before);
  });

  it('names the program that makes PDF, and is content without one', async () => {
    const found = await diagnosis({}, { office: '/somewhere/soffice' });
    const without = await diagnosis({}, { office: null });

    expect(verdictOf(found, 'pdf')).toMatch(/^ok: .*\/somewhere\/soffice$/);
    expect(verdictOf(without, 'pdf')).toMatch(/^ok: ไม่พบ LibreOffice/);
  });

  it('says that Node is too old', () => {
    expect(examineNode('18.20.4')).toMatchObject({ verdict: 'mend' });
    expect(examineNode('20.18.9')).toMatchObject({ verdict: 'mend' });
    expect(examineNode('22.0.0')).toMatchObject({ verdict: 'ok', todo: null });
  });

  it('names every variable that is wrong with what it wants, and none of their values', async () => {
    const found = await diagnosis({ MONGODB_URI: 'postgres://hidden', LINE_CHANNEL_SECRET: '' });

    expect(verdictOf(found, 'configuration')).toMatch(/^mend: .*LINE_CHANNEL_SECRET, MONGODB_URI$/);
    expect(diagnosisLines(found).join('\n')).toMatch(/MONGODB_URI: .*mongodb:\/\//);
    expect(JSON.stringify(found)).not.toContain('hidden');
    expect(verdictOf(found, 'database')).toBe('not asked');
  });

  it('says that without credentials it is the try-out, which is no fault', async () => {
    const found = await diagnosis({
      MONGODB_URI: '',
      LINE_CHANNEL_SECRET: '',
      LINE_CHANNEL_ACCESS_TOKEN: '',
      DATA_DIR: join(folder, 'none'),
    });

    expect(found.mend).toBe(0);
    expect(verdictOf(found, 'credentials')).toMatch(/^look: .*แบบทดลอง/);
    expect(verdictOf(found, 'database')).toMatch(/^look: ยังไม่มีฐานข้อมูล/);
  });

  it('tells a token that LINE does not take from a LINE that is not reached', async () => {
    expect(verdictOf(await diagnosis({ LINE_CHANNEL_ACCESS_TOKEN: 'old' }), 'account')).toMatch(
      /^mend: LINE ไม่รับ/,
    );
    expect(verdictOf(await diagnosis({ LINE_API_BASE_URL: 'http://127.0.0.1:9' }), 'account')).toMatch(
      /^mend: ติดต่อ LINE ไม่ได้/,
    );
    expect(verdictOf(await diagnosis({ LINE_CHANNEL_SECRET: 'token?' }), 'credentials')).toMatch(
      /^look: .*32/,
    );
  });

  it("says how far the machine's clock is from LINE's", async () => {
    town.setNow(new Date(realNow() - 600_000));

    // LINE's clock stands still while the doctor looks at other things.
    const [, seconds] =
      /^mend: .*ต่างจากของ LINE (\d+) วินาที/.exec(verdictOf(await diagnosis(), 'clock')) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(599);
    expect(Number(seconds)).toBeLessThan(660);
  });

  it('says that the webhook is not set, is switched off, or is of another server', async () => {
    town.line.webhooks.url = undefined;
    const none = await diagnosis();
    town.line.webhooks.url = town.webhookUrl;
    town.line.webhooks.active = false;
    const off = await diagnosis();
    town.line.webhooks.active = true;

    expect(verdictOf(none, 'webhook')).toMatch(/^mend: ยังไม่ได้บอก LINE/);
    expect(verdictOf(off, 'webhook')).toMatch(/^mend: .*ยังปิดอยู่/);
    expect(verdictOf(await diagnosis(), 'webhook')).toMatch(/^look: /);
  });

  it.each([
    [401, 'LINE_CHANNEL_SECRET ไม่ใช่ของบัญชีนี้'],
    [404, 'ลงท้ายด้วย /webhook'],
    [502, 'โปรแกรมไม่ตอบ'],
    [503, 'เก็บข้อความไม่ได้'],
  ])('says what to do when LINE is answered with %i by the webhook', async (status, todo) => {
    answered = status;
    town.line.webhooks.url = `http://127.0.0.1:${port()}/webhook`;

    const found = (await diagnosis()).findings.find((it) => it.check === 'webhook-test');

    expect(found).toMatchObject({
      verdict: 'mend',
      facts: { status },
      todo: expect.stringContaining(todo) as string,
    });
  });

  it('says that nothing answers at the webhook', async () => {
    town.line.webhooks.url = 'http://127.0.0.1:9/webhook';

    expect(verdictOf(await diagnosis(), 'webhook-test')).toMatch(/^mend: .*COULD_NOT_CONNECT/);
  });

  it("says that the month's messages are nearly spent", async () => {
    town.line.quota.set({ type: 'limited', value: 300 });
    town.line.quota.spend(270);

    expect(verdictOf(await diagnosis(), 'quota')).toBe('look: เดือนนี้ส่งไป 270 จาก 300 ข้อความ ใกล้หมด');
  });

  it('says why a database cannot be opened', async () => {
    const file = join(folder, 'a file');
    await writeFile(file, '');

    const found = await diagnosis({ MONGODB_URI: '', DATA_DIR: file });

    expect(verdictOf(found, 'database')).toMatch(/^mend: เปิดฐานข้อมูลไม่ได้: .*DATA_DIR/);
  });

  it('says what the database is, and that a write waits for its journal whatever the address says', async () => {
    const { uri } = town.database;
    const found = await diagnosis({ MONGODB_URI: `${uri}${uri.includes('?') ? '&' : '?'}journal=false` });

    expect(verdictOf(found, 'database')).toMatch(/^ok: .*MongoDB/);
    expect(verdictOf(found, 'writes')).toMatch(/^ok: .*w=(1|majority) journal=true/);
    expect(await examine(town.database.connection)).toMatchObject({
      dataVersion: 1,
      missingIndexes: [],
      groups: 0,
    });
  });

  it('names an index that is missing', async () => {
    const said = town.database.connection.getClient().db(town.database.name).collection('audit');
    await said.dropIndex('agency_1_event_1');

    const found = await diagnosis();
    await said.createIndexes([{ key: { agency: 1, event: 1 } }]);

    expect(verdictOf(found, 'indexes')).toBe('mend: ดัชนีของฐานข้อมูลขาด 1 รายการ: audit.agency_event');
  });

  it('says that data are of a newer program, or that a restore was cut short', async () => {
    const { connection } = town.database;
    await mongoVersions(connection).set(99);
    const newer = await diagnosis();
    await mongoVersions(connection).set(1);
    const restoring = mongoRestoring(connection, { collections: () => Promise.resolve([]) });
    await restoring.begin('half');
    const half = await diagnosis();
    await restoring.end();

    expect(verdictOf(newer, 'data-version')).toMatch(/^mend: รูปแบบข้อมูลรุ่น 99 ใหม่กว่า/);
    expect(verdictOf(half, 'data-version')).toMatch(/^mend: การนำสำเนากลับค้าง/);
  });

  it('counts the dead letters', async () => {
    // A database of its own: the town's bot would take the event between two of these lines.
    const { connection, uri } = await testDatabase();
    const inbox = mongoInbox(connection);
    const at = new Date(NOW);
    await inbox.store([{ id: 'event-7F3K2Q', chat: 'C1', at, received: at, json: '{}' }]);
    await inbox.claim('C1', 'worker', at);
    await inbox.bury('event-7F3K2Q', 'worker', 'TypeError');

    expect(verdictOf(await diagnosis({ MONGODB_URI: uri }), 'inbox')).toMatch(/^look: .*1 รายการ/);
  });

  it('says that the disk is nearly full', async () => {
    const withFree = async (bytes: number | null) =>
      verdictOf(await diagnosis({}, { freeBytes: () => Promise.resolve(bytes) }), 'disk');

    expect(await withFree(0.1 * GB)).toBe('mend: พื้นที่ว่างของ DATA_DIR เหลือ 100 MB');
    expect(await withFree(GB)).toBe('look: พื้นที่ว่างของ DATA_DIR เหลือ 1000 MB');
    expect(await withFree(null)).toMatch(/^look: /);
  });

  it('says that there is no backup, or an old one', async () => {
    expect(verdictOf(await diagnosis({ DATA_DIR: join(folder, 'other') }), 'backup')).toMatch(
      /^look: ยังไม่มีสำเนา/,
    );
    expect(verdictOf(await diagnosis({}, {}, '2026-11-23T03:00:00.000Z'), 'backup')).toBe(
      'look: สำเนาล่าสุดเก่าแล้ว: 21 พ.ย. 2569 01:00 น.',
    );
  });

  it('says that the public address is not set, or does not lead here', async () => {
    const dead = await diagnosis({}, { reach: () => Promise.resolve(502) });

    expect(verdictOf(dead, 'public-address')).toMatch(/^mend: .*ได้รหัส 502/);
    expect(verdictOf(await diagnosis({ PUBLIC_BASE_URL: '' }), 'public-address')).toMatch(/^look: ยังไม่ได้ตั้ง/);
  });
});
