import type { FiscalYear } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { type AuditRow, ClaimTaken, type Deed } from './ledger.ts';
import type { Ports } from './ports.ts';

/** Numbers that were taken back are not given again, and this many nobody takes back. */
const MOST_TRIES = 200;

/** A measure that is to be put on record. */
export interface Placed {
  readonly id: string;
  /** The number it should have; null takes the next free one. */
  readonly ref: string | null;
  /** What the history calls it. */
  readonly action: string;
  readonly fields: Partial<Measure>;
}

/**
 * Puts a measure on record under its number, or under the next free one where that is taken. A number that was taken
 * back is not given again, since history names it; only the measure that had it gets it back when it is placed anew.
 */
export async function placeMeasure(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  deed: Deed,
  year: FiscalYear,
  { id, ref: wanted, action, fields }: Placed,
): Promise<{ readonly measure: Measure; readonly row: AuditRow | null }> {
  const target = { kind: 'measure', year, id } as const;
  const held = (await ports.ledger.ofTarget(deed.agency, { ...target, label: wanted ?? '' }))
    .map((row) => row.after.ref)
    .find((ref) => typeof ref === 'string' && ref !== '');
  let ref = typeof held === 'string' ? held : (wanted ?? String(await nextNumber(ports, deed.agency, year)));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      const { state, row } = await ports.ledger.record<'measure'>(deed, { ...target, label: ref }, (now) =>
        // Two at once may place the same measure: whoever comes second leaves it as it is.
        now.removed
          ? {
              action,
              after: { ...fields, ref, removed: false },
              ...(held === undefined ? { claim: `measure ${year} ${ref}` } : {}),
            }
          : null,
      );
      return { measure: state, row };
    } catch (error) {
      if (!(error instanceof ClaimTaken)) throw error;
      const next = await nextNumber(ports, deed.agency, year);
      ref = String(Math.max(next, tries === 0 ? 0 : Math.trunc(Number(ref)) + 1));
    }
  }
  throw new Error(`no free number for a measure after ${MOST_TRIES} tries`);
}

/** One more than the highest number of the year. Others may take it meanwhile: the claim decides. */
async function nextNumber(
  ports: Pick<Ports, 'measures'>,
  agencyId: string,
  year: FiscalYear,
): Promise<number> {
  const all = await ports.measures.ofYear(agencyId, year);
  // 1.3 takes the number 1, so that "มาตรการ 1" never means one measure today and three tomorrow.
  const numbers = all.map((it) => Math.trunc(Number(it.measure.ref))).filter((it) => Number.isInteger(it));
  return Math.max(0, ...numbers) + 1;
}
