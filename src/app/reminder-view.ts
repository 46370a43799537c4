import type { Agency } from '../domain/agency.ts';
import { SURVEYS } from '../domain/calendar.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import { type Work, worksOf } from '../domain/due-work.ts';
import { type FinalCheck, finalCheckOf } from '../domain/final-check.ts';
import type { Item, ItemState } from '../domain/item.ts';
import { type OfficeHours, usualHours } from '../domain/office-hours.ts';
import { type PageNews, pageNewsOf } from '../domain/page-news.ts';
import type { ReminderWish, StepTable } from '../domain/reminder-steps.ts';
import { EVERYTHING, datedWorks } from '../domain/dated-works.ts';
import type { ReminderView } from '../domain/reminders.ts';
import { isReached, surveyOf, surveyTools } from '../domain/survey.ts';
import { catalogueOf, itemsBy } from './board.ts';
import type { Ports } from './ports.ts';
import { type AgencyFacts, hasDaysOfItsOwn } from './reminder-facts.ts';
import { type LookedAt, type WorkWithin, workWithin } from './spoken-work.ts';

/** An agency as it stands now, as far as reminders ask. */
export interface AgencyView {
  readonly agencyId: string;
  readonly agency: Agency;
  readonly hours: OfficeHours;
  readonly view: ReminderView;
  readonly wishes: ReadonlyMap<string, ReminderWish>;
  /** All works by target that were read, those that are done too. */
  readonly works: ReadonlyMap<string, Work>;
  /** Pages that went or came back. */
  readonly pages: readonly PageNews[];
}

/** The same with all of its work, as a card needs it. */
export interface WholeView extends AgencyView {
  /** By year, how everything stands before the window for links closes. */
  readonly checks: ReadonlyMap<FiscalYear, FinalCheck>;
}

export type ViewPorts = Pick<Ports, 'facts' | 'catalogues' | 'holidays'>;

/** Null for an agency that is closed. */
export async function readAgencyView(
  ports: ViewPorts,
  agencyId: string,
  today: LocalDate,
  table: StepTable,
): Promise<WholeView | null> {
  const factsOf = await ports.facts.of([agencyId], { fromYear: firstYear(today), some: null });
  const those = factsOf(agencyId);
  if (!those || those.agency.closed) return null;
  const years = yearsIn(ports, those, today);
  const checks = years.map(({ year, items }) => [year, finalCheckOf(items, year)] as const);
  return { ...viewOf(agencyId, those, years, today, table), checks: new Map(checks) };
}

/** Many at once, with what may be spoken of until the next look at each; null for one that is closed. */
export async function readAgencyViews(
  ports: ViewPorts,
  agencies: readonly string[],
  look: LookedAt,
  table: StepTable,
): Promise<(agencyId: string) => AgencyView | null> {
  const { today } = look;
  const within = workWithin(ports.catalogues, look, firstYear(today), table);
  const factsOf = await ports.facts.of(agencies, { fromYear: firstYear(today), some: within.some });
  return (agencyId) => {
    const those = factsOf(agencyId);
    if (!those || those.agency.closed) return null;
    const isUsual = ![...those.wishes.values()].some(hasDaysOfItsOwn);
    const years = yearsIn(ports, those, today, isUsual ? within : undefined);
    return viewOf(agencyId, those, years, today, table);
  };
}

/** Of last year too: what was not done then is late now. */
function firstYear(today: LocalDate): number {
  return fiscalYearOf(today) - 1;
}

function viewOf(
  agencyId: string,
  { agency, wishes, people, home }: AgencyFacts,
  years: readonly OneYear[],
  today: LocalDate,
  table: StepTable,
): AgencyView {
  const works = years.flatMap((it) => it.works);
  return {
    agencyId,
    agency,
    hours: wishes.get(EVERYTHING)?.hours ?? usualHours,
    wishes,
    works: new Map(works.map((work) => [work.target, work])),
    pages: years.flatMap(({ year, items }) => pageNewsOf(year, items)),
    view: {
      people,
      home,
      works: datedWorks(works, wishes, table),
      weekly: new Set(works.filter((work) => isWeekly(work, agency, today)).map((work) => work.target)),
    },
  };
}

interface OneYear {
  readonly year: FiscalYear;
  readonly works: readonly Work[];
  readonly items: readonly Item[];
}

function yearsIn(
  ports: ViewPorts,
  facts: AgencyFacts,
  today: LocalDate,
  within?: WorkWithin,
): readonly OneYear[] {
  const { agency } = facts;
  return agency.years
    .filter((year) => year >= firstYear(today))
    .flatMap((year) => {
      const catalogue = catalogueOf(ports, agency, year);
      if (!catalogue) return [];
      const states = facts.items.get(year) ?? new Map<string, ItemState>();
      const elsewhere = facts.elsewhere.get(year) ?? nowhere;
      const measures = facts.measures.get(year) ?? [];
      const some = within ? within.itemsOf(catalogue, states, elsewhere) : catalogue;
      const days = within?.daysOf(catalogue);
      const items = itemsBy(states, agency, some);
      const planned = within ? measures.filter(within.hasMeasure) : measures;
      return [{ year, items, works: worksOf(some, items, planned, today, days) }];
    });
}

const nowhere: ReadonlySet<string> = new Set();

/** Once somebody said where a survey is answered, how far it is belongs to every week while it is open. */
function isWeekly({ deadline, year }: Work, { surveys = [] }: Agency, today: LocalDate): boolean {
  if (deadline.kind !== 'step' || deadline.step.id !== SURVEYS) return false;
  const { from, to } = deadline.step;
  const those = surveys.filter((it) => it.year === year);
  const isOver = surveyTools.every((tool) => isReached(surveyOf(those, year, tool)));
  return those.length > 0 && !isOver && (from ?? today) <= today && today <= to;
}
