import { answerLogProgress } from '../answers/log-progress.ts';
import { LogProgressArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { readProgress } from '../understand/progress.ts';

const tell = ['บันทึก', 'แจ้ง', 'รายงาน'] as const;
const about = ['ผล', 'ความก้าวหน้า', 'ความคืบหน้า', 'ผลความก้าวหน้า'] as const;

export const logProgress = command<LogProgressArgs>({
  name: 'log-progress',
  topic: 'มาตรการ',
  words: [
    'บันทึก',
    'แจ้ง',
    'ขอแจ้ง',
    ...tell.flatMap((verb) => about.map((what) => `${verb}${what}`)),
    ...['อัปเดต', 'อัพเดท', 'อัพเดต', 'อัปเดท', 'update', 'ความก้าวหน้า', 'อัปเดตความก้าวหน้า', 'อัพเดทความก้าวหน้า'],
  ],
  help: 'บันทึกความก้าวหน้าของมาตรการ เป็นร้อยละ สถานะ หรือข้อความ',
  examples: [
    'บันทึก มาตรการ 3 60% จัดประชุมแล้ว',
    'มาตรการ 3 เสร็จแล้ว',
    'มาตรการ 1 จัดทำคู่มือเสร็จแล้ว',
    'อัปเดต ตชว.8 ปรับปรุงช่องทางติดต่อบนเว็บแล้ว',
    'มาตรการ 2 ทำไม่ได้ เพราะไม่ได้รับงบประมาณ',
  ],
  args: LogProgressArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  asksFor: ['reason'],
  read: readProgress,
  run: answerLogProgress,
});
