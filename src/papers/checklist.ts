import type { Item } from '../domain/item.ts';
import { itasLink, linkToRecheck } from '../domain/links.ts';
import type { Missing } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { thaiMonth } from '../text/dates.ts';
import { yearSaid } from '../text/year-said.ts';
import { componentLine } from './component-line.ts';
import { formalName } from './offices.ts';
import { type Cell, type Column, type Paper, type Row, keptCell } from './paper.ts';
import { signedBy } from './signing.ts';

// แบบตรวจสอบข้อมูล OIT: every item of the year with its parts, whose it is, how it stands and where it is found.

const columns: readonly Column[] = [
  { header: 'ข้อ', share: 6, align: 'center' },
  { header: 'ข้อมูล', share: 24 },
  { header: 'องค์ประกอบด้านข้อมูล', share: 36 },
  { header: 'ผู้รับผิดชอบ', share: 13 },
  { header: 'ความก้าวหน้า', share: 15 },
  { header: 'ลิงก์', share: 26 },
];

export function checklist(facts: YearFacts): Paper {
  const { agency, year, catalogue, items, today } = facts;
  const rows = catalogue.subIndicators.flatMap(({ code, title }): readonly Row[] => {
    const own = items.filter((item) => item.catalogue.subIndicator === code);
    if (own.length === 0) return [];
    return [
      { kind: 'heading', text: `ตัวชี้วัดย่อยที่ ${code} ${title}` },
      ...own.map((item): Row => ({ kind: 'cells', cells: cellsOf(item) })),
    ];
  });
  const counted = items.filter((item) => item.status !== 'not_applicable');
  const complete = counted.filter((item) => item.complete).length;
  return {
    kind: 'checklist',
    year,
    fileName: `แบบตรวจสอบข้อมูล OIT ปี ${year} ${agency.name}`,
    asOf: today,
    title: ['แบบตรวจสอบการเปิดเผยข้อมูลสาธารณะ (OIT)', `ประจำปีงบประมาณ พ.ศ. ${year}`, formalName(agency)],
    landscape: true,
    missing: counted.flatMap((item) => missingOf(item, yearSaid(facts))),
    blocks: [
      {
        kind: 'text',
        text: [
          `ข้อมูลครบทุกองค์ประกอบและเผยแพร่แล้ว ${complete} ข้อ จากทั้งหมด ${counted.length} ข้อ`,
          catalogue.provisional ? 'รายการข้อเป็นข้อมูลเบื้องต้น โปรดตรวจสอบกับประกาศ ป.ป.ช.' : '',
        ]
          .filter((it) => it !== '')
          .join(' '),
      },
      { kind: 'table', columns, rows },
      signedBy(agency),
    ],
  };
}

function cellsOf(item: Item): readonly Cell[] {
  const { code, title } = item.catalogue;
  return [
    keptCell('code', [code]),
    keptCell('title', [title]),
    keptCell('components', componentLines(item)),
    keptCell('units', item.units),
    progressCell(item),
    { ...keptCell('links', linksOf(item)), link: true },
  ];
}

/** Months of a monthly duty stand in one line, since there are six or twelve of them. */
function componentLines({ components }: Item): readonly string[] {
  const stated = components.filter((it) => it.month === null).map(componentLine);
  const months = components.filter((it) => it.month !== null).map(componentLine);
  return [...stated, ...(months.length === 0 ? [] : [months.join(' ')])];
}

function progressCell({ status, complete, components }: Item): Cell {
  const met = components.filter((it) => it.met).length;
  const parts = components.length === 0 || complete ? [] : [`ครบ ${met} จาก ${components.length} องค์ประกอบ`];
  switch (status) {
    case 'published':
      return keptCell('status', ['☑ ดำเนินการแล้ว', ...parts]);
    case 'in_progress':
      return keptCell('status', ['☑ อยู่ระหว่างดำเนินการ', ...parts]);
    case 'not_started':
      return keptCell('status', ['☑ ยังไม่ได้ดำเนินการ']);
    case 'not_applicable':
      return keptCell('status', ['☑ ไม่เกี่ยวข้อง']);
    default:
      return status satisfies never;
  }
}

/** The one for ITAS first. What was carried over from last year is no evidence until somebody has looked at it. */
function linksOf({ links }: Item): readonly string[] {
  const held = links.filter((link) => link.recheck !== true);
  return held.sort((a, b) => Number(b.itas) - Number(a.itas)).map((link) => link.url);
}

/** @param ofYear the paper's year, as it has to be said in a line */
function missingOf(item: Item, ofYear: string): readonly Missing[] {
  const { code } = item.catalogue;
  const inLine = `${code}${ofYear}`;
  if (item.complete) return [];
  if (itasLink(item) === null && linkToRecheck(item) !== null) {
    return [{ where: code, what: 'การตรวจลิงก์ที่ยกมาจากปีก่อน', how: `ยืนยันลิงก์ ${inLine}` }];
  }
  if (item.links.length === 0) {
    return [{ where: code, what: 'ลิงก์บนเว็บไซต์', how: `ส่ง ${inLine} https://www.example.go.th/…` }];
  }
  if (item.status !== 'published') return [{ where: code, what: 'การเผยแพร่', how: `${inLine} เสร็จแล้ว` }];
  const lacking = item.components.filter((it) => !it.met);
  const [first] = lacking;
  if (!first) return [];
  const named = first.month === null ? first.text : `เดือน ${thaiMonth(first.month)}`;
  const more = lacking.length > 1 ? ` และอีก ${lacking.length - 1}` : '';
  return [
    {
      where: code,
      what: `${named}${more}`,
      how: first.month === null ? `${inLine} ครบทุกองค์ประกอบ` : `${inLine} ${thaiMonth(first.month)} เสร็จแล้ว`,
    },
  ];
}
