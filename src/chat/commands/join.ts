import { unsaid } from '../calls/call.ts';
import { arabicDigits } from '../../text/thai.ts';
import { answerJoin } from '../answers/join.ts';
import { JoinArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, restFrom } from '../understand/heard.ts';

const CODE = /^\d{6}$/;

/** "รหัส 123456". Where the chat belongs to no agency the bot asked for a code, and six digits alone are the answer. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  const asked = heard.hearing.in === 'user' && heard.hearing.bound === false;
  const opened = first?.kind === 'command' && (first.command === 'join' || first.command === 'invite');
  if (!first || !(opened || asked)) return undefined;
  const said = arabicDigits(restFrom(heard, opened ? first.end : 0));
  const code = said.replace(/[\s-]/g, '');
  if (CODE.test(code)) return { outcome: 'call', args: { code } };
  if (!opened || first.command !== 'join') return undefined;
  if (said === '') return { outcome: 'incomplete', args: {}, problems: [unsaid('code')] };
  const numeric = /^\d+$/.test(code);
  return numeric
    ? { outcome: 'incomplete', args: {}, problems: [{ arg: 'code', value: said, reason: 'invalid' }] }
    : undefined;
}

export const join = command<JoinArgs>({
  name: 'join',
  topic: 'หน่วยงาน',
  words: [
    'รหัส',
    'รหัสคือ',
    'รหัสเชิญคือ',
    'โค้ด',
    'ใส่โค้ด',
    'โค้ดคือ',
    'รหัสเข้าร่วม',
    'ใส่รหัส',
    'ใช้รหัส',
    'เข้าร่วม',
    'เข้าร่วมด้วยรหัส',
    'join',
  ],
  help: 'เข้าร่วมหน่วยงานด้วยรหัสหกหลักจากผู้ประสานงาน',
  examples: ['รหัส 123456'],
  args: JoinArgs,
  right: 'anyone',
  writes: true,
  needsAgency: false,
  read,
  run: answerJoin,
});
