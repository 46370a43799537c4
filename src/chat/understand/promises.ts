import { type Heard, isBreak, typed } from './heard.ts';
import type { Head, Target } from './measure-words.ts';
import type { Kind, Token } from './tokens.ts';

// Words about a measure that look like its news and are none: what is promised ("เสร็จหลังสงกรานต์"), aimed at ("60% ให้ได้นะ"),
// doubted ("60% จริงดิ") or still to come ("เหลืออีก 40%").

/** Whether what stands behind a status or a figure says that it is not so yet. */
export function isPromised(heard: Heard, { past }: Target, head: Head, remainder: readonly Token[]): boolean {
  // "เสร็จสิ้นเดือนนี้" is no "เสร็จสิ้น" of this month.
  if (/สิ้น\s?(?:เดือน|ปี|ไตรมาส|สัปดาห์)/.test(heard.text.slice(past, head.past))) return true;
  const last = heard.tokens[head.end - 1];
  const isDoneSaid = head.said.status === 'done' || (last !== undefined && isDone(last));
  const isOver = last?.kind === 'punctuation' || closesClause(heard, head.past);
  if (isDoneSaid && (!isOver || isSoon(heard, head))) return true;
  return (isDoneSaid || head.said.percent !== undefined) && isReaction(heard, head, remainder);
}

export function isDone(token: Token): boolean {
  if (token.kind === 'already') return true;
  return token.kind === 'status' && (token.measure === 'done' || token.measure === 'activity');
}

/** "เสร็จแล้วค่ะ จัดอบรม 45 คน" tells; "เสร็จหลังสงกรานต์", "เสร็จแล้วแจ้งด้วย" and "เสร็จขั้นตอนแรก" say what is not so yet. */
function closesClause(heard: Heard, past: number): boolean {
  let at = past;
  for (const token of heard.all) {
    if (token.start < at) continue;
    if (token.start > at || !runsOn.includes(token.kind)) {
      // "เสร็จแล้วเมื่อวันที่ 5 พ.ย." is a day that was, "เสร็จเมื่อนายกเซ็น" one to come.
      const on = /^(?:เมื่อ|ตั้งแต่)\s?(?:วันที่\s?)?\d/.test(heard.text.slice(at, at + LONGEST_DAY));
      return token.start > at || closing.includes(token.kind) || on;
    }
    at = token.end;
  }
  return true;
}

/** What may stand between a status and the end of its clause: "เสร็จวันนี้ครบแล้วค่ะ". */
const runsOn: readonly Kind[] = ['filler', 'already', 'complete'];
const closing: readonly Kind[] = ['particle', 'newline', 'punctuation', 'link'];
/** UTF-16 units up to the first digit of a day. */
const LONGEST_DAY = 20;

/** "60% ให้ได้นะ", "60% สิ้นเดือนนี้", "60% จริงดิ": no word of any work, so the figure is a target, or is doubted. */
function isReaction(heard: Heard, head: Head, remainder: readonly Token[]): boolean {
  if (reaction.test(heard.text.slice(head.past).trimStart())) return true;
  const said = remainder.filter((token) => token.kind !== 'already' && !isBreak(token));
  // "รอเอกสาร" is what the work waits for.
  const isOfWork = (token: Token) => !ofNoWork.includes(token.kind) || typed(heard, token) === 'รอ';
  return said.length > 0 && !said.some(isOfWork);
}

const ofNoWork: readonly Kind[] = [
  ...(['unreal', 'not', 'partial', 'mistake', 'give', 'to', 'percent', 'number'] as const),
  ...(['time', 'date', 'months', 'due-word'] as const),
];
const reaction = /^(?:แต่\s?)?(?:จริง(?!จัง)|ไม่จริง|ว่าไง|แน่(?:นอน|\s?ๆ|\s|$)|เดี๋ยวก่อน|ลงผิด)/;

/** "เสร็จ หลังสงกรานต์": with no "แล้ว" it is a promise. */
function isSoon(heard: Heard, { past }: Head): boolean {
  const isPast = heard.text.slice(0, past).trimEnd().endsWith('แล้ว');
  return !isPast && /^\s*(?:หลัง|ก่อน|ทัน|เร็ว)(?!กำหนด)/.test(heard.text.slice(past));
}

/** How far it is now: "จาก 40% เป็น 60%" is 60, "เหลืออีก 40%" is 60 as well, "เป้า 80%" says nothing of it. */
export function likelyFigure(heard: Heard, target: Target, head: Head): number | undefined {
  const percents = heard.tokens.slice(target.to).filter((token) => token.kind === 'percent');
  const before = (token: Token) => heard.text.slice(Math.max(target.past, token.start - NEARBY), token.start);
  const now = percents.filter(
    (token) => !otherFigure.test(before(token)) && !/^\s*ของ/.test(heard.text.slice(token.end)),
  );
  const fresh = now.find((token) => token.start >= head.past) ?? now[0];
  const [open] = percents.filter((token) => stillOpen.test(before(token)));
  if (fresh) return fresh.value;
  return open && 100 - open.value;
}

/** What stands right before a figure that is not how far the work is. */
const stillOpen = /(?:เหลือ|ขาด|อีก)\s*$/;
const otherFigure = /(?:จาก|เหลือ|ขาด|อีก|ยังไม่ได้|ไม่ถึง|เป้า|เป้าหมาย|(?:ต้อง|ให้)(?:ได้|ถึง)?|ไม่ใช่)\s*$/;
const NEARBY = 12;
