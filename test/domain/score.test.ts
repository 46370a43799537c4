import {
  noScore,
  isEmptyScore,
  questionFigure,
  scoreOf,
  stateOf,
  subIndicatorFigure,
} from '../../src/domain/score.ts';

describe('domain/score', () => {
  it('keeps a result figure by figure and puts it in order again', () => {
    const announced = {
      total: 98.27,
      level: 'ผ่านดี',
      tools: { IIT: 100, EIT: 95.89 },
      indicators: { '2': 100, '9': 97.5, '10': 100 },
      subIndicators: { '9.1': 87.5, '10.2': 100 },
      questions: { E7: 86.4, i12: 91 },
    };

    const state = { ...noScore, ...stateOf(announced) };

    expect(state).toMatchObject({
      total: 98.27,
      IIT: 100,
      indicator9: 97.5,
      part10_2: 100,
      E7: 86.4,
      i12: 91,
    });
    expect(scoreOf(2568, state)).toEqual({ year: 2568, ...announced });
    expect(Object.keys(scoreOf(2568, state).indicators)).toEqual(['2', '9', '10']);
  });

  it('shows nothing of what is not known', () => {
    expect(scoreOf(2568, { level: null, total: null, indicator7: null })).toEqual({
      year: 2568,
      total: null,
      level: null,
      tools: {},
      indicators: {},
      subIndicators: {},
      questions: {},
    });
    expect(isEmptyScore({ level: null, indicator7: null })).toBe(true);
    expect(isEmptyScore({ level: null, indicator7: 0 })).toBe(false);
  });

  it('knows a question and a part of an indicator however they are written', () => {
    expect([
      questionFigure('e14'),
      questionFigure('E7'),
      questionFigure('I7'),
      questionFigure('i07'),
    ]).toEqual(['E14', 'E7', 'i7', 'i7']);
    expect([questionFigure('E0'), questionFigure('O7'), questionFigure('e')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([subIndicatorFigure('9.1'), subIndicatorFigure('9')]).toEqual(['part9_1', undefined]);
  });
});
