import { assign } from '../../src/app/assign.ts';
import { itemsOf } from '../../src/app/board.ts';
import { type Office, got, openOffice } from './office.ts';

describe('src/app/assign.ts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice('เทศบาลตำบลตัวอย่าง');
  });

  type Said = Parameters<typeof assign>[3];
  const assigns = async (said: Said) =>
    assign(office.ports, await office.by('ประสาน'), office.catalogue, said);

  async function unitsOf(code: string) {
    const agency = (await office.ports.agencies.byId(office.agencyId))!;
    const items = await itemsOf(office.ports, office.agencyId, agency, office.catalogue);
    return items.find((it) => it.catalogue.code === code)?.units;
  }

  it('makes units answer for an item in place of the usual ones, which this kind of agency calls its own way', async () => {
    expect(await unitsOf('O15')).toEqual(['สำนักปลัดเทศบาล']);

    got(await assigns({ codes: ['O15'], units: ['กองคลัง', 'กองช่าง'] }));

    expect(await unitsOf('O15')).toEqual(['กองคลัง', 'กองช่าง']);
  });

  it('lets the first unit lead a measure', async () => {
    const ref = await office.measure('จัดทำคู่มือ');

    got(await assigns({ refs: [ref], units: ['กองช่าง', 'กองคลัง'] }));

    const [found] = await office.ports.measures.ofYear(office.agencyId, 2570);
    expect(found?.measure).toMatchObject({ lead: 'กองช่าง', units: ['กองช่าง', 'กองคลัง'] });
  });

  it('writes what is valid and names the rest', async () => {
    const { changed, refused } = got(
      await assigns({ codes: ['O1', 'O99'], refs: ['77'], units: ['กองคลัง'] }),
    );

    expect(changed.map((it) => it.label)).toEqual(['O1']);
    expect(refused.map((it) => [it.label, it.refusal.code])).toEqual([
      ['O99', 'item-unknown'],
      ['77', 'measure-unknown'],
    ]);
    expect(await unitsOf('O1')).toEqual(['กองคลัง']);
  });

  it('writes nothing for a unit that the agency does not have', async () => {
    const refused = await assigns({ codes: ['O2'], units: ['กองคลัง', 'กองอวกาศ'] });

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'unit-unknown', unit: 'กองอวกาศ' } });
    expect(await unitsOf('O2')).toEqual(['สำนักปลัดเทศบาล']);
  });

  it('says that nothing is new where they answer for it already', async () => {
    got(await assigns({ codes: ['O3'], units: ['กองคลัง'] }));

    const { changed } = got(await assigns({ codes: ['O3'], units: ['กองคลัง'] }));

    expect(changed).toMatchObject([{ label: 'O3', row: null }]);
  });
});
