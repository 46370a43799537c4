import { readCatalogues } from '../../src/catalogues/read.ts';
import { beginnings } from '../../src/domain/beginnings.ts';
import { type ItemState, itemOf, untouchedItem } from '../../src/domain/item.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { QUIET_DAYS, quietMeasures } from '../../src/domain/stale.ts';
import { workOfUnits } from '../../src/domain/work-of-units.ts';

const catalogue = readCatalogues().of(2570)!;
const [first, second, third] = catalogue.items;

function item(entry: typeof first, changes: Partial<ItemState>) {
  return itemOf(entry!, { ...untouchedItem, ...changes }, []);
}

function measure(id: string, changes: Partial<Measure>) {
  return { id, measure: { ...beginnings.measure, ref: id, title: id, ...changes } };
}

const year = { from: '2026-10-01', to: '2027-09-30' };

describe('domain/work-of-units', () => {
  it('holds what a unit answers for or supports and is not over, the earliest first', () => {
    const items = [
      item(first, { units: ['กองคลัง'], due: '2027-04-30' }),
      item(second, { units: ['กองช่าง', 'กองคลัง'], lead: 'กองช่าง', due: '2027-03-31' }),
      item(third, { units: ['กองช่าง'] }),
      item(third, { units: ['กองคลัง'], status: 'not_applicable' }),
    ];
    const measures = [
      measure('late', { units: ['กองคลัง'], period: year, due: '2026-12-31' }),
      measure('done', { units: ['กองคลัง'], period: year, status: 'done' }),
      measure('cannot', { units: ['กองคลัง'], period: year, status: 'cannot' }),
      measure('own part', { units: ['กองช่าง', 'กองคลัง'], period: year, unitsDone: ['กองคลัง'] }),
      measure("others'", { units: ['กองช่าง'], period: year }),
    ];

    const { open, all } = workOfUnits(['กองคลัง'], items, measures);

    expect(open.map((task) => [task.kind, task.due])).toEqual([
      ['measure', '2026-12-31'],
      ['item', '2027-03-31'],
      ['item', '2027-04-30'],
    ]);
    expect(all).toBe(6);
  });

  it('puts what has no day last', () => {
    const entry = { ...first!, due: null };
    const items = [
      item(entry, { units: ['กองคลัง'] }),
      item(second, { units: ['กองคลัง'], due: '2027-04-30' }),
    ];

    expect(workOfUnits(['กองคลัง'], items, []).open.map((task) => task.due)).toEqual(['2027-04-30', null]);
  });
});

describe('domain/stale', () => {
  const today = '2027-02-15';

  it('counts whole days from the last entry, and those without any from the day their period begins', () => {
    const measures = [
      measure('a month ago', { period: year, status: 'in_progress' }),
      measure('this month', { period: year, status: 'in_progress' }),
      measure('never', { period: year }),
      measure('next month', { period: { ...year, from: '2027-03-01' } }),
      measure('done', { period: year, status: 'done' }),
      measure('cannot', { period: year, status: 'cannot' }),
    ];
    const lastOf = new Map([
      ['a month ago', '2027-01-16'],
      ['this month', '2027-01-17'],
    ]);

    const quiet = quietMeasures(measures, lastOf, today, QUIET_DAYS);

    expect(quiet.map(({ id, last }) => [id, last])).toEqual([
      ['never', null],
      ['a month ago', '2027-01-16'],
    ]);
    expect(quietMeasures(measures, lastOf, today, 29)).toHaveLength(3);
  });
});
