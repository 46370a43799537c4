import type { Agency } from '../domain/agency.ts';
import { firstDayOf, fiscalYearOf, lastDayOf } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { thaiDay } from '../text/dates.ts';
import { postureNames } from '../text/words.ts';
import { type Cell, keptCell } from './paper.ts';

// The cells that say what was planned: they are the measure's own fields in the words of the agencies' tables.

/** "ตัวชี้วัดที่ 2 การใช้งบประมาณ (พัฒนาเพื่อยกระดับ)"; several stand below one another. */
export function indicatorCell(measure: Measure, { formula }: Pick<YearFacts, 'formula'>): Cell {
  const { indicators, posture } = measure;
  const lines = indicators.map((number) => {
    const title = formula.indicators.find((it) => it.number === number)?.title ?? '';
    return `ตัวชี้วัดที่ ${number} ${title}`.trim();
  });
  return keptCell('indicators', [
    ...lines,
    ...(posture === null || lines.length === 0 ? [] : [`(${postureNames[posture]})`]),
  ]);
}

/** With its number in front where that is one: "3. …", "1.2 …". */
export function titleCell({ ref, title }: Measure): Cell {
  const numbered = /^\d{1,2}$/.test(ref)
    ? `${ref}. ${title}`
    : /^\d{1,2}\.\d{1,2}$/.test(ref)
      ? `${ref} ${title}`
      : title;
  return keptCell('title', [numbered]);
}

/** One point by itself needs no number. */
export function listCell(field: string, points: readonly string[]): Cell {
  return keptCell(field, points.length === 1 ? points : points.map((point, at) => `${at + 1}. ${point}`));
}

/** The lead first: "สำนักปลัด/" with "ทุกกอง" below, "กองคลัง" with "ร่วม: กองช่าง" below, "ทุกสำนัก/กอง". */
export function unitsCell({ lead, units }: Measure, agency: Agency): Cell {
  const others = units.filter((unit) => unit !== lead);
  const all = agency.units.length > 1 && agency.units.every((unit) => units.includes(unit.name));
  if (lead === null)
    return keptCell('units', all ? ['ทุกสำนัก/กอง'] : others.length === 0 ? [] : [`ร่วม: ${others.join(', ')}`]);
  if (all) return keptCell('units', [`${lead}/`, 'ทุกกอง']);
  return keptCell('units', others.length === 0 ? [lead] : [lead, `ร่วม: ${others.join(', ')}`]);
}

/** A whole fiscal year by its name, anything else from day to day. */
export function periodCell({ period: { from, to } }: Measure): Cell {
  const year = fiscalYearOf(to);
  const isWhole = from === firstDayOf(year) && to === lastDayOf(year);
  return keptCell('period', [isWhole ? `ปีงบประมาณ พ.ศ. ${year}` : `${thaiDay(from)} ถึง ${thaiDay(to)}`]);
}
