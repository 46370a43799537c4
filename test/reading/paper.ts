import type { Chance } from './chance.ts';
import { type Invented, type InventedItem, type InventedMeasure, indicatorNames } from './invented.ts';
import type { Truth } from './truth.ts';

// Writes what an invented agency did as papers are written: with the columns that somebody liked, in the words that
// somebody used, torn over pages, and with what it should be read as beside.

export interface PaperTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Sheet = string | PaperTable;

export interface Paper {
  /** Lines and tables in their order. */
  readonly sheets: readonly Sheet[];
  readonly truth: Truth;
  /** What was done to it, to tell where a reader fails. */
  readonly form: string;
}

/** Words for the same column, none of which is more right than another. */
const words = {
  indicator: ['ตัวชี้วัด', 'ตัวชี้วัดที่', 'ประเด็นการประเมิน', 'รายละเอียดตัวชี้วัด'],
  measure: [
    'มาตรการ',
    'มาตรการ/กิจกรรม',
    'มาตรการ หรือ โครงการ',
    'โครงการ/กิจกรรม',
    'แนวทาง/มาตรการ',
    'มาตรการ (แนวทางดำเนินงาน)',
  ],
  steps: ['ขั้นตอนการดำเนินงาน', 'วิธีดำเนินการ', 'ขั้นตอน/วิธีการปฏิบัติ', 'วิธีการขับเคลื่อน', 'กิจกรรมที่ดำเนินการ'],
  findings: ['ผลการวิเคราะห์', 'ปัญหาที่พบ', 'ข้อค้นพบ', 'ประเด็นที่ต้องพัฒนา', 'จุดอ่อน'],
  followUp: ['การติดตามผล', 'การกำกับติดตาม', 'วิธีการติดตามประเมินผล', 'การติดตามและรายงานผล'],
  recommendations: ['ข้อเสนอแนะ', 'ข้อเสนอแนะเพื่อการพัฒนา', 'ข้อเสนอเพิ่มเติม'],
  units: ['ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'หน่วยงานผู้รับผิดชอบ', 'ส่วนราชการเจ้าของเรื่อง', 'เจ้าภาพหลัก'],
  period: ['ระยะเวลา', 'ระยะเวลาดำเนินการ', 'ช่วงเวลาที่ดำเนินการ', 'กรอบเวลา', 'ห้วงเวลา'],
  output: ['สรุปผลการดำเนินการ', 'ผลการดำเนินงาน', 'รายงานผล', 'ผลผลิต'],
  outcome: ['ผลลัพธ์', 'ผลลัพธ์/ความสำเร็จ', 'ความสำเร็จของมาตรการ', 'ผลสัมฤทธิ์'],
  status: ['สถานะ', 'ความก้าวหน้า', 'สถานะการดำเนินงาน'],
  budget: ['งบประมาณ (บาท)', 'งบประมาณ', 'วงเงิน'],
  note: ['หมายเหตุ'],
  code: ['ข้อ', 'รหัส', 'ข้อ (OIT)', 'รหัสข้อ'],
  item: ['ข้อมูล', 'รายการข้อมูล', 'ชื่อข้อ', 'หัวข้อข้อมูล'],
  components: ['องค์ประกอบด้านข้อมูล', 'องค์ประกอบ', 'รายละเอียดข้อมูลที่ต้องแสดง'],
  progress: ['ความก้าวหน้าผลการดำเนินการ', 'ผลการดำเนินการ', 'สถานะการเผยแพร่', 'ความคืบหน้า'],
  link: ['ลิงก์', 'URL', 'ที่อยู่เว็บไซต์', 'หลักฐาน (ลิงก์)'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

type Column = keyof typeof words;

/** How one paper writes everything. */
interface Hand {
  readonly chance: Chance;
  readonly digits: (text: string) => string;
  readonly list: (points: readonly string[]) => string;
}

export function paperOf(chance: Chance, invented: Invented): Paper {
  const thai = chance.percent(50);
  const style = chance.one(['dot', 'tight', 'bracket', 'brackets', 'dash', 'paragraphs']);
  const hand: Hand = {
    chance,
    digits: (text) =>
      thai
        ? text.replace(/(?<![\w/.])\d+(?:\.\d+)?(?![\w/])/g, (it) =>
            it.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))),
          )
        : text,
    list: (points) => listed(points, style),
  };
  const measures = measureSheets(hand, invented);
  const items = itemSheets(hand, invented);
  const kindName = invented.kind === 'อบต.' ? 'องค์การบริหารส่วนตำบล' : invented.kind;
  const { year, agency } = invented;
  const sheets: Sheet[] = [
    `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${year}`,
    `${kindName}${agency}`,
    `${kindName}${agency} ได้นำผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year - 1} มากำหนดมาตรการของปีงบประมาณ พ.ศ. ${year} ดังนี้`,
    ...scoreSheets(hand, invented),
    ...adviceLines(invented),
    'มาตรการของหน่วยงาน',
    ...measures.sheets,
    'รายการข้อมูลสาธารณะ (OIT)',
    ...items.sheets,
  ];
  return {
    sheets: sheets.map((it) =>
      typeof it === 'string'
        ? hand.digits(it)
        : { header: it.header.map(hand.digits), rows: it.rows.map((row) => row.map(hand.digits)) },
    ),
    form: [thai ? 'Thai digits' : 'Arabic digits', style, measures.form, items.form].join(', '),
    truth: {
      notes: [],
      organisation: {
        name: { either: [`${invented.kind}${agency}`, `${kindName}${agency}`] },
        kind: invented.kind,
      },
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
      warnings: [],
      fairWarnings: [
        'mixed-years',
        'number-twice',
        'does-not-recompute',
        'foreign-name',
        'slip-mended',
        'lists-disagree',
        'unknown-unit',
        'missing-codes',
        'item-twice',
      ],
      measures: measures.truth,
      items: items.truth,
    },
  };
}

