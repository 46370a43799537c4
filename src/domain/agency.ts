import type { OwnStep } from './calendar.ts';
import type { FiscalYear } from './dates.ts';
import type { Role } from './roles.ts';
import type { Survey } from './survey.ts';

export const agencyKinds = ['อบต.', 'เทศบาลตำบล', 'เทศบาลเมือง', 'เทศบาลนคร', 'อบจ.'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

const kindByBeginning: readonly (readonly [beginning: string, kind: AgencyKind])[] = [
  ['อบต', 'อบต.'],
  ['องค์การบริหารส่วนตำบล', 'อบต.'],
  ['อบจ', 'อบจ.'],
  ['องค์การบริหารส่วนจังหวัด', 'อบจ.'],
  ['ทต', 'เทศบาลตำบล'],
  ['เทศบาลตำบล', 'เทศบาลตำบล'],
  ['ทม', 'เทศบาลเมือง'],
  ['เทศบาลเมือง', 'เทศบาลเมือง'],
  ['ทน', 'เทศบาลนคร'],
  ['เทศบาลนคร', 'เทศบาลนคร'],
];

/** The kind that an agency's name begins with; undefined for a name that does not say. */
export function kindOf(name: string): AgencyKind | undefined {
  return kindByBeginning.find(([beginning]) => name.startsWith(beginning))?.[1];
}

/** An organisational unit with its official name and what people type for it. */
export interface Unit {
  readonly name: string;
  readonly abbreviations: readonly string[];
}

/** What stands on an agency's memos. Null where nobody has said it. */
export interface Profile {
  readonly address: string | null;
  readonly phone: string | null;
  /** The number that its letters begin with, as far as it stays the same: "นม 71301/". */
  readonly memoNumber: string | null;
  readonly website: string | null;
  /** In papers that go out; Thai digits where nobody has said. */
  readonly digits?: 'thai' | 'arabic' | null;
}

export type ProfileField = 'address' | 'phone' | 'memoNumber' | 'website';

export interface Agency {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly units: readonly Unit[];
  readonly profile: Profile;
  /** The fiscal years that this agency keeps data for, oldest first. */
  readonly years: readonly FiscalYear[];
  /** What it set in the assessment's calendar; the last word on a step counts. Absent: as shipped. */
  readonly calendar?: readonly OwnStep[];
  /** Its two surveys of each year, as far as somebody said. */
  readonly surveys?: readonly Survey[];
  /** An agency whose set-up was taken back stays on record but is no one's any more. */
  readonly closed: boolean;
}

/** A LINE group that belongs to an agency. */
export interface Group {
  readonly agency: string | null;
  /** The one group that gets the agency's group reminders. */
  readonly home: boolean;
  /** The units this group is about; empty means all. */
  readonly units: readonly string[];
  /** When it came to this agency, by LINE's time; absent where nobody noted it. */
  readonly since?: Date | null;
}

/** The year that is meant where none is said: the current one, else the latest with data; undefined where none has any. */
export function usualYearOf({ years }: Pick<Agency, 'years'>, current: FiscalYear): FiscalYear | undefined {
  return years.includes(current) ? current : years.at(-1);
}

/**
 * The home among an agency's groups, which hears of what concerns all; null where it has no group. Two that join at
 * once may both have become it, and one whose coming was taken back leaves none: then it is the first by id, on which
 * every process agrees.
 */
export function homeAmong<One extends { readonly id: string; readonly group: Pick<Group, 'home'> }>(
  groups: readonly One[],
): One | null {
  const homes = groups.filter((it) => it.group.home);
  const [first = null, ...others] = homes.length > 0 ? homes : groups;
  return others.reduce((best, it) => (best === null || it.id < best.id ? it : best), first);
}

/** A group with the agency that it is bound to. */
export interface BoundGroup {
  readonly group: Group;
  readonly agencyId: string;
  readonly agency: Agency;
}

/** What a person is in an agency. */
export interface Member {
  readonly role: Role;
  readonly units: readonly string[];
  readonly active: boolean;
  /** Came in one to one, by a code of their own or as who set up there: leaving a group does not end it. */
  readonly alone: boolean;
}
