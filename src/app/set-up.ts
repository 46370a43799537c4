import { type AgencyKind, kindOf } from '../domain/agency.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { may } from '../domain/roles.ts';
import { officialUnits } from '../domain/official-units.ts';
import { type Actor, type Newcomer, deedIn, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

export interface SetUp {
  readonly agencyId: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly units: readonly string[];
  readonly year: FiscalYear;
  readonly rows: readonly AuditRow[];
}

/** An agency, its chat and its first coordinator, at once. Each is a change of its own that undo takes back. */
export async function setUpAgency(
  ports: Pick<Ports, 'ledger' | 'ids'>,
  founder: Newcomer,
  name: string,
  year: FiscalYear,
): Promise<Result<SetUp, Refusal>> {
  const kind = kindOf(name);
  if (!kind) return refuse({ code: 'kind-unclear', name });
  const agencyId = ports.ids.derived(founder.event, 'agency');
  const deed = deedIn(agencyId, founder);
  const units = officialUnits(kind);
  const agency = await ports.ledger.record<'agency'>(deed, { kind: 'agency', label: 'agency' }, () => ({
    action: 'setup',
    after: { name, kind, units, years: [year], closed: false },
  }));
  const member = await ports.ledger.record<'member'>(
    deed,
    { kind: 'member', person: founder.person, label: 'coordinator' },
    () => ({
      action: 'setup',
      after: { role: 'coordinator', active: true, alone: founder.chat.kind === 'user' },
    }),
  );
  const group =
    founder.chat.kind === 'group'
      ? await ports.ledger.record<'group'>(
          deed,
          { kind: 'group', group: founder.chat.id, label: 'group' },
          () => ({ action: 'setup', after: { agency: agencyId, home: true, units: [], since: deed.at } }),
        )
      : null;
  const rows = [agency.row, member.row, group?.row ?? null].filter((row) => row !== null);
  return ok({ agencyId, name, kind, units: units.map((unit) => unit.name), year, rows });
}

/** In a chat that is bound already, set-up corrects the agency's name and kind. Only a coordinator may. */
export async function renameAgency(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  name: string,
): Promise<Result<SetUp, Refusal>> {
  if (!may(actor.role, 'coordinate')) return refuse({ code: 'already-set-up', agency: actor.agency.name });
  const kind = kindOf(name);
  if (!kind) return refuse({ code: 'kind-unclear', name });
  const units = kind === actor.agency.kind ? actor.agency.units : officialUnits(kind);
  const { row } = await ports.ledger.record<'agency'>(
    deedOf(actor),
    { kind: 'agency', label: 'agency' },
    () => ({ action: 'setup', after: { name, kind, units, closed: false } }),
  );
  return ok({
    agencyId: actor.agencyId,
    name,
    kind,
    units: units.map((unit) => unit.name),
    year: actor.agency.years.at(-1) ?? 0,
    rows: row ? [row] : [],
  });
}
