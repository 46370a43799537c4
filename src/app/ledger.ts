import type { Agency, Group, Member } from '../domain/agency.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { ItemState } from '../domain/item.ts';
import type { Entry, Measure } from '../domain/measure.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { ScoreState } from '../domain/score.ts';

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
  /**
   * `again`: this event had already been applied to this target; nothing was changed now. `clear`: no reminder of what
   * changed was on its way when the state could be read; false where nobody looked.
   */
  | {
      readonly kind: 'done';
      readonly row: AuditRow;
      readonly state: State;
      readonly again: boolean;
      readonly clear: boolean;
    }
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
