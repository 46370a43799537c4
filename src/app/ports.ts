import type { Agency } from '../domain/agency.ts';
import type { AppealFacts, AppealRequest } from '../domain/appeal.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Correction } from '../domain/correction.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { Reading } from '../domain/found.ts';
import type { Formula } from '../domain/formula.ts';
import type { ItemState } from '../domain/item.ts';
import type { KeptMeasure, Measure } from '../domain/measure.ts';
import type { PaperKind, PaperLook, PaperRequest } from '../domain/papers.ts';
import type { Recommendation, Score } from '../domain/score.ts';
import type { StarterSet } from '../domain/starter-measures.ts';
import type { Judged } from '../domain/verdict.ts';
import type { Holidays } from '../domain/working-days.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import type { Agencies } from './agencies.ts';
import type { Clock } from './clock.ts';
import type { Drafts } from './drafts.ts';
import type { Errands } from './errands.ts';
import type { Contents, Evidence, Passing, PhotoLinks, ReadyUp } from './evidence.ts';
import type { Ids } from './ids.ts';
import type { Deed, Ledger } from './ledger.ts';
import type { LinkCopies } from './link-copies.ts';
import type { Looks, Pages } from './looks.ts';
import type { MonthMessages } from './outbox.ts';
import type { PageLinks } from './page-links.ts';
import type { Erasure, People, Profiles } from './people.ts';
import type { ReminderFacts, Wishes } from './reminder-facts.ts';
import type { Sites } from './site-readings.ts';

/** Everything the use-cases need from the world. src/wire.ts builds each of these once. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalogues: Catalogues;
  /** How scores are put together. */
  readonly formula: Formula;
  readonly holidays: Holidays;
  readonly starters: readonly StarterSet[];
  readonly ledger: Ledger;
  readonly agencies: Agencies;
  readonly items: Items;
  readonly measures: Measures;
  readonly wishes: Wishes;
  readonly facts: ReminderFacts;
  readonly messages: MonthMessages;
  readonly scores: Scores;
  readonly people: People;
  readonly texts: Texts;
  readonly invites: Invites;
  readonly questions: Questions;
  readonly drafts: Drafts;
  readonly profiles: Profiles;
  readonly contents: Contents;
  readonly readyUp: ReadyUp;
  readonly evidence: Evidence;
  readonly passing: Passing;
  readonly reports: Reports;
  readonly errands: Errands;
  readonly papers: Papers;
  readonly photoLinks: PhotoLinks;
  readonly erasure: Erasure;
  readonly looks: Looks;
  readonly pages: Pick<Pages, 'ofAgency'>;
  readonly linkCopies: Pick<LinkCopies, 'ofItem'>;
  readonly appeals: Appeals;
  readonly sites: Sites;
  readonly pageLinks: PageLinks;
}

export interface Catalogues {
  of(year: FiscalYear): Catalogue | undefined;
  /** Oldest first. */
  years(): readonly FiscalYear[];
  /** The newest change of a year since the program shipped it; null: none. */
  correctionOf(year: FiscalYear): Correction | null;
}

export interface Items {
  /** What the agency did in a year, by key; an item that was never touched is absent. */
  ofYear(agency: string, year: FiscalYear): Promise<ReadonlyMap<string, ItemState>>;
  /** Every verdict on record of a year and of those before it. */
  judged(agency: string, until: FiscalYear): Promise<readonly Judged[]>;
}

export interface Measures {
  /** Those of a year that were not taken back, in the order of their numbers. */
  ofYear(agency: string, year: FiscalYear): Promise<readonly KeptMeasure[]>;
  byId(agency: string, id: string): Promise<{ readonly year: FiscalYear; readonly measure: Measure } | null>;
}

export interface Scores {
  /** The announced results of all years that have any, oldest first. */
  ofAgency(agency: string): Promise<readonly Score[]>;
  /** What NACC advised with these results, as far as reports were taken over; oldest first. */
  recommended(
    agency: string,
  ): Promise<readonly { readonly year: FiscalYear; readonly recommendations: readonly Recommendation[] }[]>;
}

export interface KeptText {
  readonly id: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string | null;
  readonly text: string;
}

/** The one erasable place of what people wrote. Keeping the same id twice keeps it once. */
export interface Texts {
  keep(text: KeptText): Promise<void>;
  read(agency: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Erases everything that was kept of a LINE message. */
  forgetMessage(message: string): Promise<void>;
}

export type Redeemed =
  /** `by`: who made it. */
  | { readonly kind: 'ok'; readonly agency: string; readonly by: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }
  /** Too many wrong codes from this chat or person: nothing was looked up. */
  | { readonly kind: 'locked' };

export interface Invites {
  /** The code that this event made, or a fresh one-time code. */
  make(deed: Deed, expires: Date): Promise<{ readonly code: string; readonly expires: Date }>;
  /** Uses a code up for this event; the same event may redeem it again. */
  redeem(
    code: string,
    event: string,
    from: { readonly chat: string; readonly person: string },
  ): Promise<Redeemed>;
}

/** A question that was asked with buttons: what was said, and the calls that it may have meant. */
export interface Question {
  readonly id: string;
  /** The event that led to the question; an answer acts in its name, so that two presses act once. */
  readonly event: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string | null;
  readonly at: Date;
  /** The calls as JSON text: they hold what people wrote, and what they wrote names no field. */
  readonly calls: string;
}

export type Answered =
  | { readonly kind: 'ok'; readonly question: Question }
  /** Somebody chose before; `same`: another person, and the same answer. */
  | { readonly kind: 'taken'; readonly by: string; readonly same: boolean }
  | { readonly kind: 'unknown' };

/** Open questions, so that buttons carry ids and never words. Kept for 30 days. */
export interface Questions {
  ask(question: Question): Promise<void>;
  /** Without settling it; null when this agency was asked no such thing. */
  read(agency: string, id: string): Promise<Question | null>;
  /** Settles a question for one choice; the same choice may be made again. */
  answer(agency: string, id: string, choice: number, by: string): Promise<Answered>;
  /** Erases the questions that a LINE message led to: they quote it. */
  forgetMessage(message: string): Promise<void>;
}

/** Reads what others wrote. Never rejects: a file that cannot be read is a refusal. */
export interface Reports {
  /** Bytes beyond this are not even asked for. */
  readonly atMost: number;
  read(
    file: { readonly name: string; readonly bytes: Uint8Array },
    of: { readonly agency: Agency | null },
  ): Promise<Reading>;
}

/** Papers that go out. They are written when they are fetched, so nothing waits for them and nothing is kept. */
export interface Papers {
  /** Whether papers can be had as PDF from here. */
  readonly canPrint: boolean;
  /** What a paper would say now. */
  look(kind: PaperKind, facts: YearFacts): PaperLook;
  /** A link that opens until then; null where the deployment has no public address. */
  linkTo(paper: PaperRequest, until: Date): Promise<string | null>;
}

/** Packs for an appeal about one item, written when they are fetched as papers are. */
export interface Appeals {
  look(facts: AppealFacts): PaperLook;
  /** A link that opens until then; null where the deployment has no public address. */
  linkTo(request: AppealRequest, until: Date): Promise<string | null>;
}
