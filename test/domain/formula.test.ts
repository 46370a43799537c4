import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMULA_FILE, readFormula } from '../../src/catalogues/formula.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { mean, oitOf, totalOf, twoDecimals } from '../../src/domain/formula.ts';
import { counted2565, formula } from './a-result.ts';

describe('domain/formula', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [1.005, 1.01],
    [97.435, 97.44],
    [61.785, 61.79],
    [-2.505, -2.51],
    [97.54 - 97.44, 0.1],
    [100 - 97.5 - 2.5, 0],
    [-0.001, 0],
    [100 / 3, 33.33],
    [200 / 3, 66.67],
  ])('rounds %d to two decimals, half up', (value, rounded) => {
    expect(twoDecimals(value)).toBe(rounded);
    expect(Object.is(twoDecimals(value), -0)).toBe(false);
  });

  it('rounds every mean of counted items as exact arithmetic does', () => {
    // Sums of shares a/b with b up to 12 have denominators far from what the cut-off could blur.
    for (let all = 1; all <= 12; all += 1) {
      for (let passed = 0; passed <= all; passed += 1) {
        for (const others of [1, 2, 5]) {
          const exact = (BigInt(passed) * 1_000_000n * 2n) / BigInt(all * others);
          const hundredths = Number((exact + 100n) / 200n);
          expect(twoDecimals(((passed / all) * 100) / others)).toBe(hundredths / 100);
        }
      }
    }
  });

  it('gives the sub-indicators and indicators that a report of 2565 printed', () => {
    const oit = oitOf(counted2565)!;

    const printed = Object.fromEntries([...oit.subIndicators].map(([code, it]) => [code, twoDecimals(it)]));
    expect(printed).toEqual({
      '9.1': 55.56,
      '9.2': 62.5,
      '9.3': 28.57,
      '9.4': 100,
      '9.5': 40,
      '10.1': 12.5,
      '10.2': 0,
    });
    expect(twoDecimals(oit.indicators.get(9)!)).toBe(57.33);
    expect(twoDecimals(oit.indicators.get(10)!)).toBe(6.25);
    expect(twoDecimals(oit.tool)).toBe(31.79);
    expect(twoDecimals(totalOf({ IIT: 81.83, EIT: 81.74, OIT: oit.tool }, formula))).toBe(61.79);
  });

  it('gives the total that a report of 2568 printed', () => {
    const EIT = mean([96.33, 96.17, 95.17])!;
    const OIT = mean([97.5, 100])!;

    expect(twoDecimals(EIT)).toBe(95.89);
    expect(twoDecimals(totalOf({ IIT: 100, EIT, OIT }, formula))).toBe(98.27);
  });

  it('has no OIT of nothing', () => {
    expect(oitOf([])).toBeNull();
    expect(mean([])).toBeNull();
  });
});

describe('catalogues/formula', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prongsai-formula-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['"IIT": 30', '"IIT": 40', 'weights: must be 100 together'],
    ['"number": 7', '"number": 8', 'indicators: must be 1 to 10'],
    ['"old": "E14"', '"old": "O14"', 'renamedQuestions[0].old: must be a question'],
    ['"credits"', '"credit"', 'credits: '],
    ['{', '', 'cannot be read as JSON'],
  ])('refuses a file with %s written as %s', (right, wrong, why) => {
    const file = join(folder, 'formula.json');
    writeFileSync(file, readFileSync(FORMULA_FILE, 'utf8').replace(right, wrong));

    expect(() => readFormula(file)).toThrow(why);
  });

  it('names only items that some year has', () => {
    const catalogues = readCatalogues();
    const keys = new Set(
      catalogues
        .years()
        .flatMap((year) => catalogues.of(year)!.items.flatMap((item) => [item.key, ...item.includes])),
    );

    expect(formula.remedies.flatMap((it) => it.keys).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has a question of every indicator of the surveys in every form, none in two', () => {
    for (const form of formula.forms) {
      expect(form.questions.map((it) => it.indicator)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      for (const letter of ['i', 'E']) {
        const own = form.questions.filter((it) => it.letter === letter);
        expect(own.map((it) => it.first)).toEqual([1, ...own.slice(0, -1).map((it) => it.last + 1)]);
      }
    }
  });
});
