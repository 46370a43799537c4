import type { AgencyKind } from './agency.ts';
import type { FiscalYear, LocalDate } from './dates.ts';
import type { ItemStatus, Verdict } from './item.ts';
import type { MeasureStatus, Posture, Section } from './measure.ts';
import type { Result } from './result.ts';
import type { Score } from './score.ts';

// What was found in a report that somebody else wrote. Nothing of it is an agency's data yet: a person looks at it
// first, and a use-case writes what was agreed to. Texts are as printed, slips of reading mended.

export interface FoundReport {
  /** Null where the report names nobody, or nobody whose kind can be told. */
  readonly organisation: FoundOrganisation | null;
  readonly years: FoundYears;
  /** One per code and year of numbering, in the order of the codes. */
  readonly items: readonly FoundItem[];
  /** In the order of appearance, each once however often it is printed. */
  readonly measures: readonly FoundMeasure[];
  /** One per year that has any, oldest first. */
  readonly scores: readonly FoundScore[];
  readonly changes: readonly FoundChange[];
  readonly recommendations: readonly FoundRecommendation[];
  /** What a person should look at. Never empty words: each names what stands where. */
  readonly warnings: readonly FoundWarning[];
}

export interface FoundOrganisation {
  /** With its kind in the short form that officers use: `อบต.…`, `เทศบาลตำบล…`. */
  readonly name: string;
  readonly kind: AgencyKind;
}

/** A report speaks of up to four years, and says which in its title, its prose or its tables. */
export interface FoundYears {
  /** The year in its title: the one it reports on, or plans from. */
  readonly report: FiscalYear | null;
  /** When its measures are carried out: the report's year, or the next one for a plan. */
  readonly measures: FiscalYear | null;
  /** The latest year whose announced result it holds. */
  readonly results: FiscalYear | null;
  /** Whose catalogue its item codes follow, which need not be its own. Null without any code. */
  readonly items: FiscalYear | null;
}

/** NACC's word on an item afterwards. `reason` only where one is printed. */
export interface FoundVerdict {
  readonly value: Verdict['value'];
  readonly year: FiscalYear;
  readonly reason: string | null;
}

export interface FoundItem {
  /** As printed, in one spelling: `O11` for ๐๑๑. */
  readonly code: string;
  /** Of the catalogue that the codes follow. Null where that year has no such code, or no catalogue. */
  readonly key: string | null;
  readonly title: string;
  /** As the catalogue has it, else as the heading above it says. */
  readonly subIndicator: string | null;
  /** Whose numbering `code` is. */
  readonly year: FiscalYear;
  /** `published` only with a link, as everywhere: what is ticked without one is `in_progress`. Null: nothing is said. */
  readonly status: ItemStatus | null;
  /** That it was ticked or called done, whether or not a link is printed. */
  readonly saidDone: boolean;
  readonly components: readonly { readonly text: string; readonly met: boolean }[];
  readonly links: readonly string[];
  /** Official names. */
  readonly units: readonly string[];
  /** What the progress column says beside the tick. */
  readonly note: string | null;
  readonly verdict: FoundVerdict | null;
}

export interface FoundMeasure {
  /** The printed number if unique in its section, else `indicator.n`, else 1, 2, 3; `ตชว.N` in `iit-eit`. */
  readonly ref: string;
  readonly section: Section;
  readonly title: string;
  readonly indicators: readonly number[];
  readonly questions: readonly string[];
  readonly posture: Posture | null;
  readonly findings: readonly string[];
  /** What the steps' cell lists above its own heading "วิธีดำเนินการ", where these are no findings. */
  readonly topics: readonly string[];
  readonly steps: readonly string[];
  /** The first unit that is named by itself; null where only "every unit" is. */
  readonly lead: string | null;
  readonly units: readonly string[];
  /** Null: none is printed, or none that can be told. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** Null: nothing is said. */
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  /** Why it cannot be done. */
  readonly reason: string | null;
  readonly followUp: readonly string[];
  readonly recommendations: readonly string[];
  readonly outputSummary: string | null;
  readonly outcome: string | null;
  readonly links: readonly string[];
}

/** As announced. Where a question is printed without its code, its words stand in place of it. */
export interface FoundScore extends Score {
  /** What the formula makes of the verdicts and indicators, to warn by; it never replaces what was announced. */
  readonly recomputed: Recomputed;
}

/** ประมาณการ: null or left out where too little is known. Rounded to two digits. */
export interface Recomputed {
  readonly total: number | null;
  readonly tools: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<string, number>>;
  readonly subIndicators: Readonly<Record<string, { readonly passed: number; readonly of: number }>>;
}

/** The score of one question in two years, as outcomes of measures tell it. */
export interface FoundChange {
  /** The measure whose outcome says so. */
  readonly ref: string;
  readonly section: Section;
  /** Its codes as printed, an older code first; none where only its words are. */
  readonly questions: readonly string[];
  readonly topic: string;
  readonly from: { readonly year: FiscalYear; readonly value: number };
  readonly to: { readonly year: FiscalYear; readonly value: number };
  /** `to` minus `from`, rounded to two digits. */
  readonly change: number;
}

/** What NACC advises: to raise these questions, see to these items. */
export interface FoundRecommendation {
  /** `i7`, `e14`: small letters, as NACC prints them. */
  readonly questions: readonly string[];
  /** In the order of the text. */
  readonly items: readonly string[];
}

export type WarningCode =
  | 'foreign-name'
  | 'two-spellings'
  | 'mixed-years'
  | 'does-not-recompute'
  | 'number-twice'
  | 'numbers-disagree'
  | 'lists-disagree'
  | 'missing-codes'
  | 'unknown-code'
  | 'item-twice'
  | 'title-of-another'
  | 'measure-twice'
  | 'no-status'
  | 'unread-period'
  | 'passed-inferred'
  | 'slip-mended'
  | 'unknown-unit'
  | 'unread-table'
  | 'unread-column'
  | 'nothing-found'
  | 'macro-ignored'
  | 'cut-short';

export interface FoundWarning {
  readonly code: WarningCode;
  /** Thai, a sentence or two. */
  readonly message: string;
  /** Where it stands: "ตาราง 3 แถว 2", "บรรทัด 12", a code or a measure; empty where it is about the whole. */
  readonly where: string;
}

/** Why a file cannot be read. Words: src/text/unreadable.ts. */
export type Unreadable =
  | 'empty'
  | 'too-large'
  | 'too-many-entries'
  | 'inflates-too-much'
  | 'holds-entities'
  | 'locked'
  | 'old-office'
  | 'pdf'
  | 'unknown-format'
  | 'broken'
  | 'took-too-long'
  | 'took-too-much';

export type Reading = Result<FoundReport, Unreadable>;
