import type { Agency } from './agency.ts';
import type { Catalogue } from './catalogue.ts';
import type { FiscalYear, LocalDate, Month } from './dates.ts';
import type { Formula } from './formula.ts';
import type { Item } from './item.ts';
import { type Measure, type MeasureStatus, type Step, stepSpokenOf } from './measure.ts';
import type { Score } from './score.ts';

// What is known of an agency's year, gathered for whoever writes papers about it. Texts are read, names are not there:
// a paper that is handed in names offices, never who typed.

/** A line of a measure's log that still holds. */
export interface LoggedEntry {
  /** The audit row: what a cell of a paper was traced to. */
  readonly id: string;
  /** In Bangkok. */
  readonly on: LocalDate;
  /** Null where nothing was written, or it was erased. */
  readonly note: string | null;
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  readonly month: Month | null;
  readonly links: readonly string[];
  /** Texts of the steps that it ticked. */
  readonly ticked: readonly string[];
  /** Ids of the kept files that came with it; absent: none. */
  readonly photos?: readonly string[];
}

/** A measure with what was done about it in its year, oldest first. */
export interface WorkedMeasure {
  readonly measure: Measure;
  /** Why it cannot be done, in the words that somebody wrote. */
  readonly why: string | null;
  readonly entries: readonly LoggedEntry[];
}

export interface YearFacts {
  readonly agency: Agency;
  readonly year: FiscalYear;
  readonly today: LocalDate;
  readonly catalogue: Catalogue;
  readonly items: readonly Item[];
  readonly measures: readonly WorkedMeasure[];
  /** Of all years, as announced, oldest first. */
  readonly scores: readonly Score[];
  readonly formula: Formula;
}

/** The steps of a measure that a row of its history ticked: done after it and not before. */
export function tickedBetween(before: readonly Step[], after: readonly Step[]): readonly string[] {
  const open = (text: string): boolean => !before.some((step) => step.text === text && step.done);
  return after.filter((step) => step.done && open(step.text)).map((step) => step.text);
}

/**
 * The place of the step that a line of the log is about: one that it ticked, else the one that its words speak of.
 * @param strip takes white space and a closing "done" away
 */
export function stepOf(
  { steps }: Pick<Measure, 'steps'>,
  { ticked, note }: LoggedEntry,
  strip: (text: string) => string,
): number | null {
  const at = steps.findIndex((step) => ticked.includes(step.text));
  if (at >= 0) return at;
  return note === null ? null : stepSpokenOf(steps, note, strip);
}

/** The announced result of a year beside the nearest earlier one; null where either is not on record. */
export function scoresAround(
  scores: readonly Score[],
  year: FiscalYear,
): { readonly before: Score; readonly after: Score } | null {
  const after = scores.find((it) => it.year === year);
  const before = scores.filter((it) => it.year < year).at(-1);
  return after && before ? { before, after } : null;
}
