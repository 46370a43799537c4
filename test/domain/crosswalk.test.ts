import { readCatalogues } from '../../src/catalogues/read.ts';
import { type Catalogue, itemByCode } from '../../src/domain/catalogue.ts';
import {
  changesBetween,
  counterparts,
  isRenumbered,
  meantBefore,
  placeOf,
  throughYears,
} from '../../src/domain/crosswalk.ts';

const catalogues = readCatalogues();

function of(year: number): Catalogue {
  const catalogue = catalogues.of(year);
  if (!catalogue) throw new Error(`no catalogue of ${year}`);
  return catalogue;
}

/** The codes of an item of one year in another. */
function codesIn(code: string, year: number, other: number): readonly string[] {
  const item = itemByCode(of(year), code);
  if (!item) throw new Error(`no ${code} in ${year}`);
  return counterparts(item, of(other)).map((it) => it.code);
}

describe('domain/crosswalk', () => {
  it('tells an own item from a part of another one, and from what is not there', () => {
    expect(placeOf(of(2568), 'authority')).toMatchObject({ item: { code: 'O1' }, isPart: true });
    expect(placeOf(of(2567), 'authority')).toMatchObject({ item: { code: 'O3' }, isPart: false });
    expect(placeOf(of(2569), 'social')).toBeNull();
  });

  it.each([
    ['O43', 2566, 2570, ['O26']],
    ['O36', 2565, 2570, ['O21']],
    ['O12', 2566, 2570, ['O6']],
    ['O6', 2570, 2566, ['O11', 'O12']],
    ['O6', 2570, 2565, ['O10', 'O11', 'O18', 'O19']],
    ['O9', 2566, 2570, []],
    ['O12', 2569, 2570, ['O12']],
  ])('finds %s of %i in %i', (code, year, other, codes) => {
    expect(codesIn(code, year, other)).toEqual(codes);
  });

  it('goes back through the years, and says the same name once', () => {
    const item = itemByCode(of(2570), 'O25');
    if (!item) throw new Error('O25 is gone');

    const stretches = throughYears(
      item,
      [2565, 2566, 2567, 2568, 2569].map((year) => of(year)),
    );

    expect(stretches.map(({ from, to, items }) => [from, to, ...items.map((it) => it.code)])).toEqual([
      [2569, 2569, 'O25'],
      [2568, 2568, 'O27'],
      [2567, 2567, 'O34'],
      [2565, 2566, 'O42'],
    ]);
  });

  it('lists what moved, was merged, is gone and is new from one year to the next', () => {
    const { moved, merged, gone, added } = changesBetween(of(2566), of(2567));

    expect(moved.find(({ from }) => from.code === 'O42')?.to.code).toBe('O34');
    expect(merged.map(({ from, into }) => [from.code, into.code])).toEqual([['O12', 'O8']]);
    expect(gone.map((it) => it.key)).toEqual([
      ...['laws', 'social', 'pdpa', 'satisfaction', 'hr_progress', 'hr_criteria'],
      ...['anticorruption_6m', 'ethics_evaluation'],
    ]);
    expect(added.map((it) => it.key)).toEqual(['gifts_report']);
  });

  it('knows that 2570 was not renumbered, and 2569 was', () => {
    expect(isRenumbered(of(2569), of(2570))).toBe(false);
    expect(isRenumbered(of(2568), of(2569))).toBe(true);
  });

  it('warns of a code that meant something else, and not of one that swallowed it', () => {
    expect(meantBefore('O12', of(2568), of(2569))?.key).toBe('procurement_monthly');
    expect(meantBefore('O1', of(2568), of(2569))).toBeNull();
    expect(meantBefore('O28', of(2568), of(2569))).toBeNull();
  });
});
