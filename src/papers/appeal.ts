import { type AppealFacts, type Submission, withCopies } from '../domain/appeal.ts';
import { itasLink } from '../domain/links.ts';
import type { Missing } from '../domain/papers.ts';
import { thaiMoment } from '../text/dates.ts';
import { verdicts } from '../text/item-sentences.ts';
import { linkCopy, lookReasonWords } from '../text/link-sentences.ts';
import { actionName } from '../text/words.ts';
import { yearSaid } from '../text/year-said.ts';
import { componentLine } from './component-line.ts';
import { clerkOf, executiveOf, formalName } from './offices.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Paper,
  type Row,
  keptCell,
  tableBy,
  wordCell,
} from './paper.ts';

// เอกสารประกอบการชี้แจงเพิ่มเติม: what the year asked of an item, what was submitted when, what stood there, and how it
// was found since. The statement itself is the clerk's to write, and has lines to be written on.

const two: readonly Column[] = [
  { header: 'รายการ', share: 26 },
  { header: 'รายละเอียด', share: 74 },
];

/** Lines of the statement, for the pen or the keyboard. */
const STATEMENT_LINES = 8;

/** @param leftOut ids of the copies and photos that the pack does not hold */
export function appeal(facts: AppealFacts, leftOut: ReadonlySet<string> = new Set()): Paper {
  const { agency, year, today, item } = facts;
  const { code, title } = item.catalogue;
  return {
    kind: 'appeal',
    year,
    fileName: `ชี้แจงเพิ่มเติม ${code} ปี ${year} ${agency.name}`,
    asOf: today,
    title: [
      'เอกสารประกอบการชี้แจงเพิ่มเติม',
      `ข้อ ${code} ${title}`,
      formalName(agency),
      `ประจำปีงบประมาณ พ.ศ. ${year}`,
    ],
    landscape: false,
    missing: missingOf(facts),
    blocks: [
      { kind: 'heading', text: '1. ข้อที่ขอชี้แจง' },
      { kind: 'table', columns: two, rows: itemRows(facts, leftOut) },
      { kind: 'heading', text: '2. คำชี้แจงของหน่วยงาน' },
      ...Array.from({ length: STATEMENT_LINES }, (): Block => ({
        kind: 'field',
        parts: [{ label: '', value: '', plain: true, blank: true }],
      })),
      {
        kind: 'signatures',
        people: [
          { as: 'ผู้ชี้แจง', position: clerkOf(agency) },
          { as: 'ผู้รับรอง', position: executiveOf(agency) },
        ],
      },
      { kind: 'heading', text: '3. ลิงก์ที่ส่ง และสำเนา ณ เวลาที่ส่ง', onNewPage: true },
      ...submissionBlocks(facts, leftOut),
      { kind: 'heading', text: '4. การตรวจว่าลิงก์เปิดได้' },
      ...lookBlocks(facts),
      ...deedBlocks(facts),
    ],
  };
}

/** What the copies are called in the pack, in the order of the submissions: a cover names them, a pack holds them. */
export function copyNames(submissions: readonly Submission[]): ReadonlyMap<string, string> {
  return new Map(
    withCopies(submissions).map(({ copy }, index) => [
      copy.id,
      `สำเนาที่ ${index + 1}.${copy.frozen?.ending ?? 'bin'}`,
    ]),
  );
}

/** The same of a photo or file, 0 for the first. */
export function photoName(at: number, ending: string): string {
  return `หลักฐานที่ ${at + 1}.${ending}`;
}

function row(label: string, lines: readonly string[], link = false): Row {
  const said: Cell = keptCell(label, lines);
  return { kind: 'cells', cells: [wordCell(label), link ? { ...said, link } : said] };
}

/** A row with two cells, which is left out where the second would be empty; `link`: its lines are addresses. */
type Said = readonly [label: string, lines: readonly string[], link?: true];

function rows(of: readonly Said[]): readonly Row[] {
  return of.flatMap(([label, lines, link]) => (lines.length === 0 ? [] : [row(label, lines, link)]));
}

function itemRows(
  { item, inside, verdict, why, year, photos }: AppealFacts,
  leftOut: ReadonlySet<string>,
): readonly Row[] {
  const { code, title, subIndicator, period } = item.catalogue;
  const url = itasLink(item);
  const attached = photos.filter(({ id }) => !leftOut.has(id)).length;
  return rows([
    ['ข้อ', [`${code} ${title}`]],
    ['ตัวชี้วัดย่อย', [`${subIndicator} ${inside ?? ''}`.trim()]],
    ['ข้อมูลของ', period === null ? [] : [period]],
    ['องค์ประกอบที่เกณฑ์กำหนด', item.components.map(componentLine)],
    ['ส่วนราชการที่รับผิดชอบ', item.units],
    [item.inItas === null ? 'ลิงก์สำหรับ ITAS' : 'ลิงก์ที่กรอกใน ITAS', url === null ? [] : [url], true],
    ['ผลตรวจ', verdict === null ? [] : [verdicts.standing(verdict, year, why ?? undefined)]],
    [
      'หลักฐานอื่นที่แนบ',
      [
        ...(attached === 0 ? [] : [`รูปและไฟล์ ${attached} รายการ`]),
        ...(attached === photos.length ? [] : [`แนบไม่ได้ ${photos.length - attached} รายการ ดูได้ในไลน์`]),
      ],
    ],
  ]);
}

