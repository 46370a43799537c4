import { type Group, homeAmong } from '../domain/agency.ts';
import type { Deed } from './ledger.ts';
import type { Ports } from './ports.ts';

/**
 * Writes down which of an agency's groups is its home, where none is noted as it: who joins later does not take from it
 * what it hears.
 * @param groups without the one that comes or goes
 * @returns whether there is one
 */
export async function settleHome(
  ports: Pick<Ports, 'ledger'>,
  deed: Deed,
  groups: readonly { readonly id: string; readonly group: Group }[],
): Promise<boolean> {
  const home = homeAmong(groups);
  if (home && !home.group.home) {
    await ports.ledger.record<'group'>(deed, { kind: 'group', group: home.id, label: 'group' }, () => ({
      action: 'home',
      after: { home: true },
    }));
  }
  return home !== null;
}
