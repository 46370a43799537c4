import type { Missing } from '../domain/papers.ts';
import type { WorkedMeasure, YearFacts } from '../domain/year-facts.ts';
import { indicatorCell, listCell, periodCell, titleCell, unitsCell } from './measure-cells.ts';
import { missingCells } from './missing-cells.ts';
import { formalName } from './offices.ts';
import { type Moved, movedIn, outcomeCell } from './outcomes.ts';
import { type Block, type Cell, type ColumnOf, type Paper, dash, isEmpty, tableBy } from './paper.ts';
import { resultCell } from './results.ts';
import { photoAppendix } from './photo-appendix.ts';
import { totalSentence, twoYears } from './score-comparison.ts';
import { signedBy } from './signing.ts';
import { standingOf } from './standing.ts';

// รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส, in the columns that agencies hand in.

/** Where no measure belongs to an indicator the first column goes, and six are left. */
const columns: readonly ColumnOf<Part>[] = [
  { of: 'indicators', header: 'ตัวชี้วัด', share: 16 },
  { of: 'title', header: 'มาตรการ/แนวทาง', share: 17 },
  { of: 'steps', header: 'ขั้นตอน/วิธีการปฏิบัติ', share: 21 },
  { of: 'units', header: 'หน่วยงาน\nผู้รับผิดชอบ', share: 13 },
  { of: 'period', header: 'ระยะเวลา\nดำเนินการ', share: 12 },
  { of: 'result', header: 'สรุปผลการดำเนินการ', share: 27 },
  { of: 'outcome', header: 'ผลลัพธ์/\nความสำเร็จ', share: 22 },
];

type Part = 'indicators' | 'title' | 'steps' | 'units' | 'period' | 'result' | 'outcome';
type Cells = Readonly<Record<Part, Cell>>;

interface Reported {
  readonly worked: WorkedMeasure;
  readonly cells: Cells;
}

export function measuresReport(facts: YearFacts): Paper {
  const { agency, year, measures, today } = facts;
  const moved = movedIn(facts);
  const rows = measures.map((worked) => ({ worked, cells: cellsOf(worked, facts, moved) }));
  const ofSurveys = rows.filter(({ worked }) => worked.measure.section === 'iit-eit');
  const others = rows.filter(({ worked }) => worked.measure.section === 'measures');
  return {
    kind: 'measures',
    year,
    fileName: `รายงานผลมาตรการ ปี ${year} ${agency.name}`,
    asOf: today,
    title: [
      'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      `ประจำปีงบประมาณ พ.ศ. ${year}`,
      formalName(agency),
    ],
    landscape: true,
    missing: [...missingOf(rows, facts), ...missingScores(facts, moved)],
    blocks: [
      { kind: 'text', text: introduction(facts) },
      ...scoreLine(facts),
      ...(others.length > 0 ? [measureTable(others)] : []),
      ...(ofSurveys.length > 0
        ? [
            { kind: 'heading', text: 'ผลการยกระดับตัวชี้วัดของแบบวัด IIT และ EIT' } as const,
            tableBy(
              surveyColumns,
              ofSurveys.map((it) => it.cells),
            ),
          ]
        : []),
      signedBy(agency),
      ...photoAppendix(facts),
    ],
  };
}

function cellsOf(worked: WorkedMeasure, facts: YearFacts, moved: Moved | null): Cells {
  const { measure } = worked;
  return {
    indicators: indicatorCell(measure, facts),
    title: titleCell(measure),
    steps: listCell(
      'steps',
      measure.steps.map((step) => step.text),
    ),
    units: unitsCell(measure, facts.agency),
    period: periodCell(measure),
    result: resultCell(worked),
    outcome: outcomeCell(measure, moved),
  };
}

function measureTable(rows: readonly Reported[]): Block {
  const withIndicators = rows.some(({ cells }) => !isEmpty(cells.indicators));
  const shown = columns.filter(({ of }) => withIndicators || of !== 'indicators');
  return tableBy(
    shown,
    rows.map(({ worked, cells }) => ({
      ...cells,
      indicators: orDash(cells.indicators),
      outcome: worked.measure.status === 'cannot' ? orDash(cells.outcome) : cells.outcome,
    })),
  );
}

/** Of no single indicator, or without an outcome since it cannot be done: an empty cell would be taken for forgotten. */
function orDash(cell: Cell): Cell {
  return isEmpty(cell) ? dash : cell;
}

const surveyColumns: readonly ColumnOf<Part>[] = [
  { of: 'indicators', header: 'ตัวชี้วัด', share: 18 },
  { of: 'steps', header: 'แนวทางการยกระดับ', share: 32 },
  { of: 'units', header: 'ผู้รับผิดชอบ', share: 14 },
  { of: 'period', header: 'ระยะเวลา', share: 14 },
  { of: 'result', header: 'ความก้าวหน้า\nผลการดำเนินการ', share: 32 },
];

function introduction({ agency, year, measures }: YearFacts): string {
  return [
    `ตามที่${formalName(agency)} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน`,
    `ประจำปีงบประมาณ พ.ศ. ${year} จำนวน ${measures.length} มาตรการ นั้น`,
    `บัดนี้ มีมาตรการที่${standingOf(measures)} จึงขอรายงานผลการดำเนินการ ดังนี้`,
  ].join(' ');
}

/** The announced total, beside the year before; nothing where none is on record. */
function scoreLine({ scores, year }: YearFacts): readonly Block[] {
  const two = twoYears(scores, year);
  const said = two.after.year === year ? totalSentence(two) : null;
  return said === null ? [] : [{ kind: 'text', text: said }];
}

function missingOf(rows: readonly Reported[], facts: YearFacts): readonly Missing[] {
  return rows.flatMap(({ worked: { measure }, cells }) => {
    const comesToSomething = measure.section === 'measures' && measure.status !== 'cannot';
    return missingCells(
      measure.ref,
      cells,
      [
        ['indicators', 'ตัวชี้วัด'],
        ['steps', 'ขั้นตอน/วิธีการปฏิบัติ'],
        ['units', 'หน่วยงานผู้รับผิดชอบ'],
        ['result', 'สรุปผลการดำเนินการ'],
        ...(comesToSomething ? [['outcome', 'ผลลัพธ์/ความสำเร็จ'] as const] : []),
      ],
      facts,
    );
  });
}

function missingScores({ scores, year, measures }: YearFacts, moved: Moved | null): readonly Missing[] {
  if (moved !== null || measures.length === 0) return [];
  const known = scores.some((it) => it.year === year);
  const lacking = known ? year - 1 : year;
  return [
    {
      where: `คะแนนปี ${lacking}`,
      what: 'คะแนนที่ประกาศ สำหรับเทียบผลลัพธ์',
      how: `บันทึกคะแนน ปี ${lacking} ตัวชี้วัด 7 96.17`,
    },
  ];
}
