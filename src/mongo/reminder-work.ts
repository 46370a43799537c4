import type { AgencyFacts, ReadWork, SomeWork } from '../app/reminder-facts.ts';
import { targetId } from '../app/target-id.ts';
import { beginnings } from '../domain/beginnings.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { type ItemState, untouchedItem } from '../domain/item.ts';
import type { KeptMeasure, Measure, MeasureStatus } from '../domain/measure.ts';
import { collectionOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { type RowsByAgency, rowsByAgency } from './rows-by-agency.ts';

// The items and measures of many agencies as reminders need them: of each the few fields that are spoken of, since
// reading an answer takes longer than asking.

const MEASURE = 'measure:';
const openStatuses = ['not_started', 'in_progress'] as const satisfies readonly MeasureStatus[];

/** One part of a question: it is answered by an index of its own, so the agency stands in each. */
type Ask = Readonly<Record<string, unknown>>;

/** What is absent comes as null. */
type ItemRow = readonly [
  key: string,
  ...state: readonly [ItemState['status'], ItemState['links'], ItemState['met']],
  ...whose: readonly [ItemState['units'], ItemState['lead'], ItemState['due']],
  ...ticks: readonly [inItas: string | null, approved: string | null],
];

const itemRow = [
  ...['$key', '$state.status', '$state.links', '$state.met'],
  ...['$state.units', '$state.lead', '$state.due', '$state.inItas.at', '$state.approved.at'],
] as const;

type MeasureRow = readonly [
  id: string,
  ...is: readonly [Measure['ref'], Measure['title'], Measure['status'], Measure['percent'] | null],
  ...whose: readonly [Measure['units'], Measure['lead']],
  ...days: readonly [from: string, to: string, Measure['due']],
  removed: boolean | null,
];

const measureRow = [
  ...['$_id', '$state.ref', '$state.title', '$state.status', '$state.percent', '$state.units', '$state.lead'],
  ...['$state.period.from', '$state.period.to', '$state.due', '$state.removed'],
] as const;

/** What was read of an agency, put together when it is asked for. */
export interface WorkFound {
  readonly items: (agency: string) => AgencyFacts['items'];
  readonly elsewhere: (agency: string) => AgencyFacts['elsewhere'];
  readonly measures: (agency: string) => AgencyFacts['measures'];
}

export function reminderWork({ item, measure }: Documents['states']): {
  /** @param whole of these agencies all work is read */
  of(agencies: readonly string[], whole: ReadonlySet<string>, work: ReadWork): Promise<WorkFound>;
} {
  async function itemsWhere(asked: readonly Ask[]): Promise<WorkFound['items']> {
    if (asked.length === 0) return nothing;
    const found = await rowsByAgency<ItemRow>(collectionOf(item), { $or: asked }, itemRow);
    return byYear(found, (rows) => new Map(rows.map((row) => [row[0], itemStateOf(row)])));
  }

  async function measuresWhere(asked: readonly Ask[]): Promise<WorkFound['measures']> {
    if (asked.length === 0) return nothing;
    const found = await rowsByAgency<MeasureRow>(collectionOf(measure), { $or: asked }, measureRow);
    return byYear(found, (rows) => rows.flatMap(measureOf));
  }

  /** Told by an index alone, and of each key its place among those that were asked for. */
  async function elsewhereOf(
    agencies: readonly string[],
    { usual, days }: SomeWork,
  ): Promise<WorkFound['elsewhere']> {
    const years = asksOfUsual(usual);
    if (years.length === 0) return nothing;
    const names = [...new Set(years.flatMap(([, keys]) => keys))];
    const asked = years.map(([year, keys]) => ({
      ...{ agency: { $in: agencies }, year, key: { $in: keys } },
      'state.due': { $gt: '', $nin: days },
    }));
    const found = await rowsByAgency<number>(
      collectionOf(item),
      { $or: asked },
      { $indexOfArray: [names, '$key'] },
    );
    return byYear(found, (places) => new Set(places.flatMap((at) => names[at] ?? [])));
  }

  return {
    async of(agencies, whole, { fromYear, some }) {
      const others = agencies.filter((it) => !whole.has(it));
      const all = whole.size === 0 ? [] : [{ agency: { $in: [...whole] }, year: { $gte: fromYear } }];
      if (some === null || others.length === 0) {
        const [items, measures] = await Promise.all([itemsWhere(all), measuresWhere(all)]);
        return { items, measures, elsewhere: nothing };
      }
      const [items, measures, elsewhere] = await Promise.all([
        itemsWhere([...all, ...asksOfItems(others, fromYear, some)]),
        measuresWhere([...all, ...asksOfMeasures(others, fromYear, some)]),
        elsewhereOf(others, some),
      ]);
      return { items, measures, elsewhere };
    },
  };
}

function asksOfItems(
  agencies: readonly string[],
  fromYear: FiscalYear,
  { days, usual, items }: SomeWork,
): readonly Ask[] {
  const agency = { $in: agencies };
  const named = [...items].flatMap(([year, keys]) =>
    agencies.flatMap((it) => [...keys].map((key) => targetId(it, { kind: 'item', year, key, label: key }))),
  );
  return [
    { agency, 'state.due': { $in: days }, year: { $gte: fromYear } },
    ...asksOfUsual(usual).map(([year, keys]) => ({ agency, 'state.due': null, year, key: { $in: keys } })),
    ...(named.length === 0 ? [] : [{ _id: { $in: named }, agency }]),
  ];
}

function asksOfMeasures(
  agencies: readonly string[],
  fromYear: FiscalYear,
  { days, measures }: SomeWork,
): readonly Ask[] {
  const open = { agency: { $in: agencies }, 'state.status': { $in: openStatuses }, year: { $gte: fromYear } };
  const named = measures.map((id) => `${MEASURE}${id}`);
  return [
    { ...open, 'state.due': { $in: days } },
    { ...open, 'state.due': null, 'state.period.to': { $in: days } },
    ...(named.length === 0 ? [] : [{ _id: { $in: named }, agency: { $in: agencies } }]),
  ];
}

function asksOfUsual(usual: SomeWork['usual']): readonly (readonly [FiscalYear, readonly string[]])[] {
  return [...usual].filter(([, keys]) => keys.length > 0);
}

const nothing = () => new Map<never, never>();

function byYear<Row, Of>(
  found: RowsByAgency<Row>,
  made: (rows: readonly Row[]) => Of,
): (agency: string) => ReadonlyMap<FiscalYear, Of> {
  return (agency) =>
    new Map(found(agency).flatMap(({ year, rows }) => (year === null ? [] : [[year, made(rows)] as const])));
}

/** Written out field by field: of a country's worth of items a spread one takes three times the memory and time. */
function itemStateOf([, status, links, met, units, lead, due, inItas, approved]: ItemRow): ItemState {
  return {
    status,
    links,
    met,
    inItas: ticked(inItas),
    approved: ticked(approved),
    units,
    lead,
    dataUntil: untouchedItem.dataUntil,
    due,
    reason: null,
    note: null,
    verdict: null,
  };
}

/** By whom is nobody's business here. */
function ticked(at: string | null): { readonly by: string; readonly at: string } | null {
  return at === null ? null : { by: '', at };
}

/** One whose addition was taken back is none. */
function measureOf([id, ...row]: MeasureRow): readonly KeptMeasure[] {
  const [ref, title, status, percent, units, lead, from, to, due, removed] = row;
  if (removed === true) return [];
  const { measure } = beginnings;
  const read = { ref, title, status, percent: percent ?? measure.percent, units, lead, due };
  return [
    { id: id.slice(MEASURE.length), measure: { ...measure, ...read, period: { from, to }, removed: false } },
  ];
}
