import type { LogProgressArgs } from '../calls/args.ts';
import { type Call, type Candidate, type CommandName, type Problem, unsaid } from '../calls/call.ts';
import { type Heard, type Reading, allOf, asks, has, isBreak, isOfAnother, typed } from './heard.ts';
import { type Head, type Note, type Target, headOf, noteOf, targetsOf } from './measure-words.ts';
import { isDone, isPromised, likelyFigure } from './promises.ts';
import type { Kind, Token } from './tokens.ts';

// What a message says about a measure. A status right after the measure is the measure's; after an activity it is that
// activity's, and the whole is a note.

export function readProgress(heard: Heard): Reading {
  if (!has(heard, 'refs', 'indicator', 'topic')) return undefined;
  const targets = targetsOf(heard);
  const [target] = targets;
  if (!target || asks(heard) || has(heard, 'codes')) return undefined;
  const lead = heard.tokens.slice(0, target.from);
  if (!lead.every(leadsToProgress)) return undefined;
  return targets.length > 1 ? severalMeasures(heard, targets) : oneMeasure(heard, target, lead);
}

function leadsToProgress(token: Token): boolean {
  if (token.kind === 'command') return token.command === 'log-progress' || token.command === 'update-item';
  return ['year', 'status', 'closing', 'about', 'months'].includes(token.kind) || isBreak(token);
}

function oneMeasure(heard: Heard, target: Target, lead: readonly Token[]): Reading {
  const head = headOf(heard, lead, target.to);
  const remainder = heard.tokens.slice(head.end);
  const told = head.said.status !== undefined || head.said.percent !== undefined;
  if (!told && (isOfOther(remainder[0]) || isOnly(remainder, 'not'))) return undefined;
  const note = noteOf(heard, remainder, head.past);
  const args = argsOf(target, head, note);
  const problems = problemsOf(heard, target, head, note);
  if (problems.length > 0) return { outcome: 'incomplete', args: withoutBad(args, problems), problems };
  if (head.unclear || takenBack(heard, target, head, remainder))
    return question(heard, target, head, remainder);
  if (told) return { outcome: 'call', args };
  const recording = lead.some((token) => token.kind === 'command');
  if (note.text === '' && note.links.length === 0) {
    if (!recording || head.said.month !== undefined) return undefined;
    return { outcome: 'incomplete', args, problems: [unsaid('note')] };
  }
  const linked = note.text === '' && note.links.length > 0;
  const plainly =
    recording || linked || head.said.month !== undefined || isFinishedActivity(heard, remainder, head.past);
  // An indicator or a topic is talked about; only a number behind มาตรการ makes it likely that a measure was meant.
  if (!plainly && target.sought.ref === undefined) return undefined;
  // "มาตรการ 7 8 9 เสร็จแล้ว" may name three measures, and "60%" in a note may be the measure's.
  const figure = remainder.some((token) => token.kind === 'percent') || remainder[0]?.kind === 'number';
  return plainly && !figure ? { outcome: 'call', args } : question(heard, target, head, remainder);
}

/** Commands whose words may stand right behind a measure and are no activity. */
const others: readonly CommandName[] = ['set-due', 'list-stale', 'who'];

function isOfOther(token: Token | undefined): boolean {
  if (token?.kind === 'command') return others.includes(token.command);
  return token !== undefined && isOfAnother(token);
}

function isOnly(tokens: readonly Token[], kind: Token['kind']): boolean {
  return tokens.length > 0 && tokens.every((token) => token.kind === kind);
}

function argsOf(target: Target, head: Head, note: Note): LogProgressArgs {
  const asReason = head.said.status === 'cannot' && givesReason(note);
  return {
    ...target.sought,
    ...head.said,
    ...(note.text === '' ? {} : asReason ? { reason: note.text } : { note: note.text }),
    ...(note.links.length > 0 ? { links: [...note.links] } : {}),
  };
}

function problemsOf(heard: Heard, { sought }: Target, head: Head, note: Note): readonly Problem[] {
  const problems: Problem[] = [...note.problems, ...head.problems];
  const [indicator] = allOf(heard, 'indicator');
  if (indicator && sought.indicator !== undefined && (sought.indicator < 1 || sought.indicator > 10)) {
    problems.push({ arg: 'indicator', value: typed(heard, indicator), reason: 'unknown' });
  }
  const [percent] = allOf(heard, 'percent');
  const value = head.said.percent;
  if (percent && value !== undefined && (value < 0 || value > 100)) {
    problems.push({ arg: 'percent', value: typed(heard, percent), reason: 'impossible' });
  }
  if (head.said.status === 'cannot' && !givesReason(note)) {
    problems.push(unsaid('reason'));
  }
  return problems;
}

/** "เพราะ…", and words that can only be why: "ทำไม่ได้ ไม่ได้รับงบประมาณ". */
function givesReason({ reason, text }: Note): boolean {
  if (text === '') return false;
  return reason || (causes.test(text) && !turned.test(text));
}

const causes = /^(?:ไม่|ยังไม่|ขาด|หมด|ติด|ถูก|โดน|งบ|เงิน|คน|เจ้าหน้าที่|บุคลากร|นโยบาย)/;
/** No reason, or not the whole of it. */
const turned = /^(?:ยัง)?ไม่(?:ใช่|จริง|เป็นไร|ต้อง|รู้|ทราบ|แน่)|แต่|ถ้า|หาก|[?？]/;

function withoutBad(args: LogProgressArgs, problems: readonly Problem[]): Call['args'] {
  return Object.fromEntries(
    Object.entries(args).filter(([name]) => problems.every((problem) => problem.arg !== name)),
  );
}

