import type { Unit } from '../domain/agency.ts';
import { allUnits } from '../domain/official-units.ts';
import { everyUnit, unitsIn } from '../domain/units.ts';
import { squeeze } from '../text/thai.ts';

export interface Responsible {
  /** The first unit that is named by itself; null where only "every unit" is. */
  readonly lead: string | null;
  readonly units: readonly string[];
  /** What is named there and is no unit that is known, as printed. */
  readonly unknown: readonly string[];
}

/** The units that a cell names, "สำนักปลัด/ ทุกกอง" or "หลัก : กองคลัง ร่วม : กองช่าง", and which of them leads. */
export function responsibleIn(cell: string, supporting: string, units: readonly Unit[]): Responsible {
  const [first = '', ...parts] = cell.split(supportingLabel);
  const leading = first.replace(leadLabel, ' ');
  const main = named(leading, units);
  const others = named([...parts, supporting].join('\n'), units);
  return {
    lead: named(leading.replace(every, ' '), units).units[0] ?? null,
    units: [...new Set([...main.units, ...others.units])],
    unknown: [...new Set([...main.unknown, ...others.unknown])],
  };
}

const leadLabel = /(?:หน่วยงาน|ผู้รับผิดชอบ|ส่วนราชการ)?(?:หลัก|เจ้าภาพ)\s*[:：]/g;
const supportingLabel = /(?:หน่วยงาน|ผู้รับผิดชอบ|ส่วนราชการ)?(?:ร่วม|รอง|สนับสนุน)\s*[:：]/;

/** Longer lines tell something and name no owner. */
const LONGEST_OWNER = 60;

/** The one unit that a short heading names: "แผนของกองคลัง", the sheet "กองช่าง", a row across a table. */
export function ownerIn(heading: string, units: readonly Unit[]): string | null {
  if (heading.length > LONGEST_OWNER) return null;
  const [unit, ...others] = unitsIn(heading, units).units;
  // By its full name: short forms are part of many words.
  const named = unit !== undefined && squeeze(heading).includes(squeeze(unit));
  return named && others.length === 0 ? unit : null;
}

/** An agency may have units that others have not: what is built like the name of one is one. */
const builtLikeUnit = /^(?:กอง|สำนัก|หน่วย|ฝ่าย|ส่วน)(?!ราชการ|งาน|ที่)[ก-๎]{3,40}$/;

/** Units of the agency; what is none of them may still be a unit that other agencies have. */
function named(
  cell: string,
  units: readonly Unit[],
): { readonly units: readonly string[]; readonly unknown: readonly string[] } {
  if (cell.trim() === '') return { units: [], unknown: [] };
  const own = unitsIn(cell, units);
  const elsewhere = own.unknown.map((text) => unitsIn(text, allUnits));
  const strange = elsewhere
    .flatMap((it) => it.unknown)
    .map((text) => text.trim())
    .filter((text) => text.replace(/[^ก-๎A-Za-z]/g, '').length > 1);
  const built = strange.filter((text) => builtLikeUnit.test(text));
  return {
    units: [...new Set([...own.units, ...elsewhere.flatMap((it) => it.units), ...built])],
    unknown: strange.filter((text) => !built.includes(text)),
  };
}

const every = new RegExp(
  [...everyUnit]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/\//g, '\\s?/\\s?'))
    .join('|'),
  'g',
);
