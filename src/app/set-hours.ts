import type { OfficeHours } from '../domain/office-hours.ts';
import { EVERYTHING } from '../domain/dated-works.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { may } from '../domain/roles.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/**
 * Sets from when until when an agency is reminded.
 * @param hours null: the usual ones again
 * @returns the row of the change; null where they were so already.
 */
export async function setHours(
  { ledger }: Pick<Ports, 'ledger'>,
  actor: Actor,
  hours: OfficeHours | null,
): Promise<Result<AuditRow | null, Refusal>> {
  if (!may(actor.role, 'coordinate')) return refuse({ code: 'no-right', needs: 'coordinate' });
  const { row } = await ledger.record<'reminder'>(
    deedOf(actor),
    { kind: 'reminder', about: EVERYTHING, year: null, label: '' },
    () => ({ action: 'hours', after: { hours } }),
  );
  return ok(row);
}
