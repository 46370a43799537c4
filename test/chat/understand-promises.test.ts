import { commandNamed } from '../../src/chat/commands.ts';
import { understand } from '../../src/chat/understand.ts';
import { hearing, inGroup, lines, oneToOne } from './listen.ts';

// A future, a wish, a target or a reaction is no news: the officer is asked, and a group is left in peace.

function buttonsOf(line: string): readonly unknown[] {
  const heard = oneToOne(line);
  return heard.outcome === 'ambiguous' ? heard.candidates.map(({ args }) => args) : [];
}

function isWrite(line: string): boolean {
  const heard = oneToOne(line);
  return heard.outcome === 'call' && commandNamed(heard.command)?.writes === true;
}

describe('src/chat/understand.ts: what is promised of a measure', () => {
  it.each(
    lines(`
      มาตรการ 1 เสร็จหลังสงกรานต์
      มาตรการ 1 เสร็จ หลังสงกรานต์
      มาตรการ 4 เสร็จทันแน่
      มาตรการ 1 เสร็จให้ทันนะ
      มาตรการ 1 เสร็จแล้วแจ้งพี่นะ
      มาตรการ 5 เสร็จขั้นตอนแรกแล้ว
      มาตรการ 1 เสร็จก่อนสิ้นปี
      มาตรการ 1 เสร็จเมื่อนายกเซ็น
      มาตรการ 1 เสร็จยาก
      มาตรการ 1 เสร็จแน่นอน
      มาตรการ 1 เสร็จ แน่นอน
      มาตรการ 1 เสร็จช้าหน่อยนะ
      มาตรการ 1 เสร็จก่อนเที่ยงนะ
      มาตรการ 1 เสร็จเร็วๆนี้
      มาตรการ 1 เสร็จกิจกรรมที่ 1
      มาตรการ 1 เสร็จไปเยอะแล้ว
      มาตรการ 1 เสร็จแค่รุ่นเดียว
      มาตรการ 1 เสร็จด่วน
      มาตรการ 1 เสร็จ สิ้นเดือนนี้
      มาตรการ 1 แล้วเสร็จตามแผนในเดือนกันยายน
      มาตรการ 3 เสร็จแล้วค่อยทำ 4
      มาตรการ 1 เสร็จแล้วบอกด้วย
      มาตรการ 1 เสร็จแล้วขอลิงก์ด้วย
      มาตรการ 1 60% เสร็จหลังสงกรานต์
    `),
  )('%j is not done', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
    expect(oneToOne(line).outcome).toBe('ambiguous');
    expect(buttonsOf(line).length).toBeGreaterThan(1);
  });

  it.each(
    lines(`
      มาตรการ 1 60% จริงดิ
      มาตรการ 1 60% สิ้นเดือนนี้
      มาตรการ 2 60% ให้ได้นะ
      มาตรการ 2 60% ไม่จริง
      มาตรการ 2 60% ผิดค่ะ
      มาตรการ 2 60% ไม่ใช่ 80%
      มาตรการ 2 60% แต่จริงๆ 40%
      มาตรการ 2 60% ต้องได้
      มาตรการ 2 60% น่าจะ
      มาตรการ 2 60% ภายในเดือนนี้
      มาตรการ 2 60% พรุ่งนี้
      มาตรการ 2 60% ว่าไง
      มาตรการ 2 60% แล้ว 4 ล่ะ
    `),
  )('%j is aimed at, or doubted', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
    expect(isWrite(line)).toBe(false);
  });

  it.each<[line: string, args: Readonly<Record<string, unknown>>]>([
    ['มาตรการ 1 เสร็จ', { status: 'done' }],
    ['มาตรการ 1 เสร็จแล้วค่ะ', { status: 'done' }],
    ['มาตรการ 1 เสร็จเรียบร้อยแล้วนะคะ', { status: 'done' }],
    ['มาตรการ 1 เสร็จเมื่อวาน', { status: 'done' }],
    ['มาตรการ 1 เสร็จแล้วเมื่อวันที่ 5 พ.ย. 69', { status: 'done', note: 'เมื่อวันที่ 5 พ.ย. 69' }],
    ['มาตรการ 1 เสร็จแล้วขอบคุณค่ะ', { status: 'done' }],
    ['มาตรการ 1 เสร็จแล้ว จัดอบรม 45 คน', { status: 'done', note: 'จัดอบรม 45 คน' }],
    ['มาตรการ 1 เสร็จ จัดอบรม 45 คน', { status: 'done', note: 'จัดอบรม 45 คน' }],
    ['มาตรการ 1 เสร็จแล้ว: จัดอบรม', { status: 'done', note: 'จัดอบรม' }],
    ['มาตรการ 1 เสร็จ ก่อนกำหนด', { status: 'done', note: 'ก่อนกำหนด' }],
    ['มาตรการ 1 60% รอเอกสารจากพัสดุ', { percent: 60, note: 'รอเอกสารจากพัสดุ' }],
    ['มาตรการ 1 60% รอเอกสาร', { percent: 60, note: 'รอเอกสาร' }],
    ['มาตรการ 1 60% น่าจะเสร็จเดือนหน้า', { percent: 60, note: 'น่าจะเสร็จเดือนหน้า' }],
    ['มาตรการ 1 60% ต้องรอพัสดุ', { percent: 60, note: 'ต้องรอพัสดุ' }],
    ['มาตรการ 1 60% หลังจัดอบรมรุ่นแรก', { percent: 60, note: 'หลังจัดอบรมรุ่นแรก' }],
    ['มาตรการ 1 60% ไม่ได้รับงบ', { percent: 60, note: 'ไม่ได้รับงบ' }],
    ['มาตรการ 1 60% แล้วค่ะ', { percent: 60 }],
  ])('%j is news', (line, args) => {
    const news = { outcome: 'call', command: 'log-progress', args: { ref: '1', ...args } };
    expect(inGroup(line)).toEqual(news);
    expect(oneToOne(line)).toEqual(news);
  });

  it.each<[line: string, percent: number]>([
    ['มาตรการ 1 จาก 40% เป็น 60%', 60],
    ['มาตรการ 1 เพิ่มจาก 40% เป็น 60%', 60],
    ['มาตรการ 1 เหลืออีก 40%', 60],
    ['มาตรการ 1 เหลือ 40%', 60],
    ['มาตรการ 1 อีก 40%', 60],
    ['มาตรการ 1 60% ไม่ใช่ 80%', 60],
    ['มาตรการ 1 60% แต่จริงๆ 40%', 40],
  ])('%j is asked whether it is %i', (line, percent) => {
    expect(buttonsOf(line).filter((args) => JSON.stringify(args).includes('percent'))).toEqual([
      { ref: '1', percent },
    ]);
  });

  it.each(
    lines(`
      มาตรการ 1 เป้าหมาย 40%
      มาตรการ 1 ต้องได้ 40%
      มาตรการ 1 ยังไม่ได้ 40%
      มาตรการ 1 60% ของผู้เข้าอบรม
    `),
  )('%j offers no figure', (line) => {
    expect(JSON.stringify(buttonsOf(line))).not.toContain('percent');
    expect(buttonsOf(line)).toContainEqual({ ref: '1' });
  });
});

