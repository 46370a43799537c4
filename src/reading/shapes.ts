import { arabicDigits, squeeze } from '../text/thai.ts';
import { isHeader, isRepeatedHeader } from './columns.ts';
import { type Cell, type Row, cellOf } from './document.ts';
import { roleOf } from './headers.ts';
import { SURELY_NAMED, indicatorNamed, indicatorsIn, toolsIn } from './indicators.ts';
import { itemCodesIn } from './numerals.ts';

// Tables come in other shapes than one header above one column a matter: forms, tables that lie on their side, tables
// folded to save paper, two matters in one cell. All are brought into the one shape before anything is read.

/** The tables that a block of rows holds, each with its header on top. */
export function upright(rows: readonly Row[]): readonly (readonly Row[])[] {
  const forms = formsIn(rows);
  if (forms !== null) return forms;
  const turned = yearsDown(rows);
  if (turned !== null) return [turned];
  return torn(rows).map((table) => codesApart(unfolded(table)));
}

/** Apart where a header stands again, or that of another table. */
function torn(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let header: Row | undefined;
  let wasHeader = false;
  for (const row of rows) {
    const table = tables.at(-1);
    const looksSo = isHeader(row);
    const begins =
      looksSo && !wasHeader && table !== undefined && table.length > 1 && isRepeatedHeader(row, header);
    if (table === undefined || begins) {
      tables.push([row]);
      header = undefined;
    } else table.push(row);
    if (looksSo) header ??= row;
    wasHeader = looksSo;
  }
  return tables;
}

/** "มาตรการที่ 2": the label of a form that says its number as well. */
const numberedLabel =
  /^\s*((?:มาตรการ|โครงการ|กิจกรรม|แผนงาน|เรื่อง)\s*ที่\s*\d{1,2}(?:\.\d{1,2})?)\s*(?:[.:)]\s*)?$/;

/** Forms of two columns, "ผู้รับผิดชอบ | กองคลัง", one below the other: a record each, its headers on the left. */
function formsIn(rows: readonly Row[]): readonly (readonly Row[])[] | null {
  if (rows.length < 3 || rows.some((row) => row.cells.length !== 2)) return null;
  const [first] = rows;
  if (first === undefined || (isHeader(first) && !isForm(rows))) return null;
  const begin = withoutDigits(first.cells[0]?.text ?? '');
  const records: Row[][] = [];
  for (const row of rows) {
    const label = row.cells[0]?.text ?? '';
    const record = records.at(-1);
    if (record === undefined || (begin !== '' && withoutDigits(label) === begin)) records.push([row]);
    else record.push(row);
  }
  const turned = records.map(turnedOf);
  return turned.every((it) => it !== null) ? turned : null;
}

/** Headers all the way down, that of a unit or a time among them: the title beside the first may hold such a word too. */
function isForm(rows: readonly Row[]): boolean {
  const roles = rows.map((row) => roleOf(row.cells[0]?.text ?? ''));
  const kinds = new Set(roles);
  return !kinds.has(null) && kinds.size >= LEAST_KINDS && (kinds.has('responsible') || kinds.has('period'));
}

const LEAST_KINDS = 3;

function withoutDigits(label: string): string {
  return arabicDigits(label).replace(/[\d\s.:)]/g, '');
}

function turnedOf(rows: readonly Row[]): readonly Row[] | null {
  const where = rows[0]?.where ?? '';
  const header: Cell[] = [];
  const record: Cell[] = [];
  for (const row of rows) {
    const [label, value] = [row.cells[0]?.text ?? '', row.cells[1]?.text ?? ''];
    const numbered = numberedLabel.exec(arabicDigits(label))?.[1];
    header.push(cellOf(numbered === undefined ? label : label.replace(/\s?ที่[\s\d๐-๙.:)]*$/, '')));
    record.push(cellOf(numbered === undefined || value === '' ? value : `${numbered} ${value}`));
  }
  const top: Row = { cells: header, where };
  return isHeader(top) ? [top, { cells: record, where }] : null;
}

