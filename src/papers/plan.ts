import type { Measure } from '../domain/measure.ts';
import type { Missing } from '../domain/papers.ts';
import { changeOf, rankingOf } from '../domain/score-change.ts';
import { indicatorFigure } from '../domain/score.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { points } from '../text/figures.ts';
import { indicatorCell, listCell, periodCell, titleCell, unitsCell } from './measure-cells.ts';
import { addingLine, missingCells } from './missing-cells.ts';
import { formalName } from './offices.ts';
import { changeWords } from './outcomes.ts';
import {
  type Block,
  type Cell,
  type ColumnOf,
  type Paper,
  dash,
  emptyCell,
  isEmpty,
  tableBy,
} from './paper.ts';
import { type TwoYears, missingFigures, scoreTable, totalSentence, twoYears } from './score-comparison.ts';
import { signedBy } from './signing.ts';

// การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร (O25 of 2569): what the last announced result says of each indicator, and what
// is done about it this year. Whoever reads the newest form as asking for one indicator gets the lowest alone.

type Part =
  'indicators' | 'title' | 'findings' | 'steps' | 'period' | 'units' | 'followUp' | 'recommendations';

/** The last two stand only where some measure has them. */
const columns: readonly ColumnOf<Part>[] = [
  { of: 'indicators', header: 'ตัวชี้วัด', share: 16 },
  { of: 'title', header: 'มาตรการ หรือโครงการ\nหรือกิจกรรม', share: 22 },
  { of: 'findings', header: 'ผลการวิเคราะห์ตัวชี้วัด', share: 24 },
  { of: 'steps', header: 'ขั้นตอนหรือวิธีการดำเนินการ', share: 28 },
  { of: 'period', header: 'ระยะเวลา\nดำเนินการ', share: 13 },
  { of: 'units', header: 'ผู้รับผิดชอบ', share: 13 },
  { of: 'followUp', header: 'การติดตามผล', share: 16 },
  { of: 'recommendations', header: 'ข้อเสนอแนะ', share: 16 },
];

export function plan(facts: YearFacts, of: 'all' | 'weakest'): Paper {
  const { agency, year, today, scores } = facts;
  // What was announced by then: the year's own result comes at its end.
  const two = twoYears(scores, year - 1);
  const lowest = of === 'weakest' ? weakestOf(two) : null;
  const total = totalSentence(two);
  const chosen = facts.measures
    .map((it) => it.measure)
    .filter((it) => lowest === null || it.indicators.includes(lowest));
  const rows = chosen.map((measure) => ({ measure, cells: cellsOf(measure, facts, two) }));
  return {
    kind: of === 'all' ? 'plan' : 'plan-weakest',
    year,
    fileName: `การนำผลการประเมิน ITA ไปสู่การพัฒนา ปี ${year} ${agency.name}`,
    asOf: today,
    title: ['การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร', `ประจำปีงบประมาณ พ.ศ. ${year}`, formalName(agency)],
    landscape: true,
    missing: [
      ...missingFigures({ ...two, before: two.after }, facts).slice(0, 1),
      ...missingOf(rows, lowest, facts),
    ],
    blocks: [
      { kind: 'heading', text: `ผลการประเมิน ปีงบประมาณ พ.ศ. ${two.after.year}` },
      scoreTable(two, facts),
      { kind: 'heading', text: 'การวิเคราะห์ผลการประเมินรายตัวชี้วัด' },
      { kind: 'text', text: total ?? `ยังไม่มีคะแนนที่ประกาศของปีงบประมาณ พ.ศ. ${two.after.year}` },
      ...analyses(facts, two, lowest),
      { kind: 'heading', text: `มาตรการ ปีงบประมาณ พ.ศ. ${year}` },
      ...measureTable(rows.map((it) => it.cells)),
      signedBy(agency),
    ],
  };
}

/** The lowest announced indicator; of equals the first. */
function weakestOf({ after }: TwoYears): number | null {
  const ranked = after.score === null ? [] : rankingOf(after.score);
  const place = Math.max(...ranked.map((it) => it.place));
  return ranked.find((it) => it.place === place)?.number ?? null;
}

