// อบต.วังเมฆระเรื่อ: rows between tabs. Guidance by indicator (IIT and EIT), and a table of items that begins with the office, has
// codes as O01 and three boxes a row; a row that goes on; a heading repeated; fifteen items that nobody wrote about.
import { writeFileSync } from 'node:fs';
import { either, said, score, writeTruth } from './truth.mjs';

const name = 'wang-mek-raruea-2567';
const agency = 'องค์การบริหารส่วนตำบลวังเมฆระเรื่อ';
const site = 'https://wangmekraruea.example/ita67';

const guidance = [
  ['การปฏิบัติหน้าที่', ['เวียนคู่มือให้ทุกคนลงชื่อ', 'ทบทวนในวันประชุม'], 'สำนักปลัด', 'ต.ค. 66 - ก.ย. 67', 'ลงชื่อครบ 38 คน'],
  ['การใช้งบประมาณ', ['ติดยอดเบิกจ่ายหน้าห้องคลัง'], 'กองคลัง', 'ต.ค. 66 - ก.ย. 67', 'ติดแล้ว 3 ไตรมาส'],
  ['การใช้อำนาจ', ['ประกาศเกณฑ์เลื่อนเงินเดือนก่อนเริ่มรอบ'], 'สำนักปลัด', 'ต.ค. 65 - ก.ย. 66', 'ประกาศแล้วสองรอบ'],
  [
    'การใช้ทรัพย์สินของราชการ',
    ['ตรวจนับพัสดุร่วมกับผู้ยืม', 'ถ่ายภาพก่อนคืน'],
    'กองคลัง',
    'ต.ค. 66 - ก.ย. 67',
    'ตรวจนับแล้ว 2 ครั้ง',
  ],
  ['การแก้ไขปัญหาการทุจริต', ['เล่ากรณีศึกษาในวันประชุม'], 'สำนักปลัด', 'ม.ค. 67 - ก.ย. 67', 'เล่าแล้ว 5 เรื่อง'],
  ['คุณภาพการดำเนินงาน', ['แจกบัตรคิว', 'บอกเวลาที่ต้องรอ'], 'กองช่าง', 'ต.ค. 66 - ก.ย. 67', 'ใช้บัตรคิวทุกวัน'],
  ['ประสิทธิภาพการสื่อสาร', ['ส่งข่าวทางไลน์หมู่บ้าน'], 'สำนักปลัด', 'ต.ค. 66 - ก.ย. 67', 'ส่งข่าว 74 เรื่อง'],
  ['การปรับปรุงระบบการทำงาน', ['ประชุมสรุปข้อร้องเรียนทุกเดือน'], 'สำนักปลัด', 'ต.ค. 66 - ก.ย. 67', 'ประชุม 9 ครั้ง'],
];

