import { commandNamed } from '../../src/chat/commands.ts';
import { describe as lineOf } from '../../src/chat/calls/describe.ts';
import { hearing, inGroup, lines, oneToOne } from './listen.ts';
import { understand } from '../../src/chat/understand.ts';

type Args = Readonly<Record<string, unknown>>;

const year = { from: '2026-10-01', to: '2027-09-30' };

const edits: readonly (readonly [line: string, args: Args])[] = [
  ['แก้มาตรการ 3 หน่วยงาน กองคลัง', { ref: '3', field: 'units', value: ['กองคลัง'] }],
  ['แก้มาตรการ 3 หน่วยงาน สป., คลัง', { ref: '3', field: 'units', value: ['สำนักปลัด', 'กองคลัง'] }],
  ['แก้ไขมาตรการที่ ๓ ผู้รับผิดชอบ กองช่าง', { ref: '3', field: 'units', value: ['กองช่าง'] }],
  ['แก้มาตรการ 3 หน่วยงานหลัก กองคลัง', { ref: '3', field: 'lead', value: 'กองคลัง' }],
  [
    'แก้มาตรการ 3 หน่วยงานร่วม กองช่าง ตสน.',
    { ref: '3', field: 'units', value: ['กองช่าง', 'หน่วยตรวจสอบภายใน'], support: true },
  ],
  ['แก้มาตรการ 1.2 ชื่อ จัดทำคู่มือการให้บริการ', { ref: '1.2', field: 'title', value: 'จัดทำคู่มือการให้บริการ' }],
  ['แก้มาตรการ 3 ชื่อเป็น พัฒนา O12 ปี 69 ให้ครบ', { ref: '3', field: 'title', value: 'พัฒนา O12 ปี 69 ให้ครบ' }],
  ['แก้มาตรการ 3 ตัวชี้วัด 2 และ 9', { ref: '3', field: 'indicators', value: [2, 9] }],
  ['แก้มาตรการ 3 ตัวชี้วัด ๑-๕', { ref: '3', field: 'indicators', value: [1, 2, 3, 4, 5] }],
  ['แก้มาตรการ 3 ตัวชี้วัด 10', { ref: '3', field: 'indicators', value: [10] }],
  ['แก้มาตรการ 3 ตัวชี้วัด ไม่มี', { ref: '3', field: 'indicators', value: [] }],
  ['แก้มาตรการ 3 ข้อคำถาม i7 E14', { ref: '3', field: 'questions', value: ['i7', 'E14'] }],
  ['แก้มาตรการ 3 ข้อคำถาม I7, e๑๔ และ e15', { ref: '3', field: 'questions', value: ['i7', 'E14', 'E15'] }],
  ['แก้มาตรการ 3 รักษาระดับ', { ref: '3', field: 'posture', value: 'maintain' }],
  ['แก้มาตรการ 3 พัฒนาเพื่อยกระดับ', { ref: '3', field: 'posture', value: 'improve' }],
  ['แก้มาตรการ 3 แนวทาง ยกระดับ', { ref: '3', field: 'posture', value: 'improve' }],
  [
    'แก้มาตรการ 2 ช่วงเวลา ต.ค. 69 - มี.ค. 70',
    { ref: '2', field: 'period', value: { from: '2026-10-01', to: '2027-03-31' } },
  ],
  [
    'แก้มาตรการ 2 ระยะเวลา ม.ค. ถึง มิ.ย.',
    { ref: '2', field: 'period', value: { from: '2027-01-01', to: '2027-06-30' } },
  ],
  [
    'แก้มาตรการ 2 ช่วงเวลา 1 พ.ย. 69 ถึง 31 ม.ค. 70',
    { ref: '2', field: 'period', value: { from: '2026-11-01', to: '2027-01-31' } },
  ],
  [
    'แก้มาตรการ 2 ช่วงเวลา ไตรมาส 2',
    { ref: '2', field: 'period', value: { from: '2027-01-01', to: '2027-03-31' } },
  ],
  [
    'แก้มาตรการ 2 ช่วงเวลา ไตรมาส 1-2',
    { ref: '2', field: 'period', value: { from: '2026-10-01', to: '2027-03-31' } },
  ],
  [
    'แก้มาตรการ 2 ช่วงเวลา ไตรมาส 3 ถึง 4',
    { ref: '2', field: 'period', value: { from: '2027-04-01', to: '2027-09-30' } },
  ],
  ['แก้มาตรการ 2 ระยะเวลา ตลอดปีงบประมาณ', { ref: '2', field: 'period', value: year }],
  ['แก้มาตรการ 3 ขั้นตอน จัดประชุมชี้แจงบุคลากร', { ref: '3', field: 'step', value: 'จัดประชุมชี้แจงบุคลากร' }],
  ['แก้มาตรการ 3 เพิ่มขั้นตอน อบรม 25 คน', { ref: '3', field: 'step', value: 'อบรม 25 คน' }],
  ['แก้มาตรการ 3 ขั้นตอน 2 จัดอบรม', { ref: '3', field: 'step', number: 2, value: 'จัดอบรม' }],
  ['แก้มาตรการ 3 ขั้นตอนที่ ๒ เป็น จัดอบรม', { ref: '3', field: 'step', number: 2, value: 'จัดอบรม' }],
  ['แก้มาตรการ 3 ลบขั้นตอน 2', { ref: '3', field: 'step', number: 2, remove: true }],
  ['แก้มาตรการ 3 ขั้นตอน 2 ลบออก', { ref: '3', field: 'step', number: 2, remove: true }],
  ['แก้มาตรการ 3 ขั้นตอน 2 เสร็จแล้ว', { ref: '3', field: 'step', number: 2, done: true }],
  ['แก้มาตรการ 3 ขั้นตอน 2 ยังไม่เสร็จ', { ref: '3', field: 'step', number: 2, done: false }],
  [
    'แก้มาตรการ 3 ขั้นตอน\n1. ตั้งคณะทำงาน\n2. จัดอบรม',
    { ref: '3', field: 'step', value: '1. ตั้งคณะทำงาน\n2. จัดอบรม' },
  ],
  [
    'แก้มาตรการ 3 ข้อเสนอแนะ ควรเพิ่มช่องทางออนไลน์',
    { ref: '3', field: 'recommendations', value: 'ควรเพิ่มช่องทางออนไลน์' },
  ],
  [
    'แก้มาตรการ 3 ผลลัพธ์ ผู้รับบริการพึงพอใจร้อยละ 90',
    { ref: '3', field: 'outcome', value: 'ผู้รับบริการพึงพอใจร้อยละ 90' },
  ],
  ['แก้มาตรการ 3 สรุปผล จัดอบรมครบทุกกอง', { ref: '3', field: 'outputSummary', value: 'จัดอบรมครบทุกกอง' }],
  ['แก้มาตรการ ตชว.8 หน่วยงาน สำนักปลัด', { ref: 'ตชว.8', field: 'units', value: ['สำนักปลัด'] }],
];

