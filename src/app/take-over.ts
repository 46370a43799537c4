import { type Catalogue, type CatalogueItem, itemByCode, itemOfKey } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { FoundItem, FoundMeasure, FoundReport } from '../domain/found.ts';
import type { ItemState } from '../domain/item.ts';
import type { Measure } from '../domain/measure.ts';
import { type ScoreState, questionFigure, stateOf } from '../domain/score.ts';
import {
  type MeasureStep,
  type ReportPurpose,
  isNothing,
  isToldWithoutStatus,
  itemFields,
  measureSteps,
} from '../domain/take-over.ts';
import { keepText } from './keep-text.ts';
import type { AuditRow, Deed } from './ledger.ts';
import { openYear } from './open-year.ts';
import { placeMeasure } from './place-measure.ts';
import type { Ports } from './ports.ts';
import { targetId } from './target-id.ts';

type Needed = Pick<Ports, 'ledger' | 'measures' | 'texts' | 'ids' | 'catalogues'>;

/** How a report is taken over. */
export interface TakeOver {
  readonly purpose: ReportPurpose;
  /** The year its measures go to. Scores and verdicts go to the years they were announced for, whatever this is. */
  readonly year: FiscalYear;
  /** Whether what the agency has already is brought to what the report says, or left as it is. */
  readonly update: boolean;
}

export interface TakenOver {
  readonly measures: { readonly added: number; readonly updated: number; readonly left: number };
  readonly items: number;
  readonly verdicts: number;
  /** Years of whose result something is on file now that was not, or not so, before. */
  readonly scores: readonly FiscalYear[];
  /** Numbers of measures whose result is kept as history, and whose status the report leaves for somebody to say. */
  readonly withoutStatus: readonly string[];
  readonly rows: readonly AuditRow[];
}

/**
 * Writes what was found in a report. Every target is a change of its own under the deed's one event: undoing the event
 * takes all of it back, and a retry after a crash finishes what is missing. Nothing is ever deleted.
 */
export async function takeOver(
  ports: Needed,
  deed: Deed,
  report: FoundReport,
  how: TakeOver,
): Promise<TakenOver> {
  // An event of its own: taking the import back must not hide what officers wrote into the year meanwhile.
  await openYear(ports, { ...deed, event: `${deed.event}+year` }, how.year);
  const measures = await takeMeasures(ports, deed, report, how);
  const items = await takeItems(ports, deed, report, how);
  const results = await takeResults(ports, deed, report, how);
  return {
    measures: measures.counts,
    items: items.filter((row) => Object.keys(row.after).some((name) => name !== 'verdict')).length,
    verdicts: items.filter((row) => 'verdict' in row.after).length,
    scores: results.map(({ year }) => year),
    withoutStatus: measures.withoutStatus,
    rows: [...measures.rows, ...items, ...results.map(({ row }) => row)],
  };
}

async function takeMeasures(
  ports: Needed,
  deed: Deed,
  report: FoundReport,
  how: TakeOver,
): Promise<{
  readonly counts: TakenOver['measures'];
  readonly withoutStatus: readonly string[];
  readonly rows: readonly AuditRow[];
}> {
  const rows: AuditRow[] = [];
  const withoutStatus: string[] = [];
  const counts = { added: 0, updated: 0, left: 0 };
  // What this very event wrote before a crash is compared with what was there before it.
  const mine = new Map((await ports.ledger.ofEvent(deed.agency, deed.event)).map((row) => [row.target, row]));
  const mineOf = (id: string): AuditRow | undefined =>
    mine.get(targetId(deed.agency, { kind: 'measure', year: how.year, id, label: '' }));
  const own = (await ports.measures.ofYear(deed.agency, how.year)).filter(
    ({ id }) => mineOf(id)?.before.removed !== true,
  );
  for (const step of measureSteps(report, own, how.purpose, how.year)) {
    const before = step.kind === 'add' ? undefined : mineOf(step.known.id);
    const row =
      before ?? (step.kind === 'add' || how.update ? await takeMeasure(ports, deed, step, how) : null);
    if (row === null) counts.left += 1;
    else {
      counts[step.kind === 'add' ? 'added' : 'updated'] += 1;
      rows.push(row);
      const status = step.kind === 'add' ? step.fields.status : step.known.measure.status;
      const isOpen = how.purpose === 'history' && isToldWithoutStatus(step.found);
      if (isOpen && status === 'not_started') withoutStatus.push(row.label);
    }
  }
  return { counts, withoutStatus, rows };
}

/** The rows of items that the report changed, by its verdicts too. */
async function takeItems(
  ports: Needed,
  deed: Deed,
  report: FoundReport,
  how: TakeOver,
): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = [];
  for (const change of itemChanges(ports, report, how)) {
    const row = await takeItem(ports, deed, change, how);
    if (row) rows.push(row);
  }
  return rows;
}

/** The rows of results that the report changed, by their years. */
async function takeResults(
  ports: Needed,
  deed: Deed,
  report: FoundReport,
  how: TakeOver,
): Promise<readonly { readonly year: FiscalYear; readonly row: AuditRow }[]> {
  const taken: { readonly year: FiscalYear; readonly row: AuditRow }[] = [];
  for (const [year, after] of resultsIn(ports, report)) {
    const { row } = await ports.ledger.record<'score'>(
      deed,
      { kind: 'score', ofYear: year, label: String(year) },
      (state) => ({
        action: 'import',
        after: how.update ? after : whereNothingStands(state, after),
      }),
    );
    if (row) taken.push({ year, row });
  }
  return taken;
}

