// อบต.นาฟ้าระยับ: a form a measure (two columns, the labels on the left), scores under their tools with a mean a tool, items
// with 0 and 50 marks and no titles.
import { line, numbered, table, write } from '../../reports/made/word.mjs';
import { codes, either, said, score, writeTruth } from './truth.mjs';

const name = 'na-fa-rayap-2570';
const agency = 'องค์การบริหารส่วนตำบลนาฟ้าระยับ';

const measures = [
  {
    title: 'รับฟังข้อเสนอผู้ใช้บริการแล้วปรับแบบคำขอให้สั้นลง',
    indicator: [8, 'การปรับปรุงระบบการทำงาน'],
    findings: ['ผู้มาติดต่อเห็นว่าแบบคำขอยาวและถามซ้ำ', 'ไม่มีใครสรุปข้อเสนอจากกล่องรับความเห็น'],
    steps: ['เปิดกล่องรับความเห็นทุกวันศุกร์', 'ปรับแบบคำขอที่ใช้บ่อยห้าแบบ', 'ทดลองใช้และแก้ไขก่อนประกาศ'],
    lead: 'กองช่าง',
    support: ['สำนักปลัด'],
    when: '1 พ.ย. 2569 – 31 มี.ค. 2570',
    from: '2026-11-01',
    to: '2027-03-31',
    follow: ['รายงานจำนวนข้อเสนอที่นำไปใช้ทุกเดือน'],
  },
  {
    title: 'อธิบายการจัดซื้อให้คนในสำนักงานเข้าใจด้วยภาพเดียว',
    indicator: [2, 'การใช้งบประมาณ'],
    findings: ['บุคลากรใหม่ไม่รู้ลำดับขั้นของการจัดซื้อ'],
    steps: ['วาดผังขั้นตอนการจัดซื้อ', 'ติดไว้ทุกห้องทำงาน'],
    lead: 'กองคลัง',
    support: [],
    when: 'ภายในเดือนธันวาคม 2569',
    from: '2026-10-01',
    to: '2026-12-31',
    follow: ['ถามความเข้าใจหลังประชุมประจำเดือน', 'เก็บภาพถ่ายจุดที่ติดตั้ง'],
  },
  {
    title: 'ลงทะเบียนการยืมเครื่องเสียงและเต็นท์ด้วยแบบฟอร์มออนไลน์',
    indicator: [4, 'การใช้ทรัพย์สินของราชการ'],
    findings: ['การยืมเต็นท์ยังจดในสมุดหลายเล่ม'],
    steps: ['ทำแบบฟอร์มออนไลน์', 'แจ้งผู้นำชุมชนทุกหมู่บ้าน', 'ตรวจนับของทุกสิ้นไตรมาส'],
    lead: 'สำนักปลัด',
    support: ['กองคลัง', 'กองการศึกษา'],
    when: 'ตลอดปีงบประมาณ พ.ศ. 2570',
    from: '2026-10-01',
    to: '2027-09-30',
    follow: ['เทียบยอดในแบบฟอร์มกับของจริง'],
  },
  {
    title: 'ประกาศผลการเลื่อนเงินเดือนพร้อมเหตุผลที่เปิดเผยได้',
    indicator: [3, 'การใช้อำนาจ'],
    findings: ['มีผู้ตอบว่าไม่ทราบเกณฑ์ที่ใช้'],
    steps: ['ประกาศเกณฑ์ก่อนรอบประเมิน', 'แจ้งผลเป็นรายบุคคล'],
    lead: 'สำนักปลัด',
    support: [],
    when: 'ไตรมาส 3 – 4',
    from: '2027-04-01',
    to: '2027-09-30',
    follow: ['นับจำนวนผู้ขอทราบเหตุผล'],
  },
  {
    title: 'กำหนดคนตรวจลิงก์ข้อมูลสาธารณะเดือนละครั้ง',
    indicator: [9, 'การเปิดเผยข้อมูล'],
    findings: ['ลิงก์เสียสองข้อในวันตรวจ', 'ข้อมูลสถิติล้าสมัย'],
    steps: ['แบ่งข้อให้ทุกกองดูแล', 'เปิดลิงก์ทุกข้อทุกสิ้นเดือน', 'แก้ไขภายในสามวันทำการ'],
    lead: 'สำนักปลัด',
    support: ['กองคลัง', 'กองช่าง'],
    when: 'พ.ย. 69 - เม.ย. 70',
    from: '2026-11-01',
    to: '2027-04-30',
    follow: ['ส่งผลตรวจในกลุ่มไลน์ของสำนักงาน'],
  },
];

const earlier = [93, 90.1, 91.3, 90, 92.6, 88.4, 86, 84.1, 95, 81.25];
const now = [96.1, 93.4, 94.8, 92.75, 95.2, 91.6, 90.2, 88.9, 92.5, 87.5];
const names = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงระบบการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];
const two = (figure) => figure.toFixed(2);
const rowsOf = (from, to) =>
  names
    .slice(from - 1, to)
    .map((it, at) => [
      `${from + at}. ${it}`,
      two(earlier[from - 1 + at]),
      two(now[from - 1 + at]),
      two(now[from - 1 + at] - earlier[from - 1 + at]),
    ]);
