import type { FiscalYear } from '../domain/dates.ts';
import type {
  FoundChange,
  FoundItem,
  FoundMeasure,
  FoundRecommendation,
  FoundReport,
  FoundScore,
  FoundWarning,
  FoundYears,
} from '../domain/found.ts';
import type { ItemStatus } from '../domain/item.ts';
import type { MeasureStatus } from '../domain/measure.ts';
import type { Exported, ExportedItem, ExportedMeasure } from './exported.ts';

/**
 * What `import --dry-run` prints: what was found in a file, in the shape of an export, so that both can be compared.
 * A report does not say everything that an export does: what it leaves open is null.
 */
export interface Imported extends Omit<
  Exported,
  'organisation' | 'fiscalYear' | 'items' | 'measures' | 'scores' | 'deadlines' | 'audit'
> {
  readonly organisation: {
    readonly name: string | null;
    readonly kind: string | null;
    readonly groups: readonly string[];
  };
  /** Of the report itself; `years` says which other years it speaks of. */
  readonly fiscalYear: FiscalYear | null;
  readonly years: FoundYears;
  readonly items: readonly ImportedItem[];
  readonly measures: readonly ImportedMeasure[];
  readonly scores: readonly FoundScore[];
  readonly changes: readonly FoundChange[];
  readonly deadlines: readonly never[];
  readonly audit: readonly never[];
  readonly recommendations: readonly FoundRecommendation[];
  readonly warnings: readonly FoundWarning[];
}

/** `year` is the year whose list of items the code belongs to. */
export type ImportedItem = Omit<ExportedItem, 'key' | 'subIndicator' | 'status'> & {
  readonly key: string | null;
  readonly subIndicator: string | null;
  readonly status: ItemStatus | null;
  readonly year: FiscalYear;
};

export type ImportedMeasure = Omit<ExportedMeasure, 'period' | 'status' | 'percent' | 'cause'> & {
  readonly period: ExportedMeasure['period'] | null;
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  readonly topics: readonly string[];
  readonly links: readonly string[];
};

export function importedOf(report: FoundReport, year: FiscalYear | undefined): Imported {
  const { organisation, years, scores, changes, recommendations, warnings } = report;
  return {
    organisation: { name: organisation?.name ?? null, kind: organisation?.kind ?? null, groups: [] },
    fiscalYear: year ?? years.report ?? years.measures ?? years.results,
    years,
    items: report.items.map(importedItem),
    measures: report.measures.map(importedMeasure),
    scores,
    changes,
    deadlines: [],
    audit: [],
    recommendations,
    warnings,
  };
}

function importedItem(item: FoundItem): ImportedItem {
  const { code, key, title, subIndicator, year, status, components, units, verdict, note } = item;
  return {
    ...{ code, key, title, subIndicator, year, status },
    complete: status === 'published' && item.links.length > 0 && components.every((it) => it.met),
    inItas: false,
    approved: false,
    components,
    links: item.links.map((url, at) => ({ url, itas: at === 0, health: 'unchecked' })),
    units,
    dataUntil: null,
    due: null,
    verdict,
    note,
  };
}

function importedMeasure({ steps, ...measure }: FoundMeasure): ImportedMeasure {
  const done = measure.status === 'done';
  return { ...measure, steps: steps.map((text) => ({ text, done })), entries: [] };
}
