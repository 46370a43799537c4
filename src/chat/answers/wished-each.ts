import type { WishedEach } from '../../app/wish-reminders.ts';
import { aimName, wishes as say } from '../../text/wish-sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { loneRefusal, problemLines, refused } from './refused.ts';
import { saved } from './saved.ts';

interface Words {
  readonly title: (names: readonly string[]) => string;
  readonly same: (names: readonly string[]) => string;
  readonly remarks: readonly string[];
  readonly next: string;
  readonly buttons?: readonly Button[];
}

/** The answer to one wish about the reminders of several things. */
export async function wishedEach(turn: Turn, call: Call, outcome: WishedEach, words: Words): Promise<Answer> {
  const { wished, refused: others } = outcome;
  const lone = loneRefusal(wished, others);
  if (lone) return refused(turn, lone, call);
  const rows = wished.flatMap((it) => (it.row ? [it.row] : []));
  const written = wished.filter((it) => it.row !== null);
  const names = [...new Set((written.length > 0 ? written : wished).map(({ aim }) => aimName(aim)))];
  return saved(turn.actor, rows, {
    title: rows.length > 0 ? words.title(names) : words.same(names),
    lines: [
      ...wished.flatMap(({ aim }) => (aim.title === '' ? [] : [say.line(aimName(aim), aim.title)])),
      ...words.remarks,
    ],
    problems: problemLines(others.map((it) => it.refusal)),
    next: words.next,
    buttons: words.buttons ?? [],
  });
}
