import { commandNamed } from '../../src/chat/commands.ts';
import { inGroup, lines, oneToOne } from './listen.ts';

// The many ways in which officers say the same, and beside each what only sounds like it.

const A = 'https://www.example.go.th/a';
const B = 'https://www.example.go.th/b';
type Args = Readonly<Record<string, unknown>>;

function updates(status: string, ...codes: readonly string[]): Args {
  return { updates: codes.map((code) => ({ code, status })) };
}

describe('src/chat/understand.ts: ways to tell of items', () => {
  it.each(
    lines(`
      O9 นำขึ้นเว็บไซต์แล้ว
      O9 ลงข้อมูลบนเว็บไซต์เรียบร้อยแล้วค่ะ
      O9 อัปโหลดไฟล์ขึ้นเว็บแล้ว
      ข้อ 9 ลงเว็บ อบต. แล้วครับ
      O9 โพสลงเวบแล้ว
      O9 สำเร็จแล้ว
      O9 เสร็จละครับ
      ดำเนินการข้อ 9 เรียบร้อยแล้ว
    `),
  )('hears that %j is done', (line) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'call',
      command: 'update-item',
      args: updates('published', 'O9'),
    });
  });

  it.each<[line: string, args: Args]>([
    ['ข้อ 4 5 6 เสร็จแล้ว', updates('published', 'O4', 'O5', 'O6')],
    ['ข้อ 4 5 และ 6 เสร็จแล้ว', updates('published', 'O4', 'O5', 'O6')],
    ['O4 5 6 ลงแล้ว', updates('published', 'O4', 'O5', 'O6')],
    ['๐๔, ๐๕ ลงแล้ว', updates('published', 'O4', 'O5')],
    ['O4 O5 เสร็จทั้งคู่', updates('published', 'O4', 'O5')],
    ['O4 O5 O6 เสร็จแล้วทั้ง ๓ ข้อ', updates('published', 'O4', 'O5', 'O6')],
    ['O4\nO5\nเสร็จแล้วทั้งสองข้อ', updates('published', 'O4', 'O5')],
    [
      'O4 เสร็จแล้ว แต่ O5 ยังไม่เสร็จ ส่วน O6 ยังไม่ได้ทำ',
      {
        updates: [
          { code: 'O4', status: 'published' },
          { code: 'O5', status: 'in_progress' },
          { code: 'O6', status: 'not_started' },
        ],
      },
    ],
    [
      'O8 กำลังขอข้อมูลจากกองช่าง',
      { updates: [{ code: 'O8', status: 'in_progress', note: 'กำลังขอข้อมูลจากกองช่าง' }] },
    ],
    ['O8 กำลังทำรายงานอยู่', { updates: [{ code: 'O8', status: 'in_progress', note: 'รายงานอยู่' }] }],
    [
      'O8 ยังทำไม่เสร็จ คาดว่าเสร็จเดือนหน้า',
      { updates: [{ code: 'O8', status: 'in_progress', note: 'คาดว่าเสร็จเดือนหน้า' }] },
    ],
    [`ฝากลง O 8 ให้ด้วย ${A}`, { updates: [{ code: 'O8', links: [A] }] }],
    [`O8 ดูได้ที่หน้านี้ค่ะ ${A}`, { updates: [{ code: 'O8', links: [A] }] }],
    [`O8 อยู่ที่ ${A}`, { updates: [{ code: 'O8', links: [A] }] }],
    [`สขร.1 เดือนตุลา ${A}`, { updates: [{ code: 'O11', links: [A], months: ['2026-10'] }] }],
  ])('reads %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'update-item', args });
  });

  it.each([
    `๐๔ ${A}\n๐๕ ${B}`,
    `04\n${A}\n05\n${B}`,
    `O4 ข่าวสาร ${A}\nO5 แผนพัฒนาท้องถิ่น : ${B}`,
    `ขอส่งของกองคลังครับ\nO4 ${A}\nO5 ${B}\nครบตามนี้ครับ`,
    `O4 ${A}\nO5 ${B}\nรบกวนตรวจสอบด้วยค่ะ`,
  ])('pairs the codes and links of %j', (line) => {
    const pairs = {
      updates: [
        { code: 'O4', links: [A] },
        { code: 'O5', links: [B] },
      ],
    };

    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'update-item', args: pairs });
    expect(inGroup(line).outcome).toBe('silent');
  });

  it('says of all lines what stands below them', () => {
    expect(oneToOne(`O4 ${A}\nO5 ${B}\nเสร็จแล้วครับ`)).toMatchObject({
      args: { updates: [{ status: 'published' }, { status: 'published' }] },
    });
  });
});

