import { describe as lineOf } from '../../src/chat/calls/describe.ts';
import { understand } from '../../src/chat/understand.ts';
import { hearing, inGroup, lines, oneToOne } from './listen.ts';

type Args = Readonly<Record<string, unknown>>;

const named: readonly (readonly [line: string, args: Args])[] = [
  ['บทบาท @คน ผู้บริหาร', { person: 'คน', role: 'executive' }],
  ['บทบาท @สมชาย ใจดี ผู้บริหาร', { person: 'สมชาย ใจดี', role: 'executive' }],
  ['กำหนดบทบาท @สมหญิง เป็น ผู้ประสานงาน', { person: 'สมหญิง', role: 'coordinator' }],
  ['บทบาท @สมหญิง ให้เป็นแอดมิน', { person: 'สมหญิง', role: 'coordinator' }],
  ['บทบาท "ครูอารี มีสุข" เจ้าหน้าที่', { person: 'ครูอารี มีสุข', role: 'officer' }],
  ['บทบาท “ผู้ดูใจดี” ผู้ดู', { person: 'ผู้ดูใจดี', role: 'viewer' }],
  ['บทบาท @วิชัย ผอ.กอง กองช่าง', { person: 'วิชัย', role: 'unit-head', unit: 'กองช่าง' }],
  ['บทบาท @วิชัย ผอ.กองช่าง', { person: 'วิชัย', role: 'unit-head', unit: 'กองช่าง' }],
  ['บทบาท @วิชัย หัวหน้าสำนักปลัดครับ', { person: 'วิชัย', role: 'unit-head', unit: 'สำนักปลัด' }],
  ['บทบาท @วิทยา นายก', { person: 'วิทยา', role: 'executive' }],
  ['บทบาท สมชาย ผู้ดูแลระบบ', { person: 'สมชาย', role: 'coordinator' }],
];

describe('src/chat/understand.ts: roles', () => {
  it.each(named)('reads %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'role', args });
  });

  it.each(named.filter(([line]) => !line.includes('“')))(
    'describes %j by a line that means the same',
    (_, args) => {
      expect(oneToOne(lineOf({ command: 'role', args }))).toMatchObject({ outcome: 'call', args });
    },
  );

  it('takes a mention for what LINE marked, whatever stands in the name', () => {
    const heard = understand('บทบาท @ปลัด ผู้บริหาร คนเก่ง เจ้าหน้าที่', hearing({ mentions: ['ปลัด ผู้บริหาร คนเก่ง'] }));

    expect(heard).toMatchObject({ outcome: 'call', args: { person: 'ปลัด ผู้บริหาร คนเก่ง', role: 'officer' } });
  });

  it.each<[line: string, problem: Args]>([
    ['บทบาท', { arg: 'person', value: null, reason: 'missing' }],
    ['บทบาท ผู้บริหาร', { arg: 'person', value: null, reason: 'missing' }],
    ['บทบาท @สมชาย', { arg: 'role', value: null, reason: 'missing' }],
    ['บทบาท "สมชาย" นักบิน', { arg: 'role', value: 'นักบิน', reason: 'unknown' }],
    ['บทบาท @สมชาย ผอ.กอง กองบิน', { arg: 'unit', value: 'กองบิน', reason: 'unknown' }],
    ['บทบาท @สมชาย ผอ. กองคลัง กองช่าง', { arg: 'unit', value: 'กองคลัง กองช่าง', reason: 'unclear' }],
  ])('names what is wrong with %j', (line, problem) => {
    expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', command: 'role', problems: [problem] });
  });

  it.each(
    lines(`
      บทบาทของใครบ้าง
      บทบาท @สมชาย คืออะไร
    `),
  )('leaves a question about roles alone: %j', (line) => {
    expect(oneToOne(line).outcome).toBe('unknown');
  });

  it('does not act on a group that speaks to nobody', () => {
    expect(inGroup('บทบาท @สมชาย ผู้บริหาร').outcome).toBe('silent');
  });
});
