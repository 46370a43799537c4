import { type Catalogue, type Component, itemByCode } from '../domain/catalogue.ts';
import { monthsBetween } from '../domain/dates.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { type ChangedItem, changeItem, unknownItem } from './change-item.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

export interface ComponentsSet extends ChangedItem {
  /** The components that were spoken of. */
  readonly components: readonly Component[];
}

/** A month by its own name, which no component has. */
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Says that a component of an item is on its page, or is not; `all` is every stated one. Months of a monthly duty are
 * components by their own names ("2026-10"), and never part of `all`.
 * @param meant the components that a text may mean
 */
export async function setComponents(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  said: { readonly code: string; readonly component: string; readonly met: boolean },
  meant: (text: string, components: readonly Component[]) => readonly Component[],
): Promise<Result<ComponentsSet, Refusal>> {
  const entry = itemByCode(catalogue, said.code);
  if (!entry) return refuse(unknownItem(catalogue, [said.code]));
  const months = entry.monthly ? monthsBetween(entry.monthly.from, entry.monthly.to) : [];
  const named = months
    .filter((month) => month === said.component)
    .map((month) => ({ id: month, text: month }));
  const found = named.length > 0 ? named : meant(said.component, entry.components);
  const components = said.component === 'all' ? entry.components : found;
  const [first, ...others] = components;
  if (!first && MONTH.test(said.component)) {
    return refuse({ code: 'month-not-in-round', item: entry.code, month: said.component });
  }
  if (!first && said.component !== 'all') {
    return refuse({
      code: 'component-unknown',
      item: entry.code,
      said: said.component,
      known: entry.components,
    });
  }
  if (others.length > 0 && said.component !== 'all') {
    return refuse({ code: 'component-unclear', item: entry.code, said: said.component, fits: components });
  }
  const ids = components.map((it) => it.id);
  const outcome = await changeItem(ports, actor, catalogue.year, entry, (_item, state) => {
    const kept = state.met.filter((id) => !ids.includes(id));
    return { action: 'component', after: { met: said.met ? [...kept, ...ids].sort() : kept } };
  });
  return outcome.ok ? ok({ ...outcome.value, components }) : outcome;
}
