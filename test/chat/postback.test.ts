import type { Call } from '../../src/chat/calls/call.ts';
import { decodePostback, encodePostback } from '../../src/chat/calls/postback.ts';

describe('src/chat/calls/postback.ts', () => {
  it('can be read in a log', () => {
    expect(encodePostback({ command: 'show-item', args: { code: 'O12', year: 2570 } })).toBe(
      '1 show-item {"code":"O12","year":2570}',
    );
    expect(encodePostback({ command: 'summary', args: {} })).toBe('1 summary');
  });

  it.each<Call>([
    { command: 'summary', args: {} },
    { command: 'list-missing', args: { unit: 'กองคลัง', year: 2570 } },
    {
      command: 'update-item',
      args: {
        updates: [
          { code: 'O1', status: 'published' },
          { code: 'O2', links: ['https://a.go.th/x y'] },
        ],
      },
    },
    { command: 'component', args: { code: 'O12', component: 'all', met: true } },
    { command: 'choose', args: { question: '01J9ZK3V5Y', choice: 0 } },
    { command: 'speak-for', args: { agency: 'a}b {c' } },
    { command: 'add-measure', args: { title: 'บรรทัดแรก\nบรรทัดสอง "อ้าง" \u0000 👨‍👩‍👧‍👦' } },
  ])('means the same when it comes back: $command', (call) => {
    expect(decodePostback(encodePostback(call)!)).toEqual(call);
  });

  it('holds all codes of a year, and a few that do not run on', () => {
    const codes = [...Array.from({ length: 43 }, (_, at) => `O${at + 1}`), 'O3', 'O45'];
    const call = { command: 'snooze', args: { target: { codes, refs: ['1'] }, year: 2570 } } as const;

    expect(encodePostback(call)).toBe(
      '1 snooze {"target":{"codes":"O1-43 O3 O45","refs":["1"]},"year":2570}',
    );
    expect(decodePostback(encodePostback(call)!)).toEqual(call);
  });

  it('is not made where it would be longer than LINE takes', () => {
    const fits = {
      command: 'add-measure',
      args: { title: 'ก'.repeat(300 - '1 add-measure {"title":""}'.length) },
    } as const;
    const tooLong = { command: 'add-measure', args: { title: `${fits.args.title}ก` } } as const;

    expect(encodePostback(fits)).toHaveLength(300);
    expect(decodePostback(encodePostback(fits)!)).toEqual(fits);
    expect(encodePostback(tooLong)).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['an older version', '0 summary'],
    ['a later version', '2 summary'],
    ['no version', 'summary'],
    ['another bot', 'action=buy&itemid=111'],
    ['a retired command', '1 delete-everything'],
    ['a name that every object has', '1 constructor'],
    ['broken arguments', '1 show-item {"code":'],
    ['arguments that are a list', '1 show-item ["O12"]'],
    ['arguments that are a text', '1 show-item "O12"'],
    ['something after them', '1 show-item {} {}'],
    ['a prototype', '1 show-item {"__proto__":{"admin":true}}'],
    ['a prototype inside', '1 update-item {"updates":[{"constructor":{"prototype":{"admin":true}}}]}'],
    ['more than LINE carries', `1 add-measure {"title":"${'ก'.repeat(300)}"}`],
    ['no text', '\u0000\u202E👨‍👩‍👧'],
  ])('is nothing when it is %s', (_case, data) => {
    expect(decodePostback(data)).toBeNull();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  describe('with what a date picker adds', () => {
    it('has the date as an argument', () => {
      expect(decodePostback('1 assign {"codes":["O13"]}', { date: '2027-03-31' })).toEqual({
        command: 'assign',
        args: { codes: ['O13'], date: '2027-03-31' },
      });
      expect(decodePostback('1 help', { datetime: '2027-03-31T09:00' })?.args).toEqual({
        datetime: '2027-03-31T09:00',
      });
    });

    it('has it as the day of a reminder', () => {
      expect(decodePostback('1 snooze {"target":{"codes":["O11"]}}', { date: '2027-03-31' })).toEqual({
        command: 'snooze',
        args: { target: { codes: ['O11'] }, when: { date: '2027-03-31' } },
      });
    });

    it('is nothing when the date is none', () => {
      expect(decodePostback('1 help', { date: '2027-02-31' })).toBeNull();
      expect(decodePostback('1 help', { time: '25:00' })).toBeNull();
    });

    it('takes no argument from anything else, such as a switch of rich menus', () => {
      const params = { newRichMenuAliasId: 'a', status: 'SUCCESS', code: 'O1' };

      expect(decodePostback('1 show-item {"code":"O12"}', params)?.args).toEqual({ code: 'O12' });
    });
  });
});
