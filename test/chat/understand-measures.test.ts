import { understand } from '../../src/chat/understand.ts';
import { hearing, lines, oneToOne } from './listen.ts';

type Args = Readonly<Record<string, unknown>>;
const municipality = [
  { name: 'สำนักปลัดเทศบาล', abbreviations: ['สำนักปลัด', 'สป'] },
  { name: 'กองคลัง', abbreviations: ['คลัง'] },
];

describe('src/chat/understand.ts: measures, lists and people', () => {
  it.each<[line: string, args: Args]>([
    ['มาตรการ 3 60%', { ref: '3', percent: 60 }],
    ['มาตรการ ๓ ๖๐ %', { ref: '3', percent: 60 }],
    ['มาตการ3 60เปอร์เซ็นต์', { ref: '3', percent: 60 }],
    ['มาตราการที่ 3 ร้อยละ 62.5', { ref: '3', percent: 62.5 }],
    ['มาตรการ ๑.๒ คืบหน้า 40%', { ref: '1.2', percent: 40 }],
    ['มาตรการข้อ 3 60%', { ref: '3', percent: 60 }],
    ['มาตรการ 3 100%', { ref: '3', percent: 100 }],
    ['มาตรการ 3 ดำเนินการแล้ว 60%', { ref: '3', percent: 60 }],
    ['บันทึก มาตรการ 3 60% จัดประชุมแล้ว', { ref: '3', percent: 60, note: 'จัดประชุมแล้ว' }],
    ['มาตรการ 3 ปี 69 60%', { ref: '3', percent: 60, year: 2569 }],
    ['มาตรการ 3 เสร็จแล้ว', { ref: '3', status: 'done' }],
    ['มาตรการ 3 เสร็จเรียบร้อยแล้วค่ะ', { ref: '3', status: 'done' }],
    ['มาตรการ 3 เสร็จแล้ว อบรม 25 คน', { ref: '3', status: 'done', note: 'อบรม 25 คน' }],
    ['มาตรการ 3 ยังไม่เริ่ม', { ref: '3', status: 'not_started' }],
    ['มาตรการ 3 ยังไม่เสร็จ', { ref: '3', status: 'in_progress' }],
    ['มาตรการ 3 เสร็จแล้วบางส่วน', { ref: '3', status: 'in_progress' }],
    ['ยังไม่ได้ทำมาตรการ 3 เลย', { ref: '3', status: 'not_started' }],
    ['กำลังทำมาตรการ 3', { ref: '3', status: 'in_progress' }],
    ['มาตรการ 3 กำลังทำอยู่ครับ รอพี่เซ็น', { ref: '3', status: 'in_progress', note: 'รอพี่เซ็น' }],
    ['มาตรการ 3 ทำไม่ได้ เพราะไม่ได้รับงบประมาณ', { ref: '3', status: 'cannot', reason: 'ไม่ได้รับงบประมาณ' }],
    // An activity is not the measure, and a year of which it speaks not the measure's.
    ['มาตรการ 3 จัดทำแผนปี 69 เสร็จแล้ว', { ref: '3', note: 'จัดทำแผนปี 69 เสร็จแล้ว' }],
    ['บันทึก มาตรการ 3 60% ทำแผนปี 69', { ref: '3', percent: 60, note: 'ทำแผนปี 69' }],
    ['ปี 69 มาตรการ 3 เสร็จแล้ว', { ref: '3', status: 'done', year: 2569 }],
    ['มาตรการ 3 จัดประชุมแล้ว', { ref: '3', note: 'จัดประชุมแล้ว' }],
    ['มาตรการ 3 จัดทำคู่มือเสร็จแล้ว', { ref: '3', note: 'จัดทำคู่มือเสร็จแล้ว' }],
    ['บันทึกผลมาตรการที่ 4 อบรมพนักงาน 25 คน', { ref: '4', note: 'อบรมพนักงาน 25 คน' }],
    ['แจ้งความคืบหน้า มาตรการ 4 ประชุมคณะทำงาน', { ref: '4', note: 'ประชุมคณะทำงาน' }],
    ['อัปเดตตัวชี้วัดที่ 8 ติดป้ายแล้ว', { indicator: 8, note: 'ติดป้ายแล้ว' }],
    ['บันทึก มาตรการ ตัวชี้วัด 8 ติดป้ายแล้ว', { indicator: 8, note: 'ติดป้ายแล้ว' }],
    ['ตชว.8 60%', { indicator: 8, percent: 60 }],
    [
      'บันทึก มาตรการ E-Service ต.ค. 69 มีผู้ใช้ 14 ราย',
      { topic: 'E-Service', month: '2026-10', note: 'มีผู้ใช้ 14 ราย' },
    ],
    [
      'บันทึก มาตรการ 3 https://www.example.go.th/a จัดอบรมแล้ว',
      { ref: '3', note: 'จัดอบรมแล้ว', links: ['https://www.example.go.th/a'] },
    ],
  ])('logs progress: %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'log-progress', args });
  });

  it.each<[line: string, args: Args, problem: Args]>([
    ['มาตรการ 3 150%', { ref: '3' }, { arg: 'percent', value: '150%', reason: 'impossible' }],
    ['มาตรการ 3 -5%', { ref: '3' }, { arg: 'percent', value: '5%', reason: 'impossible' }],
    ['บันทึกมาตรการ 3', { ref: '3' }, { arg: 'note', value: null, reason: 'missing' }],
    ['มาตรการ 3 ทำไม่ได้', { ref: '3', status: 'cannot' }, { arg: 'reason', value: null, reason: 'missing' }],
    ['อัปเดต ตชว.11 60%', { percent: 60 }, { arg: 'indicator', value: 'ตชว.11', reason: 'unknown' }],
    [
      'บันทึก มาตรการ 3 เดือน ก.ย. อบรม',
      { ref: '3', note: 'อบรม' },
      { arg: 'month', value: 'เดือน ก.ย.', reason: 'impossible' },
    ],
  ])('says what a progress lacks: %j', (line, args, problem) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'incomplete',
      command: 'log-progress',
      args,
      problems: [problem],
    });
  });

  it.each<[line: string, first: Args]>([
    ['มาตรการ 3 60', { ref: '3', percent: 60 }],
    ['มาตรการ 3 จัดประชุมแล้ว 60%', { ref: '3', percent: 60 }],
    ['มาตรการ 3 เสร็จแล้ว 2 กิจกรรม', { ref: '3', note: 'เสร็จแล้ว 2 กิจกรรม' }],
    ['มาตรการ 3 เสร็จแล้วแต่ยังไม่รายงาน', { ref: '3', note: 'เสร็จแล้วแต่ยังไม่รายงาน' }],
    ['มาตรการ 3 จะเสร็จแล้ว', { ref: '3', note: 'จะเสร็จแล้ว' }],
    ['มาตรการ 3 คู่มือพัสดุ', { ref: '3', note: 'คู่มือพัสดุ' }],
    ['มาตรการ 3 และ 4 เสร็จแล้ว', { ref: '3', status: 'done' }],
    ['มาตรการ 1 60%\nมาตรการ 2 80%', { ref: '1', percent: 60 }],
  ])('asks what was meant of a measure: %j', (line, first) => {
    expect(oneToOne(line)).toMatchObject({
      outcome: 'ambiguous',
      candidates: expect.arrayContaining([
        expect.objectContaining({ command: 'log-progress', args: first }),
      ]) as unknown,
    });
  });

  it.each<[line: string, command: string, args: Args]>([
    ['มาตรการ', 'list-measures', {}],
    ['ดูมาตรการทั้งหมด', 'list-measures', {}],
    ['มีมาตรการอะไรบ้าง', 'list-measures', {}],
    ['มาตรการ ปี 69', 'list-measures', { year: 2569 }],
    ['มาตรการ 3', 'show-measure', { ref: '3' }],
    ['ดูมาตรการ ๑.๒', 'show-measure', { ref: '1.2' }],
    ['ดู ตชว.8', 'show-measure', { ref: 'ตชว.8' }],
    ['มาตรการ 3 ถึงไหนแล้ว', 'show-measure', { ref: '3' }],
    ['มาตรการ 3 เสร็จหรือยัง', 'show-measure', { ref: '3' }],
    ['เพิ่มมาตรการ จัดทำคู่มือ', 'add-measure', { title: 'จัดทำคู่มือ' }],
    ['เพิ่มมาตรการใหม่ จัดทำคู่มือ', 'add-measure', { title: 'จัดทำคู่มือ' }],
    ['เพิ่มมาตรการอบรมจริยธรรมครับ', 'add-measure', { title: 'อบรมจริยธรรม' }],
    ['เพิ่มมาตรการ ปี 69 จัดทำแผนปี 70', 'add-measure', { title: 'จัดทำแผนปี 70', year: 2569 }],
    ['สรุป', 'summary', {}],
    ['ขอสรุปหน่อยค่ะ', 'summary', {}],
    ['สรุปภาพรวม ita ปีนี้', 'summary', { year: 2570 }],
    ['สรุป ปี 2566', 'summary', { year: 2566 }],
    ['สรุปของกองช่าง', 'summary', { unit: 'กองช่าง' }],
    ['ขาดอะไร', 'list-missing', {}],
    ['ตอนนี้ขาดอะไรบ้างครับ', 'list-missing', {}],
    ['ข้อไหนยังไม่เสร็จ', 'list-missing', {}],
    ['กองช่าง ยังขาดอะไรบ้าง', 'list-missing', { unit: 'กองช่าง' }],
    ['ตสน. เหลือข้อไหน', 'list-missing', { unit: 'หน่วยตรวจสอบภายใน' }],
    ['คลังค้างอะไร', 'list-missing', { unit: 'กองคลัง' }],
    ['กองคลังครบหรือยัง', 'list-missing', { unit: 'กองคลัง' }],
    ['9.3 เหลืออะไร', 'list-missing', { subIndicator: '9.3' }],
    ['ตัวชี้วัดย่อย ๙.๓ ขาดอะไร', 'list-missing', { subIndicator: '9.3' }],
    ['ปีที่แล้วขาดอะไร', 'list-missing', { year: 2569 }],
    ['O2 ครบทุกองค์ประกอบแล้วค่ะ', 'component', { code: 'O2', component: 'all', met: true }],
    ['ประวัติ O12', 'history', { code: 'O12' }],
    ['ดูประวัติมาตรการ 3 หน่อย', 'history', { ref: '3' }],
    ['ยกเลิกรายการล่าสุดครับ', 'undo', {}],
    ['undo', 'undo', {}],
    ['มอบหมาย O15 สำนักปลัด', 'assign', { codes: ['O15'], units: ['สำนักปลัด'] }],
    ['มอบหมาย O1-O3 ให้ คลัง กับ ช่าง', 'assign', { codes: ['O1', 'O2', 'O3'], units: ['กองคลัง', 'กองช่าง'] }],
    ['มอบหมาย มาตรการ 3 และ 4 กองคลัง', 'assign', { refs: ['3', '4'], units: ['กองคลัง'] }],
    [
      'มอบหมาย O15 มาตรการ 3 ตรวจสอบ ภายใน',
      'assign',
      { codes: ['O15'], refs: ['3'], units: ['หน่วยตรวจสอบภายใน'] },
    ],
    ['ให้กองคลังรับผิดชอบ O12', 'assign', { codes: ['O12'], units: ['กองคลัง'] }],
    ['มอบหมาย O15 ให้กองคลังดูแล', 'assign', { codes: ['O15'], units: ['กองคลัง'] }],
    ['ฉันอยู่ กองคลัง', 'join-unit', { unit: 'กองคลัง' }],
    ['ผมอยู่กองช่างครับ', 'join-unit', { unit: 'กองช่าง' }],
    ['ขอรหัสเชิญ', 'invite', {}],
    ['รหัส 123456', 'join', { code: '123456' }],
    ['รหัส ๑๒๓ ๔๕๖ ค่ะ', 'join', { code: '123456' }],
    ['ตั้งค่าหน่วยงาน อบต.ตัวอย่าง', 'setup', { name: 'อบต.ตัวอย่าง' }],
    ['ตั้งค่าหน่วยงาน: เทศบาลตำบลตัวอย่างครับ', 'setup', { name: 'เทศบาลตำบลตัวอย่าง' }],
    ['ช่วยเหลือ', 'help', {}],
    ['ช่วยเหลือ มาตรการ', 'help', { topic: 'มาตรการ' }],
    ['เมนู', 'help', {}],
    ['ita', 'help', {}],
  ])('%j is %s', (line, command, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command, args });
  });

  it.each<[line: string, command: string, problem: Args]>([
    ['ประวัติ', 'history', { arg: 'code', value: null, reason: 'missing' }],
    ['ประวัติ o99', 'history', { arg: 'code', value: 'o99', reason: 'unknown' }],
    ['o99', 'show-item', { arg: 'code', value: 'o99', reason: 'unknown' }],
    ['ดู', 'show-item', { arg: 'code', value: null, reason: 'missing' }],
    ['O99 ครบทุกองค์ประกอบ', 'component', { arg: 'code', value: 'O99', reason: 'unknown' }],
    ['ขาดอะไร 9.9', 'list-missing', { arg: 'subIndicator', value: '9.9', reason: 'unknown' }],
    ['มอบหมาย O15', 'assign', { arg: 'units', value: null, reason: 'missing' }],
    ['มอบหมาย กองคลัง', 'assign', { arg: 'codes', value: null, reason: 'missing' }],
    ['มอบหมาย O99 กองคลัง', 'assign', { arg: 'codes', value: 'O99', reason: 'unknown' }],
    ['มอบหมาย O15 ให้สมชาย', 'assign', { arg: 'units', value: 'สมชาย', reason: 'unknown' }],
    ['มอบหมาย O15 ปลัด', 'assign', { arg: 'units', value: 'ปลัด', reason: 'unknown' }],
    ['มอบหมาย O15 กองคลัง O16 กองช่าง', 'assign', { arg: 'codes', value: 'O15', reason: 'unclear' }],
    ['ฉันอยู่ กองบิน', 'join-unit', { arg: 'unit', value: 'กองบิน', reason: 'unknown' }],
    ['รหัส 12345', 'join', { arg: 'code', value: '12345', reason: 'invalid' }],
    ['ตั้งค่าหน่วยงาน', 'setup', { arg: 'name', value: null, reason: 'missing' }],
    ['ตั้งค่าหน่วยงานยังไง', 'setup', { arg: 'name', value: null, reason: 'missing' }],
    ['เพิ่มมาตรการ', 'add-measure', { arg: 'title', value: null, reason: 'missing' }],
  ])('%j lacks something for %s', (line, command, problem) => {
    expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', command, problems: [problem] });
  });

  it('asks whether lines are one measure or several, and what a bare ยกเลิก takes back', () => {
    expect(oneToOne('เพิ่มมาตรการ จัดทำคู่มือ\nอบรมจริยธรรม')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [{ args: { title: 'จัดทำคู่มือ อบรมจริยธรรม' } }, { args: { title: 'จัดทำคู่มือ' } }, {}],
    });
    expect(oneToOne('ยกเลิก')).toEqual({ outcome: 'ambiguous', candidates: [{ command: 'undo', args: {} }] });
  });

  it("names units as the agency's own list does", () => {
    const own = hearing({ units: municipality });

    expect(understand('มอบหมาย O15 สป.', own)).toMatchObject({ args: { units: ['สำนักปลัดเทศบาล'] } });
    expect(understand('มอบหมาย O15 สำนักปลัด/ ทุกกอง', own)).toMatchObject({
      args: { units: ['สำนักปลัดเทศบาล', 'กองคลัง'] },
    });
    expect(understand('มอบหมาย O15 กองช่าง', own)).toMatchObject({ outcome: 'incomplete' });
  });

  it('takes six digits alone for the code it asked for, only where nobody belongs to an agency yet', () => {
    expect(understand('123456', hearing({ bound: false }))).toEqual({
      outcome: 'call',
      command: 'join',
      args: { code: '123456' },
    });
    expect(oneToOne('123456')).toEqual({ outcome: 'unknown' });
  });

  it.each(
    lines(`
      รับทราบ
    `),
  )('leaves %j alone', (line) => {
    expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
  });
});
