import type { Agency } from '../domain/agency.ts';
import { SURVEYS } from '../domain/calendar.ts';
import { type FiscalYear, type LocalDate, addDays, fiscalYearOf } from '../domain/dates.ts';
import { type FinalCheck, finalCheckOf } from '../domain/final-check.ts';
import { isReached, surveyOf, surveyTools } from '../domain/survey.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { type Work, approvalTarget, itemTarget, measureTarget, worksOf } from '../domain/due-work.ts';
import type { ItemState } from '../domain/item.ts';
import { type OfficeHours, usualHours } from '../domain/office-hours.ts';
import { MOST_DAYS_AHEAD, MOST_DAYS_BEHIND, spokenOf } from '../domain/next-look.ts';
import { type PageNews, pageNewsOf } from '../domain/page-news.ts';
import type { ReminderWish, StepTable } from '../domain/reminder-steps.ts';
import { type ReminderView, EVERYTHING, datedWorks } from '../domain/reminders.ts';
import type { Span } from '../domain/rounds.ts';
import type { KeptMeasure } from '../domain/work.ts';
import { catalogueOf, itemsBy } from './board.ts';
import type { Ports } from './ports.ts';
import { type AgencyFacts, hasDaysOfItsOwn } from './reminder-facts.ts';

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
  /** By year, how everything that was read stands before the window for links closes. */
  readonly checks: ReadonlyMap<FiscalYear, FinalCheck>;
}

export type ViewPorts = Pick<Ports, 'facts' | 'catalogues' | 'holidays'>;

/** Null for an agency that is closed. */
export async function readAgencyView(
  ports: ViewPorts,
  agencyId: string,
  today: LocalDate,
  table: StepTable,
): Promise<AgencyView | null> {
  const facts = await ports.facts.of([agencyId], { fromYear: firstYear(today), due: null, measures: [] });
  return viewOf(ports, agencyId, facts.get(agencyId), today, table);
}

/**
 * Many at once, with what may be spoken of until the next look at each.
 * @param since the day after which nothing was said yet, of whichever agency waits longest
 * @param spoken targets of works that are spoken of whenever they fall due
 */
export async function readAgencyViews(
  ports: ViewPorts,
  agencies: readonly string[],
  days: { readonly since: LocalDate; readonly today: LocalDate },
  spoken: ReadonlySet<string>,
  table: StepTable,
): Promise<(agencyId: string) => AgencyView | null> {
  const { since, today } = days;
  const due = { from: addDays(since, -MOST_DAYS_BEHIND), to: addDays(today, MOST_DAYS_AHEAD) };
  const measures = [...spoken].flatMap((target) => /^measure:(.*)$/.exec(target)?.[1] ?? []);
  const facts = await ports.facts.of(agencies, { fromYear: firstYear(today), due, measures });
  const within = { due, spoken, isSpoken: spokenOf(days, table) };
  return (agencyId) => viewOf(ports, agencyId, facts.get(agencyId), today, table, within);
}

/** What of an agency's work is looked at. */
interface Within {
  readonly due: Span;
  readonly spoken: ReadonlySet<string>;
  readonly isSpoken: (work: Pick<Work, 'kind' | 'due' | 'from'>) => boolean;
}

/** Of last year too: what was not done then is late now. */
function firstYear(today: LocalDate): number {
  return fiscalYearOf(today) - 1;
}

function viewOf(
  ports: ViewPorts,
  agencyId: string,
  facts: AgencyFacts | undefined,
  today: LocalDate,
  table: StepTable,
  within?: Within,
): AgencyView | null {
  if (!facts || facts.agency.closed) return null;
  const { agency, wishes, people, home } = facts;
  const isUsual = ![...wishes.values()].some(hasDaysOfItsOwn);
  const years = yearsIn(ports, facts, today, isUsual ? within : undefined);
  const works = years.flatMap((it) => it.works);
  return {
    agencyId,
    agency,
    hours: wishes.get(EVERYTHING)?.hours ?? usualHours,
    wishes,
    works: new Map(works.map((work) => [work.target, work])),
    pages: years.flatMap((it) => it.pages),
    checks: new Map(years.map((it) => it.check)),
    view: {
      people,
      home,
      works: datedWorks(works, wishes, table),
      weekly: new Set(works.filter((work) => isWeekly(work, agency, today)).map((work) => work.target)),
    },
  };
}

interface OneYear {
  readonly works: readonly Work[];
  readonly pages: readonly PageNews[];
  readonly check: readonly [FiscalYear, FinalCheck];
}

function yearsIn(
  ports: ViewPorts,
  { agency, items, measures }: AgencyFacts,
  today: LocalDate,
  within: Within | undefined,
): readonly OneYear[] {
  return agency.years
    .filter((year) => year >= firstYear(today))
    .flatMap((year) => {
      const catalogue = catalogueOf(ports, agency, year);
      if (!catalogue) return [];
      const states = items.get(year) ?? new Map<string, ItemState>();
      const some = within ? itemsWithin(catalogue, states, within) : catalogue;
      const own = measures.get(year) ?? [];
      const all = itemsBy(states, agency, some);
      const planned = within ? own.filter((it) => isMeasureWithin(it, within)) : own;
      return [
        {
          works: worksOf(some, all, planned, today, within?.due),
          pages: pageNewsOf(year, all),
          check: [year, finalCheckOf(all, year)] as const,
        },
      ];
    });
}

/** Once somebody said where a survey is answered, how far it is belongs to every week while it is open. */
function isWeekly({ deadline, year }: Work, { surveys = [] }: Agency, today: LocalDate): boolean {
  if (deadline.kind !== 'step' || deadline.step.id !== SURVEYS) return false;
  const { from, to } = deadline.step;
  const those = surveys.filter((it) => it.year === year);
  const isOver = surveyTools.every((tool) => isReached(surveyOf(those, year, tool)));
  return those.length > 0 && !isOver && (from ?? today) <= today && today <= to;
}

/** The items that may be spoken of: putting together all the others of a country takes longer than all the rest. */
function itemsWithin(
  catalogue: Catalogue,
  states: ReadonlyMap<string, ItemState>,
  { isSpoken, spoken }: Within,
): Catalogue {
  const { year } = catalogue;
  const months = new Set(catalogue.duties.map((it) => it.key));
  const items = catalogue.items.filter(({ key, due: usual }) => {
    const state = states.get(key);
    const due = state?.due ?? usual;
    if (state?.links.some((link) => link.seen?.turn)) return true;
    const isNear = due !== null && kindsOfItems.some((kind) => isSpoken({ kind, due, from: null }));
    return (
      isNear || months.has(key) || spoken.has(itemTarget(year, key)) || spoken.has(approvalTarget(year, key))
    );
  });
  return { ...catalogue, items };
}

const kindsOfItems = ['item', 'approval'] as const;

function isMeasureWithin(
  { id, measure: { due, period } }: KeptMeasure,
  { isSpoken, spoken }: Within,
): boolean {
  return isSpoken({ kind: 'measure', due: due ?? period.to, from: null }) || spoken.has(measureTarget(id));
}
