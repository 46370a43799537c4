import { type LocalDate, type Month, monthOfDay } from '../domain/dates.ts';
import type { PageTurn } from '../domain/links.ts';
import type { Purse, Shares } from '../domain/reminder-budget.ts';
import type { HeardAs, Purpose } from '../domain/reminders.ts';
import type { Ids } from './ids.ts';

/** A line of a reminder as it is kept: which work, by which due day, and what was to be said. Never words. */
export interface KeptLine {
  readonly target: string;
  readonly due: LocalDate;
  readonly steps: readonly string[];
  readonly missed: readonly LocalDate[];
  readonly as: HeardAs;
  readonly last: boolean;
}

/** A page that went or came back, as it is kept: said only while it still stands like that. */
export interface KeptPage {
  readonly target: string;
  readonly url: string;
  readonly turn: PageTurn;
}

/**
 * `planned`: not tried yet. `sending`: somebody is at it. `retrying`: tried, and nobody knows whether it arrived.
 * `waiting`: not worth its price, or refused; it goes with the next reply. `said`: LINE took it. `dropped`: there was
 * nothing left to say. `gathered`: a later one says it. `refused`: LINE takes no such message to this chat.
 */
export type OutboxState =
  'planned' | 'sending' | 'retrying' | 'waiting' | 'said' | 'dropped' | 'gathered' | 'refused';

/**
 * A reminder to one chat. It is the ledger of what was said too: no two rows hold the same key, and a key names chat,
 * work, due day and step, so what is written here once is said once, whoever plans it again.
 */
export interface OutboxRow {
  /** The retry key. */
  readonly id: string;
  readonly agency: string;
  /** By `chatOf`: a group by its LINE id, a person by a person id. */
  readonly chat: string;
  readonly keys: readonly string[];
  readonly lines: readonly KeptLine[];
  /** Works that only a digest lists. */
  readonly digest: { readonly monday: LocalDate; readonly lines: readonly KeptLine[] } | null;
  readonly pages?: readonly KeptPage[];
  readonly purpose: Purpose;
  /** People that it reaches; 0 while it waits for a reply. */
  readonly cost: number;
  /** The day and the month of Bangkok in which it was planned. */
  readonly day: LocalDate;
  readonly month: Month;
  readonly state: OutboxState;
  /** The messages as JSON text, from the first try on. */
  readonly body: string | null;
  /** What the messages are about, for those who quote them. */
  readonly about: object | null;
  /** By the clock of the conversation, as LINE counts how long it remembers a key. */
  readonly firstTriedAt: Date | null;
  readonly attempts: number;
}

export type NewReminder = Omit<OutboxRow, 'state' | 'body' | 'about' | 'firstTriedAt' | 'attempts'> & {
  readonly state: 'planned' | 'waiting';
  /** Rows that waited for a reply and are said with it. */
  readonly gathers: readonly string[];
};

/** What is to be said in a chat without spending a message: it waits for a reply, or for the chat's next reminder. */
export function heldForReply(
  ids: Pick<Ids, 'retryKey'>,
  today: LocalDate,
  what: Pick<NewReminder, 'agency' | 'chat' | 'keys' | 'lines' | 'pages'>,
): NewReminder {
  return {
    ...what,
    id: ids.retryKey(what.agency, ...what.keys),
    digest: null,
    purpose: 'spare',
    cost: 0,
    day: today,
    month: monthOfDay(today),
    state: 'waiting',
    gathers: [],
  };
}

/** What rows that are there already say of a row's keys. */
export interface Held {
  readonly keys: readonly string[];
  /** Rows whose waiting they end. */
  readonly gathers: readonly string[];
}

/** How a try ended. */
export type TryEnd =
  | { readonly state: 'said'; readonly by: 'push' | 'reply' }
  | { readonly state: 'dropped' | 'gathered' | 'waiting' }
  | { readonly state: 'refused'; readonly fault: string }
  /**
   * Not before then, in real time. What is `planned` certainly did not leave, and is put into words anew; what is
   * `retrying` may have arrived, and is sent as it was.
   */
  | { readonly state: 'planned' | 'retrying'; readonly notBefore: Date };

