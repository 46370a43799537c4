import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import { type Item, itemOf } from '../domain/item.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { ownUnit } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { unknownItem } from './update-items.ts';

/** Ticks every stated component of an item as met. Months of a monthly duty are ticked by name, never all at once. */
export async function tickComponents(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  code: string,
): Promise<Result<{ readonly item: Item; readonly row: AuditRow | null }, Refusal>> {
  const entry = itemByCode(catalogue, code);
  if (!entry) return refuse(unknownItem(catalogue, [code]));
  const recorded = await ports.ledger.record<'item', Refusal>(
    deedOf(actor),
    { kind: 'item', year: catalogue.year, key: entry.key, label: entry.code },
    (state) => ({
      action: 'component',
      after: { met: [...new Set([...state.met, ...entry.components.map((it) => it.id)])].sort() },
    }),
  );
  if (recorded.kind === 'refused') return refuse(recorded.refusal);
  const usual = entry.usualUnits.map((unit) => ownUnit(actor.agency.units, unit));
  const row = recorded.kind === 'done' ? recorded.row : null;
  return ok({ item: itemOf(entry, recorded.state, usual), row });
}
