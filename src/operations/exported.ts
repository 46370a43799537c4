import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { ItemStatus, Verdict } from '../domain/item.ts';
import type { LinkHealth } from '../domain/links.ts';
import type { MeasureStatus, Posture, Section } from '../domain/measure.ts';
import type { Score } from '../domain/score.ts';

/** What `export` prints: an agency's year. Other programs hold on to these names, so they only ever grow. */
export interface Exported {
  readonly organisation: { readonly name: string; readonly kind: string; readonly groups: readonly string[] };
  readonly fiscalYear: FiscalYear;
  readonly items: readonly ExportedItem[];
  readonly measures: readonly ExportedMeasure[];
  /** Of all years, oldest first, as announced. */
  readonly scores: readonly Score[];
  readonly deadlines: readonly ExportedDeadline[];
  readonly audit: readonly ExportedChange[];
}

export interface ExportedItem {
  readonly code: string;
  readonly key: string;
  readonly title: string;
  readonly subIndicator: string;
  readonly status: ItemStatus;
  readonly complete: boolean;
  readonly inItas: boolean;
  readonly approved: boolean;
  readonly components: readonly { readonly text: string; readonly met: boolean }[];
  readonly links: readonly { readonly url: string; readonly itas: boolean; readonly health: LinkHealth }[];
  readonly units: readonly string[];
  readonly dataUntil: LocalDate | null;
  readonly due: LocalDate | null;
  /** NACC's last word on it, of this year or of the latest earlier one in which it was judged. */
  readonly verdict: ExportedVerdict | null;
  readonly note: string | null;
}

export interface ExportedVerdict {
  readonly value: Verdict['value'];
  /** The year it is about. */
  readonly year: FiscalYear;
  readonly reason: string | null;
}

export interface ExportedMeasure {
  readonly ref: string;
  readonly section: Section;
  readonly title: string;
  readonly indicators: readonly number[];
  readonly questions: readonly string[];
  readonly posture: Posture | null;
  readonly findings: readonly string[];
  readonly steps: readonly { readonly text: string; readonly done: boolean }[];
  readonly lead: string | null;
  readonly units: readonly string[];
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly status: MeasureStatus;
  readonly percent: number;
  readonly reason: string | null;
  readonly followUp: readonly string[];
  readonly recommendations: readonly string[];
  readonly outputSummary: string | null;
  readonly outcome: string | null;
  /** Those that were not taken back, oldest first. */
  readonly entries: readonly ExportedEntry[];
}

export interface ExportedEntry {
  readonly at: string;
  readonly by: string;
  readonly note: string | null;
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  readonly links: readonly string[];
}

export interface ExportedDeadline {
  readonly title: string;
  readonly due: LocalDate;
  readonly items: readonly string[];
  readonly provisional: boolean;
}

export interface ExportedChange {
  readonly at: string;
  /** The name that LINE shows, the person's id where LINE shows none, `erased`, or `operator`. */
  readonly by: string;
  readonly action: string;
  /** An item's code, a measure's number, or the kind of thing. */
  readonly target: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}
