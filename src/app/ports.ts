import type { Agency, BoundGroup, Group, Member } from '../domain/agency.ts';
import type { AppealFacts, AppealRequest } from '../domain/appeal.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Correction } from '../domain/correction.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { Formula } from '../domain/formula.ts';
import type { Reading } from '../domain/found.ts';
import type { ItemState } from '../domain/item.ts';
import type { Entry, KeptMeasure, Measure } from '../domain/measure.ts';
import type { PaperKind, PaperLook, PaperRequest } from '../domain/papers.ts';
import type { StarterSet } from '../domain/starter-measures.ts';
import type { Recommendation, Score, ScoreState } from '../domain/score.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { Holidays } from '../domain/working-days.ts';
import type { Judged } from '../domain/verdict.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import type { Drafts } from './drafts.ts';
import type { Errands } from './errands.ts';
import type { Evidence, Passing, PhotoLinks, ReadyUp } from './evidence.ts';
import type { LinkCopies } from './link-copies.ts';
import type { Looks, Pages } from './looks.ts';
import type { MonthMessages } from './outbox.ts';
import type { PageLinks } from './page-links.ts';
import type { Sites } from './site-readings.ts';
import type { ReminderFacts, Wishes } from './reminder-facts.ts';

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

export interface Clock {
  now(): Date;
  /** The civil day in Bangkok. */
  today(): LocalDate;
}

export interface Ids {
  /** A random id that says nothing about what it names. */
  random(): string;
  /** Always the same id for the same words: what an event creates has the same id when it is done twice. */
  derived(...words: readonly string[]): string;
  /** A UUID that is always the same for the same words, as LINE wants its retry keys. */
  retryKey(...words: readonly string[]): string;
  /** Six random digits. */
  sixDigits(): string;
}

export interface Catalogues {
  of(year: FiscalYear): Catalogue | undefined;
  /** Oldest first. */
  years(): readonly FiscalYear[];
  /** The newest change of a year since the program shipped it; null: none. */
  correctionOf(year: FiscalYear): Correction | null;
}

/** Something that changes and is audited. `label` is what people call it in the history: "O12", "3". */
export type Target =
  | { readonly kind: 'item'; readonly year: FiscalYear; readonly key: string; readonly label: string }
  | { readonly kind: 'measure'; readonly year: FiscalYear; readonly id: string; readonly label: string }
  /** What was announced for a year. It is no part of that year's work, and belongs to every year's history. */
  | { readonly kind: 'score'; readonly ofYear: FiscalYear; readonly label: string }
  | { readonly kind: 'agency'; readonly label: string }
  | { readonly kind: 'group'; readonly group: string; readonly label: string }
  | { readonly kind: 'member'; readonly person: string; readonly label: string }
  /** What was wished about the reminders of a work, a unit or all, by what src/domain/reminders.ts names it. */
  | {
      readonly kind: 'reminder';
      readonly about: string;
      readonly year: FiscalYear | null;
      readonly label: string;
    };
export type TargetKind = Target['kind'];

export interface States {
  item: ItemState;
  measure: Measure;
  score: ScoreState;
  agency: Agency;
  group: Group;
  member: Member;
  reminder: ReminderWish;
}

/** Who does something, in which agency, because of which event. */
export interface Deed {
  /** The webhookEventId, or the name of an operator's act. With a target it is unique: done twice is done once. */
  readonly event: string;
  readonly at: Date;
  readonly agency: string;
  /** A person id, or `operator`. */
  readonly by: string;
  /** The LINE message it came from. */
  readonly message: string | null;
}

/** What a use-case decided about a target, from the state it saw. */
export interface Decision<State> {
  readonly action: string;
  /** Only the fields that change. */
  readonly after: Partial<State>;
  /** A line of a measure's log that this change brings with it. */
  readonly entry?: Entry;
  /** The row that this one takes back. */
  readonly undoes?: string;
  /** A name that no other row of the agency may claim, such as a measure's number. */
  readonly claim?: string;
}

