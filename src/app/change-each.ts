import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import { type Actor, deedOf } from './actor.ts';
import { findMeasure } from './find-measure.ts';
import type { AuditRow, Decision, Ports, States } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { unknownItem } from './change-item.ts';

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
  readonly refused: readonly { readonly label: string; readonly refusal: Refusal }[];
}

/** Items and measures as people name them. */
export interface SaidTargets {
  readonly codes?: readonly string[] | undefined;
  readonly refs?: readonly string[] | undefined;
}

/** Makes the same change to several items and measures. What is valid is written, the rest named. */
export async function changeEach(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  { codes = [], refs = [] }: SaidTargets,
  decision: Decision<States['item']> & Decision<States['measure']>,
): Promise<ChangedEach> {
  const { year } = catalogue;
  const changed: Changed[] = [];
  const refused: { label: string; refusal: Refusal }[] = [];
  for (const code of codes) {
    const entry = itemByCode(catalogue, code);
    if (!entry) {
      refused.push({ label: code, refusal: unknownItem(catalogue, [code]) });
      continue;
    }
    const target = { kind: 'item', year, key: entry.key, label: entry.code } as const;
    const recorded = await ports.ledger.record<'item', never>(deedOf(actor), target, () => decision);
    const row = recorded.kind === 'done' ? recorded.row : null;
    changed.push({ label: entry.code, kind: 'item', title: entry.title, row });
  }
  for (const ref of refs) {
    const found = await findMeasure(ports, actor.agencyId, year, { ref });
    if (!found.ok) {
      refused.push({ label: ref, refusal: found.refusal });
      continue;
    }
    const { id, measure } = found.value;
    const target = { kind: 'measure', year, id, label: measure.ref } as const;
    const recorded = await ports.ledger.record<'measure', never>(deedOf(actor), target, () => decision);
    const row = recorded.kind === 'done' ? recorded.row : null;
    changed.push({ label: measure.ref, kind: 'measure', title: measure.title, row });
  }
  return { changed, refused };
}
