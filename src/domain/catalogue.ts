import type { FiscalYear, LocalDate, Month } from './dates.ts';

/** How sure we are of a fact about a year: verified in a source, from one third party, or assumed. */
export type Certainty = 'verified' | 'partial' | 'unverified';

/** What a published item must contain. Ids are stable within a year, since ticks are kept by id. */
export interface Component {
  readonly id: string;
  readonly text: string;
}

/** A component together with where we have it from: no year's own list has been seen in full. */
export interface StatedComponent extends Component {
  /** The latest year whose papers name it, so an older year than the catalogue's says "carried over". */
  readonly statedIn: FiscalYear;
  /** How well it is known for that year. */
  readonly certainty: Certainty;
}

/** One OIT item as a year's catalogue prints it. `key` names the same thing in every year; the code does not. */
export interface CatalogueItem {
  readonly code: string;
  readonly key: string;
  /** Keys of other years that were merged into this item. */
  readonly includes: readonly string[];
  readonly title: string;
  readonly subIndicator: string;
  /** None: nobody has stated any, and a published link is enough. */
  readonly components: readonly StatedComponent[];
  /** What the data are about, as printed ("ปีงบประมาณ 2570"); null where the year's papers name no period. */
  readonly period: string | null;
  /** A monthly duty is met month by month over this round. */
  readonly monthly: { readonly from: Month; readonly to: Month } | null;
  /** The period that the data must cover ends here. */
  readonly dataUntil: LocalDate | null;
  /** When it must be on the website. */
  readonly due: LocalDate | null;
  /** The units that usually answer for it, by the names of an อบต.; an agency's own names replace them. */
  readonly usualUnits: readonly string[];
  /** Of code, title and period together. */
  readonly certainty: Certainty;
  /** Id of the source of code and title. */
  readonly source: string;
}

export interface SubIndicator {
  readonly code: string;
  readonly title: string;
}

/** A paper or page that somebody who doubts an item can look up. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Null where it is no public page. */
  readonly address: string | null;
}

/** Something of the year with a time of its own: a step of the assessment, or what an agency does to be ready for it. */
export interface CalendarStep {
  /** Stable within a year, since an agency's own dates are kept by it. */
  readonly id: string;
  readonly of: 'assessment' | 'agency';
  readonly title: string;
  /** Null where only the end is known. */
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  /** The keys of the items it is about; none: of the whole assessment. */
  readonly keys: readonly string[];
  readonly certainty: Certainty;
}

/** What is done every month for the month that has just ended. */
export interface MonthlyDuty {
  readonly id: string;
  readonly title: string;
  /** What is easily forgotten about it. */
  readonly note: string | null;
  /** The item whose months it fills. */
  readonly key: string;
  /** Days of the month after the one it is about. */
  readonly remindDay: number;
  readonly dueDay: number;
  /** So many days after the end of the month it must be done at the latest. */
  readonly limitDays: number;
  readonly certainty: Certainty;
}

export interface Catalogue {
  readonly year: FiscalYear;
  /** True until somebody compared it with NACC's announcement. */
  readonly provisional: boolean;
  readonly sources: readonly Source[];
  readonly subIndicators: readonly SubIndicator[];
  /** Of which item belongs to which sub-indicator. */
  readonly splitCertainty: Certainty;
  /** When links are entered in ITAS. */
  readonly answering: {
    readonly title: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly certainty: Certainty;
  };
  /** The other steps of the year, and what agencies do to be ready for them. */
  readonly calendar: readonly CalendarStep[];
  readonly duties: readonly MonthlyDuty[];
  /** Keys that a correction of this year took out of it. What agencies did about them is kept. */
  readonly retired: readonly string[];
  /** In the order of their codes, O1 first. */
  readonly items: readonly CatalogueItem[];
}

export function itemByCode(catalogue: Catalogue, code: string): CatalogueItem | undefined {
  return catalogue.items.find((item) => item.code === code);
}

/** The item that stands for a year-independent key, be it under another key that it was merged into. */
export function itemOfKey(catalogue: Catalogue, key: string): CatalogueItem | undefined {
  return (
    catalogue.items.find((item) => item.key === key) ??
    catalogue.items.find((item) => item.includes.includes(key))
  );
}

export function codeRange(catalogue: Catalogue): { readonly first: string; readonly last: string } {
  return { first: catalogue.items[0]?.code ?? '', last: catalogue.items.at(-1)?.code ?? '' };
}

/** The codes that keys stand under this year, as items or as parts of them, in the order of the codes. */
export function codesOf(catalogue: Catalogue, keys: readonly string[]): readonly string[] {
  return catalogue.items
    .filter((item) => [item.key, ...item.includes].some((key) => keys.includes(key)))
    .map((item) => item.code);
}
