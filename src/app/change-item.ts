import { type Catalogue, type CatalogueItem, codeRange, itemByCode } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { type Item, type ItemState, itemOf } from '../domain/item.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { ownUnit } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Decision } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** An item after a change. */
export interface ChangedItem {
  readonly item: Item;
  /** Null where it stood so already. */
  readonly row: AuditRow | null;
}

/** What may be changed is changed, the rest named. */
export interface ChangedItems {
  readonly changed: readonly ChangedItem[];
  readonly refused: readonly { readonly code: string; readonly refusal: Refusal }[];
}

/** What becomes of an item as it stands; it may be asked again when somebody else was faster. */
type Decide = (item: Item, state: ItemState) => Decision<ItemState> | { readonly refusal: Refusal } | null;

/** Changes one item by the ledger, and shows it as it stands then. */
export async function changeItem(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  year: FiscalYear,
  entry: CatalogueItem,
  decide: Decide,
): Promise<Result<ChangedItem, Refusal>> {
  const usual = entry.usualUnits.map((unit) => ownUnit(actor.agency.units, unit));
  const recorded = await ports.ledger.record<'item', Refusal>(
    deedOf(actor),
    { kind: 'item', year, key: entry.key, label: entry.code },
    (state) => decide(itemOf(entry, state, usual), state),
  );
  if (recorded.kind === 'refused') return refuse(recorded.refusal);
  return ok({ item: itemOf(entry, recorded.state, usual), row: recorded.row });
}

/** The same of several items: one wrong code among 26 loses nothing of the other 25. */
export async function changeItems(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
  decide: Decide,
): Promise<ChangedItems> {
  const changed: ChangedItem[] = [];
  const refused: { code: string; refusal: Refusal }[] = [];
  for (const code of codes) {
    const entry = itemByCode(catalogue, code);
    const outcome = entry
      ? await changeItem(ports, actor, catalogue.year, entry, decide)
      : refuse(unknownItem(catalogue, [code]));
    if (outcome.ok) changed.push(outcome.value);
    else refused.push({ code, refusal: outcome.refusal });
  }
  return { changed, refused };
}

/**
 * Items that were read while some of them were being changed, as they stand after it: whoever changes some need not go
 * once more for all. The links of those that changed say nothing of how their pages were found.
 */
export function afterChange(
  read: readonly Item[],
  changed: readonly Pick<ChangedItem, 'item'>[],
): readonly Item[] {
  const byKey = new Map(changed.map(({ item }) => [item.catalogue.key, item]));
  return read.map((item) => byKey.get(item.catalogue.key) ?? item);
}

export function unknownItem(catalogue: Catalogue, codes: readonly string[]): Refusal {
  return { code: 'item-unknown', codes, year: catalogue.year, ...codeRange(catalogue) };
}
