import type { Agency } from '../domain/agency.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { ItemState } from '../domain/item.ts';
import type { KeptMeasure } from '../domain/measure.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { Colleague } from '../domain/reminders.ts';

/** What of agencies' work is read. */
export interface ReadWork {
  /** Years before it are over and done with. */
  readonly fromYear: FiscalYear;
  /**
   * Null: all. So it is too of an agency that keeps a calendar of its own or wished for other days than the usual ones:
   * there nobody can say beforehand what is spoken of when.
   */
  readonly some: SomeWork | null;
}

/** The part of the work that may be spoken of: on some days every agency of the country is read. */
export interface SomeWork {
  /** What falls due on one of these days and, of measures, is not over. */
  readonly days: readonly LocalDate[];
  /** Keys of the items that fall due on one of them wherever nobody set another day, by year. */
  readonly usual: ReadonlyMap<FiscalYear, readonly string[]>;
  /** Keys of the items that are read whenever they fall due, by year. */
  readonly items: ReadonlyMap<FiscalYear, ReadonlySet<string>>;
  /** The same of measures, by id. */
  readonly measures: readonly string[];
  /** Of an agency whose pages went or came back since this instant all is read. */
  readonly turnedSince: string;
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
  /** Keys of items that are absent because somebody set a day on which they are not asked for. */
  readonly elsewhere: ReadonlyMap<FiscalYear, ReadonlySet<string>>;
  readonly measures: ReadonlyMap<FiscalYear, readonly KeptMeasure[]>;
  readonly wishes: ReadonlyMap<string, ReminderWish>;
  readonly people: readonly Colleague[];
  /** The LINE group that hears of what concerns all. */
  readonly home: string | null;
}

/** Reads many agencies in a few questions, since on some days all of them have something due. */
export interface ReminderFacts {
  /** Each agency's are put together when they are asked for; null of one that is not known. */
  of(agencies: readonly string[], work: ReadWork): Promise<(agency: string) => AgencyFacts | null>;
}

export interface Wishes {
  /** What an agency wished about its reminders, by what it is about. */
  ofAgency(agency: string): Promise<ReadonlyMap<string, ReminderWish>>;
}
