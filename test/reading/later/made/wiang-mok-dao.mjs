// เทศบาลตำบลเวียงหมอกดาว: failed items as bullets with the reason in brackets, direction in a column, office and time merged down,
// result and follow-up beside each other, scores of two years with the tool as a row across.
import { line, table, write } from '../../reports/made/word.mjs';
import { codes, said, score, writeTruth } from '../../blind/made/truth.mjs';
import { indicatorNames } from '../../unseen/made/names.mjs';

const name = 'wiang-mok-dao-2567';
const agency = 'เทศบาลตำบลเวียงหมอกดาว';
const clerk = 'สำนักปลัดเทศบาล';
const lost = [
  ['O3', 'อำนาจหน้าที่', 'แสดงเฉพาะอำนาจของนายกเทศมนตรี'],
  ['O22', 'รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี', 'ไม่มีปัญหาและอุปสรรคในรายงาน'],
  ['O40', 'การขับเคลื่อนจริยธรรม', 'ไม่พบการตั้งทีมให้คำปรึกษา'],
];
const offices = [
  {
    lead: clerk,
    when: '1 ต.ค. 2566 - 31 มี.ค. 2567',
    from: '2023-10-01',
    to: '2024-03-31',
    rows: [
      [
        'ให้รางวัลเจ้าหน้าที่ที่ตอบสุภาพ',
        1,
        'รักษาระดับ',
        'maintain',
        ['เปิดให้ประชาชนเสนอชื่อ', 'ประกาศชื่อทุกเดือน'],
        'ประกาศแล้วห้าเดือน',
        'นับใบเสนอชื่อ',
      ],
      [
        'เล่าเรื่องสินบนเป็นนิทานให้พนักงานใหม่',
        5,
        'พัฒนา',
        'improve',
        ['แต่งนิทานสามเรื่อง', 'เล่าในวันปฐมนิเทศ'],
        'เล่าแล้วหนึ่งรุ่น',
        'ถามความจำหลังหนึ่งเดือน',
      ],
    ],
  },
  {
    lead: 'กองคลัง',
    when: 'ตลอดปีงบประมาณ 2567',
    from: '2023-10-01',
    to: '2024-09-30',
    rows: [
      [
        'แปะใบเสร็จค่าซ่อมไว้ให้ทุกคนเห็น',
        4,
        'พัฒนา',
        'improve',
        ['ทำแผงแปะใบเสร็จ', 'ปิดทับข้อมูลส่วนบุคคล', 'เก็บเข้าแฟ้มสิ้นเดือน'],
        'แปะแล้ว 31 ใบ',
        'ตรวจแผงทุกสัปดาห์',
      ],
    ],
  },
];
const old = [89, 85.5, 84, 82.5, 86.5, 84, 80, 79, 72.5, 62.5];
const now = [91, 87, 86.5, 84, 88.5, 86, 83, 80, 80, 70];
const rows = (from, to) =>
  indicatorNames
    .slice(from - 1, to)
    .map((it, at) => [
      `${from + at}`,
      it,
      `${old[from - 1 + at].toFixed(2)}`,
      `${now[from - 1 + at].toFixed(2)}`,
    ]);

await write(`${name}.docx`, [
  line(`มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ${agency}`, { centre: true, bold: true }),
  line('ประจำปีงบประมาณ พ.ศ. 2567', { centre: true }),
  line('1. คะแนนเปรียบเทียบสองปี', { heading: true }),
  table(
    [
      ['ที่', 'ด้าน', 'คะแนนปี 2565', 'คะแนนปี 2566'],
      [{ of: 'ส่วน IIT', across: 4 }],
      ...rows(1, 5),
      [{ of: 'ส่วน EIT', across: 4 }],
      ...rows(6, 8),
      [{ of: 'ส่วน OIT', across: 4 }],
      ...rows(9, 10),
    ],
    { headerRows: 1 },
  ),
  line('คะแนนภาพรวมปี 2565 ได้ 76.95 คะแนน (ระดับ B) และปี 2566 ได้ 81.12 คะแนน (ระดับ B)'),
  line('2. ข้อที่ไม่ผ่านในปี 2566', { heading: true }),
  ...lost.map(([code, title, reason]) => line(`• ข้อ ${code} ${title} (${reason})`)),
  line('3. มาตรการ', { heading: true }),
  table(
    [
      ['กองที่รับผิดชอบ', 'กรอบเวลา', 'ตชว.', 'รักษา/พัฒนา', 'สิ่งที่จะทำ (มาตรการ)', 'ขั้นตอนย่อย', 'ผลที่ทำได้', 'วิธีกำกับ'],
      ...offices.flatMap(({ lead, when, rows: own }) =>
        own.map(([title, indicator, posture, , steps, result, follow], at) => [
          ...(at === 0
            ? [
                { of: lead, down: own.length },
                { of: when, down: own.length },
              ]
            : []),
          `${indicator}`,
          posture,
          title,
          steps.map((it) => `- ${it}`),
          result,
          follow,
        ]),
      ),
    ],
    { headerRows: 1 },
  ),
]);
writeTruth(name, {
  notes: ['No numbers before the measures. Office and time are merged down.'],
  organisation: { name: agency, kind: 'เทศบาลตำบล' },
  fiscalYear: 2567,
  items: lost.map(([code, title, reason]) => ({
    code,
    title,
    verdict: { value: 'failed', year: 2566, reason },
  })),
  itemsInPassing: codes(1, 43).filter((code) => !lost.some(([other]) => other === code)),
  measures: offices
    .flatMap(({ rows: own, ...office }) => own.map((it) => [office, it]))
    .map(([{ lead, from, to }, [title, indicator, , posture, steps, result, follow]]) =>
      said({
        ref: `${indicator}.1`,
        title,
        indicators: [indicator],
        posture,
        steps,
        lead,
        from,
        to,
        outputSummary: result,
        followUp: [follow],
      }),
    ),
  scores: [
    score(2565, { total: 76.95, level: 'B', indicators: old }),
    score(2566, { total: 81.12, level: 'B', indicators: now }),
  ],
  warnings: ['no-status'],
  fairWarnings: ['mixed-years', 'missing-codes', 'no-link', 'number-twice'],
});
