import type { FiscalYear } from '../domain/dates.ts';
import { isInEffect, laterThan } from '../domain/effect.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { may } from '../domain/roles.ts';
import { undoing, undoingOfItem } from '../domain/undoing.ts';
import { type Actor, deedOf } from './actor.ts';
import { coordinatorsOf } from './find-person.ts';
import { type AuditRow, ClaimTaken, type States, type TargetKind } from './ledger.ts';
import { partWithGroup } from './part-with-group.ts';
import type { Ports } from './ports.ts';
import { comings } from './presence.ts';
import type { Refusal } from './refusal.ts';
import { rightToUndo } from './right-to-undo.ts';
import { targetOf } from './target-id.ts';
import { yearInUse } from './year-in-use.ts';

/** What is to be taken back: one row of a history or several, all that one message wrote, or one's own last message. */
export type ToUndo =
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'rows'; readonly rows: readonly AuditRow[] }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'last' };

export interface Undone {
  /** The new rows, one for each that was taken back. */
  readonly rows: readonly AuditRow[];
  readonly takenBack: readonly AuditRow[];
  /** The year that stays open, since others have worked in it; null: none. */
  readonly keptOpen: FiscalYear | null;
}

/** How far back "my last entry" is looked for. */
const RECENT_ROWS = 50;

/**
 * Takes changes back as changes of their own. One's own at any time, anyone's by a coordinator, and only what one may
 * do today. Where the target was changed since, the later changes are shown and a coordinator decides (`decided`); a
 * field that somebody changed since keeps its newer value.
 */
export async function undo(
  ports: Pick<Ports, 'ledger' | 'people' | 'agencies'>,
  actor: Actor,
  what: ToUndo,
  decided: boolean,
): Promise<Result<Undone, Refusal>> {
  const meant = await rowsMeant(ports, actor, what);
  const foreign = meant.find((row) => row.by !== actor.person);
  if (foreign && !may(actor.role, 'coordinate')) return refuse({ code: 'not-yours', row: foreign });
  const [first] = meant;
  if (!first) return refuse({ code: 'nothing-to-undo' });
  const lacking = await rightLacking(ports, actor, meant);
  if (lacking) return refuse(lacking);
  const found = await standingAmong(ports, actor, meant, decided);
  if (!found.ok) return found;
  const { standing, keptOpen } = found.value;
  if (standing.length === 0) {
    return refuse(
      keptOpen === null ? { code: 'undone-already', row: first } : { code: 'year-in-use', year: keptOpen },
    );
  }
  const takenBack = standing.map((it) => it.row);
  if (await endsLastCoordinator(ports, actor, takenBack)) return refuse({ code: 'last-coordinator' });

  const rows: AuditRow[] = [];
  for (const one of standing) {
    const undone = await takeBack(ports, actor, one);
    if (undone) rows.push(undone);
  }
  return rows.length === 0
    ? refuse({ code: 'undone-already', row: first })
    : ok({ rows, takenBack, keptOpen });
}

/** Why somebody may not do what taking these back would do; null where they may. */
async function rightLacking(
  ports: Pick<Ports, 'ledger' | 'people' | 'agencies'>,
  { agencyId, event, role }: Actor,
  meant: readonly AuditRow[],
): Promise<Refusal | null> {
  const needed = await Promise.all(meant.map((row) => rightToUndo(ports, row)));
  const needs = needed.find((right) => !may(role, right));
  if (needs === undefined) return null;
  // This very event may have taken the role back with the rest, in a try before.
  const begun = await ports.ledger.ofEvent(agencyId, event);
  if (begun.some((row) => row.undoes !== null)) return null;
  const isLeaderless = (await coordinatorsOf(ports, agencyId)).length === 0;
  return isLeaderless ? { code: 'no-coordinator' } : { code: 'no-right', needs };
}

/** A row that still holds, under the claim by which only one of two takes it back. */
interface Standing {
  readonly row: AuditRow;
  readonly claim: string;
}

/**
 * Those of the rows that still hold, and those that this very event had begun to take back.
 * @returns `changed-since` with the later changes of others, unless they were shown and a coordinator decided.
 */
async function standingAmong(
  ports: Pick<Ports, 'ledger' | 'people'>,
  actor: Actor,
  meant: readonly AuditRow[],
  decided: boolean,
): Promise<Result<{ readonly standing: readonly Standing[] } & Pick<Undone, 'keptOpen'>, Refusal>> {
  const mayDecide = may(actor.role, 'coordinate');
  const standing: Standing[] = [];
  let keptOpen: FiscalYear | null = null;
  for (const row of meant) {
    const history = await ports.ledger.ofTarget(actor.agencyId, targetOf(row));
    const holds = isInEffect(history, row.id);
    const mine = history.some((it) => it.undoes === row.id && it.event === actor.event);
    if (!holds && !mine) continue;
    const inUse = mine ? null : await yearInUse(ports, actor, row, meant);
    if (inUse !== null) {
      keptOpen = inUse;
      continue;
    }
    const later = mine ? [] : await laterChanges(ports, actor, row, history);
    if (later.length > 0 && !(decided && mayDecide)) {
      const people = await ports.people.byIds(later.map((it) => it.by));
      const named = later.map((it) => ({ row: it, by: people.get(it.by)?.name ?? null }));
      return refuse({ code: 'changed-since', row, later: named, mayDecide });
    }
    // The same row may be taken back again after it was restored, but not by two at once.
    const times = history.filter((it) => it.undoes === row.id).length;
    standing.push({ row, claim: `undo ${times} ${row.id}` });
  }
  return ok({ standing, keptOpen });
}

