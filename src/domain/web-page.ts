import type { FiscalYear } from './dates.ts';

// What a look at a web page says. A look is a hint to people and never a verdict: no status follows from it.

/** What a page says of itself. */
export interface PageSays {
  readonly title: string | null;
  /** What the page is instead of what was looked for; null: it looks like any page. */
  readonly instead: 'not-found' | 'perhaps-not-found' | 'challenge' | 'login' | 'nothing' | null;
  /** Fiscal years that it names, oldest first. */
  readonly years: readonly FiscalYear[];
  /** Codes of items that it names: "O12". */
  readonly codes: readonly string[];
  readonly links: readonly PageLink[];
  /** Where it sends its visitors at once without a redirect, as old sites do; null: nowhere. */
  readonly movesTo: string | null;
}

/** A link on a page: where it leads, and what stands on it and around it. */
export interface PageLink {
  readonly url: string;
  readonly text: string;
  /** The line in which it stands, which often says what "download" is about. */
  readonly line: string;
  /** The line above that names an item by its code, which may head a list of files; null: there is none. */
  readonly under: string | null;
}

/**
 * Whether a page seems to be of an earlier year, by the newest that it names. Reports of the year before are what many
 * items ask for, so those count as this year's.
 * @param named fiscal years, oldest first
 */
export function isOfEarlierYear(named: readonly FiscalYear[], year: FiscalYear): boolean {
  const newest = named.at(-1);
  return newest !== undefined && newest < year - 1;
}

export type LookClass = 'alive' | 'missing' | 'unclear';

export type LookReason =
  /** It opened. */
  | 'opened'
  /** 404 or 410. */
  | 'gone'
  /** No such host. */
  | 'no-such-host'
  /** It opened, and said that there is nothing of the kind. */
  | 'says-not-found'
  /** It may say that there is nothing of the kind. */
  | 'may-say-not-found'
  /** Somewhere deep was asked for, and the front page came. */
  | 'sent-home'
  | 'empty'
  /** 401, 403 or 429, or a page that asks whether one is a robot. */
  | 'not-for-programs'
  /** The site's robots.txt asks programs to keep out. */
  | 'robots'
  | 'login'
  /** 5xx. */
  | 'site-trouble'
  /** Any other status. */
  | 'odd-answer'
  | 'too-slow'
  | 'no-connection'
  /** More than five redirects, or one that leads nowhere. */
  | 'redirects'
  /** No public web address, or on another port than 80 and 443, or it leads to one. */
  | 'not-public';

export type CertificateState = 'good' | 'expired' | 'other-name' | 'untrusted';

export interface Look {
  /** As an instant. */
  readonly at: string;
  readonly class: LookClass;
  readonly reason: LookReason;
  /** The last answer's; null when there was none. */
  readonly status: number | null;
  /** Where the redirects ended, as far as they were followed. */
  readonly finalUrl: string;
  /** Of the last hop; null: it came without https. */
  readonly certificate: CertificateState | null;
  readonly title: string | null;
  readonly years: readonly FiscalYear[];
  readonly codes: readonly string[];
}

/** A look, and what the page said where it was a page. */
export interface Visit {
  readonly look: Look;
  readonly page: PageSays | null;
}

/** A look with what was sent. */
export interface Fetched extends Visit {
  /** Bytes as far as they came, unpacked; null where there was no answer. */
  readonly body: Uint8Array | null;
  /** All of them came. */
  readonly whole: boolean;
}
