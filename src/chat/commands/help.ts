import { answerHelp } from '../answers/help.ts';
import { HelpArgs } from '../calls/args.ts';
import { type Command, type Topic, command, topics } from '../command.ts';
import { type Heard, type Reading, allOf, has, only, opens, restFrom, typed } from '../understand/heard.ts';

/** "ช่วยเหลือ", alone or with one of its topics. */
function read(heard: Heard, table: readonly Command[]): Reading {
  const [first] = heard.tokens;
  // Only the bot's name was said.
  if (!first) return heard.text === '' && heard.hearing.addressed ? { outcome: 'call', args: {} } : undefined;
  const how = topicOfHow(heard, table);
  if (how) return { outcome: 'call', args: { topic: how } };
  if (!opens(heard, 'help')) return undefined;
  if (only(heard, 'command', 'what', 'question', 'about')) return { outcome: 'call', args: {} };
  const topic = restFrom(heard, first.end).replace(/^เรื่อง\s*/, '');
  return first.kind === 'command' && topics.some((it) => it === topic)
    ? { outcome: 'call', args: { topic } }
    : undefined;
}

/** "ส่งลิงก์ยังไง", "วิธีบันทึกมาตรการ": the topic of the command that is asked about. */
function topicOfHow(heard: Heard, table: readonly Command[]): Topic | undefined {
  const [first] = heard.tokens;
  const [asked, ...more] = allOf(heard, 'command');
  const ways = allOf(heard, 'other');
  const how = ways.length === 1 && first !== undefined && /^วิธี(?:การ)?$/.test(typed(heard, first));
  const asks = allOf(heard, 'what').some((token) => /^(?:ยังไง|อย่างไร)/.test(typed(heard, token)));
  // Who asks how to set up gets the line itself.
  if (!asked || asked.command === 'setup' || more.length > 0 || !(how || (asks && ways.length === 0)))
    return undefined;
  if (!only(heard, 'command', 'what', 'other', 'measure-word', 'item-word', 'link-word')) return undefined;
  return has(heard, 'measure-word')
    ? 'มาตรการ'
    : table.find((it) => it.name === asked.command && it.writes)?.topic;
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
      ...['พิมพ์', 'สั่ง', 'ถาม', 'ช่วย', 'ใช้', 'บอก'].map((verb) => `${verb}อะไรได้บ้าง`),
      ...['วิธีการใช้งาน', 'คู่มือการใช้งาน', 'คู่มือการใช้', 'คู่มือใช้งาน', 'สอนใช้', 'สอนใช้งาน', 'สอนวิธีใช้'],
      ...[
        'ใช้บอทยังไง',
        'ใช้งานอย่างไร',
        'ใช้อย่างไร',
        'พิมพ์คำสั่งอะไรได้บ้าง',
        'ขอคู่มือ',
        'ขอคู่มือการใช้งาน',
        'ใช้งานบอทยังไง',
        'เริ่มยังไง',
        'เริ่มใช้ยังไง',
        'มีเมนูอะไรบ้าง',
      ],
      'help',
      'menu',
    ],
    help: 'สิ่งที่พิมพ์ได้ทั้งหมด หรือเฉพาะเรื่อง',
    examples: ['ช่วยเหลือ', 'ช่วยเหลือ มาตรการ'],
    args: HelpArgs,
    right: 'anyone',
    writes: false,
    needsAgency: false,
    read: (heard) => read(heard, others),
    run: (turn, args) => Promise.resolve(answerHelp(turn, args, [...others, own])),
  });
  return own;
}