export interface AuditRow {
  /** Event and target: unique by its very name. */
  readonly id: string;
  readonly agency: string;
  readonly event: string;
  readonly kind: TargetKind;
  /** Names the target's state uniquely over all agencies. */
  readonly target: string;
  readonly label: string;
  readonly year: FiscalYear | null;
  /** 1 for a target's first change; no gaps. */
  readonly seq: number;
  readonly at: Date;
  readonly by: string;
  readonly message: string | null;
  readonly action: string;
  /** The changed fields as they were, and as they became. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly entry: Entry | null;
  readonly undoes: string | null;
}

/** What becomes of a target as it stands; null: nothing. It may be asked again when somebody else was faster. */
export type Decide<State, Refusal> = (state: State) => Decision<State> | { readonly refusal: Refusal } | null;

/** What became of a change: `row` is null where there was nothing to change. */
export type Recorded<State, Refusal = never> =
  /** `again`: this event had already been applied to this target; nothing was changed now. */
  | { readonly kind: 'done'; readonly row: AuditRow; readonly state: State; readonly again: boolean }
  | { readonly kind: 'nothing'; readonly row: null; readonly state: State }
  // Who decides without refusing is not asked what to do with a refusal.
  | ([Refusal] extends [never] ? never : { readonly kind: 'refused'; readonly refusal: Refusal });

/** Thrown when another row of the agency holds the claim: whoever decided chooses another and records again. */
export class ClaimTaken extends Error {
  readonly claim: string;
  constructor(claim: string) {
    super(`another row claims ${claim}`);
    this.name = 'ClaimTaken';
    this.claim = claim;
  }
}

/**
 * The only way to change anything. The audit row is the commit (unique event and target, unique sequence); the state
 * is its projection, and whoever finds a row that is not projected yet projects it.
 */
export interface Ledger {
  /** Applies an event to a target once. `decide` sees the current state: of what was never changed, its beginning. */
  record<Kind extends TargetKind, Refusal = never>(
    deed: Deed,
    target: Extract<Target, { kind: Kind }>,
    decide: Decide<States[Kind], Refusal>,
  ): Promise<Recorded<States[Kind], Refusal>>;
  /** All rows of one event, in the order they were written. */
  ofEvent(agency: string, event: string): Promise<readonly AuditRow[]>;
  /** What a LINE message wrote, in whichever event: as it was said, as it was edited, by an answer to its question. */
  ofMessage(agency: string, message: string): Promise<readonly AuditRow[]>;
  /** The rows of one target, oldest first. */
  ofTarget(agency: string, target: Target): Promise<readonly AuditRow[]>;
  row(agency: string, id: string): Promise<AuditRow | null>;
  /** The newest rows of an agency, newest first; of one person when `by` is given. */
  latest(
    agency: string,
    options: { readonly limit: number; readonly by?: string },
  ): Promise<readonly AuditRow[]>;
  /** Every row of a year and those of no year, oldest first. */
  ofYear(agency: string, year: FiscalYear): Promise<readonly AuditRow[]>;
}

export interface Agencies {
  byId(id: string): Promise<Agency | null>;
  /** What a LINE group is bound to; null when to nothing. */
  group(lineGroup: string): Promise<Group | null>;
  /**
   * The same with the agency that it is bound to, in one go, since every line of a group asks for both; and with what
   * is known of a LINE user who probably said that line.
   */
  ofGroup(
    lineGroup: string,
    lineUser: string | null,
  ): Promise<(BoundGroup & { readonly speaker: Speaker | null }) | null>;
  groupsOf(agency: string): Promise<readonly { readonly id: string; readonly group: Group }[]>;
  member(agency: string, person: string): Promise<Member | null>;
  /** Who a LINE user is, and what they are in this agency, in one go; null where they were never seen. */
  speaker(agency: string, lineUser: string): Promise<Speaker | null>;
  /** What somebody was who is no member any more; null where they never were, or still are. */
  former(agency: string, person: string): Promise<Member | null>;
  membershipsOf(person: string): Promise<readonly { readonly agency: string; readonly member: Member }[]>;
  membersOf(agency: string): Promise<readonly { readonly person: string; readonly member: Member }[]>;
}

/** Somebody, and what they are in an agency; null where they are nothing there. */
export type Speaker = readonly [Person, Member | null];

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

export interface Person {
  readonly id: string;
  readonly lineUser: string;
  readonly name: string | null;
  /** The agency this person speaks for one to one, where there are several. */
  readonly speaksFor: string | null;
  /** Agencies in whose groups this person spoke to the bot: whoever is in a bound group belongs to it. */
  readonly seenIn: readonly string[];
  /** The LINE groups themselves; who left all of an agency's is no longer seen in it. */
  readonly inGroups: readonly string[];
  /** Followed the bot, and has not blocked it since: LINE delivers one to one. */
  readonly isFriend: boolean;
}

/** The one erasable place of names and LINE ids. */
export interface People {
  /** The person behind a LINE user, made when seen for the first time. */
  of(lineUser: string): Promise<Person>;
  /** The same, where they were seen before; null otherwise. */
  known(lineUser: string): Promise<Person | null>;
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  /** Who spoke to the bot in a group of the agency. */
  seenIn(agency: string): Promise<readonly Person[]>;
  rename(id: string, name: string): Promise<void>;
  speakFor(id: string, agency: string): Promise<void>;
  /** Spoke in, or was mentioned in, a group of the agency. */
  seen(id: string, agency: string, group: string): Promise<void>;
  /** Left a group of the agency, which has `groups` by now. */
  left(id: string, group: string, agency: string, groups: readonly string[]): Promise<void>;
  /** The bot was put out of a group: nobody can be seen in it any more. */
  lost(group: string, agency: string, groups: readonly string[]): Promise<void>;
  /** Became a friend of the bot, or blocked it: the latest of both counts, in whatever order they are told. */
  followed(lineUser: string, at: Date): Promise<void>;
  unfollowed(lineUser: string, at: Date): Promise<void>;
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
  | { readonly kind: 'ok'; readonly agency: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }
  /** Too many wrong codes from this chat: nothing was looked up. */
  | { readonly kind: 'locked' };

export interface Invites {
  /** The code that this event made, or a fresh one-time code. */
  make(deed: Deed, expires: Date): Promise<{ readonly code: string; readonly expires: Date }>;
  /** Uses a code up for this event; the same event may redeem it again. */
  redeem(code: string, event: string, chat: string): Promise<Redeemed>;
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

/** Files that people sent in a chat. LINE keeps them for a while only. */
export interface Contents {
  /** The bytes of a message; `gone` when LINE has it no longer, `not-ready` while LINE prepares it. */
  read(message: string, atMost: number): Promise<Uint8Array | 'too-large' | 'gone' | 'not-ready'>;
}

/** Erases for good what can be erased of somebody: in the database, and in the daily backups of this process. */
export interface Erasure {
  /** @returns when backups were taken by hand, the newest first: those no program can reach. */
  erase(person: Person, at: Date): Promise<readonly Date[]>;
  /** A LINE message was taken back: backups forget it as the database does. */
  message(id: string, at: Date): Promise<void>;
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

/** What LINE says of a person. */
export interface Profiles {
  /** The display name; null when LINE does not know, does not say, or does not answer in time. */
  nameOf(
    chat: { readonly kind: 'group' | 'user'; readonly id: string },
    lineUser: string,
  ): Promise<string | null>;
}
