import { answerFinalCheck } from '../answers/final-check.ts';
import { FinalCheckArgs } from '../calls/link-args.ts';
import { command } from '../command.ts';
import { readPlain } from '../understand/plain.ts';

export const finalCheck = command<FinalCheckArgs>({
  name: 'final-check',
  topic: 'ข้อ',
  words: [
    'ตรวจก่อนปิด',
    'ตรวจก่อนปิดระบบ',
    'ตรวจก่อนปิดรับ',
    'ตรวจก่อนปิด ITAS',
    'ตรวจรอบสุดท้าย',
    'ตรวจครั้งสุดท้าย',
    'ตรวจทานก่อนปิด',
    'ตรวจลิงก์ทั้งหมด',
    'ตรวจลิงก์ทุกข้อ',
    'เช็กก่อนปิด',
    'เช็คก่อนปิด',
    'เช็ครอบสุดท้าย',
    'เช็กรอบสุดท้าย',
  ],
  help: 'ลิงก์ที่เปิดไม่ได้ ปีไม่ตรง และข้อที่ยังไม่กรอก ก่อนปิดรับ',
  examples: ['ตรวจก่อนปิด', 'ตรวจรอบสุดท้าย'],
  args: FinalCheckArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read: readPlain('final-check'),
  run: answerFinalCheck,
});
