// อบต.หนองบัวลมฟ้า: dot leaders in the list of scores, questions in a sentence, the office as a row of its own above its
// measures, how far the work is and what came of it in columns with everyday names.
import { writeFileSync } from 'node:fs';
import { either, said, score, writeTruth } from '../../blind/made/truth.mjs';
import { indicatorNames } from './names.mjs';

const name = 'nong-bua-lom-fa-2568';
const agency = 'องค์การบริหารส่วนตำบลหนองบัวลมฟ้า';
const marks = [91.25, 86.4, 87.15, 85.2, 90.5, 85.1, 82.45, 82.35, 92.5, 87.5];
const asked = { i7: 78.4, i12: 79.95, e9: 71.3 };

const offices = {
  สำนักปลัด: [
    {
      title: 'ให้ผู้รับบริการสแกนบอกความพอใจหลังรับเอกสาร',
      indicator: 6,
      steps: ['ทำป้ายคิวอาร์ที่เคาน์เตอร์', 'สรุปคำตอบทุกวันจันทร์', 'นำเรื่องซ้ำเข้าที่ประชุม'],
      when: 'ต.ค. 67 - ก.ย. 68',
      from: '2024-10-01',
      to: '2025-09-30',
      far: 'กำลังทำ ร้อยละ 60',
      status: 'in_progress',
      percent: 60,
      result: 'มีผู้สแกนแล้ว 212 คน',
    },
    {
      title: 'บอกเล่าการใช้อำนาจสั่งงานนอกเวลาอย่างเปิดเผย',
      indicator: 3,
      steps: ['ทำสมุดคำสั่งนอกเวลา', 'ให้ผู้รับคำสั่งลงชื่อ'],
      when: 'ม.ค. 68 - มี.ค. 68',
      from: '2025-01-01',
      to: '2025-03-31',
      far: 'เสร็จแล้ว',
      status: 'done',
      result: 'มีสมุดคำสั่งครบสามงาน',
    },
  ],
  กองคลัง: [
    {
      title: 'เล่าแผนการใช้เงินให้บุคลากรฟังเดือนละครั้ง',
      indicator: 2,
      steps: ['ทำสไลด์สามหน้า', 'เล่าในประชุมประจำเดือน'],
      when: 'ต.ค. 67 - ก.ย. 68',
      from: '2024-10-01',
      to: '2025-09-30',
      far: 'กำลังทำ ร้อยละ 45',
      status: 'in_progress',
      percent: 45,
      result: 'เล่าแล้วห้าครั้ง',
    },
  ],
  กองช่าง: [
    {
      title: 'ติดเลขทะเบียนเครื่องมือช่างทุกชิ้น',
      indicator: 4,
      steps: ['ถ่ายรูปเครื่องมือ', 'พิมพ์เลขติด', 'ตรวจของคืนทุกเย็น'],
      when: 'ก.พ. 68 - มิ.ย. 68',
      from: '2025-02-01',
      to: '2025-06-30',
      far: 'ยังไม่เริ่ม',
      status: null,
      result: null,
    },
  ],
};
const rows = Object.entries(offices).flatMap(([office, of]) => of.map((it) => ({ office, ...it })));
const dots = (label, mark) => `${label} ${'.'.repeat(60 - label.length)} ${mark.toFixed(2)}`;

let at = 0;
const lines = [
  'สรุปผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  'ประจำปีงบประมาณ พ.ศ. 2568',
  `${agency} อำเภอทุ่งสมมุติ จังหวัดลมโชย`,
  '',
  'ส่วนที่ 1 คะแนน ITA ปีงบประมาณ พ.ศ. 2567',
  '',
  'คะแนนรวม: 87.42',
  'ระดับ: ผ่าน',
  dots('แบบวัด IIT', 88.1),
  dots('แบบวัด EIT', 83.3),
  dots('แบบวัด OIT', 90),
  '',
  ...marks.map((mark, n) => dots(`${n + 1}. ${indicatorNames[n]}`, mark)),
  '',
  'ข้อคำถามที่ได้คะแนนน้อย ได้แก่ ข้อ i7 ได้ 78.40 คะแนน ข้อ i12 ได้ 79.95 คะแนน และข้อ e9 ได้เพียง 71.30 คะแนน',
  '',
  'ส่วนที่ 2 มาตรการปีงบประมาณ พ.ศ. 2568',
  '',
  ['ลำดับ', 'เรื่องที่จะทำ', 'ตัวชี้วัดที่', 'ทำอย่างไร', 'ช่วงเวลา', 'ทำถึงไหน', 'ผลที่ได้'].join('\t'),
  ...Object.entries(offices).flatMap(([office, of]) => [
    `${office}\t\t\t\t\t\t`,
    ...of.map((it) => {
      at += 1;
      return [
        at,
        it.title,
        it.indicator,
        it.steps.map((step, n) => `${n + 1}) ${step}`).join('<br>'),
        it.when,
        it.far,
        it.result ?? '-',
      ].join('\t');
    }),
  ]),
  '',
  'ผู้รายงาน นางบัวบาน สมมุติ นักทรัพยากรบุคคล',
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);

writeTruth(name, {
  notes: [
    'Scores behind dot leaders. An office stands as a row above its measures.',
    'How far and what came of it are two columns; done without a figure may be 100.',
  ],
  organisation: { name: either('อบต.หนองบัวลมฟ้า', agency), kind: 'อบต.' },
  fiscalYear: 2568,
  measures: rows.map((it, n) =>
    said({
      ref: String(n + 1),
      title: it.title,
      indicators: [it.indicator],
      steps: it.steps,
      lead: it.office,
      from: it.from,
      to: it.to,
      status: it.status,
      percent: it.percent,
      outputSummary: it.result,
    }),
  ),
  scores: [
    score(2567, {
      total: 87.42,
      level: 'ผ่าน',
      tools: { IIT: 88.1, EIT: 83.3, OIT: 90 },
      indicators: marks,
      questions: asked,
    }),
  ],
  fairWarnings: ['mixed-years'],
});
