import { answerInvite } from '../answers/join.ts';
import { InviteArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, only, opens, typed } from '../understand/heard.ts';

/** A code is the same for whoever uses it: for whom it is asked says nothing more. */
function read(heard: Heard): Reading {
  if (!opens(heard, 'invite') || !only(heard, 'command', 'give', 'unit', 'other')) return undefined;
  const own = allOf(heard, 'command').every((token) => token.command === 'invite');
  const forWhom = allOf(heard, 'other').every((token) => guests.test(typed(heard, token)));
  return own && forWhom ? { outcome: 'call', args: {} } : undefined;
}

const guests =
  /^(?:สำหรับ)?(?:ท่าน)?(?:|ผู้บริหาร|นายก|ปลัด|เจ้าหน้าที่|กลุ่ม|คนใหม่|ผอ\.?|ใหม่|ครั้ง|ครั้งหนึ่ง|(?:อัน|รหัส|โค้ด)?(?:เดิม|เก่า)?(?:หมดอายุ|หาย)(?:ไป)?)$/;
const asking = ['ขอ', 'สร้าง', 'ออก', 'ขอออก', 'ขอสร้าง'] as const;
const codes = ['รหัส', 'โค้ด', 'โค๊ด'] as const;
const purposes = ['เชิญ', 'เชิญเข้ากลุ่ม', 'เชิญเข้าร่วม', 'เข้าร่วม', 'เข้ากลุ่ม', 'เข้าระบบ', 'เข้าใช้งาน'] as const;

export const invite = command<InviteArgs>({
  name: 'invite',
  topic: 'หน่วยงาน',
  words: [
    'ขอรหัสเชิญ',
    ...asking.flatMap((verb) => codes.flatMap((code) => purposes.map((what) => `${verb}${code}${what}`))),
    ...asking.flatMap((verb) => codes.map((code) => `${verb}${code}ใหม่`)),
    ...['รหัสเชิญ', 'โค้ดเชิญ', 'ขอรหัส', 'invite'],
  ],
  help: 'ขอรหัสใช้ครั้งเดียวให้กลุ่มหรือผู้บริหารเข้าร่วม',
  examples: ['ขอรหัสเชิญ'],
  args: InviteArgs,
  right: 'coordinate',
  writes: false,
  needsAgency: true,
  read,
  run: answerInvite,
});
