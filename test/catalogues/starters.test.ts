import { readStarters, starterSetIn } from '../../src/catalogues/starters.ts';
import { officialUnits } from '../../src/domain/official-units.ts';
import { startedMeasure } from '../../src/domain/starter-measures.ts';
import { unitsIn } from '../../src/domain/units.ts';

const sets = readStarters();
const all = sets.flatMap((set) => set.measures.map((it) => [it.title, it] as const));
const kinds = ['อบต.', 'เทศบาลตำบล', 'เทศบาลเมือง', 'เทศบาลนคร', 'อบจ.'] as const;

describe('catalogues/starter-measures', () => {
  it('has a measure for each of the ten indicators, in their order', () => {
    const [indicators] = sets;

    expect(indicators?.measures.map((it) => it.indicators)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((it) => [it]),
    );
  });

  it('has seven processes that together are about every indicator', () => {
    const processes = sets.find((set) => set.id === 'processes');
    const about = new Set(processes?.measures.flatMap((it) => it.indicators));

    expect(processes?.measures).toHaveLength(7);
    expect([...about].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each(all)('knows the units of %j in an agency of any kind', (_, measure) => {
    for (const kind of kinds) {
      const units = officialUnits(kind);

      expect(unitsIn(measure.units, units).unknown).toEqual([]);
      expect(unitsIn(measure.lead, units)).toMatchObject({ units: [expect.any(String)], unknown: [] });
    }
  });

  it.each(all)('has %j run forwards within its year', (_, measure) => {
    const { period } = startedMeasure(measure, { improveBelow: 85 }, officialUnits('อบต.'), 2570, null);

    expect(period.from >= '2026-10-01' && period.to <= '2027-09-30' && period.from < period.to).toBe(true);
  });

  it.each<[what: string, change: Record<string, unknown>, sentence: RegExp]>([
    ['another set under its name', { id: 'processes' }, /broken at id/],
    ['no measure', { measures: [] }, /measures: must hold a measure/],
    [
      'a unit that no agency has',
      { measures: [{ ...all[0]![1], units: 'กองบิน' }] },
      /units: must name units/,
    ],
    [
      'a day that not every year has',
      { measures: [{ ...all[0]![1], period: { from: '02-29', to: '09-30' } }] },
      /from: must be a day/,
    ],
    ['a title twice', { measures: [all[0]![1], all[0]![1]] }, /title is there twice/],
    ['a field nobody knows', { remark: 'x' }, /broken at/],
  ])('refuses a file with %s, and says where', (_, change, sentence) => {
    const json = JSON.stringify({ ...sets[0], ...change });

    expect(() => starterSetIn(json, 'indicators', 'a file')).toThrow(sentence);
  });

  it('refuses what is no JSON', () => {
    expect(() => starterSetIn('{', 'indicators', 'a file')).toThrow(/^a file cannot be read as JSON: /);
  });
});

describe('src/domain/starter-measures.ts', () => {
  const starter = { ...all[0]![1], indicators: [5, 10] };
  const result = (indicators: Record<string, number>) => ({
    year: 2569,
    total: null,
    level: null,
    tools: {},
    indicators,
    subIndicators: {},
    questions: {},
  });

  it.each([
    [null, null],
    [result({}), null],
    [result({ 5: 96 }), 'maintain'],
    [result({ 5: 85, 10: 100 }), 'maintain'],
    [result({ 5: 96, 10: 84.99 }), 'improve'],
  ])('tells by last year’s result %j whether to keep or to improve: %j', (lastYear, posture) => {
    const { posture: told } = startedMeasure(
      starter,
      { improveBelow: 85 },
      officialUnits('อบต.'),
      2570,
      lastYear,
    );

    expect(told).toBe(posture);
  });

  it('calls units by the agency’s own names, the lead first', () => {
    const { lead, units } = startedMeasure(
      { ...starter, units: 'กองคลัง, สำนักปลัด', lead: 'สำนักปลัด' },
      { improveBelow: 85 },
      officialUnits('เทศบาลตำบล'),
      2570,
      null,
    );

    expect({ lead, units }).toEqual({ lead: 'สำนักปลัดเทศบาล', units: ['สำนักปลัดเทศบาล', 'กองคลัง'] });
  });
});
