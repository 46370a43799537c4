import { linkSpellings } from '../understand/spellings.ts';
import { answerAddLink } from '../answers/links.ts';
import { AddLinkArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import { command } from '../command.ts';
import type { Heard, Reading } from '../understand/heard.ts';
import { saidLink } from '../understand/link-words.ts';

/** "เพิ่มลิงก์ O12 https://… คลิกเมนูซ้ายมือ". */
function read(heard: Heard): Reading {
  const said = saidLink(heard, 'add-link');
  if (!said) return undefined;
  const { note, problems } = said;
  if (problems.length === 0 && trouble.test(note)) return askedAgain(said.args);
  const args = { ...said.args, ...(note === '' ? {} : { note }) };
  return problems.length > 0 ? { outcome: 'incomplete', args, problems } : { outcome: 'call', args };
}

/** "เพิ่มลิงก์ O12 https://… ไม่ได้": it could not be added, or the page does not open; no place to click on. */
const trouble =
  /^(?:(?:ยัง|เปิด|เข้า|ดู|กด|เพิ่ม|ใส่|ลง|ส่ง)*(?:ไม่ได้|ไม่เจอ|ไม่ขึ้น|ไม่ติด|ไม่พบ|ไม่ผ่าน)|(?:ลิงก์)?(?:เสีย|ผิด|ล่ม|พัง|ตาย))(?:แล้ว|เลย|นะ|อะ|อ่ะ|\s)*$/;

function askedAgain(args: Call['args']): Reading {
  const { code, year } = args;
  const shown: Call = { command: 'show-item', args: { code, ...(year === undefined ? {} : { year }) } };
  return { outcome: 'ambiguous', candidates: [{ command: 'add-link', args }, shown] };
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
