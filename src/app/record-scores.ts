import type { FiscalYear } from '../domain/dates.ts';
import type { ScoreState } from '../domain/score.ts';
import { type Actor, deedOf } from './actor.ts';
import type { Recorded } from './ledger.ts';
import type { Ports } from './ports.ts';

/**
 * Keeps figures of a year's result as they were announced; those that are not named stay. The year need not be one
 * that the agency works in: results of earlier years are what a year is compared with.
 */
export async function recordScores(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  year: FiscalYear,
  figures: Partial<ScoreState>,
): Promise<Recorded<ScoreState>> {
  return ports.ledger.record<'score'>(
    deedOf(actor),
    { kind: 'score', ofYear: year, label: String(year) },
    () => ({ action: 'set-score', after: figures }),
  );
}
