import { commandNamed } from '../../src/chat/commands.ts';
import { understand } from '../../src/chat/understand.ts';
import { hearing, inGroup, lines, oneToOne } from './listen.ts';

const A = 'https://www.example.go.th/a';

/** What a line is understood as, where it is a call. */
function args(line: string): unknown {
  const heard = oneToOne(line);
  return heard.outcome === 'call' ? [heard.command, heard.args] : heard.outcome;
}

describe('src/chat/understand.ts: components', () => {
  it.each<[line: string, code: string, component: string, met: boolean]>([
    ['O2 มีรูปถ่ายแล้ว', 'O2', 'รูปถ่าย', true],
    ['o2มีรูปถ่ายแล้วครับ', 'O2', 'รูปถ่าย', true],
    ['O2 ใส่รูปแล้ว', 'O2', 'รูป', true],
    ['บันทึก O2 มีรูปถ่ายแล้ว', 'O2', 'รูปถ่าย', true],
    ['O2 รูปถ่ายมีแล้ว', 'O2', 'รูปถ่าย', true],
    ['O2 รูปถ่ายครบแล้ว', 'O2', 'รูปถ่าย', true],
    ['O2 รูปถ่าย ✓', 'O2', 'รูปถ่าย', true],
    ['ติ๊ก O2 รูปถ่าย', 'O2', 'รูปถ่าย', true],
    ['O2 ติ๊กรูปถ่ายให้แล้ว', 'O2', 'รูปถ่าย', true],
    ['O2 ยังไม่มีรูปถ่าย', 'O2', 'รูปถ่าย', false],
    ['O2 ยังไม่มีรูปถ่ายเลยค่ะ', 'O2', 'รูปถ่าย', false],
    ['O2 ไม่มีรูปถ่าย', 'O2', 'รูปถ่าย', false],
    ['O2 ยังขาดรูปถ่าย', 'O2', 'รูปถ่าย', false],
    ['O2 รูปถ่ายยังไม่มี', 'O2', 'รูปถ่าย', false],
    ['เอาติ๊กรูปถ่าย O2 ออก', 'O2', 'รูปถ่าย', false],
    ['O3 มีเบอร์โทรแล้ว', 'O3', 'เบอร์โทร', true],
    ['O3 มี e-mail แล้ว', 'O3', 'e-mail', true],
    ['O4 มี QR แล้วค่ะ', 'O4', 'QR', true],
    ['O11 มีไฟล์ Excel แล้ว', 'O11', 'ไฟล์ Excel', true],
    ['O12 มีสขร.1 ครบแล้ว', 'O12', 'สขร.1', true],
    ['O12 มีปัญหาอุปสรรคแล้ว', 'O12', 'ปัญหาอุปสรรค', true],
    ['O25 มีผู้รับผิดชอบแล้ว', 'O25', 'ผู้รับผิดชอบ', true],
    // A component's own words, whatever they hold.
    ['O11 มีงานที่ซื้อหรือจ้าง วงเงิน ราคากลาง และวิธีแล้ว', 'O11', 'งานที่ซื้อหรือจ้าง วงเงิน ราคากลาง และวิธี', true],
    ['O2 ครบทุกองค์ประกอบแล้ว', 'O2', 'all', true],
  ])('ticks one component: %j', (line, code, component, met) => {
    expect(args(line)).toEqual(['component', { code, component, met }]);
  });

  it('asks which component where the words fit several', () => {
    const choice = (component: string) => ({
      command: 'component',
      args: { code: 'O6', component, met: true },
    });

    expect(oneToOne('O6 มีงบประมาณแล้ว')).toEqual({
      outcome: 'ambiguous',
      candidates: [choice('งบประมาณของแต่ละโครงการหรือกิจกรรม'), choice('งบประมาณที่ใช้ไปของแต่ละโครงการหรือกิจกรรม')],
    });
    expect(oneToOne('O2 มีรูปถ่ายและช่องทางติดต่อแล้ว')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [
        { args: { component: 'รูปถ่ายของแต่ละคน' } },
        { args: { component: 'ช่องทางการติดต่อของแต่ละคน' } },
      ],
    });
  });

  it.each([
    ['O2 มีลายเซ็นแล้ว', { code: 'O2', met: true }, { arg: 'component', value: 'ลายเซ็น', reason: 'unknown' }],
    [
      'O2 ยังไม่ครบทุกองค์ประกอบ',
      { code: 'O2', met: false },
      { arg: 'component', value: null, reason: 'missing' },
    ],
    ['O99 มีรูปถ่ายแล้ว', {}, { arg: 'code', value: 'O99', reason: 'unknown' }],
  ])('asks what it cannot know: %j', (line, known, problem) => {
    expect(oneToOne(line)).toMatchObject({
      outcome: 'incomplete',
      command: 'component',
      args: known,
      problems: [problem],
    });
  });

  it.each(
    lines(`
      O2 มีแล้ว
      O2 มีครบแล้ว
      O2 มีข้อมูลแล้ว
      O2 มีรูปถ่ายพรุ่งนี้
      O2 จะมีรูปถ่ายแล้ว
      O2 มีรูปถ่ายแล้ว แต่ยังไม่มีเบอร์
      O2 กับ O3 มีรูปถ่ายแล้ว
      O2 ข้อมูลผู้บริหารครบแล้ว
      O12 มีปัญหาแล้ว
      O12 ยังไม่มีลิงก์
      O12 ไม่มีภารกิจนี้
      O12 ยังไม่มีคนทำ
      O3 ลงเว็บแล้ว
      O11 ต.ค. ไม่มี
      O2 เสร็จแล้ว ✅
      มีรูปถ่ายแล้ว
    `),
  )('ticks nothing by %j', (line) => {
    expect(oneToOne(line)).not.toMatchObject({ outcome: 'call', command: 'component' });
  });

  it('shows the item when a component is asked about, and is silent in a group', () => {
    expect(args('O2 มีรูปถ่ายหรือยัง')).toEqual(['show-item', { code: 'O2' }]);
    expect(inGroup('O2 มีรูปถ่ายแล้ว')).toEqual({ outcome: 'silent' });
  });

  it('takes months of a monthly duty by name', () => {
    const month = (name: string) => ['update-item', { updates: [{ code: 'O11', months: [name] }] }];

    expect(args('O11 เดือน ต.ค. 69 เผยแพร่แล้ว')).toEqual(month('2026-10'));
    expect(args('O11 เดือนนี้ไม่มี')).toEqual(month('2026-11'));
  });
});

