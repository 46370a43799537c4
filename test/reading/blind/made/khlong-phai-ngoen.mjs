// เทศบาลตำบลคลองไผ่เงิน: code and title in one cell, the offices by their abbreviations, มี and ไม่มี as two columns of strokes,
// a measure's time as strokes under quarters, questions of the survey on a sheet of their own.
import ExcelJS from 'exceljs';
import { said, score, writeTruth } from './truth.mjs';

const name = 'khlong-phai-ngoen-2569';
const agency = 'เทศบาลตำบลคลองไผ่เงิน';
const site = 'https://www.khlongphaingoen.example/oit69';
const full = {
  'สป.': 'สำนักปลัดเทศบาล',
  'กค.': 'กองคลัง',
  'กช.': 'กองช่าง',
  'กศ.': 'กองการศึกษา',
  'ตสน.': 'หน่วยตรวจสอบภายใน',
};

// code, title, offices, there or not, where, note
const groups = [
  [
    '9.1 ข้อมูลพื้นฐาน',
    [1, 'โครงสร้าง หน้าที่และอำนาจ', 'สป.', true, '1'],
    [2, 'ข้อมูลผู้บริหาร', 'สป.', true, '2'],
    [3, 'ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล', 'สป.', true, '3'],
    [4, 'ข่าวประชาสัมพันธ์', 'สป.', true, '4'],
  ],
  [
    '9.2 การบริหารงาน',
    [5, 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'สป.', true, '5.pdf'],
    [6, 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี', 'สป./กค.', undefined, '', 'กำลังจัดทำ'],
    [7, 'รายงานผลการดำเนินงานประจำปี', 'สป.', true, '7.pdf'],
    [8, 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่', 'สป./กค./กช.', true, '8'],
    [9, 'คู่มือหรือแนวทางการขอรับบริการ', 'กช.', true, '9'],
    [10, 'ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)', 'สป.', true, '10'],
  ],
  [
    '9.3 การจัดซื้อจัดจ้าง',
    [11, 'สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน', 'กค.', false, '', 'รอเดือนมีนาคม'],
    [12, 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', 'กค.', true, '12.pdf'],
  ],
  [
    '9.4 การบริหารและพัฒนาทรัพยากรบุคคล',
    [13, 'หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล', 'สป.', true, '13.pdf'],
    [14, 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี', 'สป.', false, ''],
    [15, 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', 'สป./กศ.', true, '15'],
  ],
  [
    '9.5 การส่งเสริมความโปร่งใส',
    [16, 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'ตสน.', true, '16'],
    [17, 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'ตสน.', true, '17'],
    [18, 'ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'ตสน.', true, '18'],
    [19, 'ผลการเปิดโอกาสให้เกิดการมีส่วนร่วมในการดำเนินงาน', 'กศ.', false, '', 'จัดเวทีเดือนเมษายน'],
  ],
  [
    '10.1 การดำเนินการเพื่อป้องกันการทุจริต',
    [20, 'การขับเคลื่อนนโยบาย No Gift Policy', 'สป.', true, '20'],
    [21, 'การประเมินความเสี่ยงการทุจริต', 'ตสน.', true, '21.pdf'],
    [22, 'รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริต', 'ตสน.', true, '22.pdf'],
  ],
  [
    '10.2 การส่งเสริมคุณธรรมและความโปร่งใส',
    [23, 'แผนปฏิบัติการป้องกันการทุจริต', 'สป.', true, '23.pdf'],
    [24, 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี', 'สป.', true, '24.pdf'],
    [25, 'การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร', 'สป.', true, '25.pdf'],
    [26, 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 'สป.', true, '26.pdf'],
  ],
];

const measures = [
  [
    'จัดเวรรับเรื่องหน้าสำนักงานช่วงพักเที่ยง',
    ['ทำตารางเวร', 'ประกาศหน้าสำนักงานและเพจ'],
    '1',
    'สป.',
    '1',
    'จัดเวรครบทุกวันทำการ',
    100,
  ],
  [
    'เปิดเผยราคากลางก่อนยื่นซองทุกโครงการ',
    ['ตรวจราคากลางซ้ำสองคน', 'ลงเว็บไซต์ก่อนวันยื่นซอง'],
    '1-4',
    'กค.',
    '2',
    'ลงเว็บไซต์แล้ว 14 โครงการ',
    60,
  ],
  [
    'ทำทะเบียนรถและกุญแจชุดเดียว',
    ['รวมทะเบียนจากทุกกอง', 'ตรวจนับทุกหกเดือน'],
    '2-3',
    'กช.',
    '4',
    'รวมทะเบียนแล้ว ยังไม่ได้ตรวจนับ',
    50,
  ],
  ['สอบถามความพอใจผู้ปกครองเด็กเล็ก', ['ทำแบบถามห้าข้อ', 'แจ้งผลในที่ประชุมผู้ปกครอง'], '3', 'กศ.', '6, 8', null, 0],
  [
    'ซักซ้อมการรับแจ้งเบาะแสแบบไม่เปิดเผยชื่อ',
    ['ทำกล่องรับแจ้งที่ล็อกได้', 'ซ้อมกับเจ้าหน้าที่ใหม่'],
    '1-2',
    'ตสน.',
    '5',
    'ซ้อมแล้วหนึ่งครั้ง',
    80,
  ],
  [
    'แบ่งข้อมูลสาธารณะให้เจ้าของเรื่องดูแล',
    ['ออกคำสั่งแบ่งงาน', 'ประชุมติดตามทุกเดือน'],
    '1-3',
    'สป.',
    '9, 10',
    'ออกคำสั่งแล้ว ประชุมสามครั้ง',
    70,
  ],
];
const quarters = [
  ['2025-10-01', '2025-12-31'],
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
];

const book = new ExcelJS.Workbook();
const oit = book.addWorksheet('OIT');
oit.addRow(['แบบตรวจข้อมูลเปิดเผยสาธารณะ ประจำปีงบประมาณ พ.ศ. 2569']);
oit.addRow([agency]);
oit.addRow([]);
oit.addRow(['รายการข้อมูล', 'กองที่ดูแล', 'การเผยแพร่', null, 'ที่อยู่บนเว็บไซต์', 'หมายเหตุ']);
oit.addRow([null, null, 'มี', 'ไม่มี', null, null]);
for (const column of [1, 2, 5, 6]) oit.mergeCells(4, column, 5, column);
oit.mergeCells('C4:D4');
oit.mergeCells('A1:F1');
for (const [heading, ...items] of groups) {
  const head = oit.addRow([`ตัวชี้วัดย่อยที่ ${heading}`]);
  oit.mergeCells(head.number, 1, head.number, 6);
  for (const [code, title, offices, there, where, note] of items) {
    const address = where === '' ? null : `${site}/${where}`;
    oit.addRow([
      `O${code} ${title}`,
      offices,
      there === true ? '/' : null,
      there === false ? '/' : null,
      address !== null && code % 3 === 0 ? { text: address, hyperlink: address } : address,
      note ?? null,
    ]);
  }
}
oit.addRow(['รวม', null, 22, 3, null, null]);

const plan = book.addWorksheet('มาตรการ 69');
plan.addRow([`มาตรการเพื่อยกระดับความโปร่งใส ${agency} ปี 2569`]);
plan.addRow([
  'ลำดับ',
  'ชื่อมาตรการ',
  'กิจกรรมที่ต้องทำ',
  'ตชว.',
  'ไตรมาส 1 (ต.ค.-ธ.ค.)',
  'ไตรมาส 2 (ม.ค.-มี.ค.)',
  'ไตรมาส 3 (เม.ย.-มิ.ย.)',
  'ไตรมาส 4 (ก.ค.-ก.ย.)',
  'ผู้รับผิดชอบ',
  'ผลการทำงาน',
  'ทำได้ (%)',
]);
const spanOf = (when) => {
  const [from, to = from] = when.split('-').map(Number);
  return [from, to];
};
for (const [at, [title, steps, when, office, indicators, result, percent]] of measures.entries()) {
  const [from, to] = spanOf(when);
  plan.addRow([
    at + 1,
    title,
    steps.map((step) => `- ${step}`).join('\n'),
    /,/.test(indicators) ? indicators : Number(indicators),
    ...[1, 2, 3, 4].map((quarter) => (quarter >= from && quarter <= to ? '/' : null)),
    office,
    result,
    percent,
  ]);
}

const marks = { IIT: [95.3, 96.8], EIT: [88.2, 91.4], OIT: [90, 95] };
const sheet = book.addWorksheet('คะแนน');
sheet.addRow(['คะแนน ITA ย้อนหลัง']);
sheet.addRow(['แบบวัด', 'ปี 2567', 'ปี 2568']);
for (const [tool, [before, after]] of Object.entries(marks)) sheet.addRow([`แบบวัด ${tool}`, before, after]);
sheet.addRow(['คะแนนรวม', 91.05, 94.46]);
sheet.addRow(['ระดับ', 'ผ่านดี', 'ผ่านดี']);
const asked = {
  i1: [94.1, 96.2],
  i5: [90.05, 93.4],
  i9: [91, 90.5],
  i11: [88.75, 92.1],
  e2: [86.4, 90.3],
  e6: [84.15, 88.8],
  e7: [82.3, 87.65],
};
const questions = book.addWorksheet('รายข้อคำถาม');
questions.addRow(['ข้อคำถาม', 'ประเด็นที่ถาม', 'ปี 2567', 'ปี 2568', 'เพิ่ม (ลด)']);
const about = [
  'บริการตามเวลา',
  'รู้แผนการใช้จ่าย',
  'มอบหมายงานเป็นธรรม',
  'ยืมของราชการถูกขั้นตอน',
  'ไม่เลือกปฏิบัติ',
  'ตอบข้อสงสัยชัดเจน',
  'เปิดให้มีส่วนร่วม',
];
for (const [at, [code, [before, after]]] of Object.entries(asked).entries())
  questions.addRow([code, about[at], before, after, Math.round((after - before) * 100) / 100]);
await book.xlsx.writeFile(`${name}.xlsx`);

const unitsOf = (offices) => offices.split('/').map((it) => full[it]);
writeTruth(name, {
  notes: [
    'A stroke under มี is published, one under ไม่มี is not started; O6 has neither and is being made. The sum row is no item.',
    'Offices stand as abbreviations; of several nobody is said to lead.',
    'Strokes under quarters are the period. ตชว. is the indicator, of two measures two.',
  ],
  organisation: { name: agency, kind: 'เทศบาลตำบล' },
  fiscalYear: 2569,
  items: groups.flatMap(([, ...items]) =>
    items.map(([code, title, offices, there, where]) => ({
      code: `O${code}`,
      title,
      status: there === true ? 'published' : there === false ? 'not_started' : 'in_progress',
      components: [],
      links: where === '' ? [] : [{ url: `${site}/${where}` }],
      units: unitsOf(offices),
      verdict: null,
    })),
  ),
  measures: measures.map(([title, steps, when, office, indicators, result, percent], at) => {
    const [from, to] = spanOf(when);
    return said({
      ref: String(at + 1),
      title,
      steps,
      indicators: indicators.split(', ').map(Number),
      lead: full[office],
      from: quarters[from - 1][0],
      to: quarters[to - 1][1],
      status: percent === 100 ? 'done' : percent === 0 ? null : 'in_progress',
      percent,
      outputSummary: result,
    });
  }),
  scores: [0, 1].map((at) =>
    score(2567 + at, {
      total: [91.05, 94.46][at],
      level: 'ผ่านดี',
      tools: Object.fromEntries(Object.entries(marks).map(([tool, of]) => [tool, of[at]])),
      questions: Object.fromEntries(Object.entries(asked).map(([code, of]) => [code, of[at]])),
    }),
  ),
  fairWarnings: ['no-link'],
});
