// อบจ.ทุ่งดอยลม: three tools and the total in one line, indicators in a sentence, the standing as three columns of ticks, what
// hindered beside it, advice in a chapter of its own.
import { writeFileSync } from 'node:fs';
import { either, said, score, writeTruth } from '../../blind/made/truth.mjs';

const name = 'thung-doi-lom-2569';
const agency = 'องค์การบริหารส่วนจังหวัดทุ่งดอยลม';
const marks = [86, 84.2, 87.1, 83.4, 87.3, 81.5, 80.3, 78.8, 94.5, 87.5];
const measures = [
  [
    'ส่งสรุปคำขอใช้บริการให้ผู้บริหารทุกศุกร์',
    6,
    ['รวมคำขอจากทุกจุด', 'เขียนสรุปหนึ่งหน้า'],
    'สำนักปลัด อบจ.',
    'ต.ค.68-ก.ย.69',
    ['2025-10-01', '2026-09-30'],
    'in_progress',
    'ส่งแล้ว 14 ฉบับ',
    'ควรส่งทางอีเมลแทนกระดาษ',
  ],
  [
    'เชิญตัวแทนตำบลร่วมดูแผนถนน',
    8,
    ['ส่งหนังสือเชิญ', 'เปิดแผนที่ให้ดู', 'จดข้อท้วง'],
    'กองช่าง',
    'ม.ค.69-มี.ค.69',
    ['2026-01-01', '2026-03-31'],
    'done',
    'เชิญครบสิบสองตำบล',
    'ควรเชิญก่อนสำรวจ',
  ],
  [
    'อธิบายงบเหลือจ่ายให้ทุกกองเข้าใจตรงกัน',
    2,
    ['ทำใบอธิบาย', 'ประชุมชี้แจง'],
    'กองคลัง',
    'เม.ย.69-มิ.ย.69',
    ['2026-04-01', '2026-06-30'],
    null,
    null,
    'ควรทำก่อนตั้งงบปีหน้า',
  ],
];
const heads = [
  'ลำดับที่',
  'หัวข้อมาตรการ',
  'สนองตัวชี้วัด',
  'งานที่ต้องทำ',
  'ผู้ขับเคลื่อน',
  'ห้วงเวลา',
  'เสร็จแล้ว',
  'กำลังทำ',
  'ยังไม่ทำ',
  'สิ่งที่ทำแล้ว',
];
const lines = [
  'รายงานความก้าวหน้าการนำผล ITA มาปรับปรุงงาน',
  `${agency} ปีงบประมาณ พ.ศ. 2569`,
  '',
  'บทที่ 1 ผลคะแนนปีงบประมาณ พ.ศ. 2568',
  'IIT = 85.60 คะแนน / EIT = 80.20 คะแนน / OIT = 91.00 คะแนน คะแนนรวม 86.14 คะแนน ระดับผ่านดี',
  `รายตัวชี้วัด ได้แก่ ${marks.map((it, at) => `ตัวชี้วัดที่ ${at + 1} = ${it.toFixed(2)}`).join(', ')}`,
  '',
  'บทที่ 2 มาตรการและความก้าวหน้า',
  '',
  heads.join('\t'),
  ...measures.map(([title, indicator, steps, lead, when, , status, result], at) =>
    [
      at + 1,
      title,
      indicator,
      steps.map((it, n) => `(${n + 1}) ${it}`).join('<br/>'),
      lead,
      when,
      status === 'done' ? '✓' : '',
      status === 'in_progress' ? '✓' : '',
      status === null ? '✓' : '',
      result ?? '',
    ].join('\t'),
  ),
  '',
  'บทที่ 3 ข้อเสนอแนะ',
  ...measures.map((it, at) => `มาตรการที่ ${at + 1} : ${it[8]}`),
];
writeFileSync(`${name}.txt`, `${lines.join('\n')}\n`);
writeTruth(name, {
  notes: ['Ticks in three columns are the standing. Advice stands in a chapter of its own, by number.'],
  organisation: { name: either('อบจ.ทุ่งดอยลม', agency), kind: 'อบจ.' },
  fiscalYear: 2569,
  measures: measures.map(([title, indicator, steps, lead, , [from, to], status, result, advice], at) =>
    said({
      ref: String(at + 1),
      title,
      indicators: [indicator],
      steps,
      lead: lead === 'สำนักปลัด อบจ.' ? either('สำนักปลัดองค์การบริหารส่วนจังหวัด', 'สำนักปลัด อบจ.', 'สำนักปลัด') : lead,
      units:
        lead === 'สำนักปลัด อบจ.'
          ? either(['สำนักปลัดองค์การบริหารส่วนจังหวัด'], ['สำนักปลัด อบจ.'], ['สำนักปลัด'])
          : [lead],
      from,
      to,
      status,
      outputSummary: result,
      recommendations: [advice],
    }),
  ),
  scores: [
    score(2568, { total: 86.14, level: 'ผ่านดี', tools: { IIT: 85.6, EIT: 80.2, OIT: 91 }, indicators: marks }),
  ],
  fairWarnings: ['mixed-years'],
});
