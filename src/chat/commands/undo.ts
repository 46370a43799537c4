import { answerUndo } from '../answers/undo.ts';
import { UndoArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, only } from '../understand/heard.ts';

/** Only one's own last message can be taken back by typing; single rows have buttons. */
function read(heard: Heard): Reading {
  const [word, ...more] = allOf(heard, 'command');
  if (word?.command !== 'undo' || more.length > 0 || !only(heard, 'command')) return undefined;
  // "ยกเลิก" alone does not say what.
  const said = heard.text.slice(word.start, word.end);
  if (said === 'ยกเลิก') return { outcome: 'ambiguous', candidates: [{ command: 'undo', args: {} }] };
  return { outcome: 'call', args: {} };
}

export const undo = command<UndoArgs>({
  name: 'undo',
  topic: 'ประวัติ',
  words: [
    ...['ยกเลิกรายการล่าสุด', 'ยกเลิกล่าสุด', 'ยกเลิกรายการเมื่อกี้', 'ยกเลิกเมื่อกี้', 'ยกเลิกที่บันทึกล่าสุด', 'ยกเลิก'],
    ...['ย้อนกลับรายการล่าสุด', 'ลบรายการล่าสุด', 'เลิกทำ', 'undo'],
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
