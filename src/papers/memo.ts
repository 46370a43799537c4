import type { Missing } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { ownUnit } from '../domain/units.ts';
import { addingLine } from './missing-cells.ts';
import { clerkOf, executiveOf, formalName, headOfOffice } from './offices.ts';
import type { Block, Field, Paper } from './paper.ts';
import { totalSentence, twoYears } from './score-comparison.ts';
import { standingOf } from './standing.ts';

// บันทึกข้อความ that carries the year's report to the executive. Its number and date are written by whoever registers it.

const OFFICE = 'สำนักปลัด';

export function memo(facts: YearFacts): Paper {
  const { agency, year, today, measures } = facts;
  const { phone, memoNumber } = agency.profile;
  const name = formalName(agency);
  const office = ownUnit(agency.units, OFFICE);
  const [clerk, executive] = [clerkOf(agency), executiveOf(agency)];
  return {
    kind: 'memo',
    year,
    fileName: `บันทึกข้อความ รายงานผลมาตรการ ปี ${year} ${agency.name}`,
    asOf: today,
    title: ['บันทึกข้อความ'],
    landscape: false,
    missing: missingOf(facts),
    blocks: [
      field({
        label: 'ส่วนราชการ',
        value: `${office} ${name}${phone === null ? '' : ` โทร. ${phone}`}`,
      }),
      field({ label: 'ที่', value: memoNumber ?? '', blank: true }, { label: 'วันที่', value: '', blank: true }),
      field({
        label: 'เรื่อง',
        value: `รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${year}`,
      }),
      field({ label: 'เรียน', value: executive, plain: true }),
      { kind: 'heading', text: 'เรื่องเดิม' },
      {
        kind: 'text',
        text: `ตามที่${name} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${year} จำนวน ${measures.length} มาตรการ และมอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ นั้น`,
      },
      { kind: 'heading', text: 'ข้อเท็จจริง' },
      {
        kind: 'text',
        text: `บัดนี้ มีมาตรการที่${standingOf(measures)} รายละเอียดปรากฏตามรายงานผลการดำเนินการที่แนบมาพร้อมนี้`,
      },
      ...scoreBlock(facts),
      { kind: 'heading', text: 'ข้อพิจารณา' },
      {
        kind: 'text',
        text: 'เห็นควรให้ความเห็นชอบรายงานผลการดำเนินการดังกล่าว และเผยแพร่บนเว็บไซต์ของหน่วยงานต่อไป',
      },
      { kind: 'text', text: 'จึงเรียนมาเพื่อโปรดพิจารณา' },
      { kind: 'signatures', people: [{ as: 'ผู้รายงาน', position: headOfOffice(agency) }] },
      {
        kind: 'signatures',
        people: [
          { as: '', position: clerk, opinion: 'ความเห็นของปลัด' },
          { as: '', position: executive, opinion: 'คำสั่งของนายก' },
        ],
      },
    ],
  };
}

function field(...parts: readonly Field[]): Block {
  return { kind: 'field', parts };
}

function scoreBlock({ scores, year }: YearFacts): readonly Block[] {
  const said = totalSentence(twoYears(scores, year));
  return said === null ? [] : [{ kind: 'text', text: `ทั้งนี้ ${said}` }];
}

function missingOf(facts: YearFacts): readonly Missing[] {
  const { agency, measures, year } = facts;
  const { phone, memoNumber } = agency.profile;
  return [
    ...(phone === null
      ? [{ where: 'ข้อมูลหน่วยงาน', what: 'โทรศัพท์', how: 'ข้อมูลหน่วยงาน โทรศัพท์ 0 2000 0000' }]
      : []),
    ...(memoNumber === null
      ? [{ where: 'ข้อมูลหน่วยงาน', what: 'เลขที่หนังสือ', how: 'ข้อมูลหน่วยงาน เลขที่หนังสือ สม 71301/' }]
      : []),
    ...(measures.length === 0 ? [{ where: `ปี ${year}`, what: 'มาตรการ', how: addingLine(facts) }] : []),
  ];
}
