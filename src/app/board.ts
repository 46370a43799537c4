import type { Agency } from '../domain/agency.ts';
import { withOwnSteps } from '../domain/calendar.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import { type Item, type ItemState, itemOf, untouchedItem } from '../domain/item.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { ownUnit } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import { openYear } from './open-year.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** The year a command is about, with the catalogue that says what its codes mean. */
export interface YearInView {
  readonly year: FiscalYear;
  readonly catalogue: Catalogue;
  /** Set when the agency has no data for the year that was meant, and this is its latest one instead. */
  readonly insteadOf: FiscalYear | null;
}

/**
 * The year that is read: the one said, else today's; where the agency keeps none, its latest.
 * @returns `year-without-catalogue` when nobody could say what the codes of that year mean.
 */
export function yearToRead(
  ports: Pick<Ports, 'catalogues'>,
  agency: Agency,
  said: FiscalYear | undefined,
  today: LocalDate,
): Result<YearInView, Refusal> {
  const meant = said ?? fiscalYearOf(today);
  if (agency.years.includes(meant)) return inView(ports, agency, meant, null);
  const known = ports.catalogues.years();
  if (said !== undefined && !known.includes(said)) {
    return refuse({ code: 'year-without-catalogue', year: said, known });
  }
  return inView(ports, agency, agency.years.at(-1) ?? meant, meant);
}

/**
 * The year that is written: the one said, else today's. `open` starts a year of long ago that the agency keeps no data
 * for, when an officer said that it is the one that was meant; a new year begins by a roll-over.
 * @returns `year-not-open` where the agency keeps no data for it: which year was meant is for its officers to say.
 */
export async function yearToWrite(
  ports: Pick<Ports, 'catalogues' | 'ledger'>,
  actor: Actor,
  said: { readonly year?: FiscalYear | undefined; readonly open?: boolean | undefined },
  today: LocalDate,
): Promise<Result<YearInView, Refusal>> {
  const meant = said.year ?? fiscalYearOf(today);
  const known = ports.catalogues.years();
  if (actor.agency.years.includes(meant)) return inView(ports, actor.agency, meant, null);
  if (said.year !== undefined && !known.includes(said.year)) {
    return refuse({ code: 'year-without-catalogue', year: said.year, known });
  }
  const latest = actor.agency.years.at(-1) ?? meant;
  if (!said.open || meant > latest) return refuse({ code: 'year-not-open', year: meant, latest });
  // An event of its own: the same event goes on to write what it came for.
  await openYear(ports, { ...deedOf(actor), event: `${actor.event}+year` }, meant);
  return inView(ports, actor.agency, meant, null);
}

function inView(
  ports: Pick<Ports, 'catalogues'>,
  agency: Agency,
  year: FiscalYear,
  insteadOf: FiscalYear | null,
): Result<YearInView, Refusal> {
  const catalogue = catalogueOf(ports, agency, year);
  if (!catalogue) return refuse({ code: 'year-without-catalogue', year, known: ports.catalogues.years() });
  return ok({ year, catalogue, insteadOf: insteadOf === year ? null : insteadOf });
}

/** The catalogue of a year with the days that an agency set itself. */
export function catalogueOf(
  { catalogues }: Pick<Ports, 'catalogues'>,
  { calendar = [] }: Agency,
  year: FiscalYear,
): Catalogue | undefined {
  const shipped = catalogues.of(year);
  return shipped && withOwnSteps(shipped, calendar);
}

/** Every item of the year's catalogue as it stands for an agency, in the order of the codes. */
export async function itemsOf(
  ports: Pick<Ports, 'items'>,
  agencyId: string,
  agency: Agency,
  catalogue: Catalogue,
): Promise<readonly Item[]> {
  return itemsBy(await ports.items.ofYear(agencyId, catalogue.year), agency, catalogue);
}

/** The same from their states by key. */
export function itemsBy(
  states: ReadonlyMap<string, ItemState>,
  agency: Agency,
  catalogue: Catalogue,
): readonly Item[] {
  return catalogue.items.map((entry) => {
    const state = states.get(entry.key) ?? untouchedItem;
    // Where somebody assigned it, nobody asks who usually does it.
    const usual = state.units === null ? entry.usualUnits.map((unit) => ownUnit(agency.units, unit)) : [];
    return itemOf(entry, state, usual);
  });
}
