import type { Member } from '../domain/agency.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { objectionToNaming } from '../domain/succession.ts';
import { type KnownPerson, coordinatorsOf } from './find-person.ts';
import type { AuditRow, Deed } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

export interface NamedRole {
  readonly member: Member;
  /** Null when it was so already. */
  readonly row: AuditRow | null;
}

/** Who names somebody: a person of the agency, or its operator, who may do what a coordinator may. */
export interface Namer {
  readonly deed: Deed;
  readonly role: Role;
  readonly units: readonly string[];
}

/** Gives somebody a role in an agency. Nobody is left without a coordinator, and a unit head has a unit. */
export async function nameRole(
  ports: Pick<Ports, 'ledger' | 'agencies' | 'people'>,
  { deed, role: speaker, units: known }: Namer,
  { person, member: now }: KnownPerson,
  to: Role,
  unit: string | undefined,
): Promise<Result<NamedRole, Refusal>> {
  const name = person.name ?? '';
  const coordinators = await coordinatorsOf(ports, deed.agency);
  const objection = objectionToNaming({ speaker, person: person.id, to, coordinators });
  if (objection === 'no-right') return refuse({ code: 'no-right', needs: 'coordinate' });
  if (objection === 'last-coordinator') return refuse({ code: 'last-coordinator' });
  if (unit !== undefined && !known.includes(unit)) return refuse({ code: 'unit-unknown', unit, known });
  if (to === 'unit-head' && unit === undefined && (now?.units.length ?? 0) === 0) {
    return refuse({ code: 'head-of-what', name, units: known });
  }
  const { row, state } = await ports.ledger.record<'member'>(
    deed,
    { kind: 'member', person: person.id, label: to },
    () => ({
      action: 'role',
      after: { role: to, active: true, ...(unit === undefined ? {} : { units: [unit] }) },
    }),
  );
  if (row && (await isLeftAlone(ports, deed.agency, row))) {
    await putBack(ports, deed, person.id);
    return refuse({ code: 'last-coordinator' });
  }
  return ok({ member: state, row });
}

/** Two coordinators may take each other's role at the same moment: neither saw that nobody would be left. */
async function isLeftAlone(
  ports: Pick<Ports, 'agencies' | 'people'>,
  agencyId: string,
  row: AuditRow,
): Promise<boolean> {
  return row.before.role === 'coordinator' && (await coordinatorsOf(ports, agencyId)).length === 0;
}

async function putBack(ports: Pick<Ports, 'ledger'>, deed: Deed, person: string): Promise<void> {
  await ports.ledger.record<'member'>(
    { ...deed, event: `${deed.event}+kept` },
    { kind: 'member', person, label: 'coordinator' },
    () => ({ action: 'role', after: { role: 'coordinator', active: true } }),
  );
}
