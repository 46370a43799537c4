import type { ChangedEach } from '../../app/change-each.ts';
import { measures } from '../../text/measure-sentences.ts';
import { updated } from '../../text/sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { loneRefusal, problemLines, refused } from './refused.ts';
import { saved } from './saved.ts';

/** How the saved card puts it. */
interface Words {
  readonly title: string;
  readonly line: (label: string, title: string) => string;
  readonly next: string;
  /** Said below the lines of what was changed. */
  readonly remarks?: readonly string[];
  readonly buttons?: readonly Button[];
}

/** The answer to one change of several items and measures. */
export async function changedEach(
  turn: Turn,
  call: Call,
  outcome: ChangedEach,
  words: Words,
): Promise<Answer> {
  const { changed, refused: others } = outcome;
  const lone = loneRefusal(changed, others);
  if (lone) return refused(turn, lone, call);
  const rows = changed.flatMap((it) => (it.row ? [it.row] : []));
  const named = changed.map((it) => ({
    ...it,
    label: it.kind === 'item' ? it.label : measures.label(it.label),
  }));
  return saved(turn.actor, rows, {
    title: rows.length > 0 ? words.title : updated.nothing(named.map((it) => it.label)),
    lines: [...named.map((it) => words.line(it.label, it.title)), ...(words.remarks ?? [])],
    problems: problemLines(others.map((it) => it.refusal)),
    next: words.next,
    buttons: words.buttons ?? [],
  });
}
