import type { Role } from './header-words.ts';
import type { Standing } from './standing.ts';
import type { VerdictValue } from './verdict-words.ts';

/** A column of a table, and what it is about. */
export interface Column {
  readonly header: string;
  readonly role: Role | null;
  /** Of a column of scores. */
  readonly year: number | null;
  /** Of a column of ticks for one status. */
  readonly status: Standing['status'];
  /** Of a column of ticks for one verdict: "ผ่าน", "ไม่ผ่าน". */
  readonly verdict: VerdictValue | null;
  /** Of a column of ticks for a month or a quarter: its months, 1 to 12. */
  readonly months: readonly number[];
}
