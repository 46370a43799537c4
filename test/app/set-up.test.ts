import { renameAgency, setUpAgency } from '../../src/app/set-up.ts';
import { type Office, got, openOffice, refusalOf } from './office.ts';

describe('src/app/set-up.ts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice('อบต.บ้านสุขใจ');
    await office.hire('สมหญิง', 'officer');
  });

  it('makes the agency, its home group and its coordinator in one message', async () => {
    const actor = await office.by('ประสาน');

    expect(actor).toMatchObject({
      role: 'coordinator',
      agency: { kind: 'อบต.', years: [2570], closed: false },
    });
    expect(actor.agency.units.map((it) => it.name)).toContain('สำนักปลัด');
    expect(await office.ports.agencies.group(actor.chat.id)).toMatchObject({ home: true });
  });

  it('makes one agency of one message, however often it is applied', async () => {
    const founder = { ...(await office.by('ใครก็ตาม')), chat: { kind: 'group', id: 'Ctwice' } as const };

    const first = got(await setUpAgency(office.ports, founder, 'อบจ.ตัวอย่าง', 2570));
    const again = got(await setUpAgency(office.ports, founder, 'อบจ.ตัวอย่าง', 2570));

    expect(again.agencyId).toBe(first.agencyId);
    expect((await office.ports.agencies.membersOf(first.agencyId)).length).toBe(1);
  });

  it('asks which kind of agency a name stands for that does not say', async () => {
    const founder = { ...(await office.by('ใครก็ตาม')), chat: { kind: 'group', id: 'Cunclear' } as const };

    expect(refusalOf(await setUpAgency(office.ports, founder, 'บ้านสุขใจ', 2570))).toBe('kind-unclear');
    expect(await office.ports.agencies.group('Cunclear')).toBeNull();
  });

  it('lets nobody but a coordinator rename an agency', async () => {
    const refused = await renameAgency(office.ports, await office.by('สมหญิง'), 'อบต.ยึดครอง');

    expect(refused).toEqual({ ok: false, refusal: { code: 'already-set-up', agency: 'อบต.บ้านสุขใจ' } });
    expect((await office.by('สมหญิง')).agency.name).toBe('อบต.บ้านสุขใจ');
  });

  it('gives an agency that became a municipality a municipality’s units', async () => {
    got(await renameAgency(office.ports, await office.by('ประสาน'), 'เทศบาลตำบลบ้านสุขใจ'));

    const { agency } = await office.by('ประสาน');
    expect(agency).toMatchObject({ name: 'เทศบาลตำบลบ้านสุขใจ', kind: 'เทศบาลตำบล', years: [2570] });
    expect(agency.units.map((it) => it.name)).toContain('สำนักปลัดเทศบาล');
  });
});
