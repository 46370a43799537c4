import { itemsOf, yearToRead, yearToWrite } from '../../src/app/board.ts';
import { type Office, anotherOffice, got, openOffice } from './office.ts';

const IN_2570 = '2027-02-15';
const IN_2571 = '2027-10-01';

describe('src/app/board.ts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });

  const agency = async () => (await office.by('ประสาน')).agency;

  describe('the year that is read', () => {
    const read = async (said: number | undefined, today = IN_2570) =>
      yearToRead(office.ports, await agency(), said, today);

    it('is the fiscal year of the day', async () => {
      expect(got(await read(undefined))).toMatchObject({ year: 2570, insteadOf: null });
    });

    it('is the latest one that the agency has, named as such, when a new year has begun without data', async () => {
      expect(got(await read(undefined, IN_2571))).toMatchObject({ year: 2570, insteadOf: 2571 });
    });

    it('is the latest one also for a year that was said and has a catalogue but no data', async () => {
      expect(got(await read(2569))).toMatchObject({ year: 2570, insteadOf: 2569 });
    });

    it('is none that no catalogue knows', async () => {
      expect(await read(2599)).toMatchObject({
        ok: false,
        refusal: { code: 'year-without-catalogue', year: 2599, known: office.ports.catalogues.years() },
      });
    });
  });

  describe('the year that is written', () => {
    const write = async (said: { readonly year?: number; readonly open?: boolean }, today = IN_2570) =>
      yearToWrite(office.ports, await office.by('ประสาน'), said, today);

    it('is the fiscal year of the day', async () => {
      expect(got(await write({})).year).toBe(2570);
    });

    it('is asked for where the agency has no data, never assumed', async () => {
      const refused = await write({ year: 2569 });

      expect(refused).toEqual({ ok: false, refusal: { code: 'year-not-open', year: 2569, latest: 2570 } });
      expect((await agency()).years).toEqual([2570]);
    });

    it('is asked for on the first day of a new year', async () => {
      expect(await write({}, IN_2571)).toMatchObject({ ok: false });
      expect((await agency()).years).toEqual([2570]);
    });

    it('is opened when an officer said that it is meant, once however often it is said', async () => {
      const other = await anotherOffice(office, 'อบต.สองปี');
      const actor = await other.by('ประสาน');

      got(await yearToWrite(office.ports, actor, { year: 2569, open: true }, IN_2570));
      got(await yearToWrite(office.ports, actor, { year: 2569, open: true }, IN_2570));

      expect((await office.ports.agencies.byId(other.agencyId))?.years).toEqual([2569, 2570]);
      expect(await other.historyOf({ kind: 'agency', label: 'agency' })).toHaveLength(2);
    });

    it('is none that no catalogue knows, whatever a button claims', async () => {
      expect(await write({ year: 2599, open: true })).toMatchObject({
        refusal: { code: 'year-without-catalogue' },
      });
      expect((await agency()).years).toEqual([2570]);
    });
  });

  it('shows every item of the year, touched or not, with the units of this agency', async () => {
    const items = await itemsOf(office.ports, office.agencyId, await agency(), office.catalogue);

    expect(items.map((it) => it.catalogue.code)).toEqual(office.catalogue.items.map((it) => it.code));
    expect(items.every((it) => it.status === 'not_started' && !it.complete)).toBe(true);
  });
});
