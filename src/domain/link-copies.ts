import type { FiscalYear } from './dates.ts';
import type { Link } from './links.ts';
import type { CertificateState, LookReason } from './web-page.ts';

// What stood behind a link when it was submitted: for the day when somebody says that it did not.

/** Bytes of one copy. What is larger is described, and not kept. */
export const MOST_COPY_BYTES = 5 * 1_024 * 1_024;
/** A copy stays until the end of the fiscal year after its own: appeals are over by then, and the audit of the year. */
const YEARS_KEPT = 1;

/** Why there is a description and no copy. */
export type Uncopied =
  /** Larger than is kept, or it did not come to its end. */
  | 'too-large'
  | 'cut-short'
  /** No page, PDF, Office document or picture. */
  | 'other-sort'
  /** The page did not open, however often it was tried; `reason` says how. */
  | 'not-opened'
  /** There was one, and its time is over. */
  | 'expired';

/** A page as it was found. Times are instants. */
export interface FrozenPage {
  readonly at: string;
  readonly finalUrl: string;
  readonly reason: LookReason;
  readonly status: number | null;
  readonly certificate: CertificateState | null;
  readonly title: string | null;
  /** SHA-256 of what came, as hexadecimal text; null where not all of it did. */
  readonly hash: string | null;
  /** Bytes that came; of what was cut off, as far as it did. */
  readonly length: number | null;
  /** Of the copy's name, without the dot. */
  readonly ending: string | null;
  /** Null: there is a copy. */
  readonly uncopied: Uncopied | null;
}

/** One version of a link: an address that somebody submitted for an item, and what was found there. */
export interface LinkCopy {
  readonly id: string;
  readonly year: FiscalYear;
  /** Of the item. */
  readonly key: string;
  readonly url: string;
  /** The audit row by which it was submitted. */
  readonly row: string;
  readonly submitted: Date;
  /** Null: not looked at yet, or to be tried again. */
  readonly frozen: FrozenPage | null;
}

/** An audit row, as far as it matters here. */
interface Changed {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly undoes: string | null;
}

/**
 * The addresses that a change of an item submitted: those that are this year's by it and were not before. A link that
 * was carried over or found is none until somebody confirms it, and one that a taking back brings back has its copy.
 */
export function submittedBy({ before, after, undoes }: Changed): readonly string[] {
  if (undoes !== null) return [];
  const was = new Set(ofThisYear(before.links));
  return [...new Set(ofThisYear(after.links))].filter((url) => !was.has(url));
}

function ofThisYear(links: unknown): readonly string[] {
  return Array.isArray(links) ? links.filter(isLink).flatMap((it) => (it.recheck ? [] : it.url)) : [];
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Somebody may send an address minutes before the page is put up; and sites are away for a night. */
const tryAgainAfter = [10 * MINUTE, 2 * HOUR, 24 * HOUR, 24 * HOUR] as const;

/** Milliseconds until a page that did not open is tried again, after so many tries; null: never. */
export function nextTryIn(tries: number): number | null {
  return tryAgainAfter[tries - 1] ?? null;
}

/** Whether a look at it is worth keeping: the page came, and not another in its place. */
export function isWorthKeeping(reason: LookReason): boolean {
  return reason === 'opened' || reason === 'may-say-not-found' || reason === 'sent-home';
}

/** Whether another try may find what this one did not. A site that keeps programs out is left in peace. */
export function mayOpenLater(reason: LookReason): boolean {
  return reason !== 'robots' && reason !== 'not-public';
}

/** Copies of years before this one are kept no longer. */
export function firstYearKept(current: FiscalYear): FiscalYear {
  return current - YEARS_KEPT;
}
