import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import { type ItemState, linksChanged } from '../domain/item.ts';
import {
  type Link,
  isForItas,
  itasLink,
  linkBetween,
  withFurtherLink,
  withoutLink,
} from '../domain/links.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Actor, deedOf } from './actor.ts';
import { type ChangedItem, changeItem, unknownItem } from './change-item.ts';
import { keepText } from './keep-text.ts';
import type { AuditRow, Decision } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

export interface LinksChanged extends ChangedItem {
  /** The link that was added or taken away; null where nothing was. */
  readonly url: string | null;
}

/**
 * Adds a link beside the one for ITAS, with a note of where to click. The first link of a year is the one for ITAS,
 * and publishes it as a sent one does.
 */
export async function addLink(
  ports: Pick<Ports, 'ledger' | 'texts' | 'ids'>,
  actor: Actor,
  catalogue: Catalogue,
  said: { readonly code: string; readonly link: string; readonly note?: string | undefined },
): Promise<Result<LinksChanged, Refusal>> {
  // Unknown codes keep no text.
  if (!itemByCode(catalogue, said.code)) return refuse(unknownItem(catalogue, [said.code]));
  const note =
    said.note === undefined
      ? undefined
      : await keepText(ports, deedOf(actor), said.note, said.code, said.link);
  return change(ports, actor, catalogue, said.code, (state) => {
    const after = linksChanged(state, withFurtherLink(state.links, said.link, note));
    const first = itasLink(state) === null ? ({ status: 'published', reason: null } as const) : {};
    return { action: 'add-link', after: { ...after, ...first } };
  });
}

/**
 * Takes a link away. Where none is named, it is the one further link that stands beside the one for ITAS.
 * @returns `link-unclear` where it may be another one, `link-unknown` where the item has no such link
 */
export async function removeLink(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  said: { readonly code: string; readonly link?: string | undefined },
): Promise<Result<LinksChanged, Refusal>> {
  return change(ports, actor, catalogue, said.code, (state) => {
    const { links } = state;
    if (said.link !== undefined) {
      const isThere = links.some((link) => link.url === said.link);
      return isThere
        ? without(state, said.link)
        : { refusal: { code: 'link-unknown', item: said.code, said: said.link, links: named(links) } };
    }
    const [further, ...others] = links.filter((link) => !link.itas);
    if (further && others.length === 0) return without(state, further.url);
    const code = links.length === 0 ? 'no-links' : 'link-unclear';
    return { refusal: { code, item: said.code, links: named(links) } };
  });
}

function without(state: ItemState, url: string): Decision<ItemState> {
  return { action: 'remove-link', after: linksChanged(state, withoutLink(state.links, url)) };
}

function named(links: readonly Link[]): readonly { readonly url: string; readonly itas: boolean }[] {
  return links.map((link) => ({ url: link.url, itas: isForItas(link) }));
}

async function change(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  code: string,
  decide: (state: ItemState) => Decision<ItemState> | { readonly refusal: Refusal },
): Promise<Result<LinksChanged, Refusal>> {
  const entry = itemByCode(catalogue, code);
  if (!entry) return refuse(unknownItem(catalogue, [code]));
  const outcome = await changeItem(ports, actor, catalogue.year, entry, (_item, state) => decide(state));
  if (!outcome.ok) return outcome;
  const { item, row } = outcome.value;
  return ok({ item, url: row && changedLink(row), row });
}

/** The links that an item had before a change of them. */
export function linksBefore(row: AuditRow): readonly Link[] {
  return linksIn(row.before);
}

/** Rows of items are written from their states. */
function linksIn(fields: Partial<ItemState>): readonly Link[] {
  return fields.links ?? [];
}

function changedLink({ before, after }: AuditRow): string | null {
  return linkBetween(linksIn(before), linksIn(after));
}
