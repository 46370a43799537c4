/** An event as it came through the door. It stays JSON text, so that nothing in it can spoil a shared write. */
export interface Arrival {
  /** The webhookEventId; where LINE gave none, the sha256 of the text. */
  readonly id: string;
  /** LINE's id of the group, the room or the person; `nowhere` for an event without a source. */
  readonly chat: string;
  /** When it happened, by LINE's timestamp. */
  readonly at: Date;
  /** When the door took it, by the clock of the conversation: the age of its reply token. */
  readonly received: Date;
  readonly json: string;
}

/** The chat of events that have none. No LINE id looks like it. */
export const nowhere = 'nowhere';

/** Who said something in a chat, as its event tells: LINE's id, or null. */
export interface Caller {
  readonly chat: string;
  readonly lineUser: string | null;
  /** The request holds no other event of that chat. */
  readonly alone: boolean;
}

/** What became of a request's events. */
export interface Receipt {
  /** The chats that have something new. */
  readonly fresh: readonly string[];
  /** All of them are durable. Otherwise LINE sends them again. */
  readonly durable: boolean;
}

/** `known`: this event had been stored before. `failed`: this one alone could not be stored. */
export type Stored = 'new' | 'known' | 'failed';

/** The door's side of the inbox. */
export interface Arrivals {
  /**
   * Writes all in one round trip; when it resolves, what is not `failed` is durable. Rejects when the database
   * cannot be asked.
   */
  store(arrivals: readonly Arrival[]): Promise<readonly Stored[]>;
}

/** An event in the hands of a worker. */
export interface ClaimedEvent extends Arrival {
  /** This try included. */
  readonly attempts: number;
  /** Tries that ended because the database went away. */
  readonly outages: number;
  /** Tries that ended without a word: the process died, or its lease was taken over. */
  readonly lost: number;
  /** Real time of the first try that was no outage, since the last process that did not live to end one. */
  readonly firstTriedAt: Date;
  /** An earlier try, which failed, had begun to send the answer. */
  readonly answering: boolean;
}

/** What the next try has to know of those before it. */
export type Tried = Pick<ClaimedEvent, 'outages' | 'answering'>;

export type Claim =
  | { readonly kind: 'event'; readonly event: ClaimedEvent }
  /** The chat's next event failed, and waits for its next try; those behind it wait with it. */
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'none' };

/**
 * The worker's side of the inbox. What takes an owner changes nothing and returns false when the event is no longer
 * that owner's: a worker that slept through its lease cannot undo what its successor did.
 */
export interface Inbox {
  /** The chats that have events to be applied, in no order. */
  chatsWaiting(): Promise<readonly string[]>;
  /** The chat's next event by LINE's time; the try is counted before the work begins. `now` is real time. */
  claim(chat: string, owner: string, now: Date): Promise<Claim>;
  /** The event is applied or was none of the bot's business: its text goes, its id and time stay. */
  finish(id: string, owner: string): Promise<boolean>;
  /** A failed try: the next one is not before `until` (real time). */
  postpone(id: string, owner: string, until: Date, fault: string, tried: Tried): Promise<boolean>;
  /** A try that is not counted: the database went away, or the server stops. */
  giveBack(id: string, owner: string, tried: Tried): Promise<boolean>;
  /** Forgets the text of dead letters in a chat that are this LINE message, and remembers that it was unsent. */
  forgetMessage(chat: string, message: string, at: Date): Promise<void>;
  wasUnsent(message: string): Promise<boolean>;
  /**
   * Notes that a LINE message has other words since `at`, and forgets the text of its dead letters in the chat. False
   * when a later edit of it is known: LINE may deliver them in any order, and the latest counts.
   */
  takesEdit(chat: string, message: string, at: Date): Promise<boolean>;
  wasEdited(message: string): Promise<boolean>;
  /** Makes it a dead letter. */
  bury(id: string, owner: string, fault: string): Promise<boolean>;
}

/** An event that could not be applied, without its text. */
export interface DeadLetter {
  readonly id: string;
  /** What its sender was told to mention. */
  readonly reference: string;
  readonly chat: string;
  readonly at: Date;
  readonly received: Date;
  readonly attempts: number;
  /** A code or an error's name; never a message, which could hold what people wrote. */
  readonly fault: string;
}

