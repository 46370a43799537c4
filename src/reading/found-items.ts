import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { FoundItem } from '../domain/found.ts';
import type { ItemStatus } from '../domain/item.ts';
import type { ItemRow } from './items.ts';
import { type Clue, numberingOf } from './numbering.ts';
import type { ListedVerdict } from './verdicts.ts';

export interface FoundItems {
  readonly items: readonly FoundItem[];
  /** The catalogue that the rows of tables follow, and the one of the lists of verdicts. */
  readonly ofRows: Catalogue | null;
  readonly ofLists: Catalogue | null;
}

export interface ItemKnowledge {
  readonly catalogues: readonly Catalogue[];
  /** Of the report itself; null where it does not say. */
  readonly reportYear: FiscalYear | null;
  /** Of the announced results; null where there are none. */
  readonly resultsYear: FiscalYear | null;
}

/** Brings rows of tables and lists of verdicts together, each under the catalogue that its codes follow. */
export function foundItems(
  rows: readonly ItemRow[],
  listed: readonly ListedVerdict[],
  known: ItemKnowledge,
): FoundItems {
  const { catalogues } = known;
  const results = known.resultsYear ?? known.reportYear;
  const judged = rows.some((row) => row.verdict !== null);
  const own = expected(judged ? [results, known.reportYear] : [known.reportYear, results]);
  const ofRows = numberingOf(rows, catalogues, own);
  const clues = listed.map((it): Clue => ({
    code: it.code,
    title: it.beside,
    subIndicator: it.subIndicator,
  }));
  const ofLists = numberingOf(clues, catalogues, expected([results, known.reportYear]));
  const items = new Map<string, FoundItem>();
  const put = (item: FoundItem): void => {
    const name = `${item.year} ${item.code}`;
    const before = items.get(name);
    items.set(name, before === undefined ? item : { ...before, verdict: before.verdict ?? item.verdict });
  };
  const fallback = known.reportYear ?? known.resultsYear;
  for (const row of rows) {
    const year = ofRows?.year ?? fallback;
    if (year !== null) put(ofRow(row, ofRows, year, results ?? year));
  }
  for (const verdict of listed) {
    const year = ofLists?.year ?? results;
    if (year !== null) put(ofVerdict(verdict, ofLists, year, results ?? year));
  }
  return { items: [...items.values()].sort(byCode), ofRows, ofLists };
}

function expected(years: readonly (FiscalYear | null)[]): readonly FiscalYear[] {
  const known = years.filter((it) => it !== null);
  return [...new Set([...known, ...known.map((it) => it - 1)])];
}

function ofRow(row: ItemRow, catalogue: Catalogue | null, year: FiscalYear, judgedIn: FiscalYear): FoundItem {
  const item = catalogue === null ? undefined : itemByCode(catalogue, row.code);
  const saidDone = row.status === 'done';
  return {
    code: row.code,
    key: item?.key ?? null,
    title: row.title === '' ? (item?.title ?? '') : row.title,
    subIndicator: item?.subIndicator ?? row.subIndicator,
    year,
    status: statusOf(row),
    saidDone,
    components: row.components.map(({ text, met }) => ({ text, met: met ?? saidDone })),
    links: row.links,
    units: row.units,
    note: row.note === '' ? null : row.note,
    verdict: row.verdict === null ? null : { value: row.verdict, year: judgedIn, reason: row.reason },
  };
}

/** Published only with a link, as everywhere. */
function statusOf({ status, links }: ItemRow): ItemStatus | null {
  if (status === 'done') return links.length > 0 ? 'published' : 'in_progress';
  if (status === 'cannot') return 'in_progress';
  return status ?? (links.length > 0 ? 'published' : null);
}

export function ofVerdict(
  { code, value, reason, subIndicator, beside }: Omit<ListedVerdict, 'where'>,
  catalogue: Catalogue | null,
  year: FiscalYear,
  judgedIn: FiscalYear,
): FoundItem {
  const item = catalogue === null ? undefined : itemByCode(catalogue, code);
  return {
    code,
    key: item?.key ?? null,
    title: item?.title ?? beside,
    subIndicator: item?.subIndicator ?? subIndicator,
    year,
    status: null,
    saidDone: false,
    components: [],
    links: [],
    units: [],
    note: null,
    verdict: { value, year: judgedIn, reason },
  };
}

/** By year, and O2 before O10. */
export function byCode(one: FoundItem, other: FoundItem): number {
  return one.year - other.year || Number(one.code.slice(1)) - Number(other.code.slice(1));
}
