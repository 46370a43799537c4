import type { MeasureStatus } from '../domain/measure.ts';
import type { Missing } from '../domain/papers.ts';
import type { WorkedMeasure, YearFacts } from '../domain/year-facts.ts';
import { points } from '../text/figures.ts';
import { indicatorCell, listCell, periodCell, titleCell, unitsCell } from './measure-cells.ts';
import { formalName } from './offices.ts';
import { type Moved, changeWords, movedIn, outcomeCell } from './outcomes.ts';
import { type Block, type Cell, type Column, type Paper, isEmpty } from './paper.ts';
import { resultCell } from './results.ts';
import { photoAppendix } from './photo-appendix.ts';
import { signedBy } from './signing.ts';

// รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส, in the columns that agencies hand in.

/** Where no measure belongs to an indicator the first column goes, and six are left. */
const columns: readonly (Column & { readonly of: Part })[] = [
  { of: 'indicators', header: 'ตัวชี้วัด', share: 13 },
  { of: 'title', header: 'มาตรการ/แนวทาง', share: 18 },
  { of: 'steps', header: 'ขั้นตอน/วิธีการปฏิบัติ', share: 22 },
  { of: 'units', header: 'หน่วยงานผู้รับผิดชอบ', share: 12 },
  { of: 'period', header: 'ระยะเวลาดำเนินการ', share: 12 },
  { of: 'result', header: 'สรุปผลการดำเนินการ', share: 26 },
  { of: 'outcome', header: 'ผลลัพธ์/ความสำเร็จ', share: 22 },
];

type Part = 'indicators' | 'title' | 'steps' | 'units' | 'period' | 'result' | 'outcome';
type Cells = Readonly<Record<Part, Cell>>;

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
      ...scoreLine(facts, moved),
      ...(others.length > 0 ? [tableOf(others.map((it) => it.cells))] : []),
      ...(ofSurveys.length > 0
        ? [
            { kind: 'heading', text: 'ผลการยกระดับตัวชี้วัดของแบบวัด IIT และ EIT' } as const,
            surveyTable(ofSurveys.map((it) => it.cells)),
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
    outcome: outcomeCell(measure, facts, moved),
  };
}

function tableOf(rows: readonly Cells[]): Block {
  const withIndicators = rows.some(({ indicators }) => !isEmpty(indicators));
  const shown = columns.filter(({ of }) => withIndicators || of !== 'indicators');
  return {
    kind: 'table',
    columns: shown,
    rows: rows.map((cells) => ({ kind: 'cells', cells: shown.map(({ of }) => orDash(of, cells[of])) })),
  };
}

/** A measure of no single indicator stands below one that has one: an empty cell would be taken for the same. */
function orDash(of: Part, cell: Cell): Cell {
  return of === 'indicators' && isEmpty(cell) ? { lines: ['–'], sources: [] } : cell;
}

const surveyColumns: readonly (Column & { readonly of: Part })[] = [
  { of: 'indicators', header: 'ตัวชี้วัด', share: 18 },
  { of: 'steps', header: 'แนวทางการยกระดับ', share: 32 },
  { of: 'units', header: 'ผู้รับผิดชอบ', share: 14 },
  { of: 'period', header: 'ระยะเวลา', share: 14 },
  { of: 'result', header: 'ความก้าวหน้าผลการดำเนินการ', share: 32 },
];

function surveyTable(rows: readonly Cells[]): Block {
  return {
    kind: 'table',
    columns: surveyColumns,
    rows: rows.map((cells) => ({ kind: 'cells', cells: surveyColumns.map(({ of }) => cells[of]) })),
  };
}

const counted: readonly (readonly [MeasureStatus, string])[] = [
  ['done', 'ดำเนินการแล้วเสร็จ'],
  ['in_progress', 'อยู่ระหว่างดำเนินการ'],
  ['not_started', 'ยังไม่ได้ดำเนินการ'],
  ['cannot', 'ไม่สามารถดำเนินการได้'],
];

function introduction({ agency, year, measures }: YearFacts): string {
  const counts = counted.flatMap(([status, words]) => {
    const count = measures.filter((it) => it.measure.status === status).length;
    return count === 0 ? [] : [`${words} ${count} มาตรการ`];
  });
  return [
    `ตามที่ ${formalName(agency)} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน`,
    `ประจำปีงบประมาณ พ.ศ. ${year} จำนวน ${measures.length} มาตรการ บัดนี้ได้${counts.join(' ')}`,
    'จึงขอรายงานผลการดำเนินการ ดังนี้',
  ].join(' ');
}

/** The announced total, beside the year before; nothing where none is on record. */
function scoreLine({ scores, year }: YearFacts, moved: Moved | null): readonly Block[] {
  const score = scores.find((it) => it.year === year);
  if (score?.total == null) return [];
  const change = moved?.changes.find((it) => it.figure === 'total');
  const text = [
    `ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ${year} ได้คะแนนรวม ${points(score.total)} คะแนน`,
    score.level === null ? '' : `อยู่ในระดับ ${score.level}`,
    change === undefined || moved === null
      ? ''
      : `${changeWords(change)} จากปี ${moved.before} ซึ่งได้ ${points(change.before)} คะแนน`,
  ];
  return [{ kind: 'text', text: text.filter((it) => it !== '').join(' ') }];
}

function missingOf(
  rows: readonly { readonly worked: WorkedMeasure; readonly cells: Cells }[],
  facts: YearFacts,
): readonly Missing[] {
  return rows.flatMap(({ worked: { measure }, cells }) => {
    const { ref } = measure;
    const where = `มาตรการ ${ref}`;
    const isSurvey = measure.section === 'iit-eit';
    const lacking: readonly (readonly [Part, string, string])[] = [
      ['indicators', 'ตัวชี้วัด', `แก้มาตรการ ${ref} ตัวชี้วัด 6`],
      ['steps', 'ขั้นตอน/วิธีการปฏิบัติ', `แก้มาตรการ ${ref} ขั้นตอน จัดประชุมชี้แจง`],
      ['units', 'หน่วยงานผู้รับผิดชอบ', `มอบหมาย มาตรการ ${ref} ${facts.agency.units[0]?.name ?? ''}`],
      ['result', 'สรุปผลการดำเนินการ', `มาตรการ ${ref} เสร็จแล้ว จัดประชุมชี้แจง`],
      ['outcome', 'ผลลัพธ์/ความสำเร็จ', `แก้มาตรการ ${ref} ผลลัพธ์ ผู้รับบริการพึงพอใจ`],
    ];
    return lacking
      .filter(([part]) => isEmpty(cells[part]) && !(isSurvey && part === 'outcome'))
      .map(([, what, how]) => ({ where, what, how }));
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
