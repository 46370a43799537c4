import { addDays, lastDayOf } from '../../domain/dates.ts';
import { answerSetDue } from '../answers/set-due.ts';
import { SetDueArgs } from '../calls/args.ts';
import { type Call, type Problem, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  has,
  hear,
  isTitleOf,
  opens,
  restFrom,
  saidCodes,
  saidYear,
  typed,
} from '../understand/heard.ts';
import { dayWords } from '../understand/day-words.ts';
import { lexiconOf } from '../understand/lexicon.ts';
import { monthWords } from '../understand/months.ts';
import { type Token, typedIn } from '../understand/tokens.ts';

/** A due day further ahead than this behind the year is a slip of the pen. */
const DAYS_BEHIND_YEAR = 366;

/** "กำหนด O13 31 มี.ค. 70", "มาตรการ 1 เสร็จภายใน 15/1/70", "เลื่อนกำหนด O13 ไปสัปดาห์หน้า". */
function read(heard: Heard): Reading {
  const calendar = readStep(heard);
  if (calendar !== undefined) return calendar;
  const opening = opens(heard, 'set-due');
  if (!opening && !has(heard, 'due-word')) return undefined;
  if (asks(heard) || has(heard, 'not', 'already', 'link', 'percent', 'later', 'answerable', 'itas', 'enter'))
    return undefined;
  if (allOf(heard, 'command').some((it) => it.command !== 'set-due' && it.command !== 'update-item'))
    return undefined;
  const { targets, problems: unknown } = targetsOf(heard);
  const named = has(heard, 'codes', 'refs', 'indicator');
  const day = dayOf(heard);
  const left = leftOver(heard);
  // "กำหนดส่ง 31 มี.ค." may ask what is due then, and "กำหนดส่ง O13" when it is.
  if (!opening && (day.problem?.reason === 'missing' || (!named && day.problem?.reason !== 'impossible')))
    return undefined;
  if (!named && left.length > 0) return undefined;
  const missing: readonly Problem[] = named ? [] : [unsaid('codes')];
  const lost = left[0];
  const inWords: Problem | undefined = lost && {
    arg: 'date',
    value: typed(heard, lost, left.at(-1)),
    reason: 'unclear',
  };
  const asked =
    severalDays(heard) ?? (day.problem?.reason === 'missing' ? (inWords ?? day.problem) : day.problem);
  const problems = [...(asked ? [asked] : []), ...unknown, ...missing];
  const args = { ...targets, ...(day.date === null ? {} : { date: day.date }), ...saidYear(heard) };
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  // Words that nobody read may change everything: the officer confirms what was understood.
  if (left.length > 0) return { outcome: 'ambiguous', candidates: [{ command: 'set-due', args }] };
  return { outcome: 'call', args };
}

/** "กำหนด O1 15 มี.ค. 70 ⏎ กำหนด O2 20 มี.ค. 70": each with its own day, so that no one day is asked for all of them. */
function severalDays(heard: Heard): Problem | undefined {
  const days = heard.tokens.filter(isDay);
  const targets = heard.tokens.filter(isTarget);
  if (days.length < 2 || targets.length < 2) return undefined;
  const value = days.map((token) => typed(heard, token)).join(', ');
  return { arg: 'date', value, reason: 'unclear', apart: pairsOf(heard) };
}

/** Items and measures with the day behind them, where every day is plain; else none. */
function pairsOf(heard: Heard): readonly Call[] {
  const pairs: Token[][] = [];
  for (const token of heard.tokens) {
    const open = pairs.at(-1);
    if (isTarget(token) && (!open || open.some(isDay))) pairs.push([token]);
    else open?.push(token);
  }
  const calls = pairs.map((tokens): Call | undefined => {
    const pair = { ...heard, tokens };
    const { targets, problems } = targetsOf(pair);
    const { date } = dayOf(pair);
    const isPlain = problems.length === 0 && date !== null && leftOver(pair).length === 0;
    return isPlain ? { command: 'set-due', args: { ...targets, date, ...saidYear(heard) } } : undefined;
  });
  return calls.every((call) => call !== undefined) ? calls : [];
}

function isDay({ kind }: Token): boolean {
  return kind === 'date' || kind === 'months';
}

function isTarget({ kind }: Token): boolean {
  return kind === 'codes' || kind === 'refs' || kind === 'indicator';
}

/** All that is heard behind the opening but the name of the step: days. */
const daysOnly = lexiconOf([...dayWords, ...monthWords]);

const calendarWords = ['แก้ปฏิทิน', 'ปรับปฏิทิน', 'เปลี่ยนปฏิทิน', 'ตั้งปฏิทิน', 'เลื่อนปฏิทิน'];

/** "แก้ปฏิทิน ปิดตอบ OIT 15 พ.ค. 70": a step of the assessment's calendar, in whatever words. */
function readStep(heard: Heard): Reading {
  const [first] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'set-due' || asks(heard)) return undefined;
  if (!calendarWords.includes(typed(heard, first).trim())) return undefined;
  // "ตอบ OIT 15 พ.ค." names the day and no item 15: what stands behind the opening is heard without the tool's name.
  const rest = heard.text.slice(first.end).trimStart();
  const said: Heard = {
    ...hear(rest.replace(/[ieo]it(?![a-z])/gi, 'แบบ'), heard.hearing, daysOnly),
    text: rest,
    year: heard.year,
  };
  const on = said.tokens.find((token) => token.kind === 'date' || token.kind === 'months');
  const topic = [restFrom(said, 0, on?.start), on ? restFrom(said, on.end) : '']
    .map((part) =>
      part
        .replace(/(?:เป็น|ไปเป็น|ถึง|ภายใน|วันที่|ใหม่)$/, '')
        .trimEnd()
        .replace(/^(?:เป็น|ถึง)$/, ''),
    )
    .find((part) => part !== '');
  const day = dayOf(said);
  const problems: readonly Problem[] = [
    ...(topic === undefined ? [unsaid('topic')] : []),
    ...(day.problem ? [day.problem] : []),
  ];
  const args = {
    ...(topic === undefined ? {} : { topic }),
    ...(day.date === null ? {} : { date: day.date }),
    ...saidYear(heard),
  };
  return problems.length > 0 ? { outcome: 'incomplete', args, problems } : { outcome: 'call', args };
}

