import { assign } from '../../app/assign.ts';
import { yearToWrite } from '../../app/board.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { assigned as say } from '../../text/item-sentences.ts';
import { inYear } from '../../text/sentences.ts';
import type { AssignArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { changedEach } from './changed-each.ts';
import { refused } from './refused.ts';

export async function answerAssign(turn: Turn, args: AssignArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'assign', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const result = await assign(ports, actor, catalogue, args);
  if (!result.ok) return refused(turn, result.refusal, call);
  const title = say.title(args.units, inYear(year, fiscalYearOf(today)));
  return changedEach(turn, call, result.value, { title, line: say.line, next: say.next });
}
