import type { About } from '../../src/chat/about.ts';
import { understandAbout } from '../../src/chat/quoted.ts';
import { hearing } from './listen.ts';

const card: About = { year: 2570, items: ['O11', 'O12'], refs: [] };

describe('src/chat/quoted.ts: reminders', () => {
  it.each(['เปิดเตือน', 'หยุดเตือน'])('takes a bare %j under a card for what the card lists', (line) => {
    expect(understandAbout(line, hearing(), card)).toMatchObject({
      outcome: 'call',
      args: { target: { codes: ['O11', 'O12'] } },
    });
  });

  it('takes all for all where all is said', () => {
    expect(understandAbout('เปิดเตือนทั้งหมด', hearing(), card)).toMatchObject({
      outcome: 'call',
      args: { target: { all: true } },
    });
  });
});
