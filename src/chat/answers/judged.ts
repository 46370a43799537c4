import type { ChangedItems } from '../../app/change-item.ts';
import { updated } from '../../text/sentences.ts';
import type { Call } from '../call.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { problemLines, refused } from './refused.ts';

/** How the saved card puts a word on several items. */
interface Words {
  readonly title: (codes: readonly string[]) => string;
  /** Where all stood so already. */
  readonly already: (codes: readonly string[]) => string;
  readonly lines: readonly string[];
  readonly next: string;
  readonly buttons: readonly Button[];
}

/** The answer to a superior's word on several items. */
export async function judgedAnswer(
  turn: Turn,
  call: Call,
  { changed: judged, refused: others }: ChangedItems,
  words: Words,
): Promise<Answer> {
  const [only, ...more] = others;
  if (judged.length === 0 && only && more.length === 0) return refused(turn, only.refusal, call);
  const rows = judged.flatMap((it) => (it.row ? [it.row] : []));
  const codes = (written: boolean) =>
    judged.filter((it) => (it.row !== null) === written).map((it) => it.item.catalogue.code);
  const before = codes(false);
  return {
    replies: [
      {
        kind: 'saved',
        title:
          rows.length > 0
            ? words.title(codes(true))
            : before.length > 0
              ? words.already(before)
              : updated.none,
        lines: [
          ...(rows.length > 0 ? words.lines : []),
          ...(rows.length > 0 && before.length > 0 ? [words.already(before)] : []),
        ],
        problems: problemLines(others.map((it) => it.refusal)),
        next: words.next,
        undo: rows.length > 0 ? { command: 'undo', args: { event: turn.actor.event } } : null,
        buttons: words.buttons,
      },
    ],
    rows,
  };
}
