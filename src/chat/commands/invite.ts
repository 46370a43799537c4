import { answerInvite } from '../answers/join.ts';
import { InviteArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, only, opens } from '../understand/heard.ts';

function read(heard: Heard): Reading {
  return opens(heard, 'invite') && only(heard, 'command') ? { outcome: 'call', args: {} } : undefined;
}

export const invite = command<InviteArgs>({
  name: 'invite',
  topic: 'หน่วยงาน',
  words: ['ขอรหัสเชิญ', 'ขอรหัสเข้าร่วม', 'สร้างรหัสเชิญ', 'ออกรหัสเชิญ', 'รหัสเชิญ', 'ขอโค้ดเชิญ', 'invite'],
  help: 'ขอรหัสใช้ครั้งเดียวให้กลุ่มหรือผู้บริหารเข้าร่วม',
  examples: ['ขอรหัสเชิญ'],
  args: InviteArgs,
  right: 'coordinate',
  writes: false,
  needsAgency: true,
  read,
  run: answerInvite,
});
