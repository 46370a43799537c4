import type { Actor } from '../../app/actor.ts';
import type { Call } from '../call.ts';
import type { Button } from '../reply.ts';
import type { Turn, Visitor } from '../turn.ts';

/** A quick choice is a row of buttons, not a list to scroll. */
const MOST_CHOICES = 10;

/** Whom a question is asked, and of what message. */
export type Asked = Pick<Actor, 'agencyId' | 'person' | 'event' | 'message' | 'at'>;

/** Who is asked in a chat that belongs to no agency yet: the question is the chat's own. */
export function askedAlone(visitor: Visitor): Asked {
  return { ...visitor, agencyId: `chat ${visitor.chat.id}` };
}

/**
 * Keeps a question with the calls it offers, and returns its buttons. A button carries only the question's id and a
 * number: what people wrote stays in one erasable place, and a call of any length fits.
 */
export async function offer(
  { actor, ports }: Pick<Turn, 'ports'> & { readonly actor: Asked },
  choices: readonly { readonly label: string; readonly call: Call }[],
): Promise<readonly Button[]> {
  const offered = choices.slice(0, MOST_CHOICES);
  const calls = JSON.stringify(offered.map((it) => it.call));
  // One event may lead to a question after a question: each is its own.
  const id = ports.ids.derived(actor.event, calls);
  await ports.questions.ask({
    id,
    event: actor.event,
    agency: actor.agencyId,
    person: actor.person,
    message: actor.message,
    at: actor.at,
    calls,
  });
  return offered.map(({ label }, choice) => ({
    label,
    call: { command: 'choose', args: { question: id, choice } },
  }));
}
