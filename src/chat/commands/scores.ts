import { answerScores } from '../answers/scores.ts';
import { ScoresArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, only, opens, saidYear, typed } from '../understand/heard.ts';

/** "คะแนน", "คะแนนตัวชี้วัด 9 ปี 68", "ปีที่แล้วได้กี่คะแนน". */
function read(heard: Heard): Reading {
  if (!opens(heard, 'scores')) return undefined;
  if (allOf(heard, 'command').some((it) => it.command !== 'scores' && it.command !== 'show-item'))
    return undefined;
  const plain = only(
    heard,
    ...(['command', 'indicator', 'year', 'what', 'question', 'other-question', 'about'] as const),
    ...(['later', 'item-word', 'progress'] as const),
  );
  if (!plain || !allOf(heard, 'later').every((token) => /^[ie]it$/i.test(typed(heard, token))))
    return undefined;
  const [said, ...others] = allOf(heard, 'indicator');
  if (others.length > 0) return undefined;
  if (!said) return { outcome: 'call', args: saidYear(heard) };
  if (said.number < 1 || said.number > 10) {
    const problem = { arg: 'indicator', value: typed(heard, said), reason: 'unknown' } as const;
    return { outcome: 'incomplete', args: saidYear(heard), problems: [problem] };
  }
  return { outcome: 'call', args: { indicator: said.number, ...saidYear(heard) } };
}

export const scores = command<ScoresArgs>({
  name: 'scores',
  topic: 'คะแนน',
  words: [
    'คะแนน',
    'คะแนน ita',
    'ผลคะแนน',
    'ขอคะแนน',
    'ดูคะแนน',
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
