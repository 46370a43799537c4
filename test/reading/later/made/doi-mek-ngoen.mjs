// เทศบาลเมืองดอยเมฆเงิน: items with 0 and 1 and what was found, measures in one line each with office and time in brackets.
import { writeFileSync } from 'node:fs';
import { codes, said, score, thai, writeTruth } from '../../blind/made/truth.mjs';
import { indicatorNames } from '../../unseen/made/names.mjs';

const name = 'doi-mek-ngoen-2567';
const agency = 'เทศบาลเมืองดอยเมฆเงิน';
const items = [
  ['O15', 'คู่มือหรือมาตรฐานการให้บริการ', 1, ''],
  ['O16', 'ข้อมูลเชิงสถิติการให้บริการ', 0, 'แสดงไม่ครบหกเดือน'],
  ['O29', 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 0, 'ไม่ระบุจำนวนเรื่อง'],
];
const marks = [90.1, 88.2, 86.3, 84.4, 89.5, 85.6, 82.7, 81.8, 95, 81.25];
const measures = [
  ['ทำสถิติบริการด้วยแบบฟอร์มเดียวกันทุกกอง', 'สำนักปลัดเทศบาล', 'ภายใน 31 มีนาคม 2567', '2023-10-01', '2024-03-31'],
  ['ลงจำนวนเรื่องร้องเรียนทุกวันที่หนึ่ง', 'กองยุทธศาสตร์และงบประมาณ', 'ต.ค. 66 – ก.ย. 67', '2023-10-01', '2024-09-30'],
];
const lines = [
  `บันทึกผลการวิเคราะห์ ITA ${agency}`,
  'เพื่อกำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2567',
  '',
  'ก. คะแนนปีงบประมาณ พ.ศ. 2566',
  ...marks.map((it, at) => thai(`ตัวชี้วัดที่ ${at + 1} ${indicatorNames[at]} คะแนน ${it.toFixed(2)}`)),
  '',
  'ข. ผลตรวจ OIT ปี 2566',
  '',
  ['ข้อ', 'ชื่อข้อมูล', 'คะแนน', 'ข้อตรวจพบ'].join('\t'),
  ...items.map((it) => it.join('\t')),
  '',
  'ค. มาตรการปี 2567',
  ...measures.map(([title, lead, when], at) =>
    thai(`${at + 1}) ${title} (ผู้รับผิดชอบ: ${lead} ระยะเวลา: ${when})`),
  ),
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);
writeTruth(name, {
  notes: ['0 and 1 are failed and passed. Each measure is one line.'],
  organisation: { name: agency, kind: 'เทศบาลเมือง' },
  fiscalYear: 2567,
  items: items.map(([code, title, mark, reason]) => ({
    code,
    title,
    verdict: { value: mark === 1 ? 'passed' : 'failed', year: 2566, reason: reason === '' ? null : reason },
  })),
  itemsInPassing: codes(1, 43).filter((code) => !items.some(([other]) => other === code)),
  measures: measures.map(([title, lead, , from, to], at) =>
    said({ ref: String(at + 1), title, lead, from, to }),
  ),
  scores: [score(2566, { indicators: marks })],
  fairWarnings: ['mixed-years', 'missing-codes', 'no-link'],
});
