import { answerSetScore } from '../answers/set-score.ts';
import { type AnnouncedArgs, SetScoreArgs } from '../args.ts';
import type { Problem } from '../call.ts';
import { command } from '../command.ts';
import { figuresFrom } from '../understand/figures.ts';
import { type Heard, type Reading, allOf, asks, has } from '../understand/heard.ts';

/** "บันทึกคะแนน ปี 69 ตัวชี้วัด 7 96.17", several figures of one year, or a pasted table. */
function read(heard: Heard): Reading {
  const [first, second] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'set-score' || asks(heard)) return undefined;
  // "บันทึกคะแนนแล้ว", "บันทึกคะแนนไม่ได้" tell about it.
  if (second && ['already', 'not', 'unreal'].includes(second.kind)) return undefined;
  if (has(heard, 'link', 'codes') && !allOf(heard, 'codes').every(isTool)) return undefined;
  const said = figuresFrom(heard, first.end);
  const years = [...new Set([...allOf(heard, 'year').map((it) => it.year), ...said.years])];
  const [year] = years;
  const problems: Problem[] = [...said.problems];
  if (year === undefined) problems.push({ arg: 'year', value: null, reason: 'missing' });
  if (years.length > 1) problems.push({ arg: 'year', value: years.join(', '), reason: 'unclear' });
  const nothing = said.figures.length === 0 && said.bare === null;
  if (nothing && said.problems.length === 0) {
    if (said.leftOver.length > 0) return undefined;
    problems.push({ arg: 'value', value: null, reason: 'missing' });
  }
  const total: readonly AnnouncedArgs[] = said.bare === null ? [] : [{ total: true, value: said.bare }];
  const args = argsOf([...total, ...said.figures], years.length > 1 ? undefined : year);
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  // A figure without a name, or words that nobody read: the officer confirms what was understood.
  if (said.bare !== null || said.leftOver.length > 0)
    return { outcome: 'ambiguous', candidates: [{ command: 'set-score', args }] };
  return { outcome: 'call', args };
}

/** "OIT 100" looks like the code of an item. */
function isTool(token: { readonly codes: readonly { readonly typed: string }[] }): boolean {
  return token.codes.every((code) => /^oit/i.test(code.typed));
}

/** One figure as itself, several as a list. */
function argsOf(figures: readonly AnnouncedArgs[], year: number | undefined) {
  const [one, ...others] = figures;
  const of = year === undefined ? {} : { year };
  if (!one) return of;
  return others.length === 0 ? { ...of, ...one } : { ...of, values: figures };
}

export const setScore = command<SetScoreArgs>({
  name: 'set-score',
  topic: 'คะแนน',
  words: ['บันทึกคะแนน', 'ใส่คะแนน', 'กรอกคะแนน', 'แก้คะแนน', 'แก้ไขคะแนน', 'เพิ่มคะแนน'],
  help: 'บันทึกคะแนนที่ประกาศ ทีละค่าหรือหลายค่า',
  examples: [
    'บันทึกคะแนน ปี 69 ตัวชี้วัด 7 96.17',
    'บันทึกคะแนน ปี 68 รวม 98.27 ระดับ ผ่านดี\nIIT 100 EIT 95.89 OIT 98.75',
  ],
  args: SetScoreArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerSetScore,
});
