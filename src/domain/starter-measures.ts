import type { Unit } from './agency.ts';
import { type FiscalYear, type LocalDate, civilYearOf } from './dates.ts';
import type { Measure } from './measure.ts';
import type { Score } from './score.ts';
import { unitsIn } from './units.ts';

export const starterIds = ['indicators', 'processes'] as const;
export type StarterId = (typeof starterIds)[number];

/** A measure that an agency may begin with. */
export interface StarterMeasure {
  readonly title: string;
  readonly indicators: readonly number[];
  /** As reports print them; an agency's own names replace them. */
  readonly units: string;
  readonly lead: string;
  /** Days of any fiscal year, "10-01" to "09-30". */
  readonly period: { readonly from: string; readonly to: string };
  readonly steps: readonly string[];
  readonly followUp: readonly string[];
}

/** Measures for an agency that has no report to begin from, in the order of their numbers. */
export interface StarterSet {
  readonly id: StarterId;
  readonly title: string;
  readonly lead: string;
  /** An indicator that was announced below this is to be improved, any other kept. */
  readonly improveBelow: number;
  readonly measures: readonly StarterMeasure[];
}

/** What a starter becomes in an agency's year. */
export type StartedFields = Pick<
  Measure,
  | 'title'
  | 'section'
  | 'indicators'
  | 'posture'
  | 'steps'
  | 'lead'
  | 'units'
  | 'period'
  | 'followUp'
  | 'status'
  | 'percent'
  | 'unitsDone'
>;

/** @param lastYear the announced result of the year before, null where it is not known. */
export function startedMeasure(
  starter: StarterMeasure,
  set: Pick<StarterSet, 'improveBelow'>,
  agencyUnits: readonly Unit[],
  year: FiscalYear,
  lastYear: Score | null,
): StartedFields {
  const [lead] = unitsIn(starter.lead, agencyUnits).units;
  const { units } = unitsIn(starter.units, agencyUnits);
  return {
    title: starter.title,
    section: 'measures',
    indicators: starter.indicators,
    posture: postureOf(starter.indicators, set.improveBelow, lastYear),
    steps: starter.steps.map((text) => ({ text, done: false })),
    lead: lead ?? units[0] ?? null,
    units: lead === undefined ? units : [...new Set([lead, ...units])],
    period: { from: dayOfYear(starter.period.from, year), to: dayOfYear(starter.period.to, year) },
    followUp: starter.followUp,
    status: 'not_started',
    percent: 0,
    unitsDone: [],
  };
}

/** One low indicator is enough to improve what is about it; without a figure nothing is known. */
function postureOf(
  indicators: readonly number[],
  improveBelow: number,
  lastYear: Score | null,
): Measure['posture'] {
  const known = indicators.flatMap((indicator) => lastYear?.indicators[String(indicator)] ?? []);
  if (known.length === 0) return null;
  return known.some((score) => score < improveBelow) ? 'improve' : 'maintain';
}

/** "10-01" lies in the civil year before, "09-30" in the year's own. */
function dayOfYear(day: string, year: FiscalYear): LocalDate {
  return `${civilYearOf(Number(day.slice(0, 2)), year)}-${day}`;
}
