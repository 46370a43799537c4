import type { Unit } from '../domain/agency.ts';
import { allUnits } from '../domain/official-units.ts';
import { everyUnit, unitsIn } from '../domain/units.ts';

export interface Responsible {
  /** The first unit that is named by itself; null where only "every unit" is. */
  readonly lead: string | null;
  readonly units: readonly string[];
  /** What is named there and is no unit that is known, as printed. */
  readonly unknown: readonly string[];
}

/** The units that a cell names, "สำนักปลัด/ ทุกกอง", and which of them leads. */
export function responsibleIn(cell: string, supporting: string, units: readonly Unit[]): Responsible {
  const main = named(cell, units);
  const others = named(supporting, units);
  return {
    lead: named(withoutEvery(cell), units).units[0] ?? null,
    units: [...new Set([...main.units, ...others.units])],
    unknown: [...new Set([...main.unknown, ...others.unknown])],
  };
}

/** Units of the agency; what is none of them may still be a unit that other agencies have. */
function named(
  cell: string,
  units: readonly Unit[],
): { readonly units: readonly string[]; readonly unknown: readonly string[] } {
  if (cell.trim() === '') return { units: [], unknown: [] };
  const own = unitsIn(cell, units);
  const elsewhere = own.unknown.map((text) => unitsIn(text, allUnits));
  const found = [...own.units, ...elsewhere.flatMap((it) => it.units)];
  const unknown = elsewhere
    .flatMap((it) => it.unknown)
    .filter((text) => text.replace(/[^ก-๎A-Za-z]/g, '').length > 1);
  return { units: [...new Set(found)], unknown };
}

const every = new RegExp(
  [...everyUnit]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/\//g, '\\s?/\\s?'))
    .join('|'),
  'g',
);

function withoutEvery(cell: string): string {
  return cell.replace(every, ' ');
}
