import type { LocalDate, Month } from './dates.ts';

export type MeasureStatus = 'not_started' | 'in_progress' | 'done' | 'cannot';
export type Section = 'measures' | 'iit-eit';

export interface Step {
  readonly text: string;
  readonly done: boolean;
}

/** A measure (มาตรการ): what the agency promised to do, with how far it has come. */
export interface Measure {
  readonly ref: string;
  readonly section: Section;
  readonly title: string;
  /** 1 to 10, none when it belongs to no single indicator. */
  readonly indicators: readonly number[];
  readonly questions: readonly string[];
  readonly posture: 'maintain' | 'improve' | null;
  readonly findings: readonly string[];
  readonly steps: readonly Step[];
  readonly lead: string | null;
  /** All responsible units, the lead among them. */
  readonly units: readonly string[];
  /** Supporting units that said that their part is done. */
  readonly unitsDone: readonly string[];
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly due: LocalDate | null;
  readonly status: MeasureStatus;
  readonly percent: number;
  /** Text id of why it cannot be done. */
  readonly reason: string | null;
  readonly followUp: readonly string[];
  readonly recommendations: readonly string[];
  readonly outputSummary: string | null;
  readonly outcome: string | null;
  /** A measure whose addition was taken back. */
  readonly removed: boolean;
}

/** What was said about a measure in one message. */
export interface Progress {
  readonly status?: MeasureStatus | undefined;
  readonly percent?: number | undefined;
  readonly month?: Month | undefined;
  readonly links?: readonly string[] | undefined;
  /** Text id of the note. */
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
}

/** One line of a measure's append-only log. */
export interface Entry {
  readonly note: string | null;
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  readonly month: Month | null;
  readonly links: readonly string[];
}

export function entryOf(progress: Progress): Entry {
  return {
    note: progress.note ?? null,
    status: progress.status ?? null,
    percent: progress.percent ?? null,
    month: progress.month ?? null,
    links: progress.links ?? [],
  };
}

/** Who speaks: a person without a unit can close only a measure without a lead. */
export interface Speaker {
  readonly units: readonly string[];
  readonly coordinates: boolean;
}

/** What a supporting unit's "done" means: its own tick, not the measure's end. */
export type Closing = 'closes' | 'ticks-own-part' | 'ask-unit' | 'not-theirs';

export function closingBy(measure: Pick<Measure, 'lead' | 'units'>, speaker: Speaker): Closing {
  if (measure.lead === null || speaker.coordinates || speaker.units.includes(measure.lead)) return 'closes';
  if (speaker.units.length === 0) return 'ask-unit';
  return speaker.units.some((unit) => measure.units.includes(unit)) ? 'ticks-own-part' : 'not-theirs';
}

/**
 * The effect of progress on a measure: 1-99 % is in progress, done is 100, not started is 0. 100 % alone does not
 * close it (the card asks), since closing is a decision of the lead unit. `stepDone` is the step the note matched.
 */
export function progressMeasure(
  measure: Measure,
  progress: Progress,
  stepDone: number | null,
): Partial<Measure> {
  const after: { -readonly [K in keyof Measure]?: Measure[K] } = {};
  if (stepDone !== null) {
    after.steps = measure.steps.map((step, at) => (at === stepDone ? { ...step, done: true } : step));
    const done = after.steps.filter((step) => step.done).length;
    after.percent = Math.min(99, Math.round((done / after.steps.length) * 100));
    if (measure.status === 'not_started') after.status = 'in_progress';
  }
  if (progress.percent !== undefined) {
    after.percent = progress.percent;
    after.status = progress.percent === 0 ? 'not_started' : 'in_progress';
  }
  if (progress.status !== undefined) {
    after.status = progress.status;
    if (progress.status === 'done') after.percent = 100;
    if (progress.status === 'not_started') after.percent = 0;
    if (progress.status === 'in_progress' && measure.percent === 100) after.percent = 99;
  }
  if (progress.percent === undefined && progress.status === undefined && measure.status === 'not_started') {
    after.status = 'in_progress';
  }
  if (progress.reason !== undefined) after.reason = progress.reason;
  else if (after.status !== undefined && after.status !== 'cannot' && measure.reason !== null)
    after.reason = null;
  return after;
}

/**
 * The step that a note speaks of, if exactly one does: the step's words stand in the note or the note's in the step,
 * white space and a closing "done" word aside (`strip` takes those away).
 */
export function stepSpokenOf(
  steps: readonly Step[],
  note: string,
  strip: (text: string) => string,
): number | null {
  const said = strip(note);
  if (said.length < 4) return null;
  const matches = steps.flatMap((step, at) => {
    const text = strip(step.text);
    return text.length >= 4 && (said.includes(text) || text.includes(said)) ? [at] : [];
  });
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
