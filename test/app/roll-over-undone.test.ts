import type { Ledger } from '../../src/app/ledger.ts';
import { beginYear } from '../../src/app/roll-over.ts';
import { itasLink } from '../../src/domain/links.ts';
import { type Office, type OfficePorts, got, refusalOf } from './office.ts';
import { FROM, TO, openYearEnds, roll, sends, stand, undoes, url } from './year-end.ts';

describe('app/roll-over that was broken off or is taken back', () => {
  let yearEnd: () => Promise<Office>;

  beforeAll(async () => {
    yearEnd = await openYearEnds();
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
});
