// เทศบาลตำบลภูเมฆลอย: a cover and a sheet an office, whose name nobody repeats in the rows; dates as dates, per cent as shares;
// indicator as "EIT 6"; reasons for what could not be done; a total that does not follow.
import ExcelJS from 'exceljs';
import { said, score, writeTruth } from './truth.mjs';
import { indicatorNames } from '../../unseen/made/names.mjs';

const name = 'phu-mek-loi-2570';
const agency = 'เทศบาลตำบลภูเมฆลอย';

const offices = {
  สำนักปลัดเทศบาล: [
    [
      'ตอบข้อร้องเรียนภายในสามวันและบอกชื่อผู้ตอบ',
      'EIT 7',
      ['กำหนดผู้ตอบประจำวัน', 'ทำแบบตอบกลับมาตรฐาน'],
      '2026-10-01',
      '2027-09-30',
      'อยู่ระหว่างดำเนินการ',
      0.35,
      'ตอบแล้ว 19 เรื่อง เฉลี่ยสองวัน',
      null,
    ],
    [
      'ให้พนักงานใหม่อ่านประมวลจริยธรรมก่อนเริ่มงาน',
      'OIT 10',
      ['จัดชุดเอกสาร', 'ลงชื่อรับทราบ'],
      '2026-10-01',
      '2026-12-31',
      'ดำเนินการแล้ว',
      1,
      'ลงชื่อครบ 7 คน',
      null,
    ],
    [
      'ประเมินการสอนงานของหัวหน้าฝ่าย',
      'IIT 1',
      ['ออกแบบประเมิน', 'ประเมินปีละสองครั้ง'],
      '2027-01-01',
      '2027-08-31',
      'ยังไม่ดำเนินการ',
      0,
      null,
      null,
    ],
  ],
  กองคลัง: [
    [
      'รายงานเงินคงเหลือรายโครงการให้เจ้าของงานเห็น',
      'IIT 2',
      ['ทำตารางร่วมในระบบ', 'ปรับปรุงทุกวันศุกร์'],
      '2026-10-01',
      '2027-09-30',
      'อยู่ระหว่างดำเนินการ',
      0.5,
      'ทำตารางร่วมแล้ว 18 โครงการ',
      null,
    ],
    [
      'จัดสัมมนาผู้ค้ากับเทศบาล',
      'EIT 6',
      ['เชิญผู้ค้าในพื้นที่', 'ชี้แจงวิธียื่นซองอิเล็กทรอนิกส์'],
      '2027-02-01',
      '2027-02-28',
      'ไม่สามารถดำเนินการได้',
      null,
      null,
      'ไม่ได้รับงบประมาณ',
    ],
  ],
  กองช่าง: [
    [
      'ติดป้ายบอกงบและผู้รับจ้างทุกงานก่อสร้าง',
      'EIT 8',
      ['ทำแบบป้ายกลาง', 'ตรวจว่ามีป้ายทุกงาน'],
      '2026-11-01',
      '2027-09-30',
      'อยู่ระหว่างดำเนินการ',
      0.2,
      'ติดแล้ว 4 งาน',
      null,
    ],
    [
      'ใช้สมุดคุมเครื่องจักรพร้อมเลขชั่วโมง',
      'IIT 4',
      ['ทำสมุดคุมรายคัน', 'ตรวจเทียบน้ำมันทุกเดือน'],
      '2026-10-15',
      '2027-03-31',
      'อยู่ระหว่างดำเนินการ',
      0.6,
      'ทำสมุดคุมครบ 5 คัน',
      null,
    ],
  ],
};
const words = {
  ดำเนินการแล้ว: 'done',
  อยู่ระหว่างดำเนินการ: 'in_progress',
  ยังไม่ดำเนินการ: null,
  ไม่สามารถดำเนินการได้: 'cannot',
};
const day = (iso) => new Date(`${iso}T00:00:00Z`);

