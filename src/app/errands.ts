/** What is to be said to somebody one to one, because of something that happened elsewhere. Ids only. */
export type Errand =
  /** Somebody left all groups of the agency, and whoever coordinates it is asked who takes over. */
  | { readonly kind: 'left'; readonly agency: string; readonly person: string }
  /** The bot was put out of a group of the agency. */
  | { readonly kind: 'put-out'; readonly agency: string; readonly group: string };

/** Takes up errands in the chat where they belong, in its own order; what is sent twice is done once. */
export interface Errands {
  send(
    errand: Errand,
    to: { readonly lineUser: string; readonly event: string; readonly at: Date },
  ): Promise<void>;
}
