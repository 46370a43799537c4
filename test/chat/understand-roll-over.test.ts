import { commandNamed } from '../../src/chat/commands.ts';
import { inGroup, oneToOne } from './listen.ts';

type Args = Readonly<Record<string, unknown>>;

const newYears: readonly (readonly [line: string, args: Args])[] = [
  ['ขึ้นปีงบประมาณใหม่', {}],
  ['ขอขึ้นปีงบประมาณใหม่ครับ', {}],
  ['ช่วยขึ้นปีใหม่ให้หน่อย', {}],
  ['เริ่มปีงบประมาณใหม่', {}],
  ['ขึ้นปีงบใหม่หรือยัง', {}],
  ['เมื่อไหร่ขึ้นปีงบประมาณใหม่', {}],
  ['roll over', {}],
  ['ขึ้นปีงบประมาณใหม่ ปี 2570', { year: 2570 }],
  ['ขึ้นปีใหม่งบ 70', { year: 2570 }],
  ['ขึ้นปีงบ ๗๐', { year: 2570 }],
  ['เริ่มปี 2570', { year: 2570 }],
  ['เริ่มปีงบ 70 เลย', { year: 2570 }],
  ['เปิดปีงบประมาณ 2570', { year: 2570 }],
  ['ยกไปปี 70', { year: 2570 }],
  ['ยกข้อมูลปี 69 ไปปี 70', { year: 2570 }],
  ['ยกยอดปีเก่าไปปี 70', { year: 2570 }],
  ['ยกมาตรการไปปี 2570', { year: 2570 }],
  ['คัดลอกข้อมูลปี 2569 มาปี 2570', { year: 2570 }],
  ['ดึงข้อมูลปีที่แล้วมาใช้ปีนี้', { year: 2570 }],
];

const oldLinks: readonly (readonly [line: string, args: Args])[] = [
  ['ยืนยันลิงก์ O12', { codes: ['O12'] }],
  ['ยืนยันลิงค์ O1 O2 และ O5 ค่ะ', { codes: ['O1', 'O2', 'O5'] }],
  ['O12 ใช้ลิงก์เดิม', { codes: ['O12'] }],
  ['O12 ลิงก์เดิมยังใช้ได้', { codes: ['O12'] }],
  ['ลิงก์เดิมของข้อ 12 ยังใช้ได้', { codes: ['O12'] }],
  ['ยืนยันลิงก์ O12 ปี 69', { codes: ['O12'], year: 2569 }],
];

describe('src/chat/understand.ts: the turn of the year', () => {
  it.each(newYears)('takes %j for a roll-over', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'roll-over', args });
    expect(commandNamed('roll-over')?.fits(args)).toBe(true);
  });

  it.each(oldLinks)("takes %j for last year's links holding", (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'confirm-link', args });
    expect(commandNamed('confirm-link')?.fits(args)).toBe(true);
  });

  it.each(['สวัสดีปีใหม่', 'ปีใหม่แล้ว', 'ขึ้นปีใหม่แล้วสุขสันต์', 'ขึ้นเงินเดือนปี 70', 'O12 เริ่มปี 2570', 'ลิงก์ O12 ใช้ได้ไหม'])(
    'takes %j for neither',
    (line) => {
      const heard = JSON.stringify(oneToOne(line));

      expect(heard).not.toContain('roll-over');
      expect(heard).not.toContain('confirm-link');
    },
  );

  it('asks which items are meant, and names those that are none', () => {
    expect(oneToOne('ยืนยันลิงก์')).toMatchObject({
      outcome: 'incomplete',
      problems: [{ arg: 'codes', reason: 'missing' }],
    });
    expect(oneToOne('ยืนยันลิงก์ O1 O99')).toMatchObject({
      outcome: 'incomplete',
      args: { codes: ['O1'] },
      problems: [{ arg: 'codes', value: 'O99', reason: 'unknown' }],
    });
  });

  it.each(['ขึ้นปีงบประมาณใหม่', 'เริ่มปี 2570', 'O12 ใช้ลิงก์เดิม', 'ยืนยันลิงก์ O12'])(
    'says nothing to %j in a group that does not speak to it',
    (line) => {
      expect(inGroup(line).outcome).toBe('silent');
    },
  );
});
