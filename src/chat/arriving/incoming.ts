import type { About } from '../calls/about.ts';
import type { Chat } from '../../app/actor.ts';
import type { Errand } from '../../app/errands.ts';
import type { Mention } from '../turn.ts';

/** What reached the bot from a chat, in the bot's own words. What is none of its business never becomes one. */
export interface Incoming {
  /** The webhookEventId. */
  readonly event: string;
  /** When it happened, by LINE's timestamp. */
  readonly at: Date;
  readonly chat: Chat;
  /** Absent for some group presses and for people who use LINE only on a PC. */
  readonly lineUser: string | null;
  /** The LINE message id, where there is a message. */
  readonly message: string | null;
  readonly saying: Saying;
}

export interface Spoken {
  readonly kind: 'text';
  /** Without the mention of the bot. */
  readonly text: string;
  /** A mention of the bot, or a quote of one of its messages. A name at the start is the chat's to find. */
  readonly mentioned: boolean;
  /** Everybody else who was mentioned. */
  readonly mentions: readonly Mention[];
  readonly quoted: string | null;
  /** What the quoted message of the bot's was about. */
  readonly about?: About | null;
  /** An earlier message of the same id says this instead now. */
  readonly edited?: true;
}

export type Saying =
  | Spoken
  /** `message` was taken back by who had sent it. */
  | { readonly kind: 'unsent' }
  /** A document, sent one to one. Those of a group are nobody's business. */
  | { readonly kind: 'file'; readonly name: string; readonly message: string; readonly size: number }
  /** A picture or a film, or a file in a group, which somebody may announce: not even its name is known. */
  | {
      readonly kind: 'passing';
      readonly set: { readonly id: string; readonly total: number | null } | null;
      /** LINE says that it is a film. */
      readonly film?: true;
    }
  | { readonly kind: 'press'; readonly data: string; readonly params: Readonly<Record<string, string>> }
  /** The bot came into a group, or somebody became its friend. */
  | { readonly kind: 'arrival' }
  /** The bot was put out of a group, or somebody blocked it. */
  | { readonly kind: 'parting' }
  /** LINE users came into a group, or left it. */
  | { readonly kind: 'came' | 'went'; readonly lineUsers: readonly string[] }
  /** The bot's own: something to say here because of what happened elsewhere. */
  | { readonly kind: 'errand'; readonly errand: Errand };
