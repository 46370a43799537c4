import { Parser } from 'htmlparser2';
import { readableAddress } from '../text/addresses.ts';
import { tidy } from '../text/thai.ts';
import { type Block, type Cell, type Document, MOST_COLUMNS, type Row, cellOf } from './document.ts';

/** What ends a line. A list item does too, after its number or dash. */
const lineTags = new Set([
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'header',
]);
/** What nobody sees, and what somebody struck out. */
const silentTags = new Set(['style', 'script', 'head', 'template', 'noscript', 's', 'strike', 'del']);
/** What stands raised behind something and leads to a footnote: "1", "[2]", "๓)", "*". */
const noteMark = /^[\s[\]()*†‡,\d๐-๙]{1,8}$/;

/** A cell that claims to span more is a mistake or a trap. */
const MOST_SPANNED = 200;
const MOST_CELLS = 200_000;

/** Of a point in a list, with the line's end before it. */
const LONGEST_MARK = 12;

interface OpenTable {
  readonly rows: OpenCell[][];
}

interface OpenCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Takes HTML apart into paragraphs and tables. A table within a cell becomes lines of that cell. */
export function blocksOfHtml(html: string): Document {
  const blocks: Block[] = [];
  const lists: (number | null)[] = [];
  let table: OpenTable | null = null;
  let cell: OpenCell | null = null;
  let depth = 0;
  let silent = 0;
  let paragraph = '';
  let address: { readonly url: string; shown: string } | null = null;
  let raised: string | null = null;
  let tables = 0;

  const write = (text: string): void => {
    if (silent > 0) return;
    if (raised !== null) {
      raised += text;
      return;
    }
    if (address !== null) address.shown += text;
    if (cell !== null) cell.text += text;
    else if (table === null) paragraph += text;
  };
  const endParagraph = (): void => {
    for (const line of paragraph.split('\n')) {
      const text = tidy(line);
      if (text !== '') blocks.push({ kind: 'text', text, where: `ย่อหน้า ${blocks.length + 1}` });
    }
    paragraph = '';
  };
  const endLine = (): void => {
    write('\n');
  };
  /** A point that says nothing, since all of it was struck out, leaves no mark behind. */
  const endPoint = (): void => {
    const text = cell?.text ?? paragraph;
    const mark = /\n(?:-|\d+\.) $/.exec(text.slice(-LONGEST_MARK))?.[0] ?? '';
    if (cell !== null) cell.text = text.slice(0, text.length - mark.length);
    else paragraph = text.slice(0, text.length - mark.length);
    endLine();
  };
  const endRaised = (): void => {
    const text = raised ?? '';
    raised = null;
    const isBehind = /\S[ \t\u00A0]*$/.test(cell?.text ?? paragraph);
    // To a number behind which it stands it would be one more digit.
    if (!isBehind || !noteMark.test(text)) write(text);
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (silentTags.has(name)) silent += 1;
      if (name === 'table') {
        depth += 1;
        if (depth === 1) {
          endParagraph();
          table = { rows: [] };
        } else endLine();
      } else if (name === 'tr') {
        if (depth === 1) table?.rows.push([]);
        else endLine();
      } else if (name === 'td' || name === 'th') {
        if (depth === 1 && table !== null) {
          if (table.rows.length === 0) table.rows.push([]);
          cell = { text: '', columns: span(attributes.colspan), rows: span(attributes.rowspan) };
          table.rows.at(-1)?.push(cell);
        } else write(' ');
      } else if (name === 'input') {
        if (attributes.type === 'checkbox') write(attributes.checked === undefined ? ' ☐ ' : ' ☑ ');
      } else if (name === 'a') {
        address = { url: attributes.href ?? '', shown: '' };
      } else if (name === 'sup') {
        raised ??= '';
      } else if (name === 'li') {
        endLine();
        write(listMark(lists));
      } else if (lineTags.has(name)) endLine();
      if (name === 'ol') lists.push(Number(attributes.start ?? 1) - 1);
      if (name === 'ul') lists.push(null);
    },
    ontext: write,
    onclosetag(name) {
      if (silentTags.has(name)) silent = Math.max(0, silent - 1);
      if (name === 'table') {
        depth -= 1;
        if (depth === 0 && table !== null) {
          tables += 1;
          blocks.push({ kind: 'table', rows: gridOf(table, tables) });
          table = null;
          cell = null;
        }
      } else if ((name === 'td' || name === 'th') && depth === 1) cell = null;
      else if (name === 'sup') endRaised();
      else if (name === 'a') {
        const { url, shown } = address ?? { url: '', shown: '' };
        address = null;
        const isShown = shown.includes(url) || shown.includes(readableAddress(url));
        if (/^https?:/i.test(url) && !isShown) write(` ${url} `);
      } else if (name === 'li') endPoint();
      else if (lineTags.has(name)) endLine();
      if (name === 'ol' || name === 'ul') lists.pop();
    },
  });
  parser.write(html);
  parser.end();
  endParagraph();
  return blocks;
}

function span(written: string | undefined): number {
  const wanted = Number(written ?? 1);
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MOST_SPANNED) : 1;
}

function listMark(lists: (number | null)[]): string {
  const counted = lists.at(-1);
  if (counted === undefined || counted === null) return '- ';
  lists[lists.length - 1] = counted + 1;
  return `${counted + 1}. `;
}

/** Writes cells that span several rows or columns out, so that a column is the same place in every row. */
function gridOf(table: OpenTable, number: number): readonly Row[] {
  const covered = new Map<string, 'up' | 'left'>();
  let written = 0;
  return table.rows.map((open, at) => {
    const cells: Cell[] = [];
    const fill = (): void => {
      for (let merged = covered.get(`${at}:${cells.length}`); merged !== undefined;) {
        cells.push({ text: '', merged });
        merged = covered.get(`${at}:${cells.length}`);
      }
    };
    for (const cell of open) {
      fill();
      if (cells.length >= MOST_COLUMNS) break;
      const column = cells.length;
      for (let down = 0; down < cell.rows && written < MOST_CELLS; down++) {
        for (let right = 0; right < cell.columns; right++, written++) {
          if (down + right > 0) covered.set(`${at + down}:${column + right}`, down > 0 ? 'up' : 'left');
        }
      }
      cells.push(cellOf(tidy(cell.text)));
    }
    fill();
    return { cells, where: `ตาราง ${number} แถว ${at + 1}` };
  });
}

/** An HTML fragment as lines of text: what a cell of a text file holds. */
export function plainText(fragment: string): string {
  // An address between angle brackets is no tag.
  const html = fragment.replace(/<(https?:\/\/[^<>\s]+)>/g, ' $1 ');
  if (!/<[a-z/!]|&[a-z#]\w*;/i.test(html)) return tidy(unmarked(html));
  const lines = blocksOfHtml(html).flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.map((row) => row.cells.map((it) => it.text).join(' ')),
  );
  return tidy(unmarked(lines.join('\n')));
}

/** Without what Markdown struck out, and its signs of emphasis and headings. */
function unmarked(text: string): string {
  return text
    .replace(/(?<!~)~~(?=[^\s~])[^~\n]*(?<!\s)~~(?!~)/g, '')
    .replace(/\*\*|~~|(?<!\w)__(?!\w)/g, '')
    .replace(/^#{1,6}\s+/gm, '');
}
