import type { LocalDate, Month } from './dates.ts';

export type MeasureStatus = 'not_started' | 'in_progress' | 'done' | 'cannot';
export type Section = 'measures' | 'iit-eit';

/** Why a measure cannot be done, as e-PlanNACC lists it. */
export const cannotReasons = ['no-budget', 'policy-changed', 'short-of-staff', 'other'] as const;
export type CannotReason = (typeof cannotReasons)[number];

export interface Step {
  readonly text: string;
  readonly done: boolean;
}

/** What an agency means to do about an indicator: keep its level, or raise it. */
export type Posture = 'maintain' | 'improve';

/** A measure (มาตรการ): what the agency promised to do, with how far it has come. */
export interface Measure {
  readonly ref: string;
  readonly section: Section;
  readonly title: string;
  /** 1 to 10, none when it belongs to no single indicator. */
  readonly indicators: readonly number[];
  readonly questions: readonly string[];
  readonly posture: Posture | null;
  readonly findings: readonly string[];
  readonly steps: readonly Step[];
  readonly lead: string | null;
  /** All responsible units, the lead among them. */
  readonly units: readonly string[];
  /** Units that said that their own part is done, beside the measure's end. */
  readonly unitsDone: readonly string[];
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly due: LocalDate | null;
  readonly status: MeasureStatus;
  readonly percent: number;
  /** Why it cannot be done; null for every other status. */
  readonly cause: CannotReason | null;
  /** Text id of why it cannot be done, where the list does not say it all. */
  readonly reason: string | null;
  readonly followUp: readonly string[];
  readonly recommendations: readonly string[];
  readonly outputSummary: string | null;
  readonly outcome: string | null;
  /** Ids of kept files; absent: none. */
  readonly photos?: readonly string[];
  /** A measure whose addition was taken back. */
  readonly removed: boolean;
}

/** What a measure begins with: nothing done, no day of its own, nothing said of its results. */
export const unbegun = {
  unitsDone: [],
  due: null,
  status: 'not_started',
  percent: 0,
  cause: null,
  reason: null,
  outputSummary: null,
  outcome: null,
} as const satisfies Partial<Measure>;

/** A measure of an agency, under the id by which it is changed. */
export interface KeptMeasure {
  readonly id: string;
  readonly measure: Measure;
}

/** Not over: neither done nor given up. */
export function isUnderWay({ status }: Pick<Measure, 'status'>): boolean {
  return status === 'not_started' || status === 'in_progress';
}

/** The day by which it is to be done: one that was set, else the end of its period. */
export function dueOf({ due, period }: Pick<Measure, 'due' | 'period'>): LocalDate {
  return due ?? period.to;
}

/** What was said about a measure in one message. */
export interface Progress {
  readonly status?: MeasureStatus | undefined;
  readonly percent?: number | undefined;
  readonly month?: Month | undefined;
  readonly links?: readonly string[] | undefined;
  /** Text id of the note. */
  readonly note?: string | undefined;
  /** Ids of kept files that came with it. */
  readonly photos?: readonly string[] | undefined;
  readonly cause?: CannotReason | undefined;
  readonly reason?: string | undefined;
}

/** One line of a measure's append-only log. */
export interface Entry {
  readonly note: string | null;
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  readonly month: Month | null;
  readonly links: readonly string[];
  /** Ids of the kept files that came with it; absent: none. */
  readonly photos?: readonly string[];
}

