import type { RollOverPlan } from '../../app/roll-over.ts';
import type { CatalogueItem } from '../../domain/catalogue.ts';
import { rollOver } from '../../text/roll-over.ts';
import type { ReplyOf, Row } from '../reply.ts';

const say = rollOver.list;

/**
 * Every item that is not in the new year what it was in the old one; null where all are.
 * @param when a year that is only planned has no items to look at yet
 */
export function listChanges(
  { from, to, items }: RollOverPlan,
  when: 'planned' | 'told',
): ReplyOf<'list'> | null {
  const { moved, merged, gone, added } = items.changes;
  const now = (item: CatalogueItem, detail: string): Row => row(item, detail, when === 'told' ? to : null);
  const rows: readonly Row[] = [
    ...moved.map((it) => now(it.to, say.moved(from, it.from))),
    ...merged.map((it) => now(it.into, say.merged(from, it.from))),
    ...gone.map((it) => row(it, say.gone(from, to), from)),
    ...added.map((it) => now(it, say.added)),
    ...items.renamed.map((it) => now(it.to, say.renamed(from, it.from))),
    ...items.setAside.map((it) => now(it, say.setAside(from))),
  ];
  if (rows.length === 0) return null;
  return {
    kind: 'list',
    title: say.title(to),
    lead: when === 'told' ? say.lead(from) : say.leadPlanned(from),
    rows,
    foot: '',
    provisional: false,
    buttons: [],
  };
}

function row({ code, title }: CatalogueItem, detail: string, year: number | null): Row {
  return {
    label: code,
    title,
    detail,
    tone: 'idle',
    open: year === null ? null : { command: 'show-item', args: { code, year } },
  };
}
