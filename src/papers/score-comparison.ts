import type { FiscalYear } from '../domain/dates.ts';
import type { Missing } from '../domain/papers.ts';
import { changeOf, figuresIn } from '../domain/score-change.ts';
import { type Figure, type Score, indicatorFigure, tools } from '../domain/score.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { points, trendWords } from '../text/figures.ts';
import { formalName } from './offices.ts';
import { changeWords } from './outcomes.ts';
import {
  type Cell,
  type ColumnOf,
  type Paper,
  type Table,
  dash,
  emptyCell,
  tableBy,
  wordCell,
} from './paper.ts';
import { signedBy } from './signing.ts';

// The announced results of two years, as agencies lay them side by side.

/** A year and its result; null where nobody has announced or recorded it. */
interface OfYear {
  readonly year: FiscalYear;
  readonly score: Score | null;
}

/** A year's result and the one before it. */
export interface TwoYears {
  readonly before: OfYear;
  readonly after: OfYear;
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

type Part = 'tool' | 'number' | 'title' | 'before' | 'after' | 'change';
type Cells = Readonly<Record<Part, Cell>>;

export function scoreTable(two: TwoYears, { formula }: Pick<YearFacts, 'formula'>): Table {
  const columns: readonly ColumnOf<Part>[] = [
    { of: 'tool', header: 'เครื่องมือ', share: 14, align: 'center' },
    { of: 'number', header: 'ที่', share: 9, align: 'center' },
    { of: 'title', header: 'ตัวชี้วัด', share: 38 },
    { of: 'before', header: `คะแนน ${two.before.year}`, share: 17, align: 'center' },
    { of: 'after', header: `คะแนน ${two.after.year}`, share: 17, align: 'center' },
    { of: 'change', header: 'การเปลี่ยนแปลง', share: 26, align: 'center' },
  ];
  // With nothing to hold it against, a result stands by itself.
  const isAlone = two.before.score === null;
  const shown = columns.filter(({ of }) => !isAlone || (of !== 'before' && of !== 'change'));
  return tableBy(shown, [
    ...formula.indicators.map(({ number, title, tool }): Cells => ({
      ...{ tool: wordCell(tool), number: wordCell(String(number)), title: wordCell(title) },
      ...figureCells(two, indicatorFigure(number)),
    })),
    ...tools.map((tool): Cells => ({
      ...{ tool: wordCell(tool), number: emptyCell, title: wordCell(`คะแนนเฉลี่ย ${tool}`) },
      ...figureCells(two, tool),
    })),
    { tool: emptyCell, number: emptyCell, title: wordCell('คะแนนรวม'), ...figureCells(two, 'total') },
    {
      ...{ tool: emptyCell, number: emptyCell, title: wordCell('ระดับผลการประเมิน') },
      ...{ before: levelCell(two.before), after: levelCell(two.after), change: dash },
    },
  ]);
}

/** What a figure was in either year, and how it moved where both have it. */
function figureCells(two: TwoYears, figure: Figure): Pick<Cells, 'before' | 'after' | 'change'> {
  const [before, after] = [two.before, two.after].map(({ score }) =>
    score === null ? undefined : figuresIn(score).get(figure),
  );
  const cell = (value: number | undefined, { year }: OfYear): Cell =>
    value === undefined
      ? emptyCell
      : { lines: [points(value)], value, sources: [{ kind: 'score', figure, years: [year] }] };
  const change: Cell =
    before === undefined || after === undefined
      ? emptyCell
      : {
          lines: [trendWords(changeOf(figure, before, after))],
          sources: [{ kind: 'score', figure, years: [two.before.year, two.after.year] }],
        };
  return { before: cell(before, two.before), after: cell(after, two.after), change };
}

function levelCell({ score, year }: OfYear): Cell {
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
    const indicators = formula.indicators
      .map((it) => String(it.number))
      .filter((number) => score?.indicators[number] === undefined);
    const averages = tools.filter((it) => score?.tools[it] === undefined);
    /** Each with what is typed of it. */
    const figures = [
      { lacks: score?.total == null, what: 'คะแนนรวม', line: 'รวม 92.50' },
      {
        lacks: indicators.length > 0,
        what: `ตัวชี้วัด ${indicators.join(', ')}`,
        line: `ตัวชี้วัด ${indicators[0] ?? ''} 96.17`,
      },
      {
        lacks: averages.length > 0,
        what: `คะแนนเฉลี่ย ${averages.join(', ')}`,
        line: `${averages[0] ?? ''} 92.50`,
      },
      { lacks: score?.level == null, what: 'ระดับผลการประเมิน', line: 'ระดับ ผ่านดี' },
    ].filter((it) => it.lacks);
    const [first] = figures;
    if (first === undefined) return [];
    return [
      {
        where: `คะแนนปี ${year}`,
        what: figures.map((it) => it.what).join(' · '),
        how: `บันทึกคะแนน ปี ${year} ${first.line}`,
      },
    ];
  });
}