describe('src/chat/understand.ts: ITAS', () => {
  it.each<[line: string, ...codes: string[]]>([
    ['O12 กรอก ITAS แล้ว', 'O12'],
    ['o12 กรอก itas เรียบร้อยแล้วครับ', 'O12'],
    ['กรอก ITAS แล้ว O1 O2 O5', 'O1', 'O2', 'O5'],
    ['กรอกลิงก์ O12 ในระบบ ITAS แล้ว', 'O12'],
    ['O1-O3 ลงระบบ ITAS แล้ว', 'O1', 'O2', 'O3'],
    ['O12 คีย์ ITAS แล้ว', 'O12'],
    ['O12 ส่ง ITAS แล้ว', 'O12'],
    ['O12 อยู่ใน ITAS แล้ว', 'O12'],
  ])('hears that links were entered: %j', (line, ...codes) => {
    expect(args(line)).toEqual(['in-itas', { codes }]);
  });

  it('takes the year that was said', () => {
    expect(args('O12 ปี 69 กรอก ITAS แล้ว')).toEqual(['in-itas', { codes: ['O12'], year: 2569 }]);
  });

  it.each(['กรอกครบทุกข้อแล้ว', 'กรอก ITAS ครบแล้ว'])('asks whether every item was meant by %j', (line) => {
    const codes = Array.from({ length: 26 }, (_, at) => `O${at + 1}`);

    expect(oneToOne(line)).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'in-itas', args: { codes } },
        { command: 'list-missing', args: {} },
      ],
    });
  });

  it.each([
    ['O12 กรอกแล้ว', { command: 'show-item', args: { code: 'O12' } }],
    ['กรอก ITAS O12', { command: 'show-item', args: { code: 'O12' } }],
    [
      'O12 เสร็จแล้ว กรอก ITAS แล้ว',
      { command: 'update-item', args: { updates: [{ code: 'O12', status: 'published' }] } },
    ],
    [`O12 ${A} กรอก ITAS แล้ว`, { command: 'update-item', args: { updates: [{ code: 'O12', links: [A] }] } }],
  ])('asks what was meant by %j', (line, other) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'ambiguous',
      candidates: [{ command: 'in-itas', args: { codes: ['O12'] } }, other],
    });
  });

  it('asks for the codes, and names one that does not exist', () => {
    expect(oneToOne('กรอก ITAS แล้ว')).toMatchObject({
      outcome: 'incomplete',
      problems: [{ arg: 'codes', value: null, reason: 'missing' }],
    });
    expect(oneToOne('O12 O99 กรอก ITAS แล้ว')).toMatchObject({
      outcome: 'incomplete',
      args: { codes: ['O12'] },
      problems: [{ arg: 'codes', value: 'O99', reason: 'unknown' }],
    });
  });

  it.each(
    lines(`
      O12 ยังไม่กรอก ITAS
      O12 ยังไม่ได้กรอก ITAS
      จะกรอก ITAS O12
      อย่าเพิ่งกรอก ITAS O12
      กรอก ITAS O12 พรุ่งนี้
      กรอก ITAS O12 ไม่ได้
      กรอก ITAS ยังไง
      กรอกแบบสอบถามแล้ว
      ระบบ ITAS ล่มแล้ว
      O12 ลงเว็บแล้ว แต่ยังไม่กรอก ITAS
      ใครกรอก ITAS แล้วบ้าง
    `),
  )('writes nothing of %j', (line) => {
    const heard = oneToOne(line);

    expect(heard.outcome === 'call' && commandNamed(heard.command)?.writes).not.toBe(true);
    expect(heard).not.toHaveProperty('candidates');
  });

  it('answers questions about it', () => {
    expect(args('O12 กรอก ITAS หรือยัง')).toEqual(['show-item', { code: 'O12' }]);
    expect(args('ข้อไหนยังไม่กรอก ITAS')).toEqual(['list-missing', {}]);
    expect(understand('O12 กรอก ITAS แล้ว', hearing({ in: 'group' }))).toEqual({ outcome: 'silent' });
  });
});

