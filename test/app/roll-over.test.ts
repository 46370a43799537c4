import { deedOf } from '../../src/app/actor.ts';
import { addMeasure } from '../../src/app/add-measure.ts';
import { yearToWrite } from '../../src/app/board.ts';
import { beginYear, planRollOver, rollOver, yearToBegin } from '../../src/app/roll-over.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import { itasLink } from '../../src/domain/links.ts';
import { type Office, got, refusalOf } from './office.ts';
import { FROM, TO, catalogueOf, openYearEnds, roll, sends, stand, url } from './year-end.ts';

describe('app/roll-over', () => {
  let yearEnd: () => Promise<Office>;

  beforeAll(async () => {
    yearEnd = await openYearEnds();
  });

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
  ])('with data of %j the new year of %s is %d', (years, today, year) => {
    expect(yearToBegin({ years }, today)).toBe(year);
  });
});
