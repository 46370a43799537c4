import type { LogProgressArgs } from '../args.ts';
import type { Call, Problem } from '../call.ts';
import { type Heard, type Reading, allOf, asks, has, isBreak, restFrom, saidYear, typed } from './heard.ts';
import { monthOf } from './months.ts';
import type { Kind, Token } from './tokens.ts';

// What a message says about a measure. A status right after the measure is the measure's; after an activity it is that
// activity's, and the whole is a note.

type Sought = Pick<LogProgressArgs, 'ref' | 'indicator' | 'topic'>;

interface Target {
  readonly sought: Sought;
  /** Its place among the tokens: the first that names it, and the first behind it. */
  readonly from: number;
  readonly to: number;
}

export function readProgress(heard: Heard): Reading {
  if (!has(heard, 'refs', 'indicator', 'topic')) return undefined;
  const targets = targetsOf(heard);
  const [target] = targets;
  if (!target || asks(heard) || has(heard, 'codes')) return undefined;
  const lead = heard.tokens.slice(0, target.from);
  if (!lead.every(leadsToProgress)) return undefined;
  if (targets.length > 1) return severalTargets(heard, targets);
  const head = headOf(heard, lead, target.to);
  const remainder = heard.tokens.slice(head.end);
  const told = head.said.status !== undefined || head.said.percent !== undefined;
  if (!told && remainder[0]?.kind === 'later') return undefined;
  const note = noteOf(heard, remainder, head.past);
  const args = argsOf(heard, target, head, note);
  const problems = problemsOf(heard, target, head, note);
  if (problems.length > 0) return { outcome: 'incomplete', args: withoutBad(args, problems), problems };
  if (head.unclear || takenBack(head, remainder)) return question(heard, target, head, remainder);
  if (told) return { outcome: 'call', args };
  const recording = lead.some((token) => token.kind === 'command');
  if (note.text === '' && note.links.length === 0) {
    if (!recording || head.said.month !== undefined) return undefined;
    return { outcome: 'incomplete', args, problems: [{ arg: 'note', value: null, reason: 'missing' }] };
  }
  const figure = remainder.some((token) => token.kind === 'percent');
  const plainly = recording || head.said.month !== undefined || isFinishedActivity(remainder);
  // An indicator or a topic is talked about; only a number behind มาตรการ makes it likely that a measure was meant.
  if (!plainly && target.sought.ref === undefined) return undefined;
  return plainly && !figure ? { outcome: 'call', args } : question(heard, target, head, remainder);
}

function argsOf(heard: Heard, target: Target, head: Head, note: Note): LogProgressArgs {
  const asReason = head.said.status === 'cannot' && note.reason;
  return {
    ...target.sought,
    ...head.said,
    ...(note.text === '' ? {} : asReason ? { reason: note.text } : { note: note.text }),
    ...(note.links.length > 0 ? { links: [...note.links] } : {}),
    ...saidYear(heard),
  };
}

/** Measures that are named: by number, by indicator, or by a well-known name behind มาตรการ. */
function targetsOf(heard: Heard): readonly Target[] {
  const targets: Target[] = [];
  const { tokens } = heard;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === 'refs') {
      for (const ref of token.refs) targets.push({ sought: { ref }, from: at, to: at + 1 });
    } else if (token.kind === 'indicator') {
      targets.push({ sought: { indicator: token.number }, from: at, to: at + 1 });
    } else if (token.kind === 'measure-word' && next?.kind === 'topic') {
      targets.push({ sought: { topic: typed(heard, next) }, from: at, to: at + 2 });
    }
  }
  return targets;
}

function leadsToProgress(token: Token): boolean {
  if (token.kind === 'command') return token.command === 'log-progress' || token.command === 'update-item';
  return ['year', 'status', 'about', 'months'].includes(token.kind) || isBreak(token);
}

interface Head {
  readonly said: Pick<LogProgressArgs, 'status' | 'percent' | 'month'>;
  readonly problems: readonly Problem[];
  readonly unclear: boolean;
  /** The first token behind it, and the place in the text where it ends. */
  readonly end: number;
  readonly past: number;
}

/** What stands right before or right after the measure: status, percent, month. */
function headOf(heard: Heard, lead: readonly Token[], from: number): Head {
  const head: Token[] = lead.filter((token) => token.kind === 'status' || token.kind === 'months');
  let end = from;
  for (let token = heard.tokens[end]; token && inHead.has(token.kind); token = heard.tokens[end]) {
    // "เสร็จแล้ว 2 กิจกรรม" and a line of its own begin the note; so does a second month.
    if (token.kind === 'newline') break;
    head.push(token);
    end++;
  }
  const statuses = [...new Set(head.flatMap((token) => (token.kind === 'status' ? [token.measure] : [])))];
  const percents = head.flatMap((token) => (token.kind === 'percent' ? [token.value] : []));
  const months = head.flatMap((token) => (token.kind === 'months' ? token.months : []));
  const [percent] = percents;
  // "ดำเนินการแล้ว 60%": the figure says how far, the word only that there is something.
  const figure = percent !== undefined && percent < 100 && statuses.length === 1 && statuses[0] === 'done';
  const status = figure ? undefined : statuses[0];
  const [month] = months.map((said) => monthOf(said, heard.year ?? heard.hearing.year));
  const ahead = month !== undefined && month > heard.hearing.today.slice(0, 7);
  const monthToken = allOf(heard, 'months')[0];
  return {
    said: {
      ...(status ? { status } : {}),
      ...(percent === undefined ? {} : { percent }),
      ...(month === undefined ? {} : { month }),
    },
    problems:
      ahead && monthToken ? [{ arg: 'month', value: typed(heard, monthToken), reason: 'impossible' }] : [],
    unclear: statuses.length > 1 || statuses.includes(null) || percents.length > 1 || months.length > 1,
    end,
    past: heard.tokens[end - 1]?.end ?? 0,
  };
}

