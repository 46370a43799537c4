import { answerListWork } from '../answers/list-work.ts';
import { ListWorkArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, has, opens, saidYear, typed } from '../understand/heard.ts';
import type { Kind, Token } from '../understand/tokens.ts';
import { oneUnit, saidUnits } from '../understand/units.ts';

/** "งานของกองช่าง", "กองช่างมีงานอะไรบ้าง", "ฉันต้องทำอะไรบ้าง", "กองคลังรับผิดชอบอะไรบ้าง". */
function read(heard: Heard): Reading {
  const opened = opens(heard, 'list-work');
  if (!opened && !has(heard, 'what')) return undefined;
  const isMine = heard.tokens.some((token) => mine.test(typed(heard, token).trim()));
  const asked = (has(heard, 'unit') || isMine) && saysWork(heard);
  if (!opened && !(has(heard, 'what') && asked)) return undefined;
  const strange = heard.tokens.filter((token) => !isQuiet(heard, token));
  const [first, ...others] = strange;
  const unit = oneUnit(heard);
  if (!unit) return opened && !first ? eachUnit(heard) : undefined;
  if (first) {
    // "งานของกองบิน": a unit that this agency does not have. Its name may hold words of ours.
    const value = typed(heard, first, others.at(-1)).trim();
    const isUnit = opened && unit.unit === undefined && unitLike.test(value) && !has(heard, ...telling);
    if (!isUnit) return undefined;
    return {
      outcome: 'incomplete',
      args: saidYear(heard),
      problems: [{ arg: 'unit', value, reason: 'unknown' }],
    };
  }
  // "งานของ" and nothing more is half a sentence; "งานของฉัน" says whose.
  if (unit.unit === undefined && !isMine) return undefined;
  return { outcome: 'call', args: { ...unit, ...saidYear(heard) } };
}

/** "งานของกองช่างกับกองคลัง": one after the other. */
function eachUnit(heard: Heard): Reading {
  const units = saidUnits(heard);
  const candidates = units.map((unit): Call => ({
    command: 'list-work',
    args: { unit, ...saidYear(heard) },
  }));
  return { outcome: 'ambiguous', candidates };
}

const speakers = 'ฉัน|ผม|ดิฉัน|หนู|ข้าพเจ้า|ตัวเอง|ตนเอง|พวกเรา|เรา';
const mine = new RegExp(`^(?:(?:กอง|สำนัก|หน่วยงาน|ฝ่าย|ส่วน|ของ)?(?:${speakers})|กองฉัน|กองผม)$`);
const work = /^(?:มี)?งาน(?:ที่)?(?:ต้องทำ)?$/;
const unitLike = /^(?:กอง|สำนัก|หน่วย|ส่วน|ฝ่าย)[ก-ฮเ-ไ]/;

const telling: readonly Kind[] = [
  ...(['status', 'already', 'unpublished', 'complete', 'link', 'codes', 'refs', 'percent', 'later'] as const),
];

/** That it is about what is to be done, and not about anything else a unit has. */
function saysWork(heard: Heard): boolean {
  const told = allOf(heard, 'about').some((token) => typed(heard, token).trim() === 'ต้องทำ');
  const named = allOf(heard, 'other').some((token) => work.test(typed(heard, token).trim()));
  return told || named || (has(heard, 'unit') && has(heard, 'answerable'));
}

const quiet: readonly Kind[] = [
  ...([
    'unit',
    'what',
    'question',
    'about',
    'year',
    'punctuation',
    'answerable',
    'item-word',
    'and',
    'missing',
  ] as const),
];

function isQuiet(heard: Heard, token: Token): boolean {
  if (token.kind === 'command') return token.command === 'list-work' || token.command === 'show-item';
  const words = typed(heard, token).trim();
  return quiet.includes(token.kind) || mine.test(words) || work.test(words);
}

export const listWork = command<ListWorkArgs>({
  name: 'list-work',
  topic: 'หน่วยงาน',
  words: ['งานของ', 'ดูงานของ', 'ขอดูงานของ', 'งานในส่วนของ', 'งานที่รับผิดชอบของ', 'ภาระงานของ', 'งานทั้งหมดของ'],
  help: 'งานที่ยังต้องทำของหน่วยงานหนึ่ง หรือของตนเอง',
  examples: ['งานของกองช่าง', 'งานของฉัน', 'กองช่างมีงานอะไรบ้าง'],
  args: ListWorkArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerListWork,
});
