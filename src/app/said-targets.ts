import { type Catalogue, type CatalogueItem, itemByCode } from '../domain/catalogue.ts';
import type { KeptMeasure } from '../domain/measure.ts';
import type { Actor } from './actor.ts';
import { unknownItem } from './change-item.ts';
import { findMeasure } from './find-measure.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** Items and measures as people name them. */
export interface SaidTargets {
  readonly codes?: readonly string[] | undefined;
  readonly refs?: readonly string[] | undefined;
}

export interface FoundTargets {
  readonly items: readonly CatalogueItem[];
  readonly measures: readonly KeptMeasure[];
  readonly refused: readonly RefusedTarget[];
}

export interface RefusedTarget {
  readonly label: string;
  readonly refusal: Refusal;
}

/** Finds the items and measures that were named, each in the order said. What does not exist is named beside them. */
export async function findTargets(
  ports: Pick<Ports, 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  { codes = [], refs = [] }: SaidTargets,
): Promise<FoundTargets> {
  const items: CatalogueItem[] = [];
  const measures: KeptMeasure[] = [];
  const refused: RefusedTarget[] = [];
  for (const code of codes) {
    const entry = itemByCode(catalogue, code);
    if (entry) items.push(entry);
    else refused.push({ label: code, refusal: unknownItem(catalogue, [code]) });
  }
  for (const ref of refs) {
    const found = await findMeasure(ports, actor.agencyId, catalogue.year, { ref });
    if (found.ok) measures.push(found.value);
    else refused.push({ label: ref, refusal: found.refusal });
  }
  return { items, measures, refused };
}
