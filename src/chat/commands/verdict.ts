import { answerVerdict } from '../answers/verdict.ts';
import { VerdictArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { readVerdict } from '../understand/verdict-words.ts';

export const verdict = command<VerdictArgs>({
  name: 'verdict',
  topic: 'ข้อ',
  words: ['ผล', 'บันทึกผล'].flatMap((what) =>
    ['ตรวจ', 'การตรวจ', 'ตรวจประเมิน', 'การตรวจประเมิน', 'ตรวจ ป.ป.ช.', 'ตรวจ ปปช'].map((it) => what + it),
  ),
  help: 'บันทึกผลตรวจของ ป.ป.ช. ว่าข้อใดผ่านหรือไม่ผ่าน',
  examples: ['ผลตรวจ O12 ไม่ผ่าน เพราะลิงก์เปิดไม่ได้', 'ผลตรวจ ปี 2569 O6 ผ่านบางส่วน', 'ผลตรวจ O1 O2 O5 ผ่าน'],
  args: VerdictArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read: readVerdict,
  run: answerVerdict,
});
