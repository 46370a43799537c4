import { type Block, type Document, MOST_COLUMNS, type Row, cellOf, isRule } from './document.ts';
import { blocksOfHtml, plainText } from './html.ts';

/** More than any report has: what comes after is left unread. */
const MOST_ROWS = 50_000;

/**
 * Takes a text file apart: a line with tabs (or between bars) is a row of a table, anything else a paragraph. Cells
 * may be HTML fragments. A file that is HTML as a whole is read as that.
 */
export function blocksOfText(text: string): Document {
  if (/<table[\s>]/i.test(text) && !text.includes('\t')) return blocksOfHtml(text);
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  const lines = text.split(/\r\n?|\n/).slice(0, MOST_ROWS);
  for (const [at, line] of lines.entries()) {
    const where = `บรรทัด ${at + 1}`;
    const cells = cellsOf(line);
    if (cells !== null) {
      const row = { cells: cells.map((it) => cellOf(plainText(it))), where };
      if (!isRule(row)) put(rows, row);
      continue;
    }
    const said = plainText(line);
    const last = rows.at(-1);
    if (said !== '' && last !== undefined && last.cells.length < (rows[0]?.cells.length ?? 0)) {
      rows[rows.length - 1] = withMore(last, said);
      continue;
    }
    endTable();
    for (const part of said.split('\n')) if (part !== '') blocks.push({ kind: 'text', text: part, where });
  }
  endTable();
  return blocks;
}

function cellsOf(line: string): readonly string[] | null {
  if (line.includes('\t')) return line.split('\t', MOST_COLUMNS);
  const bars = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  return bars?.includes('|') === true ? bars.split('|', MOST_COLUMNS) : null;
}

/** Adds a row; where a cell was broken over two lines, the row before has its other half here. */
function put(rows: Row[], row: Row): void {
  const width = rows[0]?.cells.length ?? 0;
  const half = rows.length >= 2 ? rows.at(-1) : undefined;
  const [first, ...others] = row.cells;
  if (half === undefined || first === undefined || others.length === 0) rows.push(row);
  else if (half.cells.length + others.length !== width) rows.push(row);
  else {
    const whole = withMore(half, first.text);
    rows[rows.length - 1] = { ...whole, cells: [...whole.cells, ...others] };
  }
}

/** The next line of a cell that was broken over two lines. */
function withMore(row: Row, more: string): Row {
  const last = row.cells.at(-1);
  return last === undefined
    ? row
    : { ...row, cells: [...row.cells.slice(0, -1), cellOf(`${last.text}\n${more}`)] };
}