/** "เสร็จแล้ว" that counts parts, or is followed by words that take it back. */
function takenBack(heard: Heard, target: Target, head: Head, remainder: readonly Token[]): boolean {
  // "60% ของผู้เข้าอบรม" is a part of something else.
  if (head.said.percent !== undefined && /^\s*ของ/.test(heard.text.slice(head.past))) return true;
  // "อีก 50%" is what is left.
  if (head.said.percent !== undefined && heard.text.slice(target.past, head.past).includes('อีก')) return true;
  // "เสร็จแล้วตั้งแต่ปีที่แล้ว": then, or the measure of that year?
  if (/(?:ตั้งแต่|เมื่อ)\s?ปี/.test(heard.text.slice(target.past))) return true;
  if (isPromised(heard, target, head, remainder)) return true;
  if (head.said.status !== 'done') return false;
  const counts =
    remainder[0]?.kind === 'number' || remainder[0]?.kind === 'date' || remainder[0]?.kind === 'months';
  const taking: readonly Kind[] = ['partial', 'not', 'unpublished', 'missing', 'refs', 'unreal'];
  return (
    counts ||
    remainder.some((token, at) => {
      if (token.kind === 'status') return !isDone(token);
      const rest = remainder.slice(at + 1);
      return taking.includes(token.kind) || (isOfAnother(token) && !isFinishedPaper(heard, token, rest));
    })
  );
}

/** "เสร็จแล้ว รายงานการประชุมครบ": a paper of which the note says that it is there as well. */
function isFinishedPaper(heard: Heard, token: Token, rest: readonly Token[]): boolean {
  const isPaper = token.kind === 'later' && typed(heard, token).startsWith('รายงาน');
  return isPaper && rest.some((it) => it.kind === 'complete' || isDone(it));
}

/** "จัดทำคู่มือเสร็จแล้ว": an activity that is told as done. */
function isFinishedActivity(heard: Heard, remainder: readonly Token[], past: number): boolean {
  const known = remainder.every(
    (token) => token.kind !== 'command' || !['undo', 'history'].includes(token.command),
  );
  const open: readonly Kind[] = [
    'unreal',
    'not',
    'partial',
    'newline',
    'unpublished',
    'codes',
    'refs',
    'mistake',
  ];
  const done = remainder.some((token) => isDone(token) && endsClause(heard, token));
  const [first] = remainder;
  const later = first !== undefined && /^(?:เมื่อ|พอ|หลัง|ก่อน|ของ)/.test(heard.text.slice(past).trimStart());
  return known && done && !later && remainder.every((token) => !open.includes(token.kind));
}

/** "จัดอบรมแล้ว ผู้เข้าร่วม 45 คน" tells; in "จัดอบรมแล้วแจ้งด้วย" the same word means "then". */
function endsClause(heard: Heard, token: Token): boolean {
  const next = heard.all.find((it) => it.start >= token.end);
  if (next === undefined || next.start > token.end) return true;
  return ['particle', 'filler', 'newline'].includes(next.kind) || typed(heard, next).startsWith('เมื่อ');
}

/** Words that may be a note, a figure or talk: the officer says which. */
function question(heard: Heard, target: Target, head: Head, remainder: readonly Token[]): Reading {
  const { sought } = target;
  const year = head.said.year === undefined ? {} : { year: head.said.year };
  const past = heard.tokens[target.to - 1]?.end ?? 0;
  const { text: note, links } = noteOf(heard, heard.tokens.slice(target.to), past);
  const [only] = remainder;
  const figure = likelyFigure(heard, target, head) ?? bareFigure(remainder);
  const readings: Omit<LogProgressArgs, 'year'>[] = [];
  if (figure !== undefined && figure >= 0 && figure <= 100) readings.push({ ...sought, percent: figure });
  const words = note !== '' && !(remainder.length === 1 && only?.kind === 'number');
  if (words || links.length > 0) {
    readings.push({
      ...sought,
      ...(words ? { note } : {}),
      ...(links.length > 0 ? { links: [...links] } : {}),
    });
  }
  if (head.said.status !== undefined) readings.push({ ...sought, status: head.said.status });
  const candidates: Call[] = readings.map((args) => ({
    command: 'log-progress',
    args: { ...args, ...year },
  }));
  if (sought.ref !== undefined)
    candidates.push({ command: 'show-measure', args: { ref: sought.ref, ...year } });
  return { outcome: 'ambiguous', candidates };
}

/** "มาตรการ 3 60" may be a percent without its sign. */
function bareFigure(remainder: readonly Token[]): number | undefined {
  const [first, ...others] = remainder;
  return first?.kind === 'number' && others.length === 0 ? Number(first.digits) : undefined;
}

/** Several measures in one message: one reading for each, and the officer presses every one that is meant. */
function severalMeasures(heard: Heard, targets: readonly Target[]): Reading {
  // "มาตรการ 3 และ 4 เสร็จแล้ว": what is said of the last is said of those that were named in one breath.
  const ofLast = headOf(heard, [], targets.at(-1)?.to ?? 0).said;
  /** What is said of the same measure twice is one answer. */
  const candidates = new Map<string, Candidate>();
  for (const [at, target] of targets.entries()) {
    const until = targets[at + 1]?.from ?? heard.tokens.length;
    const said = until === target.from ? ofLast : headOf(heard, [], target.to, until).said;
    const told = said.status !== undefined || said.percent !== undefined;
    const args = { ...target.sought, ...said };
    if (!told) continue;
    const of = JSON.stringify(target.sought);
    candidates.set(JSON.stringify(args), { command: 'log-progress', args, of });
  }
  return candidates.size > 0 ? { outcome: 'ambiguous', candidates: [...candidates.values()] } : undefined;
}
