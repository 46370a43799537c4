import type { MeasureStatus } from '../domain/measure.ts';
import type { WorkedMeasure } from '../domain/year-facts.ts';

const counted: readonly (readonly [MeasureStatus, string])[] = [
  ['done', 'ดำเนินการแล้วเสร็จ'],
  ['in_progress', 'อยู่ระหว่างดำเนินการ'],
  ['not_started', 'ยังไม่ได้ดำเนินการ'],
  ['cannot', 'ไม่สามารถดำเนินการได้'],
];

/** "ดำเนินการแล้วเสร็จ 8 มาตรการ อยู่ระหว่างดำเนินการ 1 มาตรการ และยังไม่ได้ดำเนินการ 1 มาตรการ" */
export function standingOf(measures: readonly WorkedMeasure[]): string {
  const parts = counted.flatMap(([status, words]) => {
    const count = measures.filter((it) => it.measure.status === status).length;
    if (count === 0) return [];
    return [`${words}${status === 'done' && count === measures.length ? 'ครบทั้ง' : ''} ${count} มาตรการ`];
  });
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(' ')} และ${last}`;
}