function cellsOf(measure: Measure, facts: YearFacts, two: TwoYears): Readonly<Record<Part, Cell>> {
  return {
    indicators: indicatorCell(measure, facts),
    title: titleCell(measure),
    findings: findingsCell(measure, two),
    steps: listCell(
      'steps',
      measure.steps.map((step) => step.text),
    ),
    period: periodCell(measure),
    units: unitsCell(measure, facts.agency),
    followUp: listCell('followUp', measure.followUp),
    recommendations: listCell('recommendations', measure.recommendations),
  };
}

/** What somebody found; where nobody wrote it down, what was announced of its indicators. */
function findingsCell({ findings, indicators }: Measure, two: TwoYears): Cell {
  const own = listCell('findings', findings);
  if (!isEmpty(own)) return own;
  const said = indicators.flatMap((number) => {
    const sentence = figureSentence(number, two);
    return sentence === null ? [] : [{ number, sentence }];
  });
  if (said.length === 0) return emptyCell;
  return {
    lines: said.map((it) => it.sentence),
    sources: said.map(({ number }) => ({
      kind: 'score',
      figure: indicatorFigure(number),
      years: [two.before.year, two.after.year],
    })),
  };
}

/** "ปี 2568 ได้ 95.17 คะแนน เพิ่มขึ้น 10.14 คะแนน จากปี 2567"; null where nothing was announced of it. */
function figureSentence(number: number, { before, after }: TwoYears): string | null {
  const now = after.score?.indicators[String(number)];
  if (now === undefined) return null;
  const then = before.score?.indicators[String(number)];
  const moved =
    then === undefined
      ? ''
      : ` ${changeWords(changeOf(indicatorFigure(number), then, now))} จากปี ${before.year}`;
  return `ปี ${after.year} ได้ ${points(now)} คะแนน${moved}`;
}

function analyses({ formula, measures }: YearFacts, two: TwoYears, lowest: number | null): readonly Block[] {
  const ranked = two.after.score === null ? [] : rankingOf(two.after.score);
  return formula.indicators
    .filter((it) => lowest === null || it.number === lowest)
    .flatMap(({ number, title }): Block[] => {
      const sentence = figureSentence(number, two);
      if (sentence === null) return [];
      const own = measures.map((it) => it.measure).filter((it) => it.indicators.includes(number));
      const stance = own.some((it) => it.posture === 'improve')
        ? ' จึงเห็นควรพัฒนาเพื่อยกระดับ'
        : own.some((it) => it.posture === 'maintain')
          ? ' จึงเห็นควรรักษาระดับ'
          : '';
      const place = ranked.find((it) => it.number === number)?.place;
      const rank = place === undefined ? '' : ` อยู่ในลำดับที่ ${place} จาก ${ranked.length} ตัวชี้วัด`;
      return [{ kind: 'text', text: `ตัวชี้วัดที่ ${number} ${title} ${sentence}${rank}${stance}` }];
    });
}

function measureTable(rows: readonly Readonly<Record<Part, Cell>>[]): readonly Block[] {
  if (rows.length === 0) return [{ kind: 'text', text: 'ยังไม่มีมาตรการ' }];
  const optional: readonly Part[] = ['followUp', 'recommendations'];
  const shown = columns.filter(
    ({ of }) => !optional.includes(of) || rows.some((cells) => !isEmpty(cells[of])),
  );
  const named = rows.map((cells) => (isEmpty(cells.indicators) ? { ...cells, indicators: dash } : cells));
  return [tableBy(shown, named)];
}

function missingOf(
  rows: readonly { readonly measure: Measure; readonly cells: Readonly<Record<Part, Cell>> }[],
  lowest: number | null,
  facts: YearFacts,
): readonly Missing[] {
  const lacking = rows.flatMap(({ measure: { ref }, cells }) =>
    missingCells(
      ref,
      cells,
      [
        ['indicators', 'ตัวชี้วัด'],
        ['findings', 'ผลการวิเคราะห์ตัวชี้วัด'],
        ['steps', 'ขั้นตอนหรือวิธีการดำเนินการ'],
        ['units', 'ผู้รับผิดชอบ'],
      ],
      facts,
    ),
  );
  const covered = new Set(rows.flatMap(({ measure }) => measure.indicators));
  const bare = facts.formula.indicators
    .filter((it) => (lowest === null || it.number === lowest) && !covered.has(it.number))
    .map(({ number, title }) => ({
      where: `ตัวชี้วัดที่ ${number}`,
      what: `มาตรการของตัวชี้วัด ${title}`,
      how: addingLine(facts),
    }));
  return [...lacking, ...bare];
}
