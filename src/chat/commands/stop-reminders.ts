import { unsaid } from '../calls/call.ts';
import { answerStopReminders } from '../answers/stop-reminders.ts';
import { StopRemindersArgs } from '../calls/reminder-args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, saidYear } from '../understand/heard.ts';
import { saidOfReminders } from '../understand/reminder-words.ts';

/** "หยุดเตือน O11", "ไม่ต้องเตือนแล้ว". Of what is asked where it was not said. */
function read(heard: Heard): Reading {
  const said = saidOfReminders(heard, 'stop-reminders');
  // "หยุดเตือน O11 พรุ่งนี้" says when, and stopping has no when.
  if (!said || Object.keys(said.when).length > 0 || said.problems.some(({ arg }) => arg !== 'codes'))
    return undefined;
  const { target, problems } = said;
  const args = { ...(target ? { target } : {}), ...saidYear(heard) };
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  if (target) return { outcome: 'call', args };
  return { outcome: 'incomplete', args, problems: [unsaid('codes')] };
}

export const stopReminders = command<StopRemindersArgs>({
  name: 'stop-reminders',
  topic: 'ข้อ',
  words: [
    ...['หยุดเตือน', 'หยุดการเตือน', 'หยุดแจ้งเตือน', 'หยุดการแจ้งเตือน', 'เลิกเตือน', 'เลิกแจ้งเตือน', 'งดเตือน', 'อย่าเตือน'],
    ...['ปิดเตือน', 'ปิดการเตือน', 'ปิดแจ้งเตือน', 'ปิดการแจ้งเตือน', 'ยกเลิกเตือน', 'ยกเลิกการเตือน', 'ยกเลิกการแจ้งเตือน'],
    ...['ไม่ต้องเตือน', 'ไม่ต้องเตือนแล้ว', 'ไม่ต้องเตือนอีก', 'ไม่ต้องเตือนอีกแล้ว', 'ไม่ต้องแจ้งเตือน', 'ไม่ต้องแจ้งเตือนแล้ว'],
  ],
  help: 'หยุดเตือนข้อ มาตรการ งานของหน่วยงาน หรือทั้งหมด',
  examples: ['หยุดเตือน O11', 'หยุดเตือนกองคลัง', 'หยุดเตือนทั้งหมด'],
  args: StopRemindersArgs,
  right: 'log',
  writes: true,
  asksFor: ['codes'],
  together: true,
  needsAgency: true,
  read,
  run: answerStopReminders,
});
