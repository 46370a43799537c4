import { setStep } from '../../app/set-step.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { stepSet as say } from '../../text/item-sentences.ts';
import { buttons, inYear } from '../../text/sentences.ts';
import { arabicDigits } from '../../text/thai.ts';
import type { SetDueArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';
import { saved } from './saved.ts';

/** What people put before the name of a step: its end, and that it is a step. */
const beforeStep = /^(?:(?:วัน|ช่วง|ขั้นตอน|ขั้น|การ|ปิดรับ|ปิด|เปิด|สิ้นสุด|ครบกำหนด|หมดเขต|เวลา)(?=.))+/;

/** A step of the calendar gets the day that the agency knows from NACC's announcement. */
export async function answerSetStep(
  turn: Turn,
  args: SetDueArgs & { readonly topic: string },
  catalogue: Catalogue,
): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'set-due', args } as const;
  const words = arabicDigits(args.topic)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(beforeStep, ''))
    .filter((word) => word !== '');
  const result = await setStep(ports, actor, catalogue, { ...args, words }, today);
  if (!result.ok) return refused(turn, result.refusal, call);
  const { step, items, row } = result.value;
  const year = inYear(catalogue.year, fiscalYearOf(today));
  return saved(actor, [row], {
    title: row === null ? say.same(step.title, args.date) : say.title(step.title, args.date, today, year),
    lines: row === null ? [] : [say.before(step.to), ...(items > 0 ? [say.items(items)] : [])],
    next: say.next,
    buttons: [{ label: buttons.deadlines, call: { command: 'deadlines', args: {} } }],
  });
}