describe('src/chat/understand.ts: ways to tell of measures and people, and to ask', () => {
  it.each<[line: string, command: string, args: Args]>([
    ['มาตรการที่ 4 ไป 30% แล้วค่ะ', 'log-progress', { ref: '4', percent: 30 }],
    ['มาตรการ 4 ถึง 30% แล้ว', 'log-progress', { ref: '4', percent: 30 }],
    ['ปิดมาตรการ 4', 'log-progress', { ref: '4', status: 'done' }],
    ['มาตรการ 4 กำลังจัดซื้อ', 'log-progress', { ref: '4', status: 'in_progress', note: 'กำลังจัดซื้อ' }],
    ['มาตรการ 4 ลงเว็บแล้ว', 'log-progress', { ref: '4', note: 'ลงเว็บแล้ว' }],
    ['มาตรการ 4 ประชุมแล้ว มีคนมา 30 คน', 'log-progress', { ref: '4', note: 'ประชุมแล้ว มีคนมา 30 คน' }],
    ['มาตรการ 4 เปลี่ยนชื่อเป็น อบรมจริยธรรม', 'edit-measure', { ref: '4', field: 'title', value: 'อบรมจริยธรรม' }],
    ['เพิ่มขั้นตอนมาตรการ 4 จัดประชุม', 'edit-measure', { ref: '4', field: 'step', value: 'จัดประชุม' }],
    ['มอบ o9 ให้กองช่างรับผิดชอบ', 'assign', { codes: ['O9'], units: ['กองช่าง'] }],
    ['ให้ กองช่าง ทำ O9', 'assign', { codes: ['O9'], units: ['กองช่าง'] }],
    ['มอบหมาย O9 -> กองช่าง', 'assign', { codes: ['O9'], units: ['กองช่าง'] }],
    ['เปลี่ยนผู้รับผิดชอบ O9 เป็นกองช่าง', 'assign', { codes: ['O9'], units: ['กองช่าง'] }],
    ['O9 ต้องเสร็จ 15 ธ.ค.', 'set-due', { codes: ['O9'], date: '2026-12-15' }],
    ['เหลือข้อไหนที่ยังไม่ลงเว็บ', 'list-missing', {}],
    ['งานที่ค้าง', 'list-missing', {}],
    ['เหลืออีกกี่ข้อ', 'list-missing', {}],
    ['เสร็จไปกี่ข้อแล้ว', 'summary', {}],
    ['สรุปผลปี 69', 'summary', { year: 2569 }],
    ['ความคืบหน้าเป็นไงบ้าง', 'summary', {}],
    ['O9 ลงเว็บหรือยังคะ', 'show-item', { code: 'O9' }],
    ['O9 เอาข้อมูลมาจากไหน', 'show-item', { code: 'O9' }],
    ['มาตรการ 4 ทำอะไรไปแล้วบ้าง', 'show-measure', { ref: '4' }],
    ['ใครแก้ O9 ล่าสุด', 'history', { code: 'O9' }],
    ['ขอยกเลิกอันเมื่อกี้ครับ', 'undo', {}],
    ['ขอรหัสให้นายก', 'invite', {}],
    ['โค้ด 123456', 'join', { code: '123456' }],
    ['อยู่กองช่างค่ะ', 'join-unit', { unit: 'กองช่าง' }],
    ['ตั้งค่า อบต.ตัวอย่าง', 'setup', { name: 'อบต.ตัวอย่าง' }],
    ['พิมพ์อะไรได้บ้าง', 'help', {}],
    ['ส่งลิงก์ยังไงคะ', 'help', { topic: 'ข้อ' }],
  ])('reads %j as %s', (line, command, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command, args });
  });

  it.each<[line: string, command: string]>([
    ['กองช่างรับผิดชอบ O9', 'assign'],
    ['ลงผิดข้อ ขอยกเลิก', 'undo'],
    ['ตชว.8', 'show-measure'],
    ['O9 เสร็จแล้วทุกข้อ', 'update-item'],
    ['O4 O5 เสร็จแล้วทั้งสามข้อ', 'update-item'],
  ])('asks back at %j', (line, command) => {
    expect(['ambiguous', 'incomplete']).toContain(oneToOne(line).outcome);
    expect(JSON.stringify(oneToOne(line))).toContain(command);
  });
});

