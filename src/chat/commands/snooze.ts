import { answerSnooze } from '../answers/snooze.ts';
import { SnoozeArgs } from '../calls/reminder-args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, saidYear } from '../understand/heard.ts';
import { saidOfReminders } from '../understand/reminder-words.ts';

/** "เลื่อนเตือน O11 พรุ่งนี้". Until when is asked where it was not said, and of what too. */
function read(heard: Heard): Reading {
  const said = saidOfReminders(heard, 'snooze');
  if (!said || said.when.monthlyDay !== undefined || said.when.daysBefore !== undefined) return undefined;
  const { target, when, problems } = said;
  const args = { ...(target ? { target } : {}), when, ...saidYear(heard) };
  const missing: readonly Problem[] = [
    ...(target || problems.length > 0 ? [] : [unsaid('codes')]),
    ...(when.date !== undefined || problems.length > 0 ? [] : [unsaid('date')]),
  ];
  return problems.length + missing.length > 0
    ? { outcome: 'incomplete', args, problems: [...problems, ...missing] }
    : { outcome: 'call', args };
}

export const snooze = command<SnoozeArgs>({
  name: 'snooze',
  topic: 'ข้อ',
  words: ['เลื่อนเตือน', 'เลื่อนการเตือน', 'เลื่อนแจ้งเตือน', 'เลื่อนการแจ้งเตือน'],
  help: 'เลื่อนการเตือนไปอีกวัน ได้สามครั้งต่อกำหนด',
  examples: ['เลื่อนเตือน O11 พรุ่งนี้', 'เลื่อนเตือน มาตรการ 3 วันจันทร์'],
  args: SnoozeArgs,
  right: 'log',
  writes: true,
  asksFor: ['codes', 'date'],
  together: true,
  needsAgency: true,
  read,
  run: answerSnooze,
});
