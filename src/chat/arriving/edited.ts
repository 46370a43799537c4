import { restoreFormer, takeBackFormer } from '../../app/correct.ts';
import type { AuditRow } from '../../app/ledger.ts';
import { edited as say } from '../../text/edit-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import { notice, refused } from '../answers/refused.ts';
import type { Said } from '../perform.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';

/**
 * Answers an edited message whose earlier words had written something. New words that write take the place of the old
 * ones, and one answer says both. Where they do not, or cannot be done, what was written stays and can be undone: that
 * somebody polished a sentence is no reason to lose an entry.
 * @param rows what the earlier words wrote, as far as it holds.
 * @param writes whether the new words are a command that this person may give, and that writes.
 * @param answerAnew does what the new words say; null where they say nothing to the bot.
 */
export async function answerEdit(
  turn: Turn,
  rows: readonly AuditRow[],
  writes: boolean,
  answerAnew: (() => Promise<Said>) | null,
): Promise<Said> {
  const { ports, actor } = turn;
  if (!writes || !answerAnew) {
    const said = answerAnew ? await answerAnew() : null;
    return { ...said, replies: [kept(rows), ...(said?.replies ?? [])] };
  }
  const back = await takeBackFormer(ports, actor, rows);
  // Somebody took it back at this very moment: nothing is left of the earlier words.
  if (!back.ok && back.refusal.code === 'undone-already') return answerAnew();
  if (!back.ok) {
    const call = { command: 'undo', args: { event: newest(rows) } } as const;
    const { replies, refusal } = await refused(turn, back.refusal, call);
    return { replies: [...replies, notice(say.again.title, say.again.text)], ...(refusal && { refusal }) };
  }
  const said = await answerAnew();
  if (said.refusal !== undefined) {
    await restoreFormer(ports, actor);
    return { ...said, replies: [...said.replies, kept(rows)] };
  }
  return withFormer(said, back.value.takenBack);
}

function kept(rows: readonly AuditRow[]): Reply {
  const undo = { command: 'undo', args: { event: newest(rows) } } as const;
  return notice(say.kept.title, say.kept.text(rows), [], [{ label: buttons.undo, call: undo }]);
}

function newest(rows: readonly AuditRow[]): string {
  return rows.at(-1)?.event ?? '';
}

/** The saved card says first what it took back; an answer of another kind has that said before it. */
function withFormer(said: Said, takenBack: readonly AuditRow[]): Said {
  const line = say.takenBack(takenBack);
  const at = said.replies.findIndex((reply) => reply.kind === 'saved');
  if (at === -1) return { ...said, replies: [notice(say.title, line), ...said.replies] };
  const replies = said.replies.map((reply, index) =>
    index === at && reply.kind === 'saved' ? { ...reply, lines: [line, ...reply.lines] } : reply,
  );
  return { ...said, replies };
}
