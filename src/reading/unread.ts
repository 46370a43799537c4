import type { FoundWarning } from '../domain/found.ts';
import { addUnder } from '../domain/grouped.ts';
import { lackingColumn } from '../text/paper-sentences.ts';
import { kindOf } from './kinds.ts';
import { itemCodesIn, questionsIn } from './numerals.ts';
import { someOf } from './places.ts';
import type { Part, TablePart } from './tables.ts';
import type { ListedVerdict } from './verdicts.ts';

/** What nothing was taken from, so that nobody believes that all was read. */
export function unreadTables(
  parts: readonly Part[],
  listed: readonly ListedVerdict[],
): readonly FoundWarning[] {
  return [...unreadColumns(parts), ...wholeTables(parts, listed)];
}

function wholeTables(parts: readonly Part[], listed: readonly ListedVerdict[]): readonly FoundWarning[] {
  return parts.flatMap((part): readonly FoundWarning[] => {
    if (part.kind !== 'table' || part.rows.length < 2 || kindOf(part) !== 'other') return [];
    const columns = Math.max(...part.rows.map((row) => row.cells.length));
    const words = part.rows.map((row) => row.cells.map((cell) => cell.text).join(' ')).join('\n');
    const used = part.rows.some((row) => listed.some((it) => it.where === row.where));
    const advised = questionsIn(words).length > 0 && itemCodesIn(words).length > 0;
    if (columns < 3 || used || advised || listsWhatIsLacking(part)) return [];
    return [
      {
        code: 'unread-table',
        message: `อ่านตาราง ${part.rows.length} แถวนี้ไม่เข้าใจ จึงไม่ได้นำเข้า`,
        where: part.where,
      },
    ];
  });
}

/** The first page of a draft that Prongsai wrote itself. */
function listsWhatIsLacking({ columns, rows }: TablePart): boolean {
  const headers = [...columns.map((it) => it.header), ...(rows[0]?.cells.map((it) => it.text) ?? [])];
  return headers.includes(lackingColumn);
}

/** Columns of tables that were read whose header nobody understood: what stands there is left out. */
function unreadColumns(parts: readonly Part[]): readonly FoundWarning[] {
  const places = new Map<string, string[]>();
  for (const part of parts) {
    if (part.kind !== 'table' || kindOf(part) === 'other') continue;
    for (const [at, { role, header }] of part.columns.entries()) {
      if (role !== null || header === '' || part.rows.every((row) => (row.cells[at]?.text ?? '') === ''))
        continue;
      addUnder(places, header, part.where);
    }
  }
  return [...places].map(([header, where]) => ({
    code: 'unread-column',
    message: `ไม่เข้าใจหัวคอลัมน์ “${header.replace(/\s+/g, ' ')}” จึงไม่ได้นำเข้าคอลัมน์นี้`,
    where: someOf(where),
  }));
}