/** Where reminders wait to be sent. What takes an owner changes nothing when the row is somebody else's by now. */
export interface Outbox {
  /**
   * Writes reminders down before anything is sent. Of a row of which others hold keys nothing is written: what they
   * hold is returned by the row's id.
   */
  add(rows: readonly NewReminder[], at: Date): Promise<ReadonlyMap<string, Held>>;
  /** Which of these keys are held by now. */
  holds(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of what may be tried now (real time). */
  due(now: Date, atMost: number): Promise<readonly string[]>;
  /** Takes a row for one try, until then (real time). Null when it is not due any more. */
  claim(id: string, owner: string, now: Date, until: Date): Promise<OutboxRow | null>;
  /** Keeps the body with which every try is made. */
  freeze(
    id: string,
    owner: string,
    frozen: { readonly body: string; readonly about: object | null; readonly at: Date },
  ): Promise<boolean>;
  settle(id: string, owner: string, end: TryEnd): Promise<boolean>;
  /** What is planned or under way of an agency. */
  openOf(agency: string): Promise<readonly OutboxRow[]>;
  /** What waits for a reply in a chat, or in all chats of some agencies; oldest first. */
  waitingIn(chat: string): Promise<readonly OutboxRow[]>;
  waitingOf(agencies: readonly string[]): Promise<readonly OutboxRow[]>;
  /** Ends the waiting of rows, where they still wait. */
  endWaiting(ids: readonly string[], end: 'said' | 'dropped' | 'gathered'): Promise<void>;
  /** People reached by pushes of each agency in a month, those that are still to be sent among them. */
  spent(agencies: readonly string[], month: Month): Promise<ReadonlyMap<string, number>>;
  /** Whether somebody is sending something about this work right now; null: about anything. */
  isBeingSaid(agency: string, target: string | null, now: Date): Promise<boolean>;
}

/** Until when everything of an agency is planned, and when it is looked at next; null: there is nothing more to see. */
export interface Planned {
  readonly agency: string;
  readonly since: LocalDate;
  readonly next: Date | null;
}

/** When each agency is to be looked at next. */
export interface Wakes {
  /** Agencies whose time has come, those that waited longest first. */
  due(now: Date, atMost: number): Promise<readonly string[]>;
  /**
   * Takes agencies up to be looked at, before anything of them is read. Returns the last day for which each was
   * planned; an agency that is not known here is absent.
   */
  takeUp(agencies: readonly string[]): Promise<ReadonlyMap<string, LocalDate>>;
  /** The same without taking it up. */
  since(agency: string): Promise<LocalDate | null>;
  /** Ends a look. Where something changed since it was taken up, it is looked at once more right away. */
  planned(ends: readonly Planned[], now: Date): Promise<void>;
  /**
   * Something changed, after which other days may be spoken of. Until now nothing was to be said unless a look is
   * overdue, so what is new begins after `since`.
   * @param isNew of an agency that may not be known here yet
   */
  changed(agency: string, now: Date, since: LocalDate, isNew?: boolean): Promise<void>;
  /** The same of all: other days may count by now. */
  allChanged(now: Date, since: LocalDate): Promise<void>;
  /** Has an agency looked at then at the latest. */
  wake(agency: string, at: Date): Promise<void>;
  /** Agencies of a time before there were reminders. */
  adopt(at: Date, today: LocalDate): Promise<void>;
  /** How many agencies share the channel, and what the operator gave some of them. */
  shares(): Promise<Shares>;
  /** Gives an agency a share of every month; null: an equal one again. */
  giveShare(agency: string, share: number | null): Promise<void>;
}

/** What LINE made of a push. */
export type PushEnd =
  /** Taken, now or at an earlier try with the same key; with LINE's ids of the messages. */
  | { readonly kind: 'taken'; readonly messages: readonly string[] }
  /** The month's messages are used up. */
  | { readonly kind: 'monthly-limit' }
  /** Certainly not sent; the same may be taken later. */
  | { readonly kind: 'later' }
  /** LINE takes no such message to this chat, whenever it is sent. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer, or one that says nothing: it may have been sent. */
  | { readonly kind: 'unknown' };

/** What LINE says of a channel's month. */
export interface ChannelQuota {
  /** Null where there is none. */
  readonly limit: number | null;
  readonly used: number;
}

/** The month's messages of an agency, as reminding counts them. */
export interface MonthMessages {
  /** `unknown` while LINE does not say, `no-group` where the bot is not in the home group. */
  purse(agency: string, home: string | null): Promise<Purse | 'unknown' | 'no-group'>;
  spent(agency: string): Promise<number>;
  /** What waits for a reply in the agency's chats. */
  waiting(agency: string): Promise<readonly OutboxRow[]>;
}
