import type { Catalogue } from './catalogue.ts';
import type { FiscalYear, LocalDate } from './dates.ts';
import type { Item } from './item.ts';

/** Whose page it is, and who asked for it: ids only, since they stand in its link. */
export interface ItasPageRequest {
  readonly agency: string;
  readonly person: string;
  readonly year: FiscalYear;
}

/** What the page for entering links in NACC's ITAS shows. */
export interface ItasPage {
  readonly agency: string;
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
  /** The person whose link it is; null where LINE does not say the name. */
  readonly person: string | null;
  /** Whether this person may say that something was entered. */
  readonly mayTick: boolean;
  readonly items: readonly Item[];
  /** Names by person id of those who entered something. */
  readonly names: ReadonlyMap<string, string>;
  /** Where to click on a page that a link leads to, by the note of the link. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What somebody said on the page of one item. */
export interface ItasTick {
  readonly code: string;
  readonly entered: boolean;
  /** The address that was on the page: a newer one nobody has entered. */
  readonly link: string;
  /** Made with the page, so that the same press sent twice is one. */
  readonly press: string;
}
