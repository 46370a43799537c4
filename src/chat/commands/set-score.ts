import { answerSetScore } from '../answers/set-score.ts';
import { type AnnouncedArgs, SetScoreArgs } from '../calls/args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import { figuresFrom } from '../understand/figures.ts';
import type { SaidCode } from '../understand/tokens.ts';
import { buddhistYear } from '../understand/years.ts';
import { type Heard, type Reading, allOf, asks, has, opensOther, saidYear } from '../understand/heard.ts';

/** "บันทึกคะแนน ปี 69 ตัวชี้วัด 7 96.17", several figures of one year, or a pasted table. */
function read(heard: Heard): Reading {
  const [first, second] = heard.tokens;
  if (asks(heard)) return undefined;
  if (!opensOther(heard, 'scores')) return readUnopened(heard, first?.kind === 'command' ? first.end : 0);
  if (first?.kind !== 'command' || first.command !== 'set-score') return undefined;
  // "บันทึกคะแนนแล้ว", "บันทึกคะแนนไม่ได้" tell about it.
  if (second && ['already', 'not', 'unreal'].includes(second.kind)) return undefined;
  if (has(heard, 'link')) return undefined;
  const strange = strangeCodes(heard);
  if (strange.length > 0) {
    // "ข้อ 7" may be i7 or E7.
    const problems = strange.map((code): Problem => ({
      arg: 'question',
      value: code.typed,
      reason: 'invalid',
    }));
    return { outcome: 'incomplete', args: saidYear(heard), problems };
  }
  const said = figuresFrom(heard, first.end);
  const years = [...new Set([...allOf(heard, 'year').map((it) => it.year), ...said.years])];
  const [year] = years;
  const problems: Problem[] = [...said.problems];
  if (year === undefined) problems.push(unsaid('year'));
  if (years.length > 1) problems.push({ arg: 'year', value: years.join(', '), reason: 'unclear' });
  const nothing = said.figures.length === 0 && said.bare === null;
  if (nothing && said.problems.length === 0) {
    if (said.leftOver.length > 0) return undefined;
    problems.push(unsaid('value'));
  }
  const bareYear = said.bare === null ? undefined : buddhistYear(String(said.bare));
  if (year === undefined && bareYear !== undefined && said.figures.length > 0 && said.problems.length === 0) {
    // "บันทึกคะแนน 69 ตัวชี้วัด 7 96.17": the year, or the total?
    return {
      outcome: 'ambiguous',
      candidates: [{ command: 'set-score', args: argsOf(said.figures, bareYear) }],
    };
  }
  const total: readonly AnnouncedArgs[] = said.bare === null ? [] : [{ total: true, value: said.bare }];
  const figures = [...total, ...said.figures];
  const args = {
    ...(figures.length === 0 ? said.unvalued : {}),
    ...argsOf(figures, years.length > 1 ? undefined : year),
  };
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  // A figure without a name, or words that nobody read: the officer confirms what was understood.
  if (said.bare !== null || said.leftOver.length > 0)
    return { outcome: 'ambiguous', candidates: [{ command: 'set-score', args }] };
  return { outcome: 'call', args };
}

/** "คะแนน ปี 69 ตัวชี้วัด 7 96.17", "ปี 69 ได้รวม 91.25" may be told or asked: the officer says which. */
function readUnopened(heard: Heard, from: number): Reading {
  const talks = has(heard, 'link', 'refs') || strangeCodes(heard).length > 0;
  if (!has(heard, 'year') || talks || heard.text.length > LONGEST) return undefined;
  const { figures, problems, bare, years, leftOver } = figuresFrom(heard, from);
  const [year, ...others] = new Set([...allOf(heard, 'year').map((it) => it.year), ...years]);
  // "ปี 69 ได้ 12" may be anything; a score is announced with two decimals.
  const isScore = bare !== null && (!Number.isInteger(bare) || heard.text.includes('คะแนน'));
  const said = [...(isScore ? [{ total: true, value: bare } as const] : []), ...figures];
  const strange = leftOver.filter((word) => !ofResults.test(word));
  const doubtful = problems.length + strange.length + others.length > 0 || (bare !== null && !isScore);
  if (year === undefined || said.length === 0 || doubtful) return undefined;
  return {
    outcome: 'ambiguous',
    candidates: [
      { command: 'set-score', args: argsOf(said, year) },
      { command: 'scores', args: { year } },
    ],
  };
}

/** A result is a line, or the few of a table. */
const LONGEST = 500;
/** What stands around a result that is told without the command; no word is made of others, or it is read for ever. */
const ofResults = /^(?:ได้|ผล|คะแนน|การ|ประเมิน|เรา|หน่วยงาน|ita|ไอทีเอ|อยู่ที่|ออกแล้ว|มา)+$/i;

/** Codes of items; "OIT 100" only looks like one. */
function strangeCodes(heard: Heard): readonly SaidCode[] {
  return allOf(heard, 'codes')
    .flatMap((token) => token.codes)
    .filter((code) => !/^oit/i.test(code.typed));
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
