import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundMeasure, FoundReport } from '../../src/domain/found.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { PaperKind } from '../../src/domain/papers.ts';
import { measureSteps } from '../../src/domain/take-over.ts';
import type { WorkedMeasure, YearFacts } from '../../src/domain/year-facts.ts';
import type { Digits } from '../../src/papers/digits.ts';
import { blocksOfExcel } from '../../src/reading/excel.ts';
import { readReport } from '../../src/reading/read-report.ts';
import { blocksOfWord } from '../../src/reading/word.ts';
import { officialUnits } from '../../src/domain/official-units.ts';
import { arabicDigits } from '../../src/text/thai.ts';
import { realTexts } from '../reading/real-reports.ts';
import { known, readText } from '../reading/reading.ts';
import { drawn } from './drawn.ts';
import { YEAR, aMeasure, aYear, anEntry, measures, scores, units } from './a-year.ts';

// What goes out comes in as the same data: a report that we wrote is read as any other is.

async function again(
  facts: YearFacts,
  kind: PaperKind,
  format: 'docx' | 'xlsx',
  digits: Digits,
): Promise<FoundReport> {
  const bytes = await drawn(kind, facts, format, digits);
  const blocks = format === 'docx' ? await blocksOfWord(bytes) : await blocksOfExcel(bytes);
  return readReport(blocks, { ...known, units: facts.agency.units });
}

/** White space and digits are of the drawing. */
function bare(text: string | null): string {
  return arabicDigits(text ?? '').replace(/\s+/g, '');
}

function planned(measure: Measure | FoundMeasure) {
  const steps = measure.steps.map((step) => bare(typeof step === 'string' ? step : step.text));
  const { ref, section, indicators, posture, lead, period } = measure;
  return {
    ...{ ref, section, indicators, posture, lead, period, steps },
    title: bare(measure.title),
    units: [...measure.units].sort(),
  };
}

const others: readonly WorkedMeasure[] = [
  {
    measure: aMeasure('11', 'จัดทำคู่มือประชาชน', {
      indicators: [6],
      steps: [
        { text: 'รวบรวมงานบริการ', done: true },
        { text: 'เผยแพร่', done: false },
      ],
      lead: 'กองช่าง',
      units: ['กองช่าง'],
      status: 'in_progress',
      percent: 60,
    }),
    why: null,
    entries: [anEntry({ note: 'รวบรวมงานบริการ 12 งานแล้ว', percent: 60 })],
  },
  {
    measure: aMeasure('12', 'ปรับปรุงเว็บไซต์', {
      steps: [{ text: 'จ้างเหมา', done: false }],
      lead: null,
      units: ['กองคลัง', 'กองช่าง'],
      status: 'cannot',
      cause: 'no-budget',
      period: { from: '2025-12-01', to: '2026-02-28' },
    }),
    why: null,
    entries: [anEntry({ status: 'cannot' })],
  },
  {
    measure: aMeasure('13', 'ตรวจจุดบริการทุกสัปดาห์', {
      indicators: [6],
      steps: [{ text: 'ตรวจจุดบริการ', done: false }],
      lead: 'กองคลัง',
      units: ['กองคลัง'],
      status: 'in_progress',
      percent: 40,
    }),
    why: null,
    // More than the highest row of a sheet holds.
    entries: Array.from({ length: 30 }, (_, at) =>
      anEntry({ note: `ผู้รับบริการ ${at + 100} คน ไม่มีเรื่องร้องเรียน` }),
    ),
  },
];

describe('a report of measures that we wrote', () => {
  const facts = aYear({ measures: [...measures, ...others] });

  it.each<['docx' | 'xlsx', Digits]>([
    ['docx', 'thai'],
    ['docx', 'arabic'],
    ['xlsx', 'thai'],
    ['xlsx', 'arabic'],
  ])(
    'imports from %s in %s digits with the same plan, standing, results and scores',
    async (format, digits) => {
      const found = await again(facts, 'measures', format, digits);

      expect(found.organisation).toEqual({ name: 'อบต.บ้านสุขใจ', kind: 'อบต.' });
      expect(found.years).toMatchObject({ report: YEAR, measures: YEAR });
      expect(found.measures.map(planned)).toEqual(facts.measures.map((it) => planned(it.measure)));
      expect(found.measures.map((it) => [it.ref, it.status, it.percent])).toEqual(
        facts.measures.map(({ measure }) => [
          measure.ref,
          measure.status,
          measure.status === 'cannot' ? null : measure.percent,
        ]),
      );
      expect(bare(found.measures[6]?.outcome ?? null)).toContain('เพิ่มขึ้น60.67คะแนน');
      expect(bare(found.measures[0]?.outputSummary ?? null)).toContain('อบรมเจ้าหน้าที่42คนณห้องประชุมใหญ่');
      expect(found.measures[11]?.reason).toContain('ไม่ได้รับงบประมาณ');
      expect(bare(found.measures[12]?.outputSummary ?? null)).toContain('ผู้รับบริการ129คน');
      const after = found.scores.find((it) => it.year === YEAR);
      expect(after?.indicators).toMatchObject({ 1: 97.78, 8: 88.1, 10: 100 });
      expect(after?.questions).toEqual({ E4: 94 });
      expect(found.warnings).toEqual([]);
    },
  );

  it('says the same again when it was taken over and is written anew', async () => {
    const found = await again(facts, 'measures', 'docx', 'thai');
    const taken = { ...facts, scores, measures: worked(found, YEAR) };

    const twice = await again(taken, 'measures', 'docx', 'thai');

    expect(
      twice.measures.map((it) => ({
        ...planned(it),
        output: bare(it.outputSummary),
        outcome: bare(it.outcome),
      })),
    ).toEqual(
      found.measures.map((it) => ({
        ...planned(it),
        output: bare(it.outputSummary),
        outcome: bare(it.outcome),
      })),
    );
  });
});

