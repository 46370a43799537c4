import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import { type Item, itemOf } from '../domain/item.ts';
import { ownUnit } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { unknownItem } from './update-items.ts';

export interface EnteredItems {
  /** `row` is null for an item that was entered already, whoever said so. */
  readonly entered: readonly { readonly item: Item; readonly row: AuditRow | null }[];
  readonly refused: readonly { readonly code: string; readonly refusal: Refusal }[];
}

/** Keeps that the links of items were entered in NACC's ITAS, by whom and when. */
export async function enterInItas(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
): Promise<EnteredItems> {
  const entered: { item: Item; row: AuditRow | null }[] = [];
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
      (state) =>
        state.inItas === null
          ? {
              action: 'in-itas',
              after: { inItas: { by: actor.person, at: actor.at.toISOString() } },
            }
          : null,
    );
    if (recorded.kind === 'refused') throw new Error('entering in ITAS refuses nothing');
    const usual = entry.usualUnits.map((unit) => ownUnit(actor.agency.units, unit));
    entered.push({
      item: itemOf(entry, recorded.state, usual),
      row: recorded.kind === 'done' ? recorded.row : null,
    });
  }
  return { entered, refused };
}