describe('src/chat/understand.ts: a measure corrected', () => {
  it.each(edits)('reads %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'edit-measure', args });
    expect(commandNamed('edit-measure')?.fits(args)).toBe(true);
  });

  it.each(edits)('describes %j by a line that means the same', (_, args) => {
    const line = lineOf({ command: 'edit-measure', args: { ...args, year: 2569 } });

    expect(understand(line, hearing())).toMatchObject({
      outcome: 'call',
      command: 'edit-measure',
      args: { ref: args.ref, field: args.field, year: 2569 },
    });
    expect(oneToOne(lineOf({ command: 'edit-measure', args }))).toMatchObject({ outcome: 'call', args });
  });

  it('takes the year right behind the measure, and no other', () => {
    expect(oneToOne('แก้มาตรการ 3 ปี 69 ชื่อ แผนปี 70')).toEqual({
      outcome: 'call',
      command: 'edit-measure',
      args: { ref: '3', year: 2569, field: 'title', value: 'แผนปี 70' },
    });
  });

  it.each<[line: string, problem: Args]>([
    ['แก้มาตรการ', { arg: 'ref', value: null, reason: 'missing' }],
    ['แก้มาตรการ 3', { arg: 'field', value: null, reason: 'missing' }],
    ['แก้มาตรการ 3 หน่วยงาน', { arg: 'value', value: null, reason: 'missing' }],
    ['แก้มาตรการ 3 หน่วยงาน กองบิน', { arg: 'value', value: 'กองบิน', reason: 'unknown' }],
    ['แก้มาตรการ 3 หน่วยงานหลัก กองคลัง กองช่าง', { arg: 'value', value: 'กองคลัง กองช่าง', reason: 'unclear' }],
    ['แก้มาตรการ 3 ตัวชี้วัด 11', { arg: 'value', value: '11', reason: 'unknown' }],
    ['แก้มาตรการ 3 ตัวชี้วัด สูงสุด', { arg: 'value', value: 'สูงสุด', reason: 'invalid' }],
    ['แก้มาตรการ 3 ข้อคำถาม ที่แพ้', { arg: 'value', value: 'ที่แพ้', reason: 'invalid' }],
    ['แก้มาตรการ 2 ช่วงเวลา เร็ว ๆ นี้', { arg: 'value', value: 'เร็ว ๆ นี้', reason: 'invalid' }],
    [
      'แก้มาตรการ 2 ช่วงเวลา มี.ค. 70 - ต.ค. 69',
      { arg: 'value', value: 'มี.ค. 70 - ต.ค. 69', reason: 'invalid' },
    ],
    ['แก้มาตรการ 3 ลบขั้นตอน อบรม', { arg: 'value', value: 'อบรม', reason: 'unclear' }],
  ])('names what is wrong with %j', (line, problem) => {
    expect(oneToOne(line)).toMatchObject({
      outcome: 'incomplete',
      command: 'edit-measure',
      problems: [problem],
    });
  });

  it('asks whether words without a field are the title or a step', () => {
    expect(oneToOne('แก้มาตรการ 3 จัดประชุมใหม่')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [
        { command: 'edit-measure', args: { field: 'title', value: 'จัดประชุมใหม่' } },
        { command: 'edit-measure', args: { field: 'step', value: 'จัดประชุมใหม่' } },
      ],
    });
  });

  it.each(
    lines(`
      แก้มาตรการแล้วค่ะ
      แก้มาตรการไม่ได้
      แก้มาตรการ 3 หน่วยงานไหนดี
      แก้มาตรการให้หน่อยได้ไหม
    `),
  )('leaves talk about a change alone: %j', (line) => {
    expect(oneToOne(line).outcome).toBe('unknown');
  });

  it('does not act on a group that speaks to nobody', () => {
    expect(inGroup('แก้มาตรการ 3 หน่วยงาน กองคลัง').outcome).toBe('silent');
  });
});
