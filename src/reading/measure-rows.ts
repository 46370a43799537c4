import type { Unit } from '../domain/agency.ts';
import type { Posture, Section } from '../domain/measure.ts';
import { squeeze } from '../text/thai.ts';
import { isSum } from './document.ts';
import { type Draft, newDraft } from './drafts.ts';
import {
  PROBABLY_NAMED,
  indicatorName,
  indicatorNamed,
  indicatorOfCell,
  indicatorsIn,
  toolsIn,
} from './indicators.ts';
import { listOf } from './lists.ts';
import { addList, addRow, addShare, inherit } from './measure-cells.ts';
import { ownerIn } from './responsible.ts';
import { type Title, areOneTitle, asTitle } from './same-title.ts';
import { likeness } from './similar.ts';
import { type DataRow, type TablePart, has, headingOf, textOf } from './tables.ts';
import { type Start, cleanTitle, postureIn, postureOfHeading, startsOf } from './titles.ts';

/** Reads the rows of tables of measures, one table after another: a measure may go on in the next. */
export class MeasureRows {
  readonly drafts: Draft[] = [];
  private indicators: readonly number[] = [];
  private posture: Posture | null = null;
  private last: TablePart | null = null;
  private readonly titlesAreIndicators: boolean;
  private readonly units: readonly Unit[];
  private readonly titles = new Map<string, Title>();
  /** Whose sheet or chapter the table stands in, where its rows do not say who is responsible. */
  private owner: string | null = null;

  /** @param tables all that hold measures: where one title is an indicator by its number, all may be. */
  constructor(tables: readonly TablePart[], units: readonly Unit[]) {
    this.units = units;
    this.titlesAreIndicators = tables.some(
      (table) =>
        !has(table, 'indicator') &&
        table.rows.some((row) => startsWithIndicator(textOf(table, row, 'measure'))),
    );
  }

  read(table: TablePart, section: Section): void {
    const above = table.before
      .slice(-2)
      .findLast((line) => line.length <= 120 && indicatorsIn(line).length > 0);
    const goesOn = above === undefined && sameHeaders(this.last, table);
    if (!has(table, 'indicator') && !goesOn) {
      this.indicators = above === undefined || !startsWithIndicator(above) ? [] : indicatorsIn(above);
      this.posture = above === undefined ? null : postureIn(above);
    }
    this.last = table;
    const owner = has(table, 'responsible') ? null : this.ownerAbove(table.before);
    if (!goesOn || owner !== null) this.owner = owner;
    for (const [at, row] of table.rows.entries()) {
      if (isSum(row) || this.isGroup(table, row) || isChapter(table, row, table.rows[at + 1])) continue;
      if (section === 'iit-eit') this.survey(table, row);
      else this.measures(table, row);
    }
  }

  /** A heading that spans the table: what follows belongs to its indicator, or to the unit that it names. */
  private isGroup(table: TablePart, row: DataRow): boolean {
    const heading = headingOf(row);
    if (heading === null || heading.length > 160) return false;
    const indicators = indicatorsIn(heading);
    const owner = has(table, 'responsible') ? null : ownerIn(heading, this.units);
    if (owner !== null && indicators.length === 0) {
      this.owner = owner;
      return true;
    }
    if (indicators.length === 0 && (toolsIn(heading).length === 0 || heading.length > 80)) return false;
    const hasOwnColumn = table.columns[0]?.role === 'indicator' && row.cells[1]?.merged !== 'left';
    if (hasOwnColumn) return false;
    this.indicators = indicators;
    this.posture = postureOfHeading(heading);
    return true;
  }

  /** The one unit that a line above a table names by itself; the nearest that names any says it. */
  private ownerAbove(lines: readonly string[]): string | null {
    for (const line of lines.slice(-3).reverse()) {
      const owner = ownerIn(line, this.units);
      if (owner !== null) return owner;
    }
    return null;
  }

