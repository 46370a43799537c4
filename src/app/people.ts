/** A moment in a LINE group. */
export interface GroupMoment {
  readonly group: string;
  readonly at: Date;
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
  /** When they left which group, for as long as LINE may still tell of something before that. */
  readonly left: readonly GroupMoment[];
  /** Followed the bot, and has not blocked it since: LINE delivers one to one. */
  readonly isFriend: boolean;
}

/** Whether it is known already that somebody is in a group of an agency. */
export function isSeenIn({ seenIn, inGroups }: Person, agency: string, group: string): boolean {
  return seenIn.includes(agency) && inGroups.includes(group);
}

/** Whether they have left a group since something was told of it. */
export function hasLeftSince({ left }: Person, told: GroupMoment): boolean {
  return left.some(({ group, at }) => group === told.group && at >= told.at);
}

/** Thrown where something happened before its LINE account was erased, and comes after: of that nothing is done. */
export class SaidBeforeErasure extends Error {
  override readonly name = 'SaidBeforeErasure';
}

/** The one erasable place of names and LINE ids. */
export interface People {
  /**
   * The person behind a LINE user, made when seen for the first time.
   * @param at when that was
   * @throws {SaidBeforeErasure} where it was before the account was erased
   */
  of(lineUser: string, at: Date): Promise<Person>;
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
  left(id: string, last: GroupMoment, agency: string, groups: readonly string[]): Promise<void>;
  /** The bot was put out of a group: nobody can be seen in it any more. */
  lost(group: string, agency: string, groups: readonly string[]): Promise<void>;
  /** Became a friend of the bot, or blocked it: the latest of both counts, in whatever order they are told. */
  followed(lineUser: string, at: Date): Promise<void>;
  unfollowed(lineUser: string, at: Date): Promise<void>;
}

/** What LINE says of a person. */
export interface Profiles {
  /** The display name; null when LINE does not know, does not say, or does not answer in time. */
  nameOf(
    chat: { readonly kind: 'group' | 'user'; readonly id: string },
    lineUser: string,
  ): Promise<string | null>;
}

/** Erases for good what can be erased of somebody: in the database, and in the daily backups of this process. */
export interface Erasure {
  /** @returns when backups were taken by hand, the newest first: those no program can reach. */
  erase(person: Person, at: Date): Promise<readonly Date[]>;
  /** As `erase`, where a LINE account was erased then or later; null where it was not. */
  erased(lineUser: string, at: Date): Promise<readonly Date[] | null>;
  /** Whether whoever has a LINE account could only look at the agency's work when they were erased. */
  wasViewer(lineUser: string, agency: string): Promise<boolean>;
  /** A LINE message was taken back: backups forget it as the database does. */
  message(id: string, at: Date): Promise<void>;
  /** It is taken back: late answers that may say what it said are shown no more. */
  answersAbout(message: string): Promise<void>;
}
