import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../app/actor.ts';
import type { AuditRow } from '../../app/ledger.ts';
import { targetOf } from '../../app/target-id.ts';
import { type ToUndo, undo } from '../../app/undo.ts';
import { type FiscalYear, fiscalYearOf } from '../../domain/dates.ts';
import { inYear, undone as say } from '../../text/sentences.ts';
import { changes } from '../../text/changes.ts';
import { action, measureState, target } from '../../text/words.ts';
import type { UndoArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

/** Takes back one row, one message, or one's own last message, as a change that can itself be taken back. */
export async function answerUndo(turn: Turn, args: UndoArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const what: ToUndo =
    args.entry !== undefined
      ? { kind: 'row', id: args.entry }
      : args.event !== undefined
        ? { kind: 'event', event: args.event }
        : { kind: 'last' };
  const result = await undo(ports, actor, what, args.force === true);
  if (!result.ok) {
    const { refusal } = result;
    // "My last entry" may be another one by the time the coordinator has decided: the very row is named instead.
    const pinned =
      refusal.code === 'changed-since' && what.kind === 'last' ? { event: refusal.row.event } : args;
    return refused(turn, refusal, { command: 'undo', args: pinned });
  }
  const { rows, takenBack, keptOpen } = result.value;
  const left = rows.some((row) => leavesChat(row, actor));
  return {
    replies: [
      {
        kind: 'saved',
        title: say.title(named(takenBack), yearOf(takenBack, fiscalYearOf(today))),
        lines: [
          ...(await lines(turn, rows, takenBack)),
          ...(keptOpen === null ? [] : [say.keptOpen(keptOpen)]),
        ],
        problems: [],
        next: left ? say.left : say.next,
        undo: left ? null : { command: 'undo', args: { event: actor.event } },
        buttons: [],
      },
    ],
    rows,
  };
}

/** Whether this very chat is no agency's any more, so that nothing can be asked of it, not even to undo this. */
function leavesChat(row: AuditRow, { chat, person }: Actor): boolean {
  const changed = targetOf(row);
  if (changed.kind === 'agency') return row.after.closed === true;
  if (changed.kind === 'group') return row.after.agency === null && changed.group === chat.id;
  return (
    changed.kind === 'member' &&
    chat.kind === 'user' &&
    changed.person === person &&
    row.after.active === false
  );
}

/** Beyond this many a list says less than a count. */
const MOST_LINES = 5;

/** O2 before O10, as on the list of what is missing. */
const inOrder = new Intl.Collator('th', { numeric: true });

function named(rows: readonly AuditRow[]): readonly string[] {
  return [...new Set(rows.map(target))].sort((a, b) => inOrder.compare(a, b));
}

/** Where all of it is of one year that is not the current one; else each line says its own. */
function yearOf(rows: readonly AuditRow[], current: FiscalYear): string {
  const [year, ...others] = new Set(rows.flatMap((row) => row.year ?? []));
  return year === undefined || others.length > 0 ? '' : inYear(year, current);
}

/** What each target is again, as far as it can be said in a few words. */
async function lines(
  turn: Turn,
  rows: readonly AuditRow[],
  takenBack: readonly AuditRow[],
): Promise<readonly string[]> {
  if (takenBack.length > MOST_LINES) return [say.many(takenBack.length)];
  const years = new Set(takenBack.flatMap((row) => row.year ?? []));
  const said = await Promise.all(
    takenBack.map(async (row) => {
      const year = years.size > 1 && row.year !== null ? inYear(row.year, fiscalYearOf(turn.today)) : '';
      const label = `${target(row)}${year}`;
      // It had changed nothing, so nothing is as before, and nothing newer stands in the way.
      if (isDeepStrictEqual(row.before, row.after))
        return (await noteGone(turn, row, label)) ?? say.line(label, action(row), '');
      const undone = rows.find((it) => it.undoes === row.id);
      if (!undone || Object.keys(undone.after).length === 0) return say.kept(label);
      return say.line(label, action(row), changes(undone).join(' '));
    }),
  );
  return said.sort((a, b) => inOrder.compare(a, b));
}

/** What a note leaves that was taken out of a measure's log; null where it was none. */
async function noteGone({ actor, ports }: Turn, row: AuditRow, label: string): Promise<string | null> {
  const changed = targetOf(row);
  if (row.entry === null || changed.kind !== 'measure') return null;
  const now = await ports.measures.byId(actor.agencyId, changed.id);
  return now && say.noteGone(label, measureState(now.measure));
}
