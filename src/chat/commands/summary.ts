import { answerSummary } from '../answers/summary.ts';
import { SummaryArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, has, only, opens, saidYear } from '../understand/heard.ts';
import { oneUnit } from '../understand/units.ts';

function read(heard: Heard): Reading {
  const asked =
    opens(heard, 'summary') && only(heard, 'command', 'unit', 'year', 'what', 'question', 'about');
  if (!asked || opens(heard, 'help', 'list-missing', 'show-item', 'update-item') || has(heard, 'refs'))
    return undefined;
  const unit = oneUnit(heard);
  return unit && { outcome: 'call', args: { ...unit, ...saidYear(heard) } };
}

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
