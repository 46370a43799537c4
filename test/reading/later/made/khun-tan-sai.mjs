// อบต.ขุนตาลทราย: a checklist with components in a cell, lead and support of an item, due dates as dates, a sheet of measures
// whose columns begin at C, shares as shares, begin and end apart.
import ExcelJS from 'exceljs';
import { either, said, score, writeTruth } from '../../blind/made/truth.mjs';

const name = 'khun-tan-sai-2570';
const agency = 'องค์การบริหารส่วนตำบลขุนตาลทราย';
const site = 'https://www.khuntansai.example/d';
const items = [
  [
    'O8',
    'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่',
    ['ชื่องาน', 'ขั้นตอน', 'ระยะเวลา'],
    'สำนักปลัด',
    'เรียบร้อยแล้ว',
    'published',
    '8',
  ],
  ['O9', 'คู่มือหรือแนวทางการขอรับบริการ', ['บริการที่ให้', 'ค่าธรรมเนียม'], 'กองช่าง', 'อยู่ระหว่างแก้ไข', 'in_progress', ''],
  [
    'O10',
    'ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)',
    ['เข้าถึงจากหน้าแรก'],
    'สำนักปลัด',
    'ยังไม่ได้ทำ',
    'not_started',
    '',
  ],
  [
    'O11',
    'สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน',
    ['รายเดือน', 'ระบุวงเงิน'],
    'กองคลัง',
    'เรียบร้อยแล้ว',
    'published',
    '11.pdf',
  ],
];
const day = (iso) => new Date(`${iso}T00:00:00Z`);
const measures = [
  [
    'ตั้งเวรตอบแชตของตำบล',
    'ตัวชี้วัด 7',
    ['จัดเวร', 'ทำคำตอบตัวอย่าง'],
    'สำนักปลัด',
    'กองช่าง',
    '2026-10-01',
    '2027-09-30',
    0.7,
    'ตอบแล้ว 402 ข้อความ',
  ],
  [
    'ซื้อของร่วมกับตำบลข้างเคียงอย่างเปิดเผย',
    'ตัวชี้วัด 2',
    ['ตกลงร่วมกัน', 'ประกาศราคา'],
    'กองคลัง',
    '-',
    '2027-01-01',
    '2027-06-30',
    0.25,
    'ตกลงแล้วหนึ่งตำบล',
  ],
];
const book = new ExcelJS.Workbook();
const list = book.addWorksheet('เช็กลิสต์');
list.addRow([`${agency} ปีงบประมาณ พ.ศ. 2570`]);
list.addRow(['เลขข้อ', 'รายการข้อมูลที่เปิดเผย', 'องค์ประกอบด้านข้อมูล', 'ใครทำ', 'ตอนนี้ถึงไหน', 'อยู่ที่ไหนบนเว็บ']);
for (const [code, title, parts, lead, far, , rest] of items)
  list.addRow([
    code,
    title,
    parts.map((it) => `- ${it}`).join('\n'),
    lead,
    far,
    rest === '' ? null : `${site}/${rest}`,
  ]);
const plan = book.addWorksheet('มาตรการ');
plan.addRow([null, null, 'มาตรการยกระดับ ปีงบประมาณ พ.ศ. 2570']);
plan.addRow([]);
plan.addRow([
  null,
  null,
  'ที่',
  'ชื่อมาตรการ',
  'ตรงกับ',
  'วิธีการ',
  'ผู้ทำหลัก',
  'ผู้ช่วย',
  'เริ่ม',
  'สิ้นสุด',
  'สำเร็จ (ร้อยละ)',
  'ผลจนถึงวันนี้',
]);
for (const [at, [title, indicator, steps, lead, support, from, to, share, result]] of measures.entries()) {
  const row = plan.addRow([
    null,
    null,
    at + 1,
    title,
    indicator,
    steps.map((it, n) => `${n + 1}. ${it}`).join('\n'),
    lead,
    support,
    day(from),
    day(to),
    share,
    result,
  ]);
  row.getCell(9).numFmt = 'd mmm yy';
  row.getCell(10).numFmt = 'd mmm yy';
  row.getCell(11).numFmt = '0%';
}
const scores = book.addWorksheet('คะแนนปี 2569');
scores.addRow(['ตัวชี้วัดและเครื่องมือ', 'ได้']);
const tools = { IIT: 91.2, EIT: 88.4, OIT: 95 };
for (const [tool, mark] of Object.entries(tools)) scores.addRow([`แบบ ${tool}`, mark]);
scores.addRow(['รวม', 91.88]);
scores.addRow(['ระดับ', 'ผ่านดี']);
await book.xlsx.writeFile(`${name}.xlsx`);
writeTruth(name, {
  notes: ['The sheet of scores says its year in its name.'],
  organisation: { name: either('อบต.ขุนตาลทราย', agency), kind: 'อบต.' },
  fiscalYear: 2570,
  items: items.map(([code, title, parts, lead, , status, rest]) => ({
    code,
    title,
    status,
    components: parts.map((text) => ({ text, met: null })),
    links: rest === '' ? [] : [{ url: `${site}/${rest}` }],
    units: [lead],
    verdict: null,
  })),
  measures: measures.map(([title, indicator, steps, lead, support, from, to, share, result], at) =>
    said({
      ref: String(at + 1),
      title,
      indicators: [Number(indicator.split(' ')[1])],
      steps,
      lead,
      units: support === '-' ? [lead] : [lead, support],
      from,
      to,
      status: 'in_progress',
      percent: Math.round(share * 100),
      outputSummary: result,
    }),
  ),
  scores: [score(2569, { total: 91.88, level: 'ผ่านดี', tools })],
  fairWarnings: ['mixed-years', 'missing-codes', 'no-link'],
});
