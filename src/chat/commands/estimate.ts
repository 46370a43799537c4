import { answerEstimate } from '../answers/estimate.ts';
import { EstimateArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, has, only, opens, saidYear, typed } from '../understand/heard.ts';

/** "ถ้าครบได้กี่คะแนน", "ถ้า OIT ครบทุกข้อจะได้กี่คะแนน": what the formula gives, now and with everything done. */
function read(heard: Heard): Reading {
  if (!opens(heard, 'estimate') && !supposes(heard)) return undefined;
  const own = ['estimate', 'scores'];
  if (allOf(heard, 'command').some((it) => !own.includes(it.command))) return undefined;
  const plain = only(
    heard,
    ...(['command', 'year', 'complete', 'all-components', 'unreal', 'item-word', 'about'] as const),
    ...(['what', 'question', 'other-question', 'missing', 'status', 'already', 'other', 'progress'] as const),
  );
  // "ถ้าทำครบ": a word that says nothing here, and none besides.
  const others = allOf(heard, 'other').every((token) => ['ทำ', 'เรา'].includes(typed(heard, token)));
  return plain && others ? { outcome: 'call', args: saidYear(heard) } : undefined;
}

/** A score that is not there yet: "ถ้าครบ … กี่คะแนน", "น่าจะได้กี่คะแนน", "ถ้า OIT ครบจะได้เท่าไร". */
function supposes(heard: Heard): boolean {
  if (isRough(heard)) return opens(heard, 'scores') && has(heard, 'other-question');
  if (!has(heard, 'unreal')) return false;
  const done = has(heard, 'complete', 'all-components', 'status');
  const ofOit = allOf(heard, 'item-word').some((token) => /^oit$/i.test(typed(heard, token)));
  return opens(heard, 'scores') ? done || has(heard, 'other-question') : done && ofOit;
}

/** "ได้ประมาณกี่คะแนน": nobody announced that one. */
export function isRough(heard: Heard): boolean {
  return allOf(heard, 'progress').some((token) => typed(heard, token).trim() === 'ประมาณ');
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
    'ถ้าเสร็จหมดจะได้กี่คะแนน',
    'ถ้าเสร็จหมดได้กี่คะแนน',
    'ประมาณการคะแนน',
    'ประมาณคะแนน',
    'คาดการณ์คะแนน',
    'จะได้กี่คะแนน',
    'ตอนนี้ได้กี่คะแนน',
    'ตอนนี้กี่คะแนน',
    'ตอนนี้ประมาณกี่คะแนน',
    'ตอนนี้คะแนนเท่าไร',
    'ตอนนี้คะแนนเท่าไหร่',
    'ตอนนี้ได้คะแนนเท่าไหร่',
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
