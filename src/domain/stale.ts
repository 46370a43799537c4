import { type LocalDate, daysBetween, earlierFirst } from './dates.ts';
import { type KeptMeasure, isUnderWay } from './measure.ts';

/**
 * So many days without a word make a measure worth asking about. Ours, not a rule of NACC's: heads of units meet once
 * a month and ask then how far each measure is, so what was said since the last meeting is news and the rest is not.
 */
export const QUIET_DAYS = 30;

/** A measure of which nothing was heard. */
export interface QuietMeasure extends KeptMeasure {
  /** The day of the last entry; null: there has never been one. */
  readonly last: LocalDate | null;
}

/**
 * The measures that are under way and of which nothing was logged for so many days, the longest silence first. One
 * that was never logged is among them from the day its period begins.
 * @param lastOf the day of a measure's last entry
 */
export function quietMeasures(
  measures: readonly KeptMeasure[],
  lastOf: ReadonlyMap<string, LocalDate>,
  today: LocalDate,
  days: number,
): readonly QuietMeasure[] {
  return measures
    .filter(({ measure }) => isUnderWay(measure) && measure.period.from <= today)
    .map((it): QuietMeasure => ({ ...it, last: lastOf.get(it.id) ?? null }))
    .filter(({ last }) => last === null || daysBetween(last, today) >= days)
    .sort((a, b) => earlierFirst(a.last ?? '', b.last ?? ''));
}
