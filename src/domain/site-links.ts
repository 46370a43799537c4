import type { CatalogueItem } from './catalogue.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf } from './dates.ts';
import type { Item } from './item.ts';
import { isSamePage, itasLink } from './links.ts';

// What was found about a year's items on the agency's own website, and what of it is certain enough to be offered.

/** A link of the website that is about an item. */
export interface SiteLink {
  readonly url: string;
  /** What stands on the link, for people who choose between several. */
  readonly text: string;
  /** What tells that it is about the item, the surest first: its code, its heading, its title. */
  readonly by: 'code' | 'heading' | 'title';
  /** Fiscal years that its line names. */
  readonly years: readonly FiscalYear[];
}

/** One page as far as it is about the items of a year. */
export interface SitePage {
  readonly ofItems: ReadonlyMap<string, readonly SiteLink[]>;
  /** Codes that stand beside the title of another item: the page follows another year's list. */
  readonly foreign: readonly string[];
  /** Pages of the same website that may name more, the most promising first. */
  readonly further: readonly FurtherPage[];
}

export interface FurtherPage {
  readonly url: string;
  /** `ita`: the agency's ITA page itself, which may in turn lead to pages of indicators. */
  readonly kind: 'ita' | 'indicator' | 'next';
}

/** What is offered for one item. */
export type SiteFind =
  | { readonly kind: 'missing' }
  /** Nothing but pages of years before. */
  | { readonly kind: 'old' }
  /** It is on file already, or waits for somebody to look at it. */
  | { readonly kind: 'same'; readonly url: string }
  /** Another page is on file: it is shown, and stays until somebody says otherwise. */
  | { readonly kind: 'different'; readonly url: string }
  | { readonly kind: 'new'; readonly url: string }
  /** Several links may be meant. */
  | { readonly kind: 'unclear'; readonly links: readonly SiteLink[] }
  /** The item does not concern the agency. */
  | { readonly kind: 'not-applicable' };

/** What the website says of an item, held against what is on file. Nothing is guessed. */
export function findOf(item: Item, links: readonly SiteLink[]): SiteFind {
  if (item.status === 'not_applicable') return { kind: 'not-applicable' };
  const certain = certainOf(item.catalogue, links);
  const known = certain.find((it) => item.links.some((link) => isSamePage(link.url, it.url)));
  // What somebody chose among several is not asked for again.
  if (known) return { kind: 'same', url: known.url };
  const [one, ...others] = certain;
  if (!one) return { kind: links.length > 0 ? 'old' : 'missing' };
  if (others.length > 0) return { kind: 'unclear', links: certain };
  return { kind: itasLink(item) === null ? 'new' : 'different', url: one.url };
}

const sureness = ['code', 'heading', 'title'] as const;

/** The links that say it most surely, each address once, without those of years long gone. */
function certainOf({ period, dataUntil }: CatalogueItem, links: readonly SiteLink[]): readonly SiteLink[] {
  const by = sureness.find((it) => links.some((link) => link.by === it));
  const best = links.filter((link) => link.by === by);
  const wanted = yearsOfData(period, dataUntil);
  const named = best.filter((link) => link.years.some((year) => wanted.includes(year)));
  // Of several that each name their year, the one of the year that is asked for.
  const isTold = named.length > 0 && best.every((link) => link.years.length > 0);
  const left = isTold ? named : best.filter((link) => !isOld(link, wanted));
  return left.filter((link, at) => left.findIndex((it) => isSamePage(it.url, link.url)) === at);
}

function isOld({ years }: SiteLink, wanted: readonly FiscalYear[]): boolean {
  return wanted.length > 0 && years.length > 0 && Math.max(...years) < Math.min(...wanted);
}

/** The fiscal years that the item's data are of, as far as its period says so. */
function yearsOfData(period: string | null, dataUntil: LocalDate | null): readonly FiscalYear[] {
  const said = [...(period ?? '').matchAll(/25\d\d/g)].map(([year]) => Number(year));
  if (said.length > 0 || dataUntil === null) return said;
  return [fiscalYearOf(dataUntil)];
}
