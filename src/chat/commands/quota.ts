import { answerQuota } from '../answers/quota.ts';
import { QuotaArgs } from '../calls/reminder-args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, only, opens } from '../understand/heard.ts';

/** "ข้อความเตือน", "โควตาเหลือเท่าไร", and nothing more. */
function read(heard: Heard): Reading {
  const isAlone = opens(heard, 'quota') && only(heard, 'command', 'question', 'what', 'other-question');
  return isAlone ? { outcome: 'call', args: {} } : undefined;
}

export const quota = command<QuotaArgs>({
  name: 'quota',
  topic: 'หน่วยงาน',
  words: [
    ...['ข้อความเตือน', 'โควตา', 'โควต้า', 'โควตาข้อความ', 'โควต้าข้อความ', 'ข้อความเตือนเหลือเท่าไร'],
    ...['โควตาเหลือเท่าไร', 'โควต้าเหลือเท่าไร', 'ดูโควตา', 'ดูโควต้า'],
  ],
  help: 'ดูว่าเดือนนี้ส่งข้อความเตือนไปเท่าใด และเก็บไว้เท่าใด',
  examples: ['ข้อความเตือน'],
  args: QuotaArgs,
  right: 'coordinate',
  writes: false,
  needsAgency: true,
  read,
  run: answerQuota,
});