describe('src/chat/understand.ts: what is to be done once an item is done', () => {
  it.each(
    lines(`
      กองคลัง O12 ทำเสร็จแล้วส่งลิงก์ด้วย
      O12 O13 เสร็จแล้วแจ้งด้วยนะคะ
      O12 เสร็จแล้วแจ้งพี่ด้วย
      O12 เสร็จแล้ว แจ้งพี่ด้วย
      O2 ส่งแล้วแจ้งด้วยนะ
      O3 ทำเสร็จแล้วส่งด้วย
      O3 ทำเสร็จแล้วส่งเลย
      O3 เสร็จแล้วอัปเดตด้วย
      O3 เสร็จแล้วขอลิงก์ด้วย
      O3 เสร็จแล้วส่งลิงก์ให้ด้วย
      O3 เสร็จแล้วช่วยแจ้งด้วย
      O3 เสร็จแล้วแจ้งด้วย ⏎ O4 เสร็จแล้วแจ้งด้วย
      O11 ต.ค. ลงแล้วแจ้งด้วย
    `),
  )('%j is asked', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
    expect(isWrite(line)).toBe(false);
  });

  it('offers a month alone, and not the whole item', () => {
    expect(buttonsOf('O11 ต.ค. ลงแล้วแจ้งด้วย')).toEqual([
      { updates: [{ code: 'O11', months: ['2026-10'] }] },
      { code: 'O11' },
    ]);
  });

  it.each(
    lines(`
      O3 เสร็จแล้ว ส่งลิงก์ https://www.example.go.th/a
      O3 เสร็จแล้ว ส่งลิงก์ตามนี้ ⏎ https://www.example.go.th/a
      O3 เสร็จแล้ว ขอส่งลิงก์ค่ะ https://www.example.go.th/a
      O3 https://www.example.go.th/a เสร็จแล้ว แจ้งพี่ด้วย
      O3 เสร็จแล้ว ส่ง O4 https://www.example.go.th/a
      O3 เสร็จแล้วค่ะ ฝากด้วย
      O3 เสร็จแล้ว ส่งแล้ว
      O3 เสร็จแล้ว แจ้งแล้ว
      O3 เสร็จแล้ว บันทึกด้วยค่ะ
      O3 เสร็จแล้ว ช่วยบันทึกด้วย
      O3 เสร็จแล้ว ขออัปเดต
      O3 กำลังทำ แจ้งด้วย
      แจ้ง O3 เสร็จแล้วค่ะ
      O12 เสร็จแล้ว
    `),
  )('%j is written', (line) => {
    expect(oneToOne(line)).toMatchObject({ outcome: 'call', command: 'update-item' });
  });
});

