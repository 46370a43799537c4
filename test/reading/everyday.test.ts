import { readText, table } from './reading.ts';

// How clerks write where no form is prescribed.

describe('reading: a list of scores', () => {
  it.each([
    '1. การปฏิบัติหน้าที่ ................ 91.25',
    '๑ การปฏิบัติหน้าที่ (๙๑.๒๕)',
    '- การปฏิบัติหน้าที่: 91.25 คะแนน',
    'ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ = 91.25',
  ])('reads %j', (line) => {
    const { scores } = readText(`ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567\n${line}`);
    expect(scores).toMatchObject([{ year: 2567, indicators: { 1: 91.25 } }]);
  });

  it('reads the total and the tools, and takes no weight or page for a score', () => {
    const { scores } = readText(
      'ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567\nคะแนนรวม: 87.42\nแบบวัด IIT ..... 88.10\nแบบวัด EIT (30)\nการใช้งบประมาณ ........ 4',
    );
    expect(scores).toMatchObject([{ total: 87.42, tools: { IIT: 88.1 }, indicators: {} }]);
    expect(scores[0]?.tools).not.toHaveProperty('EIT');
  });
});

describe('reading: rows that name a unit', () => {
  it('gives it the items and measures below, until the next', () => {
    const report = readText(
      [
        'อบต.ทุ่งนกยูงขาว ปีงบประมาณ พ.ศ. 2569',
        table(
          ['รหัสข้อ', 'เรื่อง', 'สถานะ'],
          ['สำนักปลัด', '', ''],
          ['O1', 'โครงสร้าง', 'กำลังทำ'],
          ['กองคลัง', '', ''],
          ['O12', 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', 'กำลังทำ'],
        ),
        'มาตรการ',
        table(
          ['ลำดับ', 'เรื่องที่จะทำ', 'ทำอย่างไร', 'ทำเมื่อไร', 'ทำถึงไหน'],
          ['กองช่าง', '', '', '', ''],
          ['1', 'ติดป้ายราคากลางที่หน้างาน', '1) ทำป้าย 2) ติดป้าย', 'ไตรมาส 2', 'เสร็จแล้ว'],
        ),
      ].join('\n\n'),
    );
    expect(report.items.map(({ code, units }) => [code, ...units])).toEqual([
      ['O1', 'สำนักปลัด'],
      ['O12', 'กองคลัง'],
    ]);
    expect(report.measures).toMatchObject([
      { title: 'ติดป้ายราคากลางที่หน้างาน', lead: 'กองช่าง', status: 'done', steps: ['ทำป้าย', 'ติดป้าย'] },
    ]);
  });
});

describe('reading: measures in paragraphs', () => {
  it('takes labels without a colon, and the indicator from the line above', () => {
    const { measures } = readText(
      [
        'อบต.ทุ่งนกยูงขาว ปีงบประมาณ พ.ศ. 2569',
        'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (88.20 คะแนน)',
        'มาตรการที่ 4.1 จดเลขไมล์รถทุกคัน',
        'หน่วยงานหลัก กองช่าง',
        'ขั้นตอนการดำเนินงาน',
        '- ทำสมุดรายคัน',
        '- ตรวจสมุดทุกศุกร์',
        'การติดตาม สุ่มตรวจเลขไมล์',
        'มาตรการที่ 4.2 ปิดประกาศผู้ใช้รถ',
        'หน่วยงานหลัก สำนักปลัด',
        'ระยะเวลา ไตรมาส 3',
      ].join('\n'),
    );
    expect(measures).toMatchObject([
      { ref: '4.1', indicators: [4], lead: 'กองช่าง', followUp: ['สุ่มตรวจเลขไมล์'] },
      { ref: '4.2', indicators: [4], lead: 'สำนักปลัด' },
    ]);
    expect(measures[0]?.steps).toEqual(['ทำสมุดรายคัน', 'ตรวจสมุดทุกศุกร์']);
  });

  it('reads a measure in one line, what belongs to it in brackets', () => {
    const { measures } = readText(
      [
        'อบต.ทุ่งนกยูงขาว มาตรการปีงบประมาณ พ.ศ. 2569',
        '1) จัดมุมอ่านสัญญาจ้าง (ผู้รับผิดชอบ: กองคลัง ระยะเวลา: ม.ค. 69 – มี.ค. 69)',
        '2) โทรกลับผู้ร้องทุกราย (ผู้รับผิดชอบ: สำนักปลัด)',
      ].join('\n'),
    );
    expect(measures).toMatchObject([
      { ref: '1', title: 'จัดมุมอ่านสัญญาจ้าง', lead: 'กองคลัง', period: { from: '2026-01-01', to: '2026-03-31' } },
      { ref: '2', title: 'โทรกลับผู้ร้องทุกราย', lead: 'สำนักปลัด' },
    ]);
  });

  it('takes who and when apart where they share a column', () => {
    const { measures, warnings } = readText(
      [
        'อบต.ทุ่งนกยูงขาว ปีงบประมาณ พ.ศ. 2569',
        table(
          ['ลำดับ', 'มาตรการ', 'กิจกรรม', 'ผู้รับผิดชอบ/ระยะเวลา', 'เสร็จ/ไม่เสร็จ'],
          ['1', 'ทำทะเบียนกุญแจ', '1.1 ทำตู้', 'กองช่าง<br>ม.ค. 69 – มี.ค. 69', 'ยังไม่เสร็จ'],
        ),
      ].join('\n\n'),
    );
    expect(measures).toMatchObject([
      { lead: 'กองช่าง', period: { from: '2026-01-01', to: '2026-03-31' }, status: 'in_progress' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('puts what a later chapter says of a number to its measure', () => {
    const { measures } = readText(
      [
        'อบต.ทุ่งนกยูงขาว ปีงบประมาณ พ.ศ. 2569',
        table(
          ['ข้อ', 'ตัวชี้วัด', 'มาตรการ', 'วิธีทำ', 'ผู้รับผิดชอบ'],
          ['1', '7', 'ตอบคำถามภายในวันเดียว', '- ตั้งผู้ตอบ', 'สำนักปลัด'],
          ['2', '2', 'เล่าแผนการใช้เงินรายเดือน', '- ทำสรุป', 'กองคลัง'],
        ),
        'ข. การกำกับติดตาม',
        'มาตรการที่ 2 ถามความเข้าใจทุกไตรมาส',
      ].join('\n\n'),
    );
    expect(measures).toMatchObject([
      { ref: '1', indicators: [7], followUp: [] },
      { ref: '2', indicators: [2], followUp: ['ถามความเข้าใจทุกไตรมาส'] },
    ]);
  });
});
