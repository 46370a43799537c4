import type { LocalTime } from '../domain/office-hours.ts';

/** Thailand has had no other offset since 1920, and no summer time. */
const OFFSET = 7 * 3_600_000;

/** The civil minute of an instant. */
export function bangkokTime(at: Date): LocalTime {
  return new Date(at.getTime() + OFFSET).toISOString().slice(0, 16);
}

/** The instant at which a civil minute begins. */
export function instantOf(time: LocalTime): Date {
  return new Date(`${time}:00.000+07:00`);
}
