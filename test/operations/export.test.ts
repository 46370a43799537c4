import { assign } from '../../src/app/assign.ts';
import { logProgress } from '../../src/app/log-progress.ts';
import { setUpAgency } from '../../src/app/set-up.ts';
import { undo } from '../../src/app/undo.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { GROUP, TODAY, type OperatorPorts, aMeasure, anAgency, emptyDatabase } from './an-agency.ts';

describe('operations/export', () => {
  let database: TestDatabase;
  let ports: OperatorPorts;
  let forgetPerson: (id: string) => Promise<unknown>;
  let forgetText: (text: string) => Promise<unknown>;

  beforeAll(async () => {
    database = await testDatabase();
    const { kept, ports: made } = emptyDatabase(database.connection);
    ports = made;
    forgetPerson = (id) => kept.people.deleteOne({ _id: id });
    forgetText = (person) => kept.texts.deleteMany({ person });
  });

  const exported = async () => (await exportAgency(ports, { group: GROUP, today: TODAY })).exported;

  it('refuses a group that nobody has set up', async () => {
    await expect(exportAgency(ports, { group: 'C-unknown', today: TODAY })).rejects.toThrow(
      /No agency is set up/,
    );
  });

  it('is found by one of its people where it was set up one to one', async () => {
    const user = `U${'0'.repeat(31)}7`;
    const { id } = await ports.people.of(user, new Date());
    const chat = { kind: 'user', id: user } as const;
    const founder = { person: id, chat, message: null, at: new Date(`${TODAY}T03:00:00Z`), event: 'alone' };
    await setUpAgency(ports, founder, 'เทศบาลตำบลตัวอย่าง', 2570);
    const found = await exportAgency(ports, { group: user, today: TODAY });
    await setUpAgency(ports, { ...founder, event: 'a second one' }, 'อบต.อีกแห่ง', 2570);

    expect(found.exported.organisation).toEqual({
      name: 'เทศบาลตำบลตัวอย่าง',
      kind: 'เทศบาลตำบล',
      groups: [],
    });
    await expect(exportAgency(ports, { group: user, today: TODAY })).rejects.toThrow(/several agencies/);
  });

  it('holds every item of the catalogue in the order of their codes, touched or not', async () => {
    const { actor } = await anAgency(ports);
    const catalogue = ports.catalogues.of(2570)!;
    await updateItems(ports, actor('links'), catalogue, [
      { code: 'O12', links: ['https://example.go.th/o12'], note: 'ลงแล้ว' },
    ]);
    await assign(ports, actor('assign'), catalogue, { codes: ['O12'], units: ['กองคลัง'] });

    const { items, organisation, fiscalYear, scores } = await exported();

    expect(organisation).toEqual({ name: 'อบต.ตัวอย่าง', kind: 'อบต.', groups: [GROUP] });
    expect(fiscalYear).toBe(2570);
    expect(scores).toEqual([]);
    expect(items.map((it) => it.code)).toEqual(catalogue.items.map((it) => it.code));
    expect(items[11]).toEqual({
      code: 'O12',
      key: catalogue.items[11]!.key,
      title: catalogue.items[11]!.title,
      subIndicator: catalogue.items[11]!.subIndicator,
      status: 'published',
      complete: catalogue.items[11]!.components.length === 0,
      inItas: false,
      approved: false,
      components: catalogue.items[11]!.components.map(({ text }) => ({ text, met: false })),
      links: [{ url: 'https://example.go.th/o12', itas: true, health: 'unchecked' }],
      units: ['กองคลัง'],
      dataUntil: catalogue.items[11]!.dataUntil,
      due: '2027-04-30',
      verdict: null,
      note: 'ลงแล้ว',
    });
    expect(items[0]).toMatchObject({ status: 'not_started', links: [], note: null });
  });

  it('holds of a measure the entries that were not taken back, in words and not in ids', async () => {
    const { actor } = await anAgency(ports);
    await aMeasure(ports, actor('measure'), 'จัดทำคู่มือ');
    const bare = (text: string): string => text;
    await logProgress(ports, actor('first'), 2570, { ref: '1', percent: 30, note: 'เริ่มแล้ว' }, bare);
    await logProgress(ports, actor('second'), 2570, { ref: '1', percent: 60, note: 'ผิด' }, bare);
    await undo(ports, actor('undo'), { kind: 'event', event: 'second' }, false);

    const { measures } = await exported();

    expect(measures).toHaveLength(1);
    expect(measures[0]).toMatchObject({
      ref: '1',
      section: 'measures',
      title: 'จัดทำคู่มือ',
      posture: null,
      percent: 30,
      status: 'in_progress',
      period: { from: '2026-10-01', to: '2027-09-30' },
      entries: [{ by: 'เจ้าหน้าที่ ก', note: 'เริ่มแล้ว', status: null, percent: 30, links: [] }],
    });
    expect(Object.keys(measures[0]!)).not.toContain('unitsDone');
  });

  it('lists every change of the year and of no year, each with its target and what it changed', async () => {
    const { audit } = await exported();

    expect(audit.map((it) => `${it.action} ${it.target}`)).toEqual(
      expect.arrayContaining(['setup agency', 'setup member', 'setup group', 'update-item O12', 'undo 1']),
    );
    expect(audit.find((it) => it.action === 'update-item')).toEqual({
      at: '2026-11-21T03:00:00.000Z',
      by: 'เจ้าหน้าที่ ก',
      action: 'update-item',
      target: 'O12',
      before: { status: 'not_started', links: [], note: null },
      after: {
        status: 'published',
        links: [{ url: 'https://example.go.th/o12', itas: true, health: 'unchecked' }],
        note: 'ลงแล้ว',
      },
    });
  });

  it('names every deadline of the year: items by their day, the calendar, and the monthly duty', async () => {
    const { deadlines, items } = await exported();

    expect(deadlines.map((it) => it.due)).toEqual([...deadlines.map((it) => it.due)].sort());
    expect(deadlines).toContainEqual({
      title: expect.stringContaining('ITAS') as string,
      due: '2027-04-30',
      items: [],
      provisional: true,
    });
    expect(deadlines).toContainEqual({
      title: '26 ข้อต้องอยู่บนเว็บไซต์',
      due: '2027-04-30',
      items: items.map((it) => it.code),
      provisional: true,
    });
    expect(deadlines).toContainEqual({
      title: 'สขร.1 สรุปผลการจัดซื้อจัดจ้าง เดือน ต.ค. 2569',
      due: '2026-11-15',
      items: ['O11'],
      provisional: true,
    });
    expect(deadlines.filter((it) => it.items.includes('O11') && it.title.startsWith('สขร.1'))).toHaveLength(
      12,
    );
  });

  it('answers for the latest year with data where the one that was asked for has none, and says so', async () => {
    const found = await exportAgency(ports, { group: GROUP, year: 2569, today: TODAY });

    expect(found.insteadOf).toBe(2569);
    expect(found.exported.fiscalYear).toBe(2570);
    await expect(exportAgency(ports, { group: GROUP, year: 2401, today: TODAY })).rejects.toThrow(
      /no catalogue/,
    );
  });

  it('says "erased" where a person or a text is gone', async () => {
    const { person } = await anAgency(ports);
    await forgetPerson(person.id);
    await forgetText(person.id);

    const { items, measures, audit } = await exported();

    expect(items[11]!.note).toBe('erased');
    expect(measures[0]!.entries[0]).toMatchObject({ by: 'erased', note: 'erased', percent: 30 });
    expect(new Set(audit.map((it) => it.by))).toEqual(new Set(['erased']));
    expect(JSON.stringify(audit)).not.toContain('ลงแล้ว');
  });

  it("tells last year's link in the same shape, as none for ITAS while nobody has looked at it", async () => {
    const { actor, agencyId } = await anAgency(ports);
    const [url, more] = ['https://example.go.th/o5', 'https://example.go.th/o5-more'];
    const links = [
      { url, itas: true, health: 'unchecked', recheck: true },
      { url: more, itas: false, health: 'unchecked', recheck: true },
    ] as const;
    const { event, at, person, message } = actor('carried');
    await ports.ledger.record<'item'>(
      { event, at, agency: agencyId, by: person, message },
      { kind: 'item', year: 2570, key: 'strategic_plan', label: 'O5' },
      () => ({ action: 'roll-over', after: { links } }),
    );

    const item = (await exported()).items.find((it) => it.code === 'O5');

    expect(item?.links).toEqual([
      { url, itas: false, health: 'unchecked' },
      { url: more, itas: false, health: 'unchecked' },
    ]);
    expect(item).toMatchObject({ status: 'not_started', complete: false });
  });
});
