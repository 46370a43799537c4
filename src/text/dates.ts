import dayjs from 'dayjs';
import 'dayjs/locale/th.js';
import buddhistEra from 'dayjs/plugin/buddhistEra.js';
import utc from 'dayjs/plugin/utc.js';
import { type LocalDate, type Month, daysBetween } from '../domain/dates.ts';
import type { OfficeHours } from '../domain/office-hours.ts';

dayjs.extend(utc);
dayjs.extend(buddhistEra);

/** "ศ. 30 เม.ย. 2570": with the weekday and a four-digit year of the Buddhist era. */
export function thaiDate(date: LocalDate): string {
  return dayjs.utc(date).locale('th').format('dd D MMM BBBB');
}

/** "30 เม.ย. 2570", where a weekday would say nothing, as at the end of a period. */
export function thaiDay(date: LocalDate): string {
  return dayjs.utc(date).locale('th').format('D MMM BBBB');
}

/** "30 เมษายน 2570", as papers are dated. */
export function thaiLongDay(date: LocalDate): string {
  return dayjs.utc(date).locale('th').format('D MMMM BBBB');
}

/** A day in pieces, for a calendar sheet: "ศ.", "30", "เม.ย. 2570". */
export function thaiParts(date: LocalDate): {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
} {
  const day = dayjs.utc(date).locale('th');
  return { weekday: day.format('dd'), day: day.format('D'), month: day.format('MMM BBBB') };
}

/** "ต.ค. 69", as monthly duties are printed. */
export function thaiMonth(month: Month): string {
  return dayjs.utc(`${month}-01`).locale('th').format('MMM BB');
}

/** "เหลือ 12 วัน", "ครบกำหนดวันนี้", "เลยกำหนด 3 วัน". */
export function daysLeft(today: LocalDate, due: LocalDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'ครบกำหนดวันนี้';
  return days > 0 ? `เหลือ ${days} วัน` : `เลยกำหนด ${-days} วัน`;
}

/** "20 พ.ย. 2569 16:20 น." in Bangkok, for histories. */
export function thaiMoment(at: Date): string {
  const bangkok = dayjs.utc(at).add(7, 'hour');
  return `${thaiDay(bangkok.format('YYYY-MM-DD'))} ${bangkok.format('HH:mm')} น.`;
}

/** "08:30–16:30 น." */
export function thaiHours({ from, to }: OfficeHours): string {
  return `${from}–${to} น.`;
}