const scores = [
  ['แบบวัด / ตัวชี้วัด', 'ปี 2568', 'ปี 2569', 'ต่างกัน'],
  [{ of: 'แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)', across: 4, bold: true }],
  ...rowsOf(1, 5),
  ['เฉลี่ย IIT', '91.40', '94.45', '3.05'],
  [{ of: 'แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', across: 4, bold: true }],
  ...rowsOf(6, 8),
  ['เฉลี่ย EIT', '86.17', '90.23', '4.06'],
  [{ of: 'แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', across: 4, bold: true }],
  ...rowsOf(9, 10),
  ['เฉลี่ย OIT', '88.13', '90.00', '1.87'],
  ['คะแนน ITA รวม', '88.52', '91.40', '2.88'],
  ['ระดับ', 'ผ่านดี', 'ผ่านดี', '-'],
];

const lost = [
  ['O6', '50', 'แสดงความก้าวหน้าถึงเดือนกุมภาพันธ์เท่านั้น'],
  ['O11', '0', 'ลิงก์เปิดไม่ได้ในวันตรวจ'],
  ['O18', '0', 'เป็นข้อมูลของปี 2567'],
  ['O21', '50', 'ไม่มีมาตรการรองรับความเสี่ยงข้อที่สอง'],
];

await write(`${name}.docx`, [
  line('การนำผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2569', { centre: true, bold: true }),
  line('ไปกำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2570', { centre: true, bold: true }),
  line(`${agency} อำเภอเมืองสมมุติ จังหวัดระยับฟ้า`, { centre: true }),
  line('1. ผลการประเมิน', { heading: true }),
  table(scores, { headerRows: 1 }),
  line('2. ข้อมูลสาธารณะที่ไม่ได้คะแนนเต็ม', { heading: true }),
  line('ผู้ประเมินให้คะแนนเต็ม 100 ทุกข้อ ยกเว้นข้อต่อไปนี้'),
  table([['ข้อ', 'คะแนนที่ได้', 'สาเหตุ'], ...lost], { headerRows: 1 }),
  line('3. มาตรการ', { heading: true }),
  line('ที่ประชุมหัวหน้าส่วนราชการเมื่อวันที่ 16 ตุลาคม 2569 เห็นชอบมาตรการห้าเรื่อง ดังนี้'),
  ...measures.flatMap((it, at) => [
    table([
      [`มาตรการที่ ${at + 1}`, { of: it.title, bold: true }],
      ['ตัวชี้วัด', `ตัวชี้วัดที่ ${it.indicator[0]} ${it.indicator[1]}`],
      ['สภาพปัญหา', it.findings.map((text) => `- ${text}`)],
      [
        'ขั้นตอนการดำเนินงาน',
        at % 2 === 0 ? it.steps.map((text, n) => `${n + 1}) ${text}`) : numbered(it.steps),
      ],
      ['ผู้รับผิดชอบหลัก', it.lead],
      ['ผู้ร่วมดำเนินการ', it.support.length === 0 ? '-' : it.support.join(', ')],
      ['ระยะเวลา', it.when],
      ['การติดตามผล', it.follow.map((text) => `- ${text}`)],
    ]),
    line(''),
  ]),
  line('(นายเหมันต์ สมมุติฟ้า)', { centre: true }),
  line('นายกองค์การบริหารส่วนตำบลนาฟ้าระยับ', { centre: true }),
]);

const lostCodes = lost.map(([code]) => code);
writeTruth(name, {
  notes: [
    'Each measure is a table of its own whose labels stand on the left.',
    '0 marks is failed, 50 marks is partial; the paper gives no titles. It says that the others have full marks.',
    'The results are of 2569 (with 2568 beside them), the measures are for 2570.',
    'A month in which something must be ready ends a period that begins with the fiscal year.',
  ],
  organisation: { name: either('อบต.นาฟ้าระยับ', agency), kind: 'อบต.' },
  fiscalYear: 2570,
  items: lost.map(([code, marks, reason]) => ({
    code,
    verdict: { value: marks === '0' ? 'failed' : 'partial', year: 2569, reason },
  })),
  itemsInPassing: codes(1, 26).filter((code) => !lostCodes.includes(code)),
  measures: measures.map((it, at) =>
    said({
      ref: String(at + 1),
      title: it.title,
      indicators: [it.indicator[0]],
      findings: it.findings,
      steps: it.steps,
      lead: it.lead,
      units: [it.lead, ...it.support],
      from: it.from,
      to: it.to,
      followUp: it.follow,
    }),
  ),
  scores: [
    score(2568, {
      total: 88.52,
      level: 'ผ่านดี',
      tools: { IIT: 91.4, EIT: 86.17, OIT: 88.13 },
      indicators: earlier,
    }),
    score(2569, { total: 91.4, level: 'ผ่านดี', tools: { IIT: 94.45, EIT: 90.23, OIT: 90 }, indicators: now }),
  ],
  fairWarnings: ['mixed-years'],
});
