import { catalogueOf } from './catalogue-of.ts';

/** Where each thing stood from 2565 to 2569: a code, one in brackets where it was part of that item, – where nowhere. */
const table = `
  structure O1 O1 O1 O1 O1
  authority O3 O3 O3 (O1) (O1)
  executives O2 O2 O2 O2 O2
  contact O5 O5 O4 O3 O3
  news O7 O7 O5 O4 O4
  qna O8 O8 O6 – (O3)
  social O9 O9 – – –
  laws O6 O6 – – –
  pdpa – O10 – – –
  strategic_plan O4 O4 O7 O5 O5
  annual_plan O10 O11 O8 O6 O6
  progress_6m O11 O12 (O8) (O6) (O6)
  annual_report O12 O13 O9 O7 O7
  staff_manual O13 O14 O10 O8 O8
  service_manual O14 O15 O11 O9 O9
  service_stats O15 O16 O12 O11 (O10)
  satisfaction O16 O17 – – –
  eservice O17 O18 O13 O10 O10
  procurement_plan O21 O19 O14 (O12) –
  procurement_notices O22 O20 O15 – –
  procurement_monthly O23 O21 O16 O12 O11
  procurement_annual O24 O22 O17 O13 O12
  hr_policy_plan O25 O23 O18 O14 O13
  hr_progress O26 O24 – – –
  hr_criteria O27 O25 – – (O13)
  hr_annual_report O28 O26 O19 O15 O14
  ethics_code – O39 O20 O16 O15
  ethics_drive O38 O40 O21 (O16) (O15)
  ethics_evaluation – O41 – – –
  complaint_guideline O29 O27 O22 O17 O16
  complaint_channel O30 O28 O23 O18 O17
  complaint_stats O31 O29 O24 O19 O18
  feedback_channel O32 – – – –
  participation O33 O30 O25 O20 O19
  ngp_declaration O34 O31 O26 O21 O20
  executive_involvement O35 – – – –
  ngp_culture – O32 O27 (O21) (O20)
  ngp_report – O33 O28 – –
  gifts_report – – O29 O22 (O20)
  risk_assessment O36 O34 O30 O23 O21
  risk_management_report O37 O35 O31 O24 O22
  anticorruption_plan O39 O36 O32 O25 O23
  anticorruption_6m O40 O37 – – –
  anticorruption_annual O41 O38 O33 O26 O24
  budget_plan O18 (O11) (O8) (O6) (O6)
  budget_6m O19 (O12) (O8) (O6) (O6)
  budget_annual O20 (O13) (O9) (O7) (O7)
  ita_measures O42 O42 O34 O27 O25
  ita_measures_report O43 O43 O35 O28 O26
`;
const years = [2565, 2566, 2567, 2568, 2569] as const;
const places = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))
  .map(([key = '', ...codes]) => ({ key, codes }));

function placeOf(year: number, key: string): string {
  for (const item of catalogueOf(year).items) {
    if (item.key === key) return item.code;
    if (item.includes.includes(key)) return `(${item.code})`;
  }
  return '–';
}

test.each(places)('$key stands in each year where the table of the years has it', ({ key, codes }) => {
  expect(years.map((year) => placeOf(year, key))).toEqual(codes);
});

test.each(years)('%i knows no thing that the table does not', (year) => {
  const known = catalogueOf(year).items.flatMap((item) => [item.key, ...item.includes]);
  expect(known.filter((key) => !places.some((it) => it.key === key))).toEqual([]);
});

test.each([
  [2565, 43, [9, 8, 7, 4, 5, 8, 2], 'verified'],
  [2566, 43, [10, 8, 4, 4, 4, 8, 5], 'partial'],
  [2567, 35, [6, 7, 4, 4, 4, 6, 4], 'unverified'],
  [2568, 28, [4, 7, 2, 3, 4, 4, 4], 'partial'],
  [2569, 26, [4, 6, 2, 3, 4, 3, 4], 'unverified'],
] as const)('%i has %i items, split %j over its sub-indicators', (year, count, sizes, splitCertainty) => {
  const catalogue = catalogueOf(year);
  expect(catalogue.items).toHaveLength(count);
  expect(
    catalogue.subIndicators.map(
      ({ code }) => catalogue.items.filter((item) => item.subIndicator === code).length,
    ),
  ).toEqual(sizes);
  expect(catalogue.splitCertainty).toBe(splitCertainty);
  expect(catalogue.subIndicators.map((it) => it.code)).toEqual([
    ...['9.1', '9.2', '9.3', '9.4', '9.5'],
    ...['10.1', '10.2'],
  ]);
});

test('how sure we are of an item is told year by year', () => {
  const sure = (year: number) => {
    const { items } = catalogueOf(year);
    const count = (certainty: string) => items.filter((item) => item.certainty === certainty).length;
    return [count('verified'), count('partial'), count('unverified')];
  };
  expect(sure(2565)).toEqual([43, 0, 0]);
  // O21 and O27 to O30 are told by one list alone.
  expect(sure(2566)).toEqual([38, 5, 0]);
  // Only O1 to O4 and the title of O30 were ever seen.
  expect(sure(2567)).toEqual([0, 5, 30]);
  expect(sure(2568)).toEqual([27, 1, 0]);
});

test('a component is told with the year that stated it, and the newest statement is the one that counts', () => {
  const stated = (year: number, key: string) =>
    new Set(
      catalogueOf(year)
        .items.find((item) => item.key === key)
        ?.components.map((it) => it.statedIn),
    );
  expect(stated(2566, 'executives')).toEqual(new Set([2566]));
  expect(stated(2567, 'executives')).toEqual(new Set([2567]));
  expect(stated(2568, 'executives')).toEqual(new Set([2568]));
  expect(stated(2567, 'procurement_annual')).toEqual(new Set([2566]));
  expect(stated(2568, 'procurement_monthly')).toEqual(new Set([2568]));
});

test('what nobody has stated components of has none', () => {
  const without = (year: number) =>
    catalogueOf(year)
      .items.filter((item) => item.components.length === 0)
      .map((item) => item.key);
  expect(without(2565)).toEqual([
    ...['budget_plan', 'budget_6m', 'budget_annual', 'feedback_channel', 'executive_involvement'],
  ]);
  expect(without(2566)).toEqual([]);
  expect(without(2567)).toEqual(['gifts_report']);
  expect(without(2568)).toEqual(['gifts_report']);
});

test('every year before this one is provisional too: none was compared with its announcement', () => {
  expect(years.map((year) => catalogueOf(year).provisional)).toEqual(years.map(() => true));
});
