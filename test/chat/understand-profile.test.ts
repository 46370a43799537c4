import { commandNamed } from '../../src/chat/commands.ts';
import { describe as lineOf } from '../../src/chat/calls/describe.ts';
import { inGroup, lines, oneToOne } from './listen.ts';

type Args = Readonly<Record<string, unknown>>;

const said: readonly (readonly [line: string, args: Args])[] = [
  ['ข้อมูลหน่วยงาน', {}],
  ['ดูข้อมูลหน่วยงานหน่อยครับ', {}],
  ['ข้อมูลหน่วยงาน ชื่อ อบต.ตัวอย่าง', { field: 'name', value: 'อบต.ตัวอย่าง' }],
  ['ข้อมูลหน่วยงาน ที่อยู่: 99 หมู่ 1 ตำบล O12', { field: 'address', value: '99 หมู่ 1 ตำบล O12' }],
  ['แก้ข้อมูลหน่วยงาน เบอร์โทร ๐๒ ๐๐๐ ๐๐๐๐', { field: 'phone', value: '๐๒ ๐๐๐ ๐๐๐๐' }],
  ['ข้อมูลหน่วยงาน เลขที่หนังสือ ตย 71301/', { field: 'memoNumber', value: 'ตย 71301/' }],
  ['ข้อมูลหน่วยงาน เว็บไซต์ https://www.example.go.th', { field: 'website', value: 'https://www.example.go.th' }],
  ['ข้อมูลหน่วยงาน ตัวเลข อารบิก', { field: 'digits', value: 'arabic' }],
  ['ข้อมูลหน่วยงาน ใช้เลขไทย', { field: 'digits', value: 'thai' }],
  ['ข้อมูลหน่วยงาน เพิ่มหน่วยงาน กองการประปา ย่อ กปร.', { field: 'add-unit', unit: 'กองการประปา', short: ['กปร.'] }],
  [
    'ข้อมูลหน่วยงาน เพิ่มกองการท่องเที่ยว ตัวย่อ กทท., ท่องเที่ยว',
    { field: 'add-unit', unit: 'กองการท่องเที่ยว', short: ['กทท.', 'ท่องเที่ยว'] },
  ],
  ['ข้อมูลหน่วยงาน เพิ่มหน่วยงาน กองกิจการสภา', { field: 'add-unit', unit: 'กองกิจการสภา' }],
  ['ข้อมูลหน่วยงาน เปลี่ยนชื่อหน่วยงาน กช. เป็น สำนักช่าง', { field: 'rename-unit', unit: 'กองช่าง', value: 'สำนักช่าง' }],
  ['ข้อมูลหน่วยงาน ลบหน่วยงาน กองช่าง', { field: 'remove-unit', unit: 'กองช่าง' }],
  ['ข้อมูลหน่วยงาน ลบกองช่าง', { field: 'remove-unit', unit: 'กองช่าง' }],
];

describe('src/chat/understand.ts: what an agency is', () => {
  it.each(said)('reads %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'profile', args });
    expect(commandNamed('profile')?.fits(args)).toBe(true);
  });

  it.each(said)('describes %j by a line that means the same', (_, args) => {
    expect(oneToOne(lineOf({ command: 'profile', args }))).toEqual({
      outcome: 'call',
      command: 'profile',
      args,
    });
  });

  it.each<[line: string, problem: Args]>([
    ['ข้อมูลหน่วยงาน ที่อยู่', { arg: 'value', value: null, reason: 'missing' }],
    ['ข้อมูลหน่วยงาน เพิ่มหน่วยงาน', { arg: 'unit', value: null, reason: 'missing' }],
    ['ข้อมูลหน่วยงาน ลบหน่วยงาน กองบิน', { arg: 'unit', value: 'กองบิน', reason: 'unknown' }],
    ['ข้อมูลหน่วยงาน เปลี่ยนชื่อหน่วยงาน กองช่าง', { arg: 'value', value: null, reason: 'missing' }],
    ['ข้อมูลหน่วยงาน เว็บไซต์ เร็ว ๆ นี้', { arg: 'value', value: 'เร็ว ๆ นี้', reason: 'invalid' }],
  ])('names what is wrong with %j', (line, problem) => {
    expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', command: 'profile', problems: [problem] });
  });

  it.each(
    lines(`
      ข้อมูลหน่วยงานอยู่ที่ไหน
      ข้อมูลหน่วยงานครบแล้วนะ
    `),
  )('leaves talk about it alone: %j', (line) => {
    expect(oneToOne(line).outcome).toBe('unknown');
  });

  it('does not act on a group that speaks to nobody', () => {
    expect(inGroup('ข้อมูลหน่วยงาน ที่อยู่ 99').outcome).toBe('silent');
  });
});
