import { answerHours } from '../answers/hours.ts';
import { HoursArgs } from '../calls/reminder-args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, asks, only, opens, restFrom } from '../understand/heard.ts';
import { hoursIn } from '../understand/clock-words.ts';

/** "เวลาทำการ" shows them; "เวลาทำการ 8.30-16.30" sets them, and "เวลาทำการ ปกติ" takes that back. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  if (!first || !opens(heard, 'hours') || first.kind !== 'command') return undefined;
  if (only(heard, 'command', 'question', 'what', 'other-question')) return { outcome: 'call', args: {} };
  if (asks(heard)) return undefined;
  const said = restFrom(heard, first.end);
  const hours = hoursIn(said);
  if (hours === 'none') return undefined;
  if (hours === 'impossible') {
    return { outcome: 'incomplete', args: {}, problems: [{ arg: 'hours', value: said, reason: 'invalid' }] };
  }
  return { outcome: 'call', args: hours === 'usual' ? { usual: true } : { ...hours } };
}

export const hours = command<HoursArgs>({
  name: 'hours',
  topic: 'หน่วยงาน',
  words: [
    'เวลาทำการ',
    'เวลาราชการ',
    'ตั้งเวลาทำการ',
    'แก้เวลาทำการ',
    'กำหนดเวลาทำการ',
    'เวลาเตือน',
    'ตั้งเวลาเตือน',
  ],
  help: 'ดูหรือตั้งเวลาที่ส่งการเตือนได้',
  examples: ['เวลาทำการ', 'เวลาทำการ 08:30-16:30', 'เวลาทำการ ปกติ'],
  args: HoursArgs,
  // Setting them is a coordinator's, which the use-case sees to.
  right: 'ask',
  writes: true,
  needsAgency: true,
  read,
  run: answerHours,
});
