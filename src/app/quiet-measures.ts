import { type FiscalYear, type LocalDate, dayInBangkok } from '../domain/dates.ts';
import { inEffect } from '../domain/effect.ts';
import { isUnderWay } from '../domain/measure.ts';
import { type QuietMeasure, quietMeasures } from '../domain/stale.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import { targetOf } from './target-id.ts';

export interface Quiet {
  readonly quiet: readonly QuietMeasure[];
  /** How many measures there are, and how many of them are under way. */
  readonly all: number;
  readonly open: number;
}

/** The measures of a year of which nothing was logged for so many days. */
export async function findQuietMeasures(
  ports: Pick<Ports, 'measures' | 'ledger'>,
  agencyId: string,
  year: FiscalYear,
  today: LocalDate,
  days: number,
): Promise<Quiet> {
  const [measures, rows] = await Promise.all([
    ports.measures.ofYear(agencyId, year),
    ports.ledger.ofYear(agencyId, year),
  ]);
  // Oldest first, so the newest entry of each measure stays.
  const entries = inEffect(rows).filter((row) => row.entry !== null);
  const lastOf = new Map(entries.flatMap(measureOf));
  return {
    quiet: quietMeasures(measures, lastOf, today, days),
    all: measures.length,
    open: measures.filter(({ measure }) => isUnderWay(measure)).length,
  };
}

function measureOf(row: AuditRow): readonly (readonly [id: string, day: LocalDate])[] {
  const target = targetOf(row);
  return target.kind === 'measure' ? [[target.id, dayInBangkok(row.at)]] : [];
}
