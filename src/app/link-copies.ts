import type { FrozenPage, LinkCopy } from '../domain/link-copies.ts';
import type { Fetched } from '../domain/web-page.ts';

/** A link that was submitted, before anybody looked at it. */
export interface SubmittedLink {
  readonly agency: string;
  readonly year: number;
  readonly key: string;
  readonly url: string;
  readonly row: string;
  readonly at: Date;
}

/** Copies of what links led to. A page is fetched by whoever takes it up, in whichever process. */
export interface LinkCopies {
  /** Makes versions known that are to be copied; each once, however often it is said. */
  expect(links: readonly SubmittedLink[], due: Date): Promise<void>;
  isAnyDue(now: Date): Promise<boolean>;
  /** Takes what is due for the longest; nobody else gets it until then. Null: nothing is due. */
  take(now: Date, until: Date): Promise<TakenLink | null>;
  /** What was found; the copy itself where there is one. Doing it again keeps it once. */
  freeze(taken: TakenLink, frozen: FrozenPage, bytes: Uint8Array | null, now: Date): Promise<void>;
  /** It did not open: another try then. */
  putOff(taken: TakenLink, until: Date): Promise<void>;
  /** Of an item, oldest first. */
  ofItem(agency: string, year: number, key: string): Promise<readonly LinkCopy[]>;
  /** Null where there is no copy, or no longer. */
  bytes(agency: string, id: string): Promise<Uint8Array | null>;
}

export interface TakenLink {
  readonly id: string;
  readonly agency: string;
  readonly url: string;
  /** This one included. */
  readonly tries: number;
}

/** Looks at the web and brings what was sent, up to so many bytes. Never rejects. */
export interface Fetches {
  fetch(url: string, atMost: number, signal?: AbortSignal): Promise<Fetched>;
}

/** What is known of a page for good. */
export interface FrozenCopy {
  readonly frozen: FrozenPage;
  /** Null where no copy is kept. */
  readonly bytes: Uint8Array | null;
}
