import type { Role } from '../domain/roles.ts';
import { unitsThatAnswer } from '../domain/units.ts';
import { peopleOf } from './find-person.ts';
import type { Ports } from './ports.ts';

/** Somebody who can be asked. */
export interface Named {
  /** As LINE shows it; null where LINE would not say. */
  readonly name: string | null;
  readonly role: Role;
}

/** A unit, and whoever said to be in it; heads first. */
export interface UnitWithPeople {
  readonly unit: string;
  readonly people: readonly Named[];
}

type Needed = Pick<Ports, 'people' | 'agencies'>;

/** Who is in each of some units. Whoever never named a unit is in none of them. */
export async function peopleOfUnits(
  ports: Needed,
  agencyId: string,
  units: readonly string[],
): Promise<readonly UnitWithPeople[]> {
  const members = await membersOf(ports, agencyId);
  return units.map((unit) => ({ unit, people: members.filter((it) => it.units.includes(unit)) }));
}

export async function namedCoordinators(ports: Needed, agencyId: string): Promise<readonly Named[]> {
  return (await membersOf(ports, agencyId)).filter((it) => it.role === 'coordinator');
}

async function membersOf(
  ports: Needed,
  agencyId: string,
): Promise<readonly (Named & { readonly units: readonly string[] })[]> {
  const all = await peopleOf(ports, agencyId);
  return all
    .flatMap(({ person, member }) =>
      member ? [{ name: person.name, role: member.role, units: member.units }] : [],
    )
    .sort((a, b) => Number(b.role === 'unit-head') - Number(a.role === 'unit-head'));
}

/** Who answers for something: the lead unit, else all of its units. The others support it. */
export function answering(
  units: readonly string[],
  lead: string | null,
): { readonly answer: readonly string[]; readonly support: readonly string[] } {
  const answer = unitsThatAnswer({ lead, units });
  return { answer, support: units.filter((unit) => !answer.includes(unit)) };
}
