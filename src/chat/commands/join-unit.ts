import { unsaid } from '../calls/call.ts';
import { answerJoinUnit } from '../answers/join.ts';
import { JoinUnitArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import type { Token } from '../understand/tokens.ts';
import { type Heard, type Reading, allOf, only, opens, restFrom, typed } from '../understand/heard.ts';
import { saidUnits } from '../understand/units.ts';

/** What names a unit, known or not: "ฉันอยู่บ้าน" is no unit. */
const unitLike = /^(?:กอง|สำนัก|หน่วย|ส่วน)[ก-ฮเ-ไ]/;

/** "ฉันอยู่ กองคลัง", and nothing more: "ผมอยู่กองช่างแล้ว" says where somebody stands. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  const units = saidUnits(heard);
  const [unit, ...others] = units;
  if (unit !== undefined && others.length === 0 && isPlace(heard)) return { outcome: 'call', args: { unit } };
  if (first?.kind === 'command' && first.command === 'join-unit' && typed(heard, first).startsWith('กลุ่ม'))
    return readGroup(heard, first);
  if (!first || !opens(heard, 'join-unit') || first.kind !== 'command') return undefined;
  // "ย้ายไปอยู่กองช่างแล้ว" tells it; "ผมอยู่กองช่างแล้ว" says where somebody stands.
  const moved = typed(heard, first).includes('ย้าย') ? (['already'] as const) : [];
  if (
    only(heard, 'command', 'unit', ...moved) &&
    unit !== undefined &&
    heard.tokens.length === 2 + allOf(heard, 'already').length &&
    others.length === 0
  ) {
    return { outcome: 'call', args: { unit } };
  }
  // "ฉันอยู่", and sent before the rest was typed.
  if (heard.tokens.length === 1 && bare.test(typed(heard, first)))
    return { outcome: 'incomplete', args: {}, problems: [unsaid('unit')] };
  const value = restFrom(heard, first.end);
  const named = heard.tokens.length === 2 && heard.tokens[1]?.kind === 'other' && unitLike.test(value);
  return named
    ? { outcome: 'incomplete', args: {}, problems: [{ arg: 'unit', value, reason: 'unknown' }] }
    : undefined;
}

/** What begins the line that joins a unit; "ทำงาน" and "ย้ายมา" may as well be talk. */
const bare = /^(?:ฉัน|ผม|ดิฉัน|หนู|ข้าพเจ้า)(?:อยู่|สังกัด)$/;

/** "กลุ่มนี้ของกองช่าง", "กลุ่มนี้ของทุกหน่วยงาน", and nothing more. */
function readGroup(heard: Heard, first: Token): Reading {
  const rest = restFrom(heard, first.end);
  if (/^(?:ทุก|ทั้ง)(?:หน่วยงาน|กอง|อบต\.?|เทศบาล|อบจ\.?)$/.test(rest))
    return { outcome: 'call', args: { group: true, all: true } };
  const [unit, ...others] = saidUnits(heard);
  const plain = only(heard, 'command', 'unit') && heard.tokens.length === 2;
  return unit !== undefined && others.length === 0 && plain
    ? { outcome: 'call', args: { unit, group: true } }
    : undefined;
}

/** "อยู่กองคลัง", and nothing before or behind it. */
function isPlace(heard: Heard): boolean {
  const [place, unit, ...more] = heard.all.filter((token) => token.kind !== 'particle');
  return (
    place?.kind === 'filler' && typed(heard, place) === 'อยู่' && unit?.kind === 'unit' && more.length === 0
  );
}

const speakers = ['ฉัน', 'ผม', 'ดิฉัน', 'หนู', 'ข้าพเจ้า'] as const;
const places = [
  ...[
    'อยู่',
    'สังกัด',
    'อยู่สังกัด',
    'ทำงาน',
    'ทำงานอยู่',
    'ทำงานที่',
    'อยู่ที่',
    'ย้ายมาอยู่',
    'ย้ายไปอยู่',
    'ย้ายมา',
    'ย้ายไป',
    'ย้ายเข้า',
  ],
  ...['เป็นเจ้าหน้าที่', 'เป็นเจ้าหน้าที่ของ', 'เป็นคน', 'เป็นคนของ', 'มาจาก'],
] as const;

export const joinUnit = command<JoinUnitArgs>({
  name: 'join-unit',
  topic: 'หน่วยงาน',
  words: [
    ...speakers.flatMap((speaker) => places.map((place) => `${speaker}${place}`)),
    'สังกัด',
    ...['กลุ่มนี้ของ', 'กลุ่มนี้เป็นของ', 'กลุ่มนี้อยู่', 'กลุ่มนี้สังกัด', 'กลุ่มนี้คือ', 'กลุ่มนี้เป็นกลุ่มของ'],
    ...['ย้ายมาอยู่', 'ย้ายไปอยู่', 'ย้ายมา', 'ย้ายมาที่', 'ย้ายเข้า'],
  ],
  help: 'บอกว่าตนเองหรือกลุ่มนี้อยู่หน่วยงานใด',
  examples: ['ฉันอยู่ กองคลัง', 'กลุ่มนี้ของกองช่าง'],
  args: JoinUnitArgs,
  right: 'ask',
  writes: true,
  needsAgency: true,
  asksFor: ['unit'],
  read,
  run: answerJoinUnit,
});
