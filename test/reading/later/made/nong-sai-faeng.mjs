// อบต.หนองทรายแฝง: who and when in one column, questions and their scores beside the measure, done or not done in words, numbers in
// the titles.
import { writeFileSync } from 'node:fs';
import { either, said, score, writeTruth } from '../../blind/made/truth.mjs';

const name = 'nong-sai-faeng-2568';
const agency = 'องค์การบริหารส่วนตำบลหนองทรายแฝง';
const measures = [
  [
    'ปรับป้ายบอกทางในสำนักงานให้เห็นชัด',
    6,
    'e2',
    ['สำรวจจุดที่คนหลง', 'ทำป้ายใหม่'],
    'กองช่าง',
    'ม.ค. 68 – มี.ค. 68',
    '2025-01-01',
    '2025-03-31',
    'เสร็จ',
    'done',
    'ติดป้ายแล้วเจ็ดจุด',
  ],
  [
    'แจ้งผลสอบข้อเท็จจริงให้ผู้ร้องทราบ',
    5,
    'i25',
    ['ทำแบบแจ้งผล', 'แจ้งภายในสิบห้าวัน'],
    'สำนักปลัด',
    'ต.ค. 67 – ก.ย. 68',
    '2024-10-01',
    '2025-09-30',
    'ยังไม่เสร็จ',
    'in_progress',
    'แจ้งแล้วสองราย',
  ],
];
const lines = [
  `การนำผลการประเมินไปพัฒนา ${agency}`,
  'ปีงบประมาณ พ.ศ. 2568',
  '',
  'คะแนนปีงบประมาณ พ.ศ. 2567 คะแนนรวม 83.72 อยู่ในระดับ ผ่าน',
  'โดย IIT ได้คะแนน 85.00, EIT ได้คะแนน 79.40 และ OIT ได้คะแนน 86.00',
  '',
  [
    'ลำดับ',
    'ตัวชี้วัด',
    'คำถามที่ได้น้อย',
    'มาตรการที่กำหนด',
    'กิจกรรม',
    'ผู้รับผิดชอบ/ระยะเวลา',
    'เสร็จ/ไม่เสร็จ',
    'ผลงานที่เกิด',
  ].join('\t'),
  ...measures.map(([title, indicator, question, steps, lead, when, , , word, , result], at) =>
    [
      `${at + 1}.`,
      `ตชว. ${indicator}`,
      question,
      title,
      steps.map((it, n) => `${at + 1}.${n + 1} ${it}`).join('<br/>'),
      `${lead}<br/>${when}`,
      word,
      result,
    ].join('\t'),
  ),
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);
writeTruth(name, {
  notes: ['Who and when share a column.'],
  organisation: { name: either('อบต.หนองทรายแฝง', agency), kind: 'อบต.' },
  fiscalYear: 2568,
  measures: measures.map(([title, indicator, question, steps, lead, , from, to, , status, result], at) =>
    said({
      ref: String(at + 1),
      title,
      indicators: [indicator],
      questions: [question],
      steps,
      lead,
      from,
      to,
      status,
      outputSummary: result,
    }),
  ),
  scores: [score(2567, { total: 83.72, level: 'ผ่าน', tools: { IIT: 85, EIT: 79.4, OIT: 86 } })],
  fairWarnings: ['mixed-years'],
});
