import type { Actor, Visitor } from '../../app/actor.ts';
import { grouped } from '../../domain/grouped.ts';
import { buttons as words } from '../../text/sentences.ts';
import type { Call, Candidate } from '../calls/call.ts';
import type { Button } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** A quick choice is a row of buttons, not a list to scroll. */
export const MOST_CHOICES = 10;
/** A list of all items of any year fits. */
const MOST_KEPT = 100;

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
  const offered = choices.slice(0, MOST_KEPT);
  const labels = offered.map(({ label }) => label);
  // Further pages are made from what is kept.
  const kept = offered.map(({ label, call }) => (offered.length > MOST_CHOICES ? { ...call, label } : call));
  const calls = JSON.stringify(kept);
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
  return choicesFrom(0, id, labels);
}

/**
 * Keeps a question of its own for each thing that the choices settle, so that all of them can be answered. Each answer
 * acts in an event of its own: in one event an item changes once, and its undo takes back all that it wrote.
 */
export async function offerApart(
  { actor, ports }: Pick<Turn, 'ports'> & { readonly actor: Asked },
  choices: readonly { readonly label: string; readonly call: Candidate }[],
): Promise<readonly Button[]> {
  const all: Button[] = [];
  for (const [at, own] of [...grouped(choices, ({ call }) => call.of ?? '').values()].entries()) {
    all.push(...(await offer({ ports, actor: { ...actor, event: `${actor.event}+${at + 1}` } }, own)));
  }
  return all;
}

/** The buttons of a question from one of its answers on: all that are left, or nine and one that shows the next. */
export function choicesFrom(from: number, question: string, labels: readonly string[]): readonly Button[] {
  const isLast = labels.length - from <= MOST_CHOICES;
  const until = isLast ? labels.length : from + MOST_CHOICES - 1;
  const here = labels.slice(from, until).map((label, at): Button => {
    return { label, call: { command: 'choose', args: { question, choice: from + at } } };
  });
  if (isLast) return here;
  return [...here, { label: words.more, call: { command: 'choose', args: { question, from: until } } }];
}
