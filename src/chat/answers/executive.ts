import type { Catalogue } from '../../domain/catalogue.ts';
import { type FiscalYear, undatedLast } from '../../domain/dates.ts';
import type { Item } from '../../domain/item.ts';
import type { Measure } from '../../domain/measure.ts';
import { executive as say, summary } from '../../text/sentences.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { toWaiting, waitingFor } from './approve-button.ts';
import { itemRow } from './item-row.ts';
import { toMeasures, toMissing } from './ways-on.ts';

/** What an executive is shown to worry about: more is for those who do the work. */
const RISKS = 3;

/** One screen for an executive: how far the agency is, what is most at risk, and what waits to be approved. */
export function executiveScreen(
  turn: Turn,
  {
    items,
    measures,
    year,
  }: { readonly items: readonly Item[]; readonly measures: readonly Measure[]; readonly year: FiscalYear },
  catalogue: Catalogue,
  lead: readonly string[],
): Reply {
  const { actor, today } = turn;
  const complete = items.filter((item) => item.complete).length;
  const deadline = summary.deadline(catalogue.answering.to, today);
  const risks = riskiest(items);
  return {
    kind: 'list',
    title: say.title(actor.agency.name, year, complete, items.length),
    lead: [
      ...lead,
      `${deadline.text} ${deadline.left}`,
      summary.measures(measures),
      say.waiting(waitingFor(turn, items).length),
      risks.length === 0 ? say.noRisk : say.risks(risks.length),
    ].join('\n'),
    rows: risks.map((item) => itemRow(item, catalogue, today, item.units.join(', '))),
    foot: '',
    provisional: catalogue.provisional,
    buttons: [...toWaiting(turn, items, year), toMissing(year), toMeasures(year)],
    about: { year, items: risks.map((item) => item.catalogue.code), refs: [] },
  };
}

const progress: readonly Item['status'][] = ['not_started', 'in_progress', 'published'];

/** The earliest due first; of those due together, what has got least far. */
function riskiest(items: readonly Item[]): readonly Item[] {
  return items
    .filter((item) => !item.complete)
    .sort(
      (one, other) =>
        undatedLast(one.due, other.due) || progress.indexOf(one.status) - progress.indexOf(other.status),
    )
    .slice(0, RISKS);
}
