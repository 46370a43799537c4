import { inGroup, lines, oneToOne } from './listen.ts';

// Kinds of lines that officers typed when nobody had told them how. What is not done is said, and nothing is guessed.

describe('src/chat/understand.ts: as officers type who were told nothing', () => {
  it.each(['ลบมาตรการ 11', 'ขอลบมาตรการที่ ๑๑ ค่ะ', 'เอามาตรการ 11 ออก', 'มาตรการ 11 ลบออก'])(
    'a measure stays: %j is told what can be typed instead',
    (line) => {
      expect(oneToOne(line)).toMatchObject({
        outcome: 'incomplete',
        command: 'edit-measure',
        args: { ref: '11' },
        problems: [{ arg: 'ref', reason: 'kept' }],
      });
    },
  );

  it.each(['ลบ O12', 'เอาข้อ ๑๒ ออกไป', 'O12 ลบออก'])('an item stays: %j', (line) => {
    const heard = oneToOne(line);

    expect(heard).toMatchObject({ outcome: 'incomplete', problems: [{ arg: 'code', reason: 'kept' }] });
    expect(heard).not.toHaveProperty('args.updates');
  });

  it('a link that is to go is offered to be removed, never sent', () => {
    expect(oneToOne('ลบ O12 https://a.go.th/o12')).toEqual({
      outcome: 'ambiguous',
      candidates: [{ command: 'remove-link', args: { code: 'O12', link: 'https://a.go.th/o12' } }],
    });
  });

  it.each([
    ['ปี 69 ได้รวม 91.25', { total: true, value: 91.25 }],
    ['ปีที่แล้วเราได้ 91.25', { total: true, value: 91.25 }],
    ['ปี 69 ได้คะแนน 91.25 ค่ะ', { total: true, value: 91.25 }],
    ['ตัวชี้วัด 7 ปี 69 ได้ 96.17', { indicator: 7, value: 96.17 }],
    [
      'ปี 69 เราได้ 98.27 ผ่านดี',
      {
        values: [
          { total: true, value: 98.27 },
          { level: true, value: 'ผ่านดี' },
        ],
      },
    ],
  ])('a result told without its command is offered: %j', (line, figures) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'set-score', args: { year: 2569, ...figures } },
        { command: 'scores', args: { year: 2569 } },
      ],
    });
  });

  it.each(['ปี 69 ได้ 12', 'ปี 69 งบ 91.25 ล้าน', 'ปี 69 รวม 12 คน', 'ปี 69 ได้ฝน 91.25 มม.'])(
    'other figures of a year are no result: %j',
    (line) => {
      expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
    },
  );

  it.each(['มีอะไรให้เซ็นบ้าง', 'รอเห็นชอบ', 'เอกสารอะไรรอนายกเซ็น', 'ขอดูที่รอลงนาม'])(
    'what waits for approval is shown, and nothing approved: %j',
    (line) => {
      expect(oneToOne(line)).toEqual({
        outcome: 'incomplete',
        command: 'approve',
        args: {},
        problems: [{ arg: 'codes', value: null, reason: 'missing' }],
      });
    },
  );

  it.each(['งานไหนล่าช้า', 'มีอะไรเลยกำหนดแล้วบ้าง', 'ข้อไหนช้ากว่ากำหนด'])(
    'what is overdue was due by yesterday: %j',
    (line) => {
      expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'deadlines', args: { to: '2026-11-19' } });
    },
  );

  it.each([
    ['ใครรับผิดชอบเรื่องร้องเรียน', 'ร้องเรียน'],
    ['ใครดูแลเรื่องเวที', 'เวที'],
    ['ใครดูแลเรื่องมูลค่าครับ', 'มูลค่า'],
    ['เรื่องหัวหน้าใครดูแล', 'หัวหน้า'],
  ])('politeness is not cut out of words: %j', (line, topic) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'who', args: { topic } });
  });

  it('a note of papers that are there takes no state back, and one that is not yet there does', () => {
    const done = { ref: '2', status: 'done', note: 'รายงานการประชุมครบ' };

    expect(inGroup('มาตรการ 2 เสร็จแล้ว รายงานการประชุมครบ')).toMatchObject({ args: done });
    for (const line of ['รายงานยังไม่เสร็จ', 'รายงานกำลังทำ', 'ขอรายงาน', 'เหลือรายงาน'])
      expect(oneToOne(`มาตรการ 2 เสร็จแล้ว ${line}`)).toMatchObject({ outcome: 'ambiguous' });
  });

  it.each(['ส่งกลับ O3 ให้แก้ไข', 'ส่งคืน O3 ให้แก้', 'ตีคืน O3', 'O3 ส่งคืนให้แก้ไข'])(
    'to correct is no reason by itself: %j',
    (line) => {
      expect(oneToOne(line)).toMatchObject({
        outcome: 'incomplete',
        command: 'send-back',
        args: { codes: ['O3'] },
        problems: [{ arg: 'reason', reason: 'missing' }],
      });
    },
  );

  it.each([
    ['O1 รอเซ็น', 'รอเซ็น'],
    ['O1 ยังรอนายกลงนามค่ะ', 'รอนายกลงนาม'],
  ])('what waits on a desk is under way: %j', (line, note) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'call',
      command: 'update-item',
      args: { updates: [{ code: 'O1', status: 'in_progress', note }] },
    });
  });

  it.each(['O1 รอเซ็นหรือยัง', 'O1 รอเห็นชอบ', 'O1 เสร็จแล้ว รอเซ็น', 'ทุกข้อรอเซ็น', 'พี่แดงอยู่กองคลัง', 'พี่อยู่กองคลังไหม'])(
    'what only resembles it writes nothing: %j',
    (line) => {
      expect(['unknown', 'ambiguous']).toContain(oneToOne(line).outcome);
    },
  );

  it.each([
    ['O12 ล่าช้า', 'update-item', { updates: [{ code: 'O12', status: 'in_progress', note: 'ล่าช้า' }] }],
    ['มาตรการ 3 ล่าช้า', 'log-progress', { ref: '3', status: 'in_progress', note: 'ล่าช้า' }],
    ['พี่อยู่กองคลัง', 'join-unit', { unit: 'กองคลัง' }],
    ['น้องอยู่ที่กองช่างค่ะ', 'join-unit', { unit: 'กองช่าง' }],
  ])('what may have meant something else is offered: %j', (line, command, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'ambiguous', candidates: [{ command, args }] });
  });

  it.each([
    ['รหัสใช้ไม่ได้', 'invite', {}],
    ['โค้ดเข้าไม่ได้ค่ะ', 'invite', {}],
    ['ปี 69 ได้เท่าไหร่', 'scores', { year: 2569 }],
    ['ปีที่แล้วเราได้เท่าไหร่คะ', 'scores', { year: 2569 }],
  ])('what asks is answered: %j', (line, command, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command, args });
  });

  it.each(['รหัสผ่านใช้ไม่ได้', 'ปี 69 ได้งบเท่าไหร่', 'พี่อยู่บ้าน'])(
    'what is about something else is not ours: %j',
    (line) => {
      expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
    },
  );

  it('more items than anybody has are read as nothing, in a group in silence', () => {
    const page = 'O1 https://a.go.th/1\n'.repeat(200);

    expect(oneToOne(page)).toEqual({ outcome: 'unknown' });
    expect(inGroup(page)).toEqual({ outcome: 'silent' });
    expect(oneToOne('O1 https://a.go.th/1\n'.repeat(43))).toMatchObject({ outcome: 'call' });
  });

  it.each(
    lines(`
      @โปร่งใส ขาดอะไร
      @โปร่งใสขาดอะไร
      @Prongsai ขาดอะไร
      ita ขาดอะไร
    `),
  )('a name that is typed by hand at the beginning addresses the bot: %j', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'call', command: 'list-missing', args: {} });
  });

  it.each(['โปร่งใส สุจริต ขาดอะไร', '@โปร่งใสะ ขาดอะไร', '@prongsai_fan ขาดอะไร', 'ฝาก @โปร่งใส ดูให้ที'])(
    'what only resembles its name does not: %j',
    (line) => {
      expect(inGroup(line)).toEqual({ outcome: 'silent' });
    },
  );
});
