import { readFormula } from '../../src/catalogues/formula.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { beginnings } from '../../src/domain/beginnings.ts';
import { firstDayOf, lastDayOf } from '../../src/domain/dates.ts';
import { type Item, itemOf, untouchedItem } from '../../src/domain/item.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { officialUnits } from '../../src/domain/official-units.ts';
import { type Score, noScore, scoreOf } from '../../src/domain/score.ts';
import type { LoggedEntry, WorkedMeasure, YearFacts } from '../../src/domain/year-facts.ts';

// A fictional agency's year 2569, with nothing left out: whatever a test takes away must be missed.

export const YEAR = 2569;
export const units = officialUnits('อบต.');
export const catalogue = readCatalogues().of(YEAR)!;
export const formula = readFormula();

export function aMeasure(ref: string, title: string, more: Partial<Measure> = {}): Measure {
  const period = { from: firstDayOf(YEAR), to: lastDayOf(YEAR) };
  return { ...beginnings.measure, removed: false, ref, title, period, ...more };
}

let rows = 0;

export function anEntry(more: Partial<LoggedEntry> = {}): LoggedEntry {
  rows += 1;
  return {
    id: `row ${rows}`,
    on: '2026-03-12',
    note: null,
    status: null,
    percent: null,
    month: null,
    links: [],
    ticked: [],
    ...more,
  };
}

export function aScore(year: number, figures: Readonly<Record<string, number>>, level: string | null): Score {
  return scoreOf(year, { ...noScore, ...figures, level });
}

const before = {
  total: 90.25,
  IIT: 93.1,
  EIT: 84.52,
  OIT: 92.41,
  indicator1: 94.81,
  indicator2: 90.02,
  indicator3: 93.7,
  indicator4: 92.95,
  indicator5: 94.02,
  indicator6: 86.4,
  indicator7: 83.33,
  indicator8: 83.83,
  indicator9: 91.67,
  indicator10: 93.15,
  E4: 33.33,
};
const after = {
  total: 95.4,
  IIT: 97.2,
  EIT: 91.4,
  OIT: 97.05,
  indicator1: 97.78,
  indicator2: 95.5,
  indicator3: 97.02,
  indicator4: 100,
  indicator5: 95.7,
  indicator6: 92.1,
  indicator7: 94,
  indicator8: 88.1,
  indicator9: 94.1,
  indicator10: 100,
  E4: 94,
};

export const scores: readonly Score[] = [aScore(2568, before, 'ผ่าน'), aScore(2569, after, 'ผ่านดี')];