/** Years down and indicators across: turned, so that each figure has a row and each year a column. */
function yearsDown(rows: readonly Row[]): readonly Row[] | null {
  const at = rows.findIndex((row) => row.cells.filter((cell) => namesFigure(cell.text)).length >= 3);
  const header = rows[at];
  const years = rows.slice(at + 1).filter((row) => row.cells.some((cell) => cell.text !== ''));
  if (header === undefined || years.length === 0) return null;
  const place = years[0]?.cells.findIndex((cell) => isYear(cell.text)) ?? -1;
  if (place === -1 || years.some((row) => !isYear(row.cells[place]?.text ?? ''))) return null;
  const turned = header.cells.flatMap(({ text }, column): readonly Row[] =>
    column === place || text === ''
      ? []
      : [
          {
            cells: [cellOf(text), ...years.map((row) => row.cells[column] ?? cellOf(''))],
            where: header.where,
          },
        ],
  );
  const top = [cellOf('ตัวชี้วัด'), ...years.map((row) => cellOf(row.cells[place]?.text ?? ''))];
  return [...rows.slice(0, at), { cells: top, where: header.where }, ...turned];
}

function namesFigure(text: string): boolean {
  if (text === '' || text.length > 60) return false;
  return (
    indicatorsIn(text).length === 1 ||
    toolsIn(text).length === 1 ||
    (indicatorNamed(text)?.likeness ?? 0) >= SURELY_NAMED
  );
}

function isYear(text: string): boolean {
  return /^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d$/.test(arabicDigits(text).replace(/\s/g, ''));
}

/** "ตัวชี้วัด | คะแนน | ตัวชี้วัด | คะแนน": a table folded to save paper is laid out again, the right half below. */
function unfolded(rows: readonly Row[]): readonly Row[] {
  const at = rows.findIndex((row) => isHeader(row));
  const header = rows[at]?.cells.map((cell) => squeeze(cell.text)) ?? [];
  const width = [2, 3, 4].find(
    (it) =>
      header.length > it &&
      header.length % it === 0 &&
      header.slice(0, it).every((text) => text !== '') &&
      header.every((text, place) => text === header[place % it]),
  );
  if (width === undefined) return rows;
  const part = (row: Row, from: number): Row => ({ ...row, cells: row.cells.slice(from, from + width) });
  const below = Array.from({ length: header.length / width }, (_, fold) =>
    rows.slice(at + 1).map((row) => part(row, fold * width)),
  );
  return [...rows.slice(0, at), ...rows.slice(at, at + 1).map((row) => part(row, 0)), ...below.flat()];
}

/** A code of an item and its title in one cell, the code with its letter. */
const codeAndTitle =
  /^\s*((?:ข้อ\s*)?(?:[Oo]|โอ)\s?[\d๐-๙]{1,2})\s*(?:[.):–-]\s*)?(?=[^\s\d๐-๙,;/])([\s\S]+)$/;
const LEAST_CODES = 3;
const MOST_OF_THEM = 0.6;

/** "O1 โครงสร้าง" in one column: a column for each of the two. */
function codesApart(rows: readonly Row[]): readonly Row[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const entries = rows.filter((row) => row.cells.filter((cell) => cell.text !== '').length > 1);
  const column = Array.from({ length: width }, (_, at) => at).find((at) => {
    const cells = entries.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
    const both = cells.filter((text) => codeAndTitle.test(text) && itemCodesIn(text).length === 1);
    return both.length >= LEAST_CODES && both.length >= cells.length * MOST_OF_THEM;
  });
  const header = rows.findIndex((row) => isHeader(row));
  if (column === undefined || header === -1) return rows;
  return rows.map((row, at) => {
    const cell = row.cells[column];
    if (cell === undefined) return row;
    const parts = codeAndTitle.exec(cell.text);
    const [code, title] =
      at === header
        ? [{ ...cell, text: 'รหัส' }, cell]
        : parts === null
          ? [cell, { ...cell, text: '' }]
          : [
              { ...cell, text: parts[1] ?? '' },
              { ...cell, text: parts[2] ?? '' },
            ];
    return { ...row, cells: [...row.cells.slice(0, column), code, title, ...row.cells.slice(column + 1)] };
  });
}
