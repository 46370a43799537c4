import { linkSpellings } from '../understand/spellings.ts';
import { answerAddLink } from '../answers/links.ts';
import { AddLinkArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import type { Heard, Reading } from '../understand/heard.ts';
import { saidLink } from '../understand/link-words.ts';

/** "เพิ่มลิงก์ O12 https://… คลิกเมนูซ้ายมือ". */
function read(heard: Heard): Reading {
  const said = saidLink(heard, 'add-link');
  if (!said) return undefined;
  const { note, problems } = said;
  const args = { ...said.args, ...(note === '' ? {} : { note }) };
  return problems.length > 0 ? { outcome: 'incomplete', args, problems } : { outcome: 'call', args };
}

export const addLink = command<AddLinkArgs>({
  name: 'add-link',
  topic: 'ข้อ',
  words: ['เพิ่ม', 'ขอเพิ่ม', 'ช่วยเพิ่ม', 'ฝากเพิ่ม'].flatMap((verb) => linkSpellings.map((link) => verb + link)),
  help: 'เพิ่มลิงก์อีกหน้าหนึ่งของข้อ พร้อมบอกว่าต้องคลิกตรงไหน',
  examples: [
    'เพิ่มลิงก์ O12 https://www.example.go.th/ita/o12-2',
    'เพิ่มลิงก์ O12 https://www.example.go.th/ita คลิกเมนูซ้ายมือ',
  ],
  args: AddLinkArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerAddLink,
});