const promised: readonly (readonly [title: string, steps: readonly string[], lead: string, done: string])[] =
  [
    [
      'ป้องกันการเรียกรับสินบนจากการปฏิบัติหน้าที่',
      ['ประกาศนโยบาย No Gift Policy', 'อบรมเจ้าหน้าที่ทุกกอง', 'ติดตั้งช่องทางแจ้งเบาะแส'],
      'สำนักปลัด',
      'อบรมเจ้าหน้าที่ 42 คน ณ ห้องประชุมใหญ่',
    ],
    [
      'เปิดเผยการใช้จ่ายงบประมาณให้บุคลากรทราบ',
      ['จัดทำสรุปการใช้จ่ายรายไตรมาส', 'ชี้แจงในที่ประชุมประจำเดือน'],
      'กองคลัง',
      'ชี้แจงในที่ประชุมประจำเดือน 4 ครั้ง',
    ],
    [
      'กำกับการใช้อำนาจและการบริหารงานบุคคล',
      ['ทบทวนคำสั่งแบ่งงาน', 'เผยแพร่หลักเกณฑ์การประเมิน'],
      'สำนักปลัด',
      'ทบทวนคำสั่งแบ่งงาน 8 ส่วนราชการ',
    ],
    [
      'กำกับดูแลการยืมทรัพย์สินของราชการ',
      ['จัดทำคู่มือการยืม', 'จัดทำทะเบียนคุม', 'ตรวจนับครึ่งปี'],
      'กองคลัง',
      'จัดทำทะเบียนคุมทรัพย์สิน 315 รายการ',
    ],
    [
      'รับเรื่องร้องเรียนการทุจริต',
      ['เปิดช่องทางออนไลน์', 'กำหนดระยะเวลาตอบกลับ'],
      'สำนักปลัด',
      'ตอบกลับภายใน 7 วัน ครบ 5 เรื่อง',
    ],
    [
      'ยกระดับคุณภาพการให้บริการ',
      ['ปรับปรุงจุดบริการ', 'อบรมการให้บริการ'],
      'สำนักปลัด',
      'ปรับปรุงจุดบริการ One Stop Service แล้วเสร็จ',
    ],
    [
      'เพิ่มช่องทางสื่อสารกับประชาชน',
      ['เปิด LINE OA', 'จัดทำข่าวประชาสัมพันธ์รายสัปดาห์'],
      'สำนักปลัด',
      'LINE OA มีผู้ติดตาม 1,250 คน',
    ],
    [
      'ปรับปรุงระบบ E-Service',
      ['สำรวจความต้องการ', 'เปิดใช้แบบคำร้องออนไลน์'],
      'กองช่าง',
      'เปิดใช้แบบคำร้องออนไลน์ 6 บริการ',
    ],
    ['เผยแพร่ข้อมูลตามแบบ OIT ให้ครบ', ['มอบหมายผู้รับผิดชอบรายข้อ', 'ตรวจลิงก์ทุกเดือน'], 'สำนักปลัด', 'ตรวจลิงก์ครบ 26 ข้อ'],
    [
      'ขับเคลื่อนแผนป้องกันการทุจริต',
      ['จัดทำแผน', 'รายงานผลรอบ 6 เดือน'],
      'หน่วยตรวจสอบภายใน',
      'รายงานผลรอบ 6 เดือน เสนอผู้บริหารแล้ว',
    ],
  ];

/** Ten measures, one for each indicator; each step ticked by an entry, one with words of its own. */
export const measures: readonly WorkedMeasure[] = promised.map(([title, steps, lead, done], at) => ({
  measure: aMeasure(String(at + 1), title, {
    indicators: [at + 1],
    questions: at === 6 ? ['E4'] : [],
    posture: at < 5 ? 'maintain' : 'improve',
    steps: steps.map((text) => ({ text, done: true })),
    lead,
    units: at === 0 ? units.map((unit) => unit.name) : at === 3 ? [lead, 'สำนักปลัด'] : [lead],
    period:
      at === 5 ? { from: '2025-11-01', to: '2026-03-31' } : { from: firstDayOf(YEAR), to: lastDayOf(YEAR) },
    status: 'done',
    percent: 100,
  }),
  why: null,
  entries: steps.map((step, place) =>
    anEntry({
      on: `2026-0${place + 2}-1${at % 10}`,
      note: place === steps.length - 1 ? done : `${step}เสร็จแล้ว`,
      status: place === steps.length - 1 ? 'done' : null,
      links: place === 0 && at === 7 ? ['https://www.bansukjai.example.go.th/ita/2569/e-service.pdf'] : [],
      ticked: [step],
    }),
  ),
}));

export const items: readonly Item[] = catalogue.items.map((entry) =>
  itemOf(
    entry,
    {
      ...untouchedItem,
      status: 'published',
      links: [
        {
          url: `https://www.bansukjai.example.go.th/ita/${entry.code.toLowerCase()}`,
          itas: true,
          health: 'alive',
        },
      ],
      met: [
        ...entry.components.map((it) => it.id),
        ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
      ],
    },
    entry.usualUnits,
  ),
);

export function aYear(more: Partial<YearFacts> = {}): YearFacts {
  return {
    agency: {
      name: 'อบต.บ้านสุขใจ',
      kind: 'อบต.',
      units,
      profile: {
        address: '99 หมู่ 1 ตำบลบ้านสุขใจ อำเภอเมืองสมมติ จังหวัดสมมติ 10000',
        phone: '0 4400 0000',
        memoNumber: 'สม 71301/',
        website: 'https://www.bansukjai.example.go.th',
      },
      years: [YEAR],
      closed: false,
    },
    year: YEAR,
    today: '2026-10-05',
    catalogue,
    items,
    measures,
    scores,
    formula,
    ...more,
  };
}
