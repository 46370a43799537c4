import type { Ports } from '../app/ports.ts';
import { type Setting, groupSetting, ownSetting } from '../chat/arriving/speaker.ts';
import { Refused } from './refused.ts';

/**
 * The agency of a group; one that was set up one to one has none, and the LINE id of one of its people stands for it.
 * @throws {Refused} for a chat that belongs to no agency, or to several.
 */
export async function agencyOf(
  ports: Pick<Ports, 'agencies' | 'people'>,
  chat: string,
): Promise<Extract<Setting, { kind: 'agency' }>> {
  const inGroup = await groupSetting(ports, chat);
  const person = inGroup.kind === 'nobody' ? await ports.people.known(chat) : null;
  const setting = person ? await ownSetting(ports, person) : inGroup;
  if (setting.kind === 'agency') return setting;
  throw new Refused(
    setting.kind === 'several'
      ? `${chat} belongs to several agencies: name a group of the one that is meant.`
      : `No agency is set up in the group ${chat}.`,
  );
}
