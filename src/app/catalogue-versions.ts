import type { FiscalYear, LocalDate } from '../domain/dates.ts';

/** A catalogue that an operator added or corrected. */
export interface CatalogueVersion {
  /** They follow each other from 1, over all years. */
  readonly number: number;
  readonly year: FiscalYear;
  readonly on: LocalDate;
  /** The catalogue file's text. */
  readonly json: string;
}

/** Append-only, and of the whole deployment: what NACC announces is the same for every agency. */
export interface CatalogueVersions {
  /** Those after a number, in their order. */
  after(number: number): Promise<readonly CatalogueVersion[]>;
  /** False when somebody else took the number first. */
  add(version: CatalogueVersion): Promise<boolean>;
}
