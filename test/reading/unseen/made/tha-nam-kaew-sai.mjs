// เทศบาลตำบลท่าน้ำแก้วใส: Thai digits, numbered indicators with the score in brackets, failed items with the reason in a
// column, a column ตัวชี้วัด beside plain numbers, follow-up in a paragraph under the table, a neighbour's name left in.
import { writeFileSync } from 'node:fs';
import { codes, said, score, thai, writeTruth } from '../../blind/made/truth.mjs';
import { indicatorNames } from './names.mjs';

const name = 'tha-nam-kaew-sai-2567';
const agency = 'เทศบาลตำบลท่าน้ำแก้วใส';
const clerk = 'สำนักปลัดเทศบาล';
const marks = [92.5, 88.2, 90.1, 86.4, 89.3, 87.6, 84.9, 83.25, 77.5, 56.25];

const lost = [
  ['O8', 'Q&A', 'ไม่ผ่าน', 'ไม่มีช่องให้ประชาชนถามได้จริง'],
  [
    'O12',
    'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน',
    'ไม่ผ่าน',
    'ไม่แสดงผลการใช้จ่ายรายโครงการ',
  ],
  ['O17', 'รายงานผลการสำรวจความพึงพอใจการให้บริการ', 'ผ่านบางส่วน', 'สำรวจเพียงบริการเดียว'],
  ['O34', 'การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี', 'ไม่ผ่าน', 'เป็นเอกสารของปีก่อน'],
  ['O41', 'การประเมินจริยธรรมเจ้าหน้าที่ของรัฐ', 'ไม่ผ่าน', 'ไม่พบประกาศผลในเว็บไซต์'],
];
const verdicts = { ไม่ผ่าน: 'failed', ผ่านบางส่วน: 'partial' };

const measures = [
  {
    title: 'ตอบคำถามประชาชนบนเว็บไซต์ภายในสองวัน',
    indicator: 7,
    finding: 'ถามแล้วไม่มีใครตอบ',
    steps: ['ตั้งผู้ดูแลกระดานถามตอบ', 'แจ้งเตือนเข้าโทรศัพท์ผู้ดูแล'],
    lead: clerk,
    support: ['กองช่าง'],
    when: '๑ พ.ย. ๒๕๖๖ – ๓๐ ก.ย. ๒๕๖๗',
    from: '2023-11-01',
    to: '2024-09-30',
  },
  {
    title: 'ย่อรายงานการใช้จ่ายให้อ่านจบในหน้าเดียว',
    indicator: 9,
    finding: 'รายงานยาวและหาโครงการไม่พบ',
    steps: ['ออกแบบหน้าสรุป', 'ลงเว็บไซต์ทุกไตรมาส'],
    lead: 'กองคลัง',
    support: [],
    when: 'ไตรมาส ๒ - ๔',
    from: '2024-01-01',
    to: '2024-09-30',
  },
  {
    title: 'ถามความพอใจครบทุกจุดบริการ',
    indicator: 8,
    finding: 'ถามเฉพาะงานทะเบียน',
    steps: ['ทำแบบถามสั้นห้าข้อ', 'ถามที่กองช่างและศูนย์เด็กเล็กด้วย', 'รายงานผลต่อเทศบาลตำบลบ้านไร่ดาวพราวทุกเดือน'],
    lead: 'กองการศึกษา',
    support: [clerk, 'กองช่าง'],
    when: 'มกราคม - มิถุนายน ๒๕๖๗',
    from: '2024-01-01',
    to: '2024-06-30',
  },
  {
    title: 'ประเมินความเสี่ยงของงานจัดซื้อใหม่ทุกปี',
    indicator: 10,
    finding: 'ใช้เอกสารเดิมซ้ำ',
    steps: ['ประชุมระดมความเสี่ยง', 'ให้คะแนนโอกาสและผลกระทบ'],
    lead: 'หน่วยตรวจสอบภายใน',
    support: [],
    when: 'ภายในเดือนมีนาคม ๒๕๖๗',
    from: '2023-10-01',
    to: '2024-03-31',
  },
];
const follow = [
  'ดูสถิติเวลาตอบทุกสิ้นเดือน',
  'ตรวจหน้าเว็บไซต์หลังสิ้นไตรมาส',
  'เทียบจำนวนแบบถามกับผู้มารับบริการ',
  'เสนอผลต่อนายกเทศมนตรี',
];

const lines = [
  'รายงานการวิเคราะห์ผล ITA และกำหนดมาตรการ',
  `ของ${agency} ประจำปีงบประมาณ พ.ศ. ๒๕๖๗`,
  '',
  'ก. คะแนนปีที่ผ่านมา',
  'ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๖ ได้คะแนนรวม ๗๙.๑๒ คะแนน (ระดับ B) จำแนกตามตัวชี้วัด (คะแนนอยู่ในวงเล็บ)',
  ...marks.map((mark, n) => thai(`${n + 1} ${indicatorNames[n]} (${mark.toFixed(2)})`)),
  '',
  'ข. ข้อมูลที่ไม่ได้คะแนนเต็ม',
  '',
  ['ข้อ', 'ชื่อรายการ', 'ผลตรวจ', 'เหตุผลของผู้ตรวจ'].join('\t'),
  ...lost.map(([code, title, verdict, why]) => [thai(code), thai(title), verdict, why].join('\t')),
  '',
  'ค. มาตรการปี ๒๕๖๗',
  '',
  ['ข้อ', 'ตัวชี้วัด', 'ปัญหาที่เจอ', 'มาตรการ', 'วิธีทำ', 'เจ้าของเรื่อง', 'ช่วยกันทำ', 'ทำเมื่อไร'].join('\t'),
  ...measures.map((it, n) =>
    [
      thai(n + 1),
      thai(it.indicator),
      it.finding,
      it.title,
      it.steps.map((step) => `• ${step}`).join('<br/>'),
      it.lead,
      it.support.join(', ') || '-',
      it.when,
    ].join('\t'),
  ),
  '',
  'ง. การกำกับติดตาม',
  ...follow.map((text, n) => `มาตรการที่ ${thai(n + 1)} ${text}`),
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);

writeTruth(name, {
  notes: [
    'The score of an indicator stands in brackets after its name. A neighbour, บ้านไร่ดาวพราว, is left in a step of measure 3.',
    'ข้อ in the table of measures is the number of the measure and beside it stands the indicator.',
    'The paragraph on follow-up says one thing a measure.',
  ],
  organisation: { name: agency, kind: 'เทศบาลตำบล' },
  fiscalYear: 2567,
  items: lost.map(([code, title, verdict, reason]) => ({
    code,
    title,
    verdict: { value: verdicts[verdict], year: 2566, reason },
  })),
  itemsInPassing: codes(1, 43).filter((code) => !lost.some(([other]) => other === code)),
  measures: measures.map((it, n) =>
    said({
      ref: String(n + 1),
      title: it.title,
      indicators: [it.indicator],
      findings: [it.finding],
      steps: it.steps,
      lead: it.lead,
      units: [it.lead, ...it.support],
      from: it.from,
      to: it.to,
      followUp: [follow[n]],
    }),
  ),
  scores: [score(2566, { total: 79.12, level: 'B', indicators: marks })],
  warnings: ['foreign-agency'],
  fairWarnings: ['mixed-years', 'missing-codes', 'no-link'],
});