/** Null where there is nothing of the agency's to take back any more. */
async function takeBack(
  ports: Pick<Ports, 'ledger' | 'people' | 'agencies'>,
  actor: Actor,
  { row, claim }: Standing,
): Promise<AuditRow | null> {
  await partBefore(ports, actor, row);
  try {
    const { row: undone } = await ports.ledger.record<TargetKind>(deedOf(actor), targetOf(row), (state) => {
      if (isOfOthers(actor, row, state)) return null;
      return { action: 'undo', after: asBefore(state, row), undoes: row.id, claim };
    });
    return undone;
  } catch (error) {
    // Somebody took it back at this very moment.
    if (error instanceof ClaimTaken) return null;
    throw error;
  }
}

/** A group whose coming is taken back is parted with as one that the bot was put out of. */
async function partBefore(
  ports: Pick<Ports, 'ledger' | 'people' | 'agencies'>,
  actor: Actor,
  row: AuditRow,
): Promise<void> {
  const target = targetOf(row);
  if (target.kind !== 'group') return;
  const group = await ports.agencies.group(target.group);
  if (group?.agency !== actor.agencyId || undoing({ ...group }, row).agency !== null) return;
  await partWithGroup(ports, deedOf(actor), target.group);
}

/** Later changes that others should be asked about; what one changed oneself since is one's own to know. */
async function laterChanges(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  row: AuditRow,
  history: readonly AuditRow[],
): Promise<readonly AuditRow[]> {
  if (!isFounding(row)) {
    return laterThan(history, row.id).filter((it) => it.by !== row.by && mayConcern(it, row));
  }
  // With its set-up a whole agency goes: an old card must not do that by a slip of the thumb.
  const recent = await ports.ledger.latest(actor.agencyId, { limit: RECENT_ROWS });
  return recent.filter((it) => it.event !== row.event && it.event !== actor.event && it.undoes === null);
}

/** Figures of a result, or facts about an agency, are independent of one another: another one is no reason to ask. */
function mayConcern(later: AuditRow, row: AuditRow): boolean {
  if (row.kind !== 'score' && row.kind !== 'agency') return true;
  return Object.keys(later.after).some((field) => Object.hasOwn(row.after, field));
}

function isFounding(row: AuditRow): boolean {
  return row.kind === 'agency' && row.before.closed === true;
}

/** Whether nobody would be left to decide for an agency that goes on. */
async function endsLastCoordinator(
  ports: Pick<Ports, 'agencies' | 'people'>,
  actor: Actor,
  standing: readonly AuditRow[],
): Promise<boolean> {
  const ended = standing.flatMap((row) => {
    const target = targetOf(row);
    return target.kind === 'member' && row.after.role === 'coordinator' ? [target.person] : [];
  });
  if (ended.length === 0 || standing.some(isFounding)) return false;
  const coordinators = await coordinatorsOf(ports, actor.agencyId);
  return coordinators.every((it) => ended.includes(it));
}

/** A group that has gone over to another agency is that agency's. */
function isOfOthers(actor: Actor, row: AuditRow, state: States[TargetKind]): boolean {
  if (row.kind !== 'group' || !('agency' in state)) return false;
  return state.agency !== null && state.agency !== actor.agencyId;
}

async function rowsMeant(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  what: ToUndo,
): Promise<readonly AuditRow[]> {
  if (what.kind === 'row') {
    const row = await ports.ledger.row(actor.agencyId, what.id);
    return row ? [row] : [];
  }
  if (what.kind === 'rows') return what.rows;
  if (what.kind === 'event') return ports.ledger.ofEvent(actor.agencyId, what.event);
  const last = await lastOwnRow(ports, actor);
  return last ? ports.ledger.ofEvent(actor.agencyId, last.event) : [];
}

/** A row of one's own last message; where this very event was here before, of the one that it began to take back. */
async function lastOwnRow(
  { ledger }: Pick<Ports, 'ledger'>,
  { agencyId, event, person }: Actor,
): Promise<AuditRow | null> {
  const begun = (await ledger.ofEvent(agencyId, event)).find((row) => row.undoes !== null)?.undoes;
  if (typeof begun === 'string') return ledger.row(agencyId, begun);
  const recent = await ledger.latest(agencyId, { limit: RECENT_ROWS, by: person });
  const takenBack = new Set(recent.map((row) => row.undoes));
  const last = recent.find(
    (row) => row.undoes === null && !takenBack.has(row.id) && row.event !== event && !comings.has(row.action),
  );
  return last ?? null;
}

function asBefore(state: States[TargetKind], row: AuditRow): Partial<States[TargetKind]> {
  // A row of an item changes the state of an item: the ledger wrote both.
  return row.kind === 'item' ? undoingOfItem(state as States['item'], row) : undoing({ ...state }, row);
}
