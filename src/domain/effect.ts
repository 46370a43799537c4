/** What it takes to tell which rows of a target's history still hold. */
export interface Traceable {
  readonly id: string;
  readonly undoes: string | null;
}

/**
 * The rows that still hold: one that was taken back does not, and one whose taking back was itself taken back does
 * again. `rows` is one target's history, oldest first; an undo always stands after what it undoes.
 */
export function inEffect<Row extends Traceable>(rows: readonly Row[]): readonly Row[] {
  const takenBack = new Set<string>();
  for (const row of [...rows].reverse()) {
    if (row.undoes !== null && !takenBack.has(row.id)) takenBack.add(row.undoes);
  }
  return rows.filter((row) => !takenBack.has(row.id));
}

/** Whether one of a target's rows still holds. */
export function isInEffect(rows: readonly Traceable[], id: string): boolean {
  return inEffect(rows).some((row) => row.id === id);
}

/** The changes made to a target after one of its rows that still hold, undos aside. */
export function laterThan<Row extends Traceable>(rows: readonly Row[], id: string): readonly Row[] {
  const at = rows.findIndex((row) => row.id === id);
  return inEffect(rows).filter((row) => row.undoes === null && rows.indexOf(row) > at);
}
