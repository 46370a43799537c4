import { changeOf, figureChanges, rankingOf } from '../../src/domain/score-change.ts';
import { deviationsOf } from '../../src/domain/score-check.ts';
import { oitOf } from '../../src/domain/formula.ts';
import {
  announced,
  catalogue2565,
  counted2565,
  formula,
  printed2565,
  printed2567,
  printed2568,
} from './a-result.ts';

const subs = catalogue2565.subIndicators.map((it) => it.code);
const shares = oitOf(counted2565)!.subIndicators;

describe('domain/score-check', () => {
  it('names what a report printed unlike its own figures, each misprint once', () => {
    expect(deviationsOf(printed2565, formula, subs, shares)).toEqual([
      { figure: 'indicator9', announced: 79.28, computed: 57.33 },
      { figure: 'EIT', announced: 81.74, computed: 81.88 },
      { figure: 'OIT', announced: 31.62, computed: 31.79 },
    ]);
  });

  it('finds a total that differs by 0.10, and none in the year after', () => {
    expect(deviationsOf(printed2567, formula, subs)).toEqual([
      { figure: 'total', announced: 97.54, computed: 97.44 },
    ]);
    expect(deviationsOf(printed2568, formula, subs)).toEqual([]);
  });

  it('bears a difference of 0.02 and tells one of 0.03', () => {
    const of = (EIT: number) =>
      deviationsOf(
        announced(2568, { tools: { EIT }, indicators: { '6': 90, '7': 90, '8': 90 } }),
        formula,
        subs,
      );

    expect(of(90.02)).toEqual([]);
    expect(of(89.98)).toEqual([]);
    expect(of(90.03)).toHaveLength(1);
  });

  it('computes nothing where a part is not known', () => {
    const score = announced(2568, {
      total: 10,
      tools: { IIT: 100, EIT: 100 },
      indicators: { '9': 10 },
      subIndicators: { '9.1': 90 },
    });

    expect(deviationsOf(score, formula, subs)).toEqual([]);
  });

  it('checks an indicator against its announced parts', () => {
    const subIndicators = { '10.1': 12.5, '10.2': 0 };

    expect(
      deviationsOf(announced(2565, { indicators: { '10': 6.25 }, subIndicators }), formula, subs),
    ).toEqual([]);
    expect(
      deviationsOf(announced(2565, { indicators: { '10': 6.5 }, subIndicators }), formula, subs),
    ).toEqual([{ figure: 'indicator10', announced: 6.5, computed: 6.25 }]);
  });
});

describe('domain/score-change', () => {
  it('tells the change of every figure that both years have', () => {
    const changes = figureChanges(printed2567, printed2568, formula);

    expect(changes.map((it) => [it.figure, it.by, it.trend])).toEqual([
      ['total', 0.73, 'up'],
      ...[1, 2, 3, 4, 5].map((n) => [`indicator${n}`, 0, 'same']),
      ['indicator6', 0.82, 'up'],
      ['indicator7', 2.36, 'up'],
      ['indicator8', 10.14, 'up'],
      ['indicator9', -2.5, 'down'],
      ['indicator10', 0, 'same'],
    ]);
  });

  it.each([
    [91.57, 97.78, 6.21],
    [33.33, 94, 60.67],
    [86.51, 100, 13.49],
    [83.33, 86.4, 3.07],
    [93.61, 20, -73.61],
  ])('from %d to %d is %d', (before, after, by) => {
    expect(changeOf('E7', before, after).by).toBe(by);
  });

  it('compares questions of two forms only where one carries on the other', () => {
    const before = announced(2566, { questions: { E14: 93.4, E7: 80, i7: 70 } });
    const after = announced(2567, { questions: { E7: 92, i7: 75 } });

    expect(figureChanges(before, after, formula)).toEqual([
      { figure: 'E7', before: 93.4, after: 92, by: -1.4, trend: 'down' },
    ]);
    expect(figureChanges(after, announced(2568, { questions: { E7: 92, i7: 75 } }), formula)).toHaveLength(2);
  });

  it('ranks indicators from the highest, equals in one place', () => {
    const ranking = rankingOf(printed2565);

    expect(ranking.map((it) => it.number)).toEqual([1, 6, 7, 3, 4, 5, 2, 8, 9, 10]);
    expect(ranking.map((it) => it.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 7, 7, 10]);
    expect(ranking.at(-1)).toEqual({ number: 10, value: 6.25, place: 10 });
  });
});
