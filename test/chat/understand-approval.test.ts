import { inGroup, oneToOne } from './listen.ts';

/** What a line is understood as, where it is a call. */
function args(line: string): unknown {
  const heard = oneToOne(line);
  return heard.outcome === 'call' ? [heard.command, heard.args] : heard;
}

describe('src/chat/understand.ts: approval', () => {
  it.each<[line: string, codes: readonly string[]]>([
    ['เห็นชอบ O1 O2', ['O1', 'O2']],
    ['เห็นชอบ O1, O2', ['O1', 'O2']],
    ['เห็นชอบข้อ 1 และ 2', ['O1', 'O2']],
    ['อนุมัติข้อ ๒๕ ค่ะ', ['O25']],
    ['O25 เห็นชอบ', ['O25']],
    ['O25 เห็นชอบแล้ว', ['O25']],
    ['เห็นชอบ O1-O3 ครับ', ['O1', 'O2', 'O3']],
    ['เห็นชอบ O25 การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร', ['O25']],
  ])('approves: %j', (line, codes) => {
    expect(args(line)).toEqual(['approve', { codes }]);
  });

  it.each<[line: string, paper: string]>([
    ['เห็นชอบ O25 ตามบันทึกที่ สป 71001/45', 'สป 71001/45'],
    ['เห็นชอบ O25 ตามบันทึก ที่ สป 71001/45 ค่ะ', 'สป 71001/45'],
    ['O25 เห็นชอบในกระดาษแล้ว เลขที่ สป 71001/45', 'สป 71001/45'],
    ['O25 เห็นชอบตามหนังสือเลขที่ สป 71001/45', 'สป 71001/45'],
    ['เห็นชอบ O25 เลขที่ สป 71001/45', 'สป 71001/45'],
  ])('keeps the number of the paper: %j', (line, paper) => {
    expect(args(line)).toEqual(['approve', { codes: ['O25'], paper }]);
  });

  it.each(['เห็นชอบ', 'เห็นชอบทั้งหมด', 'เห็นชอบทั้งหมดที่ครบ', 'อนุมัติทุกข้อ'])(
    'shows what waits where no code is said: %j',
    (line) => {
      expect(oneToOne(line)).toMatchObject({
        outcome: 'incomplete',
        command: 'approve',
        problems: [{ arg: 'codes', value: null, reason: 'missing' }],
      });
    },
  );

  it('asks for a number of the paper that was not said, and names a code that does not exist', () => {
    expect(oneToOne('เห็นชอบ O25 ตามบันทึก')).toMatchObject({
      outcome: 'incomplete',
      args: { codes: ['O25'] },
      problems: [{ arg: 'paper', reason: 'missing' }],
    });
    expect(oneToOne('เห็นชอบ O1 O99')).toMatchObject({
      outcome: 'incomplete',
      args: { codes: ['O1'] },
      problems: [{ arg: 'codes', value: 'O99', reason: 'unknown' }],
    });
  });

  it.each([
    'เห็นชอบ O1 หรือยัง',
    'O1 ยังไม่เห็นชอบ',
    'ยังไม่ได้เห็นชอบ O1',
    'ขออนุมัติ O1',
    'ขอเห็นชอบ O1 ครับ',
    'รอเห็นชอบ O1',
    'O1 รอนายกเห็นชอบ',
    'นายกเห็นชอบ O1 หรือเปล่า',
    'O1 จะเห็นชอบพรุ่งนี้',
    'อย่าเห็นชอบ O1',
    'ถ้าเห็นชอบ O1 แล้วแจ้งด้วย',
    'ที่ประชุมมีมติเห็นชอบรายงานการประชุม',
    'อนุมัติเดินทางไปราชการ',
  ])('approves nothing: %j', (line) => {
    const heard = oneToOne(line);

    expect(heard.outcome === 'call' && heard.command === 'approve').toBe(false);
  });

  it.each<[line: string, codes: readonly string[], reason: string]>([
    ['ส่งกลับ O3 เพราะลิงก์เปิดไม่ได้', ['O3'], 'ลิงก์เปิดไม่ได้'],
    ['ส่งกลับข้อ 3 เพราะลิงก์เปิดไม่ได้', ['O3'], 'ลิงก์เปิดไม่ได้'],
    ['ส่งกลับ O3 O4 ปีในไฟล์ไม่ตรง ขอของปี 2569', ['O3', 'O4'], 'ปีในไฟล์ไม่ตรง ขอของปี 2569'],
    ['O3 ส่งกลับแก้ไข ขาดรูปถ่าย', ['O3'], 'ขาดรูปถ่าย'],
    ['ไม่เห็นชอบ O3 เนื่องจากยังไม่ครบ', ['O3'], 'ยังไม่ครบ'],
    ['ตีกลับ O3 ใช้ลิงก์เดียวกับ O4', ['O3'], 'ใช้ลิงก์เดียวกับ O4'],
  ])('sends back: %j', (line, codes, reason) => {
    expect(args(line)).toEqual(['send-back', { codes, reason }]);
  });

  it('asks what is to be corrected', () => {
    expect(oneToOne('ส่งกลับ O3')).toMatchObject({
      outcome: 'incomplete',
      command: 'send-back',
      args: { codes: ['O3'] },
      problems: [{ arg: 'reason', value: null, reason: 'missing' }],
    });
  });

  it.each(['เห็นชอบ O1', 'ส่งกลับ O3 เพราะลิงก์เสีย', 'เห็นชอบ', 'ส่งกลับเอกสารให้กองคลังด้วย'])(
    'is silent in a group that did not speak to it: %j',
    (line) => {
      expect(inGroup(line).outcome).toBe('silent');
    },
  );
});
