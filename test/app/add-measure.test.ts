import { addMeasure } from '../../src/app/add-measure.ts';
import { undo } from '../../src/app/undo.ts';
import { type Office, anotherOffice, got, openOffice } from './office.ts';

describe('src/app/add-measure.ts', () => {
  let office: Office;

  beforeEach(async () => {
    office = await openOffice();
  });

  const numbers = async () =>
    (await office.ports.measures.ofYear(office.agencyId, 2570)).map((it) => it.measure.ref);

  it('numbers measures one after the other, over the whole fiscal year', async () => {
    await office.measure('จัดทำคู่มือ');
    const { measure } = await addMeasure(office.ports, await office.by('ประสาน'), 2570, 'อบรม');

    expect(measure).toMatchObject({
      ref: '2',
      title: 'อบรม',
      status: 'not_started',
      percent: 0,
      period: { from: '2026-10-01', to: '2027-09-30' },
    });
  });

  it('gives each of many that are added at the same moment a number of its own, without gaps', async () => {
    const actors = await Promise.all(Array.from({ length: 8 }, () => office.by('ประสาน')));

    await Promise.all(actors.map((actor, at) => addMeasure(office.ports, actor, 2570, `มาตรการที่ ${at}`)));

    expect(await numbers()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('adds once what is said once, however often its event is applied', async () => {
    const actor = await office.by('ประสาน');

    const first = await addMeasure(office.ports, actor, 2570, 'จัดทำคู่มือ');
    const again = await addMeasure(office.ports, actor, 2570, 'จัดทำคู่มือ');

    expect(again.id).toBe(first.id);
    expect(await numbers()).toEqual(['1']);
  });

  it('never gives a number again that the history names', async () => {
    const added = await office.by('ประสาน');
    await addMeasure(office.ports, added, 2570, 'พิมพ์ผิด');
    got(await undo(office.ports, await office.by('ประสาน'), { kind: 'event', event: added.event }, false));

    expect(await office.measure('จัดทำคู่มือ')).toBe('2');
    expect(await numbers()).toEqual(['2']);
  });

  it('counts each year and each agency for itself', async () => {
    await office.measure('จัดทำคู่มือ');
    const other = await anotherOffice(office, 'อบต.ทดลอง');
    const lastYear = await addMeasure(office.ports, await office.by('ประสาน'), 2569, 'ปีก่อน');

    expect(await other.measure('ของที่อื่น')).toBe('1');
    expect(lastYear.measure.ref).toBe('1');
  });
});
