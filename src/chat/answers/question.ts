import type { Call } from '../call.ts';
import type { Button } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** A quick choice is a row of buttons, not a list to scroll. */
const MOST_CHOICES = 10;

/**
 * Keeps a question with the calls it offers, and returns its buttons. A button carries only the question's id and a
 * number: what people wrote stays in one erasable place, and a call of any length fits.
 */
export async function offer(
  turn: Turn,
  choices: readonly { readonly label: string; readonly call: Call }[],
): Promise<readonly Button[]> {
  const { actor, ports } = turn;
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