function listed(points: readonly string[], style: string): string {
  switch (style) {
    case 'dot':
      return points.map((it, at) => `${at + 1}. ${it}`).join(' ');
    case 'tight':
      return points.map((it, at) => `${at + 1}.${it}`).join(' ');
    case 'bracket':
      return points.map((it, at) => `${at + 1}) ${it}`).join('\n');
    case 'brackets':
      return points.map((it, at) => `(${at + 1}) ${it}`).join(' ');
    case 'dash':
      return points.map((it) => `- ${it}`).join('\n');
    default:
      return points.join('\n');
  }
}

function measureSheets(
  hand: Hand,
  { measures, year }: Invented,
): { sheets: readonly Sheet[]; truth: Truth['measures']; form: string } {
  const { chance } = hand;
  const numbering = chance.one(['within', 'through', 'none']);
  const indicatorForm = chance.one(['full', 'number', 'blank']);
  const optional = (
    ['findings', 'followUp', 'recommendations', 'output', 'outcome', 'status', 'budget', 'note'] as const
  ).filter(() => chance.percent(50));
  const columns: readonly Column[] = [
    'indicator',
    ...chance.shuffled<Column>(['measure', 'steps', 'units', 'period', ...optional]),
  ];
  const periodForm = chance.one(['year', 'whole', 'months']);
  const joint = chance.one([', ', '/', ' ', '\n', ' / ']);
  let through = 0;
  const rows = measures.map((measure, at) => {
    through += 1;
    const number =
      numbering === 'within' ? `${measure.number}. ` : numbering === 'through' ? `${through}. ` : '';
    const first = at === 0 || measures[at - 1]?.indicator !== measure.indicator;
    return columns.map((column) =>
      cellOf(hand, column, measure, { year, number, first, indicatorForm, periodForm, joint }),
    );
  });
  const header = columns.map((column) => chance.one(words[column]));
  const truth = measures.map((measure, at): Truth['measures'][number] => ({
    ref:
      numbering === 'within' || numbering === 'none'
        ? `${measure.indicator}.${measure.number}`
        : String(at + 1),
    section: 'measures',
    title: measure.title,
    indicators: [measure.indicator],
    questions: [],
    steps: measure.steps.map((text) => ({ text })),
    units: measure.units,
    lead: measure.units[0] ?? null,
    period: { from: `${year - 544}-10-01`, to: `${year - 543}-09-30` },
    findings: columns.includes('findings') ? measure.findings : [],
    followUp: columns.includes('followUp') ? measure.followUp : [],
    recommendations: columns.includes('recommendations') ? measure.recommendations : [],
    ...(columns.includes('status') ? { status: measure.status } : {}),
    ...(columns.includes('output') ? { outputSummary: measure.output } : {}),
    ...(columns.includes('outcome') ? { outcome: measure.outcome } : {}),
  }));
  const torn = tornApart(chance, { header, rows });
  return {
    ...torn,
    truth,
    form: `numbered ${numbering}, indicator ${indicatorForm}, ${columns.join(' ')}, ${torn.form}`,
  };
}

