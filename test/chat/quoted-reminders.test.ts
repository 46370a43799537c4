import type { About } from '../../src/chat/calls/about.ts';
import { understandAbout } from '../../src/chat/arriving/quoted.ts';
import { hearing } from './listen.ts';

const card: About = { year: 2570, items: ['O11', 'O12'], refs: [] };

describe('src/chat/arriving/quoted.ts: reminders', () => {
  it.each(['เปิดเตือน', 'หยุดเตือน'])('takes a bare %j under a card for what the card lists', (line) => {
    expect(understandAbout(line, hearing(), card)).toMatchObject({
      outcome: 'call',
      args: { target: { codes: ['O11', 'O12'] } },
    });
  });

  const reminder: About = { ...card, reminding: true };

  it.each([
    ['เลื่อน', {}],
    ['ขอเลื่อนก่อน', {}],
    ['เลื่อนครับ', {}],
    ['ขอเลื่อนไปวันจันทร์', { date: '2026-11-23' }],
    ['เลื่อนเตือนพรุ่งนี้', { date: '2026-11-21' }],
  ])('takes %j under a reminder for the reminder, not for the due day', (line, when) => {
    expect(understandAbout(line, hearing({ today: '2026-11-20' }), reminder)).toEqual(
      expect.objectContaining({
        command: 'snooze',
        args: expect.objectContaining({ target: { codes: ['O11', 'O12'] }, when }) as unknown,
      }),
    );
  });

  it.each(['เลื่อนกำหนดส่งไปสิ้นเดือน', 'เลื่อนประชุมไปวันจันทร์'])('does not put off a reminder by %j', (line) => {
    expect(understandAbout(line, hearing(), reminder)).not.toMatchObject({ command: 'snooze' });
  });

  it('leaves เลื่อน under any other card unread', () => {
    expect(understandAbout('เลื่อน', hearing(), card)).toMatchObject({ outcome: 'unknown' });
  });

  it('takes all for all where all is said', () => {
    expect(understandAbout('เปิดเตือนทั้งหมด', hearing(), card)).toMatchObject({
      outcome: 'call',
      args: { target: { all: true } },
    });
  });
});
