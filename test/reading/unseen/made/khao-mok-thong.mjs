// เทศบาลเมืองเขาหมอกทอง: a heading an indicator with its score, measures numbered under it in paragraphs, per cent in words,
// follow-up and advice as paragraphs, scores of the tools in a small table with a total that does not follow.
import { line, table, write } from '../../reports/made/word.mjs';
import { either, said, score, writeTruth } from '../../blind/made/truth.mjs';

const name = 'khao-mok-thong-2568';
const agency = 'เทศบาลเมืองเขาหมอกทอง';
const clerk = 'สำนักปลัดเทศบาล';

const plan = [
  {
    indicator: [2, 'การใช้งบประมาณ', 90.4],
    rows: [
      {
        title: 'เปิดห้องถามตอบเรื่องงบให้พนักงานทุกไตรมาส',
        finding: 'พนักงานไม่รู้ว่าโครงการใดได้เงิน',
        steps: ['เลือกหัวข้อจากคำถามที่ส่งมา', 'บันทึกคำตอบลงระบบสารบรรณ'],
        lead: 'กองคลัง',
        support: [clerk],
        when: '1 ตุลาคม 2567 ถึง 30 กันยายน 2568',
        from: '2024-10-01',
        to: '2025-09-30',
        far: 'ดำเนินการไปแล้วร้อยละเก้าสิบ',
        percent: 90,
        result: 'เปิดห้องแล้วสามครั้ง มีคำถาม 44 ข้อ',
        follow: 'รายงานจำนวนคำถามต่อปลัดเทศบาล',
        advice: 'ควรเปิดให้ถามล่วงหน้า',
      },
      {
        title: 'แสดงยอดเงินคงเหลือของแต่ละกองบนกระดาน',
        finding: 'ยอดเงินรู้เฉพาะผู้ทำบัญชี',
        steps: ['ทำกระดานหน้ากองคลัง', 'ปรับยอดทุกวันที่ห้า'],
        lead: 'กองคลัง',
        support: [],
        when: 'พฤศจิกายน 2567 - สิงหาคม 2568',
        from: '2024-11-01',
        to: '2025-08-31',
        far: 'ดำเนินการแล้วเสร็จ',
        status: 'done',
        result: 'มีกระดานและปรับยอดครบสิบเดือน',
        follow: 'สุ่มถามพนักงานกองอื่น',
        advice: 'ควรลงยอดในกลุ่มไลน์ด้วย',
      },
    ],
  },
  {
    indicator: [7, 'ประสิทธิภาพการสื่อสาร', 84.05],
    rows: [
      {
        title: 'เล่าข่าวเทศบาลเป็นภาษาถิ่นผ่านเสียงตามสาย',
        finding: 'ผู้สูงอายุฟังข่าวราชการไม่เข้าใจ',
        steps: ['คัดข่าวสัปดาห์ละสามเรื่อง', 'ให้ปราชญ์ชุมชนอ่าน', 'ถามผู้ฟังทางโทรศัพท์'],
        lead: clerk,
        support: ['กองการศึกษา', 'กองสาธารณสุขและสิ่งแวดล้อม'],
        when: 'ม.ค. – ก.ย. 2568',
        from: '2025-01-01',
        to: '2025-09-30',
        far: 'ดำเนินการไปแล้วร้อยละห้าสิบห้า',
        percent: 55,
        result: 'ออกอากาศแล้ว 21 สัปดาห์',
        follow: 'นับจำนวนผู้โทรกลับทุกเดือน',
        advice: 'ควรเพิ่มเวลาช่วงเย็น',
      },
    ],
  },
];

await write(`${name}.docx`, [
  line(agency, { centre: true, bold: true }),
  line('รายงานผลตามมาตรการยกระดับคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568', { centre: true, bold: true }),
  line('๑. คะแนนปีงบประมาณ 2567', { heading: true }),
  table(
    [
      ['เครื่องมือ', 'น้ำหนัก', 'คะแนนที่ได้'],
      ['IIT', '30', '90.20'],
      ['EIT', '30', '86.50'],
      ['OIT', '40', '93.75'],
      [{ of: 'คะแนนรวม', across: 2 }, '91.01'],
    ],
    { headerRows: 1 },
  ),
  line('ผลการประเมินอยู่ในระดับ “ผ่านดี” โดยคำถามที่ต่ำที่สุดคือ i10 (81.20 คะแนน) รองลงมาคือ e4 (82.75 คะแนน)'),
  line('๒. มาตรการรายตัวชี้วัด', { heading: true }),
  ...plan.flatMap(({ indicator: [number, label, mark], rows }) => [
    line(`ตัวชี้วัดที่ ${number} ${label} (${mark.toFixed(2)} คะแนน)`, { bold: true }),
    ...rows.flatMap((it, n) => [
      line(`มาตรการที่ ${number}.${n + 1} ${it.title}`, { bold: true }),
      line(`ข้อค้นพบ ${it.finding}`),
      line('แนวทางการดำเนินงาน'),
      ...it.steps.map((step) => line(`- ${step}`)),
      line(`หน่วยงานหลัก ${it.lead}`),
      ...(it.support.length === 0 ? [] : [line(`หน่วยงานสนับสนุน ${it.support.join(' และ')}`)]),
      line(`ระยะเวลาดำเนินการ ${it.when}`),
      line(`ผลการดำเนินงาน ${it.far} ${it.result}`),
      line(`การติดตาม ${it.follow}`),
      line(`ข้อเสนอแนะ ${it.advice}`),
      line(''),
    ]),
  ]),
]);

writeTruth(name, {
  notes: [
    'Per cent are words. The total is 0.50 above the formula (90.51).',
    'The scores of two indicators stand in their headings.',
    'The summary may hold the words that say how far the work is.',
  ],
  organisation: { name: agency, kind: 'เทศบาลเมือง' },
  fiscalYear: 2568,
  measures: plan.flatMap(({ indicator: [number], rows }) =>
    rows.map((it, n) =>
      said({
        ref: `${number}.${n + 1}`,
        title: it.title,
        indicators: [number],
        findings: [it.finding],
        steps: it.steps,
        lead: it.lead,
        units: [it.lead, ...it.support],
        from: it.from,
        to: it.to,
        status: it.status ?? 'in_progress',
        percent: it.percent,
        followUp: [it.follow],
        recommendations: [it.advice],
        outputSummary: either(it.result, `${it.far} ${it.result}`),
      }),
    ),
  ),
  scores: [
    {
      ...score(2567, {
        total: 91.01,
        level: 'ผ่านดี',
        tools: { IIT: 90.2, EIT: 86.5, OIT: 93.75 },
        questions: { i10: 81.2, e4: 82.75 },
      }),
      indicators: { 2: 90.4, 7: 84.05 },
    },
  ],
  warnings: ['total-differs'],
  fairWarnings: ['mixed-years'],
});
