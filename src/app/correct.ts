import { isInEffect } from '../domain/effect.ts';
import type { Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { targetOf } from './target-id.ts';
import { type Undone, undo } from './undo.ts';

// Somebody edited a message that had written something: what its earlier words wrote is taken back as a change of its
// own, beside what the new words write. Both are done once, however often the event is tried.

type Needed = Pick<Ports, 'ledger' | 'people' | 'agencies'>;

/** Whose message was edited, and which event told it. */
export type Edited = Pick<Actor, 'agencyId' | 'event' | 'message'>;

export interface Former {
  /** Whether the earlier words did anything: then who edits them speaks to the bot. */
  readonly acted: boolean;
  /** What they wrote, as far as it holds. */
  readonly rows: readonly AuditRow[];
}

export const nothingFormer: Former = { acted: false, rows: [] };

/** What founds an agency, binds a chat or opens a year is no entry: other people's work stands on it by now. */
const founding: ReadonlySet<string> = new Set(['setup', 'join', 'open-year']);

/** What a message wrote with its earlier words. */
export async function formerOf(
  ports: Pick<Ports, 'ledger'>,
  { agencyId, event, message }: Edited,
): Promise<Former> {
  if (message === null) return nothingFormer;
  const all = (await ports.ledger.ofMessage(agencyId, message)).filter(
    (row) => row.undoes === null && wordsOf(row.event) !== wordsOf(event),
  );
  const rows: AuditRow[] = [];
  for (const row of all) {
    if (founding.has(row.action)) continue;
    const history = await ports.ledger.ofTarget(agencyId, targetOf(row));
    const holds = isInEffect(history, row.id);
    // This very event may have taken it back in a try before.
    if (holds || history.some((it) => it.undoes === row.id && it.event === takingBack(event))) rows.push(row);
  }
  return { acted: all.length > 0, rows };
}

/** Takes back what the earlier words wrote; later changes of others are asked about as with every undo. */
export function takeBackFormer(
  ports: Needed,
  actor: Actor,
  rows: readonly AuditRow[],
): Promise<Result<Undone, Refusal>> {
  return undo(ports, { ...actor, event: takingBack(actor.event) }, { kind: 'rows', rows }, false);
}

/** The new words could not be done: what the earlier ones wrote stands again. */
export async function restoreFormer(ports: Needed, actor: Actor): Promise<void> {
  const former = takingBack(actor.event);
  await undo(ports, { ...actor, event: `${actor.event}+restored` }, { kind: 'event', event: former }, true);
}

/** The event that brought the words: what one message leads to may be done in several events of their own. */
function wordsOf(event: string): string {
  return event.split('+', 1)[0] ?? event;
}

/** An event of its own: in one event a target changes once, and the new words may be about the same one. */
function takingBack(event: string): string {
  return `${event}+former`;
}
