import { assign } from '../../app/assign.ts';
import { yearToWrite } from '../../app/board.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { assigned as say, inYear, measures, updated } from '../../text/sentences.ts';
import type { AssignArgs } from '../args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

export async function answerAssign(turn: Turn, args: AssignArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'assign', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const result = await assign(ports, actor, catalogue, args);
  if (!result.ok) return refused(turn, result.refusal, call);
  const { assigned, refused: others } = result.value;
  const [only, ...more] = others;
  if (assigned.length === 0 && only && more.length === 0) return refused(turn, only.refusal, call);
  const rows = assigned.flatMap((it) => (it.row ? [it.row] : []));
  const label = (it: (typeof assigned)[number]) => (it.kind === 'item' ? it.label : measures.label(it.label));
  return {
    replies: [
      {
        kind: 'saved',
        title:
          rows.length > 0
            ? say.title(args.units, inYear(year, fiscalYearOf(today)))
            : updated.nothing(assigned.map(label)),
        lines: assigned.map((it) => say.line(label(it), it.title)),
        problems: others.map(({ refusal }) => {
          const { title, text, examples } = sayRefusal(refusal);
          return updated.problem(title, text, examples[0]);
        }),
        next: say.next,
        undo: rows.length > 0 ? { command: 'undo', args: { event: actor.event } } : null,
        buttons: [],
      },
    ],
    rows,
  };
}
