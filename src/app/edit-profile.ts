import type { Agency, ProfileField, Unit } from '../domain/agency.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { addUnit, removeUnit, renameUnit } from '../domain/own-units.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { may } from '../domain/roles.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { renameEverywhere, usesOf } from './unit-uses.ts';

/** One change to what an agency is. */
export type ProfileEdit =
  | { readonly field: ProfileField; readonly value: string }
  | { readonly field: 'digits'; readonly value: 'thai' | 'arabic' }
  | { readonly field: 'add-unit'; readonly unit: string; readonly short: readonly string[] }
  | { readonly field: 'rename-unit'; readonly unit: string; readonly value: string }
  | { readonly field: 'remove-unit'; readonly unit: string };

export interface EditedProfile {
  readonly agency: Agency;
  /** The first is the agency's own; the others are those of everything that bears a renamed unit's name. */
  readonly rows: readonly AuditRow[];
}

type Needed = Pick<Ports, 'ledger' | 'items' | 'measures' | 'agencies' | 'catalogues'>;

/**
 * Changes an agency's profile or its list of units. A renamed unit keeps its work: items, measures and people of the
 * years from `year` on bear its new name, earlier ones the name they had. A unit with work is not removed.
 */
export async function editProfile(
  ports: Needed,
  actor: Actor,
  year: FiscalYear,
  edit: ProfileEdit,
): Promise<Result<EditedProfile, Refusal>> {
  if (!may(actor.role, 'coordinate')) return refuse({ code: 'no-right', needs: 'coordinate' });
  if (edit.field === 'remove-unit') {
    const uses = await usesOf(ports, actor, year, edit.unit);
    if (uses.labels.length + uses.people > 0)
      return refuse({ code: 'unit-in-use', unit: edit.unit, ...uses });
  }
  const recorded = await ports.ledger.record<'agency', Refusal>(
    deedOf(actor),
    { kind: 'agency', label: 'agency' },
    (now) => {
      const change = changed(now, edit);
      return change.ok ? { action: 'profile', after: change.value } : { refusal: change.refusal };
    },
  );
  if (recorded.kind === 'refused') return refuse(recorded.refusal);
  const own = recorded.row ? [recorded.row] : [];
  const others =
    edit.field === 'rename-unit' ? await renameEverywhere(ports, actor, year, edit.unit, edit.value) : [];
  return ok({ agency: recorded.state, rows: [...own, ...others] });
}

function changed(agency: Agency, edit: ProfileEdit): Result<Partial<Agency>, Refusal> {
  switch (edit.field) {
    case 'add-unit':
      return withUnits(addUnit(agency.units, edit.unit, edit.short));
    case 'rename-unit':
      // Said again it is done already: what still bears the old name is finished.
      return agency.units.some((unit) => unit.name === edit.value && unit.abbreviations.includes(edit.unit))
        ? ok({})
        : withUnits(renameUnit(agency.units, edit.unit, edit.value));
    case 'remove-unit':
      return withUnits(removeUnit(agency.units, edit.unit));
    default:
      return ok({ profile: { ...agency.profile, [edit.field]: edit.value } });
  }
}

function withUnits(units: Result<readonly Unit[], Refusal>): Result<Partial<Agency>, Refusal> {
  return units.ok ? ok({ units: units.value }) : units;
}