interface Targets {
  readonly codes?: readonly string[];
  readonly refs?: readonly string[];
}

function targetsOf(heard: Heard): { readonly targets: Targets; readonly problems: readonly Problem[] } {
  const { codes, problems } = saidCodes(heard);
  const numbers = allOf(heard, 'refs').flatMap((token) => token.refs);
  const refs = [...new Set([...numbers, ...allOf(heard, 'indicator').map((token) => token.ref)])];
  return {
    targets: { ...(codes.length > 0 ? { codes } : {}), ...(refs.length > 0 ? { refs } : {}) },
    problems,
  };
}

interface Day {
  readonly date: string | null;
  readonly problem: Problem | null;
}

/** The one day that was said, ahead of us and within reach. */
function dayOf(heard: Heard): Day {
  const said = heard.tokens.filter(isDay);
  const [first, ...others] = said;
  if (!first) return { date: null, problem: unsaid('date') };
  const value = typed(heard, first);
  const wrong = (reason: Problem['reason'], choices?: readonly string[]): Day => ({
    date: null,
    problem: { arg: 'date', value, reason, ...(choices && choices.length > 0 ? { choices } : {}) },
  });
  if (others.length > 0 || first.kind !== 'date') return wrong('unclear');
  const { today, year } = heard.hearing;
  const ahead = first.days.filter((day) => day >= today);
  const [date, ...more] = first.days;
  if (date === undefined) return wrong('impossible');
  if (more.length > 0) return ahead.length === 0 ? wrong('past') : wrong('unclear', fewOf(ahead));
  // "เลื่อนไปอีก 7 วัน" counts from a day that only the database knows.
  if (first.counted && isPostponed(heard)) return wrong('unclear');
  if (date < today) return wrong('past');
  return date > addDays(lastDayOf(heard.year ?? year), DAYS_BEHIND_YEAR)
    ? wrong('invalid')
    : { date, problem: null };
}

/** More than a week of buttons is no question any more. */
function fewOf(days: readonly string[]): readonly string[] | undefined {
  return days.length <= 7 ? days : undefined;
}

function isPostponed(heard: Heard): boolean {
  return allOf(heard, 'command').some((token) => /^(?:ขอ)?(?:เลื่อน|ขยาย)/.test(typed(heard, token)));
}

/** What was said beside the item, the day, and the words that join them. */
function leftOver(heard: Heard): readonly Token[] {
  const quiet = [
    'codes',
    'refs',
    'indicator',
    'date',
    'months',
    'year',
    'command',
    'due-word',
    'give',
    'and',
    'to',
    'punctuation',
    'newline',
  ];
  const left = heard.tokens.filter(
    (token) => !quiet.includes(token.kind) && !joining.has(typedIn(heard.text, token).trim()),
  );
  const [code] = saidCodes(heard).codes;
  const [first] = left;
  const isTitle = first && code !== undefined && isTitleOf(heard, code, typed(heard, first, left.at(-1)));
  return isTitle ? [] : left;
}

const joining: ReadonlySet<string> = new Set([
  'ไป',
  'ไปเป็น',
  'เป็น',
  'ใหม่',
  'ออกไป',
  'ต้อง',
  'ถึง',
  'เผยแพร่',
  'ลงเว็บ',
  'ทำ',
]);

export const setDue = command<SetDueArgs>({
  name: 'set-due',
  topic: 'ข้อ',
  words: [
    ...[
      'กำหนด',
      'กำหนดให้',
      'ตั้งกำหนด',
      'ตั้งกำหนดส่ง',
      'ตั้งเป้า',
      'กำหนดวัน',
      'กำหนดวันส่ง',
      'กำหนดเสร็จ',
      'เดดไลน์',
      'deadline',
    ],
    ...calendarWords,
    ...['เลื่อนกำหนด', 'เลื่อนกำหนดส่ง', 'ขอเลื่อนกำหนด', 'ขยายกำหนด', 'ขยายเวลา', 'แก้กำหนด', 'เปลี่ยนกำหนด'],
    ...[
      'ต้องเสร็จ',
      'ต้องแล้วเสร็จ',
      'เสร็จภายใน',
      'ให้เสร็จภายใน',
      'แล้วเสร็จภายใน',
      'ให้แล้วเสร็จภายใน',
      'ส่งภายใน',
      'ให้ส่งภายใน',
      'เผยแพร่ภายใน',
    ],
  ],
  help: 'ตั้งวันที่ข้อหรือมาตรการต้องเสร็จ หรือแก้วันในปฏิทิน',
  examples: [
    'กำหนด O13 31 มี.ค. 70',
    'กำหนด O13 O14 สิ้นเดือน',
    'มาตรการ 1 เสร็จภายใน 15/1/70',
    'แก้ปฏิทิน ตอบ OIT 15 พ.ค. 70',
  ],
  args: SetDueArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerSetDue,
});
