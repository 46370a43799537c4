import type { Chance } from './chance.ts';
import { type Hand, scanned } from './hand.ts';
import { type Invented, type InventedMeasure, indicatorNames } from './invented.ts';
import { type PaperRow, type Sheet, tornApart } from './paper-table.ts';
import { type Column, headerWords } from './paper-words.ts';
import type { Truth } from './truth.ts';

export interface Written<Part extends 'measures' | 'items'> {
  readonly sheets: readonly Sheet[];
  readonly truth: Truth[Part];
  readonly form: string;
}

/** How the table of measures is laid out in one paper. */
interface Manner {
  readonly columns: readonly Column[];
  readonly header: readonly string[];
  /** Where the indicator is told: in a column, in rows across, in a line above a table of its own. */
  readonly layout: 'column' | 'rows' | 'lines';
  readonly numbering: 'within' | 'through' | 'dotted' | 'none' | 'column';
  readonly indicator: (measure: InventedMeasure) => string;
  readonly period: string;
  readonly joint: string;
  readonly repeats: 'again' | 'merged';
  readonly posture: boolean;
  readonly scan: (text: string) => string;
}

export function writeMeasures(hand: Hand, invented: Invented): Written<'measures'> {
  const manner = mannerOf(hand, invented);
  const { chance } = hand;
  const rows = invented.measures.map((measure, at) => rowOf(hand, manner, invented, measure, at));
  const torn = { form: 'not torn', sheets: [] as readonly Sheet[] };
  if (manner.layout === 'lines') {
    torn.sheets = indicatorNames.flatMap((_, at): readonly Sheet[] => {
      const own = invented.measures.flatMap((it, place) => (it.indicator === at + 1 ? [rows[place]] : []));
      const first = invented.measures.find((it) => it.indicator === at + 1);
      if (first === undefined) return [];
      return [manner.indicator(first), { header: manner.header, rows: own.filter((it) => it !== undefined) }];
    });
  } else {
    const all = invented.measures.flatMap((measure, at): readonly PaperRow[] => {
      const first = invented.measures[at - 1]?.indicator !== measure.indicator;
      const heading = manner.layout === 'rows' && first ? [{ heading: manner.indicator(measure) }] : [];
      const row = rows[at];
      return row === undefined ? heading : [...heading, row];
    });
    Object.assign(torn, tornApart(chance, { header: manner.header, rows: all }, 2));
  }
  const form = [
    manner.layout,
    `numbered ${manner.numbering}`,
    manner.repeats,
    manner.columns.join(' '),
    torn.form,
  ];
  return { sheets: torn.sheets, truth: truthOf(manner, invented), form: form.join(', ') };
}

function mannerOf({ chance }: Hand, { year }: Invented): Manner {
  const layout = chance.one(['column', 'column', 'rows', 'lines'] as const);
  const numbering = chance.one(['within', 'through', 'dotted', 'none', 'column'] as const);
  const optional = (
    [
      'findings',
      'followUp',
      'recommendations',
      'output',
      'outcome',
      'status',
      'percent',
      'budget',
      'target',
      'note',
    ] as const
  ).filter(() => chance.percent(45));
  const named = chance.one(['full', 'number', 'name']);
  const posture = chance.percent(40);
  const columns: readonly Column[] = [
    ...(numbering === 'column' ? (['number'] as const) : []),
    ...(layout === 'column' ? (['indicator'] as const) : []),
    ...chance.shuffled<Column>(['measure', 'steps', 'units', 'period', ...optional]),
  ];
  const scans = chance.percent(30);
  const odd = chance.percent(30) ? chance.one(['measure', 'steps', 'units', 'period'] as const) : null;
  return {
    columns,
    // Now and then a header that says nothing at all.
    header: columns.map((column) => (column === odd ? 'คอลัมน์พิเศษ' : chance.one<string>(headerWords[column]))),
    layout,
    numbering,
    period: chance.one([
      `ปีงบประมาณ พ.ศ. ${year}`,
      'ตลอดปีงบประมาณ',
      `ต.ค. ${year - 2501} - ก.ย. ${year - 2500}`,
      `1 ตุลาคม ${year - 1} ถึง 30 กันยายน ${year}`,
    ]),
    joint: chance.one([', ', '/', ' ', '\n', ' / ', ' และ']),
    repeats: chance.one(['again', 'merged'] as const),
    posture,
    scan: (text) => (scans ? scanned(chance, text) : text),
    indicator: ({ indicator }) => {
      const name = indicatorNames[indicator - 1] ?? '';
      const said =
        named === 'full' || layout !== 'column'
          ? `ตัวชี้วัดที่ ${indicator} ${name}`
          : named === 'number'
            ? `${indicator}. ${name}`
            : name;
      return posture ? `${said} (${indicator % 2 === 0 ? 'พัฒนาเพื่อยกระดับ' : 'รักษาระดับ'})` : said;
    },
  };
}

