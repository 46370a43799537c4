import { objectionTo } from '../../domain/approval.ts';
import type { FiscalYear } from '../../domain/dates.ts';
import type { Item } from '../../domain/item.ts';
import { approval as say } from '../../text/approval-sentences.ts';
import type { Button } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** One tap that approves these items as they are shown now. */
export function approving(turn: Turn, label: string, codes: readonly string[], year: FiscalYear): Button {
  const asOf = Math.floor(turn.actor.at.getTime() / 1_000);
  return { label, call: { command: 'approve', args: { codes, year, asOf } } };
}

/** Whether somebody's press can approve: a coordinator needs the number of a paper, which no button has. */
export function mayPress({ actor }: Turn): boolean {
  return actor.role === 'executive' || actor.role === 'unit-head';
}

/** Of these items, what is on the website, not approved yet, and this person's to approve. */
export function waitingFor({ actor }: Turn, items: readonly Item[]): readonly Item[] {
  return items.filter((item) => item.approved === null && objectionTo(item, actor) === null);
}

/** The way to what waits for somebody who approves; none where nothing does. */
export function toWaiting(turn: Turn, items: readonly Item[], year: FiscalYear): readonly Button[] {
  const { length } = mayPress(turn) ? waitingFor(turn, items) : [];
  return length === 0 ? [] : [{ label: say.toWaiting(length), call: { command: 'approve', args: { year } } }];
}

/** On an item's card, for who may approve it. */
export function approveButton(turn: Turn, item: Item, year: FiscalYear): readonly Button[] {
  const isOpen = item.complete && item.approved === null && objectionTo(item, turn.actor) === null;
  return mayPress(turn) && isOpen ? [approving(turn, say.button, [item.catalogue.code], year)] : [];
}
