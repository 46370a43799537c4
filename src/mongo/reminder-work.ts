import type { States } from '../app/ports.ts';
import type { AgencyFacts, ReadWork, SomeWork } from '../app/reminder-facts.ts';
import { targetId } from '../app/target-id.ts';
import { beginnings } from '../domain/beginnings.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { type ItemState, untouchedItem } from '../domain/item.ts';
import type { Measure, MeasureStatus } from '../domain/measure.ts';
import type { Documents } from './documents.ts';

// The items and measures of many agencies as reminders need them: one document of each agency and year, with the few
// fields that are spoken of, since reading an answer takes longer than asking.

const MEASURE = 'measure:';
const openStatuses = ['not_started', 'in_progress'] as const satisfies readonly MeasureStatus[];

/** One part of a question: it is answered by an index of its own, so the agency stands in each. */
type Ask = Readonly<Record<string, unknown>>;

const agencyAndYear = { agency: '$agency', year: '$year' } as const;

interface OfYear {
  readonly _id: { readonly agency: string; readonly year: FiscalYear };
}

/** What is null, or came later than the document, is absent or null. */
interface ReadItem extends Pick<ItemState, 'status' | 'links' | 'met'> {
  readonly key: string;
  readonly units?: readonly string[] | null;
  readonly lead?: string | null;
  readonly due?: string | null;
  readonly inItas?: string | null;
  readonly approved?: string | null;
}

const itemFields = {
  ...{ key: '$key', status: '$state.status', links: '$state.links', met: '$state.met' },
  ...{ units: '$state.units', lead: '$state.lead', due: '$state.due' },
  ...{ inItas: '$state.inItas.at', approved: '$state.approved.at' },
} as const;

type ReadMeasure = { readonly _id: string } & Pick<Measure, 'ref' | 'title' | 'units' | 'period' | 'status'> &
  Partial<Pick<Measure, 'lead' | 'due' | 'percent' | 'removed'>>;

const measureFields = {
  ...{ _id: '$_id', ref: '$state.ref', title: '$state.title', lead: '$state.lead', units: '$state.units' },
  ...{ due: '$state.due', period: '$state.period', status: '$state.status', percent: '$state.percent' },
  ...{ removed: '$state.removed' },
} as const;

type ByAgency<Of> = ReadonlyMap<string, ReadonlyMap<FiscalYear, Of>>;

export interface WorkFound {
  readonly items: ByAgency<ReadonlyMap<string, ItemState>>;
  readonly elsewhere: ByAgency<ReadonlySet<string>>;
  readonly measures: ReadonlyMap<string, AgencyFacts['measures']>;
}

export function reminderWork({ item, measure }: Documents['states']): {
  /** @param whole of these agencies all work is read */
  of(agencies: readonly string[], whole: ReadonlySet<string>, work: ReadWork): Promise<WorkFound>;
} {
  async function itemsWhere(asked: readonly Ask[]): Promise<WorkFound['items']> {
    if (asked.length === 0) return new Map();
    const found = await item.aggregate<OfYear & { readonly items: readonly ReadItem[] }>([
      { $match: { $or: [...asked] } },
      { $group: { _id: agencyAndYear, items: { $push: itemFields } } },
    ]);
    return byAgency(found, ({ items }) => new Map(items.map((it) => [it.key, itemStateOf(it)])));
  }

  async function measuresWhere(asked: readonly Ask[]): Promise<WorkFound['measures']> {
    if (asked.length === 0) return new Map();
    const found = await measure.aggregate<OfYear & { readonly measures: readonly ReadMeasure[] }>([
      { $match: { $or: [...asked] } },
      { $group: { _id: agencyAndYear, measures: { $push: measureFields } } },
    ]);
    return byAgency(found, ({ measures }) => measures.filter((it) => it.removed !== true).map(measureOf));
  }

  /** Told by an index alone. */
  async function elsewhereOf(
    agencies: readonly string[],
    { usual, days }: SomeWork,
  ): Promise<WorkFound['elsewhere']> {
    const asked = asksOfUsual(usual).map(([year, keys]) => ({
      ...{ agency: { $in: agencies }, year, key: { $in: keys } },
      'state.due': { $gt: '', $nin: days },
    }));
    if (asked.length === 0 || agencies.length === 0) return new Map();
    const found = await item.aggregate<OfYear & { readonly keys: readonly string[] }>([
      { $match: { $or: [...asked] } },
      { $group: { _id: agencyAndYear, keys: { $push: '$key' } } },
    ]);
    return byAgency(found, ({ keys }) => new Set(keys));
  }

  return {
    async of(agencies, whole, { fromYear, some }) {
      const others = agencies.filter((it) => !whole.has(it));
      const all = whole.size === 0 ? [] : [{ agency: { $in: [...whole] }, year: { $gte: fromYear } }];
      if (some === null || others.length === 0) {
        const [items, measures] = await Promise.all([itemsWhere(all), measuresWhere(all)]);
        return { items, measures, elsewhere: new Map() };
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

function byAgency<Row extends OfYear, Of>(rows: readonly Row[], made: (row: Row) => Of) {
  const agencies = new Map<string, Map<FiscalYear, Of>>();
  for (const row of rows) {
    const { agency, year } = row._id;
    const years = agencies.get(agency) ?? new Map<FiscalYear, Of>();
    agencies.set(agency, years.set(year, made(row)));
  }
  return agencies;
}

/** Written out field by field: of a country's worth of items a spread one takes three times the memory and time. */
function itemStateOf({ status, links, met, units, lead, due, inItas, approved }: ReadItem): ItemState {
  return {
    status,
    links,
    met,
    inItas: ticked(inItas),
    approved: ticked(approved),
    units: units ?? null,
    lead: lead ?? null,
    dataUntil: untouchedItem.dataUntil,
    due: due ?? null,
    reason: null,
    note: null,
    verdict: null,
  };
}

/** By whom is nobody's business here. */
function ticked(at: string | null | undefined): { readonly by: string; readonly at: string } | null {
  return at === null || at === undefined ? null : { by: '', at };
}

function measureOf({ _id, ...read }: ReadMeasure): {
  readonly id: string;
  readonly measure: States['measure'];
} {
  return { id: _id.slice(MEASURE.length), measure: { ...beginnings.measure, ...read } };
}
