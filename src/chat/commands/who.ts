import { answerWho } from '../answers/who.ts';
import { WhoArgs } from '../calls/args.ts';
import { type Call, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  has,
  isTitleOf,
  opens,
  saidCodes,
  saidYear,
  typed,
} from '../understand/heard.ts';
import type { Kind, Token } from '../understand/tokens.ts';
import { saidUnits } from '../understand/units.ts';

/** "ใครรับผิดชอบ O21", "O21 ของกองไหน", "มาตรการ 3 กองไหนดูแล", "เรื่องยืมทรัพย์สินใครดูแล". */
function read(heard: Heard): Reading {
  if (!opens(heard, 'who') && !namesOnly(heard)) return undefined;
  const other = allOf(heard, 'command').some((it) => it.command !== 'who' && it.command !== 'show-item');
  if (other || has(heard, ...otherwise)) return undefined;
  const said = allOf(heard, 'codes').flatMap((token) => token.codes);
  const { codes, problems } = saidCodes(heard, said, 'code');
  const refs = [
    ...allOf(heard, 'refs').flatMap((token) => token.refs),
    ...allOf(heard, 'indicator').map((it) => it.ref),
  ];
  const words = topicOf(heard, codes);
  if (said.length + refs.length === 0) return ofTopic(heard, words);
  if (words !== '') return undefined;
  if (problems.length > 0) return { outcome: 'incomplete', args: saidYear(heard), problems };
  const asked = [...codes.map((code) => ({ code })), ...refs.map((ref) => ({ ref }))];
  const calls = asked.map((it): Call => ({ command: 'who', args: { ...it, ...saidYear(heard) } }));
  const [first, ...more] = calls;
  if (!first) return undefined;
  return more.length === 0
    ? { outcome: 'call', args: first.args }
    : { outcome: 'ambiguous', candidates: calls };
}

/** "ผู้รับผิดชอบ O21": a name that is asked for without a word that asks. */
function namesOnly(heard: Heard): boolean {
  const asked = has(heard, 'answerable') && has(heard, 'codes', 'refs', 'indicator', 'topic');
  return asked && heard.tokens.every((token) => bare.includes(token.kind));
}

const bare: readonly Kind[] = [
  'answerable',
  'codes',
  'refs',
  'indicator',
  'topic',
  'year',
  'what',
  'question',
];

/** What makes the line tell something, or ask something else. */
const otherwise: readonly Kind[] = [
  ...(['link', 'percent', 'status', 'unpublished', 'verdict', 'later', 'itas', 'enter', 'date'] as const),
  ...(['missing', 'complete', 'not', 'newline'] as const),
];

function ofTopic(heard: Heard, words: string): Reading {
  const [unit, ...others] = saidUnits(heard);
  const topic = unit !== undefined && others.length === 0 && words === '' ? unit : words;
  if (topic !== '' && topic.length <= MOST) return { outcome: 'call', args: { topic, ...saidYear(heard) } };
  if (topic !== '') return undefined;
  const problem = unsaid('code');
  return { outcome: 'incomplete', args: saidYear(heard), problems: [problem] };
}

/** A topic is a few words. */
const MOST = 100;

const quiet: readonly Kind[] = [
  ...([
    'codes',
    'refs',
    'indicator',
    'what',
    'question',
    'about',
    'item-word',
    'measure-word',
    'year',
  ] as const),
  ...(['punctuation', 'answerable', 'counter', 'command', 'and', 'unit', 'link-word'] as const),
];

/** The words that say what it is about, without those that ask. */
function topicOf(heard: Heard, codes: readonly string[]): string {
  const left = heard.tokens.filter(
    (token) => !quiet.includes(token.kind) && !isOwnTitle(heard, token, codes),
  );
  const asking = allOf(heard, 'command').find((token) => token.command === 'who');
  if (left.length === 0 && asking && typed(heard, asking).includes(coordinator)) return coordinator;
  // "เรื่อง E-Service ใครดูแล": what stands on one side of the question.
  const sides = [
    left.filter((token) => asking === undefined || token.start < asking.start),
    left.filter((token) => asking !== undefined && token.start > asking.start),
  ];
  return sides
    .map((side) => {
      const [first] = side;
      return first ? typed(heard, first, side.at(-1)).trim() : '';
    })
    .filter((words) => words !== '')
    .join(' ')
    .replace(/^(?:เรื่อง|ด้าน|งาน(?=.{6}))\s*/, '');
}

function isOwnTitle(heard: Heard, token: Token, codes: readonly string[]): boolean {
  return codes.some((code) => isTitleOf(heard, code, typed(heard, token)));
}

/** The role that everybody is told to ask. */
const coordinator = 'ผู้ประสานงาน';

const people = ['ใคร', 'who', 'คนไหน', 'ผู้ใด', 'ท่านใด', 'ท่านไหน'];
const bodies = ['กอง', 'สำนัก', 'หน่วยงาน', 'หน่วย', 'ฝ่าย', 'ส่วนงาน', 'ส่วนราชการ', 'งาน'].flatMap((body) =>
  ['ไหน', 'ใด', 'อะไร'].map((which) => body + which),
);
const askers = [...people, ...bodies];
const verbs = [
  ...[
    'รับผิดชอบ',
    'เป็นผู้รับผิดชอบ',
    'เป็นคนรับผิดชอบ',
    'ดูแล',
    'เป็นผู้ดูแล',
    'เป็นคนดูแล',
    'ทำ',
    'เป็นคนทำ',
    'เป็นผู้จัดทำ',
    'จัดทำ',
  ],
  ...['รับเรื่อง', 'ถือ'],
  ...['ต้องทำ', 'ต้องรับผิดชอบ', 'เป็นเจ้าภาพ', 'เป็นเจ้าของ', 'รับผิดชอบเรื่อง', 'ดูแลเรื่อง', 'เป็นเจ้าของเรื่อง'],
];

export const who = command<WhoArgs>({
  name: 'who',
  topic: 'หน่วยงาน',
  words: [
    ...askers.flatMap((asker) => verbs.map((verb) => asker + verb)),
    // "ใครรับทราบ" is another question.
    ...bodies.map((body) => `${body}รับ`),
    ...['', 'เป็น', 'อยู่', 'เป็นงาน', 'งาน'].flatMap((is) => askers.map((asker) => `${is}ของ${asker}`)),
    ...['ผู้รับผิดชอบ', 'คนรับผิดชอบ', 'เจ้าภาพ', 'ผู้ดูแล', 'คนดูแล'].flatMap((name) =>
      ['คือใคร', 'เป็นใคร', 'ใคร'].map((is) => name + is),
    ),
    ...['มีใครบ้าง', 'มีใครอยู่บ้าง'],
    ...['ใครเป็น', 'ใครคือ'].map((asker) => asker + coordinator),
    ...['', 'ita'].flatMap((of) =>
      ['คือใคร', 'เป็นใคร', 'ชื่ออะไร', 'มีใครบ้าง'].map((asked) => coordinator + of + asked),
    ),
  ],
  help: 'ใครรับผิดชอบข้อ มาตรการ หรือเรื่องใด',
  examples: ['ใครรับผิดชอบ O21', 'มาตรการ 3 กองไหนดูแล', 'เรื่องยืมทรัพย์สินใครดูแล'],
  args: WhoArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerWho,
});
