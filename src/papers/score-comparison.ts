import type { FiscalYear } from '../domain/dates.ts';
import type { Missing } from '../domain/papers.ts';
import { changeOf } from '../domain/score-change.ts';
import { type Figure, type Score, indicatorFigure, tools } from '../domain/score.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { points, trendWords } from '../text/figures.ts';
import { formalName } from './offices.ts';
import { changeWords } from './outcomes.ts';
import { type Cell, type Column, type Paper, type Row, type Table, dash, emptyCell } from './paper.ts';
import { signedBy } from './signing.ts';

// The announced results of two years, as agencies lay them side by side.

/** A year's result and the one before it; null where nobody has announced or recorded them. */
export interface TwoYears {
  readonly before: { readonly year: FiscalYear; readonly score: Score | null };
  readonly after: { readonly year: FiscalYear; readonly score: Score | null };
}

/** The latest result not after `until` and the nearest before it; where there are none, their years. */
export function twoYears(scores: readonly Score[], until: FiscalYear): TwoYears {
  const after = scores.filter((it) => it.year <= until).at(-1) ?? null;
  const year = after?.year ?? until;
  const before = scores.filter((it) => it.year < year).at(-1) ?? null;
  return { after: { year, score: after }, before: { year: before?.year ?? year - 1, score: before } };
}

export function scoreComparison(facts: YearFacts): Paper {
  const { agency, year, today, scores } = facts;
  const two = twoYears(scores, year);
  const total = totalSentence(two);
  return {
    kind: 'scores',
    year: two.after.year,
    fileName: `เปรียบเทียบคะแนน ITA ปี ${two.before.year} ${two.after.year} ${agency.name}`,
    asOf: today,
    title: [
      'การเปรียบเทียบผลการประเมินคุณธรรมและความโปร่งใส (ITA)',
      `ประจำปีงบประมาณ พ.ศ. ${two.before.year} และ พ.ศ. ${two.after.year}`,
      formalName(agency),
    ],
    landscape: false,
    missing: missingFigures(two, facts),
    blocks: [
      ...(total === null ? [] : [{ kind: 'text', text: total } as const]),
      scoreTable(two, facts),
      signedBy(agency),
    ],
  };
}

/** The places of the earlier year's column and of the change since. */
const ofEarlier: ReadonlySet<number> = new Set([3, 5]);

export function scoreTable(two: TwoYears, { formula }: Pick<YearFacts, 'formula'>): Table {
  const columns: readonly Column[] = [
    { header: 'เครื่องมือ', share: 14, align: 'center' },
    { header: 'ที่', share: 9, align: 'center' },
    { header: 'ตัวชี้วัด', share: 38 },
    { header: `คะแนน ${two.before.year}`, share: 17, align: 'center' },
    { header: `คะแนน ${two.after.year}`, share: 17, align: 'center' },
    { header: 'การเปลี่ยนแปลง', share: 26, align: 'center' },
  ];
  const value = (score: Score | null, of: (score: Score) => number | undefined | null): number | null =>
    score === null ? null : (of(score) ?? null);
  // With nothing to hold it against, a result stands by itself.
  const shown = <Kind>(all: readonly Kind[]): readonly Kind[] =>
    two.before.score === null ? all.filter((_, at) => !ofEarlier.has(at)) : all;
  const line = (
    first: readonly [string, string, string],
    figure: Figure,
    of: (score: Score) => number | undefined | null,
  ): Row => ({
    kind: 'cells',
    cells: shown([
      ...first.map(word),
      ...moved(two, figure, value(two.before.score, of), value(two.after.score, of)),
    ]),
  });
  return {
    kind: 'table',
    columns: shown(columns),
    rows: [
      ...formula.indicators.map(({ number, title, tool }) =>
        line(
          [tool, String(number), title],
          indicatorFigure(number),
          (score) => score.indicators[String(number)],
        ),
      ),
      ...tools.map((tool) => line([tool, '', `คะแนนเฉลี่ย ${tool}`], tool, (score) => score.tools[tool])),
      line(['', '', 'คะแนนรวม'], 'total', (score) => score.total),
      {
        kind: 'cells',
        cells: shown([...['', '', 'ระดับผลการประเมิน'].map(word), level(two.before), level(two.after), dash]),
      },
    ],
  };
}

function word(text: string): Cell {
  return text === '' ? emptyCell : { lines: [text], sources: [] };
}

function moved(two: TwoYears, figure: Figure, before: number | null, after: number | null): readonly Cell[] {
  const cell = (value: number | null, year: FiscalYear): Cell =>
    value === null
      ? emptyCell
      : { lines: [points(value)], value, sources: [{ kind: 'score', figure, years: [year] }] };
  const change: Cell =
    before === null || after === null
      ? emptyCell
      : {
          lines: [trendWords(changeOf(figure, before, after))],
          sources: [{ kind: 'score', figure, years: [two.before.year, two.after.year] }],
        };
  return [cell(before, two.before.year), cell(after, two.after.year), change];
}

function level({ score, year }: TwoYears['after']): Cell {
  return score?.level == null
    ? emptyCell
    : { lines: [score.level], sources: [{ kind: 'score', figure: 'total', years: [year] }] };
}

/** What was announced of the later year, and how it moved; null where its total is not on record. */
export function totalSentence({ before, after }: TwoYears): string | null {
  if (after.score?.total == null) return null;
  const earlier = before.score?.total ?? null;
  return [
    'ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
    `ประจำปีงบประมาณ พ.ศ. ${after.year} ได้คะแนนรวม ${points(after.score.total)} คะแนน`,
    ...(after.score.level === null ? [] : [`อยู่ในระดับ${after.score.level}`]),
    ...(earlier === null
      ? []
      : [
          changeWords(changeOf('total', earlier, after.score.total)),
          `จากปีงบประมาณ พ.ศ. ${before.year} ซึ่งได้ ${points(earlier)} คะแนน`,
        ]),
  ].join(' ');
}

/** Of each year, how many of its figures nobody has recorded. */
export function missingFigures(two: TwoYears, { formula }: Pick<YearFacts, 'formula'>): readonly Missing[] {
  return [two.before, two.after].flatMap(({ year, score }) => {
    const lacking = formula.indicators.filter((it) => score?.indicators[String(it.number)] === undefined);
    const total = score?.total == null ? ['คะแนนรวม'] : [];
    const what = [
      ...total,
      ...(lacking.length === 0 ? [] : [`ตัวชี้วัด ${lacking.map((it) => it.number).join(', ')}`]),
    ];
    if (what.length === 0) return [];
    return [
      {
        where: `คะแนนปี ${year}`,
        what: what.join(' · '),
        how: `บันทึกคะแนน ปี ${year} ${score?.total == null ? 'รวม 92.50' : `ตัวชี้วัด ${lacking[0]?.number ?? 1} 96.17`}`,
      },
    ];
  });
}
