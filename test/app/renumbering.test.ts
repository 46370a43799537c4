import type { Catalogues } from '../../src/app/ports.ts';
import { renumberingOf } from '../../src/app/renumbering.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';

const shipped = readCatalogues();

/** 2570 after a correction in which O12 and O13 changed places. */
function corrected(on: string): Catalogues {
  const before = shipped.of(2570)!;
  const items = before.items.map((item) => {
    const key = item.code === 'O12' ? 'O13' : item.code === 'O13' ? 'O12' : item.code;
    return { ...before.items.find((it) => it.code === key)!, code: item.code };
  });
  const after: Catalogue = { ...before, items };
  return {
    of: (year) => (year === 2570 ? after : shipped.of(year)),
    years: () => shipped.years(),
    correctionOf: (year) => (year === 2570 ? { on, before } : null),
  };
}

function told(catalogues: Catalogues, year: number, codes: readonly string[], today: string) {
  const { titles, mistakable } = renumberingOf(catalogues, year, codes, today);
  return {
    titles: titles.map((it) => it.code),
    warned: mistakable.map(({ now, then, corrected }) => [now.key, then.key, corrected]),
  };
}

const BUYING = ['procurement_annual', 'procurement_monthly', null];

describe('app/renumbering', () => {
  it('says nothing in a year whose codes stayed', () => {
    expect(told(shipped, 2570, ['O12'], '2026-10-05')).toEqual({ titles: [], warned: [] });
  });

  it('shows titles all year in a renumbered one', () => {
    expect(told(shipped, 2569, ['O1', 'O12'], '2026-05-05').titles).toEqual(['O1', 'O12']);
  });

  it.each([
    ['2025-10-01', [BUYING]],
    ['2025-10-30', [BUYING]],
    ['2025-10-31', []],
    // Reports of the year before are written then, and O12 of that year is no news.
    ['2026-10-05', []],
  ])('warns of a code of 2569 that meant something else, on %s: %j', (today, warned) => {
    expect(told(shipped, 2569, ['O12'], today).warned).toEqual(warned);
  });

  it('does not warn of a code that meant the same, or a part of it', () => {
    expect(told(shipped, 2569, ['O1', 'O2', 'O28'], '2025-10-05').warned).toEqual([]);
  });

  it('warns for thirty days after a correction of what the code meant before it', () => {
    const catalogues = corrected('2027-01-10');

    expect(told(catalogues, 2570, ['O12', 'O1'], '2027-01-10')).toEqual({
      titles: ['O12', 'O1'],
      warned: [['hr_policy_plan', 'procurement_annual', '2027-01-10']],
    });
    expect(told(catalogues, 2570, ['O12'], '2027-02-08').warned).toHaveLength(1);
    expect(told(catalogues, 2570, ['O12'], '2027-02-09').warned).toEqual([]);
  });

  it('keeps showing titles where the correction left other codes than last year', () => {
    expect(told(corrected('2027-01-10'), 2570, ['O12'], '2027-05-05').titles).toEqual(['O12']);
  });
});
