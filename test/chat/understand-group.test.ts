import { stripName, understand } from '../../src/chat/understand.ts';
import { hearing, inGroup, lines } from './listen.ts';

const A = 'https://www.example.go.th/a';
const B = 'https://www.example.go.th/b';
type Args = Readonly<Record<string, unknown>>;

describe('src/chat/understand.ts: in a group that speaks to nobody', () => {
  it.each<[line: string, command: string, args: Args]>([
    ['O12', 'show-item', { code: 'O12' }],
    ['โอ ๑๒', 'show-item', { code: 'O12' }],
    ['012 ครับ', 'show-item', { code: 'O12' }],
    ['ดู O12', 'show-item', { code: 'O12' }],
    ['ดู มาตรการ 3', 'show-measure', { ref: '3' }],
    ['ดูมาตรการ 3 ค่ะ', 'show-measure', { ref: '3' }],
    ['O12 เสร็จแล้ว', 'update-item', { updates: [{ code: 'O12', status: 'published' }] }],
    ['o12 เสร็จแล้วค่ะ 🙏', 'update-item', { updates: [{ code: 'O12', status: 'published' }] }],
    ['๐๑๒ ลงเว็บแล้วนะครับ', 'update-item', { updates: [{ code: 'O12', status: 'published' }] }],
    ['O12 ยังไม่เสร็จ', 'update-item', { updates: [{ code: 'O12', status: 'in_progress' }] }],
    ['O12 ยังไม่ได้ทำ', 'update-item', { updates: [{ code: 'O12', status: 'not_started' }] }],
    [`O12 ${A}`, 'update-item', { updates: [{ code: 'O12', links: [A] }] }],
    [`O12: ${A} ${B}`, 'update-item', { updates: [{ code: 'O12', links: [A, B] }] }],
    [`O12 เสร็จแล้ว ${A}`, 'update-item', { updates: [{ code: 'O12', status: 'published', links: [A] }] }],
    [`ส่ง O12 ${A} ครับ`, 'update-item', { updates: [{ code: 'O12', links: [A] }] }],
    [
      `O1 ${A}\nO2 ${B}`,
      'update-item',
      {
        updates: [
          { code: 'O1', links: [A] },
          { code: 'O2', links: [B] },
        ],
      },
    ],
    [
      `O1\n${A}\nO2\n${B}`,
      'update-item',
      {
        updates: [
          { code: 'O1', links: [A] },
          { code: 'O2', links: [B] },
        ],
      },
    ],
    ['มาตรการ 3 60%', 'log-progress', { ref: '3', percent: 60 }],
    ['มาตรการ๓ ๖๐% ครับ', 'log-progress', { ref: '3', percent: 60 }],
    ['มาตรการ 3 เสร็จแล้ว', 'log-progress', { ref: '3', status: 'done' }],
    ['บันทึก มาตรการ 3 60% จัดประชุมแล้ว', 'log-progress', { ref: '3', percent: 60, note: 'จัดประชุมแล้ว' }],
    [
      'มาตรการ 3 กำลังทำ รอประกาศแผน',
      'log-progress',
      { ref: '3', status: 'in_progress', note: 'รอประกาศแผน' },
    ],
    ['ขาดอะไร', 'list-missing', {}],
    ['ขาดอะไรคะ', 'list-missing', {}],
    ['สรุป', 'summary', {}],
    ['สรุปครับ', 'summary', {}],
  ])('acts on the strict form %j', (line, command, args) => {
    expect(inGroup(line)).toEqual({ outcome: 'call', command, args });
  });

  it.each(
    lines(`
      ข้อ 12
      ข้อ 12 เสร็จแล้ว
      OIT12 เสร็จแล้ว
      12
      02
      O12?
      O12 ไหนครับ
      O12 เสร็จหรือยัง
      O12 เสร็จแล้วไหม
      O12 เสร็จยังคะ
      O12 เสร็จแล้วมั้ง
      O12 เสร็จแล้วเมื่อวาน
      O12 เสร็จแล้วขอบคุณครับ
      O12 เสร็จแล้ว 😂
      O12 น่าจะเสร็จแล้ว
      O12 เสร็จแล้ว แต่ยังไม่ได้ลงเว็บ
      O12 กำลังทำ รอปลัดเซ็น
      O12 ของกองคลัง เสร็จแล้ว
      O12 ปี 69 เสร็จแล้ว
      O12 ไม่เกี่ยวข้อง
      O12 ครบแล้ว
      O12 ยังไม่ได้ลงเว็บ
      O2 ครบทุกองค์ประกอบ
      O11 ต.ค. ลงแล้ว
      O1 O2 เสร็จแล้ว
      O1 O2
      O1 เสร็จแล้ว O2 เสร็จแล้ว
      O1 เสร็จแล้ว ⏎ O2 เสร็จแล้ว
      O1-O5 เสร็จแล้ว
      o99
      o99 เสร็จแล้ว
      เสร็จแล้ว O12
      ส่ง O12
      ส่ง O12 https://
      ส่ง O12 O13 https://www.example.go.th/a
      ขอส่ง O12 https://www.example.go.th/a
      พี่ส่ง O12 https://www.example.go.th/a ให้หน่อย
      O12 ลิงก์เสีย https://www.example.go.th/a
      O12 ดูตัวอย่าง https://www.example.go.th/a
      https://www.example.go.th/a O12
      https://www.example.go.th/a ⏎ O1 ⏎ https://www.example.go.th/b ⏎ O2
      O1 https://www.example.go.th/a ⏎ O99 https://www.example.go.th/b
      O1 โครงสร้าง https://www.example.go.th/a ⏎ O2 https://www.example.go.th/b
      O1 https://www.example.go.th/a O2 https://www.example.go.th/b
      https://www.example.go.th/a
      ช่วยดู O12 หน่อย
      ดู O12 O13
      ดู O12 ไหม
      มาตรการ
      มาตรการ 3
      มาตรการ 3 ครับ
      มาตรการ 3 จัดประชุมแล้ว
      มาตรการ 3 จัดทำคู่มือเสร็จแล้ว
      มาตรการ 3 เสร็จแล้วหรือยัง
      มาตรการ 3 เสร็จแล้วแต่ยังไม่รายงาน
      มาตรการ 3 เสร็จแล้ว 2 กิจกรรม
      มาตรการ 3 60% ใครทำ
      มาตรการ 3 60% ใช่ไหม
      มาตรการ 3 150%
      มาตรการ 3 ข้อ เสร็จแล้ว
      มาตรการ 3 ของกระทรวง 60%
      มาตรการ 5 ส เสร็จแล้ว
      มาตรการประหยัดไฟเสร็จแล้ว
      มาตรการ E-Service 60%
      อัปเดต มาตรการ 3 60%
      ตชว.8 60%
      ขาดอะไร?
      ขาดอะไรบ้าง
      ขาดอะไร กองคลัง
      กองคลังขาดอะไร
      สรุป ปี 69
      สรุปการประชุม
      สรุปว่ายังไง
      รับทราบ
      ยกเลิก
      ยกเลิกรายการล่าสุด
      รายงาน
      คะแนน
      ประวัติ O12
      มอบหมาย O15 สำนักปลัด
      เมนู
      ช่วยเหลือ
      ฉันอยู่ กองคลัง
      ขอรหัสเชิญ
      รหัส 123456
      เพิ่มมาตรการ จัดทำคู่มือ
      ตั้งค่าหน่วยงาน อบต.ตัวอย่าง
    `),
  )('is silent at %j', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
  });
});