/** The operator's side of the inbox. */
export interface DeadLetters {
  /** Oldest first, at most a thousand. */
  list(): Promise<readonly DeadLetter[]>;
  /** Lets a worker try it again; false when there is no such dead letter. */
  retry(id: string): Promise<boolean>;
}

/** An answer whose reply token had gone when it was ready. */
export interface LateAnswer {
  readonly event: string;
  /** The LINE message that it answers, which it may quote; absent where it answers a press. */
  readonly message?: string;
  readonly at: Date;
  /** The agencies whose chat it was: it is said only while the chat is theirs. Absent in what was kept before that was. */
  readonly of?: readonly string[];
  /** The LINE messages, as JSON text. */
  readonly messages: string;
  /** The bot's own event that is answered only when its answer is shown, as JSON text; its messages are none till then. */
  readonly errand?: string;
}

/** What a chat has still to be shown. */
export interface LateAnswers {
  /** Oldest first. */
  readonly answers: readonly LateAnswer[];
  /** How many older ones there was no room for. */
  readonly leftOut: number;
}

/** A chat that was taken. */
export interface TakenChat {
  readonly late: LateAnswers;
  /** Tells this turn at the chat from every other. */
  readonly turn: string;
  /** The turn before this one, whoever had it; null where nobody remembers. */
  readonly before: string | null;
  /** Whether all chats are held up. Who took one does nothing in it before this is known, and gives it back if so. */
  readonly heldUp: Promise<boolean>;
}

/** Who may work on a chat. Times are real time. */
export interface Lanes {
  /** As `acquire`, for who has something to ask meanwhile: only `heldUp` says whether there may be work. */
  take(chat: string, owner: string, now: Date, until: Date): Promise<TakenChat | null>;
  /** Takes the chat when nobody else holds it; null when somebody does. */
  acquire(chat: string, owner: string, now: Date, until: Date): Promise<LateAnswers | null>;
  /** False when the chat is no longer this owner's. */
  renew(chat: string, owner: string, until: Date): Promise<boolean>;
  /** What has still to be shown by now: not what was erased meanwhile. Null when the chat is no longer this owner's. */
  late(chat: string, owner: string): Promise<LateAnswers | null>;
  /**
   * Keeps an answer, once an event, and of more than `atMost` the newest. None that may say what one of its agencies
   * had erased since it was `begun`. What is late then; null when the chat is no longer this owner's.
   */
  keep(
    chat: string,
    owner: string,
    answer: LateAnswer,
    how: { readonly atMost: number; readonly begun: Date },
  ): Promise<LateAnswers | null>;
  /** Drops the answers to a LINE message. What is late then; null when the chat is no longer this owner's. */
  forgetMessage(chat: string, owner: string, message: string): Promise<LateAnswers | null>;
  /** All but these have been shown. False when the chat is no longer this owner's. */
  shown(chat: string, owner: string, rest: LateAnswers): Promise<boolean>;
  /** @param turn whether it stays known until the daily clean-up that this turn was the last one there */
  release(chat: string, owner: string, turn?: 'remembered'): Promise<void>;
  /** Everybody whose name begins so and who holds a chat, or holds all of them up. */
  owners(prefix: string): Promise<readonly string[]>;
  /** Takes from owners who are gone what they held. */
  releaseAllOf(owners: readonly string[]): Promise<void>;
}

/** The bot's own messages, by which a quote of one is recognised. Ids only. */
export interface Said {
  /** @param about what they were about, as the conversation put it; null for what has no subject. */
  add(chat: string, messages: readonly string[], at: Date, about: object | null): Promise<void>;
  /** Null for a message that is not the bot's, or of another chat. */
  find(chat: string, message: string): Promise<{ readonly about: object | null } | null>;
}

/** The end of the event id: what a sender is told, and what support looks for in the logs. */
export function referenceOf(event: string): string {
  return event.slice(-6).toUpperCase();
}

/** What of a LINE id may stand in a log. */
export function shortId(id: string): string {
  return `…${id.slice(-4)}`;
}
