import { aloud } from '../../src/chat/aloud.ts';

describe('src/chat/aloud.ts', () => {
  it('says a refusal with the line to type', () => {
    const said = aloud({
      kind: 'notice',
      title: 'ไม่พบข้อ O99',
      text: 'ปี 2570 มีข้อ O1 ถึง O26',
      examples: ['ดู O26'],
      buttons: [],
    });

    expect(said).toBe('ไม่พบข้อ O99 · ปี 2570 มีข้อ O1 ถึง O26 · ลองพิมพ์: ดู O26');
  });

  it('says what was written, what was not, and what comes next', () => {
    const said = aloud({
      kind: 'saved',
      title: 'บันทึก O1 แล้ว',
      lines: ['O1 ครบแล้ว'],
      problems: ['ไม่พบข้อ O99'],
      next: 'เหลืออีก 9 ข้อ',
      undo: null,
      buttons: [],
    });

    expect(said).toBe('บันทึก O1 แล้ว · O1 ครบแล้ว · ยังไม่ได้บันทึก: ไม่พบข้อ O99 · เหลืออีก 9 ข้อ');
  });

  it('names ten rows of a list and counts the rest', () => {
    const row = (label: string) => ({ label, title: 'x', detail: 'x', tone: 'idle', open: null }) as const;
    const rows = Array.from({ length: 26 }, (_, at) => row(`O${at + 1}`));
    const said = aloud({
      kind: 'list',
      title: 'ยังขาดอะไร',
      lead: 'ยังไม่ครบ 26 ข้อ',
      rows,
      foot: '',
      provisional: false,
      buttons: [],
    });

    expect(said).toBe('ยังขาดอะไร · ยังไม่ครบ 26 ข้อ · O1 O2 O3 O4 O5 O6 O7 O8 O9 O10 และอีก 16');
  });

  it('counts the components of an item and the steps of a measure', () => {
    const item = aloud({
      kind: 'item',
      code: 'O12',
      title: 'รายงาน',
      status: 'กำลังทำ',
      tone: 'busy',
      facts: [{ label: 'กำหนด', value: '30 เม.ย. 2570' }],
      components: [
        { text: 'ก', met: true },
        { text: 'ข', met: false },
      ],
      years: [],
      link: null,
      next: 'ส่งลิงก์',
      provisional: true,
      buttons: [],
    });
    const measure = aloud({
      kind: 'measure',
      ref: '3',
      title: 'คู่มือ',
      status: 'กำลังดำเนินการ',
      tone: 'busy',
      percent: 60,
      facts: [],
      steps: [{ text: 'ก', done: true }],
      entries: [],
      next: '',
      buttons: [],
    });

    expect(item).toBe('O12 รายงาน: กำลังทำ · ครบ 1 จาก 2 องค์ประกอบ · กำหนด 30 เม.ย. 2570 · ส่งลิงก์');
    expect(measure).toBe('มาตรการ 3 คู่มือ: กำลังดำเนินการ 60% · เสร็จ 1 จาก 1 ขั้นตอน');
  });
});
