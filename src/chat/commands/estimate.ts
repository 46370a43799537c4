import { answerEstimate } from '../answers/estimate.ts';
import { EstimateArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, has, only, opens, saidYear } from '../understand/heard.ts';

/** "ถ้าครบได้กี่คะแนน", "ถ้า OIT ครบทุกข้อจะได้กี่คะแนน": what the formula gives, now and with everything done. */
function read(heard: Heard): Reading {
  const supposed = opens(heard, 'scores') && has(heard, 'complete', 'all-components') && has(heard, 'unreal');
  if (!opens(heard, 'estimate') && !supposed) return undefined;
  const own = ['estimate', 'scores'];
  if (allOf(heard, 'command').some((it) => !own.includes(it.command))) return undefined;
  const plain = only(
    heard,
    ...(['command', 'year', 'complete', 'all-components', 'unreal', 'item-word', 'about'] as const),
    ...(['what', 'question', 'other-question', 'missing'] as const),
  );
  return plain ? { outcome: 'call', args: saidYear(heard) } : undefined;
}

export const estimate = command<EstimateArgs>({
  name: 'estimate',
  topic: 'คะแนน',
  words: [
    'ถ้าครบได้กี่คะแนน',
    'ครบได้กี่คะแนน',
    'ถ้าครบได้คะแนนเท่าไร',
    'ถ้าทำครบได้กี่คะแนน',
    'ถ้าทำครบจะได้กี่คะแนน',
    'ทำครบได้กี่คะแนน',
    'ประมาณการคะแนน',
    'ประมาณคะแนน',
    'คาดการณ์คะแนน',
    'จะได้กี่คะแนน',
  ],
  help: 'คะแนนตามสูตร ตอนนี้และถ้าครบทุกข้อ (ประมาณการ)',
  examples: ['ถ้าครบได้กี่คะแนน', 'ถ้า OIT ครบทุกข้อจะได้กี่คะแนน'],
  args: EstimateArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerEstimate,
});
