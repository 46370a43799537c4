import type { Call } from '../../src/chat/calls/call.ts';
import { describe as lineOf, labelOf } from '../../src/chat/calls/describe.ts';
import { encodePostback } from '../../src/chat/calls/postback.ts';
import { commandNamed } from '../../src/chat/commands.ts';
import { oneToOne } from './listen.ts';

const link = 'https://www.example.go.th/ita/o12';
const update = (...updates: readonly object[]): Call => ({ command: 'update-item', args: { updates } });

const calls: readonly Call[] = [
  { command: 'help', args: {} },
  { command: 'setup', args: { name: 'อบต.ตัวอย่าง' } },
  { command: 'join', args: { code: '123456' } },
  { command: 'join-unit', args: { unit: 'กองคลัง' } },
  { command: 'invite', args: {} },
  { command: 'hours', args: {} },
  { command: 'quota', args: {} },
  { command: 'hours', args: { from: '09:00', to: '16:00' } },
  { command: 'hours', args: { usual: true } },
  { command: 'summary', args: {} },
  { command: 'summary', args: { unit: 'กองคลัง', year: 2569 } },
  { command: 'list-missing', args: {} },
  { command: 'list-missing', args: { unit: 'กองช่าง' } },
  { command: 'list-missing', args: { subIndicator: '10.1', year: 2570 } },
  { command: 'show-item', args: { code: 'O12', year: 2569 } },
  update({ code: 'O12', status: 'published' }),
  update({ code: 'O12', status: 'in_progress' }),
  update({ code: 'O12', status: 'not_started' }),
  update({ code: 'O12', links: [link] }),
  update({ code: 'O12', links: [link, `${link}/2`], status: 'published' }),
  update({ code: 'O12', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' }),
  update({ code: 'O12', status: 'in_progress', note: 'รอปลัดเซ็น' }),
  update({ code: 'O11', links: [link], months: ['2026-10'] }),
  update({ code: 'O11', months: ['2026-10', '2026-11'] }),
  { command: 'component', args: { code: 'O11', component: '2026-10', met: false } },
  update(
    { code: 'O11', status: 'published' },
    { code: 'O14', status: 'published' },
    { code: 'O17', status: 'published' },
  ),
  update({ code: 'O1', links: [`${link}/1`] }, { code: 'O2', links: [`${link}/2`] }),
  { command: 'component', args: { code: 'O2', component: 'all', met: true } },
  { command: 'add-link', args: { code: 'O12', link } },
  { command: 'add-link', args: { code: 'O12', link, note: 'คลิกเมนูปี 2568', year: 2569 } },
  { command: 'remove-link', args: { code: 'O12', link, year: 2569 } },
  { command: 'verdict', args: { code: 'O12', verdict: 'partial' } },
  {
    command: 'verdict',
    args: { codes: ['O1', 'O2'], verdict: 'failed', reason: 'ไม่มีข้อมูลปี 2568', year: 2569 },
  },
  { command: 'list-measures', args: {} },
  { command: 'show-measure', args: { ref: '3' } },
  { command: 'add-measure', args: { title: 'จัดทำคู่มือการปฏิบัติงาน' } },
  { command: 'log-progress', args: { ref: '3', percent: 60 } },
  { command: 'log-progress', args: { ref: '3', percent: 60, note: 'จัดประชุมแล้ว' } },
  { command: 'log-progress', args: { ref: '3', status: 'done' } },
  { command: 'log-progress', args: { ref: '3', status: 'cannot', reason: 'ไม่ได้รับงบประมาณ' } },
  { command: 'log-progress', args: { indicator: 9, percent: 60 } },
  { command: 'list-work', args: {} },
  { command: 'list-work', args: { unit: 'กองช่าง', year: 2569 } },
  { command: 'list-stale', args: {} },
  { command: 'list-stale', args: { days: 60 } },
  { command: 'who', args: { code: 'O21', year: 2569 } },
  { command: 'who', args: { ref: '3' } },
  { command: 'who', args: { topic: 'ยืมทรัพย์สิน' } },
  { command: 'assign', args: { codes: ['O15', 'O16'], units: ['สำนักปลัด'] } },
  { command: 'assign', args: { refs: ['3'], units: ['กองคลัง', 'กองช่าง'] } },
  { command: 'deadlines', args: {} },
  { command: 'deadlines', args: { year: 2569 } },
  { command: 'deadlines', args: { from: '2027-02-01', to: '2027-02-28' } },
  { command: 'deadlines', args: { from: '2027-03-31', to: '2027-03-31' } },
  { command: 'deadlines', args: { from: '2027-03-31' } },
  { command: 'deadlines', args: { to: '2027-04-30', topic: 'สขร.1' } },
  { command: 'history', args: { code: 'O12' } },
  { command: 'history', args: { ref: '3' } },
  { command: 'undo', args: {} },
  { command: 'roll-over', args: {} },
  { command: 'roll-over', args: { year: 2570 } },
  { command: 'confirm-link', args: { codes: ['O12'] } },
  { command: 'confirm-link', args: { codes: ['O1', 'O2'], year: 2569 } },
];

describe('src/chat/calls/describe.ts', () => {
  it.each(calls.map((call) => [lineOf(call), call] as const))(
    '%j is understood as its own call',
    (line, call) => {
      expect(oneToOne(line)).toEqual({ outcome: 'call', ...call });
    },
  );

  it('says once what is the same of several codes', () => {
    const [line] = calls.filter((it) => it.command === 'update-item' && lineOf(it).startsWith('O11 O14'));

    expect(line && lineOf(line)).toBe('O11 O14 O17 เสร็จแล้ว');
  });

  it('describes only what its own command takes', () => {
    for (const { command, args } of calls)
      expect([command, commandNamed(command)?.fits(args)]).toEqual([command, true]);
  });

  it('counts codes where a button would be too narrow for them', () => {
    const codes = Array.from({ length: 14 }, (_, at) => ({ code: `O${at + 1}`, status: 'published' }));

    expect(labelOf(update(...codes))).toBe('ทั้ง 14 ข้อ เสร็จแล้ว');
    expect(labelOf(update({ code: 'O12', status: 'published' }))).toBe('O12 เสร็จแล้ว');
    expect(encodePostback(update(...codes))).toBeNull();
  });
});
