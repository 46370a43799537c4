// How alike two texts of a report are. Written apart from the reader's own normalisation on purpose: a judge that
// shared it would share its mistakes.

/** What a difference in typing is not allowed to change: digits, white space, case, dashes, bullets at the edges. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^[-•·●▪*]+|[.,;:]+$/g, '');
}

/** 1 for the same text after normalising, 0 for nothing in common; the edit distance over the longer length. */
export function likeness(one: string, other: string): number {
  const a = Array.from(normalised(one));
  const b = Array.from(normalised(other));
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

function distance(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, at) => at + 1);
  for (const [row, letter] of a.entries()) {
    const line: number[] = [];
    let left = row + 1;
    for (const [column, other] of b.entries()) {
      const corner = column === 0 ? row : (above[column - 1] ?? 0);
      const up = above[column] ?? 0;
      left = Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1));
      line.push(left);
    }
    above = line;
  }
  return above.at(-1) ?? a.length;
}
