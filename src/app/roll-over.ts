import type { Agency } from '../domain/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { type FiscalYear, type LocalDate, addMonths, firstDayOf, fiscalYearOf } from '../domain/dates.ts';
import { inEffect } from '../domain/effect.ts';
import { untouchedItem } from '../domain/item.ts';
import type { Measure } from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type RolledItems, freeFields, itemsRolledOver, measureRolledOver } from '../domain/roll-over.ts';
import { sameWords } from '../domain/take-over.ts';
import { type Actor, deedOf } from './actor.ts';
import { catalogueOf } from './board.ts';
import type { AuditRow, Deed } from './ledger.ts';
import { openYear } from './open-year.ts';
import { placeMeasure } from './place-measure.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { targetOf } from './target-id.ts';

type Needed = Pick<Ports, 'ledger' | 'items' | 'measures' | 'ids' | 'catalogues'>;

const ACTION = 'roll-over';

/** What a roll-over would write, as things stand. */
export interface RollOverPlan {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** Whether the agency keeps data for the new year already: what officers wrote there stays as it is. */
  readonly isOpen: boolean;
  /** Carried are only those of which something is free in the new year. */
  readonly items: RolledItems;
  readonly measures: readonly PlannedMeasure[];
}

export interface PlannedMeasure {
  /** Always the same for the same measure and year, whoever carries it over and however often. */
  readonly id: string;
  readonly ref: string;
  readonly fields: Partial<Measure>;
}

export interface RolledOver {
  /** By which all of it is taken back at once. */
  readonly event: string;
  /** Everything that the event wrote, also before it was interrupted. */
  readonly rows: readonly AuditRow[];
}

/**
 * The year that "the new year" means: today's where the agency has not come to it yet, and in its first half also
 * where it has, since then its beginning is what people are at. Otherwise the next one.
 */
export function yearToBegin({ years }: Pick<Agency, 'years'>, today: LocalDate): FiscalYear {
  const current = fiscalYearOf(today);
  if (!years.includes(current)) return current;
  const isYoung = today < addMonths(firstDayOf(current), 6);
  return isYoung && years.some((year) => year < current) ? current : current + 1;
}

/**
 * What is carried into a year from the latest one before it that the agency keeps data for. Writes nothing.
 * @returns `no-year-before` without such a year, `no-list-yet` while nobody knows the items of the new one.
 */
export async function planRollOver(
  ports: Needed,
  { agencyId, agency }: Actor,
  to: FiscalYear,
): Promise<Result<RollOverPlan, Refusal>> {
  const known = ports.catalogues.years();
  const after = catalogueOf(ports, agency, to);
  if (!after) return refuse({ code: 'no-list-yet', year: to });
  const from = agency.years.filter((year) => year < to).at(-1);
  if (from === undefined) return refuse({ code: 'no-year-before', year: to });
  const before = catalogueOf(ports, agency, from);
  if (!before) return refuse({ code: 'year-without-catalogue', year: from, known });
  const written = fieldsWritten(await ports.ledger.ofYear(agencyId, to), to);
  return ok({
    from,
    to,
    isOpen: agency.years.includes(to),
    items: await itemsToCarry(ports, agencyId, agency, { before, after, written }),
    measures: await measuresToCarry(ports, agencyId, agency, { from, to, written }),
  });
}

/** The fields that officers touched in a year, by target. What a roll-over brought there is nobody's own entry. */
type Written = ReadonlyMap<string, ReadonlySet<string>>;

function fieldsWritten(history: readonly AuditRow[], year: FiscalYear): Written {
  const written = new Map<string, Set<string>>();
  for (const row of inEffect(history)) {
    if (row.year !== year || row.undoes !== null || row.action === ACTION) continue;
    const target = targetOf(row);
    const name = target.kind === 'item' ? target.key : target.kind === 'measure' ? target.id : '';
    const fields = written.get(name) ?? new Set();
    for (const field of Object.keys(row.after)) fields.add(field);
    written.set(name, fields);
  }
  return written;
}

const nothing: ReadonlySet<string> = new Set();

