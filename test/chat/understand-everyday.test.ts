import { inGroup, lines, oneToOne } from './listen.ts';

// Sentences of every day that were asked for, and beside each what sounds alike and must do nothing.

const A = 'https://www.example.go.th/a';
const B = 'https://www.example.go.th/b';
const list = `O1 ${A} ⏎ O2 ${B}`;

describe('src/chat/understand.ts: everyday sentences', () => {
  it.each<[line: string, args: object]>([
    ['ข้อไหนเสร็จแล้วบ้าง', {}],
    ['มีข้อไหนเสร็จแล้วบ้าง', {}],
    ['งานไหนเสร็จแล้วบ้าง', {}],
    ['ปี 69 ข้อไหนครบแล้ว', { year: 2569 }],
    ['กองคลังเสร็จข้อไหนแล้วบ้าง', { unit: 'กองคลัง' }],
  ])('%j asks what is finished', (line, args) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'call',
      command: 'list-missing',
      args: { done: true, ...args },
    });
  });

  it.each<[line: string, command: string, args: object]>([
    ['ข้อสิบสองเสร็จละ', 'update-item', { updates: [{ code: 'O12', status: 'published' }] }],
    ['ข้อยี่สิบเอ็ดยังไม่เสร็จ', 'update-item', { updates: [{ code: 'O21', status: 'in_progress' }] }],
    ['มาตรการที่สาม 60%', 'log-progress', { ref: '3', percent: 60 }],
  ])('%j says a number in letters, and is asked before anything is written', (line, command, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'ambiguous', candidates: [{ command, args }] });
  });

  it('shows what is asked of a number in letters', () => {
    expect(oneToOne('ข้อสิบสองเสร็จหรือยัง')).toEqual({
      outcome: 'call',
      command: 'show-item',
      args: { code: 'O12' },
    });
  });

  it.each(
    lines(`ข้อหนึ่งเสร็จแล้ว
           เสร็จไปสองข้อแล้ว
           ข้อสองสามข้อเสร็จแล้ว
           ข้อสิบกว่าเสร็จแล้ว
           ข้อห้ามเสร็จแล้ว
           ข้อสามารถทำเสร็จแล้ว
           ถ้าข้อสิบสองเสร็จแล้วบอกนะ
           เขาว่าข้อสิบสองเสร็จแล้ว
           เสร็จแล้วไง`),
  )('%j is no number of an item', (line) => {
    expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
  });

  it('asks where a number in letters is only likely to be done', () => {
    expect(oneToOne('ข้อสิบสองน่าจะเสร็จแล้ว').outcome).toBe('ambiguous');
  });

  it.each<[line: string, args: object]>([
    ['เลื่อน O12 เป็น 20 มี.ค. 70', { codes: ['O12'], date: '2027-03-20' }],
    ['เลื่อน O12 เป็นวันที่ 20 มี.ค. 70 ค่ะ', { codes: ['O12'], date: '2027-03-20' }],
    ['ขอเลื่อน O12 O13 ไปเป็นสิ้นเดือน', { codes: ['O12', 'O13'], date: '2026-11-30' }],
    ['เลื่อน มาตรการ 1 เป็น 20 มี.ค. 70', { refs: ['1'], date: '2027-03-20' }],
  ])('%j moves the due day', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'set-due', args });
  });

  it('asks whether the due day or the reminder is put off', () => {
    const meant = oneToOne('เลื่อน O12 ไปวันจันทร์');

    expect(meant).toMatchObject({ candidates: [{ command: 'set-due' }, { command: 'snooze' }] });
  });

  it.each(
    lines(`เลื่อน O12 เป็น 20 มี.ค. 70 ได้ไหม
           เลื่อน O12 เป็น 20 มี.ค. 70 แล้ว
           เลื่อน O12 เป็น 20 มี.ค. 70 ดีกว่า
           เลื่อน O12 เป็นพรุ่งนี้ถ้าไม่ทัน
           เขาเลื่อน O12 เป็น 20 มี.ค. 70
           ไม่เลื่อน O12 เป็น 20 มี.ค. 70
           เลื่อน O12 ไปก่อน`),
  )('moves nothing by %j', (line) => {
    expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
  });

  it('counts no days from today that are counted from the due day', () => {
    expect(JSON.stringify(oneToOne('เลื่อน O12 ไปอีก 7 วัน'))).not.toContain('set-due');
    expect(oneToOne('เลื่อน O12 เป็นอีก 7 วัน')).toMatchObject({
      outcome: 'incomplete',
      problems: [{ arg: 'date', reason: 'unclear' }],
    });
  });

  it('reminds in the morning, as it always does', () => {
    const args = { target: { codes: ['O12'] }, when: { date: '2026-11-21' } };

    expect(oneToOne('เตือน O12 พรุ่งนี้เช้า')).toEqual({ outcome: 'call', command: 'set-reminder', args });
    expect(oneToOne('เตือนกันหน่อยว่าพรุ่งนี้เช้าใส่ชุดผ้าไทย')).toEqual({ outcome: 'unknown' });
  });

  it.each(
    lines(`EIT ตอบกี่คนแล้ว
           eit ตอบแล้วกี่คน
           มีคนตอบ EIT กี่คนแล้ว
           EIT ตอบไปเท่าไหร่แล้ว`),
  )('%j asks how many have answered', (line) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'survey-link', args: { tool: 'EIT' } });
  });

  it('asks of which survey, and takes no other question for it', () => {
    expect(oneToOne('คนตอบแบบสอบถามกี่คนแล้ว')).toMatchObject({
      outcome: 'incomplete',
      command: 'survey-link',
    });
    for (const line of ['EIT ได้เท่าไหร่', 'EIT ต้องตอบกี่คน', 'ใครตอบ EIT แล้วบ้าง', 'กี่คนแล้ว'])
      expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
  });

  it.each(
    lines(`${list} ⏎ ฝากด้วยค่ะ
           ส่งลิงก์ตามนี้นะคะ ⏎ ${list}
           สวัสดีค่ะ ⏎ ส่งลิงก์ OIT ดังนี้ค่ะ ⏎ ${list} ⏎ ฝากบันทึกให้ด้วยนะคะ ⏎ ขอบคุณค่ะ`),
  )('hears a list in a group with the politeness around it: %j', (line) => {
    expect(inGroup(line)).toEqual({
      outcome: 'call',
      command: 'update-item',
      args: {
        updates: [
          { code: 'O1', links: [A] },
          { code: 'O2', links: [B] },
        ],
      },
    });
  });

  it.each(
    lines(`ลิงก์เสียตามนี้ค่ะ ⏎ ${list}
           ลิงก์ปีที่แล้วตามนี้ ⏎ ${list}
           ตัวอย่างลิงก์ตามนี้ ⏎ ${list}
           ไม่ใช่ตามนี้นะคะ ⏎ ${list}
           ของ อบต.อื่นค่ะ ⏎ ${list}
           ${list} ⏎ ฝากดูหน่อยว่าเปิดได้ไหม
           ${list} ⏎ ฝากลงเว็บให้ด้วยค่ะ
           ${list} ⏎ อันนี้ผิดนะ
           ${list} ⏎ ถูกไหมคะ
           O12 ⏎ ขอบคุณครับ
           O12 เสร็จแล้ว ⏎ ขอบคุณครับ
           ส่งลิงก์ตามนี้นะคะ ⏎ ${A}
           ส่งลิงก์ตามนี้นะคะ
           ข้อไหนเสร็จแล้วบ้าง
           ข้อสิบสองเสร็จละ
           เลื่อน O12 เป็น 20 มี.ค. 70
           EIT ตอบกี่คนแล้ว
           เตือน O12 พรุ่งนี้เช้า`),
  )('says nothing in a group to %j', (line) => {
    expect(inGroup(line)).toEqual({ outcome: 'silent' });
  });
});
