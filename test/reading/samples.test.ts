import type { FoundReport } from '../../src/domain/found.ts';
import { markOf, realTexts } from './real-reports.ts';
import { readText, warned } from './reading.ts';

// Real reports are not ours to give away, nor the names in them: they lie beside the project where it is made. What is
// asked of them is asked of invented ones in the other files of this folder.

const texts = realTexts();

/** What is asked of the report whose file's name has a mark; nothing where that is not at hand. */
function ofReport(what: string, mark: string, ask: (report: FoundReport) => void): void {
  const ifThere = texts.has(mark) ? describe : describe.skip;
  ifThere(`reading/samples: ${what}`, () => {
    ask(readText(texts.get(mark) ?? ''));
  });
}

ofReport('a list of failed codes, 2566', '7ccc8b49', (report) => {
  const [score] = report.scores;

  it('takes the list of failed codes as verdicts of the year that was announced', () => {
    const failed = report.items.filter((it) => it.verdict?.value === 'failed').map((it) => it.code);
    const passed = report.items.filter((it) => it.verdict?.value === 'passed');

    expect(report.organisation?.kind).toBe('อบต.');
    expect(markOf(report.organisation?.name ?? '')).toBe('2b8c49ea');
    expect(report.years).toEqual({ report: 2566, measures: 2566, results: 2565, items: 2565 });
    expect(failed.join(' ')).toBe(
      'O1 O2 O8 O9 O11 O14 O17 O18 O19 O20 O23 O24 O30 O31 O33 O35 O36 O37 O38 O39 O40 O41 O42 O43',
    );
    expect(passed).toHaveLength(19);
    expect(report.items.every((it) => it.verdict?.year === 2565 && it.key !== null)).toBe(true);
  });

  it('recomputes what the verdicts come to, and keeps what was announced', () => {
    expect(score).toMatchObject({ year: 2565, total: 61.79, level: 'D' });
    expect(score?.tools).toEqual({ IIT: 81.83, EIT: 81.74, OIT: 31.62 });
    expect(score?.indicators).toEqual({
      ...{ '1': 86.32, '2': 79.28, '3': 81.9, '4': 80.92, '5': 80.71 },
      ...{ '6': 83.65, '7': 82.7, '8': 79.28, '9': 79.28, '10': 6.25 },
    });
    expect(score?.recomputed).toMatchObject({
      total: 61.79,
      tools: { OIT: 31.79 },
      indicators: { '9': 57.33, '10': 6.25 },
      subIndicators: {
        ...{ '9.1': { passed: 5, of: 9 }, '9.2': { passed: 5, of: 8 }, '9.3': { passed: 2, of: 7 } },
        ...{ '9.4': { passed: 4, of: 4 }, '9.5': { passed: 2, of: 5 } },
        ...{ '10.1': { passed: 1, of: 8 }, '10.2': { passed: 0, of: 2 } },
      },
    });
    expect(warned(report, 'does-not-recompute').join()).toMatch(/57\.33.*31\.62.*31\.79/);
    expect(warned(report, 'number-twice')).toEqual([expect.stringContaining('79.28')]);
  });

  it('maps questions to items', () => {
    expect(report.recommendations).toEqual([
      { questions: ['i7'], items: ['O18'] },
      { questions: ['i12'], items: ['O29', 'O30'] },
      { questions: ['i11'], items: ['O21', 'O22', 'O23', 'O24'] },
      { questions: ['e14'], items: ['O33', 'O4', 'O32'] },
      { questions: ['e11', 'e15'], items: ['O12', 'O42', 'O43', 'O16'] },
    ]);
  });

  it('reads three measures, the last one over three tables', () => {
    const shape = report.measures.map((it) => ({
      indicators: it.indicators,
      findings: it.findings.length,
      steps: it.steps.length,
      followUp: it.followUp.length,
      recommendations: it.recommendations.length,
      units: it.units,
    }));

    const units = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];
    expect(shape).toEqual([
      { indicators: [2], findings: 2, steps: 5, followUp: 3, recommendations: 3, units },
      { indicators: [8], findings: 1, steps: 2, followUp: 2, recommendations: 1, units },
      { indicators: [9], findings: 25, steps: 0, followUp: 3, recommendations: 3, units },
    ]);
    expect(report.measures.map((it) => it.ref)).toEqual(['1', '6', '9.1']);
    expect(report.measures.map((it) => it.posture)).toEqual(['improve', 'improve', null]);
  });

  it('warns that the gaps of the last measure are not the codes that failed', () => {
    const [message] = warned(report, 'lists-disagree');

    expect(message).toMatch(/เฉพาะในข้อบกพร่อง: O13 .*O29 .*O32 .*เฉพาะในรายการรหัส: O14 .*O31 /);
  });
});

