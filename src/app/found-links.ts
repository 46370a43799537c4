import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { Item } from '../domain/item.ts';
import { isSamePage, itasLink, withFoundLink } from '../domain/links.ts';
import { type SiteFind, type SiteLink, findOf } from '../domain/site-links.ts';
import type { Actor } from './actor.ts';
import { type ChangedItem, changeItem } from './change-item.ts';
import type { Ports } from './ports.ts';

/** What was found about each item of a year, in the order of the codes. */
export interface FoundOfItem {
  readonly item: Item;
  readonly find: SiteFind;
}

export function findsOf(
  items: readonly Item[],
  ofItems: ReadonlyMap<string, readonly SiteLink[]>,
): readonly FoundOfItem[] {
  return items.map((item) => ({ item, find: findOf(item, ofItems.get(item.catalogue.code) ?? []) }));
}

export interface KeptFound {
  readonly kept: readonly ChangedItem[];
  /** Somebody sent another link meanwhile: theirs stays. */
  readonly taken: readonly string[];
}

/**
 * Keeps links that were found as waiting for somebody to look at them. Whatever is on file by now stays: a link that
 * somebody sent is worth more than one that a program found.
 */
export async function keepFoundLinks(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  found: readonly { readonly code: string; readonly link: string }[],
): Promise<KeptFound> {
  const kept: ChangedItem[] = [];
  const taken: string[] = [];
  for (const { code, link } of found) {
    const entry = itemByCode(catalogue, code);
    if (!entry) continue;
    const seen = { isTaken: false };
    const changed = await changeItem(ports, actor, catalogue.year, entry, (_item, state) => {
      const isThere = state.links.some((it) => isSamePage(it.url, link));
      seen.isTaken = state.status === 'not_applicable' || (itasLink(state) !== null && !isThere);
      if (seen.isTaken || isThere) return null;
      return {
        action: 'find-links',
        after: { links: withFoundLink(state.links, link), status: 'in_progress' },
      };
    });
    if (!changed.ok) throw new Error('keeping a found link refuses nothing');
    if (seen.isTaken) taken.push(code);
    else kept.push(changed.value);
  }
  return { kept, taken };
}
