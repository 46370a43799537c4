import { verdictValues } from '../../domain/item.ts';
import { thaiDate, thaiDay, thaiMonth } from '../../text/dates.ts';
import { verdictWords } from '../../text/item-sentences.ts';
import type { Call } from './call.ts';

// What stands in the lines of several commands, or takes some thought in one: states, times, figures, what is meant. A
// call's arguments are read as they come, since whatever is no such word is left out of its line.

const itemStatus: Readonly<Record<string, string>> = {
  published: 'เสร็จแล้ว',
  in_progress: 'กำลังทำ',
  not_started: 'ยังไม่เริ่ม',
  not_applicable: 'ไม่เกี่ยวข้อง',
};

const measureStatus: Readonly<Record<string, string>> = {
  done: 'เสร็จแล้ว',
  in_progress: 'กำลังทำ',
  not_started: 'ยังไม่เริ่ม',
  cannot: 'ดำเนินการไม่ได้',
};

export function verdictWord(value: unknown): string {
  const known = verdictValues.find((it) => it === value);
  return known === undefined ? '' : verdictWords[known];
}

type Said = Readonly<Record<string, unknown>>;

/** Of several codes the same is said once: "O11 O14 O17 เสร็จแล้ว". */
export function updateLines(updates: readonly Said[]): readonly string[] {
  const said = updates.map(wordsOfUpdate);
  return updates.flatMap((update, at) => {
    const isLast = said[at] !== said[at + 1] || update.links !== undefined;
    return isLast ? [text(update.code), said[at] ?? ''] : [text(update.code)];
  });
}

export function wordsOfUpdate(said: Said): string {
  const links = list(said.links).map(text);
  const months = list(said.months).map((month) => thaiMonth(text(month)));
  const isMonthOnly = months.length > 0 && links.length === 0;
  const status = itemStatus[text(said.status)] ?? (isMonthOnly ? 'ลงแล้ว' : '');
  const reason = said.reason === undefined ? '' : `เพราะ ${text(said.reason)}`;
  const note = said.note === undefined ? '' : `หมายเหตุ ${text(said.note)}`;
  return [...months, ...links, status, reason, note].filter((word) => word !== '').join(' ');
}

export function progressWords(args: Call['args']): readonly string[] {
  const percent = typeof args.percent === 'number' ? `${args.percent}%` : '';
  const month = args.month === undefined ? '' : thaiMonth(text(args.month));
  const indicator = args.indicator === undefined ? '' : `ตัวชี้วัด ${text(args.indicator)}`;
  const which = args.ref === undefined ? indicator || text(args.topic) : text(args.ref);
  const reason = args.reason === undefined ? '' : `เพราะ ${text(args.reason)}`;
  const status = measureStatus[text(args.status)] ?? '';
  return ['มาตรการ', which, percent, status, month, reason, text(args.note), ...list(args.links).map(text)];
}

export function figureLine(figure: unknown): string {
  const said = record(figure);
  const names = [
    said.total === undefined ? '' : 'รวม',
    said.level === undefined ? '' : 'ระดับ',
    text(said.tool),
    said.indicator === undefined ? '' : `ตัวชี้วัด ${text(said.indicator)}`,
    said.subIndicator === undefined ? '' : `ตัวชี้วัดย่อย ${text(said.subIndicator)}`,
    text(said.question),
  ];
  return [...names, text(said.value)].filter((word) => word !== '').join(' ');
}

export function componentWords({ code, component, met }: Call['args']): readonly string[] {
  const isMet = met === true;
  if (component === 'all') return [text(code), isMet ? 'ครบทุกองค์ประกอบ' : 'ยังไม่ครบทุกองค์ประกอบ'];
  const words = text(component);
  if (/^\d{4}-\d{2}$/.test(words)) return [text(code), `เดือน ${thaiMonth(words)}`, isMet ? 'ลงแล้ว' : 'ยังไม่มี'];
  // Thai is written together, other letters are not.
  const named = /^[ก-๙].*[ก-๙]$/.test(words) ? words : ` ${words} `;
  return [text(code), (isMet ? `มี${named}แล้ว` : `ยังไม่มี${named}`).trim()];
}

export function spanWords(from: string, to: string): readonly string[] {
  if (from !== '' && from === to) return [thaiDay(from)];
  return [...(from === '' ? [] : ['ตั้งแต่', thaiDay(from)]), ...(to === '' ? [] : ['ถึง', thaiDay(to)])];
}

/** Of what is reminded: "O12", "กองคลัง", "ทั้งหมด". */
export function aimWords(args: Call['args']): readonly string[] {
  const target = record(args.target);
  return [
    ...list(target.codes).map(text),
    ...refsOf(target),
    text(target.unit),
    target.all === true ? 'ทั้งหมด' : '',
  ];
}

export function isUsual(args: Call['args']): boolean {
  return Object.keys(record(args.when)).length === 0;
}

export function whenWords(args: Call['args']): string {
  const { date, monthlyDay, daysBefore } = record(args.when);
  if (date !== undefined) return thaiDate(text(date));
  if (monthlyDay !== undefined) return `วันที่ ${text(monthlyDay)} ของทุกเดือน`;
  return daysBefore === undefined ? '' : `ก่อนกำหนด ${text(daysBefore)} วัน`;
}

export function refsOf(args: Call['args']): readonly string[] {
  return list(args.refs).map((ref) => `มาตรการ ${text(ref)}`);
}

export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
