import type { FiscalYear } from '../domain/dates.ts';
import { inEffect } from '../domain/effect.ts';
import type { Actor } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';

/**
 * The year that a change opened and in which there is work that the same undo leaves standing; null: none. Taking the
 * opening back would hide that work.
 * @param wanted everything that is to be taken back together
 */
export async function yearInUse(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  row: AuditRow,
  wanted: readonly AuditRow[],
): Promise<FiscalYear | null> {
  if (row.kind !== 'agency' || row.before.closed === true) return null;
  const goes = new Set(wanted.map((it) => it.id));
  for (const year of yearsOpened(row)) {
    const work = (await ports.ledger.ofYear(actor.agencyId, year)).filter((it) => it.year === year);
    const stays = inEffect(work).some(
      (it) => it.undoes === null && it.event !== actor.event && !goes.has(it.id),
    );
    if (stays) return year;
  }
  return null;
}

function yearsOpened({ before, after }: AuditRow): readonly FiscalYear[] {
  const [had, has] = [before.years, after.years].map((years): readonly unknown[] =>
    Array.isArray(years) ? years : [],
  );
  return (has ?? []).filter((year) => typeof year === 'number' && !had?.includes(year)).map(Number);
}