export function entryOf(progress: Progress): Entry {
  return {
    note: progress.note ?? null,
    status: progress.status ?? null,
    percent: progress.percent ?? null,
    month: progress.month ?? null,
    links: progress.links ?? [],
    ...(progress.photos?.length ? { photos: progress.photos } : {}),
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

/** A unit of a measure with its own tick: the lead's comes with the measure's end, any other from the unit itself. */
export interface UnitTick {
  readonly unit: string;
  readonly lead: boolean;
  readonly done: boolean;
}

export function unitTicks(
  measure: Pick<Measure, 'lead' | 'units' | 'unitsDone' | 'status'>,
): readonly UnitTick[] {
  const units = measure.lead === null ? measure.units : [...new Set([measure.lead, ...measure.units])];
  return units.map((unit) => {
    const lead = unit === measure.lead;
    return { unit, lead, done: measure.unitsDone.includes(unit) || (lead && measure.status === 'done') };
  });
}

/** The units beside the lead that have not said their part is done. */
export function unitsToGo(measure: Parameters<typeof unitTicks>[0]): readonly string[] {
  return unitTicks(measure).flatMap((it) => (it.done || it.lead ? [] : [it.unit]));
}

/**
 * The effect of progress on a measure: 1-99 % is in progress, done is 100, not started is 0. 100 % alone does not
 * close it (the card asks), since closing is a decision of the lead unit. A typed percentage stands until the next
 * step is ticked; then it is the share of the steps that are done.
 * @param stepDone the place of the step that the note finished.
 */
export function progressMeasure(
  measure: Measure,
  progress: Progress,
  stepDone: number | null,
): Partial<Measure> {
  const after: { -readonly [K in keyof Measure]?: Measure[K] } = {};
  if (stepDone !== null && measure.steps[stepDone]?.done === false) {
    after.steps = measure.steps.map((step, at) => (at === stepDone ? { ...step, done: true } : step));
    if (measure.status !== 'done') after.percent = shareDone(after.steps);
  }
  if (progress.percent !== undefined) {
    after.percent = progress.percent;
    after.status = statusAt(progress.percent, measure);
  }
  if (progress.status !== undefined) {
    after.status = progress.status;
    if (progress.status === 'done') after.percent = 100;
    if (progress.status === 'not_started') after.percent = 0;
    const goesOn = progress.status === 'in_progress' && progress.percent === undefined;
    if (goesOn && measure.percent === 100) after.percent = 99;
  }
  if (progress.percent === undefined && progress.status === undefined && measure.status === 'not_started') {
    after.status = 'in_progress';
  }
  if (after.status !== undefined) {
    after.cause = after.status === 'cannot' ? (progress.cause ?? 'other') : null;
    after.reason = after.status === 'cannot' ? (progress.reason ?? null) : null;
  }
  return after;
}

/** What a percentage says of a measure; 100 % said of one that is done is no news. */
function statusAt(percent: number, { status }: Pick<Measure, 'status'>): MeasureStatus {
  if (percent === 0) return 'not_started';
  return percent === 100 && status === 'done' ? 'done' : 'in_progress';
}

/** A whole percentage that says 100 only when every step is done. */
function shareDone(steps: readonly Step[]): number {
  const done = steps.filter((step) => step.done).length;
  return Math.floor((done / steps.length) * 100);
}

/**
 * The step that a note speaks of, if exactly one does: the one it repeats word for word; else the one whose words
 * stand in the note or hold it, white space and a closing "done" word aside (`strip` takes those away). Of several,
 * the only one that is still open.
 */
export function stepSpokenOf(
  steps: readonly Step[],
  note: string,
  strip: (text: string) => string,
): number | null {
  const said = strip(note);
  if (said.length < SHORTEST_STEP) return null;
  const texts = steps.map((step) => strip(step.text));
  const same = texts.flatMap((text, at) => (text === said ? [at] : []));
  const alike = texts.flatMap((text, at) =>
    text.length >= SHORTEST_STEP && (said.includes(text) || text.includes(said)) ? [at] : [],
  );
  const matches = same.length > 0 ? same : alike;
  const open = matches.filter((at) => steps[at]?.done === false);
  return onlyOne(matches) ?? onlyOne(open);
}

/** Fewer letters say too little to be held against a step. */
const SHORTEST_STEP = 4;

function onlyOne(places: readonly number[]): number | null {
  const [first, ...others] = places;
  return first !== undefined && others.length === 0 ? first : null;
}
