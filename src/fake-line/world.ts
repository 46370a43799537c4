import type { Channel } from './channel.ts';
import { newGroupId, newMessageId, newUserId } from './line-ids.ts';
import type { GroupState, PersonState, SaidMessage } from './state.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Somebody who is no friend can be written to for a week after writing one to one. */
const STRANGER_DAYS = 7;

export function bornPerson(
  channel: Channel,
  person: Omit<PersonState, 'userId'> & { userId?: string },
): PersonState {
  const born = { ...person, userId: person.userId ?? newUserId() };
  channel.state.people[born.userId] = born;
  return born;
}

export function foundedGroup(
  channel: Channel,
  group: Omit<GroupState, 'groupId'> & { groupId?: string },
): GroupState {
  const founded = { ...group, groupId: group.groupId ?? newGroupId() };
  channel.state.groups[founded.groupId] = founded;
  return founded;
}

/** For the test's own use: an unknown id is a mistake of the test. */
export function personOf(channel: Channel, userId: string): PersonState {
  const person = channel.state.people[userId];
  if (!person) throw new Error(`nobody in this LINE has the id ${userId}`);
  return person;
}

/** For the test's own use: an unknown id is a mistake of the test. */
export function groupOf(channel: Channel, groupId: string): GroupState {
  const group = channel.state.groups[groupId];
  if (!group) throw new Error(`no group in this LINE has the id ${groupId}`);
  return group;
}

export function addMember(group: GroupState, userId: string): void {
  if (!group.memberIds.includes(userId)) group.memberIds.push(userId);
}

export function removeMember(group: GroupState, userId: string): void {
  group.memberIds = group.memberIds.filter((id) => id !== userId);
}

/** The group, when the bot is in it. */
export function groupWithBot(channel: Channel, groupId: string | undefined): GroupState | undefined {
  const group = channel.state.groups[groupId ?? ''];
  return group?.botIsIn === true ? group : undefined;
}

/** Whether the bot may write to this person on its own account. */
export function mayBePushedTo(channel: Channel, person: PersonState): boolean {
  if (person.friendship !== 'stranger') return true;
  return person.wroteAloneAt !== undefined && channel.now() - person.wroteAloneAt <= STRANGER_DAYS * DAY;
}

/** Whether a message arrives; LINE does not tell the bot. */
export function reads(person: PersonState): boolean {
  return person.friendship === 'friend' || person.friendship === 'stranger';
}

/** Puts a person's message into the chat; the bot does not hear of it by that alone. */
export function sayInChat(channel: Channel, words: Omit<SaidMessage, 'from' | 'id'>): SaidMessage {
  const said: SaidMessage = { from: 'person', id: newMessageId(), ...words };
  channel.state.transcript.push(said);
  channel.tell({ kind: 'said', message: said });
  return said;
}

/** How many people a message to this chat reaches; that is what a push costs. */
export function peopleReached(channel: Channel, chatId: string): number {
  const group = channel.state.groups[chatId];
  const ids = group ? group.memberIds : [chatId];
  return ids.filter((id) => {
    const person = channel.state.people[id];
    return person !== undefined && reads(person);
  }).length;
}