const inHead: ReadonlySet<Kind> = new Set<Kind>([
  'status',
  'percent',
  'progress',
  'months',
  'year',
  'punctuation',
  'newline',
]);

interface Note {
  readonly text: string;
  /** Whether it gives a reason: เพราะ, เนื่องจาก. */
  readonly reason: boolean;
  readonly links: readonly string[];
  readonly problems: readonly Problem[];
}

/** Everything behind the head: links, and words as they were written. */
function noteOf(heard: Heard, remainder: readonly Token[], past: number): Note {
  const links = remainder.filter((token) => token.kind === 'link');
  const because = remainder[0]?.kind === 'because' ? remainder[0] : undefined;
  // Politeness between the head and the note belongs to neither.
  const polite = heard.all.find((token) => token.start >= past && token.kind === 'particle');
  const glued = polite && !/\S/.test(heard.text.slice(past, polite.start)) ? polite.end : past;
  const from = because?.end ?? glued;
  const pieces: string[] = [];
  let at = from;
  for (const link of links) {
    pieces.push(restFrom(heard, at, link.start));
    at = link.end;
  }
  pieces.push(restFrom(heard, at));
  const bare = remainder.every(
    (token) => ['link', 'link-word', 'already'].includes(token.kind) || isBreak(token),
  );
  return {
    text: bare ? '' : pieces.filter((piece) => piece !== '').join(' '),
    reason: because !== undefined,
    links: [...new Set(links.flatMap((link) => link.url ?? []))],
    problems: links
      .filter((link) => link.url === null)
      .map((link) => ({ arg: 'links', value: typed(heard, link), reason: 'invalid' })),
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
  if (head.said.status === 'cannot' && !(note.reason && note.text !== '')) {
    problems.push({ arg: 'reason', value: null, reason: 'missing' });
  }
  return problems;
}

function withoutBad(args: LogProgressArgs, problems: readonly Problem[]): Call['args'] {
  return Object.fromEntries(
    Object.entries(args).filter(([name]) => problems.every((problem) => problem.arg !== name)),
  );
}

/** "เสร็จแล้ว" that counts parts, or is followed by words that take it back. */
function takenBack(head: Head, remainder: readonly Token[]): boolean {
  if (head.said.status !== 'done') return false;
  const counts =
    remainder[0]?.kind === 'number' || remainder[0]?.kind === 'date' || remainder[0]?.kind === 'months';
  const taking: readonly Kind[] = [
    'partial',
    'not',
    'unpublished',
    'status',
    'missing',
    'refs',
    'unreal',
    'later',
  ];
  return counts || remainder.some((token) => taking.includes(token.kind));
}

/** "จัดทำคู่มือเสร็จแล้ว": an activity that is told as done. */
function isFinishedActivity(remainder: readonly Token[]): boolean {
  const last = remainder.filter((token) => !isBreak(token)).at(-1);
  const done = last?.kind === 'already' || (last?.kind === 'status' && last.measure === 'done');
  return done && remainder.every((token) => !['unreal', 'not', 'partial', 'newline'].includes(token.kind));
}

/** Words that may be a note, a figure or talk: the officer says which. */
function question(heard: Heard, target: Target, head: Head, remainder: readonly Token[]): Reading {
  const { sought } = target;
  const year = saidYear(heard);
  const past = heard.tokens[target.to - 1]?.end ?? 0;
  const { text: note, links } = noteOf(heard, heard.tokens.slice(target.to), past);
  const [only] = remainder;
  const figure = remainder.find((token) => token.kind === 'percent')?.value ?? bareFigure(remainder);
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

/** Several measures in one message: one reading for each, and the officer presses them one by one. */
function severalTargets(heard: Heard, targets: readonly Target[]): Reading {
  const candidates = targets.flatMap((target, at): readonly Call[] => {
    const until = targets[at + 1]?.from ?? heard.tokens.length;
    const { said } = headOf({ ...heard, tokens: heard.tokens.slice(0, until) }, [], target.to);
    const shared = until === target.from ? headOf(heard, [], targets.at(-1)?.to ?? target.to).said : said;
    const told = shared.status !== undefined || shared.percent !== undefined;
    return told
      ? [{ command: 'log-progress', args: { ...target.sought, ...shared, ...saidYear(heard) } }]
      : [];
  });
  return candidates.length > 0 ? { outcome: 'ambiguous', candidates } : undefined;
}
