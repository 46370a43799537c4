import type { Person } from './people.ts';
import type { Ports } from './ports.ts';

/** The agencies that somebody speaks for: as a member, or seen in one of their groups. */
export async function agenciesOfPerson(
  { agencies }: Pick<Ports, 'agencies'>,
  person: Person,
): Promise<readonly string[]> {
  const memberships = await agencies.membershipsOf(person.id);
  return [...new Set([...memberships.map((it) => it.agency), ...person.seenIn])];
}

/**
 * The agencies whose work may be spoken of in a chat.
 * @param chat the LINE id of a group or a person
 */
export async function agenciesOfChat(
  ports: Pick<Ports, 'agencies' | 'people'>,
  chat: string,
): Promise<readonly string[]> {
  if (!chat.startsWith('U')) {
    const agency = (await ports.agencies.group(chat))?.agency ?? null;
    return agency === null ? [] : [agency];
  }
  const person = await ports.people.known(chat);
  return person === null ? [] : agenciesOfPerson(ports, person);
}
