import type { AuditRow } from '../app/ledger.ts';
import type { Agency, Member } from '../domain/agency.ts';
import type { ItemState } from '../domain/item.ts';
import { linkBetween } from '../domain/links.ts';
import type { Measure } from '../domain/measure.ts';
import { usualHours } from '../domain/office-hours.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { ScoreState } from '../domain/score.ts';
import { thaiDate, thaiHours, thaiMonth } from './dates.ts';
import { figureName, points } from './figures.ts';
import { verdictWords } from './item-sentences.ts';
import { measures as labels } from './measure-sentences.ts';
import { foundOnly, itemStatus, measureStatus, postureNames, roleNames, toRecheck } from './words.ts';

// What a row of the history changed, in a few words each.

/** A component's id is never a month. */
const MONTH = /^\d{4}-\d{2}$/;

/** The new state as far as it changed: "เผยแพร่แล้ว", "60%", "กองคลัง", "ต.ค. 69". Free text is not among it. */
export function changes(row: AuditRow): readonly string[] {
  switch (row.kind) {
    case 'item':
      return itemChanges(row);
    case 'measure':
      return measureChanges(row);
    case 'score':
      return scoreChanges(row);
    case 'member':
      return memberChanges(row);
    case 'agency':
      return agencyChanges(row);
    case 'reminder':
      return reminderChanges(row);
    case 'group':
      return [];
    default:
      return row.kind satisfies never;
  }
}

/** The address that a row is about; null where the row left the item without any, undefined where it is about none. */
export function newAddress(row: AuditRow): string | null | undefined {
  const { links } = fields<ItemState>(row.after);
  if (row.kind !== 'item' || links === undefined) return undefined;
  return links.length === 0 ? null : (linkBetween(linksBefore(row), links) ?? undefined);
}

function linksBefore(row: AuditRow): ItemState['links'] {
  return fields<ItemState>(row.before).links ?? [];
}

/** Whether a row brought links that are still to be looked at. */
function carriesLinks(row: AuditRow): boolean {
  const isOld = (links: ItemState['links'] = []) => links.some((link) => link.recheck);
  return isOld(fields<ItemState>(row.after).links) && !isOld(linksBefore(row));
}

function itemChanges(row: AuditRow): readonly string[] {
  const { status, units, met, due, verdict } = fields<ItemState>(row.after);
  return [
    ...(status === undefined ? [] : [itemStatus[status]]),
    ...(units ? [units.join(', ')] : []),
    ...(due ? [`กำหนด ${thaiDate(due)}`] : []),
    ...(met === undefined ? [] : metChanges(fields<ItemState>(row.before).met ?? [], met)),
    ...(newAddress(row) === null ? ['ไม่มีลิงก์'] : []),
    ...(carriesLinks(row) ? [row.action === 'find-links' ? foundOnly : toRecheck] : []),
    ...photoChange(row),
    ...(verdict === undefined ? [] : [verdict === null ? 'ไม่มีผลตรวจ' : verdictWords[verdict.value]]),
  ];
}

function metChanges(before: readonly string[], after: readonly string[]): readonly string[] {
  const added = after.filter((id) => !before.includes(id));
  const lost = before.filter((id) => !after.includes(id));
  return [...counted('ครบ', added), ...counted('ถอนการยืนยัน', lost)];
}

function counted(what: string, ids: readonly string[]): readonly string[] {
  const months = ids.filter((id) => MONTH.test(id)).map(thaiMonth);
  const others = ids.length - months.length;
  return [
    ...(months.length === 0 ? [] : [`${what} ${months.join(' ')}`]),
    ...(others === 0 ? [] : [`${what} ${others} องค์ประกอบ`]),
  ];
}

/** The days of the calendar that were set; those that were taken back are not said. */
function agencyChanges(row: AuditRow): readonly string[] {
  const before = fields<Agency>(row.before).calendar ?? [];
  const set = (fields<Agency>(row.after).calendar ?? []).filter(
    (it) => !before.some((other) => other.year === it.year && other.step === it.step && other.to === it.to),
  );
  return set.map(({ to }) => `ปฏิทิน ${thaiDate(to)}`);
}

