import type { Agency } from '../domain/agency.ts';
import type { Missing } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { yearSaid } from '../text/year-said.ts';
import { type Cell, isEmpty } from './paper.ts';

type Part = 'indicators' | 'findings' | 'steps' | 'units' | 'result' | 'outcome';

/**
 * What fills each part of a measure's row: a line to type, of which the end is only an example.
 * @param named the measure by its number, and by its year where that has to be said
 */
const lines: Readonly<Record<Part, (named: string, agency: Agency) => string>> = {
  indicators: (named) => `แก้มาตรการ ${named} ตัวชี้วัด 6`,
  findings: (named) => `แก้มาตรการ ${named} ข้อค้นพบ ผู้รับบริการรอนาน`,
  steps: (named) => `แก้มาตรการ ${named} ขั้นตอน จัดประชุมชี้แจง`,
  units: (named, { units }) => `มอบหมาย มาตรการ ${named} ${units[0]?.name ?? ''}`,
  result: (named) => `มาตรการ ${named} เสร็จแล้ว จัดประชุมชี้แจง`,
  outcome: (named) => `แก้มาตรการ ${named} ผลลัพธ์ ผู้รับบริการพึงพอใจ`,
};

/** The line that begins a measure, of which the title is only an example. */
export function addingLine(facts: Pick<YearFacts, 'year' | 'today'>): string {
  return `เพิ่มมาตรการ${yearSaid(facts)} จัดทำคู่มือการปฏิบัติงาน`;
}

/**
 * The empty cells of a measure's row that its paper should fill.
 * @param wanted those parts, by what the paper calls them
 */
export function missingCells<Wanted extends Part>(
  ref: string,
  cells: Readonly<Record<Wanted, Cell>>,
  wanted: readonly (readonly [part: Wanted, called: string])[],
  facts: YearFacts,
): readonly Missing[] {
  const named = `${ref}${yearSaid(facts)}`;
  return wanted
    .filter(([part]) => isEmpty(cells[part]))
    .map(([part, what]) => ({ where: `มาตรการ ${ref}`, what, how: lines[part](named, facts.agency) }));
}
