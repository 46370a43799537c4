import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recallOf, weak } from './recall.ts';
import { type FoundReport, readings, type Truth } from './truth.ts';

// A truth file that contradicts itself would judge every reader wrongly.

const ending = '.truth.json';
const names = ['reports', 'blind', 'unseen', 'later'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file.slice(0, -ending.length))),
);

function truthOf(name: string): Truth {
  // A file of our own, whose fields the tests below go through.
  return JSON.parse(readFileSync(join(import.meta.dirname, name + ending), 'utf8')) as Truth;
}

/** What a reader finds who takes the first of several readings everywhere. */
function firstReading(truth: Truth): FoundReport {
  const plain = JSON.parse(JSON.stringify(truth), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'either' in value && Array.isArray(value.either)
      ? (value.either[0] as unknown)
      : value,
  ) as FoundReport;
  return { ...plain, warnings: truth.warnings.map((code) => ({ code })) };
}

describe.each(names)('the truth about %s', (name) => {
  const truth = truthOf(name);

  it('has its report beside it', () => {
    const papers = ['.docx', '.xlsx', '.txt'].filter((type) =>
      existsSync(join(import.meta.dirname, name + type)),
    );
    expect(papers).toHaveLength(1);
  });

  it('is found in full by a reader who reads as it does', () => {
    expect(weak(recallOf(firstReading(truth), truth), 1)).toEqual([]);
  });

  it('names each measure, item and year once', () => {
    const refs = truth.measures.map((it) => `${it.section} ${readings(it.ref).join('|')}`);
    expect(new Set(refs).size).toBe(refs.length);
    const codes = [...truth.items.map(({ code }) => code), ...truth.itemsInPassing];
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^O[1-9]\d?$/.test(code))).toEqual([]);
    const years = truth.scores.map(({ year }) => year);
    expect(new Set(years).size).toBe(years.length);
  });

  it('has a leader among the units, and periods that begin before they end', () => {
    for (const measure of truth.measures) {
      const leads = readings(measure.lead).filter((it) => it !== null);
      const units = readings(measure.units).flat();
      expect(measure.units === undefined ? [] : leads.filter((it) => !units.includes(it))).toEqual([]);
      const periods = readings(measure.period).filter((it) => it !== null);
      expect(periods.filter(({ from, to }) => from >= to)).toEqual([]);
    }
  });

  it('has totals that follow from its tools, or says that they do not', () => {
    const off = truth.scores.flatMap((score) => {
      const [tools = {}] = readings(score.tools);
      const [total = null] = readings(score.total);
      const { IIT, EIT, OIT } = tools;
      if (total === null || IIT === undefined || EIT === undefined || OIT === undefined) return [];
      return Math.abs(total - (0.3 * IIT + 0.3 * EIT + 0.4 * OIT)) > 0.02 ? ['total-differs'] : [];
    });
    expect(off).toEqual(truth.warnings.filter((warning) => warning === 'total-differs'));
  });
});