  private survey(table: TablePart, row: DataRow): void {
    const cell = textOf(table, row, 'indicator');
    const current = this.drafts.at(-1);
    const indicators = indicatorOfCell(cell);
    if (
      cell === '' ||
      (current?.section === 'iit-eit' && row.afterBreak && sameNumbers(current.indicators, indicators))
    ) {
      if (current !== undefined) addRow(current, table, row, true);
      return;
    }
    const own = textOf(table, row, 'measure');
    const draft = newDraft({
      section: 'iit-eit',
      where: row.where,
      printed: null,
      title:
        own !== '' && own.length <= 90 && has(table, 'steps')
          ? cleanTitle(own)
          : nameOfCell(cell, indicators),
      indicators,
      posture: postureIn(cell),
      copyOf:
        this.drafts.find((it) => it.section === 'iit-eit' && sameNumbers(it.indicators, indicators)) ?? null,
    });
    this.drafts.push(draft);
    if (own !== '' && !has(table, 'steps')) addList(draft, 'steps', own, false);
    addRow(draft, table, row, false);
  }

  private measures(table: TablePart, row: DataRow): void {
    const group = textOf(table, row, 'indicator');
    const sameGroup =
      group === '' || (row.afterBreak && sameNumbers(this.indicators, indicatorOfCell(group)));
    if (group !== '' && has(table, 'indicator')) {
      this.indicators = indicatorOfCell(group);
      this.posture = postureIn(group);
    }
    const cell = titleCell(table, row);
    const current = this.drafts.findLast((it) => it.section === 'measures');
    if (cell === '') {
      if (current !== undefined) addRow(current, table, row, row.afterBreak);
      return;
    }
    const number = numberCell(table, row);
    const mayGoOn =
      row.afterBreak &&
      sameGroup &&
      number === null &&
      current !== undefined &&
      indicatorsIn(cell).length === 0 &&
      !isSameTitle(current.title, cleanTitle(cell)) &&
      (isBrokenOff(table, row) || this.continues(current, table, row));
    const { goesOn, starts } = startsOf(cell, current?.printed ?? null, mayGoOn);
    if (goesOn !== '' && current !== undefined) current.title = `${current.title} ${goesOn}`;
    if (starts.length === 0 && current !== undefined) {
      addRow(current, table, row, true);
      return;
    }
    const [only] = starts;
    if (only !== undefined && starts.length === 1 && current !== undefined) {
      const titled = cleanTitle(only.title);
      if (row.afterBreak && isSameTitle(current.title, titled) && this.continues(current, table, row)) {
        addRow(current, table, row, true);
        return;
      }
    }
    const drafts = starts.map((start) => this.begin(start, number, row));
    for (const [at, start] of starts.entries()) {
      const draft = drafts[at];
      if (draft === undefined) continue;
      if (start.topics.length > 0) {
        draft[has(table, 'steps') ? 'topics' : 'steps'].add({ lead: '', points: start.topics }, false);
      }
      addShare(draft, table, row, at, drafts.length, row.afterBreak && sameGroup ? (current ?? null) : null);
      inherit(draft, table, row, current ?? null, sameGroup);
    }
  }

  private begin(start: Start, number: string | null, row: DataRow): Draft {
    const own = indicatorsIn(start.title);
    const named = indicatorNamed(cleanTitle(start.title));
    const probably =
      this.titlesAreIndicators && named !== null && named.likeness >= PROBABLY_NAMED ? [named.indicator] : [];
    const indicators =
      own.length > 0 && startsWithIndicator(start.title)
        ? own
        : this.indicators.length > 0
          ? this.indicators
          : own.length > 0
            ? own
            : probably;
    const title = cleanTitle(start.title);
    const printed = start.printed ?? number;
    const held = this.asTitle(title);
    const copyOf =
      this.drafts.find(
        (it) =>
          it.section === 'measures' &&
          it.copyOf === null &&
          (it.printed === printed || it.printed === null || printed === null) &&
          sameNumbers(it.indicators, indicators) &&
          areOneTitle(this.asTitle(it.title), held),
      ) ?? null;
    const draft = newDraft({
      section: 'measures',
      where: row.where,
      printed,
      title,
      indicators,
      posture: postureIn(start.title) ?? this.posture,
      copyOf,
    });
    draft.responsible = this.owner ?? '';
    this.drafts.push(draft);
    return draft;
  }