function rowOf(
  hand: Hand,
  manner: Manner,
  invented: Invented,
  measure: InventedMeasure,
  at: number,
): PaperRow {
  const above = invented.measures[at - 1];
  const sameIndicator = above?.indicator === measure.indicator;
  const merged = (column: Column): boolean => {
    if (manner.repeats === 'again' || !sameIndicator || manner.layout === 'lines') return false;
    return column === 'indicator' || (column === 'period' && manner.layout === 'column');
  };
  return {
    cells: manner.columns.map((column) =>
      merged(column) ? null : manner.scan(cellOf(hand, manner, column, measure, at)),
    ),
  };
}

function cellOf(hand: Hand, manner: Manner, column: Column, measure: InventedMeasure, at: number): string {
  switch (column) {
    case 'number':
      return String(at + 1);
    case 'indicator':
      return manner.indicator(measure);
    case 'measure':
      return `${numberOf(manner, measure, at)}${measure.title}`;
    case 'steps':
    case 'findings':
    case 'followUp':
    case 'recommendations':
      return hand.list(measure[column]);
    case 'units':
      return measure.units.join(manner.joint);
    case 'period':
      return manner.period;
    case 'output':
    case 'outcome':
      return measure[column];
    case 'status':
      return statusWords(hand.chance)[measure.status];
    case 'percent':
      return `${measure.percent}%`;
    case 'budget':
      return '-';
    case 'target':
      return 'ประชาชนทุกหมู่บ้าน';
    default:
      return '';
  }
}

function numberOf({ numbering }: Manner, { indicator, number }: InventedMeasure, at: number): string {
  switch (numbering) {
    case 'within':
      return `${number}. `;
    case 'through':
      return `${at + 1}. `;
    case 'dotted':
      return `${indicator}.${number} `;
    default:
      return '';
  }
}

function statusWords(chance: Chance): Readonly<Record<InventedMeasure['status'], string>> {
  return {
    done: chance.one(['ดำเนินการแล้วเสร็จ', 'แล้วเสร็จ', 'ทำแล้ว', 'ดำเนินการแล้ว', 'เสร็จสิ้น']),
    in_progress: chance.one(['อยู่ระหว่างดำเนินการ', 'กำลังดำเนินการ', 'ระหว่างดำเนินการ', 'กำลังทำ']),
    not_started: chance.one(['ยังไม่ได้ดำเนินการ', 'ยังไม่เริ่ม', 'ยังไม่ดำเนินการ', 'รอดำเนินการ']),
  };
}

function truthOf(manner: Manner, { measures, year }: Invented): Truth['measures'] {
  const has = (column: Column): boolean => manner.columns.includes(column);
  return measures.map((measure, at): Truth['measures'][number] => ({
    ref:
      manner.numbering === 'through' || manner.numbering === 'column'
        ? String(at + 1)
        : `${measure.indicator}.${measure.number}`,
    section: 'measures',
    title: measure.title,
    indicators: [measure.indicator],
    questions: [],
    posture: manner.posture ? (measure.indicator % 2 === 0 ? 'improve' : 'maintain') : null,
    steps: measure.steps.map((text) => ({ text })),
    units: measure.units,
    lead: measure.units[0] ?? null,
    period: { from: `${year - 544}-10-01`, to: `${year - 543}-09-30` },
    findings: has('findings') ? measure.findings : [],
    followUp: has('followUp') ? measure.followUp : [],
    recommendations: has('recommendations') ? measure.recommendations : [],
    ...(has('status') ? { status: measure.status } : {}),
    ...(has('percent') ? { percent: measure.percent } : {}),
    ...(has('output') ? { outputSummary: measure.output } : {}),
    ...(has('outcome') ? { outcome: measure.outcome } : {}),
  }));
}
