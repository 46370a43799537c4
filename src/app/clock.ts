import type { LocalDate } from '../domain/dates.ts';

export interface Clock {
  now(): Date;
  /** The civil day in Bangkok. */
  today(): LocalDate;
}
