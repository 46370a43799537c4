import type { Unit } from '../domain/agency.ts';
import { addressesIn } from '../text/addresses.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import { isSum } from './document.ts';
import { subIndicatorIn } from './indicators.ts';
import { kindOf } from './kinds.ts';
import { pointsOf } from './lists.ts';
import { itemCodeOf, scoreOf } from './numerals.ts';
import { ownerIn, responsibleIn } from './responsible.ts';
import { unwrapped } from './slips.ts';
import { type Standing, standingOf, statusAtStart } from './standing.ts';
import { type DataRow, type Part, type TablePart, has, headingOf, textOf, tickedIn } from './tables.ts';
import { type VerdictValue, verdictOf } from './verdict-words.ts';

/** A row of a table of items, not yet tied to a catalogue. */
export interface ItemRow {
  readonly code: string;
  /** As printed, "๐๑๑". */
  readonly printed: string;
  readonly title: string;
  readonly subIndicator: string | null;
  /** `met` where the component has a box of its own. */
  readonly components: readonly { readonly text: string; readonly met: boolean | null }[];
  readonly units: readonly string[];
  readonly unknownUnits: readonly string[];
  readonly status: Standing['status'];
  readonly note: string;
  readonly links: readonly string[];
  readonly verdict: VerdictValue | null;
  readonly reason: string | null;
  readonly where: string;
}

/** Every row of every table of items, a row that a page's end broke off put together. */
export function itemRowsOf(parts: readonly Part[], units: readonly Unit[]): readonly ItemRow[] {
  const rows: ItemRow[] = [];
  let heading: string | null = null;
  for (const part of parts) {
    if (part.kind === 'text') {
      heading = subIndicatorHeading(part.text) ?? heading;
      continue;
    }
    if (kindOf(part) !== 'items') continue;
    // Items may stand below the unit that keeps them.
    let owner: string | null = null;
    for (const row of part.rows) {
      if (isSum(row)) continue;
      if (!has(part, 'responsible')) owner = ownerIn(headingOf(row) ?? '', units) ?? owner;
      heading = subIndicatorHeading(headingOf(row) ?? '') ?? heading;
      const printed = textOf(part, row, 'code');
      const code = itemCodeOf(printed);
      const read = rowOf(part, row, units);
      const last = rows.at(-1);
      if (code !== null) {
        const own = subIndicatorIn(textOf(part, row, 'sub-indicator') || textOf(part, row, 'indicator'));
        const kept = owner === null || read.units.length > 0 ? read.units : [owner];
        rows.push({ ...read, units: kept, code, printed, subIndicator: own ?? heading });
      } else if (printed === '' && last !== undefined && headingOf(row) === null) {
        rows[rows.length - 1] = withRest(last, read);
      }
    }
  }
  return rows;
}

function subIndicatorHeading(text: string): string | null {
  return text.length <= 120 ? subIndicatorIn(text) : null;
}

type Read = Omit<ItemRow, 'code' | 'printed' | 'subIndicator'>;

function rowOf(table: TablePart, row: DataRow, units: readonly Unit[]): Read {
  const progress = [textOf(table, row, 'progress'), textOf(table, row, 'output')]
    .filter((it) => it !== '')
    .join('\n');
  const standing = standingOf(progress);
  const ticked = tickedIn(table, row, 'status-tick');
  const remark = textOf(table, row, 'note');
  // Where no box is ticked a remark says how it stands.
  const unticked = ticked === undefined && has(table, 'status-tick');
  const responsible = responsibleIn(
    textOf(table, row, 'responsible'),
    textOf(table, row, 'supporting'),
    units,
  );
  const evidence = textOf(table, row, 'link');
  const judged = textOf(table, row, 'verdict');
  return {
    title: unwrapped(textOf(table, row, 'item').replace(/^[-–]\s*/, '')),
    components: componentsOf(textOf(table, row, 'components')),
    units: responsible.units,
    unknownUnits: responsible.unknown,
    status: ticked?.status ?? standing.status ?? (unticked ? (statusAtStart(remark)?.status ?? null) : null),
    note: [standing.note, remark].filter((it) => it !== '').join('\n'),
    links: addressesIn(`${evidence} ${progress}`),
    verdict:
      verdictOf(judged) ??
      tickedIn(table, row, 'verdict-tick')?.verdict ??
      byScore(textOf(table, row, 'score')),
    reason: textOf(table, row, 'reason') || textOf(table, row, 'analysis') || null,
    where: row.where,
  };
}

function componentsOf(cell: string): ItemRow['components'] {
  if (!/[☐☑☒]/.test(cell)) return pointsOf(cell).map((text) => ({ text, met: null }));
  return [...cell.matchAll(/([☐☑☒])\s*([^☐☑☒]+)/g)].map((match) => ({
    text: (match[2] ?? '').replace(/\s+/g, ' ').trim(),
    met: match[1] !== '☐',
  }));
}

/** An item is worth nothing, half or all of its points. */
function byScore(cell: string): VerdictValue | null {
  const score = cell === '' ? null : scoreOf(arabicDigits(cell));
  return score === 100 || score === 1
    ? 'passed'
    : score === 50 || score === 0.5
      ? 'partial'
      : score === 0
        ? 'failed'
        : null;
}

function withRest(row: ItemRow, rest: Read): ItemRow {
  return {
    ...row,
    title:
      rest.title === '' || squeeze(rest.title) === squeeze(row.title)
        ? row.title
        : `${row.title}${rest.title}`,
    components: [...row.components, ...rest.components],
    units: [...new Set([...row.units, ...rest.units])],
    unknownUnits: [...row.unknownUnits, ...rest.unknownUnits],
    status: row.status ?? rest.status,
    note: [row.note, rest.note].filter((it) => it !== '').join('\n'),
    links: [...new Set([...row.links, ...rest.links])],
    verdict: row.verdict ?? rest.verdict,
    reason: row.reason ?? rest.reason,
  };
}
