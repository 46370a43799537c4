// เทศบาลตำบลแสงจันทร์แรม: a workbook whose plan has offices as rows across the sheet, questions instead of indicators in one
// column, begin to end in one cell, how far as figures without a sign, and a sheet of scores by year with the years down.
import ExcelJS from 'exceljs';
import { said, score, writeTruth } from '../../blind/made/truth.mjs';

const name = 'saeng-chan-raem-2570';
const agency = 'เทศบาลตำบลแสงจันทร์แรม';
const offices = {
  สำนักปลัดเทศบาล: [
    [
      'จัดพี่เลี้ยงให้ผู้มาติดต่อครั้งแรก',
      6,
      'e1, e2',
      'คนมาใหม่ไม่รู้ต้องเริ่มที่ใด',
      ['เลือกพี่เลี้ยงวันละคน', 'ทำเสื้อกั๊กให้สังเกตง่าย'],
      '01/10/2569 - 30/09/2570',
      ['2026-10-01', '2027-09-30'],
      'อยู่ระหว่างดำเนินการ',
      65,
      'ช่วยแล้ว 318 ราย',
    ],
    [
      'ประกาศเกณฑ์เลื่อนขั้นก่อนครึ่งปี',
      3,
      'i13',
      'ไม่รู้เกณฑ์ล่วงหน้า',
      ['ร่างเกณฑ์', 'รับฟังพนักงาน', 'ประกาศใช้'],
      '01/12/2569 - 28/02/2570',
      ['2026-12-01', '2027-02-28'],
      'แล้วเสร็จ',
      100,
      'ประกาศเกณฑ์แล้วเมื่อปลายเดือนมกราคม',
    ],
  ],
  กองคลัง: [
    [
      'เชิญประชาชนดูการตรวจรับพัสดุ',
      2,
      'i8, i9',
      'ตรวจรับกันเฉพาะคนใน',
      ['แจ้งวันตรวจรับหน้าเพจ', 'ให้ผู้ร่วมดูลงความเห็น'],
      '15/01/2570 - 31/08/2570',
      ['2027-01-15', '2027-08-31'],
      'อยู่ระหว่างดำเนินการ',
      20,
      'เชิญแล้วสองครั้ง',
    ],
  ],
  กองสาธารณสุขและสิ่งแวดล้อม: [
    [
      'บอกผลคำร้องเรื่องกลิ่นให้ผู้ร้องรู้',
      8,
      'e12',
      'ร้องแล้วเงียบ',
      ['ส่งข้อความเมื่อรับเรื่อง', 'ส่งผลเมื่อปิดเรื่อง'],
      '01/10/2569 - 31/03/2570',
      ['2026-10-01', '2027-03-31'],
      'ยังไม่ดำเนินการ',
      0,
      null,
    ],
    [
      'ตรวจร้านอาหารพร้อมตัวแทนชุมชน',
      6,
      'e3',
      'ร้านเห็นว่าตรวจไม่เท่ากัน',
      ['อบรมตัวแทน', 'จับสลากร้านที่จะตรวจ'],
      '01/02/2570 - 31/07/2570',
      ['2027-02-01', '2027-07-31'],
      'อยู่ระหว่างดำเนินการ',
      40,
      'อบรมแล้ว 12 คน',
    ],
  ],
};
const states = { อยู่ระหว่างดำเนินการ: 'in_progress', แล้วเสร็จ: 'done', ยังไม่ดำเนินการ: null };
const years = [
  [2567, 84.22, 'ผ่าน', 86.1, 82.3, 84.25],
  [2568, 88.43, 'ผ่านดี', 90.2, 84.9, 89.75],
  [2569, 92.16, 'ผ่านดี', 93.4, 88.8, 93.75],
];

const book = new ExcelJS.Workbook();
const plan = book.addWorksheet('แผนและผล');
plan.addRow([`ติดตามมาตรการยกระดับ ITA ${agency} ปีงบประมาณ พ.ศ. 2570`]);
plan.mergeCells('A1:J1');
plan.addRow([
  'ที่',
  'กิจกรรมที่จะทำ',
  'ตัวชี้วัด',
  'ข้อคำถาม',
  'จุดอ่อน',
  'ขั้นตอนการทำ',
  'ระยะเวลา',
  'ผลการปฏิบัติ',
  null,
  null,
]);
plan.addRow([null, null, null, null, null, null, null, 'สถานะ', 'ร้อยละ', 'ผลที่เกิดขึ้น']);
for (const column of [1, 2, 3, 4, 5, 6, 7]) plan.mergeCells(2, column, 3, column);
plan.mergeCells('H2:J2');
const measures = [];
for (const [office, rows] of Object.entries(offices)) {
  const head = plan.addRow([office]);
  plan.mergeCells(head.number, 1, head.number, 10);
  for (const [
    title,
    indicator,
    questions,
    finding,
    steps,
    when,
    [from, to],
    state,
    percent,
    result,
  ] of rows) {
    const ref = String(measures.length + 1);
    plan.addRow([
      Number(ref),
      title,
      indicator,
      questions,
      finding,
      steps.map((it, n) => `${n + 1}. ${it}`).join('\n'),
      when,
      state,
      percent,
      result,
    ]);
    measures.push(
      said({
        ref,
        title,
        indicators: [indicator],
        questions: questions.split(', '),
        findings: [finding],
        steps,
        lead: office,
        from,
        to,
        status: states[state],
        percent,
        outputSummary: result,
      }),
    );
  }
}
const scores = book.addWorksheet('คะแนนย้อนหลัง');
scores.addRow(['ปีงบประมาณ', 'คะแนนรวม', 'ระดับ', 'IIT', 'EIT', 'OIT']);
for (const row of years) scores.addRow(row);
const asked = book.addWorksheet('ข้อถาม 69');
asked.addRow(['คะแนนรายข้อ ปี 2569']);
asked.addRow(['เครื่องมือ', 'ข้อ', 'คะแนน']);
const marks = { i8: 85.5, i9: 84.2, i13: 88.1, e1: 86.6, e2: 87.3, e3: 85.9, e12: 80.4 };
for (const [code, mark] of Object.entries(marks))
  asked.addRow([code.startsWith('i') ? 'IIT' : 'EIT', code, mark]);
await book.xlsx.writeFile(`${name}.xlsx`);

writeTruth(name, {
  notes: ['The office is a row across the sheet. Under ผลการปฏิบัติ stand status, per cent and result.'],
  organisation: { name: agency, kind: 'เทศบาลตำบล' },
  fiscalYear: 2570,
  measures,
  scores: years.map(([year, total, level, IIT, EIT, OIT]) =>
    score(year, { total, level, tools: { IIT, EIT, OIT }, questions: year === 2569 ? marks : {} }),
  ),
  fairWarnings: ['mixed-years'],
});