describe('src/chat/understand.ts: what only sounds like those', () => {
  it.each(
    lines(`
      O9 จะลงเว็บพรุ่งนี้
      O9 ยังไม่ได้อัปโหลดไฟล์ขึ้นเว็บ
      O9 ลงเว็บอำเภอแล้ว
      O9 ลงเฟซแล้ว
      O9 ส่งให้ปลัดแล้ว
      O9 กำลังจะเสร็จ
      O9 ความสำเร็จแล้ว
      O9 เสร็จแล้วมั้ง
      ข้อ 9 12 คนเสร็จแล้ว
      ข้อ 9 30 ก.ย. เสร็จแล้ว
      O9 15 ไฟล์เสร็จแล้ว
      O9 12 เสร็จแล้ว
      01 https://www.example.go.th/a
      01 02 2569
      ห้อง 01, 02 เรียบร้อย
      ตัวอย่างของ อบต.อื่น ⏎ O4 https://www.example.go.th/a ⏎ O5 https://www.example.go.th/b
      O4 ⏎ O5 ⏎ เสร็จแล้ว
      มาตรการ 4 อีก 30%
      มาตรการ 4 จะได้ 30%
      มาตรการ 4 จะปิดแล้ว
      ยังไม่ปิดมาตรการ 4
      ปิดมาตรการ 4 หรือยัง
      มาตรการ 4 ของรัฐบาลออกแล้ว
      มาตรการ 4 ประชุมแล้วแจ้งด้วย
      มาตรการ 4 เมื่ออบรมแล้วให้แจ้ง
      จะมอบ O9 ให้กองช่าง
      ไม่ให้กองช่างทำ O9
      ให้กองช่างทำ O9 หรือ O10
      อย่าเพิ่งยกเลิกเมื่อกี้
      ยกเลิกรายการจองห้องล่าสุด
      อยู่กองช่างพรุ่งนี้
      สร้างหน่วยงาน ใหม่
      กำหนดส่งเดือนนี้
      จะเปลี่ยนชื่อมาตรการ 4 เป็น อบรม
      ไม่ทราบว่า O9 เสร็จแล้ว
      ขออนุญาตสอบถามว่า มาตรการ 4 เสร็จแล้ว
      อยากรู้ว่าส่ง O9 https://www.example.go.th/a
      ไม่ทราบว่ามอบหมาย O9 ให้กองช่าง
      O9 ป.ป.ช. จะให้ผ่าน
      O9 ป.ป.ช. ให้ผ่านไหม
      ป.ป.ช. ไม่รู้จะให้ O9 ผ่าน
      O9 เอาลิงก์ออกหรือยัง https://www.example.go.th/a
      อย่าเอาลิงก์ https://www.example.go.th/a ออกจาก O9
      เอาลิงก์ https://www.example.go.th/a ออกจาก O9 O10
      มาตรการ 4 ทำไม่ได้ ไม่ใช่ไม่มีงบ
      มาตรการ 4 ทำไม่ได้ ไม่มีงบแต่จะขอ
      ไม่สามารถทำมาตรการ 4 ได้
      O9 บ่เสร็จแล้วบ่
      O9 แล้ว
    `),
  )('writes nothing of %j', (line) => {
    const heard = oneToOne(line);

    expect(heard.outcome === 'call' && commandNamed(heard.command)?.writes).not.toBe(true);
    expect(heard).not.toHaveProperty('args.updates');
  });

  it.each(
    lines(`
      O9 กำลังรวบรวมข้อมูล
      O4 O5 เสร็จทั้งคู่
      มาตรการ 4 กำลังซักผ้า
      มาตรการ 4 ปิด ไฟ
      มาตรการ 4 ไป 30%
      มาตรการ 4 จัดทำแล้วมั้ง
      ปิดมาตรการ 4
      อยู่กองช่าง
      ตชว.8
      O9 ต้องใส่อะไร
      เสร็จไปกี่ข้อแล้ว
    `),
  )('is silent in a group at %j', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
  });
});
