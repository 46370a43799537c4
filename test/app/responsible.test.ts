import { answering, namedCoordinators, peopleOfUnits } from '../../src/app/responsible.ts';
import { type Office, anotherOffice, openOffice } from './office.ts';

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
