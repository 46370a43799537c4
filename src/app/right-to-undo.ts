import { EVERYTHING, unitTarget } from '../domain/dated-works.ts';
import type { Right } from '../domain/roles.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import { targetOf } from './target-id.ts';

// Taking back is doing the opposite, so it asks for the right that doing it asks for today, whoever did it: who was
// coordinator when they named somebody, and is not any more, does not name anybody by undo either.

const deciding = [
  ...([
    'add-measure',
    'edit-measure',
    'start-measures',
    'assign',
    'set-due',
    'set-score',
    'verdict',
  ] as const),
  ...(['import', 'roll-over', 'role', 'profile', 'hours'] as const),
];

/** What each action asks of whoever does it, where that is not to log. */
const rights: Readonly<Record<string, Right>> = {
  ...Object.fromEntries(deciding.map((action) => [action, 'coordinate'])),
  approve: 'approve',
  'send-back': 'approve',
  // Of oneself.
  join: 'anyone',
  'join-unit': 'ask',
};

export function rightOfAction(action: string): Right {
  return rights[action] ?? 'log';
}

/** The right that taking back a row asks for. What takes back is itself a row: it was about the one that it undid. */
export async function rightToUndo({ ledger }: Pick<Ports, 'ledger'>, row: AuditRow): Promise<Right> {
  if (row.undoes !== null) {
    const undone = await ledger.row(row.agency, row.undoes);
    return undone ? rightToUndo({ ledger }, undone) : 'log';
  }
  // Who sets an agency up was nobody in it before; the same words later correct its name.
  const isCorrection = row.action === 'setup' && row.kind === 'agency' && row.before.closed !== true;
  return isCorrection ? 'coordinate' : (ofReminders(row) ?? rightOfAction(row.action));
}

/** The reminders of everything are the coordinators' to decide, those of a unit also its head's. */
function ofReminders(row: AuditRow): Right | undefined {
  const target = targetOf(row);
  if (target.kind !== 'reminder') return undefined;
  if (target.about === EVERYTHING) return 'coordinate';
  return target.about === unitTarget(row.label) ? 'approve' : undefined;
}
