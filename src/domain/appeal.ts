import type { Agency } from './agency.ts';
import type { FiscalYear, LocalDate } from './dates.ts';
import type { KeptFile } from './evidence.ts';
import type { Item } from './item.ts';
import type { LinkCopy } from './link-copies.ts';
import type { StandingVerdict } from './verdict.ts';
import type { Look } from './web-page.ts';

// What an agency can show when an item was judged otherwise than it should have been (ชี้แจงเพิ่มเติม).

/** An address that was submitted for the item: by which units, and what stood there. */
export interface Submission {
  /** As an instant. */
  readonly at: string;
  /** Of whoever submitted it. Offices and no names: it is handed in. */
  readonly units: readonly string[];
  readonly url: string;
  /** It is still one of the item's. */
  readonly stands: boolean;
  /** Null: submitted before copies were made, or it is still to be made. */
  readonly copy: LinkCopy | null;
}

/** Something else that happened to the item, by the name of the change. */
export interface ItemDeed {
  readonly at: string;
  readonly action: string;
  readonly units: readonly string[];
}

export interface AppealFacts {
  readonly agency: Agency;
  readonly year: FiscalYear;
  readonly today: LocalDate;
  readonly item: Item;
  /** The sub-indicator's title; null where the year's papers have none. */
  readonly inside: string | null;
  readonly verdict: StandingVerdict | null;
  /** NACC's reason, as it was written down. */
  readonly why: string | null;
  /** Oldest first, as all of these are. */
  readonly submissions: readonly Submission[];
  readonly deeds: readonly ItemDeed[];
  /** The last looks at the address that is in ITAS. */
  readonly looks: readonly Look[];
  readonly photos: readonly KeptFile[];
}

/** Of whom, which item, who asked for it: ids only, since it stands in a link. */
export interface AppealRequest {
  readonly agency: string;
  readonly person: string;
  readonly year: FiscalYear;
  readonly code: string;
  /** The cover alone, or with the copies. */
  readonly format: AppealFormat;
}

export const appealFormats = ['zip', 'docx'] as const;
export type AppealFormat = (typeof appealFormats)[number];

/** The submissions of which there is a copy to hand in, in their order. */
export function withCopies(
  submissions: readonly Submission[],
): readonly (Submission & { readonly copy: LinkCopy })[] {
  return submissions.filter(
    (it): it is Submission & { copy: LinkCopy } => it.copy?.frozen?.uncopied === null,
  );
}