ofReport('twenty measures, 2568', '35a171c9', (report) => {
  it('reads twenty measures under ten indicators', () => {
    const counts = Array.from(
      { length: 10 },
      (_, at) => report.measures.filter((it) => it.indicators.includes(at + 1)).length,
    );

    expect(counts).toEqual([3, 2, 1, 1, 4, 2, 1, 1, 2, 3]);
    expect(report.measures.map((it) => it.ref).join(' ')).toBe(
      '1.1 1.2 1.3 2.1 2.2 3.1 4.1 5.1 5.2 5.3 5.4 6.1 6.2 7.1 8.1 9.1 9.2 10.1 10.2 10.3',
    );
    expect(report.measures.every((it) => it.period?.from === '2025-10-01')).toBe(true);
    expect(report.measures[6]).toMatchObject({ lead: 'กองคลัง', units: ['กองคลัง', 'หน่วยตรวจสอบภายใน'] });
  });

  it('reads two years of ten indicators, and warns where the formula gives another total', () => {
    const [before, after] = report.scores;

    expect(before).toMatchObject({ year: 2567, total: 97.54, level: 'ผ่านดี', recomputed: { total: 97.44 } });
    expect(after).toMatchObject({ year: 2568, total: 98.27, level: 'ผ่านดี', recomputed: { total: 98.27 } });
    expect(Object.keys(before?.indicators ?? {})).toHaveLength(10);
    expect(after?.indicators).toMatchObject({ '3': 100, '6': 96.33, '7': 96.17, '8': 95.17, '9': 97.5 });
    expect(warned(report, 'does-not-recompute')).toEqual([expect.stringContaining('0.10')]);
    expect(warned(report, 'numbers-disagree').join()).toMatch(/96\.71.*97\.54.*98\.27/);
  });
});

ofReport('measures printed twice, 2567', '7bd60814', (report) => {
  it('counts measures that are printed twice once, and tells', () => {
    const sections = report.measures.map((it) => it.section);

    expect(sections.filter((it) => it === 'measures')).toHaveLength(7);
    expect(sections.filter((it) => it === 'iit-eit')).toHaveLength(8);
    expect(
      report.measures
        .slice(7)
        .map((it) => it.ref)
        .join(' '),
    ).toBe('ตชว.1 ตชว.2 ตชว.3 ตชว.4 ตชว.5 ตชว.6 ตชว.7 ตชว.8');
    expect(report.measures.slice(7).every((it) => it.status === 'done')).toBe(true);
    expect(warned(report, 'measure-twice')).toHaveLength(2);
  });

  it('reads 38 codes by the list of the year before, and names the five that are missing', () => {
    expect(report.items).toHaveLength(38);
    expect(report.years).toMatchObject({ report: 2567, items: 2566 });
    expect(report.items.every((it) => it.saidDone && it.key !== null)).toBe(true);
    expect(report.items.find((it) => it.code === 'O11')).toMatchObject({ units: ['สำนักปลัด', 'กองคลัง'] });
    expect(warned(report, 'missing-codes')).toEqual([expect.stringContaining('O26-O30')]);
    expect(warned(report, 'item-twice')).toHaveLength(7);
    expect(warned(report, 'mixed-years').join()).toMatch(/2565/);
  });

  it('mends letters of other scripts and a word that was spaced out', () => {
    expect(markOf(report.organisation?.name ?? '')).toBe('b53d481a');
    expect(report.measures[6]?.title).toBe('กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตในหน่วยงาน');
    expect(warned(report, 'slip-mended').length).toBeGreaterThanOrEqual(3);
    expect(report.scores.at(-1)).toMatchObject({ year: 2567, total: 97.31, level: 'ผ่านดี' });
  });
});

ofReport('names of other agencies, 2568', '2aff63db', (report) => {
  it('reads seven measures and how the scores of their questions changed', () => {
    expect(report.measures.map((it) => it.ref)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(report.measures.map((it) => it.steps.length)).toEqual([3, 3, 2, 4, 7, 5, 4]);
    expect(report.measures.every((it) => it.lead === 'สำนักปลัด' && it.outcome !== null)).toBe(true);
    expect(report.changes.map((it) => it.change)).toEqual([6.21, 60.67, 13.49, 3.07]);
    expect(report.changes[3]?.questions).toEqual(['E14', 'E7']);
    expect(report.years.report).toBe(2568);
  });

  it('warns of names that were left in from other reports', () => {
    const named = warned(report, 'foreign-name').map((message) =>
      /^พบชื่อ “(.+?)” .*, แทนด้วย “(.+?)” \?$/.exec(message)?.slice(1).map(markOf),
    );

    expect(named).toEqual([
      ['af823f07', '13bfeab8'],
      ['6e90c47a', '13bfeab8'],
    ]);
    expect(warned(report, 'mixed-years').join()).toContain('2568');
  });
});
