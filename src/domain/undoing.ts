import { isDeepStrictEqual } from 'node:util';
import type { ItemState } from './item.ts';
import { itasLink } from './links.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a change did: the fields that it touched, as they were and as they became. */
export interface Change {
  readonly before: Fields;
  readonly after: Fields;
}

/**
 * Fields that only make sense together. Where somebody has changed one of them since, all keep their newer values: an
 * item that got another link has not "not been started" because the first link was taken back.
 */
const together: readonly (readonly string[])[] = [
  ['status', 'links', 'percent', 'steps', 'cause', 'reason', 'approved', 'inItas'],
  ['lead', 'units'],
];

/** Fields that hold a set: what a change put in is taken out again, whatever else has come in since. */
const sets: ReadonlySet<string> = new Set(['met', 'unitsDone', 'years', 'calendar', 'surveys', 'photos']);

/** The fields of `now` that taking back a change sets, save those that hold something newer by now. */
export function undoing(now: Fields, { before, after }: Change): Fields {
  const isNewer = (name: string) => !sets.has(name) && !isDeepStrictEqual(now[name], after[name]);
  const kept = new Set(
    Object.keys(after).flatMap((name) =>
      isNewer(name) ? [name, ...together.filter((group) => group.includes(name)).flat()] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(before)
      .filter(([name]) => !kept.has(name))
      .map(([name, old]) => [name, sets.has(name) ? withoutChange(now[name], old, after[name]) : old]),
  );
}

/** Nobody has seen the page that an item shows again: it is neither approved nor known to be in ITAS. */
export function undoingOfItem(now: ItemState, change: Change): Partial<ItemState> {
  // The names come from a change of an item, so the fields are those of an item.
  const back: Partial<ItemState> = undoing({ ...now }, change);
  const isOther = back.links !== undefined && itasLink({ links: back.links }) !== itasLink(now);
  return isOther ? { approved: null, inItas: null, ...back } : back;
}

function withoutChange(now: unknown, before: unknown, after: unknown): readonly unknown[] {
  const [had, got, has] = [membersOf(before), membersOf(after), membersOf(now)];
  const among = (all: readonly unknown[], it: unknown) => all.some((other) => isDeepStrictEqual(other, it));
  const put = got.filter((it) => !among(had, it));
  const took = had.filter((it) => !among(got, it));
  const kept = has.filter((it) => !among(put, it));
  // What was put there since stands behind what comes back, and is the newer word on the same thing.
  return [...took.filter((it) => !among(kept, it)), ...kept].sort(inOrder);
}

function membersOf(set: unknown): readonly unknown[] {
  return Array.isArray(set) ? set : [];
}

/** Texts and numbers in their order; anything else stays as it came. */
function inOrder(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
}
