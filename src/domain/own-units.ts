import type { Unit } from './agency.ts';
import { allUnits } from './official-units.ts';
import { type Result, ok, refuse } from './result.ts';
import { lettersOf } from './units.ts';

// An agency's own list of units: it begins with the official ones and is then the agency's to change.

/** Why a list of units stays as it is. */
export type UnitRefusal =
  /** The name, or what people type for it, belongs to another unit already. */
  | { readonly code: 'unit-taken'; readonly name: string; readonly by: string }
  | { readonly code: 'unit-unknown'; readonly unit: string; readonly known: readonly string[] }
  | { readonly code: 'last-unit'; readonly unit: string };

/** Adds a unit, or further short forms of one that is there. A well-known unit brings its usual short forms. */
export function addUnit(
  units: readonly Unit[],
  name: string,
  short: readonly string[],
): Result<readonly Unit[], UnitRefusal> {
  const known = units.find((unit) => isSame(unit.name, name));
  const usual = known ? known.abbreviations : (allUnits.find((it) => it.name === name)?.abbreviations ?? []);
  const others = units.filter((unit) => unit !== known);
  const said = [...(known ? [] : [name]), ...short];
  const taken = takenBy(others, said);
  if (taken) return refuse(taken);
  // Of the usual forms only those that no other unit has: nobody asked for them.
  const free = usual.filter((form) => takenBy(others, [form]) === null);
  const forms = withoutDoubles([...free, ...short].map((form) => form.replace(/\.$/, '')));
  const unit = { name: known?.name ?? name, abbreviations: forms.filter((form) => !isSame(form, name)) };
  return ok(known ? units.map((it) => (it === known ? unit : it)) : [...units, unit]);
}

/** Renames a unit. The old name is still understood. */
export function renameUnit(
  units: readonly Unit[],
  from: string,
  to: string,
): Result<readonly Unit[], UnitRefusal> {
  const unit = units.find((it) => it.name === from);
  if (!unit) return refuse(unknownUnit(units, from));
  const taken = takenBy(
    units.filter((it) => it !== unit),
    [to],
  );
  if (taken) return refuse(taken);
  const forms = withoutDoubles([...unit.abbreviations, unit.name]).filter((form) => !isSame(form, to));
  return ok(units.map((it) => (it === unit ? { name: to, abbreviations: forms } : it)));
}

export function removeUnit(units: readonly Unit[], name: string): Result<readonly Unit[], UnitRefusal> {
  const unit = units.find((it) => it.name === name);
  if (!unit) return refuse(unknownUnit(units, name));
  return units.length === 1
    ? refuse({ code: 'last-unit', unit: name })
    : ok(units.filter((it) => it !== unit));
}

function unknownUnit(units: readonly Unit[], unit: string): UnitRefusal {
  return { code: 'unit-unknown', unit, known: units.map((it) => it.name) };
}

/** Which of these words another unit is called by. */
function takenBy(
  others: readonly Unit[],
  words: readonly string[],
): Extract<UnitRefusal, { code: 'unit-taken' }> | null {
  for (const name of words) {
    const other = others.find((unit) =>
      [unit.name, ...unit.abbreviations].some((form) => isSame(form, name)),
    );
    if (other) return { code: 'unit-taken', name, by: other.name };
  }
  return null;
}

function withoutDoubles(forms: readonly string[]): readonly string[] {
  return forms.filter((form, at) => forms.findIndex((other) => isSame(other, form)) === at);
}

function isSame(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}
