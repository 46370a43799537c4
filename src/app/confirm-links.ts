import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import { type Item, confirmLinks, itemOf } from '../domain/item.ts';
import { ownUnit } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { unknownItem } from './update-items.ts';

export interface ConfirmedLinks {
  /** `row` is null for an item without a link of last year: there was nothing to confirm. */
  readonly looked: readonly { readonly item: Item; readonly row: AuditRow | null }[];
  readonly refused: readonly { readonly code: string; readonly refusal: Refusal }[];
}

/** Somebody looked at last year's links of items, and they hold: the items are published by them. */
export async function confirmLinksOf(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
): Promise<ConfirmedLinks> {
  const looked: { item: Item; row: AuditRow | null }[] = [];
  const refused: { code: string; refusal: Refusal }[] = [];
  for (const code of codes) {
    const entry = itemByCode(catalogue, code);
    if (!entry) {
      refused.push({ code, refusal: unknownItem(catalogue, [code]) });
      continue;
    }
    const recorded = await ports.ledger.record<'item', never>(
      deedOf(actor),
      { kind: 'item', year: catalogue.year, key: entry.key, label: entry.code },
      (state) => {
        const after = confirmLinks(state);
        return after && { action: 'confirm-link', after };
      },
    );
    if (recorded.kind === 'refused') throw new Error('confirming a link refuses nothing');
    const usual = entry.usualUnits.map((unit) => ownUnit(actor.agency.units, unit));
    looked.push({
      item: itemOf(entry, recorded.state, usual),
      row: recorded.kind === 'done' ? recorded.row : null,
    });
  }
  return { looked, refused };
}
