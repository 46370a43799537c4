import { recipientOf } from '../app/kept-lines.ts';
import type { OutboxRow } from '../app/outbox.ts';
import type { Ports } from '../app/ports.ts';

/**
 * The LINE id of the chat that a row speaks to; null where it is the agency's no more: a group that the bot was put out
 * of and that another agency may have by now, somebody who left or was erased. Nothing of an agency is said there.
 */
export async function addressOf(
  { agencies, people }: Pick<Ports, 'agencies' | 'people'>,
  { agency, chat }: Pick<OutboxRow, 'agency' | 'chat'>,
): Promise<string | null> {
  const to = recipientOf(chat);
  if (to.kind === 'group') {
    const bound = await agencies.group(to.group);
    return bound?.agency === agency ? to.group : null;
  }
  const [member, known] = await Promise.all([agencies.member(agency, to.person), people.byIds([to.person])]);
  return member === null ? null : (known.get(to.person)?.lineUser ?? null);
}
