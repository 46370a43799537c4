import type { Catalogue } from '../domain/catalogue.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Decision, States } from './ledger.ts';
import type { Ports } from './ports.ts';
import { type RefusedTarget, type SaidTargets, findTargets } from './said-targets.ts';

/** An item or a measure that was said, and what became of it. */
export interface Changed {
  /** "O12", or a measure's number. */
  readonly label: string;
  readonly kind: 'item' | 'measure';
  readonly title: string;
  /** Null when it was so already. */
  readonly row: AuditRow | null;
}

export interface ChangedEach {
  readonly changed: readonly Changed[];
  readonly refused: readonly RefusedTarget[];
}

/** Makes the same change to several items and measures. What is valid is written, the rest named. */
export async function changeEach(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  said: SaidTargets,
  decision: Decision<States['item']> & Decision<States['measure']>,
): Promise<ChangedEach> {
  const { year } = catalogue;
  const { items, measures, refused } = await findTargets(ports, actor, catalogue, said);
  const changed: Changed[] = [];
  for (const { key, code, title } of items) {
    const target = { kind: 'item', year, key, label: code } as const;
    const { row } = await ports.ledger.record<'item'>(deedOf(actor), target, () => decision);
    changed.push({ label: code, kind: 'item', title, row });
  }
  for (const { id, measure } of measures) {
    const target = { kind: 'measure', year, id, label: measure.ref } as const;
    const { row } = await ports.ledger.record<'measure'>(deedOf(actor), target, () => decision);
    changed.push({ label: measure.ref, kind: 'measure', title: measure.title, row });
  }
  return { changed, refused };
}
