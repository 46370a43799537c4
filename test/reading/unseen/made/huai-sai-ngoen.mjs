// อบต.ห้วยทรายเงินงาม: verdicts with the sub-indicator merged down and the reason in a column, a sheet of advice from questions
// to items, indicators with their tool merged down and the change beside, a plan whose offices stand in two columns.
import ExcelJS from 'exceljs';
import { codes, either, said, score, writeTruth } from '../../blind/made/truth.mjs';
import { indicatorNames } from './names.mjs';

const name = 'huai-sai-ngoen-2567';
const agency = 'องค์การบริหารส่วนตำบลห้วยทรายเงินงาม';
const groups = [
  [
    '9.1 ข้อมูลพื้นฐาน',
    [
      ['O6', 'กฎหมายที่เกี่ยวข้อง', 'ไม่ได้คะแนน', 'แสดงเพียงรายชื่อกฎหมาย'],
      ['O7', 'ข่าวประชาสัมพันธ์', 'ได้คะแนน', null],
      ['O10', 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', 'ไม่ได้คะแนน', 'ไม่พบในหน้าเว็บไซต์'],
    ],
  ],
  [
    '9.2 การบริหารงาน',
    [
      ['O16', 'ข้อมูลเชิงสถิติการให้บริการ', 'ไม่ได้คะแนน', 'เป็นสถิติของปีก่อน'],
      ['O18', 'E-Service', 'ได้คะแนน', null],
    ],
  ],
  [
    '10.1 การดำเนินการเพื่อป้องกันการทุจริต',
    [
      ['O32', 'การสร้างวัฒนธรรม No Gift Policy', 'ได้คะแนน', null],
      ['O33', 'รายงานผลตามนโยบาย No Gift Policy', 'ไม่ได้คะแนน', 'ไม่ได้รายงานเป็นรายเดือน'],
    ],
  ],
];
const values = { ได้คะแนน: 'passed', ไม่ได้คะแนน: 'failed' };
const advice = [
  ['i4', 'เจ้าหน้าที่บางคนรับของขวัญ', ['O31', 'O32', 'O33']],
  ['i19', 'ไม่รู้วิธีขอยืมของ', ['O25']],
  ['e8', 'ไม่รู้จะร้องเรียนที่ไหน', ['O27', 'O28']],
];
const before = [84.1, 80.25, 81.4, 79.6, 83.15, 82.2, 78.4, 77.9, 70, 50];
const now = [88.3, 83.1, 85.2, 82.9, 86.5, 85, 80.6, 81.2, 82.5, 68.75];
const measures = [
  [
    'ทำป้ายงดรับของขวัญทุกห้อง',
    'ตัวชี้วัดที่ 10',
    ['พิมพ์ป้าย', 'ติดก่อนปีใหม่'],
    'สำนักปลัด',
    ['กองคลัง'],
    'ไตรมาส 1',
    ['2023-10-01', '2023-12-31'],
    'ครบทุกห้อง',
    'เสร็จสิ้น',
    'done',
    undefined,
  ],
  [
    'ทำคลิปสอนยืมพัสดุ',
    'ตัวชี้วัดที่ 4',
    ['เขียนบท', 'ถ่ายคลิปสองนาที', 'ส่งเข้ากลุ่ม'],
    'กองคลัง',
    [],
    'ไตรมาส 2',
    ['2024-01-01', '2024-03-31'],
    'ได้บทแล้ว',
    'ดำเนินการได้ครึ่งหนึ่ง (50%)',
    'in_progress',
    50,
  ],
  [
    'ทำแผนผังร้องเรียนเป็นการ์ตูน',
    'ตัวชี้วัดที่ 7, 9',
    ['วาดแผนผัง', 'แจกทุกหมู่บ้าน'],
    'กองสวัสดิการสังคม',
    ['สำนักปลัด', 'กองช่าง'],
    'ไตรมาส 2-3',
    ['2024-01-01', '2024-06-30'],
    'แจกแล้วหกหมู่บ้าน',
    'ดำเนินการได้ร้อยละ 80',
    'in_progress',
    80,
  ],
];

const book = new ExcelJS.Workbook();
const marks = book.addWorksheet('คะแนน');
marks.addRow([`คะแนน ITA ${agency}`]);
marks.addRow(['เครื่องมือ', 'ตัวชี้วัด', 'ปี พ.ศ. 2565', 'ปี พ.ศ. 2566', 'ผลต่าง']);
for (const [at, label] of indicatorNames.entries())
  marks.addRow([
    at < 5 ? 'IIT' : at < 8 ? 'EIT' : 'OIT',
    `${at + 1}) ${label}`,
    before[at],
    now[at],
    Math.round((now[at] - before[at]) * 100) / 100,
  ]);
marks.mergeCells('A3:A7');
marks.mergeCells('A8:A10');
marks.mergeCells('A11:A12');
marks.addRow(['ผลรวมทุกเครื่องมือ', null, 72.36, 80.49, 8.13]);
marks.mergeCells('A13:B13');
marks.addRow(['ระดับผลการประเมิน', null, 'C', 'B', 'สูงขึ้น']);
marks.mergeCells('A14:B14');

const checked = book.addWorksheet('OIT ที่ตรวจ');
checked.addRow(['ผลการตรวจข้อมูลสาธารณะ ปี 2566 (เฉพาะข้อที่มีการอุทธรณ์)']);
checked.addRow(['หมวด', 'ข้อ', 'ชื่อข้อมูล', 'ผลคะแนน', 'เหตุผลจากคณะกรรมการ']);
for (const [group, items] of groups) {
  const first = checked.rowCount + 1;
  for (const item of items) checked.addRow([group, ...item]);
  checked.mergeCells(first, 1, first + items.length - 1, 1);
}
const map = book.addWorksheet('ข้อเสนอ');
map.addRow(['ข้อคำถาม', 'สิ่งที่พบ', 'ข้อมูลที่ควรเผยแพร่เพิ่ม']);
for (const [question, found, items] of advice) map.addRow([question, found, items.join(' ')]);

const plan = book.addWorksheet('แผนปี 2567');
plan.addRow(['แผนยกระดับคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2567']);
plan.addRow([
  'ลำดับ',
  'มาตรการ/กิจกรรม',
  'สอดคล้องกับ',
  'ทำอะไรบ้าง',
  'ใครทำ',
  'ใครช่วย',
  'เมื่อไร',
  'ได้อะไร',
  'ทำถึงไหนแล้ว',
]);
for (const [at, [title, indicator, steps, lead, support, when, , result, far]] of measures.entries())
  plan.addRow([
    at + 1,
    title,
    indicator,
    steps.map((it) => `- ${it}`).join('\n'),
    lead,
    support.join('\n') || '-',
    when,
    result,
    far,
  ]);
await book.xlsx.writeFile(`${name}.xlsx`);

const listed = groups.flatMap(([, items]) => items);
writeTruth(name, {
  notes: [
    'A row without the tool or the sub-indicator belongs to the merged cell above. The scores are of 2565 and 2566, the plan is for 2567.',
    'ได้คะแนน and ไม่ได้คะแนน are passed and failed.',
  ],
  organisation: { name: either('อบต.ห้วยทรายเงินงาม', agency), kind: 'อบต.' },
  fiscalYear: 2567,
  items: listed.map(([code, title, value, reason]) => ({
    code,
    title,
    verdict: { value: values[value], year: 2566, reason },
  })),
  itemsInPassing: codes(1, 43).filter((code) => !listed.some(([other]) => other === code)),
  measures: measures.map(
    ([title, indicator, steps, lead, support, , [from, to], result, , status, percent], at) =>
      said({
        ref: String(at + 1),
        title,
        indicators: indicator.replace('ตัวชี้วัดที่ ', '').split(', ').map(Number),
        steps,
        lead,
        units: [lead, ...support],
        from,
        to,
        status,
        percent,
        outputSummary: result,
      }),
  ),
  scores: [
    score(2565, { total: 72.36, level: 'C', indicators: before }),
    score(2566, { total: 80.49, level: 'B', indicators: now }),
  ],
  recommendations: advice.map(([question, , items]) => ({ questions: [question], items })),
  fairWarnings: ['mixed-years', 'missing-codes', 'no-link'],
});
