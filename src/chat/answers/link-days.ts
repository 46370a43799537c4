import { instantOf } from '../../app/bangkok.ts';
import { type LocalDate, addDays } from '../../domain/dates.ts';

/** Over a weekend, to be opened at a PC, and no longer: whoever holds a link may read, and tick in somebody's name. */
const DAYS = 7;

/** How long a link opens that is given today: to the very end of the last day, which is what its card names. */
export function linkDays(today: LocalDate): { readonly lastDay: LocalDate; readonly until: Date } {
  const lastDay = addDays(today, DAYS);
  return { lastDay, until: instantOf(`${addDays(lastDay, 1)}T00:00`) };
}
