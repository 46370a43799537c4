import type { Unit } from './agency.ts';
import type { Catalogue, CatalogueItem } from './catalogue.ts';
import { type Changes, changesBetween, counterparts } from './crosswalk.ts';
import { type FiscalYear, addMonths } from './dates.ts';
import { type ItemState, untouchedItem } from './item.ts';
import { withLinksToRecheck } from './links.ts';
import { type Measure, unbegun } from './measure.ts';
import { ownUnit, unitToday } from './units.ts';

// What becomes of an agency's work when the year turns. Who answers for a thing, its notes and its links go on; what
// was done about it was done for the old year and stays there.

/** What an item takes with it. Status, ticks, approval, due days and NACC's word are the old year's. */
export type CarriedFields = Partial<Pick<ItemState, 'units' | 'lead' | 'links' | 'note'>>;

/** An item of the new year, with what it takes over from the items that it was. */
export interface CarriedItem {
  readonly item: CatalogueItem;
  readonly fields: CarriedFields;
}

export interface RolledItems {
  /** Those that take anything over, in the order of the new codes. */
  readonly carried: readonly CarriedItem[];
  /** How the list itself has changed. */
  readonly changes: Changes;
  /** Under their old code, in other words. */
  readonly renamed: readonly { readonly from: CatalogueItem; readonly to: CatalogueItem }[];
  /** That did not apply last year: somebody has to say so again. */
  readonly setAside: readonly CatalogueItem[];
}

/**
 * The items of a new year as they begin, by their keys: an item is what its own key was before, together with whatever
 * was merged into it, and each part of an item that was divided takes over all of it.
 * @param states what the agency did in the old year, by key
 * @param units the agency's units of today: what a unit that is gone answered for falls back to the usual ones
 */
export function itemsRolledOver(
  before: Catalogue,
  after: Catalogue,
  states: ReadonlyMap<string, ItemState>,
  units: readonly Unit[],
): RolledItems {
  const all = after.items.map((item) => {
    const sources = sourcesOf(item, before, states);
    return { item, sources, fields: fieldsFrom(item, sources, units) };
  });
  return {
    carried: all.filter(({ fields }) => Object.keys(fields).length > 0),
    changes: changesBetween(before, after),
    renamed: before.items.flatMap((from) => {
      const to = after.items.find((it) => it.key === from.key);
      return to?.code === from.code && to.title !== from.title ? [{ from, to }] : [];
    }),
    setAside: all
      .filter(
        ({ sources }) => sources.length > 0 && sources.every(({ status }) => status === 'not_applicable'),
      )
      .map(({ item }) => item),
  };
}

/** What was done about an item before, the item of its own key first. */
function sourcesOf(
  item: CatalogueItem,
  before: Catalogue,
  states: ReadonlyMap<string, ItemState>,
): readonly ItemState[] {
  // Of a key that a correction took out of its year the catalogue knows nothing, but what was done is on record.
  const own = [item.key, ...item.includes];
  const keys = new Set([...own, ...counterparts(item, before).map((it) => it.key)]);
  return [...keys].flatMap((key) => states.get(key) ?? (isListed(before, key) ? [untouchedItem] : []));
}

function isListed(catalogue: Catalogue, key: string): boolean {
  return catalogue.items.some((item) => item.key === key);
}

function fieldsFrom(
  item: CatalogueItem,
  sources: readonly ItemState[],
  units: readonly Unit[],
): CarriedFields {
  const links = withLinksToRecheck(sources.flatMap((it) => it.links));
  const note = sources.find((it) => it.note !== null)?.note ?? null;
  return {
    ...ownersFrom(item, sources, units),
    ...(links.length > 0 ? { links } : {}),
    ...(note === null ? {} : { note }),
  };
}

/** Nothing where all of it lay with the usual units: those go by the new year's list. */
function ownersFrom(
  item: CatalogueItem,
  sources: readonly ItemState[],
  units: readonly Unit[],
): Pick<CarriedFields, 'units' | 'lead'> {
  const today = (name: string): string | readonly string[] => unitToday(units, name) ?? [];
  const own = sources.map((it) => it.units?.flatMap(today) ?? []);
  if (own.every((some) => some.length === 0)) return {};
  const usual = item.usualUnits.map((unit) => ownUnit(units, unit));
  const all = [...new Set(own.flatMap((some) => (some.length === 0 ? usual : some)))];
  // A part that was merged in does not bring the lead over the whole.
  const lead = sources[0]?.lead ?? null;
  return { units: all, lead: lead === null ? null : unitToday(units, lead) };
}

/**
 * Of what an item takes over, the fields that are free in the new year: nobody has written them there, and nothing
 * stands in them. An item that has a link of its own, or does not apply, has no use for last year's.
 * @param written the fields that some change of the new year has touched, whatever they hold now
 */
export function freeFields(
  state: ItemState,
  written: ReadonlySet<string>,
  { units, lead = null, links, note }: CarriedFields,
): CarriedFields {
  const isFree = (...names: readonly (keyof CarriedFields)[]) => names.every((name) => !written.has(name));
  const isOpen = state.status === 'not_started' || state.status === 'in_progress';
  return {
    ...(units && state.units === null && isFree('units', 'lead') ? { units, lead } : {}),
    ...(links && state.links.length === 0 && isOpen && isFree('links') ? { links } : {}),
    ...(note && state.note === null && isFree('note') ? { note } : {}),
  };
}

/** A measure as the plan of a later year: the same days of that year, nothing done, nothing said yet of its results. */
export function measureRolledOver(
  measure: Measure,
  years: { readonly from: FiscalYear; readonly to: FiscalYear },
  units: readonly Unit[],
): Omit<Measure, 'ref' | 'removed'> {
  const { section, title, indicators, questions, posture, findings, followUp, recommendations } = measure;
  const today = (name: string): string | readonly string[] => unitToday(units, name) ?? [];
  const later = 12 * (years.to - years.from);
  return {
    ...{ section, title, indicators, questions, posture, findings, followUp, recommendations },
    steps: measure.steps.map(({ text }) => ({ text, done: false })),
    lead: measure.lead === null ? null : unitToday(units, measure.lead),
    units: [...new Set(measure.units.flatMap(today))],
    period: { from: addMonths(measure.period.from, later), to: addMonths(measure.period.to, later) },
    ...unbegun,
  };
}
