import { listRoles, setRole } from '../../src/operations/role.ts';
import { GROUP, type OperatorPorts, anAgency, emptyDatabase } from './an-agency.ts';
import { testDatabase } from '../support/database.ts';

const founder = `U${'0'.repeat(31)}1`;
const other = `U${'0'.repeat(31)}2`;
const newcomer = `U${'0'.repeat(31)}3`;
/** Belongs to no agency. */
const stranger = `U${'0'.repeat(31)}4`;

describe('operations/role', () => {
  let ports: OperatorPorts;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    const { agencyId } = await anAgency(ports);
    const { id } = await ports.people.of(other, new Date());
    await ports.people.rename(id, 'เจ้าหน้าที่ ข');
    await ports.people.seen(id, agencyId, GROUP);
    await ports.people.of(stranger, new Date());
    await ports.people.seen((await ports.people.of(newcomer, new Date())).id, agencyId, GROUP);
  });

  it('lists everybody an agency knows, its coordinators first', async () => {
    expect(await listRoles(ports, GROUP)).toEqual({
      organisation: 'อบต.ตัวอย่าง',
      members: [
        { user: founder, name: 'เจ้าหน้าที่ ก', role: 'coordinator', units: [] },
        { user: other, name: 'เจ้าหน้าที่ ข', role: 'officer', units: [] },
        { user: newcomer, name: null, role: 'officer', units: [] },
      ],
    });
  });

  it('gives a role, and says what it was before', async () => {
    expect(await setRole(ports, { group: GROUP, user: other, role: 'coordinator' })).toEqual({
      user: other,
      name: 'เจ้าหน้าที่ ข',
      role: 'coordinator',
      units: [],
      before: 'officer',
      changed: true,
    });
    expect(await setRole(ports, { group: GROUP, user: other, role: 'coordinator' })).toMatchObject({
      before: 'coordinator',
      changed: false,
    });
    expect(
      await setRole(ports, { group: GROUP, user: founder, role: 'unit-head', unit: 'กองคลัง' }),
    ).toMatchObject({
      role: 'unit-head',
      units: ['กองคลัง'],
    });
  });

  it.each([
    ['a group of nobody', { group: 'C0', user: other, role: 'viewer' }, /No agency is set up/],
    ['whoever the agency does not know', { group: GROUP, user: stranger, role: 'viewer' }, /does not know/],
    ['whoever nobody knows', { group: GROUP, user: 'U9', role: 'viewer' }, /does not know/],
    ['the end of the last coordinator', { group: GROUP, user: other, role: 'viewer' }, /last coordinator/],
    [
      'a unit that is none',
      { group: GROUP, user: newcomer, role: 'unit-head', unit: 'กองบิน' },
      /no such unit/,
    ],
    [
      'a head without a unit',
      { group: GROUP, user: newcomer, role: 'unit-head' },
      /needs --unit: สำนักปลัด, กองคลัง/,
    ],
  ] as const)('refuses %s', async (_, said, sentence) => {
    await expect(setRole(ports, said)).rejects.toThrow(sentence);
  });
});
