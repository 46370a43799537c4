import { describe as lineOf } from '../../src/chat/calls/describe.ts';
import { commandNamed } from '../../src/chat/commands.ts';
import type { Call } from '../../src/chat/calls/call.ts';
import { inGroup, oneToOne } from './listen.ts';

const call = (command: string, args: unknown) => ({ outcome: 'call', command, args });

describe('src/chat/understand.ts: scores', () => {
  it.each([
    ['คะแนน', {}],
    ['ขอคะแนนหน่อยครับ', {}],
    ['คะแนน ITA ปี 68', { year: 2568 }],
    ['คะแนนปีที่แล้ว', { year: 2569 }],
    ['คะแนน ita ปีที่แล้วได้เท่าไร', { year: 2569 }],
    ['ปีที่แล้วได้กี่คะแนน', { year: 2569 }],
    ['คะแนนตัวชี้วัด 9 ปี 68', { indicator: 9, year: 2568 }],
    ['ตัวชี้วัดที่ ๑๐ ได้กี่คะแนน', { indicator: 10 }],
    ['คะแนน EIT ปี 68 เท่าไหร่', { year: 2568 }],
    ['ดูคะแนนรวม ปีงบ 2568', { year: 2568 }],
    ['สรุปคะแนน 68', { year: 2568 }],
    ['คะแนน 9.1', { indicator: 9 }],
    ['ปีที่แล้วเราได้กี่คะแนน', { year: 2569 }],
    ['คะแนนทุกตัวชี้วัด', {}],
  ])('reads %j as scores', (line, args) => {
    expect(oneToOne(line)).toEqual(call('scores', args));
  });

  it.each([
    ['บันทึกคะแนน ปี 69 ตัวชี้วัด 7 96.17', { year: 2569, value: 96.17, indicator: 7 }],
    ['บันทึกคะแนน ตัวชี้วัดที่ ๗ ได้ ๙๖.๑๗ คะแนน ปี ๖๙ ครับ', { year: 2569, value: 96.17, indicator: 7 }],
    ['ใส่คะแนนปี 2568 ตชว.10 = 100', { year: 2568, value: 100, indicator: 10 }],
    ['บันทึกคะแนน ปี 68 รวม 98.27', { year: 2568, value: 98.27, total: true }],
    ['บันทึกคะแนน ปี 68 คะแนนรวม: 98.27', { year: 2568, value: 98.27, total: true }],
    ['บันทึกคะแนน ปี 68 EIT 95.89', { year: 2568, value: 95.89, tool: 'EIT' }],
    ['บันทึกคะแนน ปี 68 OIT 100', { year: 2568, value: 100, tool: 'OIT' }],
    ['บันทึกคะแนน ปี 68 oit 98.75', { year: 2568, value: 98.75, tool: 'OIT' }],
    ['บันทึกคะแนน ปี 68 ตัวชี้วัดย่อย 9.1 87.5', { year: 2568, value: 87.5, subIndicator: '9.1' }],
    ['บันทึกคะแนน ปี 68 10.2 100', { year: 2568, value: 100, subIndicator: '10.2' }],
    ['บันทึกคะแนน ปี 68 ตัวชี้วัด 10 9.5', { year: 2568, value: 9.5, indicator: 10 }],
    ['บันทึกคะแนน ปี 68 ข้อ e7 86.40', { year: 2568, value: 86.4, question: 'E7' }],
    ['บันทึกคะแนน 2568 i12 91', { year: 2568, value: 91, question: 'i12' }],
    ['บันทึกคะแนน ปี 68 แบบวัด EIT เท่ากับ 88', { year: 2568, value: 88, tool: 'EIT' }],
    ['บันทึกคะแนน ปี 68 ผ่านดี', { year: 2568, value: 'ผ่านดี', level: true }],
    ['บันทึกคะแนน ปี 68 ระดับ ผ่านดี', { year: 2568, value: 'ผ่านดี', level: true }],
    ['บันทึกคะแนน ปี 65 ระดับ D', { year: 2565, value: 'D', level: true }],
    ['บันทึกคะแนน ปี 68 ระดับผลการประเมิน ผ่านดีเยี่ยม', { year: 2568, value: 'ผ่านดีเยี่ยม', level: true }],
    ['บันทึกคะแนน ปี 68 ตัวชี้วัด 7 ประสิทธิภาพการสื่อสาร 96.17', { year: 2568, value: 96.17, indicator: 7 }],
  ])('reads %j as one announced figure', (line, args) => {
    const heard = oneToOne(line);

    expect(heard).toEqual(call('set-score', args));
    expect(commandNamed('set-score')?.fits(args)).toBe(true);
  });

  it.each([
    [
      'บันทึกคะแนน ปี 68 รวม 98.27 ระดับ ผ่านดี\nIIT 100 EIT 95.89 OIT 98.75',
      [
        { total: true, value: 98.27 },
        { level: true, value: 'ผ่านดี' },
        { tool: 'IIT', value: 100 },
        { tool: 'EIT', value: 95.89 },
        { tool: 'OIT', value: 98.75 },
      ],
    ],
    [
      'บันทึกคะแนนปี 2568\n1 การปฏิบัติหน้าที่ 100\n6 คุณภาพการดำเนินงาน 96.33\n10 100',
      [
        { indicator: 1, value: 100 },
        { indicator: 6, value: 96.33 },
        { indicator: 10, value: 100 },
      ],
    ],
    [
      'บันทึกคะแนน ปี 68 ตัวชี้วัด 6 96.33, ตัวชี้วัด 7 96.17 และ ตชว.8 95.17',
      [
        { indicator: 6, value: 96.33 },
        { indicator: 7, value: 96.17 },
        { indicator: 8, value: 95.17 },
      ],
    ],
  ])('reads several figures of one message: %j', (line, values) => {
    const args = { year: 2568, values };

    expect(oneToOne(line)).toEqual(call('set-score', args));
    expect(commandNamed('set-score')?.fits(args)).toBe(true);
  });

  it.each([
    ['บันทึกคะแนน', ['year null missing', 'value null missing']],
    ['บันทึกคะแนน ปี 69', ['value null missing']],
    ['บันทึกคะแนน ตัวชี้วัด 7 96.17', ['year null missing']],
    ['บันทึกคะแนน ปี 69 ตัวชี้วัด 7', ['value ตัวชี้วัด 7 missing']],
    ['บันทึกคะแนน ปี 69 ตัวชี้วัด 11 90', ['indicator ตัวชี้วัด 11 unknown']],
    ['บันทึกคะแนน ปี 69 ตัวชี้วัด 7 120', ['value 120 impossible']],
    ['บันทึกคะแนน ปี 69 ตัวชี้วัด 7 93.81 96.17', ['value 96.17 unclear']],
    ['บันทึกคะแนน ปี 69 ระดับ', ['level null missing']],
    ['บันทึกคะแนน ปี 67 ปี 68 รวม 98.27', ['year 2567, 2568 unclear']],
    ['บันทึกคะแนน ปี 68 ข้อ 7 86.4', ['question ข้อ 7 invalid']],
    ['บันทึกคะแนน ปี 68 O12 90', ['question O12 invalid']],
  ])('asks for what is missing or wrong in %j', (line, problems) => {
    const heard = oneToOne(line);

    expect(heard).toMatchObject({ outcome: 'incomplete', command: 'set-score' });
    const said = heard.outcome === 'incomplete' ? heard.problems : [];
    expect(said.map((it) => `${it.arg} ${it.value} ${it.reason}`)).toEqual(problems);
  });

  it.each([
    ['บันทึกคะแนน 69 ตัวชี้วัด 7 96.17', { year: 2569, indicator: 7, value: 96.17 }],
    ['บันทึกคะแนน ปี 68 98.27', { year: 2568, total: true, value: 98.27 }],
    ['บันทึกคะแนน ปี 68 ตัวชี้วัด 7 96.17 นะจ๊ะสวยมาก', { year: 2568, indicator: 7, value: 96.17 }],
  ])('asks before it keeps what it only guesses: %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'ambiguous', candidates: [{ command: 'set-score', args }] });
  });

  it('says which figure has no value as far as it was understood', () => {
    expect(oneToOne('บันทึกคะแนน ปี 69 ตัวชี้วัด 7')).toMatchObject({ args: { year: 2569, indicator: 7 } });
  });

  it('asks whether a figure was told or asked for', () => {
    expect(oneToOne('คะแนน ปี 69 ตัวชี้วัด 7 96.17')).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'set-score', args: { year: 2569, indicator: 7, value: 96.17 } },
        { command: 'scores', args: { year: 2569 } },
      ],
    });
  });

  it.each([
    ['เทียบคะแนน 67 68', { fromYear: 2567, toYear: 2568 }],
    ['เปรียบเทียบคะแนนปี 2567 กับปี 2568', { fromYear: 2567, toYear: 2568 }],
    ['เทียบคะแนนปี 67/68', { fromYear: 2567, toYear: 2568 }],
    ['คะแนนปี 68 เทียบกับปี 67', { fromYear: 2568, toYear: 2567 }],
    ['เทียบคะแนน ปี 67-68', { fromYear: 2567, toYear: 2568 }],
    ['เทียบคะแนน', {}],
    ['เทียบคะแนนกับปีที่แล้ว', { fromYear: 2569 }],
    ['ตัวชี้วัดไหนลดลง', {}],
    ['ตัวชี้วัดใดลดลงบ้าง', {}],
  ])('reads %j as a comparison', (line, args) => {
    expect(oneToOne(line)).toEqual(call('compare-scores', args));
  });

  it.each([
    ['ถ้าครบได้กี่คะแนน', {}],
    ['ถ้า OIT ครบทุกข้อจะได้กี่คะแนน', {}],
    ['ถ้าครบทุกข้อปี 70 จะได้คะแนนเท่าไร', { year: 2570 }],
    ['ประมาณการคะแนน', {}],
    ['ถ้าทำครบทุกข้อจะได้กี่คะแนน', {}],
    ['ถ้า OIT ครบจะได้เท่าไร', {}],
    ['ตอนนี้ได้กี่คะแนนแล้ว', {}],
    ['ปีนี้น่าจะได้กี่คะแนน', { year: 2570 }],
  ])('reads %j as an estimate', (line, args) => {
    expect(oneToOne(line)).toEqual(call('estimate', args));
  });

  it.each([
    ['ควรทำอะไรก่อน', {}],
    ['ควรทำอะไรก่อนดีคะ', {}],
    ['ปีนี้ควรทำอะไรก่อน', { year: 2570 }],
    ['ทำข้อไหนก่อนดี', {}],
    ['ทำข้อไหนคุ้มสุด', {}],
    ['ควรเริ่มจากอะไร', {}],
    ['ขอคำแนะนำหน่อย', {}],
  ])('reads %j as advice', (line, args) => {
    expect(oneToOne(line)).toEqual(call('advice', args));
  });

  it.each([
    'คะแนนสอบ 9.2',
    'บันทึกคะแนนแล้ว',
    'ยังไม่ได้บันทึกคะแนน',
    'คะแนนสอบบรรจุออกแล้ว',
    'เทียบคะแนนสอบ',
    'เทียบราคา 67 68',
    'คะแนนสอบ 68',
    'เทียบคะแนน 66 67 68',
    'E-Service ๙๓.๖๑ เหลือ ๒๐ ลดลงเท่าไหร่',
    'แนะนำร้านอาหารหน่อย',
    'ทำอะไรก่อนดีวันนี้ประชุมหรือกินข้าว',
    'คะแนนบอลเมื่อคืนเท่าไหร่',
  ])('leaves %j alone', (line) => {
    expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
  });

  it.each(['คะแนน', 'บันทึกคะแนน ปี 69 ตัวชี้วัด 7 96.17', 'เทียบคะแนน 67 68', 'ควรทำอะไรก่อน', 'ถ้าครบได้กี่คะแนน'])(
    'hears %j in a group only when it is spoken to',
    (line) => {
      expect(inGroup(line)).toEqual({ outcome: 'silent' });
      expect(inGroup(`ita ${line}`)).toMatchObject({ outcome: 'call' });
    },
  );

  it.each<Call>([
    { command: 'scores', args: { indicator: 9, year: 2568 } },
    { command: 'scores', args: {} },
    { command: 'set-score', args: { year: 2569, value: 96.17, indicator: 7 } },
    { command: 'set-score', args: { year: 2569, value: 'ผ่านดี', level: true } },
    { command: 'set-score', args: { year: 2569, value: 87.5, subIndicator: '9.1' } },
    {
      command: 'set-score',
      args: {
        year: 2568,
        values: [
          { total: true, value: 98.27 },
          { level: true, value: 'ผ่านดี' },
          { question: 'E7', value: 86.4 },
          { tool: 'OIT', value: 100 },
        ],
      },
    },
    { command: 'compare-scores', args: { fromYear: 2567, toYear: 2568 } },
    { command: 'estimate', args: { year: 2570 } },
    { command: 'advice', args: { year: 2570 } },
  ])('understands the line that says the same as a button: %j', (said) => {
    expect(oneToOne(lineOf(said))).toEqual({ outcome: 'call', ...said });
  });
});
