import { itemsOf, yearToRead } from '../app/board.ts';
import type { AuditRow } from '../app/ledger.ts';
import type { Ports } from '../app/ports.ts';
import { targetOf } from '../app/target-id.ts';
import { standingVerdicts } from '../app/verdicts.ts';
import { type Catalogue, codesOf } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { deadlinesOf } from '../domain/deadlines.ts';
import { inEffect } from '../domain/effect.ts';
import type { Item } from '../domain/item.ts';
import { isForItas } from '../domain/links.ts';
import type { Measure } from '../domain/measure.ts';
import type { StandingVerdict } from '../domain/verdict.ts';
import { componentName } from '../text/words.ts';
import { deadlineTitle } from '../text/deadlines.ts';
import { sayCannot } from '../text/reasons.ts';
import { type Erasable, readErasable } from './erasable.ts';
import type {
  Exported,
  ExportedChange,
  ExportedDeadline,
  ExportedEntry,
  ExportedItem,
  ExportedMeasure,
} from './exported.ts';
import { agencyOf } from './agency-of.ts';
import { Refused } from './refused.ts';

export type ExportPorts = Pick<
  Ports,
  'agencies' | 'items' | 'measures' | 'scores' | 'ledger' | 'people' | 'texts' | 'catalogues'
>;

export interface Export {
  readonly exported: Exported;
  /** Set when the agency keeps no data for the year that was meant, and this is its latest instead. */
  readonly insteadOf: FiscalYear | null;
}

/**
 * Everything that is known of a group's agency in one year. An agency that was set up one to one has no group: the
 * LINE id of one of its people stands for it.
 * @throws {Refused} for a chat that belongs to no agency, and a year that has no catalogue.
 */
export async function exportAgency(
  ports: ExportPorts,
  asked: { readonly group: string; readonly year?: FiscalYear | undefined; readonly today: LocalDate },
): Promise<Export> {
  const { agencyId, agency } = await agencyOf(ports, asked.group);
  const view = yearToRead(ports, agency, asked.year, asked.today);
  if (!view.ok) {
    throw new Refused(
      `There is no catalogue for ${asked.year ?? asked.today}: ${ports.catalogues.years().join(', ')}.`,
    );
  }
  const { catalogue, year, insteadOf } = view.value;
  const items = await itemsOf(ports, agencyId, agency, catalogue);
  const measures = await ports.measures.ofYear(agencyId, year);
  const groups = await ports.agencies.groupsOf(agencyId);
  const rows = await ports.ledger.ofYear(agencyId, year);
  const verdicts = await standingVerdicts(ports, agencyId, catalogue);
  const known = await readErasable(ports, agencyId, {
    items,
    measures: measures.map((it) => it.measure),
    rows,
    texts: [...verdicts.values()].map((it) => it.reason),
  });
  return {
    exported: {
      organisation: { name: agency.name, kind: agency.kind, groups: groups.map((it) => it.id).sort() },
      fiscalYear: year,
      items: items.map((item) => exportedItem(item, verdicts.get(item.catalogue.key), known)),
      measures: measures.map(({ id, measure }) =>
        exportedMeasure(
          measure,
          entriesOf(
            rows.filter((row) => isOf(row, id)),
            known,
          ),
          known,
        ),
      ),
      scores: await ports.scores.ofAgency(agencyId),
      deadlines: deadlinesIn(catalogue, items),
      audit: rows.map((row) => exportedChange(row, known)),
    },
    insteadOf,
  };
}

function exportedItem(item: Item, verdict: StandingVerdict | undefined, known: Erasable): ExportedItem {
  const { code, key, title, subIndicator } = item.catalogue;
  return {
    code,
    key,
    title,
    subIndicator,
    status: item.status,
    complete: item.complete,
    inItas: item.inItas !== null,
    approved: item.approved !== null,
    components: item.components.map((it) => ({ text: componentName(it), met: it.met })),
    links: item.links.map((link) => ({ url: link.url, itas: isForItas(link), health: link.health })),
    units: item.units,
    dataUntil: item.dataUntil,
    due: item.due,
    verdict: verdict
      ? { value: verdict.value, year: verdict.year, reason: known.text(verdict.reason) }
      : null,
    note: known.text(item.note),
  };
}

function exportedMeasure(
  measure: Measure,
  entries: readonly ExportedEntry[],
  known: Erasable,
): ExportedMeasure {
  const { ref, section, title, indicators, questions, posture, findings, lead, units, period } = measure;
  const { status, percent, followUp, recommendations, outputSummary, outcome } = measure;
  return {
    ref,
    section,
    title,
    indicators,
    questions,
    posture,
    findings,
    steps: measure.steps.map(({ text, done }) => ({ text, done })),
    lead,
    units,
    period: { from: period.from, to: period.to },
    status,
    percent,
    reason: sayCannot(measure.cause, known.text(measure.reason)),
    followUp,
    recommendations,
    outputSummary,
    outcome,
    entries,
  };
}

function isOf(row: AuditRow, measure: string): boolean {
  const target = targetOf(row);
  return target.kind === 'measure' && target.id === measure;
}

/** What was taken back is no entry any more, though its row stays in the audit. */
function entriesOf(rows: readonly AuditRow[], known: Erasable): readonly ExportedEntry[] {
  const history = [...rows].sort((a, b) => a.seq - b.seq);
  return inEffect(history).flatMap((row) =>
    row.entry === null
      ? []
      : [
          {
            at: row.at.toISOString(),
            by: known.name(row.by),
            note: known.text(row.entry.note),
            status: row.entry.status,
            percent: row.entry.percent,
            links: row.entry.links,
          },
        ],
  );
}

/** Items by the day they are due, the steps of the calendar, and the monthly duties. Measures have their own. */
function deadlinesIn(catalogue: Catalogue, items: readonly Item[]): readonly ExportedDeadline[] {
  return deadlinesOf(catalogue, items, []).map((deadline): ExportedDeadline => {
    const { due } = deadline;
    const title = deadlineTitle(deadline);
    switch (deadline.kind) {
      case 'items': {
        const codes = deadline.items.map((it) => it.catalogue.code);
        const isShipped = deadline.items.some((it) => it.due === it.catalogue.due);
        return { title, due, items: codes, provisional: isShipped && catalogue.provisional };
      }
      case 'step': {
        const { keys, certainty } = deadline.step;
        return { title, due, items: codesOf(catalogue, keys), provisional: certainty !== 'verified' };
      }
      case 'month': {
        const { key, certainty } = deadline.month.duty;
        return { title, due, items: codesOf(catalogue, [key]), provisional: certainty !== 'verified' };
      }
      case 'measure':
        throw new Error('no measure was asked for');
      default:
        return deadline satisfies never;
    }
  });
}

function exportedChange(row: AuditRow, known: Erasable): ExportedChange {
  return {
    at: row.at.toISOString(),
    by: known.name(row.by),
    action: row.action,
    target: row.kind === 'item' || row.kind === 'measure' ? row.label : row.kind,
    before: known.fields(row, 'before'),
    after: known.fields(row, 'after'),
  };
}
