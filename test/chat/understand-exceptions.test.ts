import { inGroup, oneToOne } from './listen.ts';

const others = ['O1', 'O2', 'O4', 'O5'];

describe('src/chat/understand/exceptions.ts', () => {
  it.each([
    ['O1-O5 เสร็จแล้ว ยกเว้น O3', 'update-item'],
    ['O1 ถึง O5 เสร็จแล้วยกเว้นข้อ 3', 'update-item'],
    ['O1-O5 เว้น O3 เสร็จแล้ว', 'update-item'],
    ['O1-O5 เสร็จแล้ว เหลือ O3 ค่ะ', 'update-item'],
    ['เห็นชอบ O1-O5 ไม่เอา O3', 'approve'],
    ['กรอก ITAS แล้ว O1-O5 ขาด O3', 'in-itas'],
    ['มอบหมาย O1-O5 กองช่าง ไม่รวม O3', 'assign'],
    ['ผลตรวจ O1-O5 ผ่าน ยกเว้น O3', 'verdict'],
    ['ส่งกลับ O1-O5 ยกเว้น O3 เพราะลิงก์เสีย', 'send-back'],
  ])('hears %j of the others alone', (line, command) => {
    const heard = oneToOne(line);
    const args = heard.outcome === 'call' ? heard.args : {};
    const { codes, updates } = args as { codes?: string[]; updates?: { code: string }[] };

    expect(heard).toMatchObject({ outcome: 'call', command });
    expect(codes ?? updates?.map(({ code }) => code)).toEqual(others);
  });

  it.each([
    ['takes out what was never named', 'O1-O5 เสร็จแล้ว ยกเว้น O9'],
    ['leaves nothing', 'O1 O2 เสร็จแล้ว ยกเว้น O1 O2'],
    ['says something else of those', 'มอบหมาย O1-O5 ให้กองคลัง ยกเว้น O3 ให้กองช่าง'],
    ['asks', 'O1-O5 เสร็จแล้ว ยกเว้น O3 ใช่ไหม'],
  ])('writes nothing where it %s', (_what, line) => {
    expect(oneToOne(line)).not.toMatchObject({ outcome: 'call' });
    expect(oneToOne(line)).not.toHaveProperty('args.updates');
  });

  it('is no strict form', () => {
    expect(inGroup('O1-O5 เสร็จแล้ว ยกเว้น O3')).toEqual({ outcome: 'silent' });
  });
});
