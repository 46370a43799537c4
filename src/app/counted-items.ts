import type { Catalogue } from '../domain/catalogue.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import type { Counted, Formula } from '../domain/formula.ts';
import { type Item, type ItemState, untouchedItem } from '../domain/item.ts';
import { type Result, ok } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { type YearInView, itemsOf, yearToRead } from './board.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** An item of a year that counts for its score, with how it stands. */
export interface CountedItem extends Counted {
  readonly item: Item;
}

/**
 * The items that make up a year's OIT, as far as we can tell now: what NACC said of an item goes before its own
 * state, and a complete item is held to pass. What does not apply is not counted at all.
 */
export async function countedItems(
  ports: Pick<Ports, 'items' | 'formula'>,
  actor: Actor,
  catalogue: Catalogue,
  today: LocalDate,
): Promise<readonly CountedItem[]> {
  const items = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const listed = listsFailures(catalogue, items, today);
  return items
    .filter((item) => item.status !== 'not_applicable')
    .map((item) => ({
      item,
      key: item.catalogue.key,
      subIndicator: item.catalogue.subIndicator,
      credit: item.complete && !item.verdict ? 1 : creditOf(item, listed, ports.formula),
    }));
}

/** The items of a year that NACC has judged; null while it has judged none, or only some of a year that goes on. */
export async function judgedYear(
  ports: Pick<Ports, 'items' | 'formula'>,
  agencyId: string,
  catalogue: Catalogue,
  today: LocalDate,
): Promise<readonly Counted[] | null> {
  const states = await ports.items.ofYear(agencyId, catalogue.year);
  const items = catalogue.items.map((entry) => ({ entry, state: states.get(entry.key) ?? untouchedItem }));
  const listed = listsFailures(
    catalogue,
    items.map((it) => it.state),
    today,
  );
  const counted = items.filter(({ state }) => state.status !== 'not_applicable');
  if (!listed && !counted.every(({ state }) => state.verdict !== null)) return null;
  return counted.map(({ entry, state }) => ({
    key: entry.key,
    subIndicator: entry.subIndicator,
    credit: creditOf(state, listed, ports.formula),
  }));
}

/** A year that is over and has verdicts: reports list the items that failed, so the others passed. */
function listsFailures(
  catalogue: Catalogue,
  items: readonly Pick<ItemState, 'verdict'>[],
  today: LocalDate,
): boolean {
  return catalogue.year < fiscalYearOf(today) && items.some((it) => it.verdict !== null);
}

function creditOf({ verdict }: Pick<ItemState, 'verdict'>, listed: boolean, { credits }: Formula): number {
  if (verdict !== null) return credits[verdict.value];
  return listed ? credits.passed : credits.failed;
}

/**
 * The year whose items are weighed: one that NACC judged is weighed by its own catalogue even where the agency keeps
 * no work of that year, as after a report of it was read in.
 */
export async function yearToWeigh(
  ports: Pick<Ports, 'items' | 'catalogues'>,
  { agency, agencyId }: Actor,
  said: FiscalYear | undefined,
  today: LocalDate,
): Promise<Result<YearInView, Refusal>> {
  const catalogue = said === undefined ? undefined : ports.catalogues.of(said);
  if (catalogue && !agency.years.includes(catalogue.year)) {
    const judged = await ports.items.judged(agencyId, catalogue.year);
    if (judged.some((it) => it.year === catalogue.year))
      return ok({ year: catalogue.year, catalogue, insteadOf: null });
  }
  return yearToRead(ports, agency, said, today);
}