interface Manner {
  readonly year: number;
  readonly number: string;
  readonly first: boolean;
  readonly indicatorForm: string;
  readonly periodForm: string;
  readonly joint: string;
}

function cellOf(hand: Hand, column: Column, measure: InventedMeasure, manner: Manner): string {
  switch (column) {
    case 'indicator': {
      const name = indicatorNames[measure.indicator - 1] ?? '';
      if (manner.indicatorForm === 'blank' && !manner.first) return '';
      return manner.indicatorForm === 'full'
        ? `ตัวชี้วัดที่ ${measure.indicator} ${name}`
        : `${measure.indicator}. ${name}`;
    }
    case 'measure':
      return `${manner.number}${measure.title}`;
    case 'steps':
      return hand.list(measure.steps);
    case 'findings':
      return hand.list(measure.findings);
    case 'followUp':
      return hand.list(measure.followUp);
    case 'recommendations':
      return hand.list(measure.recommendations);
    case 'units':
      return measure.units.join(manner.joint);
    case 'period':
      if (manner.periodForm === 'months') return `ต.ค. ${manner.year - 2501} - ก.ย. ${manner.year - 2500}`;
      return manner.periodForm === 'year' ? `ปีงบประมาณ พ.ศ. ${manner.year}` : 'ตลอดปีงบประมาณ';
    case 'output':
      return measure.output;
    case 'outcome':
      return measure.outcome;
    case 'status':
      return { done: 'ดำเนินการแล้วเสร็จ', in_progress: 'อยู่ระหว่างดำเนินการ', not_started: 'ยังไม่ได้ดำเนินการ' }[
        measure.status
      ];
    case 'budget':
      return '-';
    default:
      return '';
  }
}

/** Tears a table over pages: with its header again or without, between two rows or through one. */
function tornApart(chance: Chance, table: PaperTable): { sheets: readonly Sheet[]; form: string } {
  const tears = chance.between(0, 2);
  let rest = table.rows;
  const sheets: Sheet[] = [];
  const again = chance.percent(60);
  for (let tear = 0; tear < tears && rest.length > 4; tear++) {
    const at = chance.between(2, rest.length - 2);
    sheets.push({ header: tear === 0 || again ? table.header : [], rows: rest.slice(0, at) });
    rest = rest.slice(at);
  }
  sheets.push({ header: sheets.length === 0 || again ? table.header : [], rows: rest });
  return { sheets, form: `${tears} tears${again ? ' with headers' : ''}` };
}

const codeForms: readonly [(number: number) => string, ...((number: number) => string)[]] = [
  (number) => `O${number}`,
  (number) => `0${number}`,
  (number) => `o${number}`,
  (number) => `ข้อ O${number}`,
  (number) => `O ${number}`,
];

