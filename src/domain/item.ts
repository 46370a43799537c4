import type { CatalogueItem, Component } from './catalogue.ts';
import { type LocalDate, type Month, lastDayOfMonth, monthsBetween } from './dates.ts';
import {
  type Link,
  isFoundOnly,
  itasLink,
  linkToRecheck,
  withConfirmedLinks,
  withSentLinks,
} from './links.ts';

export type ItemStatus = 'not_started' | 'in_progress' | 'published' | 'not_applicable';
/** Somebody confirmed something at some time. */
export interface Tick {
  readonly by: string;
  readonly at: string;
}

/** Somebody approved a page; no signature under the rules of official correspondence. */
export interface Approval extends Tick {
  /** The number of the paper on which it was done. */
  readonly paper?: string;
  /** By who had sent the page, acting for somebody (รักษาราชการแทน). */
  readonly acting?: true;
}

export const verdictValues = ['passed', 'partial', 'failed'] as const;

/** NACC's word on an item, after the year's assessment: not the agency's own status. */
export interface Verdict {
  readonly value: (typeof verdictValues)[number];
  /** Text id of the reason that was given; null when none was. */
  readonly reason: string | null;
}

/** What an agency has done about one item of one year. Free text is held by its text id, so that it can be erased. */
export interface ItemState {
  readonly status: ItemStatus;
  readonly links: readonly Link[];
  /** Ids of the components that are met, and months ("2026-10") of a monthly duty. */
  readonly met: readonly string[];
  readonly inItas: Tick | null;
  readonly approved: Approval | null;
  /** Null: the usual units. */
  readonly units: readonly string[] | null;
  /** The one of `units` that answers for the item while the others support it; null where none does. */
  readonly lead: string | null;
  readonly dataUntil: LocalDate | null;
  readonly due: LocalDate | null;
  /** Text id of why it is not applicable. */
  readonly reason: string | null;
  /** Text id of the last note. */
  readonly note: string | null;
  readonly verdict: Verdict | null;
  /** Ids of kept files; absent: none. */
  readonly photos?: readonly string[];
}

export const untouchedItem: ItemState = {
  status: 'not_started',
  links: [],
  met: [],
  inItas: null,
  approved: null,
  units: null,
  lead: null,
  dataUntil: null,
  due: null,
  reason: null,
  note: null,
  verdict: null,
};

/** A component of an item as it stands: a stated one, or a month of a monthly duty (then `month` is set). */
export interface StandingComponent extends Component {
  readonly month: Month | null;
  readonly met: boolean;
}

/** A catalogue item together with what the agency did about it. */
export interface Item extends Omit<ItemState, 'units' | 'met'> {
  readonly catalogue: CatalogueItem;
  readonly units: readonly string[];
  readonly components: readonly StandingComponent[];
  readonly complete: boolean;
}

export function itemOf(catalogue: CatalogueItem, state: ItemState, usualUnits: readonly string[]): Item {
  const { status, links, met, units, lead, inItas, approved, reason, note, verdict, photos } = state;
  const months = catalogue.monthly ? monthsBetween(catalogue.monthly.from, catalogue.monthly.to) : [];
  const components: StandingComponent[] = catalogue.components.map(({ id, text }) => ({
    id,
    text,
    month: null,
    met: met.includes(id),
  }));
  for (const month of months) components.push({ id: month, text: month, month, met: met.includes(month) });
  // Written out field by field: a country's worth of items takes a third of the memory and time of a spread state.
  return {
    status,
    links,
    inItas,
    approved,
    reason,
    note,
    verdict,
    catalogue,
    units: units ?? usualUnits,
    lead: units === null ? null : lead,
    components,
    dataUntil: state.dataUntil ?? catalogue.dataUntil,
    due: state.due ?? catalogue.due,
    complete: status === 'published' && itasLink(state) !== null && components.every((it) => it.met),
    ...(photos === undefined ? {} : { photos }),
  };
}

