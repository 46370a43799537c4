import { yearToWrite } from '../../app/board.ts';
import { type DueSet, setDue } from '../../app/set-due.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { dueSet as say } from '../../text/item-sentences.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { buttons, inYear, measures, updated } from '../../text/sentences.ts';
import type { SetDueArgs } from '../args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

export async function answerSetDue(turn: Turn, args: SetDueArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'set-due', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const result = await setDue(ports, actor, catalogue, args, today);
  if (!result.ok) return refused(turn, result.refusal, call);
  const { set, refused: others } = result.value;
  const [only, ...more] = others;
  if (set.length === 0 && only && more.length === 0) return refused(turn, only.refusal, call);
  const rows = set.flatMap((it) => (it.row ? [it.row] : []));
  const label = (it: DueSet) => (it.kind === 'item' ? it.label : measures.label(it.label));
  const isLate = set.some((it) => it.kind === 'item') && args.date > catalogue.answering.to;
  const [first] = set;
  return {
    replies: [
      {
        kind: 'saved',
        title:
          rows.length > 0
            ? say.title(args.date, today, inYear(year, fiscalYearOf(today)))
            : updated.nothing(set.map(label)),
        lines: [
          ...set.map((it) => say.line(label(it), it.title)),
          ...(isLate ? [say.afterWindow(catalogue.answering.to)] : []),
        ],
        problems: others.map(({ refusal }) => {
          const { title, text, examples } = sayRefusal(refusal);
          return updated.problem(title, text, examples[0]);
        }),
        next: say.next,
        undo: rows.length > 0 ? { command: 'undo', args: { event: actor.event } } : null,
        buttons:
          first?.kind === 'item'
            ? [
                {
                  label: buttons.show(first.label),
                  call: { command: 'show-item', args: { code: first.label, year } },
                },
              ]
            : [],
      },
    ],
    rows,
  };
}
