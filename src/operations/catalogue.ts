import type { CurrentCatalogues } from '../catalogues/current.ts';
import { jsonOf } from '../catalogues/file.ts';
import { catalogueIn } from '../catalogues/read.ts';
import type { CatalogueVersions } from '../app/catalogue-versions.ts';
import type { Catalogue, CatalogueItem } from '../domain/catalogue.ts';
import { correctedIn, isSame, unaccounted } from '../domain/correction.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { Refused } from './refused.ts';

/** Two operators may correct at the same moment; more often than this nobody does. */
const MOST_TRIES = 5;

interface Named {
  readonly code: string;
  readonly key: string;
  readonly title: string;
}

/** What a catalogue file changes, or would change. */
export interface CatalogueChange {
  readonly year: FiscalYear;
  readonly outcome: 'added' | 'corrected' | 'unchanged';
  readonly dryRun: boolean;
  /** The number of the version; null where nothing was written. */
  readonly version: number | null;
  /** The year it is compared with: itself, for a new one the year before, null where there is neither. */
  readonly comparedWith: FiscalYear | null;
  readonly items: number;
  readonly added: readonly Named[];
  readonly moved: readonly {
    readonly key: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly merged: readonly (Named & { readonly into: string })[];
  readonly gone: readonly Named[];
  readonly reworded: readonly (Named & { readonly fields: readonly string[] })[];
  readonly fields: readonly string[];
}

/**
 * Adds a year or corrects one. What was valid before stays on record, and so does everything that agencies did.
 * @throws {BrokenCatalogue} when the file is not in order; {Refused} when it drops an item without saying so.
 */
export async function applyCatalogue(
  catalogues: CurrentCatalogues,
  versions: CatalogueVersions,
  given: {
    readonly text: string;
    readonly origin: string;
    readonly today: LocalDate;
    readonly dryRun: boolean;
  },
): Promise<CatalogueChange> {
  const after = catalogueIn(jsonOf(given.text, given.origin), given.origin);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await catalogues.look();
    const before = catalogues.of(after.year);
    if (before) refuseDropped(before, after, given.origin);
    const change = changeOf(before, before ?? catalogues.of(after.year - 1), after, given.dryRun);
    if (given.dryRun || change.outcome === 'unchanged') return change;
    const number = catalogues.latest() + 1;
    const json = JSON.stringify(after);
    if (await versions.add({ number, year: after.year, on: given.today, json })) {
      return { ...change, version: number };
    }
  }
  throw new Refused('Somebody else is correcting catalogues at this moment: try again.');
}

function refuseDropped(before: Catalogue, after: Catalogue, origin: string): void {
  const [key, ...others] = unaccounted(before, after);
  if (key === undefined) return;
  const item = before.items.find((it) => it.key === key || it.includes.includes(key));
  const more = others.length === 0 ? '' : ` (and ${others.length} more: ${others.join(', ')})`;
  throw new Refused(
    `${origin} drops "${key}"${item ? `, of ${item.code} ${item.title}` : ''}${more}: keep the key as an item, put it into ` +
      `"includes" of the item that took it over, or into "retired". What agencies did about it is kept by this key.`,
  );
}

function changeOf(
  before: Catalogue | undefined,
  compared: Catalogue | undefined,
  after: Catalogue,
  dryRun: boolean,
): CatalogueChange {
  const outcome = !before ? 'added' : isSame(before, after) ? 'unchanged' : 'corrected';
  const found = compared && correctedIn(compared, after);
  return {
    year: after.year,
    outcome,
    dryRun,
    version: null,
    comparedWith: compared?.year ?? null,
    items: after.items.length,
    added: (found?.added ?? after.items).map(named),
    moved:
      found?.moved.map(({ from, to }) => ({ key: to.key, title: to.title, from: from.code, to: to.code })) ??
      [],
    merged: found?.merged.map(({ from, into }) => ({ ...named(from), into: into.code })) ?? [],
    gone: found?.gone.map(named) ?? [],
    // Of two years every title and date differs.
    reworded: before ? (found?.reworded.map(({ item, fields }) => ({ ...named(item), fields })) ?? []) : [],
    fields: before ? (found?.fields ?? []) : [],
  };
}

function named({ code, key, title }: CatalogueItem): Named {
  return { code, key, title };
}
