import { indicatorOfQuestion, weaknessesOf } from '../../src/domain/remedies.ts';
import { announced, formula, printed2565, printed2567 } from './a-result.ts';

describe('domain/remedies', () => {
  it('knows whose question it is by the form of its year', () => {
    const of = (question: string, year: number) => indicatorOfQuestion(question, year, formula);

    expect([of('i7', 2565), of('i7', 2567), of('E14', 2566), of('E7', 2568), of('E14', 2568)]).toEqual([
      2,
      3,
      8,
      8,
      null,
    ]);
    expect([of('i7', 2560), of('สินบน', 2568)]).toEqual([null, null]);
  });

  it('tells the weakest below the pass line, a question before its whole indicator, two at most', () => {
    const score = announced(2565, {
      questions: { i7: 60, i8: 62, E14: 70, i1: 90 },
      indicators: { '2': 61, '5': 75, '8': 84 },
    });

    expect(weaknessesOf(score, formula).map((it) => [it.question, it.indicator, it.value])).toEqual([
      ['i7', 2, 60],
      ['E14', 8, 70],
    ]);
  });

  it('points from a question to its items, and from an indicator to those that usually answer it', () => {
    const [first, second] = weaknessesOf(printed2565, formula);

    expect([first?.indicator, second?.indicator]).toEqual([2, 8]);
    expect(first?.keys).toContain('procurement_monthly');
    expect(weaknessesOf(announced(2565, { questions: { i12: 50 } }), formula)[0]?.keys).toEqual([
      'complaint_guideline',
      'complaint_channel',
    ]);
    // The same code is another question in the shorter form.
    expect(weaknessesOf(announced(2568, { questions: { i12: 50 } }), formula)[0]).toMatchObject({
      indicator: 4,
      keys: ['staff_manual'],
    });
  });

  it('goes by what NACC advised the agency before what is usual', () => {
    const recommended = [
      { questions: ['i12'], keys: ['complaint_stats'] },
      { questions: ['i9', 'i12'], keys: ['budget_plan', 'complaint_stats'] },
    ];
    const keysOf = (score: Parameters<typeof announced>[1]) =>
      weaknessesOf(announced(2565, score), formula, recommended)[0]?.keys;

    expect(keysOf({ questions: { i12: 50 } })).toEqual(['complaint_stats', 'budget_plan']);
    expect(keysOf({ indicators: { '2': 50 } })).toEqual(['complaint_stats', 'budget_plan']);
    expect(keysOf({ questions: { i7: 50 } })).toEqual(['budget_plan']);
  });

  it('tells the lowest indicator where all are well, and nothing where all are full', () => {
    expect(weaknessesOf(printed2567, formula).map((it) => [it.question, it.indicator])).toEqual([[null, 8]]);
    expect(weaknessesOf(announced(2568, { indicators: { '1': 100 } }), formula)).toEqual([]);
    expect(weaknessesOf(announced(2568, {}), formula)).toEqual([]);
  });
});
