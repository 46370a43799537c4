import type { Catalogues } from '../../app/ports.ts';
import { type Catalogue, type CatalogueItem, itemByCode } from '../../domain/catalogue.ts';
import { counterparts, throughYears } from '../../domain/crosswalk.ts';
import type { FiscalYear } from '../../domain/dates.ts';
import { years as say } from '../../text/crosswalk-sentences.ts';
import { item as itemWords } from '../../text/item-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import type { Reply, YearRow } from '../reply.ts';
import type { Fact } from './item-facts.ts';

/**
 * Where an item stood in earlier years: a row for each stretch of years under the same code.
 * @param except a year that needs no row, beside the item's own
 */
export function yearRows(
  catalogues: Catalogues,
  item: CatalogueItem,
  year: FiscalYear,
  except: FiscalYear = year,
): readonly YearRow[] {
  const newest = Math.max(year, except);
  const others = catalogues
    .years()
    .filter((it) => it <= newest && it !== year && it !== except)
    .flatMap((it) => catalogues.of(it) ?? []);
  return throughYears(item, others).map(({ from, to, items }) => ({
    label: say.label(from, to),
    value: say.items(items, item.title),
    codes: say.codes(items),
  }));
}

/** The newest year before one that has a code; a code of long ago is asked about without its year. */
export function lastYearWith(
  catalogues: Catalogues,
  code: string,
  before: FiscalYear,
): Catalogue | undefined {
  return [...catalogues.years()]
    .reverse()
    .flatMap((year) => (year < before ? (catalogues.of(year) ?? []) : []))
    .find((catalogue) => itemByCode(catalogue, code) !== undefined);
}

/**
 * An item of a year that the agency keeps no data for: what it asked for, and where it stands now.
 * @param facts what is known of it all the same
 */
export function itemOfOtherYear(
  catalogues: Catalogues,
  listed: Catalogue,
  entry: CatalogueItem,
  current: Catalogue,
  facts: readonly Fact[],
): Reply {
  const now = counterparts(entry, current);
  const inside = listed.subIndicators.find((it) => it.code === entry.subIndicator)?.title;
  const components = entry.components.map((it) => it.text).join(', ');
  return {
    kind: 'item',
    code: entry.code,
    title: entry.title,
    status: say.listed(listed.year),
    tone: 'idle',
    facts: [
      { label: say.yearLabel, value: say.notKept(listed.year) },
      { label: itemWords.subIndicator, value: itemWords.ofSubIndicator(entry.subIndicator, inside) },
      ...(entry.period === null ? [] : [{ label: say.period, value: entry.period }]),
      ...(components === '' ? [] : [{ label: say.components, value: components }]),
      ...facts,
    ],
    components: [],
    years: yearRows(catalogues, entry, listed.year, current.year),
    link: null,
    next: say.now(current.year, now),
    provisional: listed.provisional || entry.certainty !== 'verified',
    buttons: now.map(({ code }) => ({
      label: buttons.show(code),
      call: { command: 'show-item', args: { code, year: current.year } },
    })),
  };
}
