import type { FakeLine } from '../fake-line/platform.ts';
import type { Friendship, QuotaLimit, TranscriptEntry } from '../fake-line/state.ts';
import type { ChatNote } from './kept-chats.ts';
import type { Phones } from './phones.ts';
import { samplePeople } from './sample.ts';

/** What the page shows, as JSON. Times are milliseconds since 1970, of the moved clock. */

export interface ShownWorld {
  readonly bot: { readonly name: string };
  readonly now: number;
  /** How far the sample is built; null when it is there. */
  readonly preparing: { readonly done: number; readonly of: number } | null;
  readonly quota: { readonly limit: number | null; readonly used: number };
  readonly people: readonly ShownPerson[];
  readonly chats: readonly ShownChat[];
}

export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly role: string;
  readonly friendship: Friendship;
  /** What the bot put under this person's chat with it; its picture is at `rich-menus/:id`. */
  readonly richMenu: { readonly id: string; readonly menu: Readonly<Record<string, unknown>> } | null;
}

export interface ShownChat {
  readonly id: string;
  readonly kind: 'group' | 'user';
  readonly name: string;
  readonly members: readonly string[];
  /** Whether the bot hears what is said here. */
  readonly hears: boolean;
  /** How many messages there are: what came since somebody looked is new to them. */
  readonly count: number;
  /** How many of them answered somebody. */
  readonly replies: number;
  readonly last: ShownMessage | null;
}

export interface ShownMessage {
  readonly id: string;
  /** `line` for what LINE itself says: who came and who went. */
  readonly from: 'bot' | 'person' | 'line';
  readonly person: string | null;
  readonly at: number;
  /** How the bot sent it. */
  readonly kind: 'reply' | 'push' | 'multicast' | null;
  /** The message object as LINE has it. */
  readonly message: Readonly<Record<string, unknown>>;
  readonly quoted: ShownQuote | null;
  readonly edited: boolean;
  readonly unsent: boolean;
  /** Whether the bot's door has taken it. */
  readonly read: boolean;
}

/** A message that another one quotes. */
export interface ShownQuote {
  readonly id: string;
  /** In a line; empty for pictures. */
  readonly words: string;
  /** Whether it is a picture that somebody sent. */
  readonly isPicture: boolean;
  readonly unsent: boolean;
}

/** Everything there is to look at. */
export interface Scene {
  readonly line: FakeLine;
  readonly phones: Phones;
  readonly notes: readonly ChatNote[];
}

export function shownWorld(scene: Scene, now: number, preparing: ShownWorld['preparing']): ShownWorld {
  const { line, phones } = scene;
  const newest = (chat: string) => {
    const messages = shownMessages(scene, chat);
    const replies = messages.filter(({ kind }) => kind === 'reply').length;
    return { count: messages.length, replies, last: messages.at(-1) ?? null };
  };
  return {
    bot: { name: line.bot.displayName },
    now,
    preparing,
    quota: { limit: limitOf(line.quota.limit), used: line.quota.used },
    people: shownPeople(line),
    chats: [
      ...line.groups().map((group) => ({
        id: group.groupId,
        kind: 'group' as const,
        name: group.groupName,
        members: line.membersOf(group).map(({ userId }) => userId),
        hears: phones.hears(group.groupId),
        ...newest(group.groupId),
      })),
      ...line.people().map(({ userId, displayName }) => ({
        id: userId,
        kind: 'user' as const,
        name: displayName,
        members: [userId],
        hears: phones.hears(userId),
        ...newest(userId),
      })),
    ],
  };
}

function limitOf(limit: QuotaLimit): number | null {
  return limit.type === 'none' ? null : limit.value;
}

function shownPeople(line: FakeLine): readonly ShownPerson[] {
  const samples = new Map(samplePeople.map((it) => [it.userId, it]));
  return line.people().map((person) => {
    const richMenu = line.richMenuOf(person);
    const sample = samples.get(person.userId);
    return {
      id: person.userId,
      name: person.displayName,
      post: sample?.post ?? '',
      role: sample?.role ?? '',
      friendship: line.friendshipOf(person),
      richMenu: richMenu ? { id: richMenu.richMenuId, menu: richMenu.menu } : null,
    };
  });
}

/** Everything said in a chat, oldest first; what did not reach it is not in it. */
export function shownMessages({ line, phones, notes }: Scene, chat: string): readonly ShownMessage[] {
  const entries = line.transcript(chat);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const messages = entries
    .filter((entry) => entry.from === 'person' || entry.delivered)
    .map((entry): ShownMessage => {
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
        quoted: quoted ? quotedOf(quoted) : null,
        edited: said?.editedAt !== undefined,
        unsent: said?.unsent === true,
        read: !phones.unheard.has(entry.id),
      };
    });
  const said = notes.filter((note) => note.chat === chat).map(asMessage);
  // Notes are few, and messages are in order already.
  return said.length === 0 ? messages : [...messages, ...said].sort((a, b) => a.at - b.at);
}

function asMessage({ chat, at, text }: ChatNote, index: number): ShownMessage {
  return {
    id: `${chat} note ${index}`,
    from: 'line',
    person: null,
    at,
    kind: null,
    message: { type: 'text', text },
    quoted: null,
    edited: false,
    unsent: false,
    read: true,
  };
}

/** A message in a line: its text, or what a notification shows of a card. */
function quotedOf(entry: TranscriptEntry): ShownQuote {
  const { id, message } = entry;
  const said = entry.from === 'person' ? entry : undefined;
  const words = message.text ?? message.altText ?? message.fileName;
  return {
    id,
    words: typeof words === 'string' ? words : '',
    // Pictures of the bot are not among LINE's contents: they are where their address says.
    isPicture: said?.message.type === 'image',
    unsent: said?.unsent === true,
  };
}

export interface ShownWires {
  readonly webhook: Phones['latest'] | null;
  readonly call: ShownCall | null;
  /** The last message objects of the bot that LINE refused, and what it said of them. */
  readonly refused: ShownCall | null;
  /** Whether there is an event to deliver again. */
  readonly canRepeat: boolean;
}

export interface ShownCall {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly body: unknown;
  readonly refusal: unknown;
}

const sendings: ReadonlySet<string | undefined> = new Set(['reply', 'push', 'multicast']);

/** The last webhook, and the last call by which the bot sent something (else the last of any kind). */
export function shownWires({ line, phones }: Scene): ShownWires {
  const { calls } = line;
  const call = calls.findLast((it) => sendings.has(it.endpoint)) ?? calls.at(-1);
  const refused = calls.findLast((it) => sendings.has(it.endpoint) && it.status === 400);
  return {
    webhook: phones.latest ?? null,
    call: call ? shownCall(call) : null,
    refused: refused ? shownCall(refused) : null,
    canRepeat: phones.latestEvent !== null,
  };
}

function shownCall({ requestId, method, path, status, json, refusal }: FakeLine['calls'][number]): ShownCall {
  return {
    id: requestId,
    method,
    path,
    status: status ?? null,
    body: json ?? null,
    refusal: refusal ?? null,
  };
}
