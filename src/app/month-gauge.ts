import { forecast } from '../domain/reminder-budget.ts';
import { stepTable } from '../domain/reminder-steps.ts';
import { type Month, monthOfDay } from '../domain/dates.ts';
import { asItStands, isSilent } from './kept-lines.ts';
import type { Ports } from './ports.ts';
import { readAgencyView } from './reminder-view.ts';

/** How much of its month an agency has sent, and what is kept or held back. */
export interface MonthGauge {
  readonly month: Month;
  readonly spent: number;
  /** Null where LINE sets no limit. */
  readonly share: number | null;
  readonly left: number | null;
  /** So many are reckoned for what falls due or is late until the month ends. */
  readonly kept: number;
  /** Works that wait for the next reply, or for the next month. */
  readonly heldBack: number;
}

type Needed = Pick<Ports, 'messages' | 'clock' | 'facts' | 'catalogues' | 'holidays'>;

/** Null while LINE does not say. */
export async function readGauge(ports: Needed, agencyId: string): Promise<MonthGauge | null> {
  const today = ports.clock.today();
  const table = stepTable(ports.holidays);
  const agency = await readAgencyView(ports, agencyId, today, table);
  if (!agency) return null;
  const { home } = agency.view;
  const asked = await ports.messages.purse(agencyId, home);
  const purse = asked === 'no-group' ? await ports.messages.purse(agencyId, null) : asked;
  if (purse === 'unknown' || purse === 'no-group') return null;
  const [spent, waiting] = await Promise.all([
    ports.messages.spent(agencyId),
    ports.messages.waiting(agencyId),
  ]);
  const { groups, people } = forecast(agency.view, today, table).urgent;
  const open = waiting.map((row) => asItStands(row, agency, today, table)).filter((it) => !isSilent(it));
  const held = open.flatMap((it) =>
    [...it.lines, ...(it.digest?.lines ?? [])].map(({ work }) => work.target),
  );
  const isLimited = purse.left !== Infinity;
  return {
    month: monthOfDay(today),
    spent,
    share: isLimited ? purse.share : null,
    left: isLimited ? purse.left : null,
    kept: isLimited ? Math.min(purse.left, people + groups * (purse.groupSize ?? 0)) : 0,
    heldBack: new Set(held).size,
  };
}
