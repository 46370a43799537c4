import { answerAdvice } from '../answers/advice.ts';
import { AdviceArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, only, opens, saidYear } from '../understand/heard.ts';

/** "ควรทำอะไรก่อน": the few items that move the total most. */
function read(heard: Heard): Reading {
  if (!opens(heard, 'advice') || allOf(heard, 'command').some((it) => it.command !== 'advice'))
    return undefined;
  const plain = only(heard, 'command', 'year', 'what', 'question', 'other-question', 'unreal', 'about');
  return plain ? { outcome: 'call', args: saidYear(heard) } : undefined;
}

export const advice = command<AdviceArgs>({
  name: 'advice',
  topic: 'คะแนน',
  words: [
    'ควรทำอะไรก่อน',
    'ควรทำอะไรก่อนดี',
    'ทำอะไรก่อน',
    'ทำอะไรก่อนดี',
    'ต้องทำอะไรก่อน',
    'ควรทำข้อไหนก่อน',
    'ทำข้อไหนก่อน',
    'ทำข้อไหนก่อนดี',
    'ข้อไหนควรทำก่อน',
    'ข้อไหนได้คะแนนมากสุด',
    'ทำข้อไหนคุ้มสุด',
    'ทำข้อไหนคุ้มที่สุด',
    'ข้อไหนคุ้มสุด',
    'ข้อไหนคะแนนเยอะสุด',
    'ข้อไหนคะแนนมากสุด',
    'ข้อไหนสำคัญสุด',
    'ข้อไหนสำคัญที่สุด',
    'ควรเริ่มจากอะไร',
    'ควรเริ่มจากข้อไหน',
    'เริ่มจากอะไรดี',
    'เริ่มจากข้อไหนดี',
    'ควรเริ่มทำข้อไหน',
    'ขอคำแนะนำ',
    'คำแนะนำ',
    'แนะนำหน่อย',
  ],
  help: 'ข้อที่ทำแล้วคะแนนรวมเพิ่มมากที่สุด (ประมาณการ)',
  examples: ['ควรทำอะไรก่อน', 'ทำข้อไหนก่อนดี'],
  args: AdviceArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerAdvice,
});