describe('src/chat/understand.ts: months of a monthly duty', () => {
  it.each(
    lines(`O11 ต.ค. ยังไม่มี
           O11 ยังไม่มี ต.ค.
           O11 ยังขาด ต.ค.
           ยกเลิกติ๊ก O11 ต.ค.
           เอาติ๊ก O11 เดือนตุลา ออก`),
  )('is not met: %j', (line) => {
    expect(args(line)).toEqual(['component', { code: 'O11', component: '2026-10', met: false }]);
  });

  it.each(
    lines(`O11 เดือน ต.ค. ไม่มี
           O11 ต.ค. ครบแล้ว
           O11 ต.ค. ลงแล้ว`),
  )('is met: %j', (line) => {
    expect(args(line)).toEqual(['update-item', { updates: [{ code: 'O11', months: ['2026-10'] }] }]);
  });

  it('never offers to mark a month as met that was said to be open', () => {
    const open = {
      command: 'component',
      args: { code: 'O11', component: '2026-10', met: false },
      of: '2026-10',
    };

    for (const line of ['O11 ต.ค. กำลังทำ', 'O11 เดือน ต.ค. ยังไม่ได้ลง', 'O11 ต.ค. ยังไม่เสร็จ'])
      expect(oneToOne(line)).toEqual({
        outcome: 'ambiguous',
        candidates: [open, { command: 'show-item', args: { code: 'O11' } }],
      });
    expect(oneToOne('O11 ต.ค. ลงแล้ว พ.ย. ยังไม่ลง')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [
        { command: 'update-item', args: { updates: [{ code: 'O11', months: ['2026-10'] }] } },
        open,
        { command: 'update-item', args: { updates: [{ code: 'O11', months: ['2026-11'] }] } },
        { command: 'component', args: { component: '2026-11', met: false } },
        { command: 'show-item' },
      ],
    });
  });

  it('asks where a well-known name stands for the item, and shows it to who asks', () => {
    expect(oneToOne('สขร.1 เดือนตุลาคม ไม่มี')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [{ args: { updates: [{ code: 'O11', months: ['2026-10'] }] } }, { command: 'show-item' }],
    });
    expect(args('O11 ต.ค. ลงหรือยัง')).toEqual(['show-item', { code: 'O11' }]);
  });
});
