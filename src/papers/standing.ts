import type { MeasureStatus } from '../domain/measure.ts';
import type { WorkedMeasure } from '../domain/year-facts.ts';

/** The words of the reports that agencies hand in. */
export const standingWords: Readonly<Record<MeasureStatus, string>> = {
  not_started: 'ยังไม่ได้ดำเนินการ',
  in_progress: 'อยู่ระหว่างดำเนินการ',
  done: 'ดำเนินการแล้วเสร็จ',
  cannot: 'ไม่สามารถดำเนินการได้',
};

/** A report tells first of what was done. */
const inOrder = ['done', 'in_progress', 'not_started', 'cannot'] as const satisfies readonly MeasureStatus[];

/** "ดำเนินการแล้วเสร็จ 8 มาตรการ อยู่ระหว่างดำเนินการ 1 มาตรการ และยังไม่ได้ดำเนินการ 1 มาตรการ" */
export function standingOf(measures: readonly WorkedMeasure[]): string {
  const parts = inOrder.flatMap((status) => {
    const count = measures.filter((it) => it.measure.status === status).length;
    if (count === 0) return [];
    const all = status === 'done' && count === measures.length ? 'ครบทั้ง' : '';
    return [`${standingWords[status]}${all} ${count} มาตรการ`];
  });
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(' ')} และ${last}`;
}
