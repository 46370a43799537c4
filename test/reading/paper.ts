import type { Chance } from './chance.ts';
import { type Hand, handOf } from './hand.ts';
import type { Invented } from './invented.ts';
import { writeItems } from './paper-items.ts';
import { writeMeasures } from './paper-measures.ts';
import { writeScores } from './paper-scores.ts';
import type { PaperTable, Sheet } from './paper-table.ts';
import type { Truth } from './truth.ts';

// Writes what an invented agency did as papers are written: with the columns that somebody liked, in the words that
// somebody used, torn over pages, and with what it should be read as beside.

export interface Paper {
  /** Lines and tables in their order. */
  readonly sheets: readonly Sheet[];
  readonly truth: Truth;
  /** What was done to it, to tell where a reader fails. */
  readonly form: string;
}

export function paperOf(chance: Chance, invented: Invented): Paper {
  const hand = handOf(chance);
  const { year, agency, kind } = invented;
  const full = `${kind === 'อบต.' ? 'องค์การบริหารส่วนตำบล' : kind}${agency}`;
  const scores = writeScores(hand, invented);
  const measures = writeMeasures(hand, invented);
  const items = writeItems(hand, invented);
  const open = measures.truth.filter(leavesStatusOpen);
  const tells = open.some((it) => it.outputSummary);
  const sheets: Sheet[] = [
    `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${year}`,
    full,
    `${full} ได้นำผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year - 1} มากำหนดมาตรการของปีงบประมาณ พ.ศ. ${year} ดังนี้`,
    ...scores.sheets,
    ...invented.advice.map(
      ({ questions, items: codes }) =>
        `ข้อ ${questions.join(' และ ')} หน่วยงานควรเผยแพร่ข้อมูลให้ทั่วถึง (อ้างอิงจาก ${codes.join(', ')})`,
    ),
    'มาตรการของหน่วยงาน',
    ...measures.sheets,
    'รายการข้อมูลสาธารณะ (OIT)',
    ...items.sheets,
  ];
  return {
    sheets: sheets.map((it) => (typeof it === 'string' ? hand.digits(it) : inDigits(hand, it))),
    form: [hand.listStyle, scores.form, measures.form, items.form].join(' | '),
    truth: {
      notes: [],
      organisation: { name: { either: [`${kind}${agency}`, full] }, kind },
      fiscalYear: year,
      itemsInPassing: [],
      scores: invented.scores.map((it) => ({
        year: it.year,
        total: it.total,
        level: it.level,
        tools: {},
        indicators: Object.fromEntries(it.indicators.map((value, at) => [String(at + 1), value])),
        questions: {},
      })),
      recommendations: invented.advice,
      warnings: tells ? ['no-status'] : [],
      // Invented figures may agree or not; a scanner's slips are told.
      fairWarnings: [
        'number-twice',
        'does-not-recompute',
        'slip-mended',
        'lists-disagree',
        'passed-inferred',
        'numbers-disagree',
        // What came of it is told without what was done.
        ...(!tells && open.some((it) => it.outcome) ? ['no-status'] : []),
      ],
      measures: measures.truth,
      items: items.truth,
    },
  };
}

/** There is no column for how it stands. */
function leavesStatusOpen({ status, percent }: Truth['measures'][number]): boolean {
  return status === undefined && percent === undefined;
}

function inDigits({ digits }: Hand, table: PaperTable): PaperTable {
  return {
    header: table.header.map(digits),
    rows: table.rows.map((row) =>
      'heading' in row
        ? { heading: digits(row.heading) }
        : { cells: row.cells.map((cell) => (cell === null ? null : digits(cell))) },
    ),
  };
}
