import { answerCompareScores } from '../answers/compare-scores.ts';
import { CompareScoresArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { arabicDigits } from '../../text/thai.ts';
import { type Heard, type Reading, allOf, only, opens, typed } from '../understand/heard.ts';
import { buddhistYear } from '../understand/years.ts';

/** "เทียบคะแนน 67 68", "เทียบคะแนนปี 67 กับปี 68", "ตัวชี้วัดไหนลดลง". */
function read(heard: Heard): Reading {
  if (!opens(heard, 'compare-scores')) return undefined;
  const own = ['compare-scores', 'scores'];
  if (allOf(heard, 'command').some((it) => !own.includes(it.command))) return undefined;
  const plain = only(
    heard,
    ...(['command', 'year', 'number', 'and', 'to', 'what', 'question', 'about'] as const),
    ...(['indicator-word', 'other-question', 'give', 'date', 'other', 'year-word'] as const),
  );
  if (!plain) return undefined;
  const said = heard.tokens.flatMap((token) => {
    if (token.kind === 'year') return [token.year];
    // "67/68" looks like a part of a date.
    if (token.kind === 'number' || token.kind === 'date' || token.kind === 'other') {
      return arabicDigits(typed(heard, token))
        .split('/')
        .map((digits) => buddhistYear(digits) ?? null);
    }
    return [];
  });
  const years = said.filter((it) => it !== null);
  const [fromYear, toYear] = years;
  // A figure that is no year was not meant as one.
  if (years.length < said.length || years.length > 2) return undefined;
  return {
    outcome: 'call',
    args: {
      ...(fromYear === undefined ? {} : { fromYear }),
      ...(toYear === undefined ? {} : { toYear }),
    },
  };
}

export const compareScores = command<CompareScoresArgs>({
  name: 'compare-scores',
  topic: 'คะแนน',
  words: [
    'เทียบคะแนน',
    'เปรียบเทียบคะแนน',
    'เทียบกับปี',
    'เทียบกับปีก่อน',
    'เทียบกับปีที่แล้ว',
    'ตัวชี้วัดไหนลดลง',
    'ตัวชี้วัดอะไรลดลง',
    'ตัวชี้วัดไหนตก',
    'ตัวไหนตก',
    'คะแนนตก',
    'คะแนนลดลงตรงไหน',
    'ตัวชี้วัดใดลดลง',
    'ตัวชี้วัดไหนเพิ่มขึ้น',
    'ตัวชี้วัดใดเพิ่มขึ้น',
    'ตัวไหนลดลง',
    'คะแนนลดลง',
    'คะแนนเพิ่มขึ้น',
    'คะแนนตัวไหนลดลง',
    'คะแนนไหนลดลง',
    'ตัวชี้วัดที่ลดลง',
    'ตัวชี้วัดที่เพิ่มขึ้น',
  ],
  help: 'คะแนนสองปี ตัวใดเพิ่มขึ้น ลดลง เท่าเดิม',
  examples: ['เทียบคะแนน 67 68', 'ตัวชี้วัดไหนลดลง'],
  args: CompareScoresArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerCompareScores,
});
