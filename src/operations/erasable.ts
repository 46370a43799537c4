import type { AuditRow } from '../app/ledger.ts';
import type { Ports } from '../app/ports.ts';
import { LINE_ITSELF } from '../app/presence.ts';
import type { Item } from '../domain/item.ts';
import type { Measure } from '../domain/measure.ts';
import { OPERATOR } from './operator.ts';

/** What stands for a name or a text that was erased. */
const ERASED = 'erased';

/** The changes that no person made: `by` names the program or LINE then, and is nobody's id. */
const NOBODIES: ReadonlySet<string> = new Set([OPERATOR, LINE_ITSELF]);

/** State fields that hold the id of a text. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['note', 'reason']);
/** State fields that say who confirmed something, and when. */
const TICK_FIELDS: ReadonlySet<string> = new Set(['inItas', 'approved', 'acknowledged']);

/** Reads ids of people and texts as the names and words behind them. */
export interface Erasable {
  name(person: string): string;
  text(id: string | null): string | null;
  /** A row's fields, every id in them replaced. */
  fields(row: AuditRow, which: 'before' | 'after'): Readonly<Record<string, unknown>>;
}

/** Looks up at once everybody and every text that these name. */
export async function readErasable(
  ports: Pick<Ports, 'people' | 'texts'>,
  agencyId: string,
  of: {
    readonly items: readonly Item[];
    readonly measures: readonly Measure[];
    readonly rows: readonly AuditRow[];
    /** Ids of further texts. */
    readonly texts: readonly (string | null)[];
  },
): Promise<Erasable> {
  const texts = await ports.texts.read(agencyId, textIds(of.items, of.measures, of.rows, of.texts));
  const people = await ports.people.byIds(of.rows.flatMap((row) => [row.by, ...tickers(row)]));

  function name(person: string): string {
    if (NOBODIES.has(person)) return person;
    const found = people.get(person);
    return found ? (found.name ?? person) : ERASED;
  }
  function text(id: string | null): string | null {
    return id === null ? null : (texts.get(id) ?? ERASED);
  }
  return {
    name,
    text,
    fields(row, which) {
      const read = Object.entries(row[which]).map(([field, value]): [string, unknown] => {
        if (holdsText(row, field) && typeof value === 'string') return [field, text(value)];
        if (TICK_FIELDS.has(field) && isTick(value)) return [field, { ...value, by: name(value.by) }];
        return [field, row.kind === 'item' ? partsRead(field, value, text) : value];
      });
      return Object.fromEntries(read);
    },
  };
}

function textIds(
  items: readonly Item[],
  measures: readonly Measure[],
  rows: readonly AuditRow[],
  others: readonly (string | null)[],
): readonly string[] {
  const inRows = rows.flatMap((row) => [
    row.entry?.note ?? null,
    ...[row.before, row.after].flatMap((fields) =>
      Object.entries(fields).flatMap(([field, value]) =>
        holdsText(row, field) && typeof value === 'string' ? [value] : partTexts(field, value),
      ),
    ),
  ]);
  const all = [...items.map((it) => it.note), ...measures.map((it) => it.reason), ...others, ...inRows];
  return all.filter((id) => id !== null);
}

function tickers(row: AuditRow): readonly string[] {
  return [row.before, row.after].flatMap((fields) =>
    Object.entries(fields).flatMap(([field, value]) =>
      TICK_FIELDS.has(field) && isTick(value) ? [value.by] : [],
    ),
  );
}

function holdsText(row: AuditRow, field: string): boolean {
  return (row.kind === 'item' || row.kind === 'measure') && TEXT_FIELDS.has(field);
}

/** The parts of an item's fields that hold a text of their own, by the name of that part. */
const TEXT_PARTS: Readonly<Record<string, string>> = { links: 'note', verdict: 'reason' };

/** A field of which each part has its text in words. */
function partsRead(field: string, value: unknown, text: (id: string | null) => string | null): unknown {
  const part = TEXT_PARTS[field];
  if (part === undefined) return value;
  const read = (one: unknown): unknown => {
    const id = textIn(one, part);
    return id === null ? one : Object.assign({}, one, { [part]: text(id) });
  };
  return Array.isArray(value) ? value.map(read) : read(value);
}

function partTexts(field: string, value: unknown): readonly (string | null)[] {
  const part = TEXT_PARTS[field];
  return part === undefined ? [] : [value].flat().map((one) => textIn(one, part));
}

/** The text id that a part of a field holds. */
function textIn(value: unknown, part: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const held: unknown = Object.getOwnPropertyDescriptor(value, part)?.value;
  return typeof held === 'string' ? held : null;
}

function isTick(value: unknown): value is { readonly by: string } {
  return typeof value === 'object' && value !== null && 'by' in value && typeof value.by === 'string';
}
