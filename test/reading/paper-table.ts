import type { Chance } from './chance.ts';

/** A row; null is a cell that the one above covers. */
export type PaperRow = { readonly cells: readonly (string | null)[] } | { readonly heading: string };

export interface PaperTable {
  /** None: it goes on from the page before. */
  readonly header: readonly string[];
  readonly rows: readonly PaperRow[];
}

/** A line of text, or a table. */
export type Sheet = string | PaperTable;

/** Tears a table over pages: with its header again or without, now and then with a page number between. */
export function tornApart(
  chance: Chance,
  table: PaperTable,
  most: number,
): { readonly sheets: readonly Sheet[]; readonly form: string } {
  const tears = chance.between(0, most);
  const again = chance.percent(60);
  const numbered = chance.percent(30);
  let rest = table.rows;
  const sheets: Sheet[] = [];
  for (let tear = 0; tear < tears && rest.length > 4; tear++) {
    const at = chance.between(2, rest.length - 2);
    // No page begins below a merged cell or right after a heading.
    const next = rest[at];
    const last = rest[at - 1];
    if (
      next === undefined ||
      ('cells' in next && next.cells.includes(null)) ||
      (last !== undefined && 'heading' in last)
    )
      continue;
    sheets.push({ header: sheets.length === 0 || again ? table.header : [], rows: rest.slice(0, at) });
    if (numbered) sheets.push(`- ${tear + 2} -`);
    rest = rest.slice(at);
  }
  sheets.push({ header: sheets.length === 0 || again ? table.header : [], rows: rest });
  return { sheets, form: `${tears} tears${again ? ' with headers' : ''}` };
}
