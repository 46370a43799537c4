import type { Score } from '../../src/domain/score.ts';
import { understand } from '../../src/chat/understand.ts';
import { scoreComparison } from '../../src/papers/score-comparison.ts';
import { hearing } from '../chat/listen.ts';
import { aYear, scores } from './a-year.ts';

// A paper is complete when none of its cells is empty; what is lacking is named with the line that says it.

const [before, after] = [scores[0]!, scores[1]!];

/** How many cells of its table say nothing, where they should. */
function emptyCells(facts: ReturnType<typeof aYear>): number {
  const table = scoreComparison(facts).blocks.find((it) => it.kind === 'table');
  if (table?.kind !== 'table') throw new Error('there is no table');
  // The tools have no number, and the total and the level neither that nor a tool.
  return table.rows
    .flatMap((row) => (row.kind === 'cells' ? row.cells.slice(2) : []))
    .filter((cell) => cell.lines.join('') === '').length;
}

const lackingOf = (facts: ReturnType<typeof aYear>) =>
  scoreComparison(facts).missing.map(({ where, what, how }) => [where, what, how]);

describe('papers: the comparison of scores', () => {
  it('lacks nothing where every cell is filled', () => {
    expect(emptyCells(aYear())).toBe(0);
    expect(lackingOf(aYear())).toEqual([]);
  });

  it.each<[string, Partial<Score>, string, string]>([
    ['a tool', { tools: { IIT: 91.2, OIT: 88 } }, 'คะแนนเฉลี่ย EIT', 'บันทึกคะแนน ปี 2569 EIT 92.50'],
    ['every tool', { tools: {} }, 'คะแนนเฉลี่ย IIT, EIT, OIT', 'บันทึกคะแนน ปี 2569 IIT 92.50'],
    ['the level', { level: null }, 'ระดับผลการประเมิน', 'บันทึกคะแนน ปี 2569 ระดับ ผ่านดี'],
    [
      'the total and the level',
      { total: null, level: null },
      'คะแนนรวม · ระดับผลการประเมิน',
      'บันทึกคะแนน ปี 2569 รวม 92.50',
    ],
  ])('is no complete paper without %s', (_, without, what, how) => {
    const facts = aYear({ scores: [before, { ...after, ...without }] });

    expect(emptyCells(facts)).toBeGreaterThan(0);
    expect(lackingOf(facts)).toEqual([['คะแนนปี 2569', what, how]]);
    expect(understand(how, hearing({ today: '2026-10-04', year: 2570 }))).toMatchObject({
      outcome: 'call',
      command: 'set-score',
      args: { year: 2569 },
    });
  });
});
