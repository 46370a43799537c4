import { answerProfile } from '../answers/profile.ts';
import { ProfileArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, asks, only, restFrom } from '../understand/heard.ts';
import { profileEditIn } from '../understand/profile-edits.ts';

/** "ข้อมูลหน่วยงาน" shows it; with a field or a unit behind it, it is changed. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'profile') return undefined;
  const rest = restFrom(heard, first.end);
  if (only(heard, 'command')) return { outcome: 'call', args: {} };
  if (asks(heard)) return undefined;
  const edit = profileEditIn(rest, heard.hearing.units);
  if (!edit) return undefined;
  const { args, problems } = edit;
  return problems.length > 0 ? { outcome: 'incomplete', args, problems } : { outcome: 'call', args };
}

export const profile = command<ProfileArgs>({
  name: 'profile',
  topic: 'หน่วยงาน',
  words: ['ข้อมูลหน่วยงาน', 'ดูข้อมูลหน่วยงาน', 'แก้ข้อมูลหน่วยงาน', 'แก้ไขข้อมูลหน่วยงาน', 'ข้อมูลหน่วยงานของเรา'],
  help: 'ดูและแก้ชื่อ ที่อยู่ เลขที่หนังสือ และหน่วยงานภายใน',
  examples: [
    'ข้อมูลหน่วยงาน',
    'ข้อมูลหน่วยงาน ที่อยู่ 99 หมู่ 1 ตำบลตัวอย่าง',
    'ข้อมูลหน่วยงาน โทรศัพท์ 02 000 0000',
    'ข้อมูลหน่วยงาน เลขที่หนังสือ ตย 71301/',
    'ข้อมูลหน่วยงาน ตัวเลข อารบิก',
    'ข้อมูลหน่วยงาน เพิ่มหน่วยงาน กองการท่องเที่ยว ย่อ กทท.',
    'ข้อมูลหน่วยงาน เปลี่ยนชื่อหน่วยงาน กองช่าง เป็น สำนักช่าง',
    'ข้อมูลหน่วยงาน ลบหน่วยงาน กองส่งเสริมการเกษตร',
  ],
  args: ProfileArgs,
  // What is changed is a coordinator's, which the use-case sees to.
  right: 'ask',
  writes: true,
  needsAgency: true,
  read,
  run: answerProfile,
});
