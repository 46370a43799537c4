import { addMeasure } from '../../src/app/add-measure.ts';
import { assign } from '../../src/app/assign.ts';
import { yearToWrite } from '../../src/app/board.ts';
import { confirmLinksOf } from '../../src/app/confirm-links.ts';
import { type Actor, deedOf } from '../../src/app/actor.ts';
import { editMeasure } from '../../src/app/edit-measure.ts';
import { logProgress } from '../../src/app/log-progress.ts';
import type { AuditRow, Ledger } from '../../src/app/ports.ts';
import { beginYear, planRollOver, rollOver, yearToBegin } from '../../src/app/roll-over.ts';
import { undo } from '../../src/app/undo.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import { itasLink, linkToRecheck } from '../../src/domain/links.ts';
import { bare } from '../../src/text/thai.ts';
import { type Office, type OfficePorts, anotherOffice, got, openOffice, refusalOf } from './office.ts';

const FROM = 2569;
const TO = 2570;
const url = (name: string) => `https://www.example.go.th/ita/${name}`;

describe('app/roll-over', () => {
  let first: Office;
  let offices = 0;

  beforeAll(async () => {
    first = await openOffice('อบต.ตัวอย่าง', FROM);
  });

  /** An agency of its own at the end of 2569: three items with something to carry over, two measures with progress. */
  async function yearEnd(): Promise<Office> {
    offices += 1;
    const office = await anotherOffice(first, `อบต.ปลายปี ${offices}`);
    const by = () => office.by('ประสาน');
    const { ports, catalogue } = office;
    await updateItems(ports, await by(), catalogue, [
      { code: 'O1', links: [url('o1')], note: 'ปรับทุกเดือน' },
      { code: 'O12', links: [url('o12'), url('o12-more')] },
      { code: 'O8', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' },
    ]);
    got(await assign(ports, await by(), catalogue, { codes: ['O12', 'O2'], units: ['กองคลัง', 'กองช่าง'] }));
    for (const title of ['จัดทำคู่มือการให้บริการ', 'เปิดช่องทางร้องเรียน']) await office.measure(title);
    got(
      await editMeasure(ports, await by(), FROM, { ref: '1' }, { field: 'step', lines: ['แต่งตั้งคณะทำงาน'] }),
    );
    got(await logProgress(ports, await by(), FROM, { ref: '1', percent: 60, note: 'ประชุมแล้ว' }, bare));
    return office;
  }

  /** Rolls over in an event of its own unless told which; the agency is read anew, as for every message. */
  async function roll(office: Office, event?: string, ports: OfficePorts = office.ports) {
    const actor = await office.by('ประสาน', event);
    const plan = got(await planRollOver(ports, actor, TO));
    return { actor, plan, done: await rollOver(ports, actor, plan) };
  }

  async function stand(office: Office) {
    const { ports, agencyId } = office;
    const [items, measures, agency] = await Promise.all([
      ports.items.ofYear(agencyId, TO),
      ports.measures.ofYear(agencyId, TO),
      ports.agencies.byId(agencyId),
    ]);
    return {
      items: Object.fromEntries([...items].sort(([a], [b]) => a.localeCompare(b))),
      measures: measures.map((it) => it.measure),
      years: agency?.years,
    };
  }

  const undoes = async (office: Office, event: string, decided = false, who = 'ประสาน') =>
    undo(office.ports, await office.by(who), { kind: 'event', event }, decided);
  const catalogueOf = (office: Office) => office.ports.catalogues.of(TO)!;
  const sends = async (office: Office, who: string, code: string, name: string) =>
    updateItems(office.ports, await office.by(who), catalogueOf(office), [{ code, links: [url(name)] }]);

  it('carries owners, notes and links to look at again, begins measures anew, and opens the year', async () => {
    const office = await yearEnd();
    const before = await office.ports.items.ofYear(office.agencyId, FROM);

    const { plan, done } = await roll(office);

    const { items, measures, years } = await stand(office);
    expect(years).toEqual([FROM, TO]);
    expect(Object.keys(items).sort()).toEqual(['executives', 'procurement_annual', 'structure']);
    expect(items.procurement_annual).toMatchObject({
      status: 'not_started',
      units: ['กองคลัง', 'กองช่าง'],
      lead: 'กองคลัง',
      links: [
        { url: url('o12'), itas: true, recheck: true },
        { url: url('o12-more'), itas: false, recheck: true },
      ],
    });
    expect(itasLink(items.procurement_annual!)).toBeNull();
    const texts = await office.ports.texts.read(office.agencyId, [items.structure?.note ?? '']);
    expect([...texts.values()]).toEqual(['ปรับทุกเดือน']);
    expect(measures).toMatchObject([
      {
        ref: '1',
        title: 'จัดทำคู่มือการให้บริการ',
        status: 'not_started',
        percent: 0,
        steps: [{ text: 'แต่งตั้งคณะทำงาน', done: false }],
        period: { from: '2026-10-01', to: '2027-09-30' },
      },
      { ref: '2', status: 'not_started' },
    ]);
    expect(plan.items.setAside.map((it) => it.code)).toEqual(['O8']);
    expect(done.rows).toHaveLength(6);
    // The old year stays as it was.
    expect(await office.ports.items.ofYear(office.agencyId, FROM)).toEqual(before);
  });

  it('leaves the progress of last year behind', async () => {
    const office = await yearEnd();
    const { done } = await roll(office);

    expect(done.rows.every((row) => row.entry === null)).toBe(true);
  });

  it('writes nothing twice, by the same event or by another one', async () => {
    const office = await yearEnd();
    const { actor, done } = await roll(office);
    const stood = await stand(office);

    const again = await roll(office, actor.event);
    const another = await roll(office);

    expect(again.done).toEqual(done);
    expect(another.done.rows).toEqual([]);
    expect(await stand(office)).toEqual(stood);
  });

  it('carries once what two coordinators carry at the same time', async () => {
    const office = await yearEnd();

    await Promise.all([roll(office), roll(office), roll(office)]);

    const { items, measures, years } = await stand(office);
    expect(years).toEqual([FROM, TO]);
    expect(Object.keys(items)).toHaveLength(3);
    expect(measures.map((it) => it.ref)).toEqual(['1', '2']);
    const rows = await office.ports.ledger.ofYear(office.agencyId, TO);
    expect(rows.filter((row) => row.action === 'roll-over')).toHaveLength(6);
  });

  describe('stopped after one of its writes', () => {
    class Stopped extends Error {}

    /** The ports of a process that dies after so many writes. */
    function dyingAfter(ports: OfficePorts, writes: number): OfficePorts {
      let left = writes;
      const record: Ledger['record'] = async (...given) => {
        if (left === 0) throw new Stopped();
        const recorded = await ports.ledger.record(...given);
        if (recorded.kind === 'done' && !recorded.again) left -= 1;
        return recorded;
      };
      return { ...ports, ledger: { ...ports.ledger, record } };
    }

    const WRITES = 6;
    /** What a year that was carried over at one go comes to. */
    let whole: ReturnType<typeof shape>;

    beforeAll(async () => {
      const office = await yearEnd();
      await roll(office);
      whole = shape(await stand(office));
    });

    it.each(Array.from({ length: WRITES }, (_, writes) => writes))(
      'after %d it is finished by a retry, and one undo takes back all of it',
      async (writes) => {
        const office = await yearEnd();
        const event = `stopped after ${writes} in ${office.agencyId}`;
        await expect(roll(office, event, dyingAfter(office.ports, writes))).rejects.toThrow(Stopped);
        expect((await stand(office)).years).toEqual([FROM]);

        const { done } = await roll(office, event);

        expect(shape(await stand(office))).toEqual(whole);
        expect(done.rows).toHaveLength(WRITES);
        got(await undoes(office, done.event));
        expect(await stand(office)).toMatchObject({ measures: [], years: [FROM] });
      },
    );

    it.each(Array.from({ length: WRITES }, (_, writes) => writes))(
      'after %d it is finished by another event, and one undo takes back both halves',
      async (writes) => {
        const office = await yearEnd();
        await expect(
          roll(office, `given up after ${writes} in ${office.agencyId}`, dyingAfter(office.ports, writes)),
        ).rejects.toThrow(Stopped);

        const { done } = await roll(office);

        expect(done.rows).toHaveLength(WRITES);
        got(await undoes(office, done.event));
        const { items, measures, years } = await stand(office);
        expect(years).toEqual([FROM]);
        expect(measures).toEqual([]);
        for (const item of Object.values(items))
          expect(item).toMatchObject({ links: [], units: null, note: null });
      },
    );

    /** Two agencies are alike but for the ids of what their officers wrote. */
    function shape({ items, measures, years }: Awaited<ReturnType<typeof stand>>) {
      const noted = Object.entries(items).map(([key, item]) => [key, { ...item, note: item.note !== null }]);
      return { items: Object.fromEntries(noted) as unknown, measures, years };
    }
  });

  describe('beside what officers have entered in the new year', () => {
    it('fills only what is free there, and leaves a measure of the same title', async () => {
      const office = await yearEnd();
      await beginYear(office.ports, await office.by('ประสาน'), TO);
      await office.hire('สมหญิง', 'officer', 'กองคลัง');
      await sends(office, 'สมหญิง', 'O12', 'new-o12');
      await addMeasure(office.ports, await office.by('ประสาน'), TO, 'เปิดช่องทาง ร้องเรียน');

      await roll(office);

      const { items, measures } = await stand(office);
      expect(items.procurement_annual).toMatchObject({
        status: 'published',
        units: ['กองคลัง', 'กองช่าง'],
        links: [{ url: url('new-o12'), itas: true }],
      });
      expect(items.procurement_annual?.links).toHaveLength(1);
      expect(items.structure?.links).toMatchObject([{ recheck: true }]);
      expect(measures.map((it) => [it.ref, it.title])).toEqual([
        ['1', 'เปิดช่องทาง ร้องเรียน'],
        ['2', 'จัดทำคู่มือการให้บริการ'],
      ]);
    });

    it('brings nothing back that somebody took out', async () => {
      const office = await yearEnd();
      await roll(office);
      const key = itemByCode(catalogueOf(office), 'O12')!.key;
      const [second] = (await office.ports.measures.ofYear(office.agencyId, TO)).slice(1);
      const deed = deedOf(await office.by('ประสาน'));
      await office.ports.ledger.record<'item'>(deed, { kind: 'item', year: TO, key, label: 'O12' }, () => ({
        action: 'remove-link',
        after: { links: [] },
      }));
      await office.ports.ledger.record<'measure'>(
        deed,
        { kind: 'measure', year: TO, id: second!.id, label: '2' },
        () => ({ action: 'edit-measure', after: { removed: true } }),
      );

      expect((await roll(office)).done.rows).toEqual([]);
      const { items, measures } = await stand(office);
      expect(items[key]?.links).toEqual([]);
      expect(measures.map((it) => it.ref)).toEqual(['1']);
    });

    it('carries later what the old year gets later', async () => {
      const office = await yearEnd();
      await roll(office);
      await updateItems(office.ports, await office.by('ประสาน'), office.catalogue, [
        { code: 'O2', links: [url('o2')] },
      ]);

      const { done } = await roll(office);

      expect(done.rows.map((row) => [row.label, Object.keys(row.after)])).toEqual([['O2', ['links']]]);
    });

    it('loses to a link that is sent while it is at work', async () => {
      const office = await yearEnd();
      await beginYear(office.ports, await office.by('ประสาน'), TO);
      const actor = await office.by('ประสาน');
      const plan = got(await planRollOver(office.ports, actor, TO));
      await sends(office, 'ประสาน', 'O12', 'meanwhile');

      await Promise.all([rollOver(office.ports, actor, plan), sends(office, 'ประสาน', 'O1', 'at-once')]);

      const { items } = await stand(office);
      expect(itasLink(items.procurement_annual!)).toBe(url('meanwhile'));
      expect(items.procurement_annual?.units).toEqual(['กองคลัง', 'กองช่าง']);
      expect(itasLink(items.structure!)).toBe(url('at-once'));
    });
  });

  describe('taken back', () => {
    it('is gone as a whole, the year too, and may be done again by the very same press', async () => {
      const office = await yearEnd();
      const { actor, done } = await roll(office);
      const stood = await stand(office);

      expect(got(await undoes(office, done.event)).keptOpen).toBeNull();
      expect((await stand(office)).years).toEqual([FROM]);

      const again = await roll(office, actor.event);

      expect(again.done.event).not.toBe(done.event);
      expect(again.done.rows).toHaveLength(6);
      expect(await stand(office)).toEqual(stood);
    });

    it('shows what others did since; what they wrote stays, and the year with it', async () => {
      const office = await yearEnd();
      await office.hire('สมหญิง', 'officer', 'กองคลัง');
      const { done } = await roll(office);
      await sends(office, 'สมหญิง', 'O12', 'new-o12');

      expect(refusalOf(await undoes(office, done.event))).toBe('changed-since');
      expect(got(await undoes(office, done.event, true)).keptOpen).toBe(TO);

      const { items, measures, years } = await stand(office);
      expect(years).toEqual([FROM, TO]);
      expect(itasLink(items.procurement_annual!)).toBe(url('new-o12'));
      expect(items.structure).toMatchObject({ links: [], note: null });
      expect(measures).toEqual([]);
    });

    it('does not ask because of a change of something else about the agency', async () => {
      const office = await yearEnd();
      await office.hire('วิภา', 'coordinator');
      const { done } = await roll(office);
      const { person, ...changed } = await office.by('วิภา');
      await office.ports.ledger.record<'agency'>(
        { event: changed.event, at: changed.at, agency: office.agencyId, by: person, message: null },
        { kind: 'agency', label: 'agency' },
        (agency) => ({ action: 'profile', after: { profile: { ...agency.profile, phone: '02 000 0000' } } }),
      );

      got(await undoes(office, done.event));
      expect((await stand(office)).years).toEqual([FROM]);
    });

    it('does not close a year that was begun empty once somebody has worked in it', async () => {
      const office = await yearEnd();
      const { event } = await beginYear(office.ports, await office.by('ประสาน'), TO);
      await sends(office, 'ประสาน', 'O12', 'new-o12');

      expect(await undoes(office, event)).toMatchObject({ refusal: { code: 'year-in-use', year: TO } });
      expect((await stand(office)).years).toEqual([FROM, TO]);
    });
  });

  it("leaves other agencies' years alone", async () => {
    const [office, other] = [await yearEnd(), await yearEnd()];
    const rows = await other.ports.ledger.latest(other.agencyId, { limit: 1_000 });

    await roll(office);

    expect(await stand(other)).toEqual({ items: {}, measures: [], years: [FROM] });
    expect(await other.ports.ledger.latest(other.agencyId, { limit: 1_000 })).toEqual(rows);
  });

  it('is refused without a list of the new year, or without a year before', async () => {
    const office = await yearEnd();
    const actor = await office.by('ประสาน');

    expect(await planRollOver(office.ports, actor, 2571)).toMatchObject({
      refusal: { code: 'no-list-yet', year: 2571 },
    });
    expect(refusalOf(await planRollOver(office.ports, actor, FROM))).toBe('no-year-before');
  });

  it('is how a new year begins: no write opens one by itself', async () => {
    const office = await yearEnd();
    const actor = await office.by('ประสาน');

    expect(await yearToWrite(office.ports, actor, { open: true }, '2026-10-01')).toMatchObject({
      refusal: { code: 'year-not-open', year: TO, latest: FROM },
    });
  });

  it.each<[years: readonly number[], today: string, year: number]>([
    [[2569], '2026-02-15', 2570],
    [[2569], '2026-09-30', 2570],
    [[2569], '2026-10-01', 2570],
    [[2569, 2570], '2026-10-01', 2570],
    [[2569, 2570], '2027-03-31', 2570],
    [[2569, 2570], '2027-04-01', 2571],
    [[2570], '2027-02-15', 2571],
    [[2567], '2026-10-01', 2570],
  ])('with data of %j the new year of %s is %d', async (years, today, year) => {
    const { agency } = await first.by('ประสาน');

    expect(yearToBegin({ ...agency, years }, today)).toBe(year);
  });

  describe("last year's link", () => {
    const confirm = async (office: Office, actor: Actor, ...codes: readonly string[]) =>
      confirmLinksOf(office.ports, actor, catalogueOf(office), codes);

    it('counts once somebody says that it holds; the item is then published by it', async () => {
      const office = await yearEnd();
      await roll(office);

      const { changed: looked, refused } = await confirm(
        office,
        await office.by('ประสาน'),
        'O12',
        'O5',
        'O99',
      );

      expect(looked.map((it) => [it.item.catalogue.code, it.row === null])).toEqual([
        ['O12', false],
        ['O5', true],
      ]);
      expect(refused).toMatchObject([{ code: 'O99', refusal: { code: 'item-unknown' } }]);
      const item = (await stand(office)).items.procurement_annual!;
      expect(item.status).toBe('published');
      expect(itasLink(item)).toBe(url('o12'));
      expect(linkToRecheck(item)).toBeNull();
    });

    it('is looked at again after the confirmation is taken back', async () => {
      const office = await yearEnd();
      await roll(office);
      const { changed: looked } = await confirm(office, await office.by('ประสาน'), 'O1');
      const [row] = looked.flatMap((it): readonly AuditRow[] => (it.row ? [it.row] : []));

      got(await undoes(office, row!.event));

      expect((await stand(office)).items.structure).toMatchObject({
        status: 'not_started',
        links: [{ url: url('o1'), recheck: true }],
      });
    });

    it('is replaced by one that is sent, and holds when it is sent itself', async () => {
      const office = await yearEnd();
      await roll(office);

      await sends(office, 'ประสาน', 'O1', 'new-o1');
      await sends(office, 'ประสาน', 'O12', 'o12');

      const { items } = await stand(office);
      expect(items.structure?.links.map((it) => it.url)).toEqual([url('new-o1')]);
      expect(items.procurement_annual?.links).toMatchObject([
        { url: url('o12'), itas: true },
        { url: url('o12-more'), recheck: true },
      ]);
      expect(items.procurement_annual?.links[0]).not.toHaveProperty('recheck');
      expect(items.procurement_annual?.status).toBe('published');
    });

    it('does not publish what is said to be done', async () => {
      const office = await yearEnd();
      await roll(office);

      const { updated } = await updateItems(office.ports, await office.by('ประสาน'), catalogueOf(office), [
        { code: 'O12', status: 'published' },
      ]);

      expect(updated).toMatchObject([{ linkWanted: true, item: { status: 'in_progress', complete: false } }]);
    });
  });
});
