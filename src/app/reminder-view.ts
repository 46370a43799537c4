import type { Agency } from '../domain/agency.ts';
import { SURVEYS } from '../domain/calendar.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import { type OfficeHours, usualHours } from '../domain/office-hours.ts';
import type { ReminderWish, StepTable } from '../domain/reminder-steps.ts';
import { type Colleague, type ReminderView, EVERYTHING, datedWorks } from '../domain/reminders.ts';
import { type FinalCheck, finalCheckOf } from '../domain/final-check.ts';
import { isReached, surveyOf, surveyTools } from '../domain/survey.ts';
import { type PageNews, pageNewsOf } from '../domain/page-news.ts';
import { type Work, worksOf } from '../domain/due-work.ts';
import { catalogueOf, itemsOf } from './board.ts';
import type { Ports } from './ports.ts';

/** An agency as it stands now, as far as reminders ask. */
export interface AgencyView {
  readonly agencyId: string;
  readonly agency: Agency;
  readonly hours: OfficeHours;
  readonly view: ReminderView;
  readonly wishes: ReadonlyMap<string, ReminderWish>;
  /** All works by target, those that are done too. */
  readonly works: ReadonlyMap<string, Work>;
  /** Pages that went or came back. */
  readonly pages: readonly PageNews[];
  /** By year, how everything stands before the window for links closes. */
  readonly checks: ReadonlyMap<FiscalYear, FinalCheck>;
}

export type ViewPorts = Pick<
  Ports,
  'agencies' | 'people' | 'items' | 'measures' | 'wishes' | 'catalogues' | 'holidays'
>;

/** Null for an agency that is closed. */
export async function readAgencyView(
  ports: ViewPorts,
  agencyId: string,
  today: LocalDate,
  table: StepTable,
): Promise<AgencyView | null> {
  const agency = await ports.agencies.byId(agencyId);
  if (!agency || agency.closed) return null;
  const [{ works, pages, checks }, wishes, people, groups] = await Promise.all([
    readWorks(ports, agencyId, agency, today),
    ports.wishes.ofAgency(agencyId),
    readPeople(ports, agencyId),
    ports.agencies.groupsOf(agencyId),
  ]);
  const home = groups.find((it) => it.group.home)?.id ?? null;
  return {
    agencyId,
    agency,
    hours: wishes.get(EVERYTHING)?.hours ?? usualHours,
    wishes,
    works: new Map(works.map((work) => [work.target, work])),
    pages,
    checks,
    view: {
      people,
      home,
      works: datedWorks(works, wishes, table),
      weekly: new Set(works.filter((work) => isWeekly(work, agency, today)).map((work) => work.target)),
    },
  };
}

/** Of last year too: what was not done then is late now. */
async function readWorks(
  ports: ViewPorts,
  agencyId: string,
  agency: Agency,
  today: LocalDate,
): Promise<Pick<AgencyView, 'pages' | 'checks'> & { readonly works: readonly Work[] }> {
  const lastYear = fiscalYearOf(today) - 1;
  const catalogues = agency.years
    .filter((year) => year >= lastYear)
    .flatMap((year) => catalogueOf(ports, agency, year) ?? []);
  const years = await Promise.all(
    catalogues.map(async (catalogue) => {
      const [items, measures] = await Promise.all([
        itemsOf(ports, agencyId, agency, catalogue),
        ports.measures.ofYear(agencyId, catalogue.year),
      ]);
      return {
        works: worksOf(catalogue, items, measures, today),
        pages: pageNewsOf(catalogue.year, items),
        check: [catalogue.year, finalCheckOf(items, catalogue.year)] as const,
      };
    }),
  );
  return {
    works: years.flatMap((it) => it.works),
    pages: years.flatMap((it) => it.pages),
    checks: new Map(years.map((it) => it.check)),
  };
}

/** Once somebody said where a survey is answered, how far it is belongs to every week while it is open. */
function isWeekly({ deadline, year }: Work, { surveys = [] }: Agency, today: LocalDate): boolean {
  if (deadline.kind !== 'step' || deadline.step.id !== SURVEYS) return false;
  const { from, to } = deadline.step;
  const those = surveys.filter((it) => it.year === year);
  const isOver = surveyTools.every((tool) => isReached(surveyOf(those, year, tool)));
  return those.length > 0 && !isOver && (from ?? today) <= today && today <= to;
}

async function readPeople(
  ports: Pick<Ports, 'agencies' | 'people'>,
  agencyId: string,
): Promise<readonly Colleague[]> {
  const members = await ports.agencies.membersOf(agencyId);
  const people = await ports.people.byIds(members.map((it) => it.person));
  return members.map(({ person, member: { role, units } }) => ({
    person,
    role,
    units,
    reachable: people.get(person)?.isFriend ?? false,
  }));
}
