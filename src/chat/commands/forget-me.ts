import { answerForgetMe } from '../answers/forget-me.ts';
import { ForgetMeArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, only } from '../understand/heard.ts';

/** "ลบข้อมูลของฉัน", and nothing more: whoever says more may mean other data. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  const opened = first?.kind === 'command' && first.command === 'forget-me';
  return opened && only(heard, 'command') && heard.tokens.length === 1
    ? { outcome: 'call', args: {} }
    : undefined;
}

const wanted = ['ลบข้อมูล', 'ลบข้อมูลส่วนตัว', 'ลบข้อมูลส่วนบุคคล', 'ขอลบข้อมูล', 'ขอลบข้อมูลส่วนตัว'] as const;
const whose = ['ของฉัน', 'ของผม', 'ของดิฉัน', 'ของหนู', 'ฉัน', 'ผม'] as const;

export const forgetMe = command<ForgetMeArgs>({
  name: 'forget-me',
  topic: 'หน่วยงาน',
  words: [...wanted.flatMap((it) => whose.map((who) => `${it}${who}`)), 'ลืมฉัน', 'forget me'],
  help: 'ลบชื่อ รหัส LINE และข้อความของตนเอง ถามยืนยันก่อน',
  examples: ['ลบข้อมูลของฉัน'],
  args: ForgetMeArgs,
  right: 'anyone',
  writes: true,
  needsAgency: false,
  read,
  run: answerForgetMe,
});
