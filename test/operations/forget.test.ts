import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mongoDrafts } from '../../src/mongo/drafts.ts';
import type { Documents } from '../../src/mongo/documents.ts';
import { type MongoErasing, mongoErasing } from '../../src/mongo/erasing.ts';
import { mongoEvidence } from '../../src/mongo/evidence.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { mongoQuestions } from '../../src/mongo/questions.ts';
import { mongoSaid } from '../../src/mongo/said.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { backUp } from '../../src/operations/backup.ts';
import { forget } from '../../src/operations/forget.ts';
import { checkBackup } from '../../src/operations/restore.ts';
import { scrubBackups } from '../../src/operations/scrub.ts';
import { aReadyFile } from '../support/a-file.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type OperatorPorts, anAgency, emptyDatabase, nobodyWorks } from './an-agency.ts';

// Whoever is forgotten is in no collection and no file of a daily backup: neither the name, nor the LINE id, nor a word
// they wrote. What they did for the agency stays, by nobody.

const USER = `U${'0'.repeat(31)}7`;
const NAME = 'ผู้ที่ขอลบ';
const WORDS = 'ข้อความที่ไม่มีใครควรอ่าน';
const OTHER = `U${'0'.repeat(31)}8`;
const at = new Date('2026-11-21T03:00:00.000Z');

