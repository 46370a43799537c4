import { answerAcknowledge } from '../answers/acknowledge.ts';
import { AcknowledgeArgs } from '../calls/reminder-args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, saidYear } from '../understand/heard.ts';
import { saidOfReminders } from '../understand/reminder-words.ts';

/** "รับทราบ O11". Alone it is politeness; under a reminder it is about what that lists. */
function read(heard: Heard): Reading {
  const said = saidOfReminders(heard, 'acknowledge');
  if (!said || Object.keys(said.when).length > 0) return undefined;
  const { target, problems } = said;
  if (!target || 'unit' in target || 'all' in target || problems.length > 0) return undefined;
  return { outcome: 'call', args: { target, ...saidYear(heard) } };
}

export const acknowledge = command<AcknowledgeArgs>({
  name: 'acknowledge',
  topic: 'ข้อ',
  words: ['รับทราบ', 'รับทราบแล้ว', 'ทราบแล้ว', 'รับทราบการเตือน'],
  help: 'บอกว่าทราบการเตือนแล้ว ผู้อื่นเห็นชื่อผู้รับทราบ',
  examples: ['รับทราบ O11', 'รับทราบ มาตรการ 3'],
  args: AcknowledgeArgs,
  right: 'log',
  writes: true,
  together: true,
  needsAgency: true,
  read,
  run: answerAcknowledge,
});
