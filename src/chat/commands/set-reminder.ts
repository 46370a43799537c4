import { answerSetReminder } from '../answers/set-reminder.ts';
import { SetReminderArgs } from '../calls/reminder-args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, saidYear, typed } from '../understand/heard.ts';
import { saidOfReminders } from '../understand/reminder-words.ts';

/** "ตั้งเตือน O13 15 มี.ค. 70", "เตือนทุกข้อก่อนกำหนด 3 วัน", and what turns them on again: "เปิดเตือน O11". */
function read(heard: Heard): Reading {
  const said = saidOfReminders(heard, 'set-reminder');
  if (!said) return undefined;
  const opening = allOf(heard, 'command').find((token) => token.command === 'set-reminder');
  const again = opening !== undefined && typed(heard, opening).startsWith('เปิด');
  const { when, problems } = said;
  const isTimed = Object.keys(when).length > 0 || problems.some(({ arg }) => arg !== 'codes');
  // What was turned off without a word of what is turned on without one: all.
  const target = said.target ?? (again && !isTimed ? { all: true as const } : undefined);
  const missing: readonly Problem[] = [
    ...(target || problems.some(({ arg }) => arg === 'codes') ? [] : [unsaid('codes')]),
    ...(isTimed || again ? [] : [unsaid('date')]),
  ];
  // "เตือน … พรุ่งนี้" of nothing that we know is talk.
  if (!target && problems.length === 0 && (isTimed || heard.tokens.length > 1)) return undefined;
  const args = { ...(target ? { target } : {}), when, ...saidYear(heard) };
  return problems.length + missing.length > 0
    ? { outcome: 'incomplete', args, problems: [...problems, ...missing] }
    : { outcome: 'call', args };
}

export const setReminder = command<SetReminderArgs>({
  name: 'set-reminder',
  topic: 'ข้อ',
  words: [
    ...['ตั้งเตือน', 'ตั้งการเตือน', 'ตั้งแจ้งเตือน', 'ตั้งการแจ้งเตือน', 'เตือน', 'แจ้งเตือน'],
    ...['เปิดเตือน', 'เปิดการเตือน', 'เปิดแจ้งเตือน', 'เปิดการแจ้งเตือน'],
  ],
  help: 'เพิ่มวันเตือน หรือเปิดการเตือนอีกครั้ง',
  examples: [
    'ตั้งเตือน O13 15 มี.ค. 70',
    'เตือน O11 วันที่ 5 ของทุกเดือน',
    'เตือนมาตรการ 3 ก่อนกำหนด 7 วัน',
    'เปิดเตือน O11',
  ],
  args: SetReminderArgs,
  right: 'log',
  writes: true,
  asksFor: ['date'],
  together: true,
  needsAgency: true,
  read,
  run: answerSetReminder,
});
