import { answerSummary } from '../answers/summary.ts';
import { SummaryArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, has, only, opens, saidYear, typed } from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';
import { oneUnit } from '../understand/units.ts';

/** "สรุป", "สรุปเฉพาะของ สป.", "ทำไปกี่ข้อแล้ว". */
function read(heard: Heard): Reading {
  const opened = opens(heard, 'summary') || countsDone(heard) || isResult(heard) || asksHow(heard);
  const asked =
    opened && only(heard, ...quiet) && allOf(heard, 'partial').every((it) => typed(heard, it) === 'เฉพาะ');
  if (
    !asked ||
    (has(heard, 'other') && !isResult(heard)) ||
    has(heard, 'codes') ||
    opens(heard, 'help', 'list-missing', 'show-item', 'update-item') ||
    has(heard, 'refs')
  )
    return undefined;
  const unit = oneUnit(heard);
  return unit && { outcome: 'call', args: { ...unit, ...saidYear(heard) } };
}

const quiet: readonly Kind[] = [
  ...(['command', 'unit', 'year', 'what', 'question', 'about', 'partial', 'already', 'other'] as const),
  ...(['other-question', 'item-word', 'progress', 'status', 'complete'] as const),
];

/** "เสร็จไปกี่ข้อแล้ว": how many, and that they are done. */
function countsDone(heard: Heard): boolean {
  const counts = allOf(heard, 'other-question').some((token) => typed(heard, token).startsWith('กี่'));
  return (
    counts &&
    has(heard, 'item-word') &&
    has(heard, 'progress', 'status', 'complete') &&
    !has(heard, 'other', 'partial')
  );
}

/** "ความคืบหน้าเป็นไงบ้าง": of everything, since nothing else is named. */
function asksHow(heard: Heard): boolean {
  const [what, ...others] = allOf(heard, 'about');
  const whole = what !== undefined && others.length === 0 && /^(?:สถานะ|ความคืบหน้า)$/.test(typed(heard, what));
  return whole && has(heard, 'what') && only(heard, 'about', 'what', 'unit', 'year');
}

/** "สรุปผลปี 69": other words begin so as well, and are none. */
function isResult(heard: Heard): boolean {
  const [first, ...others] = allOf(heard, 'other');
  return first !== undefined && others.length === 0 && result.test(typed(heard, first));
}

const result = /^สรุปผล(?:งาน|การดำเนินงาน|การดำเนินการ)?$/;

export const summary = command<SummaryArgs>({
  name: 'summary',
  topic: 'ข้อ',
  words: [
    'สรุป',
    'สรุปสถานะ',
    'สรุปภาพรวม',
    'สรุป ita',
    'สรุปสถานะ ita',
    'ภาพรวม',
    'ภาพรวม ita',
    'สถานะ ita',
    'ขอสรุป',
    ...['ดู', 'ขอดู'].flatMap((verb) =>
      ['สรุป', 'ภาพรวม', 'สถานะ ita', 'สรุปสถานะ'].map((what) => `${verb}${what}`),
    ),
    ...[
      'ขอภาพรวม',
      'ภาพรวมทั้งหมด',
      'ภาพรวมตอนนี้',
      'ภาพรวมของ',
      'สรุปทั้งหมด',
      'สรุปงาน',
      'สรุปงาน ita',
      'งาน ita',
      'สรุปภาพรวม ita',
    ],
    ...['สรุปความคืบหน้า', 'สรุปความก้าวหน้า', 'ความคืบหน้า ita', 'สถานะล่าสุด', 'สถานะตอนนี้', 'สถานะปัจจุบัน'],
    'summary',
  ],
  help: 'ภาพรวมของปี: ครบกี่ข้อ เหลืออะไร เหลือกี่วัน',
  examples: ['สรุป', 'สรุปสถานะ ITA ปีงบ 70', 'สรุป กองคลัง'],
  args: SummaryArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerSummary,
});