  /** Kept, since every title is held against all before it. */
  private asTitle(title: string): Title {
    const kept = this.titles.get(title) ?? asTitle(title);
    this.titles.set(title, kept);
    return kept;
  }

  /** The same title on a new page: its lists go on where they were broken off, or there is little else in the row. */
  private continues(current: Draft, table: TablePart, row: DataRow): boolean {
    const cells = (['steps', 'follow-up', 'recommendation', 'analysis'] as const).map((role) =>
      textOf(table, row, role),
    );
    const firsts = cells.map((cell) => listOf(cell)).filter((list) => list.points.length > 0);
    const numbers = firsts.map((list) => list.points[0]?.number ?? null).filter((it) => it !== null);
    if (numbers.some((it) => it > 1)) return true;
    if (numbers.length > 0) return firsts.some((list) => list.lead !== '');
    const steps = textOf(table, row, 'steps');
    return steps === '' || likeness(steps, current.steps.texts.join(' ')) < 0.5;
  }
}

/** "มิติที่ 1 …" over the measures of a dimension: named so, or across the table above a row with a title of its own. */
function isChapter(table: TablePart, row: DataRow, next: DataRow | undefined): boolean {
  const heading = headingOf(row);
  if (heading === null || toolsIn(heading).length > 0 || indicatorsIn(heading).length > 0) return false;
  if (/^(?:มิติ|ด้าน|ยุทธศาสตร์|หมวด|ประเด็น|กลยุทธ์)\s*ที่\s*[\d๐-๙]/.test(heading)) return true;
  const across = row.cells.length > 2 && row.cells.slice(1).every((cell) => cell.merged === 'left');
  return across && next !== undefined && headingOf(next) === null && titleCell(table, next) !== '';
}

/** A row without units or period is the lower half of one that a page's end cut in two. */
function isBrokenOff(table: TablePart, row: DataRow): boolean {
  return (['responsible', 'period'] as const).some(
    (role) => has(table, role) && textOf(table, row, role) === '',
  );
}

function titleCell(table: TablePart, row: DataRow): string {
  if (has(table, 'measure')) return textOf(table, row, 'measure');
  if (has(table, 'indicator')) return textOf(table, row, 'indicator');
  return textOf(table, row, 'steps') === '' ? textOf(table, row, 'analysis') : textOf(table, row, 'steps');
}

function numberCell(table: TablePart, row: DataRow): string | null {
  const cell = squeeze(textOf(table, row, 'number'));
  return /^\d{1,2}$/.test(cell) ? cell : null;
}

function nameOfCell(cell: string, indicators: readonly number[]): string {
  const title = cleanTitle(cell.replace(/^\s*[\d๐-๙]{1,2}\s*[.)]?\s*/, ''));
  const official = indicatorName(indicators[0] ?? 0);
  return title.length < 5 || likeness(title, official) >= PROBABLY_NAMED ? official : title;
}

function startsWithIndicator(text: string): boolean {
  return /^[\s\d๐-๙.)(]*(?:ตัว\s?)?(?:ชี้\s?)?วัด\s*(?:ที่\s*)?[\d๐-๙]/.test(text);
}

function isSameTitle(one: string, other: string): boolean {
  return areOneTitle(asTitle(one), asTitle(other));
}

function sameHeaders(one: TablePart | null, other: TablePart): boolean {
  return (
    one?.columns.length === other.columns.length &&
    one.columns.every((column, at) => squeeze(column.header) === squeeze(other.columns[at]?.header ?? ''))
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((it) => other.includes(it));
}