describe('a plan that we wrote', () => {
  it('imports with what was found, the steps, the follow-up and the advice', async () => {
    const plan = measures.map((it, at) => ({
      ...it,
      measure: {
        ...it.measure,
        findings: at === 0 ? ['ผู้ตอบเห็นว่ายังไม่เพียงพอ', 'ช่องทางร้องเรียนหายาก'] : ['คะแนนต่ำกว่าปีก่อน'],
        followUp: ['รายงานทุกไตรมาส', 'เสนอที่ประชุมประจำเดือน'],
        recommendations: ['ควรกำหนดผู้รับผิดชอบ'],
      },
    }));
    const found = await again(aYear({ measures: plan }), 'plan', 'docx', 'thai');

    expect(found.measures.map(planned)).toEqual(plan.map((it) => planned(it.measure)));
    for (const [at, measure] of found.measures.entries()) {
      expect(measure.findings).toEqual(plan[at]?.measure.findings);
      expect(measure.followUp).toEqual(plan[at]?.measure.followUp);
      expect(measure.recommendations).toEqual(plan[at]?.measure.recommendations);
    }
    expect(found.scores.find((it) => it.year === 2568)?.total).toBe(90.25);
  });
});

describe('a checklist and a comparison that we wrote', () => {
  it.each<'docx' | 'xlsx'>(['docx', 'xlsx'])(
    'import every item from %s with its links, parts and units',
    async (format) => {
      const facts = aYear();
      const found = await again(facts, 'checklist', format, 'thai');

      expect(found.items.map((it) => [it.code, it.key, it.status, it.links])).toEqual(
        facts.items.map((it) => [
          it.catalogue.code,
          it.catalogue.key,
          'published',
          it.links.map((link) => link.url),
        ]),
      );
      expect(found.items.map((it) => it.components.map(({ met }) => met))).toEqual(
        facts.items.map((it) => it.components.map(() => true)),
      );
      expect(found.items.map((it) => it.units)).toEqual(facts.items.map((it) => it.units));
    },
  );

  it.each<'docx' | 'xlsx'>(['docx', 'xlsx'])('import every announced figure from %s', async (format) => {
    const found = await again(aYear(), 'scores', format, 'thai');

    const figures = found.scores.map(({ year, total, level, tools, indicators }) => ({
      year,
      total,
      level,
      tools,
      indicators,
    }));
    expect(figures).toEqual(
      scores.map(({ year, total, level, tools, indicators }) => ({ year, total, level, tools, indicators })),
    );
  });
});

/** What a report becomes in the year it belongs to. */
function worked(report: FoundReport, year: number): readonly WorkedMeasure[] {
  return measureSteps(report, [], 'history', year).flatMap((step) =>
    step.kind === 'add'
      ? [
          {
            measure: aMeasure(step.found.ref, step.fields.title, step.fields),
            why: step.found.reason,
            entries: [],
          },
        ]
      : [],
  );
}

/** Reports of invented agencies, and those of real ones where they are beside the project. */
const invented = join(import.meta.dirname, '..', 'reading', 'reports');
const reports: readonly (readonly [name: string, read: () => FoundReport | Promise<FoundReport>])[] = [
  ...['thung-mok-ngam-2568', 'pak-than-sai-2567'].map(
    (name) =>
      [
        name,
        async () => readReport(await blocksOfWord(readFileSync(join(invented, `${name}.docx`))), known),
      ] as const,
  ),
  ...['pa-phiang-dao-2569', 'tha-krarian-2568'].map(
    (name) => [name, () => readText(readFileSync(join(invented, `${name}.txt`), 'utf8'))] as const,
  ),
  ...[...realTexts()].map(([mark, text]) => [`the real report ${mark}`, () => readText(text)] as const),
];

describe('the round trip of agencies’ own reports', () => {
  it.each(reports)('keeps %s', async (_name, read) => {
    const report = await read();
    expect(report.measures.length).toBeGreaterThan(0);
    const kind = report.measures.some((it) => it.outputSummary !== null) ? 'measures' : 'plan';
    const year = report.years.measures ?? YEAR;
    const facts = aYear({
      agency: {
        ...aYear().agency,
        name: report.organisation?.name ?? 'อบต.ตัวอย่าง',
        kind: report.organisation?.kind ?? 'อบต.',
        units: report.organisation ? officialUnits(report.organisation.kind) : units,
      },
      year,
      measures: worked(report, year),
      scores: report.scores,
    });

    const found = await again(facts, kind, 'docx', 'thai');

    expect(found.measures.map(planned)).toEqual(facts.measures.map((it) => planned(it.measure)));
    expect(found.measures.map((it) => bare(it.outcome))).toEqual(
      facts.measures.map((it) => bare(it.measure.outcome)),
    );
    expect(found.measures.map((it) => bare(it.outputSummary))).toEqual(
      facts.measures.map((it) => bare(it.measure.outputSummary)),
    );
  });
});
