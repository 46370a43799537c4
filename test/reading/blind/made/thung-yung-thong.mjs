// เทศบาลเมืองทุ่งยูงทอง: the indicator and its direction as a row across the whole table, numbers that begin anew under each,
// the dates of begin and end in columns of their own, scores in two columns side by side.
import { line, numbered, table, write } from '../../reports/made/word.mjs';
import { said, score, writeTruth } from './truth.mjs';

const name = 'thung-yung-thong-2568';
const agency = 'เทศบาลเมืองทุ่งยูงทอง';
const clerk = 'สำนักปลัดเทศบาล';

const plan = [
  {
    indicator: [3, 'การใช้อำนาจ'],
    posture: 'maintain',
    rows: [
      {
        title: 'ประกาศผู้มีสิทธิอบรมพร้อมลำดับและเหตุผล',
        steps: ['สำรวจความต้องการอบรม', 'จัดลำดับโดยคณะทำงาน'],
        lead: 'กองการเจ้าหน้าที่',
        support: [clerk],
        dates: ['1 ต.ค. 67', '31 ธ.ค. 67'],
        from: '2024-10-01',
        to: '2024-12-31',
        percent: '100',
        result: 'ประกาศแล้ว 41 ราย ไม่มีผู้ทักท้วง',
        advice: 'ควรประกาศก่อนเปิดงบประมาณ',
      },
      {
        title: 'แจ้งขอบเขตงานนอกหน้าที่เป็นหนังสือ',
        steps: ['ทำแบบมอบหมายหนึ่งหน้า', 'เก็บสำเนาไว้ที่งานธุรการ'],
        lead: clerk,
        support: [],
        dates: ['1 ม.ค. 68', '30 ก.ย. 68'],
        from: '2025-01-01',
        to: '2025-09-30',
        percent: '75',
        result: 'ใช้แบบมอบหมายแล้ว 6 กอง จาก 8 กอง',
        advice: '-',
      },
    ],
  },
  {
    indicator: [6, 'คุณภาพการดำเนินงาน'],
    posture: 'improve',
    rows: [
      {
        title: 'บอกเวลารอจริงบนหน้าจอทุกจุดบริการ',
        steps: ['ติดตั้งหน้าจอที่งานทะเบียน', 'เชื่อมเวลารอจากบัตรคิว', 'รายงานเวลาเฉลี่ยทุกสัปดาห์'],
        lead: 'กองยุทธศาสตร์และงบประมาณ',
        support: [clerk, 'กองคลัง'],
        dates: ['15 พฤศจิกายน 2567', '15 มีนาคม 2568'],
        from: '2024-11-15',
        to: '2025-03-15',
        percent: '100',
        result: 'ติดตั้งครบ 3 จุด เวลารอลดลง 9 นาที',
        advice: '-',
      },
      {
        title: 'รับคำขอใบอนุญาตก่อสร้างนอกเวลาราชการ',
        steps: ['จัดเวรวันเสาร์', 'เปิดรับเอกสารทางอีเมล'],
        lead: 'กองช่าง',
        support: [],
        dates: ['1 ก.พ. 68', '31 ส.ค. 68'],
        from: '2025-02-01',
        to: '2025-08-31',
        percent: '40',
        result: 'จัดเวรแล้ว 11 วัน มีผู้ยื่น 23 ราย',
        advice: 'ขอค่าตอบแทนล่วงเวลาเพิ่ม',
      },
      {
        title: 'อบรมพนักงานหน้าจุดบริการเรื่องการสื่อสาร',
        steps: ['จัดอบรมครึ่งวัน', 'ให้เพื่อนร่วมงานประเมิน'],
        lead: 'กองการเจ้าหน้าที่',
        support: ['ทุกกอง'],
        dates: ['1 เม.ย. 68', '30 มิ.ย. 68'],
        from: '2025-04-01',
        to: '2025-06-30',
        percent: '0',
        result: '',
        advice: 'เลื่อนไปไตรมาสสี่',
      },
    ],
  },
  {
    indicator: [10, 'การป้องกันการทุจริต'],
    posture: 'improve',
    rows: [
      {
        title: 'ทำปฏิทินงดรับของขวัญตามเทศกาล',
        steps: ['รวบรวมเทศกาลของท้องถิ่น', 'ส่งข้อความเตือนก่อนสามวัน'],
        lead: clerk,
        support: ['หน่วยตรวจสอบภายใน'],
        dates: ['01/10/2567', '30/04/2568'],
        from: '2024-10-01',
        to: '2025-04-30',
        percent: '100',
        result: 'ส่งข้อความ 7 ครั้ง ไม่มีรายงานการรับของขวัญ',
        advice: '-',
      },
      {
        title: 'เปิดบันทึกการตรวจรับงานจ้างให้ประชาชนดู',
        steps: ['ถ่ายภาพวันตรวจรับ', 'ลงเว็บไซต์ภายในเจ็ดวัน'],
        lead: 'กองช่าง',
        support: ['กองคลัง'],
        dates: ['01/12/2567', '30/09/2568'],
        from: '2024-12-01',
        to: '2025-09-30',
        percent: '55',
        result: 'ลงแล้ว 12 งาน จาก 22 งาน',
        advice: 'กำหนดผู้ถ่ายภาพสำรอง',
      },
    ],
  },
];
const words = { maintain: 'รักษาระดับ', improve: 'พัฒนาเพื่อยกระดับ' };
const marks = [97.2, 95.1, 96.3, 94, 93.9, 92.4, 91.1, 89.8, 96.25, 93.75];
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
const beside = [1, 2, 3, 4, 5].map((at) => [
  `${at}. ${names[at - 1]}`,
  marks[at - 1].toFixed(2),
  `${at + 5}. ${names[at + 4]}`,
  marks[at + 4].toFixed(2),
]);

