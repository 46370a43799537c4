import { join } from 'node:path';
import { pino } from 'pino';
import type { Visits } from '../../src/app/looks.ts';
import { clock } from '../../src/clock.ts';
import { documents } from '../../src/mongo/documents.ts';
import { mongoDuties } from '../../src/mongo/duties.ts';
import { linkedAddresses } from '../../src/mongo/linked-addresses.ts';
import { mongoPages } from '../../src/mongo/pages.ts';
import { type SweepDeps, linkSweep } from '../../src/operations/link-sweep.ts';
import { play, playFile } from '../conversations/transcript.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { openTown } from '../support/town.ts';
import { type PretendWeb, openPretendWeb } from './pretend-web.ts';

const HOUR = 3_600_000;
const there = (title: string) => ({ body: `<title>${title}</title><p>ข้อมูลของหน่วยงาน</p>` });

let web: PretendWeb;
let isBroken = false;

beforeAll(async () => {
  web = await openPretendWeb({
    'www.example.go.th': (path) => (path.includes('gone') || isBroken ? { status: 404 } : there('ข้อมูล')),
    'gone.example.go.th': () => ({ status: 404 }),
    'closed.example.go.th': () => ({ status: 403 }),
    'old.example.go.th': () => there('รายงาน ปีงบประมาณ พ.ศ. 2567'),
  });
});

afterAll(() => web.close());

it('looks at a link when it is sent, and says what it saw as a hint', async () => {
  const town = await openTown(new Date('2027-02-15T02:00:00.000Z'), { visits: web.websites });
  const { played, written } = await playFile(town, join(import.meta.dirname, 'linked-pages.txt'));
  expect(played).toBe(written);
});

interface Desk {
  readonly database: TestDatabase;
  readonly deps: SweepDeps;
  readonly changes: string[];
  readonly pass: (ms: number) => void;
}

/** A sweep with a clock of its own, over addresses that a test names. */
async function openDesk(urls: () => readonly string[], visits: Visits = web.websites): Promise<Desk> {
  const database = await testDatabase();
  const kept = documents(database.connection);
  let now = Date.parse('2027-02-15T02:00:00.000Z');
  const changes: string[] = [];
  const deps: SweepDeps = {
    pages: mongoPages(kept),
    visits,
    // eslint-disable-next-line @typescript-eslint/require-await -- what a database would be waited for
    linked: async function* () {
      yield { agency: 'a', urls: urls() };
    },
    duties: mongoDuties(database.connection),
    clock: clock(() => now),
    realNow: () => now,
    owner: 'one',
    log: pino({ level: 'silent' }),
    changed({ url, how }) {
      changes.push(`${how} ${url}`);
      return Promise.resolve();
    },
  };
  return { database, deps, changes, pass: (ms) => void (now += ms) };
}

it('looks at every linked page within a day and again the next day, spread out', async () => {
  const urls = Array.from({ length: 12 }, (_, at) => `http://www.example.go.th/page${at}`);
  const { deps, pass } = await openDesk(() => urls);
  const sweep = linkSweep(deps);
  const counts: number[] = [];
  for (let hour = 0; hour < 25; hour++) {
    await sweep.look();
    counts.push([...(await deps.pages.ofAgency('a')).values()].filter((looks) => looks.length > 0).length);
    pass(HOUR);
  }
  expect(counts[0]).toBeLessThan(6);
  expect(counts.at(-1)).toBe(12);
  expect(new Set(counts).size).toBeGreaterThan(4);
});

it('tells once that a page is gone, only after a second failure, and that it is there again', async () => {
  const url = 'http://www.example.go.th/o12';
  const { deps, pass, changes } = await openDesk(() => [url]);
  await deps.pages.expect('a', [{ url, due: deps.clock.now() }]);
  const sweep = linkSweep(deps);
  await sweep.look();
  isBroken = true;
  pass(24 * HOUR);
  await sweep.look();
  expect(changes).toStrictEqual([]);
  pass(2 * HOUR);
  await sweep.look();
  expect(changes).toStrictEqual([`gone ${url}`]);
  isBroken = false;
  pass(24 * HOUR);
  await sweep.look();
  expect(changes).toStrictEqual([`gone ${url}`, `back ${url}`]);
});

it('lets one of several processes have a slot, and another go on after a restart', async () => {
  const url = 'http://www.example.go.th/o12';
  const { deps, pass } = await openDesk(() => [url]);
  await deps.pages.expect('a', [{ url, due: deps.clock.now() }]);
  const before = web.asked.length;
  await Promise.all(['one', 'two', 'three'].map((owner) => linkSweep({ ...deps, owner }).look()));
  expect(web.asked.slice(before).filter(({ path }) => path === '/o12')).toHaveLength(1);
  pass(25 * HOUR);
  await linkSweep({ ...deps, owner: 'four' }).look();
  expect((await deps.pages.ofAgency('a')).get(url)).toHaveLength(2);
});

it('forgets a page that nothing links to any more', async () => {
  let urls = ['http://www.example.go.th/a', 'http://www.example.go.th/b'];
  const { deps, pass } = await openDesk(() => urls);
  const sweep = linkSweep(deps);
  await sweep.look();
  urls = urls.slice(1);
  pass(24 * HOUR);
  await sweep.look();
  expect([...(await deps.pages.ofAgency('a')).keys()]).toStrictEqual(urls);
});

it('names the addresses of this year, or of the latest that an agency has', async () => {
  const town = await openTown(new Date('2027-02-15T02:00:00.000Z'), { visits: web.websites });
  await play(town, 'สมชาย: ตั้งค่าหน่วยงาน อบต.ตัวอย่าง\nสมชาย: ส่ง O12 http://www.example.go.th/o12');
  const kept = documents(town.database.connection);
  const named: string[] = [];
  for await (const { urls } of linkedAddresses(kept, '2028-02-01')) named.push(...urls);
  expect(named).toStrictEqual(['http://www.example.go.th/o12']);
});
