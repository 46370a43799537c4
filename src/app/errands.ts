import type { Month } from '../domain/dates.ts';

/** What is to be said to somebody one to one, because of something that happened elsewhere. Ids only. */
export type Errand =
  /** Somebody left all groups of the agency, and whoever coordinates it is asked who takes over. */
  | { readonly kind: 'left'; readonly agency: string; readonly person: string }
  /** The bot was put out of a group of the agency. */
  | { readonly kind: 'put-out'; readonly agency: string; readonly group: string }
  /** LINE took no reminder to a chat, by `chatOf`. */
  | { readonly kind: 'refused'; readonly agency: string; readonly chat: string }
  /** Most of what the agency may send in a month is sent. */
  | {
      readonly kind: 'quota';
      readonly agency: string;
      readonly month: Month;
      readonly spent: number;
      readonly share: number;
    };

/** Takes up errands in the chat where they belong, in its own order; what is sent twice is done once. */
export interface Errands {
  send(
    errand: Errand,
    to: { readonly lineUser: string; readonly event: string; readonly at: Date },
  ): Promise<void>;
}
