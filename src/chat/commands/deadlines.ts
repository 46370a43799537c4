import { answerDeadlines } from '../answers/deadlines.ts';
import { DeadlinesArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, asks, has, opens, saidYear, typed } from '../understand/heard.ts';
import { type SaidSpan, isTimeWord, spanOf } from '../understand/spans.ts';
import type { Kind, Token } from '../understand/tokens.ts';

/** What a question of the time is made of, beside the time itself. */
const quiet: readonly Kind[] = [
  ...(['date', 'months', 'time', 'year', 'to', 'about', 'what', 'question', 'other-question'] as const),
  ...(['newline', 'punctuation', 'due-word', 'missing'] as const),
];
const joining: ReadonlySet<string> = new Set([
  'ตั้งแต่',
  'จาก',
  'ช่วง',
  'ระหว่าง',
  'ก่อน',
  'ส่ง',
  'ต้อง',
  'ต้องส่ง',
  'งาน',
  'วันที่',
  'วัน',
  'จะ',
  'คือ',
  'ไป',
]);
const telling: readonly Kind[] = [
  ...([
    'link',
    'percent',
    'already',
    'status',
    'not',
    'give',
    'answerable',
    'because',
    'unpublished',
  ] as const),
];

/** "กำหนดส่ง", "เดือนนี้", "สัปดาห์นี้มีอะไร", "กำหนดส่ง สขร.1", "มีอะไรครบกำหนดสิ้นเดือนนี้มั้ย". */
function read(heard: Heard): Reading {
  if (has(heard, ...telling) || isOthers(heard) || late.test(heard.text)) return undefined;
  const said = spanOf(heard);
  const named =
    opens(heard, 'deadlines', 'set-due') ||
    allOf(heard, 'due-word').some((it) => speaksOfDue(heard, it, said));
  if (asksOfOne(heard) || (!named && !said)) return undefined;
  const left = heard.tokens.filter(
    (token) =>
      !quiet.includes(token.kind) &&
      !isOwn(token) &&
      !isTimeWord(token) &&
      !joining.has(typed(heard, token).trim()),
  );
  // Without its own word the time alone is the question: "เดือนนี้", and nothing beside it.
  if (!named && left.length > 0) return undefined;
  const isSetting =
    !opens(heard, 'deadlines') && !asks(heard) && (has(heard, 'codes', 'refs') || said?.problem);
  if (isSetting && said) return undefined;
  if (said?.problem) return { outcome: 'incomplete', args: saidYear(heard), problems: [said.problem] };
  const [first] = left;
  const topic = first && typed(heard, first, left.at(-1)).trim();
  if (topic !== undefined && topic.length > LONGEST_TOPIC) return undefined;
  return {
    outcome: 'call',
    args: { ...said?.span, ...(topic === undefined ? {} : { topic }), ...saidYear(heard) },
  };
}

/** "มีอะไรเลยกำหนดบ้าง" asks for what lies behind, and is no topic of the days ahead (gist-table.ts). */
const late = /(?:เลย|เกิน|พ้น|ช้ากว่า)\s?(?:วัน)?(?:ครบ)?กำหนด/;

/** A topic is a few words; more is a story. */
const LONGEST_TOPIC = 100;

/** "ภายใน" is within a time, and inside of something else: ตรวจสอบภายใน. */
function speaksOfDue(heard: Heard, token: Token, said: SaidSpan | null): boolean {
  return said !== null || typed(heard, token).trim() !== 'ภายใน';
}

/** Words of other commands may be a topic ("กำหนดส่งรายงาน"). Those that set a day may only be asked with. */
function isOthers(heard: Heard): boolean {
  if (!asks(heard) && opens(heard, 'set-due')) return true;
  return opens(heard, 'help', 'undo', 'history', 'assign', 'add-measure', 'edit-measure', 'setup');
}

function isOwn(token: Token): boolean {
  return token.kind === 'command' && (token.command === 'deadlines' || token.command === 'set-due');
}

/** "ต้องส่งวันไหน": of one item its card says it. */
const asking = ['ต้อง', ''].flatMap((must) =>
  ['ส่งวันไหน', 'ส่งเมื่อไหร่', 'ส่งเมื่อไร', 'ส่งภายในวันไหน', 'ส่งก่อนวันไหน'].map((words) => must + words),
);

function asksOfOne(heard: Heard): boolean {
  return (
    has(heard, 'codes', 'refs') && allOf(heard, 'command').some((it) => asking.includes(typed(heard, it)))
  );
}

export const deadlines = command<DeadlinesArgs>({
  name: 'deadlines',
  topic: 'ข้อ',
  words: [
    'กำหนดส่ง',
    'ปฏิทิน',
    'ปฏิทิน ita',
    'ปฏิทินการประเมิน',
    'กำหนดการ ita',
    'กำหนดการประเมิน',
    'ดูกำหนด',
    'ดูกำหนดส่ง',
    ...asking,
    'หมดเขต',
    'วันสุดท้าย',
    'deadlines',
  ],
  help: 'อะไรครบกำหนดเมื่อไร ทั้งปี เดือนนี้ หรือช่วงที่ระบุ',
  examples: ['กำหนดส่ง', 'เดือนนี้', 'ถึง 30 เม.ย. มีอะไร', 'กำหนดส่ง สขร.1'],
  args: DeadlinesArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerDeadlines,
});