describe('src/chat/understand.ts: what asks, or tells of a trouble', () => {
  it.each(
    lines(`
      มาตรการ 1 ยังไม่เริ่ม ทำไม
      มาตรการ 6 ยังไม่เริ่ม ทำไงดีคะ
      มาตรการ 6 ยังไม่เริ่ม ทำยังไงดี
      O12 ยังไม่เริ่ม ทำไม
      O12 ยังไม่ได้ทำ ทำไงดี
    `),
  )('%j asks why or how', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
    expect(isWrite(line)).toBe(false);
  });

  it('still hears a negation behind the same word', () => {
    expect(oneToOne('มาตรการ 6 ยังไม่เริ่มทำ')).toMatchObject({ args: { status: 'not_started' } });
    expect(oneToOne('มาตรการ 6 ยังไม่เริ่ม ทำไม่ทัน')).toMatchObject({
      outcome: 'call',
      args: { ref: '6', status: 'not_started', note: 'ไม่ทัน' },
    });
  });

  it.each(['ไม่ได้', 'ไม่เจอ', 'เสีย', 'เปิดไม่ได้', 'ผิด'])('asks of a link that is added and %s', (trouble) => {
    const link = 'https://www.example.go.th/12b';
    expect(oneToOne(`เพิ่มลิงก์ O12 ${link} ${trouble}`)).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'add-link', args: { code: 'O12', link } },
        { command: 'show-item', args: { code: 'O12' } },
      ],
    });
    expect(oneToOne(`เพิ่มลิงก์ O12 ${link} ถ้าเปิด${trouble}ให้คลิกเมนูซ้าย`)).toMatchObject({ outcome: 'call' });
  });

  it.each(['2 รายการ', '3 ข้อ', '๒ เรื่อง', 'อีก 2 มาตรการ', '2'])('asks for the title behind %j', (count) => {
    expect(oneToOne(`เพิ่มมาตรการ ${count}`)).toMatchObject({
      outcome: 'incomplete',
      problems: [{ arg: 'title', reason: 'missing' }],
    });
  });

  it.each(['5 ส', '2 รายการจัดซื้อที่ต้องประกาศ', 'อบรม 2 รุ่น'])('takes %j for a title', (title) => {
    expect(oneToOne(`เพิ่มมาตรการ ${title}`)).toEqual({
      outcome: 'call',
      command: 'add-measure',
      args: { title },
    });
  });

  it('asks how much of an item passed that passed in some way', () => {
    const args = { code: 'O3', reason: 'แบบมีเงื่อนไข' };
    expect(oneToOne('ผลตรวจ O3 ผ่านแบบมีเงื่อนไข')).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'verdict', args: { ...args, verdict: 'passed' } },
        { command: 'verdict', args: { ...args, verdict: 'partial' } },
        { command: 'show-item', args: { code: 'O3' } },
      ],
    });
    for (const passed of ['ผ่าน', 'ผ่านแล้วค่ะ', 'ผ่านเรียบร้อย', 'ผ่าน เพราะครบทุกองค์ประกอบ', 'ผ่านบางส่วน ขาดรูป'])
      expect(oneToOne(`ผลตรวจ O3 ${passed}`)).toMatchObject({ outcome: 'call', command: 'verdict' });
  });
});

