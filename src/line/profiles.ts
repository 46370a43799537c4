import type { Logger } from 'pino';
import { within } from '../app/deadline.ts';
import type { Profiles } from '../app/people.ts';
import { lineClient, logFault, type LineAccess } from './messenger.ts';

/** Names change rarely, and a name that LINE would not give may be given soon. Real time, milliseconds. */
const nameIsGoodFor = 600_000;
const silenceIsGoodFor = 60_000;
const cachedAtMost = 1_000;

/** Display names from LINE. An answer waits for a name for a second at most: it is worth less than the answer. */
export function lineProfiles(access: LineAccess, log: Logger, deadline = 1_000): Profiles {
  const client = lineClient(access);
  const cache = new Map<string, { readonly name: string | null; readonly until: number }>();

  function ask(chat: Parameters<Profiles['nameOf']>[0], lineUser: string): Promise<{ displayName: string }> {
    if (chat.kind === 'user') return client.getProfile(lineUser);
    return chat.id.startsWith('R')
      ? client.getRoomMemberProfile(chat.id, lineUser)
      : client.getGroupMemberProfile(chat.id, lineUser);
  }

  return {
    async nameOf(chat, lineUser) {
      const known = cache.get(lineUser);
      if (known !== undefined && known.until > performance.now()) return known.name;
      let name: string | null = null;
      try {
        name = (await within(deadline, ask(chat, lineUser))).displayName;
      } catch (error) {
        logFault(log, 'profile', error);
      }
      cache.delete(lineUser);
      const oldest = cache.size < cachedAtMost ? undefined : cache.keys().next().value;
      if (oldest !== undefined) cache.delete(oldest);
      cache.set(lineUser, {
        name,
        until: performance.now() + (name === null ? silenceIsGoodFor : nameIsGoodFor),
      });
      return name;
    },
  };
}