function submissionBlocks({ submissions }: AppealFacts, leftOut: ReadonlySet<string>): readonly Block[] {
  if (submissions.length === 0) return [{ kind: 'text', text: 'ไม่มีลิงก์ที่บันทึกไว้สำหรับข้อนี้' }];
  const names = new Map([...copyNames(submissions)].filter(([id]) => !leftOut.has(id)));
  return [
    {
      kind: 'table',
      columns: two,
      rows: submissions.flatMap((it, index): readonly Row[] => [
        { kind: 'heading', text: `ครั้งที่ ${index + 1}${it.stands ? '' : ' (เปลี่ยนเป็นลิงก์อื่นแล้ว)'}` },
        ...rows([
          ['ส่งเมื่อ', [thaiMoment(new Date(it.at))]],
          ['ส่งโดย', [by(it.units)]],
          ['ลิงก์ที่ส่ง', [it.url], true],
          ...foundRows(it, names),
        ]),
      ]),
    },
  ];
}

/**
 * What stood behind it, as it was found then.
 * @param names of the copies that the pack holds
 */
function foundRows({ url, copy }: Submission, names: ReadonlyMap<string, string>): readonly Said[] {
  const frozen = copy?.frozen;
  if (!copy || !frozen) return [['สำเนา', ['ไม่มีสำเนา ณ เวลาที่ส่ง']]];
  const { at, finalUrl, reason, status, title, hash, length } = frozen;
  const name = names.get(copy.id) ?? (frozen.uncopied === null ? 'แนบในชุดนี้ไม่ได้' : linkCopy.standing(frozen));
  return [
    ['ปลายทางของลิงก์', finalUrl === url ? [] : [finalUrl], true],
    [
      'สถานะเมื่อเปิด',
      [
        `${lookReasonWords[reason]}${status === null ? '' : ` (HTTP ${status})`} เมื่อ ${thaiMoment(new Date(at))}`,
      ],
    ],
    ['ชื่อหน้า', title === null ? [] : [title]],
    ['ขนาด', length === null ? [] : [`${length.toLocaleString('en')} ไบต์`]],
    ['รหัสตรวจ SHA-256', hash === null ? [] : [hash.slice(0, HALF), hash.slice(HALF)]],
    ['สำเนา', [name]],
  ];
}

/** A hash in two lines, since Word breaks no word of sixty-four letters. */
const HALF = 32;

function lookBlocks({ looks }: AppealFacts): readonly Block[] {
  if (looks.length === 0) return [{ kind: 'text', text: 'ยังไม่มีผลตรวจของลิงก์ปัจจุบัน' }];
  return [
    tableBy(
      [
        { of: 'at', header: 'วันเวลา', share: 30 },
        { of: 'reason', header: 'ผล', share: 50 },
        { of: 'status', header: 'HTTP', share: 20, align: 'center' },
      ],
      looks.map(({ at, reason, status }) => ({
        at: moment(at),
        reason: keptCell('reason', [lookReasonWords[reason]]),
        status: keptCell('status', [status === null ? '–' : String(status)]),
      })),
    ),
  ];
}

function deedBlocks({ deeds }: AppealFacts): readonly Block[] {
  if (deeds.length === 0) return [];
  return [
    { kind: 'heading', text: '5. การดำเนินการของหน่วยงาน' },
    tableBy(
      [
        { of: 'at', header: 'วันเวลา', share: 30 },
        { of: 'action', header: 'การดำเนินการ', share: 40 },
        { of: 'units', header: 'โดย', share: 30 },
      ],
      deeds.map(({ at, action, units }) => ({
        at: moment(at),
        action: keptCell('action', [actionName(action)]),
        units: keptCell('units', [by(units)]),
      })),
    ),
  ];
}

function moment(at: string): Cell {
  return keptCell('at', [thaiMoment(new Date(at))]);
}

/** Whoever belongs to no unit coordinates. */
function by(units: readonly string[]): string {
  return units.length === 0 ? 'ผู้ประสานงาน ITA' : units.join(', ');
}

function missingOf({ item, verdict, year, today, submissions }: AppealFacts): readonly Missing[] {
  const { code } = item.catalogue;
  return [
    ...(submissions.length === 0
      ? [
          {
            where: code,
            what: 'ลิงก์ที่ส่ง',
            how: `ส่ง ${code}${yearSaid({ year, today })} https://www.example.go.th/…`,
          },
        ]
      : []),
    ...(verdict?.year === year
      ? []
      : [{ where: code, what: 'ผลตรวจของปีนี้', how: `ผลตรวจ ปี ${year} ${code} ไม่ผ่าน เพราะ…` }]),
  ];
}
