import { findMeasure } from '../../src/app/find-measure.ts';
import { logProgress } from '../../src/app/log-progress.ts';
import { findQuietMeasures } from '../../src/app/quiet-measures.ts';
import { answering, namedCoordinators, peopleOfUnits } from '../../src/app/responsible.ts';
import { undo } from '../../src/app/undo.ts';
import { bare } from '../../src/text/thai.ts';
import { type Office, anotherOffice, got, openOffice } from './office.ts';

const YEAR = 2570;
const TODAY = '2027-02-15';

describe('app/quiet-measures', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    for (const title of ['จัดทำคู่มือ', 'จัดอบรม']) await office.measure(title);
  });

  const quiet = async (today: string, days: number) => {
    const found = await findQuietMeasures(office.ports, office.agencyId, YEAR, today, days);
    return found.quiet.map(({ measure, last }) => [measure.ref, last]);
  };

  it('knows the last entry that still holds of each measure', async () => {
    expect(await quiet(TODAY, 30)).toEqual([
      ['1', null],
      ['2', null],
    ]);

    const said = { ref: '1', percent: 40 };
    await logProgress(office.ports, await office.by('ประสาน', 'log'), YEAR, said, bare);

    expect(await quiet(TODAY, 30)).toEqual([['2', null]]);
    expect(await quiet('2027-03-17', 30)).toEqual([
      ['2', null],
      ['1', TODAY],
    ]);

    await undo(office.ports, await office.by('ประสาน'), { kind: 'event', event: 'log' }, false);

    expect(await quiet(TODAY, 30)).toEqual([
      ['1', null],
      ['2', null],
    ]);
  });

  it('counts how many there are and how many are under way', async () => {
    const found = got(await findMeasure(office.ports, office.agencyId, YEAR, { ref: '2' }));
    const done = { measure: found.id, status: 'done' } as const;
    await logProgress(office.ports, await office.by('ประสาน'), YEAR, done, bare);

    const { all, open } = await findQuietMeasures(office.ports, office.agencyId, YEAR, TODAY, 30);

    expect([all, open]).toEqual([2, 1]);
  });
});

describe('app/responsible', () => {
  let office: Office;
  let other: Office;

  beforeAll(async () => {
    office = await openOffice();
    other = await anotherOffice(office, 'อบต.ข้างเคียง');
    await office.hire('สมหญิง', 'officer', 'กองคลัง');
    await office.hire('สมศรี', 'unit-head', 'กองคลัง', 'กองช่าง');
    await other.hire('คนอื่น', 'officer', 'กองคลัง');
  });

  it('names the people of each unit of this agency, its head first', async () => {
    expect(
      await peopleOfUnits(office.ports, office.agencyId, ['กองคลัง', 'กองช่าง', 'กองการศึกษา']),
    ).toMatchObject([
      { unit: 'กองคลัง', people: [{ name: 'สมศรี', role: 'unit-head' }, { name: 'สมหญิง' }] },
      { unit: 'กองช่าง', people: [{ name: 'สมศรี' }] },
      { unit: 'กองการศึกษา', people: [] },
    ]);
    expect(await namedCoordinators(office.ports, office.agencyId)).toMatchObject([{ name: 'ประสาน' }]);
  });

  it('holds the lead unit responsible, else all of them', () => {
    expect(answering(['กองช่าง', 'กองคลัง'], 'กองคลัง')).toEqual({ answer: ['กองคลัง'], support: ['กองช่าง'] });
    expect(answering(['กองช่าง', 'กองคลัง'], null)).toEqual({ answer: ['กองช่าง', 'กองคลัง'], support: [] });
  });
});