async function itemsToCarry(
  ports: Needed,
  agencyId: string,
  agency: Agency,
  of: { readonly before: Catalogue; readonly after: Catalogue; readonly written: Written },
): Promise<RolledItems> {
  const { before, after, written } = of;
  const [old, now] = await Promise.all([
    ports.items.ofYear(agencyId, before.year),
    ports.items.ofYear(agencyId, after.year),
  ]);
  const rolled = itemsRolledOver(before, after, old, agency.units);
  const carried = rolled.carried.map(({ item, fields }) => ({
    item,
    fields: freeFields(now.get(item.key) ?? untouchedItem, written.get(item.key) ?? nothing, fields),
  }));
  return { ...rolled, carried: carried.filter(({ fields }) => Object.keys(fields).length > 0) };
}

/** A measure that the new year has already, carried over or under the same title, is not begun a second time. */
async function measuresToCarry(
  ports: Needed,
  agencyId: string,
  agency: Agency,
  of: { readonly from: FiscalYear; readonly to: FiscalYear; readonly written: Written },
): Promise<readonly PlannedMeasure[]> {
  const { from, to, written } = of;
  const [old, now] = await Promise.all([
    ports.measures.ofYear(agencyId, from),
    ports.measures.ofYear(agencyId, to),
  ]);
  return old.flatMap(({ id: oldId, measure }): readonly PlannedMeasure[] => {
    const id = ports.ids.derived(agencyId, ACTION, String(to), oldId);
    const isThere = now.some(
      (it) =>
        it.id === id ||
        (it.measure.section === measure.section && sameWords(it.measure.title, measure.title)),
    );
    // Whoever took it out of the new year meant that.
    if (isThere || written.get(id)?.has('removed') === true) return [];
    return [{ id, ref: measure.ref, fields: measureRolledOver(measure, of, agency.units) }];
  });
}

/**
 * Writes a plan: every item and measure is a change of its own under one event, and the year itself is opened last.
 * Whatever stops it half-way, the same event or another roll-over of that year goes on where it stopped, under the
 * event that began; and what an officer writes meanwhile stays.
 */
export async function rollOver(ports: Needed, actor: Actor, plan: RollOverPlan): Promise<RolledOver> {
  const { to } = plan;
  const deed = await deedFor(ports, actor, to);
  const written = fieldsWritten(await ports.ledger.ofYear(actor.agencyId, to), to);
  for (const { item, fields } of plan.items.carried) {
    await ports.ledger.record<'item'>(
      deed,
      { kind: 'item', year: to, key: item.key, label: item.code },
      (state) => ({ action: ACTION, after: freeFields(state, written.get(item.key) ?? nothing, fields) }),
    );
  }
  for (const { id, ref, fields } of plan.measures) {
    await placeMeasure(ports, deed, to, { id, ref, action: ACTION, fields });
  }
  await openYear(ports, deed, to, ACTION);
  return { event: deed.event, rows: await ports.ledger.ofEvent(deed.agency, deed.event) };
}

/** Opens a year with nothing in it. */
export async function beginYear(ports: Needed, actor: Actor, to: FiscalYear): Promise<RolledOver> {
  const deed = await deedFor(ports, actor, to);
  await openYear(ports, deed, to);
  return { event: deed.event, rows: await ports.ledger.ofEvent(deed.agency, deed.event) };
}

/**
 * The event that a roll-over writes under. Its own name, since the message that led to it goes on to write what it
 * came for; a further one after it was taken back, so that the same button works again; and of one that another event
 * left unfinished that event's, so that one undo takes back both halves.
 */
async function deedFor(ports: Needed, actor: Actor, to: FiscalYear): Promise<Deed> {
  const deed = deedOf(actor);
  const history = await ports.ledger.ofYear(actor.agencyId, to);
  const holding = inEffect(history).filter((row) => row.undoes === null);
  const isBegun = (event: string) => holding.some((row) => row.event === event);
  const isTakenBack = (event: string) => !isBegun(event) && history.some((row) => row.event === event);
  const first = `${deed.event}+roll-over`;
  let event = first;
  for (let times = 2; isTakenBack(event); times += 1) event = `${first}-${times}`;
  const unfinished = actor.agency.years.includes(to)
    ? undefined
    : holding.findLast((row) => row.year === to && row.action === ACTION);
  return { ...deed, event: isBegun(event) ? event : (unfinished?.event ?? event) };
}
