import type { FiscalYear } from '../domain/dates.ts';
import type { Deed } from './ledger.ts';
import type { Ports } from './ports.ts';

/** Has an agency keep data of a year. One that is open already stays as it is. */
export async function openYear(
  { ledger }: Pick<Ports, 'ledger'>,
  deed: Deed,
  year: FiscalYear,
  action = 'open-year',
): Promise<void> {
  await ledger.record<'agency'>(deed, { kind: 'agency', label: 'agency' }, ({ years }) =>
    years.includes(year) ? null : { action, after: { years: [...years, year].sort((a, b) => a - b) } },
  );
}
