import type { Member } from '../domain/agency.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { asSought } from './as-sought.ts';
import { type GroupMoment, type Person, hasLeftSince, isSeenIn } from './people.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** Somebody of an agency; `member` is null for who only speaks in one of its groups. */
export interface KnownPerson {
  readonly person: Person;
  readonly member: Member | null;
}

/** How people point at somebody: by a mention that LINE vouches for, by an id (of a button), or by name. */
export interface PersonSought {
  readonly name: string;
  readonly id?: string | undefined;
  /** The LINE id that a mention in one of the agency's groups stands for, that group, and when it was. */
  readonly mentioned?: (GroupMoment & { readonly lineUser: string }) | undefined;
}

type Needed = Pick<Ports, 'people' | 'agencies'>;

/** Everybody an agency knows: its members, and who spoke to the bot in its groups. */
export async function peopleOf(ports: Needed, agencyId: string): Promise<readonly KnownPerson[]> {
  const members = new Map(
    (await ports.agencies.membersOf(agencyId)).map(({ person, member }) => [person, member]),
  );
  const seen = await ports.people.seenIn(agencyId);
  const others = [...members.keys()].filter((id) => seen.every((person) => person.id !== id));
  const named = await ports.people.byIds(others);
  return [...seen, ...named.values()].map((person) => ({ person, member: members.get(person.id) ?? null }));
}

/** Who coordinates an agency and is still there: an account that was erased leaves its member behind. */
export async function coordinatorsOf(ports: Needed, agencyId: string): Promise<readonly string[]> {
  const members = await ports.agencies.membersOf(agencyId);
  const ids = members.filter(({ member }) => member.role === 'coordinator').map((it) => it.person);
  const there = await ports.people.byIds(ids);
  return ids.filter((id) => there.has(id));
}

/**
 * The one person who was meant.
 * @returns `person-unclear` with all of that name, since a role in the wrong hands is worse than a question.
 */
export async function findPerson(
  ports: Needed,
  agencyId: string,
  sought: PersonSought,
): Promise<Result<KnownPerson, Refusal>> {
  if (sought.mentioned !== undefined) return mentioned(ports, agencyId, sought.mentioned, sought.name);
  const all = await peopleOf(ports, agencyId);
  const matches =
    sought.id === undefined ? byName(all, sought.name) : all.filter(({ person }) => person.id === sought.id);
  const [first, ...others] = matches;
  if (!first) return refuse({ code: 'person-unknown', name: sought.name });
  if (others.length === 0) return ok(first);
  return refuse({
    code: 'person-unclear',
    name: sought.name,
    matches: matches.map(({ person, member }) => ({
      id: person.id,
      name: person.name ?? sought.name,
      role: member?.role ?? 'officer',
      units: member?.units ?? [],
    })),
  });
}

/**
 * Only members of a group can be mentioned in it, so whoever is belongs to the agency from now on; save who has left
 * since, where LINE tells late.
 */
async function mentioned(
  ports: Needed,
  agencyId: string,
  { lineUser, ...moment }: NonNullable<PersonSought['mentioned']>,
  name: string,
): Promise<Result<KnownPerson, Refusal>> {
  const person = await ports.people.of(lineUser, moment.at);
  const isNew = !isSeenIn(person, agencyId, moment.group);
  if (isNew && hasLeftSince(person, moment)) return refuse({ code: 'person-unknown', name });
  if (person.name === null) await ports.people.rename(person.id, name);
  if (isNew) await ports.people.seen(person.id, agencyId, moment.group);
  const member = await ports.agencies.member(agencyId, person.id);
  return ok({ person: { ...person, name: person.name ?? name }, member });
}

/** The same name, else names that hold what was said. */
function byName(all: readonly KnownPerson[], said: string): readonly KnownPerson[] {
  const wanted = asSought(said);
  if (wanted === '') return [];
  const same = all.filter(({ person }) => asSought(person.name ?? '') === wanted);
  return same.length > 0 ? same : all.filter(({ person }) => asSought(person.name ?? '').includes(wanted));
}
