import { understand } from '../../src/chat/understand.ts';
import { hearing, inGroup, lines, oneToOne } from './listen.ts';

// Said on Friday 20 November 2569, in fiscal year 2570.

const november = { from: '2026-11-01', to: '2026-11-30' };

describe('src/chat/understand.ts: deadlines', () => {
  it.each<[line: string, args: Readonly<Record<string, unknown>>]>([
    ['กำหนดส่ง', {}],
    ['ปฏิทิน', {}],
    ['ปฏิทิน ITA ปี 69', { year: 2569 }],
    ['เดือนนี้', november],
    ['เดือนนี้ต้องส่งอะไร', november],
    ['งานเดือนนี้มีอะไรบ้างครับ', november],
    ['อะไรครบกำหนดเดือนนี้', november],
    ['เดือนหน้ามีอะไรบ้าง', { from: '2026-12-01', to: '2026-12-31' }],
    ['เดือน มี.ค. มีอะไร', { from: '2027-03-01', to: '2027-03-31' }],
    ['กำหนดส่งเดือนกุมภา', { from: '2027-02-01', to: '2027-02-28' }],
    ['สัปดาห์นี้มีอะไร', { from: '2026-11-16', to: '2026-11-22' }],
    ['สัปดาห์หน้ามีอะไรต้องส่ง', { from: '2026-11-23', to: '2026-11-29' }],
    ['วันนี้มีอะไรบ้าง', { from: '2026-11-20', to: '2026-11-20' }],
    ['พรุ่งนี้มีอะไร', { from: '2026-11-21', to: '2026-11-21' }],
    ['ไตรมาส 2 มีอะไร', { from: '2027-01-01', to: '2027-03-31' }],
    ['ถึง 30 เม.ย. มีอะไร', { to: '2027-04-30' }],
    ['มีอะไรครบกำหนดสิ้นเดือนนี้มั้ย', { to: '2026-11-30' }],
    ['มีอะไรต้องส่งภายในสิ้นเดือน', { to: '2026-11-30' }],
    ['กำหนดส่ง 31 มี.ค. 70', { from: '2027-03-31', to: '2027-03-31' }],
    ['กำหนดส่ง ตั้งแต่ 1 มี.ค. ถึง 30 เม.ย. 70', { from: '2027-03-01', to: '2027-04-30' }],
    ['กำหนดส่ง ตั้งแต่ 1 มี.ค. 2570', { from: '2027-03-01' }],
    ['กำหนดส่ง สขร.1', { topic: 'สขร.1' }],
    ['กำหนดส่ง O13 เมื่อไร', { topic: 'O13' }],
    ['กำหนด O13 เมื่อไร', { topic: 'O13' }],
    ['กำหนดส่งรายงาน 6 เดือนเมื่อไหร่', { topic: 'รายงาน 6 เดือน' }],
    ['ปฏิทิน EIT', { topic: 'EIT' }],
  ])('%j is asked', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'deadlines', args });
  });

  it('names a day that no calendar has', () => {
    expect(oneToOne('ถึง 31 เม.ย. มีอะไร')).toMatchObject({
      outcome: 'incomplete',
      command: 'deadlines',
      problems: [{ reason: 'impossible' }],
    });
  });

  it('leaves a line alone that sets a day, tells something, or is about something else', () => {
    for (const line of lines(`
      กำหนด O13 31 มี.ค. 70
      กำหนดส่ง O13 31 มี.ค. 70
      กำหนดส่ง 31 ก.พ. 70
      O11 เดือนนี้ไม่มี
      เดือนนี้ฝนตก
      ราคาทองวันนี้
      ครบกำหนดส่ง O13 แล้ว
      กำหนดการประชุมวันนี้
    `)) {
      const heard = oneToOne(line);
      expect([line, 'command' in heard ? heard.command : 'none']).not.toEqual([line, 'deadlines']);
    }
  });

  it('answers in a group only who speaks to the bot', () => {
    expect(inGroup('เดือนนี้')).toEqual({ outcome: 'silent' });
    expect(inGroup('ita เดือนนี้')).toMatchObject({ command: 'deadlines' });
  });

  it('counts from the day on which it is asked', () => {
    const september = hearing({ today: '2027-09-25' });

    expect(understand('เดือนหน้า', september)).toMatchObject({
      args: { from: '2027-10-01', to: '2027-10-31' },
    });
  });

  it.each([
    ['แก้ปฏิทิน ปิดตอบ OIT 15 พ.ค. 2570', { topic: 'ปิดตอบ OIT', date: '2027-05-15' }],
    ['เลื่อนปฏิทิน เก็บแบบวัด เป็น 31 ก.ค. 70', { topic: 'เก็บแบบวัด', date: '2027-07-31' }],
    ['แก้ปฏิทิน 15 มิ.ย. 70 ชี้แจง', { topic: 'ชี้แจง', date: '2027-06-15' }],
  ])('%j sets a day of the calendar', (text, args) => {
    expect(oneToOne(text)).toEqual({ outcome: 'call', command: 'set-due', args });
    expect(inGroup(text)).toEqual({ outcome: 'silent' });
  });
});
