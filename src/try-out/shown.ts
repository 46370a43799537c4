import type { FakeLine } from '../fake-line/platform.ts';
import type { TranscriptEntry } from '../fake-line/state.ts';
import type { Phones } from './phones.ts';
import { samplePeople } from './sample.ts';

/** What the page shows, as JSON. Times are milliseconds since 1970, of the moved clock. */

export interface ShownWorld {
  readonly bot: { readonly name: string };
  readonly now: number;
  readonly people: readonly { readonly id: string; readonly name: string; readonly post: string }[];
  readonly chats: readonly ShownChat[];
}

export interface ShownChat {
  readonly id: string;
  readonly kind: 'group' | 'user';
  readonly name: string;
  readonly members: readonly string[];
  readonly last: ShownMessage | null;
}

export interface ShownMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly person: string | null;
  readonly at: number;
  /** How the bot sent it. */
  readonly kind: 'reply' | 'push' | 'multicast' | null;
  /** The message object as LINE has it. */
  readonly message: Readonly<Record<string, unknown>>;
  /** The words of the message that this one quotes. */
  readonly quoted: string | null;
  readonly edited: boolean;
  readonly unsent: boolean;
}

export function shownWorld(line: FakeLine, now: number): ShownWorld {
  const posts = new Map(samplePeople.map(({ userId, post }) => [userId, post]));
  const last = (chat: string): ShownMessage | null => shownMessages(line, chat).at(-1) ?? null;
  return {
    bot: { name: line.bot.displayName },
    now,
    people: line.people().map(({ userId, displayName }) => ({
      id: userId,
      name: displayName,
      post: posts.get(userId) ?? '',
    })),
    chats: [
      ...line.groups().map((group) => ({
        id: group.groupId,
        kind: 'group' as const,
        name: group.groupName,
        members: line.membersOf(group).map(({ userId }) => userId),
        last: last(group.groupId),
      })),
      ...line.people().map(({ userId, displayName }) => ({
        id: userId,
        kind: 'user' as const,
        name: displayName,
        members: [userId],
        last: last(userId),
      })),
    ],
  };
}

/** Everything said in a chat, oldest first; what did not reach it is not in it. */
export function shownMessages(line: FakeLine, chat: string): readonly ShownMessage[] {
  const entries = line.transcript(chat);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries
    .filter((entry) => entry.from === 'person' || entry.delivered)
    .map((entry) => {
      const { quotedMessageId } = entry.message;
      const quoted = typeof quotedMessageId === 'string' ? byId.get(quotedMessageId) : undefined;
      const said = entry.from === 'person' ? entry : undefined;
      return {
        id: entry.id,
        from: entry.from,
        person: said?.userId ?? null,
        at: entry.at,
        kind: entry.from === 'bot' ? entry.kind : null,
        message: entry.message,
        quoted: quoted ? wordsOf(quoted) : null,
        edited: said?.editedAt !== undefined,
        unsent: said?.unsent === true,
      };
    });
}

/** A message in a line: its text, or what a notification shows of a card. */
function wordsOf({ message }: TranscriptEntry): string {
  const words = message.text ?? message.altText;
  return typeof words === 'string' ? words : `[${String(message.type)}]`;
}

export interface ShownWires {
  readonly webhook: Phones['latest'] | null;
  readonly call: Readonly<Record<string, unknown>> | null;
  /** Whether there is an event to deliver again. */
  readonly canRepeat: boolean;
}

const sendings: ReadonlySet<string | undefined> = new Set(['reply', 'push', 'multicast']);

/** The last webhook, and the last call by which the bot sent something (else the last of any kind). */
export function shownWires(line: FakeLine, phones: Phones): ShownWires {
  const { calls } = line;
  const call = calls.findLast((it) => sendings.has(it.endpoint)) ?? calls.at(-1);
  return {
    webhook: phones.latest ?? null,
    call: call
      ? { method: call.method, path: call.path, status: call.status ?? null, body: call.json ?? null }
      : null,
    canRepeat: phones.latestEvent !== null,
  };
}
