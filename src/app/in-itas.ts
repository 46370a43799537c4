import type { Catalogue } from '../domain/catalogue.ts';
import type { Actor } from './actor.ts';
import { type ChangedItems, changeItems } from './change-item.ts';
import type { Ports } from './ports.ts';

/** Keeps that the links of items were entered in NACC's ITAS, by whom and when. */
export async function enterInItas(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
): Promise<ChangedItems> {
  const inItas = { by: actor.person, at: actor.at.toISOString() };
  return changeItems(ports, actor, catalogue, codes, (_item, state) =>
    state.inItas === null ? { action: 'in-itas', after: { inItas } } : null,
  );
}
