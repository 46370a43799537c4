import type { States } from '../app/ledger.ts';
import { usualYearOf } from '../domain/agency.ts';
import { type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import type { Documents, StateDocument } from './documents.ts';

/** The addresses that each agency links to in the year of a day, or in its latest where it keeps none for it. */
export async function* linkedAddresses(
  { states }: Pick<Documents, 'states'>,
  today: LocalDate,
): AsyncIterable<{ readonly agency: string; readonly urls: readonly string[] }> {
  const agencies = states.agency.find({}).sort({ _id: 1 }).lean<StateDocument<States['agency']>[]>().cursor();
  for await (const { agency, state } of agencies) {
    const year = usualYearOf(state, fiscalYearOf(today));
    if (year === undefined || state.closed) continue;
    const items = await states.item.find({ agency, year }).lean<StateDocument<States['item']>[]>();
    yield { agency, urls: [...new Set(items.flatMap((it) => it.state.links.map(({ url }) => url)))] };
  }
}
