import type { Catalogue } from '../domain/catalogue.ts';
import { confirmLinks } from '../domain/item.ts';
import type { Actor } from './actor.ts';
import { type ChangedItems, changeItems } from './change-item.ts';
import type { Ports } from './ports.ts';

/** Somebody looked at last year's links of items, and they hold: the items are published by them. */
export async function confirmLinksOf(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
): Promise<ChangedItems> {
  return changeItems(ports, actor, catalogue, codes, (_item, state) => {
    const after = confirmLinks(state);
    return after && { action: 'confirm-link', after };
  });
}
