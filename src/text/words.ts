import type { AuditRow } from '../app/ports.ts';
import type { Item, ItemStatus, Lack } from '../domain/item.ts';
import type { Measure, MeasureStatus } from '../domain/measure.ts';
import type { Right, Role } from '../domain/roles.ts';
import { thaiMonth } from './dates.ts';

// Single words and labels. Sentences are in sentences.ts, refusals in refusals.ts.
// Tone: polite, short, exact; no ครับ/ค่ะ; says what to do next; never blames.

export const itemStatus: Readonly<Record<ItemStatus, string>> = {
  not_started: 'ยังไม่เริ่ม',
  in_progress: 'กำลังทำ',
  published: 'เผยแพร่แล้ว',
  not_applicable: 'ไม่เกี่ยวข้อง',
};

export const measureStatus: Readonly<Record<MeasureStatus, string>> = {
  not_started: 'ยังไม่เริ่ม',
  in_progress: 'กำลังดำเนินการ',
  done: 'ดำเนินการแล้ว',
  cannot: 'ดำเนินการไม่ได้',
};

export const postureNames: Readonly<Record<NonNullable<Measure['posture']>, string>> = {
  maintain: 'รักษาระดับ',
  improve: 'พัฒนาเพื่อยกระดับ',
};

/** An item's state in a word or two, complete being more than published. */
export function standing(item: Item): string {
  if (item.complete) return 'ครบแล้ว';
  return item.status === 'published' ? 'เผยแพร่แล้ว ยังไม่ครบ' : itemStatus[item.status];
}

export const roleNames: Readonly<Record<Role, string>> = {
  viewer: 'ผู้ดู',
  officer: 'เจ้าหน้าที่',
  'unit-head': 'ผอ.กอง',
  executive: 'ผู้บริหาร',
  coordinator: 'ผู้ประสานงาน',
};

/** Who may use a command, by what it asks of them. */
export const rightNames: Readonly<Record<Right, string>> = {
  anyone: 'ทุกคน',
  ask: 'สมาชิกของหน่วยงาน',
  log: 'เจ้าหน้าที่ขึ้นไป',
  coordinate: 'ผู้ประสานงาน',
};

export function lack(one: Lack): string {
  switch (one.kind) {
    case 'no-link':
      return 'ยังไม่มีลิงก์';
    case 'unpublished':
      return 'ยังไม่เผยแพร่';
    case 'component':
      return `ขาด ${one.text}`;
    case 'month':
      return `ขาด ${thaiMonth(one.month)}`;
    case 'not-in-itas':
      return 'ยังไม่กรอก ITAS';
    default:
      return one satisfies never;
  }
}

/** What a lack is called when only the first few fit: "ขาด รูปถ่าย, ช่องทางติดต่อ และอีก 2". */
export function lacks(all: readonly Lack[], most = 3): string {
  const shown = all.slice(0, most).map(lack).join(', ');
  return all.length > most ? `${shown} และอีก ${all.length - most}` : shown;
}

/** What happened to a target, as its history tells it. */
const actions: Readonly<Record<string, string>> = {
  'update-item': 'บันทึก',
  component: 'ยืนยันองค์ประกอบ',
  'log-progress': 'บันทึกความก้าวหน้า',
  'add-measure': 'เพิ่มมาตรการ',
  'set-score': 'บันทึกคะแนน',
  assign: 'มอบหมาย',
  'set-due': 'ตั้งกำหนด',
  setup: 'ตั้งค่าหน่วยงาน',
  join: 'เข้าร่วม',
  'join-unit': 'ระบุหน่วยงานของตน',
  'open-year': 'เปิดปีงบประมาณ',
  undo: 'ยกเลิกรายการ',
};

export function action(row: AuditRow): string {
  return actions[row.action] ?? row.action;
}

/** What a row's target is called: "O12", "มาตรการ 3", "หน่วยงาน". */
export function target(row: AuditRow): string {
  switch (row.kind) {
    case 'item':
      return row.label;
    case 'measure':
      return `มาตรการ ${row.label}`;
    case 'score':
      return `คะแนนปี ${row.label}`;
    case 'agency':
      return 'หน่วยงาน';
    case 'group':
      return 'กลุ่มนี้';
    case 'member':
      return 'สมาชิก';
    default:
      return row.kind satisfies never;
  }
}

export const unnamed = 'ผู้ที่ไม่ทราบชื่อ';
export const erased = 'ลบแล้ว';
