import type { Catalogue } from '../../src/domain/catalogue.ts';
import { codeRange, itemByCode } from '../../src/domain/catalogue.ts';
import { catalogueOf, catalogues } from './catalogue-of.ts';

const years = [2569, 2570] as const;

/** What became of the keys of earlier years, as a coordinator would check it by hand. */
const crosswalk: readonly (readonly [code: string, key: string, includes: readonly string[]])[] = [
  ['O1', 'structure', ['authority']],
  ['O2', 'executives', []],
  ['O3', 'contact', ['qna']],
  ['O4', 'news', []],
  ['O5', 'strategic_plan', []],
  ['O6', 'annual_plan', ['progress_6m', 'budget_plan', 'budget_6m']],
  ['O7', 'annual_report', ['budget_annual']],
  ['O8', 'staff_manual', []],
  ['O9', 'service_manual', []],
  ['O10', 'eservice', ['service_stats']],
  ['O11', 'procurement_monthly', []],
  ['O12', 'procurement_annual', []],
  ['O13', 'hr_policy_plan', ['hr_criteria']],
  ['O14', 'hr_annual_report', []],
  ['O15', 'ethics_code', ['ethics_drive']],
  ['O16', 'complaint_guideline', []],
  ['O17', 'complaint_channel', []],
  ['O18', 'complaint_stats', []],
  ['O19', 'participation', []],
  ['O20', 'ngp_declaration', ['ngp_culture', 'gifts_report']],
  ['O21', 'risk_assessment', []],
  ['O22', 'risk_management_report', []],
  ['O23', 'anticorruption_plan', []],
  ['O24', 'anticorruption_annual', []],
  ['O25', 'ita_measures', []],
  ['O26', 'ita_measures_report', []],
];

test('the catalogues of 2565 to 2570 are there, oldest first, and no other year is', () => {
  expect(catalogues.years()).toEqual([2565, 2566, 2567, 2568, 2569, 2570]);
  expect(catalogues.of(2571)).toBeUndefined();
});

describe.each(years)('the catalogue of %i', (year) => {
  const catalogue = catalogueOf(year);
  const gregorian = year - 543;

  test('has the items O1 to O26 under the keys of the crosswalk', () => {
    expect(catalogue.items.map(({ code, key, includes }) => [code, key, includes])).toEqual(crosswalk);
    expect(codeRange(catalogue)).toEqual({ first: 'O1', last: 'O26' });
  });

  test('splits them 4, 6, 2, 3, 4, 3, 4 over seven sub-indicators, which nobody has verified', () => {
    const sizes = catalogue.subIndicators.map(({ code }) => [
      code,
      catalogue.items.filter((item) => item.subIndicator === code).length,
    ]);
    expect(sizes).toEqual([
      ['9.1', 4],
      ['9.2', 6],
      ['9.3', 2],
      ['9.4', 3],
      ['9.5', 4],
      ['10.1', 3],
      ['10.2', 4],
    ]);
    expect(catalogue.splitCertainty).toBe('unverified');
  });

  test('is answered from 1 to 30 April, and every item is due on the last of these days', () => {
    expect(catalogue.answering).toEqual({
      title: 'ตอบ OIT: กรอกลิงก์ในระบบ ITAS และผู้บริหารอนุมัติ',
      from: `${gregorian}-04-01`,
      to: `${gregorian}-04-30`,
      certainty: 'unverified',
    });
    expect(new Set(catalogue.items.map((item) => item.due))).toEqual(new Set([`${gregorian}-04-30`]));
  });

  test('wants six months of this year in two items and the whole last year in seven', () => {
    const until = (date: string): readonly string[] =>
      catalogue.items.filter((item) => item.dataUntil === date).map((item) => item.code);
    expect(until(`${gregorian}-03-31`)).toEqual(['O6', 'O11']);
    expect(until(`${gregorian - 1}-09-30`)).toEqual(['O7', 'O12', 'O14', 'O18', 'O22', 'O24', 'O26']);
    expect(catalogue.items.filter((item) => item.dataUntil === null)).toHaveLength(17);
  });

  test('has one monthly duty, O11 from October to March; the twelve months of O12 are one annual report', () => {
    const monthly = catalogue.items.filter((item) => item.monthly !== null);
    expect(monthly.map(({ code, monthly: round }) => [code, round])).toEqual([
      ['O11', { from: `${gregorian - 1}-10`, to: `${gregorian}-03` }],
    ]);
    expect(itemByCode(catalogue, 'O12')?.period).toBe(`ปีงบประมาณ ${year - 1}`);
  });

  test('says of each component in which year it was stated, and has the photos of O2 from 2568', () => {
    expect(itemByCode(catalogue, 'O2')?.components).toContainEqual({
      id: 'photo',
      text: 'รูปถ่ายของแต่ละคน',
      statedIn: 2568,
      certainty: 'verified',
    });
    expect(catalogue.items.filter((item) => item.components.length === 0)).toEqual([]);
    const stated = catalogue.items.flatMap((item) => item.components.map((it) => it.statedIn));
    expect(new Set(stated)).toEqual(new Set([2566, 2568, 2569]));
  });

  test('names the units that usually answer for an item', () => {
    expect(itemByCode(catalogue, 'O1')?.usualUnits).toEqual(['สำนักปลัด']);
    expect(itemByCode(catalogue, 'O6')?.usualUnits).toEqual(['สำนักปลัด', 'กองคลัง']);
    expect(itemByCode(catalogue, 'O8')?.usualUnits).toEqual(['สำนักปลัด', 'กองคลัง', 'กองช่าง']);
    expect(itemByCode(catalogue, 'O12')?.usualUnits).toEqual(['กองคลัง']);
  });

  test('is provisional until somebody compares it with the announcement', () => {
    expect(catalogue.provisional).toBe(true);
  });
});

test('nothing in 2570 counts as known, since it is 2569 moved on by a year', () => {
  expect(new Set(catalogueOf(2570).items.map((item) => item.certainty))).toEqual(new Set(['unverified']));
  const known = catalogueOf(2569).items.filter((item) => item.certainty === 'verified');
  expect(known).toHaveLength(25);
});

test('2570 asks for what 2569 asks for, a year later', () => {
  const asked = (catalogue: Catalogue): unknown =>
    catalogue.items.map((item) => ({ ...item, certainty: null, source: null }));
  const moved: unknown = JSON.parse(JSON.stringify(asked(catalogueOf(2569)), aYearLater));
  expect(asked(catalogueOf(2570))).toEqual(moved);
});

/** Moves every year in a period or a date, and leaves alone in which year a component was stated. */
function aYearLater(_field: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\d{4}/g, (year) => String(Number(year) + 1)) : value;
}