describe('src/chat/understand.ts: months of a monthly duty that are not all there', () => {
  const inMarch = (line: string) => understand(line, hearing({ today: '2027-03-10' }));

  it.each<[line: string, months: readonly string[]]>([
    ['O11 ต.ค.-ม.ค. เสร็จ ยกเว้น พ.ย.', ['2026-10', '2026-11', '2026-12', '2027-01']],
    ['O11 ลงครบทุกเดือน ยกเว้นมกรา', ['2027-01']],
    ['O11 ต.ค. ลงแล้ว พ.ย. รอเซ็น', ['2026-10', '2026-11']],
    ['O11 ต.ค. พ.ย. ลงแล้ว เหลือ ธ.ค.', ['2026-10', '2026-11', '2026-12']],
    ['O11 ม.ค. รอพัสดุ', ['2027-01']],
    ['O11 ก.พ. จะลงวันที่ 5', ['2027-02']],
    ['O11 ธ.ค. ลิงก์เสีย', ['2026-12']],
  ])('%j is asked month by month, with both answers', (line, months) => {
    expect(inMarch(line)).toEqual({
      outcome: 'ambiguous',
      candidates: [
        ...months.flatMap((month) => [
          { command: 'update-item', args: { updates: [{ code: 'O11', months: [month] }] }, of: month },
          { command: 'component', args: { code: 'O11', component: month, met: false }, of: month },
        ]),
        { command: 'show-item', args: { code: 'O11' } },
      ],
    });
  });

  it('still writes months that are there', () => {
    expect(inMarch('O11 ต.ค. พ.ย. ลงแล้ว')).toEqual({
      outcome: 'call',
      command: 'update-item',
      args: { updates: [{ code: 'O11', months: ['2026-10', '2026-11'] }] },
    });
  });
});

describe('src/chat/understand.ts: what a measure is changed to, and which', () => {
  it.each<[line: string, title: string]>([
    ['แก้มาตรการ 1 เป็น อบรมธรรมาภิบาล', 'อบรมธรรมาภิบาล'],
    ['แก้มาตรการ 1 เป็นอบรมธรรมาภิบาล', 'อบรมธรรมาภิบาล'],
    ['แก้มาตรการ 1 อบรมธรรมาภิบาล', 'อบรมธรรมาภิบาล'],
    ['แก้มาตรการ 1 เป็นเลิศด้านบริการ', 'เป็นเลิศด้านบริการ'],
  ])('%j offers the title %j', (line, title) => {
    expect(buttonsOf(line)[0]).toEqual({ ref: '1', field: 'title', value: title });
  });

  it('offers a figure as how far the measure is', () => {
    expect(buttonsOf('แก้มาตรการ 3 60%')).toEqual([{ ref: '3', percent: 60 }, { ref: '3' }]);
  });

  it.each(['มาตรการ 1-3 เสร็จแล้ว', 'มาตรการ 1 ถึง 3 เสร็จแล้ว', 'มาตรการ 1 - มาตรการ 3 เสร็จแล้ว'])(
    'offers each measure of %j',
    (line) => {
      expect(buttonsOf(line)).toEqual(['1', '2', '3'].map((ref) => ({ ref, status: 'done' })));
    },
  );

  it('counts nothing between a measure and a figure', () => {
    expect(oneToOne('มาตรการ 3 ถึง 60%')).toMatchObject({ args: { ref: '3', percent: 60 } });
    expect(buttonsOf('มาตรการ 1,3 เสร็จแล้ว')).toHaveLength(2);
  });
});
