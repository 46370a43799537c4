import type { Logger } from 'pino';
import type { Clock } from '../app/clock.ts';
import type { Inbox, Lanes, Said } from '../app/inbox.ts';
import type { Tally } from '../app/tally.ts';
import type { Incoming } from '../chat/arriving/incoming.ts';
import type { Ahead } from '../chat/arriving/speaker.ts';
import type { Reply, Response } from '../chat/reply.ts';
import type { LineMessage, Messenger } from '../line/messenger.ts';

/** What the bot makes of an event. Doing the same event twice has the same effect as doing it once. */
export interface Conversation {
  /** Begins to read what a chat's next event, probably by that person, will need; used only by whoever holds the chat. */
  ahead(chat: string, lineUser: string | null): Ahead;
  /** Rejects when it could not be done; it may then be done again. */
  respond(incoming: Incoming, ahead: Ahead): Promise<Response>;
}

/** Something that had to be said in a chat anyway, and goes with a reply. */
export interface CarriedCard {
  readonly messages: readonly LineMessage[];
  readonly about: object | null;
  /** It was shown. */
  shown(): Promise<void>;
}

/** The few words that the worker itself has to say. */
export interface WorkerWords {
  /** Something went wrong with what was sent; the reference is what support asks for. */
  fault(reference: string): Reply;
  /** So many earlier answers could not be shown. */
  leftOut(count: number): Reply;
}

export interface WorkerDeps {
  readonly inbox: Inbox;
  readonly lanes: Lanes;
  readonly said: Said;
  readonly conversation: Conversation;
  readonly messenger: Messenger;
  readonly render: (replies: readonly Reply[]) => readonly LineMessage[];
  readonly words: WorkerWords;
  /** The agencies whose work may be spoken of in this chat. */
  readonly agenciesOf: (chat: string) => Promise<readonly string[]>;
  /** What a reply in this chat may carry along; null for nothing. */
  readonly carried?: (chat: string) => Promise<CarriedCard | null>;
  readonly tally: Tally;
  readonly log: Logger;
  /** The clock of the conversation: how old an event and its reply token are. */
  readonly clock: Clock;
  /** The time on the wall, in milliseconds, which nobody moves: leases and the next tries. */
  readonly realNow: () => number;
  /** Whether an error says that the database is away. */
  readonly isOutage: (error: unknown) => boolean;
  /** See whoAmI(): unique for this process. */
  readonly owner: string;
}

/** All in milliseconds of real time unless said otherwise. */
export interface Pace {
  /** Chats worked on at the same time, but for those whose event takes long. */
  readonly chatsAtOnce: number;
  /** With those. */
  readonly chatsAtMost: number;
  /** From when on an event takes long: it waits for somebody else, such as a website. */
  readonly longAfter: number;
  /** Until somebody who waits one to one is shown that an answer comes. */
  readonly thinkingAfter: number;
  /** How often other processes' events are looked for. */
  readonly pollEvery: number;
  readonly leaseFor: number;
  readonly renewEvery: number;
  /** From the first try of an event until it is given up for dead. */
  readonly heldFor: number;
  /** The pause after the nth failed try. */
  readonly pauseAfter: (attempt: number) => number;
  /** Pauses before a reply is sent once more, which are also how often. */
  readonly replyPauses: readonly number[];
  /** The pause before the database is asked again that was away, and before a chat in which the worker failed. */
  readonly outagePause: number;
  /** By the clock of the conversation: LINE accepts a token for a minute after delivery. */
  readonly tokenFreshFor: number;
  /** By the clock of the conversation: LINE's limit for the token of a redelivered event. */
  readonly eventFreshFor: number;
  readonly drainWithin: number;
}

export const usualPace: Pace = {
  chatsAtOnce: 8,
  chatsAtMost: 40,
  longAfter: 1_500,
  thinkingAfter: 1_000,
  pollEvery: 1_000,
  leaseFor: 60_000,
  renewEvery: 20_000,
  heldFor: 30_000,
  pauseAfter: (attempt) => 250 * 2 ** Math.min(attempt - 1, 10),
  replyPauses: [250, 1_000],
  outagePause: 1_000,
  tokenFreshFor: 50_000,
  eventFreshFor: 20 * 60_000,
  drainWithin: 9_000,
};
