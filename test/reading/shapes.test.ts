import { readText, table, warned } from './reading.ts';

// Tables that are not one header above one column a matter, and measures without any table.

const title = 'แผนส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569\nองค์การบริหารส่วนตำบลทุ่งสมมติ\n\n';

describe('reading: tables in other shapes', () => {
  it('reads forms one below the other, whose labels carry the numbers', () => {
    const { measures } = readText(
      title +
        table(
          ['มาตรการที่ 1', 'จัดทำสมุดคุมกุญแจ'],
          ['ตัวชี้วัด', 'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ'],
          ['ขั้นตอน', '1) ทำสมุด 2) ตรวจทุกเดือน'],
          ['ผู้รับผิดชอบ', 'กองคลัง'],
          ['มาตรการที่ 2', 'เปิดเวทีรับฟังความเห็น'],
          ['ตัวชี้วัด', 'ตัวชี้วัดที่ 8'],
          ['ขั้นตอน', '1) ประกาศวัน 2) สรุปผล'],
          ['ผู้รับผิดชอบ', 'กองช่าง'],
        ),
    );

    expect(measures.map((it) => [it.ref, it.title, it.indicators, it.lead])).toEqual([
      ['1', 'จัดทำสมุดคุมกุญแจ', [4], 'กองคลัง'],
      ['2', 'เปิดเวทีรับฟังความเห็น', [8], 'กองช่าง'],
    ]);
    expect(measures.map((it) => it.steps)).toEqual([
      ['ทำสมุด', 'ตรวจทุกเดือน'],
      ['ประกาศวัน', 'สรุปผล'],
    ]);
  });

  it('lays out again what was folded to save paper', () => {
    const { scores } = readText(
      `${title}ผลการประเมินปี 2568\n` +
        table(
          ['ตัวชี้วัด', 'คะแนน', 'ตัวชี้วัด', 'คะแนน'],
          ['1. การปฏิบัติหน้าที่', '91.20', '3. การใช้อำนาจ', '88.10'],
          ['2. การใช้งบประมาณ', '90.05', '4. การใช้ทรัพย์สินของราชการ', '87.00'],
        ),
    );

    expect(scores[0]?.indicators).toEqual({ 1: 91.2, 2: 90.05, 3: 88.1, 4: 87 });
  });

  it('takes code and title of one cell apart, and ticks under มี and ไม่มี', () => {
    const { items } = readText(
      title +
        table(
          ['รายการข้อมูล', 'ผู้รับผิดชอบ', 'มี', 'ไม่มี'],
          ['O1 โครงสร้าง หน้าที่และอำนาจ', 'สป.', '/', ''],
          ['O2 ข้อมูลผู้บริหาร', 'สป.', '', '/'],
          ['O12 รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', 'กค.', '/', ''],
        ),
    );

    expect(items.map((it) => [it.code, it.title, it.status, it.units])).toEqual([
      ['O1', 'โครงสร้าง หน้าที่และอำนาจ', 'in_progress', ['สำนักปลัด']],
      ['O2', 'ข้อมูลผู้บริหาร', 'not_started', ['สำนักปลัด']],
      ['O12', 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', 'in_progress', ['กองคลัง']],
    ]);
  });

  it('reads strokes under quarters as a period, and a share as a status', () => {
    const { measures } = readText(
      title +
        table(
          ['ลำดับ', 'มาตรการ', 'ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3', 'ไตรมาส 4', 'ผู้รับผิดชอบ', 'ร้อยละ'],
          ['1', 'ทำสมุดคุมกุญแจ', '', '/', '/', '', 'กองคลัง', '60'],
          ['2', 'เปิดเวทีรับฟังความเห็น', '/', '', '', '', 'กองช่าง', '100'],
        ),
    );

    expect(measures.map((it) => [it.period, it.percent, it.status])).toEqual([
      [{ from: '2026-01-01', to: '2026-06-30' }, 60, 'in_progress'],
      [{ from: '2025-10-01', to: '2025-12-31' }, 100, 'done'],
    ]);
  });

  it('reads a measure whose steps have a row, a time and a standing each as a whole', () => {
    const { measures } = readText(
      title +
        table(
          ['ที่', 'มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สถานะ', 'ร้อยละ'],
          ['1', 'ทำสมุดคุมกุญแจ', '1. ประชุม', 'กองคลัง', 'ต.ค. 68', 'แล้วเสร็จ', '100'],
          ['', '', '2. ติดตาม', 'กองคลัง', 'ธ.ค. 68 - ก.ย. 69', 'ยังไม่ดำเนินการ', '0'],
          ['2', 'เปิดเวทีรับฟังความเห็น', '1. เปิด', 'กองช่าง', 'ไตรมาส 2', 'ยังไม่ดำเนินการ', ''],
          ['', '', '2. สรุป', 'กองช่าง', 'ไตรมาส 3', 'แล้วเสร็จ', ''],
          ['3', 'ตรวจรถทุกคัน', '1. จด', 'กองช่าง', 'ไตรมาส 2', 'แล้วเสร็จ', ''],
          ['', '', '2. รวม', 'กองช่าง', 'ไตรมาส 2', 'แล้วเสร็จ', ''],
        ),
    );

    expect(measures.map((it) => [it.steps.length, it.status, it.percent, it.period])).toEqual([
      [2, 'in_progress', null, { from: '2025-10-01', to: '2026-09-30' }],
      [2, 'in_progress', null, { from: '2026-01-01', to: '2026-06-30' }],
      [2, 'done', 100, { from: '2026-01-01', to: '2026-03-31' }],
    ]);
  });

  it('reads shares with decimals in a column of their own', () => {
    const row = (no: string, what: string, share: string): readonly string[] => [no, what, 'กองคลัง', share];
    const { measures } = readText(
      title +
        table(
          ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ร้อยละความก้าวหน้า'],
          row('1', 'ทำสมุดคุมกุญแจ', '5.4'),
          row('2', 'เปิดเวทีรับฟังความเห็น', '37.50%'),
          row('3', 'ทำป้ายราคากลาง', '๑๐๐.๐๐'),
          row('4', 'ตรวจรถทุกเดือน', 'ร้อยละยี่สิบ'),
          row('5', 'จดเลขไมล์', '1,200'),
        ),
    );

    expect(measures.map((it) => it.percent)).toEqual([5, 38, 100, 20, null]);
  });

  it('takes the line that adds up for no part of the item above, and a title that begins so for a title', () => {
    const { items, measures } = readText(
      title +
        table(
          ['ข้อ', 'รายการ', 'ผู้รับผิดชอบ', 'สถานะ'],
          ['O1', 'โครงสร้าง', 'สำนักปลัด', 'ดำเนินการแล้ว'],
          ['O2', 'ข้อมูลผู้บริหาร', 'สำนักปลัด', 'ดำเนินการแล้ว'],
          ['', 'รวมทั้งสิ้น ๒ ข้อ', '', '2'],
        ) +
        '\n\n' +
        table(
          ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
          ['รวมพลังคนดีเฝ้าระวังการทุจริต', '- ประชุม', 'กองคลัง', 'ไตรมาส 1'],
          ['รวม 1 มาตรการ', '', '', ''],
        ),
    );

    expect(items.map((it) => [it.title, it.note])).toEqual([
      ['โครงสร้าง', null],
      ['ข้อมูลผู้บริหาร', null],
    ]);
    expect(measures.map((it) => it.title)).toEqual(['รวมพลังคนดีเฝ้าระวังการทุจริต']);
  });

  it.each([
    ['in columns of their own', [['ข้อ', 'รายการ', 'ผ่าน', 'ไม่ผ่าน', 'หมายเหตุ']]],
    [
      'under one header',
      [
        ['ข้อ', 'รายการ', 'ผลการตรวจ', '', 'หมายเหตุ'],
        ['', '', 'ได้คะแนน', 'ไม่ได้คะแนน', ''],
      ],
    ],
  ])('reads strokes under passed and failed as verdicts, %s', (_, headers) => {
    const { items } = readText(
      title +
        table(
          ...headers,
          ['O1', 'โครงสร้าง', '/', '', ''],
          ['O2', 'ข้อมูลผู้บริหาร', '', '/', 'ไม่พบรูปถ่าย'],
          ['O3', 'ข้อมูลการติดต่อ', '✓', '', ''],
          ['รวม', '', '2', '1', ''],
        ),
    );

    expect(items.map((it) => [it.code, it.status, it.verdict?.value])).toEqual([
      ['O1', null, 'passed'],
      ['O2', null, 'failed'],
      ['O3', null, 'passed'],
    ]);
  });

  it('takes no remark below a table for an entry, and nobody who signs', () => {
    const foot = [
      ['หมายเหตุ : ข้อมูล ณ วันที่ 30 ก.ย. 2569', '', '', ''],
      ['', 'ลงชื่อ ............................ ผู้รายงาน', '', ''],
      ['', '(นายสมมติ ใจดี)', '', ''],
      ['', 'ปลัด', '', ''],
    ];
    const { items, measures } = readText(
      title +
        table(
          ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
          ['ทำสมุดคุมกุญแจ', '- ทำ', 'กองคลัง', 'ไตรมาส 1'],
          ...foot,
        ) +
        '\n\n' +
        table(['ข้อ', 'รายการ', 'ผู้รับผิดชอบ', 'สถานะ'], ['O1', 'โครงสร้าง', 'สำนักปลัด', 'ดำเนินการแล้ว'], ...foot),
    );

    expect(measures.map((it) => it.title)).toEqual(['ทำสมุดคุมกุญแจ']);
    expect(items.map((it) => it.title)).toEqual(['โครงสร้าง']);
  });

  it('takes addresses without the brackets and commas around them', () => {
    const link = 'https://www.example.go.th/';
    const { items } = readText(
      title +
        table(
          ['ข้อ', 'รายการ', 'สถานะ', 'ลิงก์'],
          ['O1', 'โครงสร้าง', 'ดำเนินการแล้ว', `(${link}o1), ${link}o1?a=(1);${link}o1b.`],
          ['O2', 'ข้อมูลผู้บริหาร', `ดำเนินการแล้ว (${link}o2).`, ''],
          ['O3', 'ข้อมูลการติดต่อ', 'ดำเนินการแล้ว', 'www.example.go.th/o3,www.example.go.th/o4'],
        ),
    );

    expect(items.map((it) => it.links)).toEqual([
      [`${link}o1`, `${link}o1?a=(1)`, `${link}o1b`],
      [`${link}o2`],
      [`${link}o3`, `${link}o4`],
    ]);
  });

  it('takes no row below a header for another one, whose cells begin like headers', () => {
    const rows = [
      ['ทำสมุดคุมกุญแจ', 'กองช่าง', 'ม.ค. - มี.ค. 69'],
      ['โครงการอบรมคุณธรรม', 'กองคลัง', 'ไตรมาส 2'],
      ['ตรวจรถทุกคัน', 'กองช่าง', 'ไตรมาส 3'],
      ['กิจกรรมจิตอาสา', 'กองคลัง', 'ไตรมาส 4'],
    ] as const;
    const header = ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'] as const;
    const titles = (text: string): readonly string[] => readText(title + text).measures.map((it) => it.title);

    expect(titles(table(header, ...rows))).toEqual(rows.map(([what]) => what));
    // On a new page without its header.
    const torn = `${table(header, ...rows.slice(0, 2))}\n\n${table(...rows.slice(2))}`;
    expect(titles(torn)).toEqual(rows.map(([what]) => what));
  });

  it('knows whose a table is by the heading above it, where no column says so', () => {
    const part = (unit: string, no: string, what: string): string =>
      `แผนของ${unit}\n${table(['ลำดับ', 'มาตรการ', 'ขั้นตอน', 'ระยะเวลา'], [no, what, '- ทำสมุด', 'ไตรมาส 2'])}\n\n`;
    const { measures } = readText(
      title + part('กองคลัง', '1', 'ทำสมุดคุมกุญแจ') + part('กองช่าง', '2', 'ตรวจรถทุกเดือน'),
    );

    expect(measures.map((it) => it.lead)).toEqual(['กองคลัง', 'กองช่าง']);
  });

  it('reads measures that a memorandum tells line by line', () => {
    const { measures } = readText(
      `${title}มาตรการที่ ๑ ทำสมุดคุมกุญแจ\nสอดคล้องกับตัวชี้วัดที่ ๔\nวิธีดำเนินการ\n๑.๑ ทำสมุด\n๑.๒ ตรวจทุกเดือน\n` +
        'ผู้รับผิดชอบ : กองคลัง และสำนักปลัด\nระยะเวลา : ไตรมาสที่ ๒\n\nจึงเรียนมาเพื่อทราบ\n',
    );

    expect(measures).toMatchObject([
      {
        ref: '1',
        title: 'ทำสมุดคุมกุญแจ',
        indicators: [4],
        steps: ['ทำสมุด', 'ตรวจทุกเดือน'],
        lead: 'กองคลัง',
        units: ['กองคลัง', 'สำนักปลัด'],
        period: { from: '2026-01-01', to: '2026-03-31' },
      },
    ]);
  });

  it('leaves a sentence that only mentions a measure alone', () => {
    const { measures } = readText(`${title}มาตรการที่ 1 ถึง 3 ดำเนินการครบแล้ว\nหมายเหตุ : ดูภาคผนวก\n`);

    expect(measures).toEqual([]);
  });

  it('warns of a measure whose time is that of another year', () => {
    const row = (no: string, when: string): readonly string[] => [
      no,
      `มาตรการทดลองเรื่องที่ ${no}`,
      'กองคลัง',
      when,
    ];
    const report = readText(
      title +
        table(
          ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
          row('1', 'ต.ค. 68 - ก.ย. 69'),
          row('2', 'ต.ค. 67 - ก.ย. 68'),
          row('3', 'ต.ค. 68 - มี.ค. 69'),
        ),
    );

    expect(warned(report, 'mixed-years').some((it) => it.includes('มาตรการ 2'))).toBe(true);
  });
});
