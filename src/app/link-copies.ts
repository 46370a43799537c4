import { fiscalYearOf } from '../domain/dates.ts';
import { type FrozenPage, type LinkCopy, submittedBy } from '../domain/link-copies.ts';
import type { Look, PageSays } from '../domain/web-page.ts';
import type { AuditRow, Clock, Decide, Deed, Ledger, States, Target, TargetKind } from './ports.ts';
import { targetOf } from './target-id.ts';

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

/** A look with what was sent, up to so many bytes. Never rejects. */
export interface Fetches {
  fetch(
    url: string,
    atMost: number,
    signal?: AbortSignal,
  ): Promise<{
    readonly look: Look;
    readonly page: PageSays | null;
    /** Null: there was no answer. */
    readonly body: Uint8Array | null;
    /** All of it came. */
    readonly whole: boolean;
  }>;
}

/**
 * The ledger, as copies need it: whatever change submits a link, by a line, a button, a taking over or an operator, it
 * is known to be copied before the change is confirmed. A crash in between is mended by the event's retry, as every
 * effect of a change is.
 */
export function copyingLedger(ledger: Ledger, copies: Pick<LinkCopies, 'expect'>, clock: Clock): Ledger {
  return {
    ...ledger,
    async record<Kind extends TargetKind, Refusal>(
      deed: Deed,
      target: Extract<Target, { kind: Kind }>,
      decide: Decide<States[Kind], Refusal>,
    ) {
      const recorded = await ledger.record<Kind, Refusal>(deed, target, decide);
      if (recorded.kind === 'done') {
        const links = linksOf(recorded.row, clock);
        if (links.length > 0) await copies.expect(links, clock.now());
      }
      return recorded;
    },
  };
}

/** Taken over from a report. What stands there today says nothing about the year of an old one. */
const TAKEN_OVER = 'import';

function linksOf(row: AuditRow, clock: Clock): readonly SubmittedLink[] {
  const target = targetOf(row);
  if (target.kind !== 'item') return [];
  const { year, key } = target;
  const { agency, at, id } = row;
  if (row.action === TAKEN_OVER && year < fiscalYearOf(clock.today())) return [];
  return submittedBy(row).map((url) => ({ agency, year, key, url, row: id, at }));
}
