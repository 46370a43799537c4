import type { Agency, BoundGroup, Group, Member } from '../domain/agency.ts';
import type { Person } from './people.ts';

export interface Agencies {
  byId(id: string): Promise<Agency | null>;
  /** What a LINE group is bound to; null when to nothing. */
  group(lineGroup: string): Promise<Group | null>;
  /**
   * The same with the agency that it is bound to, in one go, since every line of a group asks for both; and with what
   * is known of a LINE user who probably said that line.
   */
  ofGroup(lineGroup: string, lineUser: string | null): Promise<GroupAtHand | null>;
  groupsOf(agency: string): Promise<readonly { readonly id: string; readonly group: Group }[]>;
  member(agency: string, person: string): Promise<Member | null>;
  /** Who a LINE user is, and what they are in this agency, in one go; null where they were never seen. */
  speaker(agency: string, lineUser: string): Promise<Speaker | null>;
  /** What somebody was who is no member any more; null where they never were, or still are. */
  former(agency: string, person: string): Promise<Member | null>;
  membershipsOf(person: string): Promise<readonly { readonly agency: string; readonly member: Member }[]>;
  membersOf(agency: string): Promise<readonly { readonly person: string; readonly member: Member }[]>;
}

/** A group, and what every line in it asks for. */
export interface GroupAtHand extends BoundGroup {
  readonly speaker: Speaker | null;
  /** Whether a reminder waits there to go along with a reply. */
  readonly reminderWaits: boolean;
}

/** Somebody, and what they are in an agency; null where they are nothing there. */
export type Speaker = readonly [Person, Member | null];