describe('operations/forget', () => {
  let database: TestDatabase;
  let kept: Documents;
  let ports: OperatorPorts;
  let erasing: MongoErasing;
  let agency: string;
  let backups: string;

  beforeAll(async () => {
    database = await testDatabase();
    ({ kept, ports } = emptyDatabase(database.connection));
    erasing = mongoErasing(database.connection, kept);
    agency = (await anAgency(ports)).agencyId;
  });

  beforeEach(async () => {
    backups = await mkdtemp(join(tmpdir(), 'prongsai-forget-'));
    await leaveTraces(USER, NAME, WORDS, agency);
    await leaveTraces(OTHER, 'ผู้อื่น', 'ข้อความของผู้อื่น', 'another agency');
  });

  afterEach(async () => {
    await rm(backups, { recursive: true, force: true });
  });

  /** All that the bot keeps of somebody who used it for a while. */
  async function leaveTraces(lineUser: string, name: string, words: string, agency: string): Promise<string> {
    const { id } = await ports.people.of(lineUser, new Date());
    const message = `message of ${lineUser}`;
    const told = { agency, person: id, message, at };
    await ports.people.rename(id, name);
    await ports.people.seen(id, agency, 'C1');
    await ports.ledger.record<'member'>(
      { event: `join ${id}`, at, agency, by: id, message: null },
      { kind: 'member', person: id, label: 'officer' },
      () => ({ action: 'join', after: { role: 'officer', active: true } }),
    );
    await ports.texts.keep({ id: `text ${id}`, agency, person: id, message, text: words });
    await mongoQuestions(kept).ask({ id: `q ${id}`, event: 'e', ...told, calls: JSON.stringify([words]) });
    await mongoDrafts(kept).keep({ id: `d ${id}`, ...told, report: emptyReport });
    await mongoEvidence(database.connection, kept).keep(
      { id: `f ${id}`, ...told },
      aReadyFile(Buffer.from(`%PDF ${words}`)),
    );
    await mongoSaid(database.connection).add(lineUser, [`said to ${id}`], at, null);
    await kept.tries.updateOne({ _id: lineUser }, { count: 1, until: at }, { upsert: true });
    const json = JSON.stringify({ source: { userId: lineUser }, message: { id: message, text: words } });
    await mongoInbox(database.connection).store([{ id: `event ${id}`, chat: 'C1', at, received: at, json }]);
    await collection('inbox').updateOne({ _id: `event ${id}` }, { $set: { state: 'dead' } });
    await collection('lanes').updateOne(
      { _id: 'C1' },
      {
        $push: {
          answers: {
            ...{ event: id, at, of: [agency] },
            messages: JSON.stringify([{ text: `${name} เป็นผู้ดู` }]),
          },
        },
      },
      { upsert: true },
    );
    return id;
  }
  const emptyReport = {} as Parameters<ReturnType<typeof mongoDrafts>['keep']>[0]['report']; // nobody reads it here

  const collection = (name: string) =>
    database.connection.getClient().db(database.name).collection<{ _id: string }>(name);

  async function everythingIn(): Promise<string> {
    const whole = wholeDatabase(database.connection);
    const lines: string[] = [];
    for (const name of await whole.collections()) for await (const line of whole.read(name)) lines.push(line);
    for await (const { bytes } of whole.files()) lines.push(bytes.toString());
    return lines.join('\n');
  }
  async function everythingAt(folder: string): Promise<string> {
    const files = (await readdir(folder)).filter((it) => it.endsWith('.gz'));
    const texts = await Promise.all(files.map(async (it) => gunzipSync(await readFile(join(folder, it)))));
    const bytes = await readdir(join(folder, 'files'));
    const kept = await Promise.all(bytes.map((it) => readFile(join(folder, 'files', it))));
    return [...texts, ...kept].map(String).join('\n');
  }
  const takeBackup = (name: string) =>
    backUp({ whole: wholeDatabase(database.connection), pause: nobodyWorks, now: at }, join(backups, name));
  const doForget = (user: string) => forget({ ports, erasing, backups }, user);

  it('leaves nothing of a person in the database and the daily backups, and everything of the others', async () => {
    await takeBackup('2026-11-20');
    await takeBackup('2026-11-21');
    expect(await everythingAt(join(backups, '2026-11-20'))).toContain(WORDS);

    const done = await doForget(USER);

    expect(done).toEqual({ user: USER, scrubbed: ['2026-11-20', '2026-11-21'], backupsByHand: [] });
    for (const text of [
      await everythingIn(),
      await everythingAt(join(backups, '2026-11-20')),
      await everythingAt(join(backups, '2026-11-21')),
    ]) {
      expect([USER, NAME, WORDS].filter((it) => text.includes(it))).toEqual([]);
      for (const other of [OTHER, 'ผู้อื่น เป็นผู้ดู', 'ข้อความของผู้อื่น']) expect(text).toContain(other);
    }
    await checkBackup(join(backups, '2026-11-20'));
    await checkBackup(join(backups, '2026-11-21'));
    expect(await readdir(backups)).toEqual(['2026-11-20', '2026-11-21']);
  });

  it('keeps what the person did, by nobody, and ends what they were', async () => {
    const { id } = await ports.people.of(USER, new Date());

    await doForget(USER);

    expect(await ports.agencies.member(agency, id)).toBeNull();
    const rows = await ports.ledger.ofTarget(agency, { kind: 'member', person: id, label: '' });
    expect(rows.map((row) => row.action)).toEqual(['join', 'forget']);
    expect(await ports.people.known(USER)).toBeNull();
  });

  it('names when backups were taken by hand, which it cannot reach', async () => {
    await erasing.noteBackup(at);

    expect(await doForget(USER)).toMatchObject({ backupsByHand: [at.toISOString()] });
  });

  it('knows nobody whom it has forgotten', async () => {
    await doForget(USER);

    await expect(doForget(USER)).rejects.toThrow('Nobody knows');
  });

  it('takes a message that was unsent out of the backups', async () => {
    await takeBackup('2026-11-21');
    await erasing.message(`message of ${USER}`, at);

    await scrubBackups(backups, await erasing.forgotten());

    const text = await everythingAt(join(backups, '2026-11-21'));
    expect(text).not.toContain(WORDS);
    expect(text).toContain(NAME);
    await checkBackup(join(backups, '2026-11-21'));
  });

  it('finds a backup again whose scrubbing was cut short, and touches no folder of another name', async () => {
    await takeBackup('2026-11-20.aside');
    await takeBackup('mine');

    await doForget(USER);

    expect((await readdir(backups)).sort()).toEqual(['2026-11-20', 'mine']);
    expect(await everythingAt(join(backups, '2026-11-20'))).not.toContain(WORDS);
    expect(await everythingAt(join(backups, 'mine'))).toContain(WORDS);
  });
});
