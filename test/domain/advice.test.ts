import { firstFew, gainsOf, newestTool, pointsOf, worthOfIndicatorPoint } from '../../src/domain/advice.ts';
import { oitOf, totalOf, twoDecimals } from '../../src/domain/formula.ts';
import { counted2565, formula, printed2565, printed2567, printed2568 } from './a-result.ts';

const gains = gainsOf(counted2565, formula);
const worth = (code: string) => twoDecimals(gains.find((gain) => gain.item.code === code)!.points);

describe('domain/advice', () => {
  it("tells what each failed item is worth by the year's own denominators", () => {
    expect(gains).toHaveLength(24);
    expect(['O42', 'O43'].map(worth)).toEqual([5, 5]);
    expect(['O35', 'O36', 'O37', 'O38', 'O39', 'O40', 'O41'].map(worth)).toEqual(Array(7).fill(1.25));
    expect(['O30', 'O23', 'O11', 'O1'].map(worth)).toEqual([0.8, 0.57, 0.5, 0.44]);
  });

  it('says with all of them done what the formula says of a full OIT', () => {
    const now = totalOf({ IIT: 81.83, EIT: 81.74, OIT: oitOf(counted2565)!.tool }, formula);

    expect(twoDecimals(now + pointsOf(gains))).toBe(89.07);
    expect(twoDecimals(totalOf({ IIT: 81.83, EIT: 81.74, OIT: 100 }, formula))).toBe(89.07);
  });

  it('begins with the few that move the total most: two items for ten points', () => {
    const few = firstFew(gains);

    expect(few.map((gain) => gain.item.code)).toEqual(['O42', 'O43']);
    expect(twoDecimals(pointsOf(few))).toBe(10);
    expect(gains.map((gain) => gain.points)).toEqual(
      [...gains.map((gain) => gain.points)].sort((a, b) => b - a),
    );
  });

  it('begins with two where one is worth most, and never with more than five', () => {
    const item = (key: string, subIndicator: string, credit: number) => ({ key, subIndicator, credit });
    const one = [item('a', '10.2', 0), item('b', '10.1', 0), item('c', '10.1', 0), item('d', '9.1', 0)];
    const many = 'abcdefgh'.split('').map((key) => item(key, '9.1', 0));

    expect(firstFew(gainsOf(one, formula))).toHaveLength(2);
    expect(firstFew(gainsOf(many, formula))).toHaveLength(5);
    expect(firstFew(gainsOf([item('a', '9.1', 1)], formula))).toEqual([]);
  });

  it('counts of a partly passed item only what is left', () => {
    const half = counted2565.map((it) =>
      it.code === 'O42' ? { ...it, credit: formula.credits.partial } : it,
    );

    expect(twoDecimals(gainsOf(half, formula).find((gain) => gain.item.code === 'O42')!.points)).toBe(2.5);
  });

  it('goes on with the newest figure of a survey, announced or the mean of its announced indicators', () => {
    const all = [printed2565, printed2567, printed2568];

    expect(newestTool(all, 'EIT', 2566, formula)).toEqual({ value: 81.74, year: 2565 });
    const { value, year } = newestTool(all, 'EIT', 2570, formula)!;
    expect([twoDecimals(value), year]).toEqual([95.89, 2568]);
    expect(newestTool(all, 'EIT', 2564, formula)).toBeNull();
    expect(newestTool([], 'IIT', 2570, formula)).toBeNull();
  });

  it('knows what a point of one indicator adds to the total', () => {
    expect([1, 8, 9].map((it) => twoDecimals(worthOfIndicatorPoint(it, formula)))).toEqual([0.06, 0.1, 0.2]);
    expect(worthOfIndicatorPoint(11, formula)).toBe(0);
  });
});
