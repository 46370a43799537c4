import { allUnits } from '../../domain/official-units.ts';
import { unitsIn } from '../../domain/units.ts';
import { answerAssign } from '../answers/assign.ts';
import { AssignArgs } from '../calls/args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  has,
  ofAnother,
  only,
  opens,
  opensOther,
  saidCodes,
  saidYear,
  typed,
} from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';

/**
 * "มอบหมาย O15 ให้สำนักปลัด", "ให้กองคลังรับผิดชอบ O12": items or measures, then whoever answers for them. Who only says
 * that a unit answers for something is asked.
 */
function read(heard: Heard): Reading {
  const told = opens(heard, 'assign') || (has(heard, 'give') && has(heard, 'answerable')) || letsDo(heard);
  const stated =
    !told &&
    has(heard, 'codes', 'refs') &&
    has(heard, 'unit') &&
    only(heard, 'codes', 'refs', 'unit', 'answerable', 'and');
  if (!(told || stated) || asks(heard) || has(heard, ...ofAnother) || has(heard, ...otherwise))
    return undefined;
  if (opensOther(heard, 'assign')) return undefined;
  const said = allOf(heard, 'codes');
  const refs = [...new Set(allOf(heard, 'refs').flatMap((token) => token.refs))];
  const { codes, problems: unknownCodes } = saidCodes(heard);
  const problems: Problem[] = [...unknownCodes];
  const { units, unknown } = unitsIn(unitText(heard), heard.hearing.units ?? allUnits);
  for (const value of unknown) problems.push({ arg: 'units', value, reason: 'unknown' });
  if (units.length + unknown.length === 0) problems.push(unsaid('units'));
  if (said.length + refs.length === 0) {
    // Work is handed out in ordinary talk as well: only an exact line is unfinished, any other is none of ours.
    if (unknown.length > 0 || units.length === 0) return undefined;
    problems.push(unsaid('codes'));
  }
  const args = {
    ...(codes.length > 0 ? { codes } : {}),
    ...(refs.length > 0 ? { refs } : {}),
    ...(units.length > 0 ? { units } : {}),
    ...saidYear(heard),
  };
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  const [first] = said;
  if (first && isPaired(heard)) {
    return {
      outcome: 'incomplete',
      args: {},
      problems: [{ arg: 'codes', value: typed(heard, first), reason: 'unclear' }],
    };
  }
  return told
    ? { outcome: 'call', args }
    : { outcome: 'ambiguous', candidates: [{ command: 'assign', args }] };
}

const otherwise: readonly Kind[] = [
  ...(['not', 'already', 'link', 'percent', 'status', 'unreal', 'partial'] as const),
];

/** "ให้ สป. ทำ O15": the word for doing says who answers only between a unit and what is to be done. */
function letsDo(heard: Heard): boolean {
  if (!has(heard, 'give') || !has(heard, 'unit') || !has(heard, 'codes', 'refs')) return false;
  return allOf(heard, 'other').some((token) => /^(?:(?:จัด|ไป)?ทำ|โอน|ย้าย|ยก)$/.test(typed(heard, token)));
}

/** Everything said that is no code, no measure and none of the words of this command. */
function unitText(heard: Heard): string {
  const silent = ['codes', 'refs', 'command', 'give', 'answerable', 'year'];
  return heard.tokens
    .filter((token) => !silent.includes(token.kind))
    .map((token) => typed(heard, token))
    .filter((word) => /[\p{L}\p{N},/&+]/u.test(word) && !joining.test(word))
    .join(' ');
}

/** Words between what is handed out and to whom. */
const joining = /^(?:ไป|ที่|ไปที่|ไปให้|ไปยัง|ผู้|(?:จัด|ไป)?ทำ|โอน|ย้าย|ยก|เจ้าภาพ|เป็นเจ้าภาพ|เป็นของ)$/;

/** "O15 สำนักปลัด O16 กองคลัง" would need two assignments, and one message is one. */
function isPaired(heard: Heard): boolean {
  const order = heard.tokens
    .filter((token) => ['codes', 'refs', 'unit'].includes(token.kind))
    .map((token) => token.kind === 'unit');
  const changes = order.filter((unit, at) => at > 0 && unit !== order[at - 1]).length;
  return changes > 1;
}

export const assign = command<AssignArgs>({
  name: 'assign',
  topic: 'หน่วยงาน',
  words: [
    ...['มอบหมาย', 'มอบหมายงาน', 'ขอมอบหมาย', 'มอบงาน', 'โอนงาน', 'assign'],
    ...['เปลี่ยน', 'แก้', 'แก้ไข', 'ตั้ง', 'กำหนด', 'ระบุ'].map((verb) => `${verb}ผู้รับผิดชอบ`),
  ],
  help: 'มอบหมายข้อหรือมาตรการให้หน่วยงาน',
  examples: ['มอบหมาย O15 สำนักปลัด', 'มอบหมาย มาตรการ 3 กองคลัง, กองช่าง'],
  args: AssignArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerAssign,
});
