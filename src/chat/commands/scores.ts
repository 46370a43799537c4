import { answerScores } from '../answers/scores.ts';
import { indicatorOf } from '../../domain/formula.ts';
import { ScoresArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, only, opens, typed } from '../understand/heard.ts';
import { isRough } from './estimate.ts';
import { buddhistYear } from '../understand/years.ts';

/** "คะแนน", "คะแนนตัวชี้วัด 9 ปี 68", "ปีที่แล้วได้กี่คะแนน". */
function read(heard: Heard): Reading {
  if (!opens(heard, 'scores') || isRough(heard)) return undefined;
  if (allOf(heard, 'command').some((it) => it.command !== 'scores' && it.command !== 'show-item'))
    return undefined;
  const plain = only(
    heard,
    ...(['command', 'indicator', 'year', 'what', 'question', 'other-question', 'about'] as const),
    ...(['later', 'item-word', 'progress', 'number', 'sub-indicator', 'sub-indicator-word'] as const),
  );
  // "ประกาศผลเมื่อไหร่" is asked of the calendar.
  const asksWhen = allOf(heard, 'other-question').some((token) => when.test(typed(heard, token)));
  if (asksWhen) return undefined;
  if (!plain || !allOf(heard, 'later').every((token) => /^[ie]it$/i.test(typed(heard, token))))
    return undefined;
  // "คะแนน 68": a bare number can only be a year.
  const bare = allOf(heard, 'number').map((token) => buddhistYear(token.digits));
  const years = [...bare, ...allOf(heard, 'year').map((token) => token.year)];
  const [year] = years;
  if (years.length > 1 || bare.includes(undefined)) return undefined;
  const inYear = year === undefined ? {} : { year };
  const parts = allOf(heard, 'sub-indicator');
  const [said, ...others] = [
    ...allOf(heard, 'indicator').map((token) => ({ token, number: token.number })),
    ...parts.map((token) => ({ token, number: indicatorOf(token.code) })),
  ];
  if (others.length > 0) return undefined;
  if (!said) return { outcome: 'call', args: inYear };
  if (said.number < 1 || said.number > 10) {
    const problem = { arg: 'indicator', value: typed(heard, said.token), reason: 'unknown' } as const;
    return { outcome: 'incomplete', args: inYear, problems: [problem] };
  }
  return { outcome: 'call', args: { indicator: said.number, ...inYear } };
}

const when = /เมื่อ|วันไหน|ตอนไหน|ใคร/;

export const scores = command<ScoresArgs>({
  name: 'scores',
  topic: 'คะแนน',
  words: [
    'คะแนน',
    'คะแนน ita',
    'ผลคะแนน',
    'ขอคะแนน',
    'ดูคะแนน',
    'สรุปคะแนน',
    'คะแนนรายตัวชี้วัด',
    'คะแนนทุกตัวชี้วัด',
    'คะแนนแต่ละตัวชี้วัด',
    'เราได้คะแนน',
    'เราได้กี่คะแนน',
    'คะแนนรวม',
    'ดูคะแนนรวม',
    'ขอคะแนนรวม',
    'ผล ita',
    'ผลการประเมิน ita',
    'score',
  ],
  help: 'คะแนนที่ประกาศ ทั้งสิบตัวชี้วัด เทียบกับปีก่อน',
  examples: ['คะแนน', 'คะแนนปีที่แล้ว', 'คะแนนตัวชี้วัด 9 ปี 68'],
  args: ScoresArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerScores,
});