const header = [
  'ที่',
  'กิจกรรม',
  'วิธีการ',
  'เจ้าภาพหลัก',
  'เจ้าภาพร่วม',
  'เริ่มต้น',
  'สิ้นสุด',
  'ความสำเร็จ (ร้อยละ)',
  'ผลที่เกิดขึ้น',
  'ข้อเสนอแนะ',
];

await write(
  `${name}.docx`,
  [
    line('รายงานความก้าวหน้าตามแผนยกระดับคุณธรรมและความโปร่งใส', { centre: true, bold: true }),
    line('ประจำปีงบประมาณ พ.ศ. 2568', { centre: true, bold: true }),
    line(agency, { centre: true, bold: true }),
    line('ส่วนที่ 1 คะแนนที่ได้รับ', { heading: true }),
    line(
      `ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 ${agency}ได้ 93.92 คะแนน (ระดับผ่านดี) เพิ่มขึ้นจากปี 2566 ซึ่งได้ 90.25 คะแนน โดย IIT = 95.30 EIT = 91.10 และ OIT = 95.00 รายละเอียดปี 2567 ตามตาราง`,
    ),
    table([['ตัวชี้วัด', 'คะแนน', 'ตัวชี้วัด', 'คะแนน'], ...beside], { headerRows: 1 }),
    line('ส่วนที่ 2 ความก้าวหน้ารายกิจกรรม', { heading: true }),
    table(
      [
        header,
        ...plan.flatMap(({ indicator, posture, rows }) => [
          [
            {
              of: `ตัวชี้วัดที่ ${indicator[0]} ${indicator[1]} : ${words[posture]}`,
              across: header.length,
              bold: true,
            },
          ],
          ...rows.map((it, at) => [
            `${at + 1}`,
            it.title,
            at % 2 === 0 ? it.steps.map((text) => `• ${text}`) : numbered(it.steps),
            it.lead,
            it.support.length === 0 ? '-' : it.support,
            ...it.dates,
            it.percent,
            it.result,
            it.advice,
          ]),
        ]),
      ],
      { headerRows: 1 },
    ),
    line('ข้อมูล ณ วันที่ 30 เมษายน 2568'),
  ],
  { landscape: true },
);

writeTruth(name, {
  notes: [
    'The row across the table says the indicator and its direction; numbers begin anew under each, so the reference is indicator.n.',
    'Begin and end are two columns, in three ways of writing a date. 0 per cent is not begun, 100 is done.',
    'A dash is nothing. Where everybody supports, the units are not judged.',
    'The scores stand twice two columns: indicators 1-5 beside 6-10. 2566 has a total only.',
  ],
  organisation: { name: agency, kind: 'เทศบาลเมือง' },
  fiscalYear: 2568,
  measures: plan.flatMap(({ indicator, posture, rows }) =>
    rows.map((it, at) => {
      const one = said({
        ref: `${indicator[0]}.${at + 1}`,
        title: it.title,
        indicators: [indicator[0]],
        posture,
        steps: it.steps,
        lead: it.lead,
        units: [it.lead, ...it.support],
        from: it.from,
        to: it.to,
        status: it.percent === '100' ? 'done' : it.percent === '0' ? null : 'in_progress',
        percent: Number(it.percent),
        outputSummary: it.result === '' ? null : it.result,
        recommendations: it.advice === '-' ? [] : [it.advice],
      });
      if (it.support.includes('ทุกกอง')) delete one.units;
      return one;
    }),
  ),
  scores: [
    score(2566, { total: 90.25, level: null }),
    score(2567, { total: 93.92, level: 'ผ่านดี', tools: { IIT: 95.3, EIT: 91.1, OIT: 95 }, indicators: marks }),
  ],
  fairWarnings: ['number-twice', 'mixed-years'],
});