/** What the report says of results, by their years, NACC's advice with the newest. */
function resultsIn(
  { catalogues }: Needed,
  { scores, years, recommendations }: FoundReport,
): ReadonlyMap<FiscalYear, Partial<ScoreState>> {
  const found = new Map<FiscalYear, Partial<ScoreState>>(
    scores.map(({ year, ...figures }) => [year, stateOf(figures)]),
  );
  const newest = years.results ?? scores.at(-1)?.year;
  const catalogue = years.items === null ? undefined : catalogues.of(years.items);
  if (newest === undefined || !catalogue || recommendations.length === 0) return found;
  const recommended = recommendations.map(({ questions, items }) => ({
    questions: questions.flatMap((code) => questionFigure(code) ?? []),
    keys: items.flatMap((code) => itemByCode(catalogue, code)?.key ?? []),
  }));
  return found.set(newest, { ...found.get(newest), recommended });
}

/** A report's measure is the same target however often it is imported, so that an undone import can be done again. */
async function takeMeasure(
  ports: Needed,
  deed: Deed,
  step: MeasureStep,
  { purpose, year }: TakeOver,
): Promise<AuditRow | null> {
  const { found } = step;
  if (step.kind === 'same') return null;
  const why =
    purpose === 'history' && found.status === 'cannot' ? await whyNot(ports, deed, found, year) : {};
  if (step.kind === 'update') {
    const { row } = await ports.ledger.record<'measure'>(
      deed,
      { kind: 'measure', year, id: step.known.id, label: step.known.measure.ref },
      () => ({ action: 'import', after: { ...step.fields, ...why } }),
    );
    return row;
  }
  const id = ports.ids.derived(deed.agency, 'measure', String(year), found.section, found.ref, found.title);
  const fields = { ...step.fields, ...why };
  const { row } = await placeMeasure(ports, deed, year, { id, ref: found.ref, action: 'import', fields });
  return row;
}

/** Reports give reasons in words of their own, so none is taken for one of the list. */
async function whyNot(
  ports: Needed,
  deed: Deed,
  { reason, section, ref }: FoundMeasure,
  year: FiscalYear,
): Promise<Pick<Measure, 'cause' | 'reason'>> {
  const kept =
    reason === null ? null : await keepText(ports, deed, reason, String(year), section, ref, 'reason');
  return { cause: 'other', reason: kept };
}

/** What is said of one item of one year, from however many lines of the report. */
interface ItemChange {
  readonly catalogue: Catalogue;
  readonly entry: CatalogueItem;
  readonly lines: readonly FoundItem[];
  readonly verdicts: readonly FoundItem[];
}

/** Codes are of the report's years: keys carry them over. What a year's catalogue does not know is left out. */
function itemChanges(ports: Needed, report: FoundReport, how: TakeOver): readonly ItemChange[] {
  const changes = new Map<string, ItemChange>();
  function collect(year: FiscalYear, item: FoundItem, as: 'lines' | 'verdicts'): void {
    const catalogue = ports.catalogues.of(year);
    const entry = catalogue && item.key !== null ? itemOfKey(catalogue, item.key) : undefined;
    if (!catalogue || !entry) return;
    const name = `${year} ${entry.key}`;
    const known = changes.get(name) ?? { catalogue, entry, lines: [], verdicts: [] };
    changes.set(name, { ...known, [as]: [...known[as], item] });
  }
  for (const item of report.items) {
    collect(how.year, item, 'lines');
    if (item.verdict) collect(item.verdict.year, item, 'verdicts');
  }
  return [...changes.values()];
}

async function takeItem(
  ports: Needed,
  deed: Deed,
  { catalogue, entry, lines, verdicts }: ItemChange,
  how: TakeOver,
): Promise<AuditRow | null> {
  const { note, ...fields } = itemFields(entry, lines, how.purpose);
  const verdict = verdicts.find((it) => it.verdict !== null)?.verdict ?? null;
  const keep = (text: string, as: 'note' | 'verdict') =>
    keepText(ports, deed, text, String(catalogue.year), entry.key, as);
  const after: Partial<ItemState> = {
    ...fields,
    ...(note === null ? {} : { note: await keep(note, 'note') }),
    ...(verdict === null
      ? {}
      : {
          verdict: {
            value: verdict.value,
            reason: verdict.reason && (await keep(verdict.reason, 'verdict')),
          },
        }),
  };
  const { row } = await ports.ledger.record<'item'>(
    deed,
    { kind: 'item', year: catalogue.year, key: entry.key, label: entry.code },
    (state) => ({ action: 'import', after: how.update ? after : whereNothingStands(state, after) }),
  );
  return row;
}

/** Of what is to be written, the fields about which nothing is on file. */
function whereNothingStands<State extends object>(state: State, after: Partial<State>): Partial<State> {
  const now = new Map<string, unknown>(Object.entries(state));
  const free = Object.entries(after).filter(([name]) => isNothing(now.get(name)));
  // A part of a part of a state is a part of it.
  return Object.fromEntries(free) as Partial<State>;
}
