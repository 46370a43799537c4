import { understandAbout } from '../../src/chat/arriving/quoted.ts';
import { understand } from '../../src/chat/understand.ts';
import { hearing } from './listen.ts';

const item = (code: string) => ({ year: 2570, items: [code], refs: [] });
const measure = { year: 2570, items: [], refs: ['2'] };
const inGroup = hearing({ in: 'group', addressed: true });

describe('src/chat/arriving/quoted.ts: under the card of one thing', () => {
  it('takes "ขาดเดือนไหน" for a question about its item', () => {
    expect(understandAbout('ขาดเดือนไหน', inGroup, item('O11'))).toMatchObject({
      outcome: 'call',
      command: 'show-item',
      args: { code: 'O11' },
    });
  });

  it.each([
    ['ครบแล้วค่ะ', item('O2'), 'O2'],
    ['แก้เป็น 40%', measure, 'มาตรการ 2'],
  ])('asks of %j what it asks where the code is typed', (text, about, subject) => {
    const typed = understand(`${subject} ${text}`, inGroup);

    expect(typed.outcome).toBe('ambiguous');
    expect(understandAbout(text, inGroup, about)).toEqual(typed);
  });

  it.each(['ขอบคุณค่ะ', 'เดี๋ยวไปประชุมก่อน', 'รับทราบค่ะ', 'สวยมาก', 'ไปไหนกันมา', 'เก่งมากครับ'])(
    'asks nothing of %j',
    (text) => {
      expect(understandAbout(text, inGroup, item('O2')).outcome).toBe('unknown');
      expect(understandAbout(text, inGroup, measure).outcome).toBe('unknown');
    },
  );
});
