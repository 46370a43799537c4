import type { Verdict } from '../../domain/item.ts';
import { type Call, type Problem, unsaid } from '../calls/call.ts';
import {
  type Heard,
  type Reading,
  has,
  inYear,
  isTitleOf,
  opens,
  restFrom,
  saidCodes,
  saidYear,
  typed,
} from './heard.ts';
import { type Kind, type SaidCode, type Token, typedIn } from './tokens.ts';

// What NACC said of items: "ผลตรวจ O12 ไม่ผ่าน เพราะลิงก์เปิดไม่ได้", "O36 ปี 66 ไม่ผ่าน", "ผลตรวจ O6 ได้บางส่วน".

type Value = Verdict['value'];

/** Words behind a verdict that are no reason: they take it back, or some of what it was said of. */
const turning = /^(?:แต่|ถ้า|หาก|เมื่อ|หรือ|ยกเว้น|เว้น|ไม่รวม|ไม่นับ|ไม่เอา|นอกจาก)/;

/** Behind ผ่าน, takes nothing from it. */
const wholly = /^(?:เรียบร้อย|ทั้งหมด|ทุกข้อ|ทุกองค์ประกอบ|หมด|ครบ|ฉลุย)/;

/** The line as the verdict divides it: what it is about, and why. */
interface Parted {
  /** Up to the reason: codes, the year, the verdict. */
  readonly head: readonly Token[];
  readonly values: readonly Value[];
  readonly reason: string;
  /** It began with เพราะ. */
  readonly isCause: boolean;
  /** What follows is no reason, but takes the verdict back, or that of some. */
  readonly turned: 'back' | 'of-some' | null;
}

export function readVerdict(line: Heard): Reading {
  const opening = opens(line, 'verdict');
  if (!opening && !has(line, 'verdict')) return undefined;
  const { head, values, reason, isCause, turned } = parted(line, opening);
  // A year inside the reason is the reason's.
  const year = head.find((token) => token.kind === 'year')?.year;
  const heard = inYear(line, year);
  const asking = head.some((token) => ['question', 'what', 'other-question'].includes(token.kind));
  const said = codesIn(head, opening);
  const { codes, problems: unknown } = saidCodes(heard, said, 'code');
  if (asking || turned === 'of-some' || !head.every((token) => isQuiet(heard, token, codes)))
    return undefined;
  // Without its opening word and a code it is talk: "ประชุมผ่านซูมแล้ว".
  if (!opening && (said.length === 0 || values.length === 0)) return undefined;
  const [value, ...others] = values;
  const problems: Problem[] = [...unknown];
  if (said.length === 0) problems.push(unsaid('code'));
  if (value === undefined)
    problems.push({
      arg: 'verdict',
      value: null,
      reason: 'missing',
      choices: ['passed', 'partial', 'failed'],
    });
  const [first] = head.filter((token) => token.kind === 'verdict');
  if (others.length > 0 && first)
    problems.push({ arg: 'verdict', value: typed(heard, first), reason: 'unclear' });
  const [code, ...more] = codes;
  const args: Call['args'] = {
    ...(others.length > 0 ? {} : more.length > 0 ? { codes } : code === undefined ? {} : { code }),
    ...(value === undefined || others.length > 0 ? {} : { verdict: value }),
    ...(reason === '' ? {} : { reason }),
    ...saidYear(heard),
  };
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  // "O12 ไม่ผ่าน" may be what somebody in the office thinks of it; of a past year it can only be the result.
  const isResult = opening || (year !== undefined && year < heard.hearing.year);
  const isLess = value === 'passed' && reason !== '' && !isCause && !wholly.test(reason);
  if (turned === null && isResult && !isLess) return { outcome: 'call', args };
  const shown: Call = { command: 'show-item', args: { code, ...saidYear(heard) } };
  // "ผ่านแบบมีเงื่อนไข": how much less than ผ่าน only the officer knows.
  const verdicts = isResult && isLess ? (['passed', 'partial'] as const) : [value];
  const candidates = verdicts.map((one): Call => ({ command: 'verdict', args: { ...args, verdict: one } }));
  return { outcome: 'ambiguous', candidates: [...candidates, shown] };
}

/** A year, a code or a verdict behind the reason's beginning is the reason's own. */
function parted(heard: Heard, opening: boolean): Parted {
  const tokens = heard.all.filter((token) => token.kind !== 'particle');
  const at = tokens.findIndex((token) => valueOf(heard, token, opening) !== undefined);
  const because = tokens.findIndex((token, place) => token.kind === 'because' && place > at);
  const free = tokens.findIndex((token, place) => place > at && !behindVerdict(heard, token, opening));
  const from = at < 0 ? -1 : free >= 0 && (because < 0 || free < because) ? free : because;
  const start = from < 0 ? undefined : tokens[from];
  const head = (start ? tokens.slice(0, from) : tokens).filter((token) => token.kind !== 'filler');
  const isSaid = start !== undefined && tokens.slice(from).some((token) => token.kind !== 'filler');
  const isTurned = isSaid && start.kind !== 'because' && turning.test(restFrom(heard, start.start));
  return {
    head,
    values: [...new Set(head.flatMap((token) => valueOf(heard, token, opening) ?? []))],
    isCause: start?.kind === 'because',
    reason: isSaid ? restFrom(heard, start.kind === 'because' ? start.end : start.start) : '',
    turned: !isTurned ? null : tokens.slice(from).some((it) => it.kind === 'codes') ? 'of-some' : 'back',
  };
}

/** "บางส่วน" by itself is a verdict only where the line is about verdicts. */
function valueOf(heard: Heard, token: Token, opening: boolean): Value | undefined {
  if (token.kind === 'verdict') return token.value;
  return opening && token.kind === 'partial' && typed(heard, token) === 'บางส่วน' ? 'partial' : undefined;
}

/** What may follow a verdict and is no reason yet: "ไม่ผ่าน O12 ปี 69". */
function behindVerdict(heard: Heard, token: Token, opening: boolean): boolean {
  if (token.kind === 'command') return token.command === 'verdict';
  if (valueOf(heard, token, opening) !== undefined) return true;
  return behind.includes(token.kind);
}

const behind: readonly Kind[] = [
  ...(['year', 'codes', 'punctuation', 'newline', 'and', 'already', 'question', 'what'] as const),
];

/** "ผลตรวจ ๐๓ ผ่าน": where verdicts are spoken of, a short zero is a code as agencies print it. */
function codesIn(head: readonly Token[], opening: boolean): readonly SaidCode[] {
  return head.flatMap((token): readonly SaidCode[] => {
    if (token.kind === 'codes') return token.codes;
    const isZero = opening && token.kind === 'number' && /^0\d$/.test(token.digits);
    return isZero ? [{ typed: token.digits, numbers: [Number(token.digits)] }] : [];
  });
}

const quiet: readonly Kind[] = [
  ...(['codes', 'verdict', 'year', 'already', 'and', 'give', 'punctuation', 'newline', 'item-word'] as const),
];

function isQuiet(heard: Heard, token: Token, codes: readonly string[]): boolean {
  if (token.kind === 'command') return token.command === 'verdict' || token.command === 'log-progress';
  if (quiet.includes(token.kind)) return true;
  if (token.kind === 'number') return /^0\d$/.test(token.digits);
  const words = typedIn(heard.text, token).trim();
  if (['บางส่วน', 'ผล', 'ป.ป.ช.', 'ปปช', 'ปปช.'].includes(words)) return true;
  return codes.some((code) => isTitleOf(heard, code, words));
}
