import type { Actor, Visitor } from '../../app/actor.ts';
import type { Speaker } from '../../app/agencies.ts';
import { remainsViewer } from '../../app/forget.ts';
import { type Person, isSeenIn } from '../../app/people.ts';
import type { Ports } from '../../app/ports.ts';
import { comeBack } from '../../app/presence.ts';
import { agenciesOfPerson } from '../../app/whose-chat.ts';
import type { Agency, Group, Member } from '../../domain/agency.ts';
import type { Incoming } from './incoming.ts';

/** The chat an event came from: whose it is, before anybody asks who speaks. */
export type Setting =
  | {
      readonly kind: 'agency';
      readonly agencyId: string;
      readonly agency: Agency;
      readonly group: Group | null;
      /** Who probably speaks, as far as that was read along; it says nothing of anybody else. */
      readonly speaker: Speaker | null;
      /** Whether a reminder waits there to go along with a reply; null where nobody looked. */
      readonly reminderWaits: boolean | null;
      /** One to one: it is one of several that the person belongs to. */
      readonly ofSeveral?: true;
    }
  | { readonly kind: 'several'; readonly agencies: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'nobody' };

/** Whose chat it is, while that is read; null where it is read later. */
export type Ahead = Promise<Setting> | null;

/** A LINE group belongs to one agency. */
export async function groupSetting(
  ports: Pick<Ports, 'agencies'>,
  lineGroup: string,
  lineUser: string | null = null,
): Promise<Setting> {
  const bound = await ports.agencies.ofGroup(lineGroup, lineUser);
  return !bound || bound.agency.closed ? { kind: 'nobody' } : { kind: 'agency', ...bound };
}

/** Since when a group is its agency's: what was said or sent there before is nothing to that agency. */
export function agencySince(setting: Setting): Date | null {
  return setting.kind === 'agency' ? (setting.group?.since ?? null) : null;
}

/**
 * Begins to read whose a group is, before its event is known; null for a chat that is none. Whoever uses it holds the
 * chat, or took it with nobody in between, so that what was said in it before is seen.
 * @param lineUser who probably speaks there
 */
export function settingAhead(ports: Pick<Ports, 'agencies'>, chat: string, lineUser: string | null): Ahead {
  // LINE's ids of groups begin so. A wrong guess costs a trip to the database, and changes nothing.
  if (!chat.startsWith('C')) return null;
  const setting = groupSetting(ports, chat, lineUser);
  // Whoever has an event hears of a fault; where there is none, nobody does.
  setting.catch(() => undefined);
  return setting;
}

/** Whether a reminder may wait in a chat, as far as that was read along with it. */
export async function reminderMayWait(ahead: Ahead): Promise<boolean> {
  // Whoever needed the setting has met its fault; for who did not need it the outbox is asked.
  const setting = await ahead?.catch(() => null);
  return setting?.kind !== 'agency' || setting.reminderWaits !== false;
}

/**
 * One to one, a person speaks for the agency they belong to; of several, for the one they chose.
 * @param meant whose card they quote or press: while they belong to that one, they speak for it
 */
export async function ownSetting(
  ports: Pick<Ports, 'agencies'>,
  person: Person,
  meant?: string,
): Promise<Setting> {
  const ids = await agenciesOfPerson(ports, person);
  const found = await Promise.all(ids.map(async (id) => ({ id, agency: await ports.agencies.byId(id) })));
  const open = found.flatMap(({ id, agency }) => (agency && !agency.closed ? [{ id, agency }] : []));
  const [first, ...others] = open;
  if (!first) return { kind: 'nobody' };
  const chosen =
    others.length === 0
      ? first
      : [meant, person.speaksFor].flatMap((id) => open.find((it) => it.id === id) ?? [])[0];
  if (chosen)
    return {
      kind: 'agency',
      agencyId: chosen.id,
      agency: chosen.agency,
      group: null,
      speaker: null,
      reminderWaits: null,
      ...(others.length > 0 ? { ofSeveral: true } : {}),
    };
  return { kind: 'several', agencies: open.map(({ id, agency }) => ({ id, name: agency.name })) };
}

/** Whether a chat speaks for the agency that a card was of. One that does not say is of the only one there can be. */
export function isOf(setting: Setting, agency: string | undefined): boolean {
  if (setting.kind !== 'agency') return false;
  return agency === undefined ? setting.ofSeveral !== true : setting.agencyId === agency;
}

/**
 * The person behind an event, by the name LINE shows; made when seen for the first time.
 * @param known as they were just read
 */
export async function personOf(
  ports: Pick<Ports, 'people' | 'profiles'>,
  incoming: Incoming,
  lineUser: string,
  known?: Person,
): Promise<Person> {
  const person = known ?? (await ports.people.of(lineUser, incoming.at));
  if (person.name !== null) return person;
  const name = await ports.profiles.nameOf(incoming.chat, lineUser);
  if (name === null) return person;
  await ports.people.rename(person.id, name);
  return { ...person, name };
}

/**
 * Who acts in an agency's chat: members of a bound group are officers unless told otherwise.
 * @param known what they are there, as it was just read
 * @returns null where they have left the group since: what they say comes too late
 */
export async function actorOf(
  ports: Pick<Ports, 'agencies' | 'people' | 'ledger' | 'erasure'>,
  visitor: Visitor,
  person: Person,
  setting: Extract<Setting, { kind: 'agency' }>,
  known: Member | null,
): Promise<Actor | null> {
  const { agencyId, agency, group } = setting;
  let member = known;
  // Nobody may have told that they came, or came back: who speaks in a group is in it.
  if (group && !isSeenIn(person, agencyId, visitor.chat.id)) {
    const { event, at } = visitor;
    // First: who is seen in the group already is not asked about again.
    if (member === null) await remainsViewer(ports, agencyId, person, { event, at });
    if (!(await comeBack(ports, agencyId, person, { group: visitor.chat.id, event, at }))) return null;
    member = await ports.agencies.member(agencyId, person.id);
  }
  return { ...visitor, agencyId, agency, group, role: member?.role ?? 'officer', units: member?.units ?? [] };
}
