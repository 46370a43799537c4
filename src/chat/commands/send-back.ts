import { answerSendBack } from '../answers/send-back.ts';
import { SendBackArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { readSendingBack } from '../understand/approval-words.ts';

export const sendBack = command<SendBackArgs>({
  name: 'send-back',
  topic: 'ข้อ',
  words: ['ส่งกลับ', 'ส่งกลับแก้ไข', 'ส่งกลับเพื่อแก้ไข', 'ตีกลับ', 'ไม่เห็นชอบ', 'ไม่อนุมัติ'],
  help: 'ส่งข้อกลับให้แก้ไข พร้อมบอกสิ่งที่ต้องแก้',
  examples: ['ส่งกลับ O3 เพราะลิงก์เปิดไม่ได้'],
  args: SendBackArgs,
  right: 'approve',
  writes: true,
  needsAgency: true,
  read: readSendingBack,
  run: answerSendBack,
});
