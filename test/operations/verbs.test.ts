import { Readable } from 'node:stream';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { clock } from '../../src/clock.ts';
import { ids } from '../../src/ids.ts';
import { runVerb } from '../../src/operations/verbs.ts';
import type { World } from '../../src/operations/world.ts';

/** 23:30 in Bangkok on the last day of fiscal year 2569. */
const lastEvening = Date.parse('2026-09-30T16:30:00.000Z');

async function run(typed: readonly string[], stdin = '') {
  const printed: unknown[] = [];
  const said: string[] = [];
  const moments: string[] = [];
  const world: World = {
    clock: clock(() => lastEvening),
    clockAt: (now) => {
      moments.push(now.toISOString());
      return clock(() => now.getTime());
    },
    realNow: () => lastEvening,
    ids: ids(),
    catalogues: () => readCatalogues(),
    place: () => {
      throw new Error('wrong configuration: MONGODB_URI');
    },
    reminding: () => {
      throw new Error('no verb of this file reminds');
    },
    surroundings: () => {
      throw new Error('no verb of this file asks a doctor');
    },
    richMenu: () => {
      throw new Error('no verb of this file is about the menu');
    },
    stdin: Readable.from([Buffer.from(stdin)]),
    folder: '/',
    print: (value) => {
      printed.push(value);
      return Promise.resolve();
    },
    say: (message) => said.push(message),
  };
  return { code: await runVerb(world, typed), printed, said: said.join('\n'), moments };
}

describe('operations/verbs', () => {
  it.each([
    ['no verb', []],
    ['an unknown verb', ['undrestand', 'สรุป']],
    ['a name that every object has', ['constructor']],
    ['an unknown option', ['understand', 'สรุป', '--loud']],
    ['an option without its value', ['export', '--group']],
    ['a missing word', ['understand']],
    ['two texts', ['understand', 'ส่ง', 'O12']],
    ['a place that is none', ['understand', 'สรุป', '--in', 'room']],
    ['a moment that is none', ['understand', 'สรุป', '--now', 'tomorrow']],
    ['a year of the common era', ['export', '--group', 'C1', '--year', '2026']],
    ['a group that is not named', ['export']],
    ['a role of nobody', ['role', '--group', 'C1', '--role', 'officer']],
    ['a role that is none', ['role', '--group', 'C1', '--user', 'U1', '--role', 'pilot']],
    ['an inbox verb that is none', ['inbox', 'delete', 'x']],
    ['an event that is not named', ['inbox', 'retry']],
    ['a catalogue that is not named', ['catalogue', '--dry-run']],
    ['a folder that is not named', ['backup']],
    ['two folders', ['restore', 'a', 'b']],
    ['a word that remind does not know', ['remind', 'everybody']],
    ['a moment of reminding that is none', ['remind', '--dry-run', '--now', 'tomorrow']],
    ['a word that quota does not know', ['quota', 'all']],
    ['a word that doctor does not know', ['doctor', 'please']],
    ['a report that is not named', ['import', '--dry-run']],
    ['a report without a group to keep it for', ['import', 'report.docx']],
  ])('answers %s with the usage and exit code 2', async (_, typed) => {
    const { code, printed, said } = await run(typed);

    expect(code).toBe(2);
    expect(printed).toEqual([]);
    expect(said).toContain('understand TEXT');
  });

  it('shows the usage when it is asked for, and prints nothing', async () => {
    const { code, printed, said } = await run(['--help']);

    expect(code).toBe(0);
    expect(printed).toEqual([]);
    expect(said).toMatch(/backup DIR[\s\S]*restore DIR/);
  });

  it('tells a wrong configuration in one line and ends with 1', async () => {
    const { code, said } = await run(['inbox']);

    expect(code).toBe(1);
    expect(said).toBe('wrong configuration: MONGODB_URI');
  });

  it('understands a text without any configuration', async () => {
    const { code, printed } = await run(['understand', 'ส่ง O12 https://example.go.th/o12']);

    expect(code).toBe(0);
    expect(printed).toEqual([
      {
        outcome: 'call',
        command: 'update-item',
        args: { updates: [{ code: 'O12', links: ['https://example.go.th/o12'] }] },
      },
    ]);
  });

  it('understands one text a line, empty ones too, with U+2028 for a line break', async () => {
    const pairs = 'O1 https://example.go.th/1\u2028O2 https://example.go.th/2';

    const { printed } = await run(['understand', '-'], `สรุป\r\n\n${pairs}\nขาดอะไร`);

    expect(printed).toMatchObject([
      { outcome: 'call', command: 'summary' },
      { outcome: 'unknown' },
      { outcome: 'call', command: 'update-item', args: { updates: [{ code: 'O1' }, { code: 'O2' }] } },
      { outcome: 'call', command: 'list-missing' },
    ]);
  });

  it('is silent in a group about what is not addressed to it, unless it is a strict form', async () => {
    const outcome = async (...typed: readonly string[]) => (await run(['understand', ...typed])).printed;

    expect(await outcome('มีใครส่งงานหรือยัง', '--in', 'group')).toEqual([{ outcome: 'silent' }]);
    expect(await outcome('O12 เสร็จแล้ว', '--in', 'group')).toMatchObject([{ command: 'update-item' }]);
    expect(await outcome('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง', '--in', 'group')).toMatchObject([{ command: 'setup' }]);
    expect(await outcome('เมนู', '--in', 'group')).toEqual([{ outcome: 'silent' }]);
    expect(await outcome('เมนู', '--in', 'group', '--addressed')).toMatchObject([{ command: 'help' }]);
    expect(await outcome('ita เมนู', '--in', 'group')).toMatchObject([{ command: 'help' }]);
  });

  it.each([
    ['2026-09-30T23:30', '2026-09-30T16:30:00.000Z'],
    ['2026-09-30T23:30Z', '2026-09-30T23:30:00.000Z'],
    ['2026-10-01', '2026-09-30T17:00:00.000Z'],
  ])('takes the moment %s for %s: without a zone it is Bangkok time', async (typed, meant) => {
    const { code, moments } = await run(['understand', 'สรุป', '--now', typed]);

    expect(code).toBe(0);
    expect(moments).toEqual([meant]);
  });
});
