import type { Agency } from '../domain/agency.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { ItemState } from '../domain/item.ts';
import type { Measure } from '../domain/measure.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { Colleague } from '../domain/reminders.ts';
import type { Span } from '../domain/rounds.ts';

/** What of agencies' work is read. */
export interface ReadWork {
  /** Years before it are over and done with. */
  readonly fromYear: FiscalYear;
  /**
   * Measures that are not over and fall due within these days, both included; null: all. Of an agency that wished for
   * other days than the usual ones all is read.
   */
  readonly due: Span | null;
  /** Ids of measures that are read whenever they fall due. */
  readonly measures: readonly string[];
}

/** Whether somebody wished for days on which nothing is said usually: nobody can say beforehand what is spoken of when. */
export function hasDaysOfItsOwn({ daysBefore, monthlyDay, dates, snooze }: ReminderWish): boolean {
  return daysBefore !== null || monthlyDay !== null || dates.length > 0 || snooze !== null;
}

/** What is on record of an agency, as far as reminders ask. */
export interface AgencyFacts {
  readonly agency: Agency;
  /** By year and key; an item that was never touched is absent. Nobody has looked at its links. */
  readonly items: ReadonlyMap<FiscalYear, ReadonlyMap<string, ItemState>>;
  readonly measures: ReadonlyMap<FiscalYear, readonly { readonly id: string; readonly measure: Measure }[]>;
  readonly wishes: ReadonlyMap<string, ReminderWish>;
  readonly people: readonly Colleague[];
  /** The LINE group that hears of what concerns all. */
  readonly home: string | null;
}

/** Reads many agencies in a few questions, since on some days all of them have something due. */
export interface ReminderFacts {
  /** Agencies that are not known are absent. */
  of(agencies: readonly string[], work: ReadWork): Promise<ReadonlyMap<string, AgencyFacts>>;
}

export interface Wishes {
  /** What an agency wished about its reminders, by what it is about. */
  ofAgency(agency: string): Promise<ReadonlyMap<string, ReminderWish>>;
}
