import type { Agency } from '../domain/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { dayInBangkok, type LocalDate } from '../domain/dates.ts';
import { inEffect } from '../domain/effect.ts';
import { grouped } from '../domain/grouped.ts';
import type { Step } from '../domain/measure.ts';
import { type LoggedEntry, type YearFacts, tickedBetween } from '../domain/year-facts.ts';
import { itemsOf } from './board.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import { targetOf } from './target-id.ts';

export type FactPorts = Pick<Ports, 'items' | 'measures' | 'scores' | 'ledger' | 'texts' | 'formula'>;

/** A year of an agency, as it is seen on a day. */
export interface YearOfAgency {
  readonly agencyId: string;
  readonly agency: Agency;
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
}

/** Reads everything that papers about an agency's year say. Five queries, whatever was asked for. */
export async function yearFacts(
  ports: FactPorts,
  { agencyId, agency, catalogue, today }: YearOfAgency,
): Promise<YearFacts> {
  const { year } = catalogue;
  const [items, measures, scores, rows] = await Promise.all([
    itemsOf(ports, agencyId, agency, catalogue),
    ports.measures.ofYear(agencyId, year),
    ports.scores.ofAgency(agencyId),
    ports.ledger.ofYear(agencyId, year),
  ]);
  const histories = grouped(rows, measureOf);
  const texts = await ports.texts.read(
    agencyId,
    [...rows.map((row) => row.entry?.note ?? null), ...measures.map((it) => it.measure.reason)].filter(
      (id) => id !== null,
    ),
  );
  return {
    ...{ agency, year, today, catalogue, items, scores, formula: ports.formula },
    measures: measures.map(({ id, measure }) => ({
      measure,
      why: measure.reason === null ? null : (texts.get(measure.reason) ?? null),
      entries: entriesOf(histories.get(id) ?? [], texts),
    })),
  };
}

function measureOf(row: AuditRow): string {
  const target = targetOf(row);
  return target.kind === 'measure' ? target.id : '';
}

/** What a report brought with it was not done by anybody in this year's log. */
const TAKEN_OVER = 'import';

function entriesOf(rows: readonly AuditRow[], texts: ReadonlyMap<string, string>): readonly LoggedEntry[] {
  const history = [...rows].sort((a, b) => a.seq - b.seq);
  return inEffect(history).flatMap((row): LoggedEntry[] => {
    // An undo says nothing new: what it brings back stands in its own row.
    if (row.undoes !== null) return [];
    const ticked =
      row.action === TAKEN_OVER ? [] : tickedBetween(stepsIn(row.before.steps), stepsIn(row.after.steps));
    if (row.entry === null && ticked.length === 0) return [];
    const { note = null, status = null, percent = null, month = null, links = [], photos } = row.entry ?? {};
    const said = note === null ? null : (texts.get(note) ?? null);
    return [
      {
        id: row.id,
        on: dayInBangkok(row.at),
        note: said,
        status,
        percent,
        month,
        links,
        ticked,
        ...(photos ? { photos } : {}),
      },
    ];
  });
}

/** The steps that a row holds, which tells of any field. */
function stepsIn(value: unknown): readonly Step[] {
  return Array.isArray(value) ? value.filter(isStep) : [];
}

function isStep(value: unknown): value is Step {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'done' in value &&
    typeof value.done === 'boolean'
  );
}
