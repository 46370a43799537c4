import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

// What stands beside each other on a page without a line around it: a table that nobody sees.

/** A border that nobody sees. */
export const unseen = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const clear = { top: unseen, bottom: unseen, left: unseen, right: unseen };

/** What a place of a row holds, and how it differs from a bare one. */
export type Place = Omit<ConstructorParameters<typeof TableCell>[0], 'width'>;

export function emptyPlace(): Place {
  return { children: [new Paragraph({ children: [] })] };
}

/**
 * @param widths of the columns, in twips
 * @param height of every row, in twips; without it a row is as high as it has to be, and never torn
 */
export function drawBeside(
  widths: readonly number[],
  rows: readonly (readonly Place[])[],
  height?: number,
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...clear, insideHorizontal: unseen, insideVertical: unseen },
    rows: rows.map(
      (places) =>
        new TableRow({
          ...(height === undefined
            ? { cantSplit: true }
            : { height: { value: height, rule: HeightRule.EXACT } }),
          children: places.map(
            (place, at) =>
              new TableCell({
                borders: clear,
                ...place,
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
