import type { LocalDate } from '../domain/dates.ts';
import { thaiDay } from './dates.ts';

/** What the time is called in which links are entered in ITAS. */
export function answeringWindow(from: LocalDate, to: LocalDate): string {
  return `ช่วงกรอกลิงก์ OIT ในระบบ ITAS (${thaiDay(from)} ถึง ${thaiDay(to)})`;
}
