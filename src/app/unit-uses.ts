import type { FiscalYear } from '../domain/dates.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, States, Target } from './ledger.ts';
import type { Ports } from './ports.ts';

// Where a unit's name stands: items, measures and people. Groups that are about some units are tied to them by name too.

type Needed = Pick<Ports, 'ledger' | 'items' | 'measures' | 'agencies' | 'catalogues'>;

/** What a unit answers for from a year on, and how many people are in it. */
export interface UnitUses {
  /** "O12" and numbers of measures. */
  readonly labels: readonly string[];
  readonly people: number;
}

/** What can bear a unit's name. */
type Bearer = Extract<Target, { kind: 'item' | 'measure' | 'member' | 'group' }>;

export async function usesOf(ports: Needed, actor: Actor, year: FiscalYear, unit: string): Promise<UnitUses> {
  const bearers = await bearersOf(ports, actor, year, unit);
  return {
    labels: bearers.filter((it) => it.kind === 'item' || it.kind === 'measure').map((it) => it.label),
    people: bearers.filter((it) => it.kind === 'member').length,
  };
}

/** Everything that bears the old name bears the new one: a change each, under the actor's one event. */
export async function renameEverywhere(
  ports: Needed,
  actor: Actor,
  year: FiscalYear,
  from: string,
  to: string,
): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = [];
  for (const target of await bearersOf(ports, actor, year, from)) {
    const { row } = await ports.ledger.record<Bearer['kind']>(deedOf(actor), target, (now) => ({
      action: 'profile',
      after: renamedIn(now, from, to),
    }));
    if (row) rows.push(row);
  }
  return rows;
}

/** The fields in which a unit is named, with the other name in its place. */
function renamedIn(now: States[Bearer['kind']], from: string, to: string): Partial<States[Bearer['kind']]> {
  const called = (unit: string): string => (unit === from ? to : unit);
  const all = (units: readonly string[]): readonly string[] => [...new Set(units.map(called))];
  return {
    ...(now.units === null ? {} : { units: all(now.units) }),
    ...('unitsDone' in now ? { unitsDone: all(now.unitsDone) } : {}),
    ...('lead' in now ? { lead: now.lead === null ? null : called(now.lead) } : {}),
  };
}

/** Whatever bears a unit's name. What is assigned to no unit of its own follows the agency's list by itself. */
async function bearersOf(
  ports: Needed,
  { agencyId, agency }: Actor,
  year: FiscalYear,
  unit: string,
): Promise<readonly Bearer[]> {
  const bearers: Bearer[] = [];
  for (const one of agency.years.filter((it) => it >= year)) {
    const codes = new Map(ports.catalogues.of(one)?.items.map((item) => [item.key, item.code]));
    for (const [key, state] of await ports.items.ofYear(agencyId, one)) {
      if (state.units?.includes(unit) !== true) continue;
      bearers.push({ kind: 'item', year: one, key, label: codes.get(key) ?? key });
    }
    for (const { id, measure } of await ports.measures.ofYear(agencyId, one)) {
      if (!measure.units.includes(unit) && measure.lead !== unit) continue;
      bearers.push({ kind: 'measure', year: one, id, label: measure.ref });
    }
  }
  for (const { person, member } of await ports.agencies.membersOf(agencyId)) {
    if (!member.units.includes(unit)) continue;
    bearers.push({ kind: 'member', person, label: member.role });
  }
  for (const { id, group } of await ports.agencies.groupsOf(agencyId)) {
    if (!group.units.includes(unit)) continue;
    bearers.push({ kind: 'group', group: id, label: 'group' });
  }
  return bearers;
}
