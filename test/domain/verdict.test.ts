import { readCatalogues } from '../../src/catalogues/read.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import { type Judged, standingVerdict } from '../../src/domain/verdict.ts';

const catalogues = readCatalogues();
const itemIn = (year: number, key: string) => catalogues.of(year)?.items.find((it) => it.key === key);
const item = (code: string) => itemByCode(catalogues.of(2570)!, code)!;
const judged = (year: number, key: string, value: 'passed' | 'partial' | 'failed'): Judged => ({
  year,
  key,
  verdict: { value, reason: null },
});
const standing = (code: string, ...all: readonly Judged[]) => standingVerdict(item(code), 2570, all, itemIn);

describe('domain/verdict', () => {
  it("takes the year's own verdict before any earlier one, and the latest of those", () => {
    const earlier = [judged(2567, 'risk_assessment', 'passed'), judged(2568, 'risk_assessment', 'failed')];

    expect(standing('O21', ...earlier, judged(2570, 'risk_assessment', 'partial'))).toMatchObject({
      value: 'partial',
      year: 2570,
      code: 'O21',
    });
    expect(standing('O21', ...earlier)).toMatchObject({ value: 'failed', year: 2568, code: 'O23' });
    expect(standing('O21', judged(2571, 'risk_assessment', 'failed'))).toBeNull();
  });

  it('finds what failed as O36 in 2565 under the code of this year', () => {
    expect(standing('O21', judged(2565, 'risk_assessment', 'failed'))).toEqual({
      value: 'failed',
      reason: null,
      year: 2565,
      code: 'O36',
    });
    expect(standing('O22', judged(2565, 'risk_assessment', 'failed'))).toBeNull();
  });

  it('takes the worst of several old items that are one now', () => {
    const all = [
      judged(2566, 'structure', 'passed'),
      judged(2566, 'authority', 'failed'),
      judged(2565, 'structure', 'failed'),
    ];

    expect(standing('O1', ...all)).toMatchObject({ value: 'failed', year: 2566, code: 'O3' });
  });

  it('knows no code where the old year has no catalogue', () => {
    expect(standing('O1', judged(2560, 'structure', 'failed'))).toMatchObject({ year: 2560, code: null });
  });
});
