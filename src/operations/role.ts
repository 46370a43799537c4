import { type KnownPerson, findPerson, peopleOf } from '../app/find-person.ts';
import { nameRole } from '../app/name-role.ts';
import type { Ports } from '../app/ports.ts';
import { type Role, roles } from '../domain/roles.ts';
import { agencyOf } from './agency-of.ts';
import { OPERATOR } from './operator.ts';
import { Refused } from './refused.ts';

export type RolePorts = Pick<Ports, 'agencies' | 'people' | 'ledger' | 'ids' | 'clock'>;

/** Somebody of an agency, as the operator sees them. */
export interface ListedMember {
  /** The LINE user id. */
  readonly user: string;
  readonly name: string | null;
  readonly role: Role;
  readonly units: readonly string[];
}

export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

/**
 * Everybody whom a group's agency knows, coordinators first.
 * @throws {Refused} for a group that belongs to no agency.
 */
export async function listRoles(
  ports: RolePorts,
  group: string,
): Promise<{ readonly organisation: string; readonly members: readonly ListedMember[] }> {
  const { agencyId, agency } = await agencyOf(ports, group);
  const members = (await peopleOf(ports, agencyId)).map(listed);
  const rank = (it: ListedMember) => roles.length - roles.indexOf(it.role);
  return {
    organisation: agency.name,
    members: [...members].sort((a, b) => rank(a) - rank(b) || a.user.localeCompare(b.user)),
  };
}

/**
 * Gives somebody a role where nobody is left who may. The agency's own rules hold: it keeps a coordinator, and a unit
 * head has a unit.
 * @throws {Refused} for whoever the agency does not know, and for what its rules do not allow.
 */
export async function setRole(
  ports: RolePorts,
  said: {
    readonly group: string;
    readonly user: string;
    readonly role: Role;
    readonly unit?: string | undefined;
  },
): Promise<ListedMember & { readonly before: Role; readonly changed: boolean }> {
  const { agencyId, agency } = await agencyOf(ports, said.group);
  const known = await ports.people.known(said.user);
  const found = known && (await findPerson(ports, agencyId, { name: known.name ?? '', id: known.id }));
  if (!found?.ok) throw new Refused(`${agency.name} does not know the LINE user ${said.user}.`);
  const deed = {
    event: `${OPERATOR} role ${ports.ids.random()}`,
    at: ports.clock.now(),
    agency: agencyId,
    by: OPERATOR,
    message: null,
  };
  const units = agency.units.map((unit) => unit.name);
  const named = await nameRole(
    ports,
    { deed, role: 'coordinator', units },
    found.value,
    said.role,
    said.unit,
  );
  if (!named.ok) throw new Refused(whyNot(named.refusal.code, units));
  const before = found.value.member?.role ?? 'officer';
  return {
    ...listed({ person: found.value.person, member: named.value.member }),
    before,
    changed: named.value.row !== null,
  };
}

function listed({ person, member }: KnownPerson): ListedMember {
  return {
    user: person.lineUser,
    name: person.name,
    role: member?.role ?? 'officer',
    units: member?.units ?? [],
  };
}

function whyNot(code: string, units: readonly string[]): string {
  switch (code) {
    case 'last-coordinator':
      return 'This is the last coordinator: name another one first.';
    case 'head-of-what':
      return `A unit head needs --unit: ${units.join(', ')}.`;
    case 'unit-unknown':
      return `There is no such unit: ${units.join(', ')}.`;
    default:
      return `The role cannot be given (${code}).`;
  }
}