/** Why an item is not complete. A month counts as lacking only once it is over. */
export type Lack =
  | { readonly kind: 'no-link' }
  /** Nothing but last year's link, or one that was found on the website: nobody has looked at it. */
  | { readonly kind: 'recheck'; readonly found: boolean }
  | { readonly kind: 'unpublished' }
  /** The page behind the link for ITAS was not there, two times out of three. */
  | { readonly kind: 'dead-link' }
  | { readonly kind: 'component'; readonly text: string }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'not-in-itas' };

export function lacksOf(item: Item, today: LocalDate, answeringFrom: LocalDate): readonly Lack[] {
  if (item.status === 'not_applicable') return [];
  const lacks: Lack[] = [];
  const link = itasLink(item);
  if (link === null) {
    const isThere = linkToRecheck(item) !== null;
    lacks.push(isThere ? { kind: 'recheck', found: isFoundOnly(item) } : { kind: 'no-link' });
  } else if (item.status !== 'published') lacks.push({ kind: 'unpublished' });
  if (item.links.some((it) => it.url === link && it.health === 'missing')) lacks.push({ kind: 'dead-link' });
  for (const component of item.components) {
    if (component.met) continue;
    if (component.month === null) lacks.push({ kind: 'component', text: component.text });
    else if (link === null || lastDayOfMonth(component.month) < today || item.status === 'published') {
      lacks.push({ kind: 'month', month: component.month });
    }
  }
  if (link !== null && item.inItas === null && today >= answeringFrom) lacks.push({ kind: 'not-in-itas' });
  return lacks;
}

/** What one line of a message says about one item: what was said, not yet its effect. */
export interface ItemUpdate {
  readonly status?: ItemStatus | undefined;
  readonly links?: readonly string[] | undefined;
  readonly months?: readonly Month[] | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * The effect of an update on an item: of its links as `links.ts` says. "Done" without a link on file is work in
 * progress, since nobody can find it.
 */
export function updateItem(state: ItemState, update: ItemUpdate): Partial<ItemState> {
  const after: { -readonly [K in keyof ItemState]?: ItemState[K] } = {};
  const links = update.links?.length ? withSentLinks(state.links, update.links) : state.links;
  if (links !== state.links) Object.assign(after, linksChanged(state, links));
  const said = update.status ?? (update.links?.length ? 'published' : undefined);
  if (said !== undefined)
    after.status = said === 'published' && itasLink({ links }) === null ? 'in_progress' : said;
  else if (update.months?.length && state.status === 'not_started') after.status = 'in_progress';
  if (update.months?.length) after.met = [...new Set([...state.met, ...update.months])].sort();
  if (update.reason !== undefined) after.reason = update.reason;
  else if (said !== undefined && said !== 'not_applicable' && state.reason !== null) after.reason = null;
  if (update.note !== undefined) after.note = update.note;
  return after;
}

/**
 * What new links do to an item. When another page takes the place of the one that was approved and entered in ITAS,
 * both are open again, since nobody has seen that page; ticks stay. Without a link of this year nothing is published.
 */
export function linksChanged(state: ItemState, links: readonly Link[]): Partial<ItemState> {
  const was = itasLink(state);
  const isReplaced = was !== null && itasLink({ links }) !== was;
  return {
    links,
    ...(isReplaced ? { approved: null, inItas: null } : {}),
    ...(itasLink({ links }) === null && state.status === 'published' ? { status: 'in_progress' } : {}),
  };
}

/** Whether people have yet to say of a component that it is on the page; months say it by themselves. */
export function lacksComponents({ components }: Pick<Item, 'components'>): boolean {
  return components.some((it) => !it.met && it.month === null);
}

/** Somebody looked at last year's links and found that they hold: the item is published by them. Null: it has none. */
export function confirmLinks(state: ItemState): Partial<ItemState> | null {
  if (linkToRecheck(state) === null) return null;
  return { links: withConfirmedLinks(state.links), status: 'published', reason: null };
}
