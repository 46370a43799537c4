/** A cell with line breaks between its paragraphs. Ticks are ☐ and ☑, numbers of lists are written out. */
export interface Cell {
  readonly text: string;
  /** Covered by the cell above or to the left; its text is empty then. */
  readonly merged: 'up' | 'left' | null;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Where a person finds it: "บรรทัด 12", "ตาราง 3 แถว 2", "แผ่น คะแนน แถว 4". */
  readonly where: string;
}

/** A file of whatever kind, taken apart in reading order. A text block is a paragraph or a heading. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly where: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

export type Document = readonly Block[];

/** No table of a report is as wide; what stands further to the right is left unread. */
export const MOST_COLUMNS = 100;

export function cellOf(text: string): Cell {
  return { text, merged: null };
}

/** A row of dashes under a header, as Markdown writes it, or a row without a word. */
export function isRule(row: Row): boolean {
  return row.cells.every((cell) => /^[\s\-–—:|_=]*$/.test(cell.text));
}

/** "รวม", "คะแนนเฉลี่ย": the last line of a table adds up, and is no entry; a title may well begin "รวมพลัง". */
export function isSum(row: Pick<Row, 'cells'>): boolean {
  const first = row.cells.find((cell) => cell.text !== '')?.text ?? '';
  return (
    first.length <= 40 &&
    /^(?:ผล|ยอด|ค่า|ร้อยละ|คะแนน|ความก้าวหน้า)?(?:โดย)?(?:รวม|เฉลี่ย)(?:(?:ทั้ง|ทุก|เป็น|จำนวน|คะแนน|เฉลี่ย|รวม|ร้อยละ|ความก้าวหน้า|งบ|เงิน|ผล)|[\s\d๐-๙:(.…]|$)/.test(
      first,
    )
  );
}