// office, number, title, components, status, page or note
const items = [
  ['สำนักปลัด', 1, 'โครงสร้าง', ['แผนผัง', 'ตำแหน่งสำคัญ'], 'published', '1'],
  ['สำนักปลัด', 2, 'ข้อมูลผู้บริหาร', ['ชื่อ', 'รูปถ่าย', 'ช่องทางติดต่อ'], 'published', '2'],
  ['สำนักปลัด', 3, 'อำนาจหน้าที่', ['หน้าที่ตามกฎหมาย'], 'published', '3'],
  ['สำนักปลัด', 4, 'ข้อมูลการติดต่อ', ['ที่อยู่', 'แผนที่'], 'published', '4'],
  ['สำนักปลัด', 5, 'ข่าวประชาสัมพันธ์', ['ข่าวปี 2567'], 'published', '5'],
  ['สำนักปลัด', 6, 'Q&A', ['ช่องถามตอบสองทาง'], 'in_progress', 'อยู่ระหว่างปรับปรุงหน้าเว็บ'],
  ['สำนักปลัด', 7, 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', ['แผนที่ครอบคลุมปี 2567'], 'published', '7.pdf'],
  [
    'สำนักปลัด, กองคลัง',
    8,
    'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี',
    ['แผน', 'ความก้าวหน้าหกเดือน'],
    'published',
    '8',
  ],
  ['สำนักปลัด', 9, 'รายงานผลการดำเนินงานประจำปี', ['ผลปี 2566'], 'published', '9'],
  ['กองช่าง', 10, 'คู่มือการปฏิบัติงานของเจ้าหน้าที่', ['ขั้นตอน', 'ผู้ปฏิบัติ'], 'published', '10'],
  ['กองช่าง', 11, 'คู่มือการให้บริการ', ['ขั้นตอน', 'เวลา'], 'published', '11'],
  ['สำนักปลัด', 12, 'สถิติการให้บริการ', ['สถิติรายเดือน'], 'not_started', ''],
  ['สำนักปลัด', 13, 'E-Service', ['คำขอออนไลน์'], 'published', '13'],
  ['กองคลัง', 14, 'รายการการจัดซื้อจัดจ้าง', ['แผนจัดหาพัสดุ'], 'published', '14'],
  ['กองคลัง', 15, 'ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง', ['ประกาศเชิญชวน', 'ประกาศผล'], 'published', '15'],
  ['กองคลัง', 16, 'ความก้าวหน้าการจัดซื้อจัดจ้าง', ['รายเดือน ต.ค. - มี.ค.'], 'in_progress', 'ขาดเดือนกุมภาพันธ์'],
  ['กองคลัง', 17, 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', ['ผลปี 2566'], 'published', '17'],
  ['สำนักปลัด', 26, 'ประกาศเจตนารมณ์ No Gift Policy', ['ประกาศลงนาม'], 'published', '26'],
  ['สำนักปลัด', 27, 'การสร้างวัฒนธรรม No Gift Policy', ['กิจกรรม'], 'published', '27'],
  ['สำนักปลัด', 28, 'รายงานผลตามนโยบาย No Gift Policy', ['รายงานหกเดือน'], 'not_started', ''],
];
const boxes = (status, rest) => {
  const box = (is, label) => `${status === is ? '☑' : '☐'} ${label}`;
  return [
    box('published', 'ครบถ้วน'),
    box('in_progress', 'ไม่ครบ'),
    box('not_started', 'ยังไม่ทำ'),
    ...(rest === '' ? [] : [status === 'published' ? `${site}/${rest}` : rest]),
  ].join('<br>');
};
const head = 'หน่วยงานเจ้าของข้อมูล\tรหัส\tชื่อข้อมูล\tสิ่งที่ต้องแสดง\tสถานะ';
const rowOf = ([office, code, title, components, status, rest]) =>
  [
    office,
    `O${String(code).padStart(2, '0')}`,
    title,
    components.map((it) => `- ${it}`).join('<br>'),
    boxes(status, rest),
  ].join('\t');

const lines = [
  'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567',
  agency,
  '',
  'ผลการประเมินปี 2566 ได้ 86.40 คะแนน ระดับ ผ่านดี',
  '',
  '<b>ตารางที่ 1 แนวทางยกระดับตามแบบวัด IIT และ EIT</b>',
  '',
  'ที่\tตัวชี้วัด\tแนวทางการยกระดับ\tกรอบเวลา\tเจ้าภาพ\tความก้าวหน้า',
  ...guidance.map(([indicator, steps, office, when, result], at) =>
    [
      at + 1,
      `ตัวชี้วัดที่ ${at + 1} ${indicator}`,
      steps.map((it, n) => `${n + 1}. ${it}`).join('<br/>'),
      when,
      office,
      `☐ ยังไม่ดำเนินการ ☑ ดำเนินการแล้ว<br/>${result}`,
    ].join('\t'),
  ),
  '',
  '<b>ตารางที่ 2 ข้อมูลที่เปิดเผยต่อสาธารณะ (OIT)</b>',
  '',
  '9.1 ข้อมูลพื้นฐาน',
  '',
  head,
  ...items.slice(0, 6).map(rowOf),
  '',
  '9.2 การบริหารงาน',
  '',
  head,
  ...items.slice(6, 10).map(rowOf),
  '',
  'หน้า 4',
  '',
  head,
  '\t\t\t- ผู้ตรวจสอบ\t',
  ...items.slice(10, 13).map(rowOf),
  '',
  '9.3 การจัดซื้อจัดจ้าง',
  '',
  head,
  ...items.slice(13, 17).map(rowOf),
  '',
  '10.1 การดำเนินการเพื่อป้องกันการทุจริต',
  '',
  head,
  ...items.slice(17).map(rowOf),
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);

writeTruth(name, {
  notes: [
    'Of three boxes one is ticked: complete, not complete, not begun. Ticks stand for the item, not for its components.',
    'O10 goes on under a repeated heading with one more component. O18 to O25 and O29 to O35 are in no table.',
    'The period of indicator 3 is that of 2566.',
  ],
  organisation: { name: either('อบต.วังเมฆระเรื่อ', agency), kind: 'อบต.' },
  fiscalYear: 2567,
  items: items.map(([office, code, title, components, status, rest]) => ({
    code: `O${code}`,
    title,
    status,
    components: [...components, ...(code === 10 ? ['ผู้ตรวจสอบ'] : [])].map((text) => ({ text, met: null })),
    links: status === 'published' ? [{ url: `${site}/${rest}` }] : [],
    units: office.split(', '),
    verdict: null,
  })),
  measures: guidance.map(([indicator, steps, office, when, result], at) =>
    said({
      ref: `ตชว.${at + 1}`,
      section: 'iit-eit',
      title: either(indicator, `ตัวชี้วัดที่ ${at + 1} ${indicator}`),
      indicators: [at + 1],
      steps,
      lead: office,
      from: when.startsWith('ม.ค.') ? '2024-01-01' : when.includes('65') ? '2022-10-01' : '2023-10-01',
      to: when.includes('65') ? '2023-09-30' : '2024-09-30',
      status: 'done',
      outputSummary: either(result, `ดำเนินการแล้ว ${result}`, `☑ ดำเนินการแล้ว ${result}`),
    }),
  ),
  scores: [score(2566, { total: 86.4, level: 'ผ่านดี' })],
  warnings: ['missing-codes', 'mixed-years'],
  fairWarnings: ['no-link'],
});
