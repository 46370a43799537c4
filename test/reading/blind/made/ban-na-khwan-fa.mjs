// อบต.บ้านนาขวัญฟ้า: a memorandum without a single table. Scores, failed items, advice and measures in prose and numbered
// lines; Thai digits; a sentence taken over from a neighbour.
import { writeFileSync } from 'node:fs';
import { codes, either, said, score, thai, writeTruth } from './truth.mjs';
import { indicatorNames } from '../../unseen/made/names.mjs';

const name = 'ban-na-khwan-fa-2566';
const agency = 'องค์การบริหารส่วนตำบลบ้านนาขวัญฟ้า';

const indicators = [88.4, 82.15, 85.6, 80.25, 84.1, 83.3, 80.1, 78.2, 83.7, 62.5];
const failed = [
  ['๙.๑ ข้อมูลพื้นฐาน', ['O6', 'กฎหมายที่เกี่ยวข้อง'], ['O8', 'Q&A']],
  [
    '๙.๒ การบริหารงาน',
    ['O11', 'รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ ๖ เดือน'],
    ['O15', 'ข้อมูลเชิงสถิติการให้บริการ'],
  ],
  ['๙.๓ การบริหารเงินงบประมาณ', ['O19', 'รายงานการกำกับติดตามการใช้จ่ายงบประมาณประจำปี รอบ ๖ เดือน']],
  ['๙.๕ การส่งเสริมความโปร่งใส', ['O31', 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ']],
  [
    '๑๐.๑ การดำเนินการเพื่อป้องกันการทุจริต',
    ['O36', 'การประเมินความเสี่ยงการทุจริตประจำปี'],
    ['O37', 'การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต'],
  ],
  ['๑๐.๒ มาตรการภายในเพื่อป้องกันการทุจริต', ['O43', 'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน']],
];
const advice = [
  ['i8', 'บุคลากรรับรู้แผนการใช้จ่ายน้อย', ['O18', 'O20']],
  ['i21', 'ไม่ทราบวิธีขอยืมพัสดุ', ['O13']],
  ['e7', 'หาช่องทางสอบถามไม่พบ', ['O5', 'O8', 'O9']],
  ['e14', 'ไม่มีโอกาสร่วมวางแผน', ['O33']],
];
const measures = [
  {
    title: 'ทำสรุปแผนการใช้จ่ายเป็นแผ่นพับ',
    indicator: 2,
    steps: ['ย่อแผนของแต่ละกองให้เหลือหน้าเดียว', 'แจกในที่ประชุมพนักงาน', 'ลงเว็บไซต์หน้าแรก'],
    who: 'กองคลัง และสำนักปลัด',
    units: ['กองคลัง', 'สำนักปลัด'],
    when: 'ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖',
    from: '2022-10-01',
    to: '2023-03-31',
    follow: 'สอบถามความเข้าใจปลายไตรมาส',
  },
  {
    title: 'วางระเบียบยืมพัสดุที่ทุกคนเข้าใจ',
    indicator: 4,
    steps: ['เขียนขั้นตอนการยืมติดไว้หน้าห้องพัสดุ', 'ใช้ใบยืมแบบเดียวกันทุกกอง'],
    who: 'กองคลัง',
    units: ['กองคลัง'],
    when: 'ไตรมาสที่ ๑',
    from: '2022-10-01',
    to: '2022-12-31',
    follow: 'ตรวจใบยืมทุกสิ้นเดือน',
  },
  {
    title: 'รวมช่องทางสอบถามไว้ที่เดียว',
    indicator: 7,
    steps: [
      'ทำป้ายช่องทางติดต่อทุกหมู่บ้าน',
      'ให้ประชาชนในเขตองค์การบริหารส่วนตำบลทุ่งดาวเรืองน้อยสอบถามผ่านไลน์ได้',
      'ตอบภายในหนึ่งวันทำการ',
    ],
    who: 'สำนักปลัด',
    units: ['สำนักปลัด'],
    when: 'ตลอดปีงบประมาณ พ.ศ. ๒๕๖๖',
    from: '2022-10-01',
    to: '2023-09-30',
    follow: 'นับจำนวนคำถามและเวลาที่ใช้ตอบ',
  },
  {
    title: 'เปิดเวทีให้ประชาชนเลือกโครงการขนาดเล็ก',
    indicator: 8,
    steps: ['ประกาศวงเงินและหลักเกณฑ์', 'ลงคะแนนในเวทีหมู่บ้าน', 'รายงานผลโครงการที่ได้รับเลือก'],
    who: 'กองช่าง ร่วมกับ สำนักปลัด',
    units: ['กองช่าง', 'สำนักปลัด'],
    when: '๑ ธ.ค. ๖๕ ถึง ๓๐ มิ.ย. ๖๖',
    from: '2022-12-01',
    to: '2023-06-30',
    follow: 'บันทึกรายงานการประชุมหมู่บ้าน',
  },
  {
    title: 'ทบทวนความเสี่ยงการทุจริตก่อนใช้เงินสะสม',
    indicator: 10,
    steps: ['ประเมินความเสี่ยงรายโครงการ', 'เสนอผู้บริหารก่อนอนุมัติ'],
    who: 'หน่วยตรวจสอบภายใน',
    units: ['หน่วยตรวจสอบภายใน'],
    when: 'ภายใน ๓๐ เมษายน ๒๕๖๖',
    from: '2022-10-01',
    to: '2023-04-30',
    follow: 'รายงานต่อที่ประชุมหัวหน้าส่วนราชการ',
  },
];
const two = (figure) => thai(figure.toFixed(2));

const lines = [
  'บันทึกข้อความ',
  `ส่วนราชการ สำนักปลัด ${agency} โทร. ๐-๕๕๕๕-๐๑๙๘`,
  'ที่ นข ๘๘๘๐๑/๑๕๖\tวันที่ ๙ มีนาคม ๒๕๖๖',
  'เรื่อง การวิเคราะห์ผลการประเมิน ITA และมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖',
  `เรียน นายก${agency}`,
  '',
  '๑. ผลการประเมิน',
  `ตามที่สำนักงาน ป.ป.ช. ประกาศผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ นั้น ${agency} ได้คะแนนภาพรวม ๗๘.๖๓ คะแนน อยู่ในระดับ B โดยแบบวัด IIT ได้ ๘๔.๑๐ คะแนน แบบวัด EIT ได้ ๘๐.๕๓ คะแนน และแบบวัด OIT ได้ ๗๓.๑๐ คะแนน แยกเป็นรายตัวชี้วัด ดังนี้`,
  ...indicators.map((it, at) => `ตัวชี้วัดที่ ${thai(at + 1)} ${indicatorNames[at]} ได้ ${two(it)} คะแนน`),
  '',
  '๒. ข้อมูลสาธารณะที่ยังไม่ผ่าน',
  'จากข้อมูล ๔๓ ข้อ ไม่ผ่านการประเมิน ๙ ข้อ ได้แก่',
  ...failed.map(
    ([group, ...items]) =>
      `ตัวชี้วัดย่อยที่ ${group} ไม่ผ่าน ${thai(items.length)} ข้อ คือ ${items
        .map(([code, title]) => `${thai(code)} ${title}`)
        .join(' และ ')}`,
  ),
  'ตัวชี้วัดย่อยที่ ๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล ผ่านทุกข้อ',
  '',
  '๓. ข้อเสนอแนะจากข้อคำถาม',
  ...advice.map(
    ([question, what, items]) =>
      `- ข้อ ${thai(question)} ${what} ให้เผยแพร่ข้อมูลตามข้อ ${items.map(thai).join(', ')}`,
  ),
  '',
  '๔. มาตรการประจำปีงบประมาณ พ.ศ. ๒๕๖๖',
  ...measures.flatMap((it, at) => [
    '',
    `มาตรการที่ ${thai(at + 1)} ${it.title}`,
    `สอดคล้องกับตัวชี้วัดที่ ${thai(it.indicator)} ${indicatorNames[it.indicator - 1]}`,
    'วิธีดำเนินการ',
    ...it.steps.map((step, n) => `${thai(at + 1)}.${thai(n + 1)} ${step}`),
    `ระยะเวลา : ${it.when}`,
    `ผู้รับผิดชอบ : ${it.who}`,
    `การติดตามผล : ${it.follow}`,
  ]),
  '',
  'จึงเรียนมาเพื่อโปรดพิจารณา',
  '(นางสาวทิวา สมมุติขวัญ)',
  'นักวิเคราะห์นโยบายและแผนชำนาญการ',
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);

const failedItems = failed.flatMap(([, ...items]) => items);
writeTruth(name, {
  notes: [
    'No table at all. The results are of 2565, in letters; the measures are for 2566.',
    'The paper says that nine of 43 failed and names them; the others may be read as passed.',
    'A neighbour, ทุ่งดาวเรืองน้อย, is named in the second step of measure 3.',
    'The office named first leads, or nobody is said to.',
  ],
  organisation: { name: either('อบต.บ้านนาขวัญฟ้า', agency), kind: 'อบต.' },
  fiscalYear: 2566,
  items: failedItems.map(([code, title]) => ({
    code,
    title,
    verdict: { value: 'failed', year: 2565, reason: null },
  })),
  itemsInPassing: codes(1, 43).filter((code) => !failedItems.some(([other]) => other === code)),
  measures: measures.map((it, at) =>
    said({
      ref: String(at + 1),
      title: it.title,
      indicators: [it.indicator],
      steps: it.steps,
      lead: it.units.length === 1 ? it.units[0] : either(it.units[0], null),
      units: it.units,
      from: it.from,
      to: it.to,
      followUp: [it.follow],
    }),
  ),
  scores: [
    score(2565, { total: 78.63, level: 'B', tools: { IIT: 84.1, EIT: 80.53, OIT: 73.1 }, indicators }),
  ],
  recommendations: advice.map(([question, , items]) => ({ questions: [question], items })),
  warnings: ['foreign-agency'],
});
