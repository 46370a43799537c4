import type { Ports } from '../../app/ports.ts';
import { comeBack, leaveChat, leaveGroup } from '../../app/presence.ts';
import { welcome, welcomeAlone, welcomeBack } from '../../text/coming-sentences.ts';
import { notice } from '../answers/refused.ts';
import type { Incoming, Saying } from './incoming.ts';
import { waysIn } from '../perform.ts';
import type { Reply } from '../reply.ts';
import { type Setting, groupSetting, ownSetting } from './speaker.ts';

// People and the bot itself come into chats and leave them.

/** The bot came into a group, or somebody became its friend. */
export async function arrive(ports: Ports, { chat, lineUser, at }: Incoming): Promise<readonly Reply[]> {
  if (chat.kind === 'group') {
    const setting = await groupSetting(ports, chat.id);
    return setting.kind === 'agency' ? [] : [{ kind: 'welcome', ...welcome, buttons: waysIn() }];
  }
  if (lineUser !== null) await ports.people.followed(lineUser, at);
  const person = lineUser === null ? null : await ports.people.known(lineUser);
  const setting = person ? await ownSetting(ports, person) : { kind: 'nobody' };
  return setting.kind === 'nobody'
    ? [{ kind: 'welcome', ...welcomeAlone, buttons: waysIn() }]
    : [notice(welcomeBack.title, welcomeBack.text, welcomeBack.examples)];
}

/** The bot was put out of a group, or somebody blocked it. LINE lets nobody answer that. */
export async function part(ports: Ports, { chat, event, at }: Incoming): Promise<readonly Reply[]> {
  if (chat.kind === 'group') await leaveChat(ports, { group: chat.id, event, at });
  else await ports.people.unfollowed(chat.id, at);
  return [];
}

/** Nobody hears of it in the group: who left is not named there, and who came has said nothing yet. */
export async function move(
  ports: Ports,
  { chat, event, at }: Incoming,
  { kind, lineUsers }: Extract<Saying, { kind: 'came' | 'went' }>,
  group: Setting | null,
): Promise<readonly Reply[]> {
  if (group?.kind !== 'agency') return [];
  const told = { group: chat.id, event, at };
  for (const lineUser of lineUsers) {
    if (kind === 'went') await leaveGroup(ports, group.agencyId, lineUser, told);
    else {
      // Of who never spoke to the bot nothing is kept.
      const person = await ports.people.known(lineUser);
      if (person) await comeBack(ports, group.agencyId, person, told);
    }
  }
  return [];
}
