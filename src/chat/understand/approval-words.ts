import { type Call, type CommandName, type Problem, unsaid } from '../calls/call.ts';
import {
  type Heard,
  type Reading,
  asks,
  inYear,
  isTitleOf,
  opens,
  restFrom,
  saidCodes,
  saidYear,
  typed,
} from './heard.ts';
import type { Kind, Token } from './tokens.ts';

// A superior's word: "เห็นชอบ O1 O2", "O25 เห็นชอบตามบันทึกที่ อบ 71001/45", "ส่งกลับ O3 เพราะลิงก์เปิดไม่ได้".

/** What may stand beside the codes without saying anything else. */
const beside: readonly Kind[] = [
  ...(['codes', 'year', 'and', 'give', 'already', 'punctuation', 'newline', 'item-word'] as const),
];

/** Where the paper begins, and what is said of it before its number. */
const PAPER =
  /(?:ตาม|ใน|บน|ทาง|เป็น)?\s?(?:บันทึกข้อความ|บันทึก|หนังสือ|เอกสาร|กระดาษ|แฟ้ม|เลขที่)\s*(?:แล้ว)?\s*(?:เลขที่|ที่|เลข)?\s*/u;

/** "เห็นชอบ O1 O2", with the number of the paper where it was done on paper. */
export function readApproval(heard: Heard): Reading {
  if (!opens(heard, 'approve') || asks(heard)) return undefined;
  const paper = PAPER.exec(heard.text);
  const from = paper?.index ?? heard.text.length;
  const head = heard.tokens.filter((token) => token.start < from);
  const { codes, problems } = codesAmong(heard, head);
  if (!isAbout(heard, head, 'approve', codes)) return undefined;
  const number = paper ? restFrom(heard, paper.index + paper[0].length) : undefined;
  if (number === '') problems.push(unsaid('paper'));
  const args: Call['args'] = {
    ...(codes.length > 0 ? { codes } : {}),
    ...(number ? { paper: number } : {}),
    ...saidYear(heard),
  };
  return problems.length > 0 ? { outcome: 'incomplete', args, problems } : { outcome: 'call', args };
}

/** "ส่งกลับ O3 ลิงก์เปิดไม่ได้": what follows the codes is what is to be corrected. */
export function readSendingBack(line: Heard): Reading {
  if (!opens(line, 'send-back')) return undefined;
  const all = line.all.filter((token) => token.kind !== 'particle');
  const codesAt = all.findIndex((token) => token.kind === 'codes');
  const opensAt = all.findIndex((token) => isOpening(token, 'send-back'));
  const last = Math.max(codesAt, opensAt);
  const free = all.findIndex((token, at) => at > last && !mayStand(token, 'send-back'));
  const start = free < 0 ? undefined : all[free];
  const head = all.slice(0, free < 0 ? undefined : free).filter((token) => token.kind !== 'filler');
  // A year inside the reason is the reason's.
  const heard = inYear(line, head.find((token) => token.kind === 'year')?.year);
  const { codes, problems } = codesAmong(heard, head);
  if (!isAbout(heard, head, 'send-back', codes) || head.some((token) => token.kind === 'question')) {
    return undefined;
  }
  // "ส่งกลับ O3 ไหม" asks, and "O3 ส่งกลับมาแล้ว" tells of somebody else.
  if (start && (start.kind === 'question' || start.kind === 'what')) return undefined;
  const said = start ? restFrom(heard, start.kind === 'because' ? start.end : start.start) : '';
  const words = said.replace(/^(?:มา|ไป)(?:ให้)?(?:แก้ไข|แก้)?\s?แล้ว/, '').trim();
  const reason = onlyToCorrect.test(words) ? '' : words;
  if (reason === '') problems.push(unsaid('reason'));
  const args: Call['args'] = {
    ...(codes.length > 0 ? { codes } : {}),
    ...(reason === '' ? {} : { reason }),
    ...saidYear(heard),
  };
  return problems.length > 0 ? { outcome: 'incomplete', args, problems } : { outcome: 'call', args };
}

/** What is to be corrected was not said. */
const onlyToCorrect = /^(?:ไป|มา)?(?:ให้)?(?:แก้ไข|ปรับแก้|แก้|ปรับปรุง|ปรับ|ทำ)?(?:ใหม่)?(?:ด้วย|หน่อย|ที)?$/;

function isOpening(token: Token, command: CommandName): boolean {
  return token.kind === 'command' && token.command === command;
}

function mayStand(token: Token, command: CommandName): boolean {
  return beside.includes(token.kind) || isOpening(token, command);
}

/** Nothing else is said: a word that turns it around, or belongs to another command, is none of ours. */
function isAbout(
  heard: Heard,
  head: readonly Token[],
  command: CommandName,
  codes: readonly string[],
): boolean {
  return head.every(
    (token) =>
      mayStand(token, command) ||
      token.kind === 'filler' ||
      codes.some((code) => isTitleOf(heard, code, typed(heard, token).trim())),
  );
}

/** The codes before what is free text. That there are none is a problem too. */
function codesAmong(
  heard: Heard,
  head: readonly Token[],
): { readonly codes: readonly string[]; readonly problems: Problem[] } {
  const { codes, problems } = saidCodes({
    ...heard,
    tokens: head,
    kinds: new Set(head.map((it) => it.kind)),
  });
  const isNone = codes.length === 0 && problems.length === 0;
  return { codes, problems: isNone ? [unsaid('codes')] : [...problems] };
}
