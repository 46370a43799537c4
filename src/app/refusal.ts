import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { FileRefusal } from '../domain/evidence.ts';
import type { MeasureEdit } from '../domain/edit-measure.ts';
import type { UnitRefusal } from '../domain/own-units.ts';
import type { Right, Role } from '../domain/roles.ts';
import type { AuditRow } from './ledger.ts';

interface NamedLink {
  readonly url: string;
  readonly itas: boolean;
}

/** Everything that a use-case may refuse. Each has its Thai words in src/text/refusals.ts, or nothing compiles. */
export type Refusal =
  | {
      readonly code: 'item-unknown';
      readonly codes: readonly string[];
      readonly year: FiscalYear;
      readonly first: string;
      readonly last: string;
    }
  | {
      readonly code: 'year-without-catalogue';
      readonly year: FiscalYear;
      readonly known: readonly FiscalYear[];
    }
  /** The agency keeps no data for the year; a write asks which year was meant. */
  | { readonly code: 'year-not-open'; readonly year: FiscalYear; readonly latest: FiscalYear }
  /** Nobody knows the items of the new year yet. */
  | { readonly code: 'no-list-yet'; readonly year: FiscalYear }
  /** There is no earlier year that anything could be carried from. */
  | { readonly code: 'no-year-before'; readonly year: FiscalYear }
  /** Somebody worked in a year since it was opened: closed, it would hide that work. */
  | { readonly code: 'year-in-use'; readonly year: FiscalYear }
  | { readonly code: 'no-right'; readonly needs: Right }
  /** Only a coordinator may, and the agency has none any more: its executive names the next. */
  | { readonly code: 'no-coordinator' }
  /** A name that does not say what kind of agency it is. */
  | { readonly code: 'kind-unclear'; readonly name: string }
  | { readonly code: 'already-set-up'; readonly agency: string }
  | { readonly code: 'bound-elsewhere'; readonly agency: string }
  | { readonly code: 'invite-unknown' }
  | { readonly code: 'invite-used' }
  | { readonly code: 'invite-expired' }
  | { readonly code: 'invite-locked' }
  | UnitRefusal
  /** A unit with work is not removed: what it answers for, and how many people are in it. */
  | {
      readonly code: 'unit-in-use';
      readonly unit: string;
      readonly labels: readonly string[];
      readonly people: number;
    }
  | { readonly code: 'person-unknown'; readonly name: string }
  | {
      readonly code: 'person-unclear';
      readonly name: string;
      readonly matches: readonly {
        readonly id: string;
        readonly name: string;
        readonly role: Role;
        readonly units: readonly string[];
      }[];
    }
  /** A unit head approves what is a unit's: which one? */
  | { readonly code: 'head-of-what'; readonly name: string; readonly units: readonly string[] }
  /** `ref` is empty where a button named a measure that is gone. */
  | { readonly code: 'measure-unknown'; readonly ref: string; readonly known: readonly string[] }
  | {
      readonly code: 'measure-unclear';
      readonly ref: string;
      readonly matches: readonly { readonly id: string; readonly ref: string; readonly title: string }[];
    }
  /** Starter measures never go beside others without asking. */
  | {
      readonly code: 'measures-exist';
      readonly year: FiscalYear;
      readonly count: number;
      readonly adding: number;
    }
  | { readonly code: 'no-measures'; readonly year: FiscalYear }
  | { readonly code: 'no-scores' }
  | { readonly code: 'no-scores-of'; readonly year: FiscalYear; readonly known: readonly FiscalYear[] }
  | { readonly code: 'one-score-year'; readonly year: FiscalYear }
  /** Nobody has announced the result of a year that has not begun. */
  | { readonly code: 'score-year-ahead'; readonly year: FiscalYear; readonly current: FiscalYear }
  /** Of all that was announced, nothing could be kept. */
  | { readonly code: 'files-refused'; readonly why: readonly FileRefusal[] }
  /** A measure has so many files, and none at that place. */
  | {
      readonly code: 'photo-unknown';
      readonly of: 'measure' | 'item';
      /** "3", "O12". */
      readonly label: string;
      readonly there: number;
    }
  | { readonly code: 'reason-needed'; readonly of: 'item' | 'measure'; readonly label: string }
  | { readonly code: 'month-not-in-round'; readonly item: string; readonly month: string }
  /** No component of the item is called like that. */
  | {
      readonly code: 'component-unknown';
      readonly item: string;
      readonly said: string;
      readonly known: readonly { readonly id: string; readonly text: string }[];
    }
  | {
      readonly code: 'component-unclear';
      readonly item: string;
      readonly said: string;
      readonly fits: readonly { readonly id: string; readonly text: string }[];
    }
  /** The item has no link at all. */
  | { readonly code: 'no-links'; readonly item: string; readonly links: readonly NamedLink[] }
  | {
      readonly code: 'link-unknown';
      readonly item: string;
      readonly said: string;
      readonly links: readonly NamedLink[];
    }
  /** Which link is to go was not said, and it may be the one for ITAS. */
  | { readonly code: 'link-unclear'; readonly item: string; readonly links: readonly NamedLink[] }
  /** Nothing is on the website that could be approved or sent back. */
  | { readonly code: 'not-published'; readonly item: string }
  /** A unit head approves the work of the unit only; `units` answer for the item. */
  | { readonly code: 'not-your-unit'; readonly item: string; readonly units: readonly string[] }
  /** Only those who answer for a work decide about its reminders; no units: the coordinators. */
  | {
      readonly code: 'not-responsible';
      readonly kind: 'item' | 'measure' | 'unit';
      readonly label: string;
      readonly units: readonly string[];
    }
  /** A reminder is put off three times for one due day. */
  | {
      readonly code: 'snoozed-enough';
      readonly kind: 'item' | 'measure' | 'unit' | 'all';
      readonly label: string;
    }
  /** A coordinator records what was approved on paper, by its number. */
  | { readonly code: 'paper-needed'; readonly item: string }
  /** The link was sent after the card on which approval was pressed. */
  | { readonly code: 'link-newer'; readonly item: string }
  /** No step of the year's calendar is called so, or several are; `choices` are those that may have been meant. */
  | {
      readonly code: 'step-unclear';
      readonly said: string;
      readonly choices: readonly { readonly id: string; readonly title: string; readonly to: LocalDate }[];
    }
  /** A day before today cannot be a due day. */
  | { readonly code: 'date-past'; readonly date: LocalDate }
  /** A list of a measure has no line of that number. */
  | {
      readonly code: 'line-unknown';
      readonly ref: string;
      readonly field: MeasureEdit['field'];
      readonly number: number;
      readonly count: number;
    }
  | { readonly code: 'measure-not-theirs'; readonly ref: string; readonly lead: string }
  /** Who closes a measure depends on the unit; `units` are those of the measure. */
  | { readonly code: 'unit-needed'; readonly ref: string; readonly units: readonly string[] }
  | { readonly code: 'nothing-to-undo' }
  /** Nobody would be left to decide for the agency. */
  | { readonly code: 'last-coordinator' }
  | { readonly code: 'undone-already'; readonly row: AuditRow }
  | { readonly code: 'not-yours'; readonly row: AuditRow }
  /** The target changed since: the later changes are shown, and a coordinator decides. */
  | {
      readonly code: 'changed-since';
      readonly row: AuditRow;
      /** With the names of who made them, where they are known. */
      readonly later: readonly { readonly row: AuditRow; readonly by: string | null }[];
      readonly mayDecide: boolean;
    };
