import { answerApprove } from '../answers/approve.ts';
import { ApproveArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { readApproval } from '../understand/approval-words.ts';

export const approve = command<ApproveArgs>({
  name: 'approve',
  topic: 'ข้อ',
  words: ['เห็นชอบ', 'อนุมัติ', 'ให้ความเห็นชอบ', 'เห็นชอบทั้งหมดที่ครบ', 'เห็นชอบที่ครบ', 'approve'],
  help: 'เห็นชอบข้อที่เผยแพร่แล้ว (ไม่ใช่การลงนาม)',
  examples: ['เห็นชอบ O1 O2', 'เห็นชอบ O25 ตามบันทึกที่ สป 71001/45'],
  args: ApproveArgs,
  right: 'approve',
  writes: true,
  needsAgency: true,
  // Without codes it shows what waits.
  asksFor: ['codes'],
  read: readApproval,
  run: answerApprove,
});
