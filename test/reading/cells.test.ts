import { roleOf } from '../../src/reading/headers.ts';
import { itemCodeOf, itemCodesIn, questionsIn, scoreOf } from '../../src/reading/numerals.ts';
import { periodOf } from '../../src/reading/periods.ts';
import { responsibleIn } from '../../src/reading/responsible.ts';
import { isTick, reasonIn, standingOf, statedFirst } from '../../src/reading/standing.ts';
import { officialUnits } from '../../src/domain/official-units.ts';

describe('reading: what a cell says', () => {
  it.each([
    ['๐๑๑', 'O11'],
    ['011', 'O11'],
    ['01', 'O1'],
    ['O1', 'O1'],
    ['O๑๒', 'O12'],
    ['o 4', 'O4'],
    ['0 21', 'O21'],
    ['O-07', 'O7'],
    ['ข้อ O12', 'O12'],
    ['10', 'O10'],
    ['การจัดซื้อ', null],
    ['O99', null],
    ['1.1', null],
    ['๑ - ๕', null],
  ])('reads the code %j', (cell, code) => {
    expect(itemCodeOf(cell)).toBe(code);
  });

  it.each([
    ['ได้แก่ ๐๑, ๐๒, ๐๘ และ ๐๙', ['O1', 'O2', 'O8', 'O9']],
    ['ได้แก่ O35 - O38 และ O41', ['O35', 'O36', 'O37', 'O38', 'O41']],
    ['คำสั่งที่ ๐๓๙ /๒๕๖๖ โทร. 0-7750-6622 วันที่ 05/04/2566', []],
    ['อ้างอิงจาก ๐๑๘)', ['O18']],
  ])('finds the codes in %j', (text, codes) => {
    expect(itemCodesIn(text)).toEqual(codes);
  });

  it('finds questions as they are printed', () => {
    expect(questionsIn('ข้อ e๑๑ และ E15, i7 ของ ITA ปี 2566')).toEqual(['e11', 'E15', 'i7']);
  });

  it.each([
    ['๘๒.๗', 82.7],
    ['ร้อยละ ๖.๒๕', 6.25],
    ['100', 100],
    ['97,50', 97.5],
    ['97.538461', 97.54],
    ['2567', null],
    ['ผ่าน', null],
  ])('reads the score %j', (cell, score) => {
    expect(scoreOf(cell)).toBe(score);
  });

  it.each([
    ['ปีงบประมาณ พ.ศ.๒๕๖๘', '2024-10-01', '2025-09-30'],
    ['ตลอด ปีงบประมาณ', '2025-10-01', '2026-09-30'],
    ['ต.ค. 66 ถึง ก.ย. 67', '2023-10-01', '2024-09-30'],
    ['๑ ต.ค. ๖๕ ถึง ๓๐ ก.ย. ๖๖', '2022-10-01', '2023-09-30'],
    ['๑ ต.ค -๓๑ มี.ค ๖๖', '2022-10-01', '2023-03-31'],
    ['มกราคม - มีนาคม 2569', '2026-01-01', '2026-03-31'],
    ['ไตรมาสที่ 2', '2026-01-01', '2026-03-31'],
    ['Q2', '2026-01-01', '2026-03-31'],
    ['Q2-Q3', '2026-01-01', '2026-06-30'],
    ['ต.ค. 68\nมี.ค. 69', '2025-10-01', '2026-03-31'],
    ['ม.ค. 69 ก.พ. 69 มี.ค. 69', '2026-01-01', '2026-03-31'],
    ['1-15 มี.ค. 69', '2026-03-01', '2026-03-15'],
    ['1 ต.ค. 68 เป็นต้นไป', '2025-10-01', '2026-09-30'],
    ['ตั้งแต่ ม.ค. 69', '2026-01-01', '2026-09-30'],
    ['ตั้งแต่ ม.ค. 69 จนถึงสิ้นปีงบประมาณ', '2026-01-01', '2026-09-30'],
    ['ตั้งแต่ ม.ค. 69 ถึง มี.ค. 69', '2026-01-01', '2026-03-31'],
    ['ไตรมาส 1-2', '2025-10-01', '2026-03-31'],
    ['ภายใน ๓๑ ธันวาคม ๒๕๖๘', '2025-10-01', '2025-12-31'],
    ['ภายในเดือนมีนาคม', '2025-10-01', '2026-03-31'],
    ['2025-11-01\n30 ก.ย. 69', '2025-11-01', '2026-09-30'],
    ['1/11/2568 - 31/3/2569', '2025-11-01', '2026-03-31'],
    ['6 เดือนแรก', '2025-10-01', '2026-03-31'],
    ['ทุกไตรมาส', '2025-10-01', '2026-09-30'],
  ])('reads the period %j of a report of 2569', (cell, from, to) => {
    expect(periodOf(cell, 2569)).toEqual({ from, to });
  });

  it.each(['', 'สำนักปลัด', '31 ก.พ. 2569'])('finds no period in %j', (cell) => {
    expect(periodOf(cell, 2569)).toBeNull();
  });

  it.each([
    ['☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ -เผยแพร่แล้ว', 'done', null, 'เผยแพร่แล้ว'],
    ['☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ', 'not_started', null, ''],
    ['( ) ยังไม่ดำเนินการ (/) อยู่ระหว่างดำเนินการ ( ) แล้วเสร็จ', 'in_progress', null, ''],
    ['☐ ยังไม่ดำเนินการ ☐ ดำเนินการแล้ว อยู่ระหว่างรวบรวมข้อมูล', 'in_progress', null, 'อยู่ระหว่างรวบรวมข้อมูล'],
    ['✓', 'done', null, ''],
    ['ดำเนินการแล้วเสร็จ', 'done', null, ''],
    ['กำลังทำ', 'in_progress', null, ''],
    ['60%', 'in_progress', 60, ''],
    ['ทำไปแล้วร้อยละ 30', 'in_progress', 30, ''],
    ['ดำเนินการได้ราวครึ่งหนึ่ง (50%)', 'in_progress', 50, ''],
    ['ดำเนินการไปแล้วร้อยละยี่สิบเอ็ด แจกป้ายสี่หมู่บ้าน', 'in_progress', 21, 'แจกป้ายสี่หมู่บ้าน'],
    ['ครบถ้วน ร้อยละร้อย', 'done', 100, ''],
    ['ยังไม่ถึงกำหนด', 'not_started', null, ''],
    ['ไม่สามารถดำเนินการได้ เนื่องจากไม่ได้รับงบประมาณ', 'cannot', null, 'เนื่องจากไม่ได้รับงบประมาณ'],
    ['นำขึ้นเว็บไซต์หลักตามองค์ประกอบที่กำหนดไว้ในแบบตรวจ', null, null, 'นำขึ้นเว็บไซต์หลักตามองค์ประกอบที่กำหนดไว้ในแบบตรวจ'],
  ])('reads how it stands in %j', (cell, status, percent, note) => {
    expect(standingOf(cell)).toEqual({ status, percent, note });
  });

  it.each([
    ['เนื่องจากไม่ได้รับงบประมาณ (ไม่มีงบประมาณ)', 'ไม่ได้รับงบประมาณ (ไม่มีงบประมาณ)'],
    ['(เนื่องจากไม่ได้รับงบประมาณ)', 'ไม่ได้รับงบประมาณ'],
  ])('reads the reason in %j', (note, reason) => {
    expect(reasonIn(note)).toEqual({ reason, note: '' });
  });

  it.each(['ผลการเบิกจ่าย', 'การเบิกจ่ายงบประมาณ', 'จำนวนข้อ'])('takes no result from below %j', (header) => {
    expect(roleOf(header)).toBe('aside');
  });

  it.each(['ü', '\uF0FC', '🗸', '✓ 3 เล่ม', '✔ แล้วเสร็จ', '/', '( ✓ )'])('takes %j for a tick', (cell) => {
    expect(isTick(cell)).toBe(true);
  });

  it.each(['', 'üb', '/ 3', '☐', '-', 'x 3'])('takes %j for no tick', (cell) => {
    expect(isTick(cell)).toBe(false);
  });

  it('takes a status only from where it is stated, not from a sentence about what was done', () => {
    expect(statedFirst('สถานะ : แล้วเสร็จ\nติดป้ายครบ')).toMatchObject({ status: 'done', note: 'ติดป้ายครบ' });
    expect(statedFirst('ดำเนินการครบทั้งสองรุ่น ผู้เข้าร่วมแปดสิบราย')).toBeNull();
  });

  it.each([
    ['สำนักปลัด/ ทุกกอง', '', 'สำนักปลัด', 8, []],
    ['ทุกสำนัก/กอง', '', null, 8, []],
    ['หลัก : กองคลัง\nร่วม : กองช่าง', '', 'กองคลัง', 2, []],
    ['กองคลัง', 'กองช่าง', 'กองคลัง', 2, []],
    ['กองกิจการพิเศษ', '', 'กองกิจการพิเศษ', 1, []],
    ['ผู้ใหญ่บ้าน', '', null, 0, ['ผู้ใหญ่บ้าน']],
  ])('reads who is responsible in %j and %j', (cell, supporting, lead, count, unknown) => {
    const found = responsibleIn(cell, supporting, officialUnits('อบต.'));

    expect({ ...found, units: found.units.length }).toEqual({ lead, units: count, unknown });
  });

  it.each([
    ['มาตรการ/ แนวทาง', 'measure'],
    ['ชื่อโครงการ', 'measure'],
    ['ขั้นตอน/วิธีการปฏิบัติ', 'steps'],
    ['สิ่งที่จะทำ', 'steps'],
    ['วิธีการกำกับติดตาม', 'follow-up'],
    ['หน่วยงาน ผู้รับผิดชอบ', 'responsible'],
    ['ใครทำ', 'responsible'],
    ['สรุปผลการดำเนินการตามมาตรการ', 'output'],
    ['สิ่งที่ได้ทำไปแล้ว', 'output'],
    ['ผลลัพธ์/ความสำเร็จ', 'outcome'],
    ['ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการ', 'analysis'],
    ['คะแนน ปี ๒๕๖๗', 'score'],
    ['ต.ค. 68', 'month'],
    ['งบประมาณ (บาท)', 'aside'],
    ['% สำเร็จ', 'percent'],
    ['ร้อยละที่แล้วเสร็จ', 'percent'],
    ['สีของแฟ้ม', null],
    ['constructor', null],
    ['toString', null],
    ['ผู้ตอบแบบวัด', 'aside'],
  ])('knows what a column called %j is about', (header, role) => {
    expect(roleOf(header)).toBe(role);
  });
});
