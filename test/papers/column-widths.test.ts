import { columnWidths, linesIn } from '../../src/papers/column-widths.ts';
import type { Cell, Row } from '../../src/papers/paper.ts';

const cell = (...lines: readonly string[]): Cell => ({ lines, sources: [] });
const row = (...cells: readonly Cell[]): Row => ({ kind: 'cells', cells });
const long = cell('จัดประชุมชี้แจงแนวทางการปฏิบัติงาน '.repeat(12));
const columns = [
  { header: 'ระยะเวลา\nดำเนินการ', share: 20 },
  { header: 'ขั้นตอน', share: 40 },
  { header: 'ผล', share: 40 },
];

function heightOf(rows: readonly Row[], widths: readonly number[]): number {
  return rows.reduce(
    (sum, it) =>
      it.kind === 'cells' ? sum + Math.max(...it.cells.map((one, at) => linesIn(one, widths[at] ?? 1))) : sum,
    0,
  );
}

describe('the widths of columns', () => {
  it('give room to the column that makes the table high, and never more than all', () => {
    const rows = [row(cell('ปีงบประมาณ พ.ศ. 2570'), long, cell('แล้วเสร็จ'))];

    const widths = columnWidths(columns, rows, 100);

    expect(widths[1]).toBeGreaterThan(50);
    expect(widths.reduce((sum, it) => sum + it, 0)).toBeCloseTo(100);
    expect(heightOf(rows, widths)).toBeLessThan(heightOf(rows, [20, 40, 40]));
  });

  it('leave each the room for its words and for most of what its form gives it', () => {
    const widths = columnWidths(columns, [row(cell('31 มี.ค. 2569'), long, cell(''))], 100);

    expect(widths[0]).toBeGreaterThan('31 มีค 2569'.length);
    expect(widths[2]).toBeGreaterThanOrEqual(28);
  });

  it('are those of the form where nothing is gained by others', () => {
    expect(columnWidths(columns, [row(cell('1'), cell('2'), cell('3'))], 100)).toEqual([20, 40, 40]);
    expect(columnWidths(columns, [], 100)).toEqual([20, 40, 40]);
  });
});
