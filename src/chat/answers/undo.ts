import { type ToUndo, undo } from '../../app/undo.ts';
import { undone as say } from '../../text/sentences.ts';
import { action, target } from '../../text/words.ts';
import type { UndoArgs } from '../args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

/** Takes back one row, one message, or one's own last message, as a change that can itself be taken back. */
export async function answerUndo(turn: Turn, args: UndoArgs): Promise<Answer> {
  const { actor, ports } = turn;
  const what: ToUndo =
    args.entry !== undefined
      ? { kind: 'row', id: args.entry }
      : args.event !== undefined
        ? { kind: 'event', event: args.event }
        : { kind: 'last' };
  const result = await undo(ports, actor, what, args.force === true);
  if (!result.ok) {
    const { refusal } = result;
    // "My last entry" may be another one by the time the coordinator has decided: the very row is named instead.
    const pinned =
      refusal.code === 'changed-since' && what.kind === 'last' ? { event: refusal.row.event } : args;
    return refused(turn, refusal, { command: 'undo', args: pinned });
  }
  const { rows, takenBack } = result.value;
  return {
    replies: [
      {
        kind: 'saved',
        title: say.title([...new Set(takenBack.map(target))]),
        lines: takenBack.map((row) => say.line(target(row), action(row))),
        problems: [],
        next: say.next,
        undo: { command: 'undo', args: { event: actor.event } },
        buttons: [],
      },
    ],
    rows,
  };
}
