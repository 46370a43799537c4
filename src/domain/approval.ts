import type { Item, ItemState } from './item.ts';
import { itasLink } from './links.ts';
import type { Role } from './roles.ts';
import { unitsThatAnswer } from './units.ts';

/** Somebody who is to say a word on items. */
export interface Approver {
  readonly role: Role;
  readonly units: readonly string[];
}

/** Why a word on an item is not this person's. */
export type ApprovalObjection =
  /** There is no page to be looked at. */
  | { readonly kind: 'unpublished' }
  /** A unit head speaks for the work of the unit. */
  | { readonly kind: 'other-unit'; readonly units: readonly string[] }
  /** A coordinator keeps what was approved on paper, and approves nothing. */
  | { readonly kind: 'paper-needed' };

/** Whether the page of an item is this person's to judge; null where it is. */
export function objectionTo(
  item: Pick<Item, 'status' | 'links' | 'units' | 'lead'>,
  { role, units }: Approver,
): ApprovalObjection | null {
  if (item.status !== 'published' || itasLink(item) === null) return { kind: 'unpublished' };
  if (role === 'executive' || role === 'coordinator') return null;
  const theirs = unitsThatAnswer(item);
  return theirs.some((unit) => units.includes(unit)) ? null : { kind: 'other-unit', units: theirs };
}

/** As `objectionTo`, of approving: a coordinator needs the number of the paper. */
export function objectionToApproval(
  item: Pick<Item, 'status' | 'links' | 'units' | 'lead'>,
  approver: Approver,
  paper: string | undefined,
): ApprovalObjection | null {
  const objection = objectionTo(item, approver);
  if (objection || approver.role !== 'coordinator' || paper !== undefined) return objection;
  return { kind: 'paper-needed' };
}

/** What sending back for correction does to an item: it is work again, and nobody has approved it. */
export function sentBack(reason: string): Partial<ItemState> {
  return { status: 'in_progress', approved: null, note: reason };
}
