import { type Survey, isReached, surveyOf, withSurveySaid } from '../../src/domain/survey.ts';

const url = 'https://itas.example.go.th/eit';
const survey = (changes: Partial<Survey>): Survey => ({
  ...{ year: 2570, tool: 'EIT', url: null, responses: null, countedOn: null },
  ...changes,
});

describe('domain/survey', () => {
  it('changes what was said of one survey, and leaves the rest of it and the others', () => {
    const others = [survey({ tool: 'IIT', url }), survey({ year: 2569, responses: 90 })];

    const linked = withSurveySaid(others, { year: 2570, tool: 'EIT', url });
    const counted = withSurveySaid(linked, {
      ...{ year: 2570, tool: 'EIT' },
      ...{ responses: 12, countedOn: '2027-02-15' },
    });

    expect(counted).toEqual([...others, survey({ url, responses: 12, countedOn: '2027-02-15' })]);
    expect(surveyOf(counted, 2570, 'EIT')?.responses).toBe(12);
    expect(surveyOf(counted, 2568, 'EIT')).toBeUndefined();
  });

  it('is reached where as many answered as were to, and never without a target', () => {
    expect(isReached(survey({ responses: 100, target: 100 }))).toBe(true);
    expect(isReached(survey({ responses: 99, target: 100 }))).toBe(false);
    expect(isReached(survey({ responses: null, target: 100 }))).toBe(false);
    expect(isReached(survey({ responses: 100 }))).toBe(false);
    expect(isReached(undefined)).toBe(false);
  });
});
