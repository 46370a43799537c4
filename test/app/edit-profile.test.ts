import type { Actor } from '../../src/app/actor.ts';
import { assign } from '../../src/app/assign.ts';
import { type ProfileEdit, editProfile } from '../../src/app/edit-profile.ts';
import { joinUnit } from '../../src/app/join.ts';
import { undo } from '../../src/app/undo.ts';
import { type OperatorPorts, aMeasure, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

describe('app/edit-profile', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;
  let events = 0;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
  });

  /** With the agency as it stands by now. */
  async function actor(event: string, role: Actor['role'] = 'coordinator'): Promise<Actor> {
    const agency = await ports.agencies.byId(made.agencyId);
    if (!agency) throw new Error('the agency is not there');
    return { ...made.actor(event), role, agency };
  }

  async function edit(change: ProfileEdit, event = `edit ${(events += 1)}`) {
    return editProfile(ports, await actor(event), 2570, change);
  }

  it('keeps what stands on memos, field by field', async () => {
    await edit({ field: 'address', value: '99 หมู่ 1' });
    await edit({ field: 'phone', value: '02 000 0000' });

    expect((await ports.agencies.byId(made.agencyId))?.profile).toEqual({
      address: '99 หมู่ 1',
      phone: '02 000 0000',
      memoNumber: null,
      website: null,
    });
  });

  it('lets nobody but a coordinator change it', async () => {
    const result = await editProfile(ports, await actor('officer', 'officer'), 2570, {
      field: 'phone',
      value: '1',
    });

    expect(result).toEqual({ ok: false, refusal: { code: 'no-right', needs: 'coordinate' } });
  });

  it('carries a new name to everything that bears the old one, as one change', async () => {
    const catalogue = ports.catalogues.of(2570)!;
    await aMeasure(ports, await actor('measure'), 'ซ่อมถนน');
    const said = { codes: ['O8'], refs: ['1'], units: ['กองช่าง', 'กองคลัง'] };
    await assign(ports, await actor('assign'), catalogue, said);
    await joinUnit(ports, await actor('join'), 'กองช่าง');

    const renamed = await edit({ field: 'rename-unit', unit: 'กองช่าง', value: 'สำนักช่าง' }, 'rename');

    const [measure] = await ports.measures.ofYear(made.agencyId, 2570);
    const items = await ports.items.ofYear(made.agencyId, 2570);
    expect(renamed).toMatchObject({ ok: true, value: { rows: { length: 4 } } });
    expect(measure?.measure).toMatchObject({ lead: 'สำนักช่าง', units: ['สำนักช่าง', 'กองคลัง'] });
    expect([...items.values()].map((it) => it.units)).toEqual([['สำนักช่าง', 'กองคลัง']]);
    expect((await ports.agencies.member(made.agencyId, made.person.id))?.units).toEqual(['สำนักช่าง']);

    await undo(ports, await actor('undo'), { kind: 'event', event: 'rename' }, false);

    const [back] = await ports.measures.ofYear(made.agencyId, 2570);
    expect(back?.measure).toMatchObject({ lead: 'กองช่าง', units: ['กองช่าง', 'กองคลัง'] });
    expect((await ports.agencies.member(made.agencyId, made.person.id))?.units).toEqual(['กองช่าง']);
  });

  it('finishes a renaming that a crash left half done', async () => {
    const unfinished = {
      ...ports,
      measures: { ...ports.measures, ofYear: () => Promise.reject(new Error('the database is away')) },
    };
    const change = { field: 'rename-unit', unit: 'กองช่าง', value: 'สำนักช่าง' } as const;
    const by = await actor('crash');
    await expect(editProfile(unfinished, by, 2570, change)).rejects.toThrow('the database is away');

    await editProfile(ports, by, 2570, change);

    const [measure] = await ports.measures.ofYear(made.agencyId, 2570);
    expect(measure?.measure.lead).toBe('สำนักช่าง');
  });

  it('does not remove a unit that has work or people', async () => {
    expect(await edit({ field: 'remove-unit', unit: 'สำนักช่าง' })).toEqual({
      ok: false,
      refusal: { code: 'unit-in-use', unit: 'สำนักช่าง', labels: ['O8', '1'], people: 1 },
    });
    expect(await edit({ field: 'remove-unit', unit: 'กองส่งเสริมการเกษตร' })).toMatchObject({ ok: true });
    expect(await edit({ field: 'remove-unit', unit: 'กองส่งเสริมการเกษตร' })).toMatchObject({
      ok: false,
      refusal: { code: 'unit-unknown' },
    });
  });
});