const book = new ExcelJS.Workbook();
const cover = book.addWorksheet('ปก');
cover.getCell('C4').value = 'แผนขับเคลื่อนคุณธรรมและความโปร่งใส';
cover.getCell('C5').value = 'ปีงบประมาณ พ.ศ. ๒๕๗๐';
cover.getCell('C7').value = agency;
cover.getCell('C9').value = 'ข้อมูล ณ วันที่ ๑๕ กุมภาพันธ์ ๒๕๗๐';

let at = 0;
const measures = [];
for (const [office, rows] of Object.entries(offices)) {
  const sheet = book.addWorksheet(office);
  sheet.addRow([`แผนของ${office}`]);
  sheet.mergeCells('A1:I1');
  sheet.addRow([
    'ลำดับที่',
    'โครงการ/มาตรการ',
    'แบบวัด',
    'ขั้นตอน',
    'วันเริ่ม',
    'วันแล้วเสร็จ',
    'สถานะ',
    'ร้อยละ',
    'ผลงาน',
    'เหตุขัดข้อง',
  ]);
  for (const [title, indicator, steps, from, to, status, share, result, reason] of rows) {
    at += 1;
    const row = sheet.addRow([
      at,
      title,
      indicator,
      steps.map((it, n) => `${n + 1}) ${it}`).join('\n'),
      day(from),
      day(to),
      status,
      share,
      result,
      reason,
    ]);
    row.getCell(5).numFmt = 'd mmm yy';
    row.getCell(6).numFmt = 'd mmm yy';
    row.getCell(8).numFmt = '0%';
    measures.push(
      said({
        ref: String(at),
        title,
        indicators: [Number(indicator.split(' ')[1])],
        steps,
        lead: office,
        from,
        to,
        status: words[status],
        percent: share === null ? undefined : share * 100,
        outputSummary: result,
        reason,
      }),
    );
  }
}

const years = {
  2568: [92.1, 90.3, 91.4, 88.9, 90.8, 89.7, 87.2, 85.9, 97.5, 95],
  2569: [93.5, 92, 90.6, 91.2, 92.7, 91.3, 89.4, 88.1, 95, 100],
};
const tools = {
  2568: { IIT: 90.7, EIT: 87.6, OIT: 96.25 },
  2569: { IIT: 92, EIT: 89.6, OIT: 97.5 },
};
const totals = { 2568: 91.99, 2569: 93.98 };
const scores = book.addWorksheet('ผลคะแนน');
scores.addRow([null, 'ผลการประเมิน ITA']);
scores.addRow([null, 'รายการ', 'ปีงบ 68', 'ปีงบ 69', 'เพิ่ม/ลด']);
for (const [index, it] of indicatorNames.entries()) {
  const row = scores.addRow([null, `${index + 1} ${it}`, years[2568][index], years[2569][index]]);
  row.getCell(5).value = {
    formula: `D${row.number}-C${row.number}`,
    result: Math.round((years[2569][index] - years[2568][index]) * 100) / 100,
  };
}
for (const tool of ['IIT', 'EIT', 'OIT'])
  scores.addRow([null, `คะแนน ${tool}`, tools[2568][tool], tools[2569][tool]]);
scores.addRow([null, 'คะแนนรวมทั้งหมด', totals[2568], totals[2569]]);
scores.addRow([null, 'ผลการประเมินระดับ', 'ผ่านดี', 'ผ่านดี']);
await book.xlsx.writeFile(`${name}.xlsx`);

writeTruth(name, {
  notes: [
    'The office of a measure is the sheet it stands on. "EIT 6" is indicator 6, measured by EIT.',
    'Dates are dates, per cent are shares with a per cent format. ยังไม่ดำเนินการ is what a status is before anybody says something.',
    'The total of 2569 is 0.50 above the formula (93.48); it stays as announced.',
  ],
  organisation: { name: agency, kind: 'เทศบาลตำบล' },
  fiscalYear: 2570,
  measures,
  scores: [2568, 2569].map((year) =>
    score(year, { total: totals[year], level: 'ผ่านดี', tools: tools[year], indicators: years[year] }),
  ),
  warnings: ['total-differs'],
});
