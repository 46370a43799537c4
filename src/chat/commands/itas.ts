import { answerItasPage } from '../answers/itas-page.ts';
import { ItasArgs } from '../calls/link-args.ts';
import { command } from '../command.ts';
import { readPlain } from '../understand/plain.ts';

export const itas = command<ItasArgs>({
  name: 'itas',
  topic: 'ข้อ',
  words: [
    'หน้า ITAS',
    'เปิดหน้า ITAS',
    'ขอหน้า ITAS',
    'ลิงก์หน้า ITAS',
    'หน้ากรอก ITAS',
    'หน้าสำหรับกรอก ITAS',
    'รายการกรอก ITAS',
    'ลิงก์สำหรับกรอก ITAS',
  ],
  help: 'หน้าเว็บสำหรับคัดลอกลิงก์ไปกรอกในระบบ ITAS ทีละข้อ',
  examples: ['หน้า ITAS'],
  args: ItasArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read: readPlain('itas'),
  run: answerItasPage,
});
