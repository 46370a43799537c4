// อบต.ภูดาวราย: items under the office that keeps them, an indicator merged down beside measures that count anew, how much is
// done in per cent and in words, what came of it and what should be better in columns of their own.
import { line, table, write } from '../../reports/made/word.mjs';
import { either, said, score, writeTruth } from '../../blind/made/truth.mjs';

const name = 'phu-dao-rai-2569';
const agency = 'องค์การบริหารส่วนตำบลภูดาวราย';
const site = 'https://www.phudaorai.example/ita';
const items = {
  สำนักปลัด: [
    ['O1', 'โครงสร้าง หน้าที่และอำนาจ', 'ลงแล้ว', 'o1'],
    ['O2', 'ข้อมูลผู้บริหาร', 'ลงแล้ว', 'o2'],
    ['O3', 'ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล', 'ลงแล้ว', 'o3'],
    ['O4', 'ข่าวประชาสัมพันธ์', 'กำลังจัดทำ', ''],
    ['O7', 'รายงานผลการดำเนินงานประจำปี', 'ลงแล้ว', 'o7.pdf'],
  ],
  กองคลัง: [
    ['O6', 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี', 'กำลังจัดทำ', ''],
    ['O11', 'สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน', 'ยังไม่ได้ลง', ''],
    ['O12', 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', 'ลงแล้ว', 'o12.pdf'],
  ],
  หน่วยตรวจสอบภายใน: [
    ['O16', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'ลงแล้ว', 'o16'],
    ['O21', 'การประเมินความเสี่ยงการทุจริต', 'ยังไม่ได้ลง', ''],
  ],
};
const states = { ลงแล้ว: 'published', กำลังจัดทำ: 'in_progress', ยังไม่ได้ลง: 'not_started' };

const plan = [
  {
    indicator: [1, 'การปฏิบัติหน้าที่'],
    rows: [
      {
        title: 'ติดเวลามาตรฐานของงานบริการไว้หน้าห้อง',
        steps: ['วัดเวลาจริงหนึ่งเดือน', 'พิมพ์ป้ายเวลา'],
        lead: 'สำนักปลัด',
        when: 'ต.ค. 2568 – ธ.ค. 2568',
        from: '2025-10-01',
        to: '2025-12-31',
        far: 'ครบถ้วน 100%',
        status: 'done',
        percent: 100,
        result: 'ติดป้ายแล้วหกจุด',
        better: 'ควรทบทวนเวลาทุกหกเดือน',
      },
      {
        title: 'สลับผู้รับเรื่องทุกสัปดาห์เพื่อความเท่าเทียม',
        steps: ['จัดผังผลัดเวร', 'แจ้งผู้มาติดต่อ', 'เก็บข้อท้วงติง'],
        lead: 'สำนักปลัด',
        when: 'ม.ค. 2569 – ก.ย. 2569',
        from: '2026-01-01',
        to: '2026-09-30',
        far: 'ทำไปแล้วร้อยละ 30',
        status: 'in_progress',
        percent: 30,
        result: 'สลับเวรแล้วสี่สัปดาห์',
        better: '',
      },
    ],
  },
  {
    indicator: [4, 'การใช้ทรัพย์สินของราชการ'],
    rows: [
      {
        title: 'ล็อกกุญแจรถด้วยตู้ที่จดเวลาเอง',
        steps: ['จัดซื้อตู้กุญแจ', 'ลงทะเบียนผู้ใช้รถ'],
        lead: 'กองช่าง',
        when: 'พ.ย. 2568 – มี.ค. 2569',
        from: '2025-11-01',
        to: '2026-03-31',
        far: 'ทำไปแล้วร้อยละ 75',
        status: 'in_progress',
        percent: 75,
        result: 'ติดตั้งตู้แล้ว รอลงทะเบียนอีกสามคน',
        better: 'ควรเชื่อมกับใบขอใช้รถ',
      },
      {
        title: 'ประกาศรายการของที่ให้ประชาชนยืมได้',
        steps: ['คัดรายการของ', 'ลงประกาศในเพจ'],
        lead: 'กองคลัง',
        when: 'เม.ย. 2569 – มิ.ย. 2569',
        from: '2026-04-01',
        to: '2026-06-30',
        far: 'ยังไม่ถึงกำหนด',
        status: null,
        result: '',
        better: '',
      },
    ],
  },
];

await write(`${name}.docx`, [
  line('แบบติดตามงาน ITA ประจำปีงบประมาณ พ.ศ. 2569', { centre: true, bold: true }),
  line(agency, { centre: true, bold: true }),
  line('คะแนนรวม: 90.15 (ปี 2568) ระดับผ่านดี', { centre: true }),
  line('1) เอกสารที่ต้องขึ้นเว็บไซต์', { heading: true }),
  table(
    [
      ['รหัสข้อ', 'เรื่อง', 'สถานะ', 'ลิงก์'],
      ...Object.entries(items).flatMap(([office, of]) => [
        [{ of: office, across: 4, bold: true }],
        ...of.map(([code, title, state, rest]) => [
          code,
          title,
          state,
          rest === '' ? '-' : `${site}/${rest}`,
        ]),
      ]),
    ],
    { headerRows: 1 },
  ),
  line('2) มาตรการและผลการปฏิบัติ', { heading: true }),
  table(
    [
      ['ตัวชี้วัด', 'ที่', 'มาตรการ', 'กิจกรรม', 'กองที่รับผิดชอบ', 'ระยะเวลา', 'ผลการปฏิบัติ', 'ผลผลิต', 'ข้อเสนอเพื่อปรับปรุง'],
      ...plan.flatMap(({ indicator: [number, label], rows }) =>
        rows.map((it, n) => [
          ...(n === 0 ? [{ of: `${number}. ${label}`, down: rows.length }] : []),
          `${n + 1}`,
          it.title,
          it.steps.map((step) => `- ${step}`),
          it.lead,
          it.when,
          it.far,
          it.result,
          it.better,
        ]),
      ),
    ],
    { headerRows: 1 },
  ),
]);

writeTruth(name, {
  notes: [
    'The office is a row above its items. The indicator is merged down; the numbers beside it begin anew, so the reference is indicator.n.',
    'ผลการปฏิบัติ says how far; ยังไม่ถึงกำหนด is not begun.',
  ],
  organisation: { name: either('อบต.ภูดาวราย', agency), kind: 'อบต.' },
  fiscalYear: 2569,
  items: Object.entries(items).flatMap(([office, of]) =>
    of.map(([code, title, state, rest]) => ({
      code,
      title,
      status: states[state],
      components: [],
      links: rest === '' ? [] : [{ url: `${site}/${rest}` }],
      units: [office],
      verdict: null,
    })),
  ),
  measures: plan.flatMap(({ indicator: [number], rows }) =>
    rows.map((it, n) =>
      said({
        ref: `${number}.${n + 1}`,
        title: it.title,
        indicators: [number],
        steps: it.steps,
        lead: it.lead,
        from: it.from,
        to: it.to,
        status: it.status,
        percent: it.percent,
        outputSummary: it.result === '' ? null : it.result,
        recommendations: it.better === '' ? [] : [it.better],
      }),
    ),
  ),
  scores: [score(2568, { total: 90.15, level: 'ผ่านดี' })],
  warnings: [],
  fairWarnings: ['missing-codes', 'no-link', 'number-twice', 'mixed-years'],
});
