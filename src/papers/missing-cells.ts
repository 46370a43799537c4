import type { Agency } from '../domain/agency.ts';
import type { Missing } from '../domain/papers.ts';
import { type Cell, isEmpty } from './paper.ts';

type Part = 'indicators' | 'findings' | 'steps' | 'units' | 'result' | 'outcome';

/** What fills each part of a measure's row: a line to type, of which the end is only an example. */
const lines: Readonly<Record<Part, (ref: string, agency: Agency) => string>> = {
  indicators: (ref) => `แก้มาตรการ ${ref} ตัวชี้วัด 6`,
  findings: (ref) => `แก้มาตรการ ${ref} ข้อค้นพบ ผู้รับบริการรอนาน`,
  steps: (ref) => `แก้มาตรการ ${ref} ขั้นตอน จัดประชุมชี้แจง`,
  units: (ref, { units }) => `มอบหมาย มาตรการ ${ref} ${units[0]?.name ?? ''}`,
  result: (ref) => `มาตรการ ${ref} เสร็จแล้ว จัดประชุมชี้แจง`,
  outcome: (ref) => `แก้มาตรการ ${ref} ผลลัพธ์ ผู้รับบริการพึงพอใจ`,
};

/**
 * The empty cells of a measure's row that its paper should fill.
 * @param wanted those parts, by what the paper calls them
 */
export function missingCells<Wanted extends Part>(
  ref: string,
  cells: Readonly<Record<Wanted, Cell>>,
  wanted: readonly (readonly [part: Wanted, called: string])[],
  agency: Agency,
): readonly Missing[] {
  return wanted
    .filter(([part]) => isEmpty(cells[part]))
    .map(([part, what]) => ({ where: `มาตรการ ${ref}`, what, how: lines[part](ref, agency) }));
}
