import type { LinkCopy } from '../../src/domain/link-copies.ts';
import { documents } from '../../src/mongo/documents.ts';
import { mongoDuties } from '../../src/mongo/duties.ts';
import { forgetOld } from '../../src/mongo/forget-old.ts';
import { mongoGrid } from '../../src/mongo/grid.ts';
import { mongoLinkCopies } from '../../src/mongo/link-copies.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import { type Town, openTown } from '../support/town.ts';
import { type PretendWeb, type Reply, openPretendWeb } from '../websites/pretend-web.ts';

const MORNING = Date.parse('2027-04-12T02:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('copies of what links led to', () => {
  let web: PretendWeb;
  let town: Town;
  let group: Group;
  let somying: Person;
  let agency: string;
  let site: Reply;
  let now = MORNING;

  const on = (host: string, path = 'o12') => `http://${host}.example.go.th/${path}`;
  const kept = () => documents(town.database.connection);
  const copies = () => mongoLinkCopies(kept());
  const versionsOf = (key: string): Promise<readonly LinkCopy[]> => copies().ofItem(agency, 2570, key);
  const pass = (ms: number) => {
    now += ms;
    town.setNow(new Date(now));
  };
  const says = async (text: string): Promise<string> => {
    pass(1_000);
    await group.says(somying, text);
    await town.settled();
    const { altText } = town.line.messagesIn(group.groupId).at(-1)?.message ?? {};
    return String(altText);
  };
  const look = () => town.bot.copyKeeper?.look() ?? Promise.reject(new Error('nobody keeps copies'));

  beforeAll(async () => {
    const page = (title: string): Reply => ({ body: `<title>${title}</title><p>ข้อมูลของหน่วยงาน</p>` });
    web = await openPretendWeb({
      'www.example.go.th': (path) => (path === '/robots.txt' ? { status: 404 } : page(`หน้า ${path}`)),
      'weak.example.go.th': (path) => (path === '/robots.txt' ? { status: 404 } : site),
      'shut.example.go.th': (path) =>
        path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /\n' } : page('ปิด'),
    });
    town = await openTown(new Date(MORNING), { visits: web.websites });
    somying = town.line.addPerson({ displayName: 'สมหญิง' });
    group = town.line.addGroup({ groupName: 'งาน ITA', members: [somying] });
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    agency = (await kept().states.agency.findOne({}).sort({ _id: 1 }).lean())?.agency ?? '';
  });

  afterAll(() => web.close());

  it('are made once for each version of a link, and shown on the item', async () => {
    await says(`ส่ง O12 ${on('www', 'a')}`);
    await says(`ส่ง O12 ${on('www', 'a')}`);
    await look();
    expect(await says('ดู O12')).toContain('สำเนา เก็บสำเนาแล้ว 12 เม.ย. 2570');
    await says(`ส่ง O12 ${on('www', 'b')}`);
    await look();
    await says('ita ยกเลิกรายการล่าสุด');
    await look();

    const versions = await versionsOf('procurement_annual');
    expect(versions.map((it) => [it.url, it.frozen?.status, it.frozen?.title, it.frozen?.uncopied])).toEqual([
      [on('www', 'a'), 200, 'หน้า /a', null],
      [on('www', 'b'), 200, 'หน้า /b', null],
    ]);
    const [first] = versions;
    const bytes = await copies().bytes(agency, first?.id ?? '');
    expect(Buffer.from(bytes ?? []).toString()).toContain('หน้า /a');
    expect(await copies().bytes('another agency', first?.id ?? '')).toBeNull();
  });

  it('are taken up by another process when the one that was at it died', async () => {
    // It holds the duty, so that the town, which looks every ten seconds, does not come between these lines.
    const duties = mongoDuties(town.database.connection);
    const since = Date.now();
    const claimed = await duties.claim('copies', 'the dead', new Date(since), new Date(since + HOUR));
    expect(claimed).toBe('ours');
    await says(`ส่ง O13 ${on('www', 'c')}`);
    // Between the bytes and their record: the page says something else when the next one reads it.
    const taken = await copies().take(new Date(now), new Date(now + 30_000));
    const lost = { agency, hash: 'f'.repeat(64), bytes: Buffer.from('half'), fileName: 'x' };
    await mongoGrid(town.database.connection).put(`copy-${taken?.id ?? ''}`, lost, new Date(now));
    await look();
    expect((await versionsOf('hr_policy_plan')).map((it) => it.frozen)).toEqual([null]);
    await duties.giveUp('copies', 'the dead');
    pass(30_000);
    const other = await town.another();
    await Promise.all([look(), other.copyKeeper?.look()]);
    expect((await versionsOf('hr_policy_plan')).map((it) => it.frozen?.uncopied)).toEqual([null]);

    const files = () =>
      town.database.connection.collection('kept.files').countDocuments({ _id: { $gt: '' as never } });
    expect(await files()).toBe(4);
    await forgetOld(town.database.connection, kept(), new Date(now));
    await forgetOld(town.database.connection, kept(), new Date(now + 2 * DAY));
    expect(await files()).toBe(3);
  });

  it('are tried again while a page does not open, and say so when it never did', async () => {
    site = { status: 503 };
    await says(`ส่ง O14 ${on('weak')}`);
    await look();
    expect(await says('ดู O14')).not.toContain('สำเนา');
    for (const wait of [HOUR, 3 * HOUR, DAY, DAY]) {
      pass(wait);
      await look();
    }
    expect(await says('ดู O14')).toContain('เก็บสำเนาไม่ได้ เว็บไซต์ขัดข้อง โปรดบันทึกภาพหน้าจอไว้เอง');
    pass(DAY);
    const before = web.asked.length;
    await look();
    expect(web.asked.length).toBe(before);
  });

  it('leave a site in peace that keeps programs out', async () => {
    await says(`ส่ง O15 ${on('shut')}`);
    await look();
    expect(web.asked.filter(({ host }) => host.startsWith('shut')).map(({ path }) => path)).toEqual([
      '/robots.txt',
    ]);
    const [version] = await versionsOf('ethics_code');
    expect(version?.frozen).toMatchObject({ reason: 'robots', uncopied: 'not-opened', hash: null });
  });

  it('are let go of when the fiscal year after their own is over; what was seen stays', async () => {
    await forgetOld(town.database.connection, kept(), new Date('2028-09-30T02:00:00.000Z'));
    const [before] = await versionsOf('procurement_annual');
    expect(before?.frozen?.uncopied).toBeNull();
    await forgetOld(town.database.connection, kept(), new Date('2028-10-01T02:00:00.000Z'));
    const [after] = await versionsOf('procurement_annual');
    expect(after?.frozen).toMatchObject({ uncopied: 'expired', status: 200, title: 'หน้า /a' });
    expect(await copies().bytes(agency, after?.id ?? '')).toBeNull();
  });
});
