import { commands } from '../../src/chat/commands.ts';
import { may, roles } from '../../src/domain/roles.ts';
import { sayRefusal } from '../../src/text/refusals.ts';
import { type Town, openTown } from '../support/town.ts';
import { type Ledger, type Office, openLedger, openOffice } from './offices.ts';

// The matrix of roles: who may not do something changes nothing, by text or by button, and is told who may.

const guarded = commands.flatMap(({ name, right, examples }) =>
  roles
    .filter((role) => !may(role, right))
    .map((role) => ({ name, right, role, example: examples[0] ?? '' })),
);

describe('attacks/roles', () => {
  let town: Town;
  let ledger: Ledger;
  let office: Office;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    office = await openOffice(town, 1);
    ledger = await openLedger(town);
  });

  it.each(guarded)('$name is not for a $role', async ({ name, right, role, example }) => {
    const person = office.people[role];
    const before = await ledger.audit();
    const seen = town.line.sent.length;

    await town.line.presses(person, office.group, `1 ${name}`);
    await town.settled();
    const pressed = JSON.stringify(town.line.sent.slice(seen));
    const said = town.line.sent.length;
    await office.group.says(person, `ita ${example}`);
    await town.settled();
    const typed = JSON.stringify(town.line.sent.slice(said));

    const { title, text } = sayRefusal({ code: 'no-right', needs: right });
    for (const answer of [pressed, typed]) {
      expect(answer).toContain(title);
      expect(answer).toContain(text);
    }
    expect(await ledger.audit()).toEqual(before);
  });

  it('and leaves nobody without anything to do', () => {
    expect(guarded.filter(({ role }) => role === 'viewer').length).toBeGreaterThan(20);
    expect(guarded.filter(({ role }) => role === 'coordinator')).toEqual([]);
  });
});