function itemSheets(
  hand: Hand,
  { items }: Invented,
): { sheets: readonly Sheet[]; truth: Truth['items']; form: string } {
  const { chance } = hand;
  const code = chance.one(codeForms);
  const widget = chance.one(['boxes', 'html', 'words']);
  const withLinks = chance.percent(50);
  const columns: readonly Column[] = [
    'code',
    'item',
    ...chance.shuffled<Column>([
      'components',
      'units',
      'progress',
      ...(withLinks ? (['link'] as const) : []),
    ]),
  ];
  const header = columns.map((column) => chance.one(words[column]));
  const rows = items.map((item) => columns.map((column) => itemCell(hand, column, item, code, widget)));
  const truth = items.map((item): Truth['items'][number] => ({
    code: item.code,
    title: item.title,
    units: item.units,
    components: item.components.map((text) => ({ text, met: null })),
    links: withLinks && item.link !== null ? [{ url: item.link }] : [],
    verdict: null,
  }));
  const torn = tornApart(chance, { header, rows });
  return { ...torn, truth, form: `codes like ${code(7)}, ${widget}, ${torn.form}` };
}

function itemCell(
  hand: Hand,
  column: Column,
  item: InventedItem,
  code: (number: number) => string,
  widget: string,
): string {
  switch (column) {
    case 'code':
      return code(Number(item.code.slice(1)));
    case 'item':
      return item.title;
    case 'components':
      return hand.list(item.components);
    case 'units':
      return item.units.join(', ');
    case 'link':
      return item.link ?? '';
    default: {
      if (widget === 'words') return item.done ? 'ดำเนินการแล้ว' : 'ยังไม่ได้ดำเนินการ';
      const [no, yes] =
        widget === 'html' ? ['<input type="checkbox"/>', '<input type="checkbox" checked=""/>'] : ['☐', '☑'];
      return `${item.done ? no : yes} ยังไม่ได้ดำเนินการ ${item.done ? yes : no} ดำเนินการ - ${item.note}`;
    }
  }
}

function scoreSheets({ chance }: Hand, { scores }: Invented): readonly Sheet[] {
  const [before, after] = scores;
  if (before === undefined || after === undefined) return [];
  const change = (a: number, b: number): string => (a === b ? 'เท่าเดิม' : b > a ? 'เพิ่มขึ้น' : 'ลดลง');
  const header = [
    chance.one(['ลำดับ', 'ที่', 'ตัวชี้วัดที่']),
    chance.one(['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'ประเด็นการประเมิน']),
    `คะแนน ปี ${before.year}`,
    `คะแนน ปี ${after.year}`,
    chance.one(['การเปลี่ยนแปลง', 'ผลต่าง', 'แนวโน้ม']),
  ];
  const rows = indicatorNames.map((name, at) => {
    const [a, b] = [before.indicators[at] ?? 0, after.indicators[at] ?? 0];
    return [String(at + 1), name, a.toFixed(2), b.toFixed(2), change(a, b)];
  });
  rows.push([
    '',
    chance.one(['คะแนนเฉลี่ย', 'คะแนนรวม', 'ภาพรวม']),
    before.total.toFixed(2),
    after.total.toFixed(2),
    change(before.total, after.total),
  ]);
  rows.push(['', chance.one(['ระดับ', 'ระดับผลการประเมิน']), before.level, after.level, '']);
  return ['ผลการประเมินรายตัวชี้วัด', { header, rows }];
}

function adviceLines({ advice }: Invented): readonly string[] {
  return advice.map(
    ({ questions, items }) =>
      `ข้อ ${questions.join(' และ ')} หน่วยงานควรเผยแพร่ข้อมูลให้ทั่วถึง (อ้างอิงจาก ${items.join(', ')})`,
  );
}
