import { answerHelp } from '../answers/help.ts';
import { HelpArgs } from '../args.ts';
import { type Command, command, topics } from '../command.ts';
import { type Heard, type Reading, only, opens, restFrom } from '../understand/heard.ts';

/** "ช่วยเหลือ", alone or with one of its topics. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  // Only the bot's name was said.
  if (!first) return heard.text === '' && heard.hearing.addressed ? { outcome: 'call', args: {} } : undefined;
  if (!opens(heard, 'help')) return undefined;
  if (only(heard, 'command', 'what', 'question')) return { outcome: 'call', args: {} };
  const topic = restFrom(heard, first.end);
  return first.kind === 'command' && topics.some((it) => it === topic)
    ? { outcome: 'call', args: { topic } }
    : undefined;
}

/** The help shows the whole table, so it is made with it. */
export function help(others: readonly Command[]): Command {
  const own: Command = command<HelpArgs>({
    name: 'help',
    topic: 'ประวัติ',
    words: [
      'ช่วยเหลือ',
      'เมนู',
      'วิธีใช้',
      'วิธีใช้งาน',
      'คำสั่ง',
      'คำสั่งทั้งหมด',
      'ทำอะไรได้บ้าง',
      'ใช้งานยังไง',
      'ใช้ยังไง',
      'help',
      'menu',
    ],
    help: 'สิ่งที่พิมพ์ได้ทั้งหมด หรือเฉพาะเรื่อง',
    examples: ['ช่วยเหลือ', 'ช่วยเหลือ มาตรการ'],
    args: HelpArgs,
    right: 'anyone',
    writes: false,
    needsAgency: false,
    read,
    run: (turn, args) => Promise.resolve(answerHelp(turn, args, [...others, own])),
  });
  return own;
}
