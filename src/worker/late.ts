import { faultOf } from '../app/fault.ts';
import { shortId, type LateAnswer, type LateAnswers } from '../app/inbox.ts';
import { receivedFrom } from '../line/incoming.ts';
import type { AtChat } from './held-chat.ts';

/**
 * What was late and may be shown now. A chat may have become another agency's since, somebody may have left, or had
 * something erased: what was said of it then is said no more. Asks nobody where nothing was late.
 */
export async function lateToShow(at: AtChat, chat: string): Promise<LateAnswers> {
  const { deps, held } = at;
  if (held.late().answers.length === 0) return held.late();
  const [late, now] = await Promise.all([held.lateNow(), deps.agenciesOf(chat)]);
  const theirs = late.answers.filter(({ of = [] }) => of.every((agency) => now.includes(agency)));
  const drawn = await Promise.all(theirs.map((it) => drawnNow(at, chat, it)));
  const answers = drawn.filter((it) => it !== null);
  const isAll =
    answers.length === late.answers.length && answers.every((it, index) => it === late.answers[index]);
  return isAll ? late : { ...late, answers };
}

/** An errand with what it says by now; null where that is nothing. */
async function drawnNow({ deps }: AtChat, chat: string, late: LateAnswer): Promise<LateAnswer | null> {
  if (late.errand === undefined) return late;
  const { incoming } = receivedFrom({ id: late.event, at: late.at, json: late.errand });
  if (incoming === null) return null;
  try {
    const { replies } = await deps.conversation.respond(incoming, null);
    return replies.length === 0 ? null : { ...late, messages: JSON.stringify(deps.render(replies)) };
  } catch (error) {
    if (deps.isOutage(error)) throw error;
    // Whoever is being answered here asked for something else.
    deps.log.error({ chat: shortId(chat), fault: faultOf(error).fault }, 'an errand could not be said');
    return null;
  }
}
