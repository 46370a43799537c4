import { answerUpdateItem } from '../answers/update-item.ts';
import { UpdateItemArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { linkSpellings } from '../understand/spellings.ts';
import { readUpdates } from '../understand/updates.ts';

const sending = ['ส่ง', 'แนบ', 'แก้', 'เปลี่ยน', 'ลง', 'ใส่', 'อัป', 'อัพ', 'อัปเดต', 'อัพเดท'];

export const updateItem = command<UpdateItemArgs>({
  name: 'update-item',
  topic: 'ข้อ',
  words: [
    ...['ส่ง', 'ขอส่ง', 'ส่งงาน', 'ส่งหลักฐาน', 'ส่งเอกสาร', 'นำส่ง', 'แนบ', 'เผยแพร่ข้อ'],
    ...sending.flatMap((verb) => linkSpellings.map((link) => verb + link)),
    ...['ฝากลง', 'ฝากส่ง', 'ขอลง', 'ช่วยลง', 'ฝากใส่', 'ฝากอัพ', 'ฝากอัป'],
  ],
  help: 'ส่งลิงก์หรือบอกสถานะของข้อ ทีละข้อหรือหลายข้อพร้อมกัน',
  examples: [
    'ส่ง O12 https://www.example.go.th/ita/o12',
    'O12 เสร็จแล้ว',
    'O1 https://www.example.go.th/o1\nO2 https://www.example.go.th/o2',
    'O11 เดือน ต.ค. https://www.example.go.th/o11',
    'O12 ไม่เกี่ยวข้อง เพราะไม่มีภารกิจนี้',
  ],
  args: UpdateItemArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read: readUpdates,
  run: answerUpdateItem,
});
