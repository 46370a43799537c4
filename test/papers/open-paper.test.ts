import { openPaper } from '../../src/app/open-paper.ts';
import { setStep } from '../../src/app/set-step.ts';
import { type Office, anotherOffice, openOffice } from '../app/office.ts';

describe('src/app/open-paper.ts: whose paper it is', () => {
  let office: Office;
  let other: Office;

  beforeAll(async () => {
    office = await openOffice();
    other = await anotherOffice(office, 'อบต.อื่น');
    await office.measure('จัดทำคู่มือ');
  });

  const asked = (agency: string, person: string, year = 2570) =>
    openPaper(office.ports, { agency, person, year, kind: 'measures', format: 'docx' });

  it('opens for a member of the agency', async () => {
    const person = await office.hire('สมหญิง', 'viewer');

    const facts = await asked(office.agencyId, person);

    expect(facts?.agency.name).toBe('อบต.ตัวอย่าง');
    expect(facts?.measures.map((it) => it.measure.title)).toEqual(['จัดทำคู่มือ']);
  });

  it('goes by the days that the agency set itself', async () => {
    const person = await office.hire('สมใจ', 'coordinator');
    const said = { topic: 'ตอบ OIT', words: [], step: 'answering', date: '2027-05-14' };
    await setStep(office.ports, await office.by('สมใจ'), office.catalogue, said, '2027-02-15');

    const facts = await asked(office.agencyId, person);

    expect(facts?.items.find((it) => it.catalogue.code === 'O13')?.due).toBe('2027-05-14');
  });

  it('opens for nobody of another agency, for nobody unknown, and for no year that has no catalogue', async () => {
    const stranger = await other.hire('สมปอง', 'coordinator');
    const member = await office.hire('สมศรี', 'officer');

    expect(await asked(office.agencyId, stranger)).toBeNull();
    expect(await asked(office.agencyId, 'nobody')).toBeNull();
    expect(await asked('no agency', member)).toBeNull();
    expect(await asked(office.agencyId, member, 2500)).toBeNull();
  });
});