describe('src/chat/understand.ts: being spoken to', () => {
  it.each<[line: string, outcome: string]>([
    ['ita ขาดอะไรบ้าง', 'call'],
    ['ITA: O1 O2 เสร็จแล้ว', 'call'],
    ['@ita สรุป ปี 69', 'call'],
    ['ไอทีเอ มาตรการ 3', 'call'],
    ['อิต้า ประวัติ O12', 'call'],
    ['ไอต้าขอรหัสเชิญ', 'call'],
    ['ita o99 เสร็จแล้ว', 'incomplete'],
    ['ita O12 ครบแล้ว', 'ambiguous'],
    ['ita ราคาทองวันนี้', 'unknown'],
    ['italy ชนะ', 'silent'],
    ['itas ล่ม', 'silent'],
    ['ita.go.th เข้าไม่ได้', 'silent'],
    ['คะแนน ita ขาดอะไร', 'silent'],
  ])('hears its name in %j', (line, outcome) => {
    expect(inGroup(line)).toMatchObject({ outcome });
  });

  it('hears everything that mentions or quotes it', () => {
    const addressed = hearing({ in: 'group', addressed: true });

    expect(understand('ข้อ 12 เสร็จแล้ว', addressed)).toMatchObject({ outcome: 'call', command: 'update-item' });
    expect(understand('ไปกินข้าวกัน', addressed)).toEqual({ outcome: 'unknown' });
  });

  it('answers in a group of no agency only set-up, join and what is said to it', () => {
    const unbound = hearing({ in: 'group', bound: false });
    const outcomes = (line: string) => understand(line, unbound).outcome;

    expect(understand('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง ครับ', unbound)).toEqual({
      outcome: 'call',
      command: 'setup',
      args: { name: 'อบต.ตัวอย่าง' },
    });
    expect(understand('รหัส ๑๒๓๔๕๖', unbound)).toEqual({
      outcome: 'call',
      command: 'join',
      args: { code: '123456' },
    });
    expect(outcomes('ita สรุป')).toBe('call');
    expect(outcomes('ตั้งค่าหน่วยงาน')).toBe('incomplete');
    expect(outcomes('ตั้งค่าหน่วยงาน บ้านสุขใจ')).toBe('call');
    for (const line of lines(`
      ตั้งค่าหน่วยงาน ในระบบก่อนนะ
      ตั้งค่าหน่วยงาน ในระบบก่อน
      ตั้งค่าหน่วยงานเสร็จแล้ว
      ตั้งค่าหน่วยงาน อบต.ตัวอย่าง ยังไง
      รหัส 12345
      รหัส OTP 123456
      123456
      O12
      O12 เสร็จแล้ว
      ขาดอะไร
      สรุป
    `)) {
      expect([line, outcomes(line)]).toEqual([line, 'silent']);
    }
  });

  it.each([
    ['โปร่งใส ขาดอะไร', { addressed: true, text: 'ขาดอะไร' }],
    ['@โปร่งใส, ขาดอะไร', { addressed: true, text: 'ขาดอะไร' }],
    ['ITA', { addressed: true, text: '' }],
    ['โปร่งใสๆ หน่อย', { addressed: true, text: 'ๆ หน่อย' }],
    ['โปร่งใส่ ขาดอะไร', { addressed: false, text: 'โปร่งใส่ ขาดอะไร' }],
    ['ขาดอะไร ita', { addressed: false, text: 'ขาดอะไร ita' }],
  ])('takes the bot’s name off %j', (line, stripped) => {
    expect(stripName(line, 'โปร่งใส')).toEqual(stripped);
  });
});
