import { inGroup, oneToOne } from './listen.ts';

function args(line: string): unknown {
  const heard = oneToOne(line);
  return heard.outcome === 'call' ? [heard.command, heard.args] : heard;
}

const LINK = 'https://itas.example/go/eit/ab12cd';

describe('src/chat/understand.ts: surveys', () => {
  it.each<[line: string, tool: string]>([
    ['ลิงก์ EIT', 'EIT'],
    ['ลิงก์ eit ครับ', 'EIT'],
    ['ขอลิงก์แบบวัด EIT', 'EIT'],
    ['ขอลิงก์ตอบแบบวัด IIT ครับ', 'IIT'],
    ['ขอ QR EIT', 'EIT'],
    ['แบบวัด eit ลิงก์ไหนคะ', 'EIT'],
    ['แบบวัด IIT', 'IIT'],
  ])('tells the link: %j', (line, tool) => {
    expect(args(line)).toEqual(['survey-link', { tool }]);
  });

  it.each<[line: string, said: object]>([
    [`แบบวัด EIT ${LINK}`, { tool: 'EIT', url: LINK }],
    [`ตั้งลิงก์แบบวัด EIT ${LINK}`, { tool: 'EIT', url: LINK }],
    [`แบบวัด EIT ${LINK} ตอบแล้ว 12`, { tool: 'EIT', url: LINK, responses: 12 }],
    ['แบบวัด EIT ตอบแล้ว ๑๒ ราย', { tool: 'EIT', responses: 12 }],
    ['แบบวัด IIT มีผู้ตอบแล้ว 30 คน', { tool: 'IIT', responses: 30 }],
    ['แบบวัด IIT ปี 2569 ตอบแล้ว 30', { tool: 'IIT', responses: 30, year: 2569 }],
  ])('keeps what was said: %j', (line, said) => {
    expect(args(line)).toEqual(['set-survey', said]);
  });

  it.each(['ขอลิงก์แบบวัด', 'แบบวัด ตอบแล้ว 12', 'แบบวัด IIT EIT ตอบแล้ว 12'])(
    'asks which of the two is meant: %j',
    (line) => {
      expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', problems: [{ arg: 'tool' }] });
    },
  );

  it.each([
    'แบบวัด EIT ตอบแล้ว 12 หรือยัง',
    'แบบวัด EIT ยังไม่ตอบ 12 คน',
    'แบบวัด EIT ปีที่แล้วตอบแล้ว 12 คน แต่ปีนี้ยังน้อย',
    `แบบวัด EIT ${LINK} กับ ${LINK}2`,
    'ฝากทุกคนช่วยกันตอบแบบวัด IIT ภายในวันศุกร์',
    'คะแนน EIT',
  ])('writes nothing: %j', (line) => {
    const heard = oneToOne(line);

    expect(heard.outcome === 'call' && heard.command === 'set-survey').toBe(false);
  });

  it.each(['ลิงก์ EIT', `แบบวัด EIT ${LINK}`, 'แบบวัด EIT ตอบแล้ว 12'])(
    'is silent in a group that did not speak to it: %j',
    (line) => {
      expect(inGroup(line).outcome).toBe('silent');
    },
  );

  it.each<[line: string, rest: object]>([
    ['แบบวัด EIT ตอบแล้ว 12 จาก 100', { responses: 12, target: 100 }],
    ['แบบวัด IIT เป้าหมาย 30 คน', { target: 30 }],
    ['แบบวัด EIT ตอบแล้ว ๑๒ คน เป้า ๑๐๐', { responses: 12, target: 100 }],
  ])('keeps how many are to answer: %j', (line, rest) => {
    const tool = line.includes('IIT') ? 'IIT' : 'EIT';
    expect(args(line)).toEqual(['set-survey', { tool, ...rest }]);
  });
});
