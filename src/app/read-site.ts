import type { Catalogue } from '../domain/catalogue.ts';
import type { FurtherPage, SiteLink, SitePage } from '../domain/site-links.ts';
import type { LookReason, PageSays } from '../domain/web-page.ts';
import type { Visits } from './looks.ts';

/** What an agency's website says of the items of a year. */
export type SiteReading =
  | {
      readonly kind: 'read';
      readonly ofItems: ReadonlyMap<string, readonly SiteLink[]>;
      readonly foreign: readonly string[];
      /** The pages that were read, the one that was asked for first. */
      readonly pages: readonly string[];
      /** There were more pages, or more time would have been needed. */
      readonly isCut: boolean;
    }
  /** The page itself could not be read; `no-page`: it is a file. */
  | { readonly kind: 'unread'; readonly reason: LookReason | 'no-page' }
  /** Nothing outside may be reached from here. */
  | { readonly kind: 'closed' };

/** @param readSoFar is told of every page that was read: how many there are by now. */
export type ReadSite = (
  url: string,
  catalogue: Catalogue,
  stop: AbortSignal,
  readSoFar: (pages: number) => void,
) => Promise<SiteReading>;

/** A site is asked once a second, and somebody waits for the answer. */
const MOST_PAGES = 10;
const WITHIN_MS = 18_000;

const order: readonly FurtherPage['kind'][] = ['ita', 'indicator', 'next'];

/**
 * Reads the page that was named, and pages of the same website that it leads to: the year's ITA page, its pages by
 * indicator, and what goes on over several pages. What those lead to in turn is read only of the ITA page itself.
 */
export function siteReader(
  visits: Visits | null,
  itemLinksOf: (page: PageSays, url: string, catalogue: Catalogue) => SitePage,
): ReadSite {
  return async (url, catalogue, stop, readSoFar) => {
    if (visits === null) return { kind: 'closed' };
    const signal = AbortSignal.any([stop, AbortSignal.timeout(WITHIN_MS)]);
    const first = await visits.visit(url, signal);
    const { reason, finalUrl } = first.look;
    if (reason !== 'opened' && reason !== 'sent-home') return { kind: 'unread', reason };
    if (first.page === null) return { kind: 'unread', reason: 'no-page' };
    const ofItems = new Map<string, SiteLink[]>();
    const foreign = new Set<string>();
    const pages = [finalUrl];
    const known = new Set([url, finalUrl]);
    let left: FurtherPage[] = [];
    const take = (page: PageSays, from: string, mayLeadOn: boolean): void => {
      const said = itemLinksOf(page, from, catalogue);
      for (const [code, links] of said.ofItems) ofItems.set(code, [...(ofItems.get(code) ?? []), ...links]);
      for (const code of said.foreign) foreign.add(code);
      const more = said.further.filter((it) => !known.has(it.url) && (mayLeadOn || it.kind === 'next'));
      for (const it of more) known.add(it.url);
      left = [...left, ...more].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
      readSoFar(pages.length);
    };
    take(first.page, finalUrl, true);
    // Every item has its link already: nothing more is looked for.
    const isDone = (): boolean => catalogue.items.every((item) => ofItems.has(item.code));
    while (left.length > 0 && pages.length < MOST_PAGES && !isDone()) {
      const [next] = left;
      left = left.slice(1);
      if (next === undefined) break;
      const { look, page } = await visits.visit(next.url, signal);
      if (signal.aborted) return { kind: 'read', ofItems, foreign: [...foreign], pages, isCut: true };
      if (page === null || look.class !== 'alive') continue;
      known.add(look.finalUrl);
      pages.push(look.finalUrl);
      take(page, look.finalUrl, next.kind === 'ita');
    }
    const isCut = left.length > 0 && !isDone();
    return { kind: 'read', ofItems, foreign: [...foreign], pages, isCut };
  };
}
