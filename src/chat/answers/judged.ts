import type { ChangedItems } from '../../app/change-item.ts';
import { updated } from '../../text/sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { loneRefusal, problemLines, refused } from './refused.ts';
import { saved } from './saved.ts';

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
  const lone = loneRefusal(judged, others);
  if (lone) return refused(turn, lone, call);
  const rows = judged.flatMap((it) => (it.row ? [it.row] : []));
  const codes = (written: boolean) =>
    judged.filter((it) => (it.row !== null) === written).map((it) => it.item.catalogue.code);
  const before = codes(false);
  return saved(turn.actor, rows, {
    title:
      rows.length > 0 ? words.title(codes(true)) : before.length > 0 ? words.already(before) : updated.none,
    lines: [
      ...(rows.length > 0 ? words.lines : []),
      ...(rows.length > 0 && before.length > 0 ? [words.already(before)] : []),
    ],
    problems: problemLines(others.map((it) => it.refusal)),
    next: words.next,
    buttons: words.buttons,
  });
}