function reminderChanges(row: AuditRow): readonly string[] {
  const { off, daysBefore, dates, monthlyDay, snooze, acknowledged, hours } = fields<ReminderWish>(row.after);
  const before = fields<ReminderWish>(row.before).dates ?? [];
  const added = (dates ?? []).filter((date) => !before.includes(date));
  return [
    ...(off === undefined ? [] : [off ? 'หยุดเตือน' : 'เตือนตามปกติ']),
    ...added.map((date) => `เตือน ${thaiDate(date)}`),
    ...(snooze ? [`เลื่อนเตือนไป ${thaiDate(snooze.until)}`] : []),
    ...(acknowledged ? ['รับทราบ'] : []),
    ...(monthlyDay == null ? [] : [`เตือนทุกวันที่ ${monthlyDay}`]),
    ...(daysBefore == null ? [] : [`เตือนก่อนกำหนด ${daysBefore.join(', ')} วัน`]),
    ...(hours === undefined ? [] : [`เวลาทำการ ${thaiHours(hours ?? usualHours)}`]),
  ];
}

function memberChanges(row: AuditRow): readonly string[] {
  const { role, units } = fields<Member>(row.after);
  return [...(role ? [roleNames[role]] : []), ...(units ?? [])];
}

function measureChanges(row: AuditRow): readonly string[] {
  const { status, percent, title, lead, units, due, removed } = fields<Measure>(row.after);
  if (removed === true) return ['ลบออก'];
  return [
    ...(title === undefined ? [] : [title]),
    ...(status === undefined || title !== undefined ? [] : [measureStatus[status]]),
    ...(percent === undefined ? [] : [`${percent}%`]),
    ...(due ? [`กำหนด ${thaiDate(due)}`] : []),
    ...(units && units.length > 0 ? [units.join(', ')] : lead ? [lead] : []),
    ...partChanges(row),
  ];
}

/** Fields of a measure that are too long for a row: only which of them changed, and a unit's own tick. */
function partChanges(row: AuditRow): readonly string[] {
  const before = fields<Measure>(row.before);
  const after = fields<Measure>(row.after);
  // A measure that is added or taken over has all of its fields at once, and its title says which it is.
  if (after.removed === false) return [];
  const { indicators, questions, posture, period, steps } = after;
  const ticked = (after.unitsDone ?? []).filter((unit) => !before.unitsDone?.includes(unit));
  const longer = (steps?.length ?? 0) - (before.steps?.length ?? 0);
  return [
    ...(indicators ? [`${labels.indicators} ${indicators.join(', ') || '–'}`] : []),
    ...(questions ? [`${labels.questions} ${questions.join(', ')}`] : []),
    ...(posture ? [postureNames[posture]] : []),
    ...(period ? [`${labels.period} ${labels.span(period.from, period.to)}`] : []),
    ...(steps && (row.entry === null || longer !== 0) ? [`${labels.steps} ${steps.length} รายการ`] : []),
    ...(['findings', 'followUp', 'recommendations', 'outputSummary', 'outcome'] as const).flatMap((field) =>
      after[field] === undefined ? [] : [labels[field]],
    ),
    ...photoChange(row),
    ...ticked.map((unit) => `ส่วนของ${unit}เสร็จแล้ว`),
  ];
}

/** "หลักฐาน 3 ไฟล์", by how many came or went. */
function photoChange(row: AuditRow): readonly string[] {
  const after = fields<Measure>(row.after).photos;
  if (after === undefined) return [];
  const by = after.length - (fields<Measure>(row.before).photos?.length ?? 0);
  return by === 0 ? [] : [`${by > 0 ? 'แนบหลักฐาน' : 'นำหลักฐานออก'} ${Math.abs(by)} ไฟล์`];
}

function scoreChanges(row: AuditRow): readonly string[] {
  const { level, recommended, ...figures } = fields<ScoreState>(row.after);
  return [
    ...Object.entries(figures).map(([figure, value]) =>
      typeof value === 'number' ? `${figureName(figure)}: ${points(value)}` : `ลบ${figureName(figure)}`,
    ),
    ...(level === undefined ? [] : [level === null ? 'ลบระดับ' : `ระดับ ${level}`]),
    ...(recommended === undefined ? [] : [recommended === null ? 'ลบข้อเสนอแนะ' : 'ข้อเสนอแนะของ ป.ป.ช.']),
  ];
}

/** The fields of a row, which the ledger wrote from a state of the row's own kind. */
function fields<State>(written: AuditRow['after']): Partial<State> {
  return written as Partial<State>;
}
