import { yearToWrite } from '../../app/board.ts';
import { setDue } from '../../app/set-due.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { dueSet as say } from '../../text/item-sentences.ts';
import { buttons, inYear } from '../../text/sentences.ts';
import type { SetDueArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { changedEach } from './changed-each.ts';
import { answerSetStep } from './set-step.ts';
import { refused } from './refused.ts';

export async function answerSetDue(turn: Turn, args: SetDueArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'set-due', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  if (args.topic !== undefined) return answerSetStep(turn, { ...args, topic: args.topic }, catalogue);
  const result = await setDue(ports, actor, catalogue, args, today);
  if (!result.ok) return refused(turn, result.refusal, call);
  const { changed } = result.value;
  const [first] = changed;
  const isLate = changed.some((it) => it.kind === 'item') && args.date > catalogue.answering.to;
  const showFirst =
    first?.kind === 'item' ? { command: 'show-item' as const, args: { code: first.label, year } } : undefined;
  return changedEach(turn, call, result.value, {
    title: say.title(args.date, today, inYear(year, fiscalYearOf(today))),
    line: say.line,
    remarks: isLate ? [say.afterWindow(catalogue.answering.to)] : [],
    next: say.next,
    buttons: showFirst ? [{ label: buttons.show(showFirst.args.code), call: showFirst }] : [],
  });
}
