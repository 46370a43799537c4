import { deedOf } from '../../src/app/actor.ts';
import { type PersonSought, coordinatorsOf, findPerson } from '../../src/app/find-person.ts';
import { nameRole } from '../../src/app/name-role.ts';
import { undo } from '../../src/app/undo.ts';
import type { Role } from '../../src/domain/roles.ts';
import type { Documents } from '../../src/mongo/documents.ts';
import { GROUP, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

const user = (number: number) => `U${String(number).padStart(32, '0')}`;

describe('app/name-role', () => {
  let ports: OperatorPorts;
  let kept: Documents;
  let made: Awaited<ReturnType<typeof anAgency>>;
  let events = 0;

  beforeAll(async () => {
    ({ ports, kept } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
    for (const [number, name] of [
      [2, 'สมหญิง'],
      [3, 'สมหมาย'],
      [4, 'นายกวิทยา'],
    ] as const) {
      const { id } = await ports.people.of(user(number), new Date());
      await ports.people.rename(id, name);
      await ports.people.seen(id, made.agencyId, 'C1');
    }
  });

  async function idOf(name: string): Promise<string> {
    const found = await findPerson(ports, made.agencyId, { name });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value.person.id;
  }

  async function name(sought: PersonSought, to: Role, speaker: Role = 'coordinator', unit?: string) {
    const found = await findPerson(ports, made.agencyId, sought);
    if (!found.ok) return found;
    events += 1;
    const units = made.agency.units.map((it) => it.name);
    const deed = deedOf(made.actor(`role ${events}`));
    return nameRole(ports, { deed, role: speaker, units }, found.value, to, unit);
  }

  it('finds a person by mention, by name, and by a part of it; of several it asks', async () => {
    const seen = async (sought: PersonSought) => {
      const found = await findPerson(ports, made.agencyId, sought);
      return found.ok ? found.value.person.name : found.refusal;
    };

    expect(await seen({ name: 'สมหญิง' })).toBe('สมหญิง');
    expect(await seen({ name: 'วิทยา' })).toBe('นายกวิทยา');
    expect(await seen({ name: 'ใครไม่รู้' })).toEqual({ code: 'person-unknown', name: 'ใครไม่รู้' });
    expect(await seen({ name: ' - ' })).toEqual({ code: 'person-unknown', name: ' - ' });
    expect(await seen({ name: 'สม' })).toMatchObject({
      code: 'person-unclear',
      matches: [{ name: 'สมหญิง' }, { name: 'สมหมาย' }],
    });
    const mentioned = { lineUser: user(9), group: 'C1', at: new Date() };
    expect(await seen({ name: 'ครูอารี', mentioned })).toBe('ครูอารี');
    expect(await seen({ name: 'ครูอารี' })).toBe('ครูอารี');
  });

  it('does not find who belongs to another agency, not even by id', async () => {
    const stranger = await ports.people.of(user(8), new Date());

    expect(await findPerson(ports, made.agencyId, { name: 'x', id: stranger.id })).toMatchObject({
      ok: false,
    });
  });

  it('keeps the last coordinator, until there is another', async () => {
    expect(await name({ name: 'เจ้าหน้าที่ ก' }, 'officer')).toMatchObject({
      ok: false,
      refusal: { code: 'last-coordinator' },
    });

    await name({ name: 'สมหญิง' }, 'coordinator');

    expect(await name({ name: 'เจ้าหน้าที่ ก' }, 'officer')).toMatchObject({ ok: true });
    expect(await coordinatorsOf(ports, made.agencyId)).toEqual([await idOf('สมหญิง')]);
  });

  it('keeps a coordinator when two take each other’s role at the same moment', async () => {
    await name({ name: 'เจ้าหน้าที่ ก' }, 'coordinator');

    await Promise.all([name({ name: 'เจ้าหน้าที่ ก' }, 'viewer'), name({ name: 'สมหญิง' }, 'viewer')]);

    expect((await coordinatorsOf(ports, made.agencyId)).length).toBeGreaterThan(0);
    await name({ name: 'สมหญิง' }, 'coordinator');
    await name({ name: 'เจ้าหน้าที่ ก' }, 'officer');
  });

  it('asks a unit head for the unit, unless one is known already', async () => {
    expect(await name({ name: 'สมหมาย' }, 'unit-head')).toMatchObject({
      ok: false,
      refusal: { code: 'head-of-what', name: 'สมหมาย' },
    });
    expect(await name({ name: 'สมหมาย' }, 'unit-head', 'coordinator', 'กองบิน')).toMatchObject({
      ok: false,
      refusal: { code: 'unit-unknown' },
    });
    expect(await name({ name: 'สมหมาย' }, 'unit-head', 'coordinator', 'กองคลัง')).toMatchObject({
      ok: true,
      value: { member: { role: 'unit-head', units: ['กองคลัง'] } },
    });
    expect(await name({ name: 'สมหมาย' }, 'officer')).toMatchObject({
      value: { member: { units: ['กองคลัง'] } },
    });
    expect(await name({ name: 'สมหมาย' }, 'unit-head')).toMatchObject({ ok: true });
  });

  it('lets an executive name a coordinator only when none is left', async () => {
    await name({ name: 'นายกวิทยา' }, 'executive');

    expect(await name({ name: 'สมหมาย' }, 'coordinator', 'executive')).toMatchObject({
      ok: false,
      refusal: { code: 'no-right' },
    });

    // Her account is erased: the member stays behind without a person.
    await kept.people.deleteOne({ _id: await idOf('สมหญิง') });

    expect(await coordinatorsOf(ports, made.agencyId)).toEqual([]);
    expect(await name({ name: 'สมหมาย' }, 'executive', 'executive')).toMatchObject({ ok: false });
    expect(await name({ name: 'สมหมาย' }, 'coordinator', 'executive')).toMatchObject({ ok: true });
    expect(await coordinatorsOf(ports, made.agencyId)).toEqual([await idOf('สมหมาย')]);
  });

  it.each(['viewer', 'officer', 'unit-head'] as const)('lets no %s name anybody', async (speaker) => {
    expect(await name({ name: 'นายกวิทยา' }, 'viewer', speaker)).toMatchObject({
      ok: false,
      refusal: { code: 'no-right' },
    });
  });

  it('can be taken back, and is the same event once', async () => {
    const sought = { name: 'นายกวิทยา' };
    const found = await findPerson(ports, made.agencyId, sought);
    if (!found.ok) throw new Error('not found');
    const namer = { deed: deedOf(made.actor('twice')), role: 'coordinator' as const, units: [] };

    const first = await nameRole(ports, namer, found.value, 'viewer', undefined);
    const again = await nameRole(ports, namer, found.value, 'viewer', undefined);

    expect(again).toEqual(first);

    await undo(ports, made.actor('undo'), { kind: 'event', event: 'twice' }, false);

    expect((await ports.agencies.member(made.agencyId, found.value.person.id))?.role).toBe('executive');
    expect((await ports.agencies.group(GROUP))?.agency).toBe(made.agencyId);
  });
});
