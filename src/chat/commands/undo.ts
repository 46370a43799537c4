import { answerUndo } from '../answers/undo.ts';
import { UndoArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, only } from '../understand/heard.ts';

/** Only one's own last message can be taken back by typing; single rows have buttons. */
function read(heard: Heard): Reading {
  const [word, ...more] = allOf(heard, 'command');
  if (word?.command !== 'undo' || more.length > 0 || !only(heard, 'command', 'mistake')) return undefined;
  // "ยกเลิก" and "ลงผิดข้อ ขอยกเลิก" do not say what.
  if (latest.test(heard.text)) return { outcome: 'call', args: {} };
  return { outcome: 'ambiguous', candidates: [{ command: 'undo', args: {} }] };
}

/** What says that the last entry is meant. */
const latest = /ล่าสุด|สุดท้าย|เมื่อ(?:กี้|สักครู่|ครู่)|ตะกี้|เพิ่ง|เลิกทำ|undo/i;
const takingBack = ['ยกเลิก', 'cancel', 'ขอยกเลิก', 'ย้อนกลับ', 'ลบ', 'ขอลบ'] as const;
const entries = ['', 'รายการ', 'อัน', 'ข้อ', 'ข้อความ', 'ที่บันทึก', 'ที่ส่ง', 'ที่ลง', 'ที่พิมพ์'] as const;
const whens = ['ล่าสุด', 'สุดท้าย', 'เมื่อกี้', 'เมื่อกี้นี้', 'เมื่อสักครู่', 'เมื่อครู่', 'ตะกี้'] as const;
const justNow = ['ที่เพิ่งบันทึก', 'ที่เพิ่งส่ง', 'ที่เพิ่งลง', 'ที่เพิ่งพิมพ์', 'รายการที่เพิ่งบันทึก'] as const;

export const undo = command<UndoArgs>({
  name: 'undo',
  topic: 'ประวัติ',
  words: [
    ...['ยกเลิกรายการล่าสุด', 'เลิกทำ', 'undo', 'ยกเลิก', 'ขอยกเลิก', 'ยกเลิกรายการ', 'ยกเลิกรายการนี้'],
    ...takingBack.flatMap((verb) => [
      ...entries.flatMap((what) => whens.map((when) => `${verb}${what}${when}`)),
      ...justNow.map((what) => `${verb}${what}`),
    ]),
  ],
  help: 'ยกเลิกสิ่งที่ตนเองบันทึกด้วยข้อความล่าสุด',
  examples: ['ยกเลิกรายการล่าสุด'],
  args: UndoArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerUndo,
});
