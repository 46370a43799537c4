import type { LexicalEntry } from './lexicon.ts';
import { all } from './words.ts';

// Words of commands that are not built yet. A line that holds one is none of ours, however much of it could be read
// otherwise: "O12 กรอก ITAS แล้ว" must not become "O12 … แล้ว". Each moves to its command's entry when that is built.

/** Of a reminder or of a due day? */
const reminders = 'เลื่อน';
/** compare-scores knows its own questions with these; in any other line they turn a statement around. */
const trends = 'ลดลง เพิ่มขึ้น';
/** Approval that is only asked for, or that has to wait. */
const judgements = `ขอเห็นชอบ ขอความเห็นชอบ ขออนุมัติ เสนอขออนุมัติ เสนออนุมัติ รอเห็นชอบ รออนุมัติ ผลประเมิน`;
/** Of a link or of what? */
const links = `ลบ ค้นหา`;
/** Papers of others' making, and the tools by themselves. */
const papers = `รายงาน ขอรายงาน รายงานผลการดำเนินการ รายงานผลการดำเนินการตามมาตรการ รายงานมาตรการ ทำรายงาน eit iit`;
/** forget-me */
const others = 'ลบมาตรการ ลบข้อมูลของฉัน';

export const laterWords: readonly LexicalEntry[] = [
  reminders,
  trends,
  judgements,
  links,
  papers,
  others,
].flatMap((forms) => all({ kind: 'later' }, forms));
