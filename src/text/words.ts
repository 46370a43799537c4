import { linkLook } from './link-sentences.ts';
import type { AuditRow } from '../app/ledger.ts';
import type { ProfileField } from '../domain/agency.ts';
import type { Item, ItemStatus, Lack } from '../domain/item.ts';
import type { Measure, MeasureStatus } from '../domain/measure.ts';
import type { Right, Role } from '../domain/roles.ts';
import { thaiMonth } from './dates.ts';
import { clip } from './thai.ts';

// Single words and labels. Sentences are in the files named for what they are about, refusals in refusals.ts.
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

/** "กำลังดำเนินการ 60%" */
export function measureState({ status, percent }: Pick<Measure, 'status' | 'percent'>): string {
  return `${measureStatus[status]} ${percent}%`;
}

export const postureNames: Readonly<Record<NonNullable<Measure['posture']>, string>> = {
  maintain: 'รักษาระดับ',
  improve: 'พัฒนาเพื่อยกระดับ',
};

/** Names in a title before it only counts them. */
const NAMED_IN_TITLE = 6;

/** Whether a title only counts them, so that they are named beside it. */
export function areCounted(names: readonly string[]): boolean {
  return names.length > NAMED_IN_TITLE;
}

/** "O1 O2", or "26 ข้อ". */
export function few(codes: readonly string[]): string {
  return areCounted(codes) ? `${codes.length} ข้อ` : codes.join(' ');
}

/** "O1 O2 O3 และอีก 4". */
export function firstOf(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [`และอีก ${rest}`] : [])].join(' ');
}

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

export const profileLabels: Readonly<Record<ProfileField, string>> = {
  address: 'ที่อยู่',
  phone: 'โทรศัพท์',
  memoNumber: 'เลขที่หนังสือ',
  website: 'เว็บไซต์',
};

export const digitNames: Readonly<Record<'thai' | 'arabic', string>> = { thai: 'ไทย', arabic: 'อารบิก' };

/** Who may use a command, by what it asks of them. */
export const rightNames: Readonly<Record<Right, string>> = {
  anyone: 'ทุกคน',
  ask: 'สมาชิกของหน่วยงาน',
  log: 'เจ้าหน้าที่ขึ้นไป',
  approve: 'ผู้บริหาร หรือ ผอ. ของหน่วยงานที่รับผิดชอบ',
  name: 'ผู้ประสานงาน',
  coordinate: 'ผู้ประสานงาน',
};

/** What one component of an item is called: its words, or its month where it is one of a monthly duty. */
export function componentName({ text, month }: Pick<Item['components'][number], 'text' | 'month'>): string {
  return month === null ? text : thaiMonth(month);
}

/** Said wherever nothing but last year's link is on file. */
export const toRecheck = 'ลิงก์ปีก่อน ต้องตรวจซ้ำ';

/** The same of a link that was found on the website and that nobody has looked at. */
export const foundOnly = 'ลิงก์ที่พบ รอตรวจ';

/** Graphemes of a component's name in a line that says more than that. */
const NAMED = 40;

/**
 * Why an item is not complete, in one short line: "ขาด รูปถ่าย และอีก 2". Without a link there is nothing to look at
 * yet, so nothing else is said; the item's own card lists the rest.
 */
export function lacks(all: readonly Lack[]): string {
  const [first, ...others] = all;
  switch (first?.kind) {
    case undefined:
      return '';
    case 'no-link':
      return 'ยังไม่มีลิงก์';
    case 'recheck':
      return first.found ? foundOnly : toRecheck;
    case 'unpublished':
      return 'ยังไม่เผยแพร่';
    case 'dead-link':
      return linkLook.dead;
    case 'not-in-itas':
      return 'ยังไม่กรอก ITAS';
    case 'component':
    case 'month': {
      const name = first.kind === 'month' ? `เดือน ${thaiMonth(first.month)}` : clip(first.text, NAMED);
      const more = others.filter((it) => it.kind === 'component' || it.kind === 'month').length;
      return `ขาด ${name}${more === 0 ? '' : ` และอีก ${more}`}`;
    }
    default:
      return first satisfies never;
  }
}

/** What happened to a target, as its history tells it. */
const actions: Readonly<Record<string, string>> = {
  'update-item': 'บันทึก',
  component: 'ยืนยันองค์ประกอบ',
  'in-itas': 'กรอก ITAS',
  'not-in-itas': 'ถอนการกรอก ITAS',
  'add-link': 'เพิ่มลิงก์',
  'remove-link': 'ลบลิงก์',
  verdict: 'ผลตรวจ ป.ป.ช.',
  approve: 'เห็นชอบ',
  'send-back': 'ส่งกลับแก้ไข',
  'log-progress': 'บันทึกความก้าวหน้า',
  'remove-photo': 'นำหลักฐานออก',
  'add-measure': 'เพิ่มมาตรการ',
  'edit-measure': 'แก้มาตรการ',
  role: 'กำหนดบทบาท',
  profile: 'แก้ข้อมูลหน่วยงาน',
  'start-measures': 'เพิ่มจากชุดมาตรการ',
  'set-score': 'บันทึกคะแนน',
  assign: 'มอบหมาย',
  'set-due': 'ตั้งกำหนด',
  'set-reminder': 'ตั้งเตือน',
  'stop-reminders': 'หยุดเตือน',
  snooze: 'เลื่อนเตือน',
  acknowledge: 'รับทราบ',
  hours: 'ตั้งเวลาทำการ',
  setup: 'ตั้งค่าหน่วยงาน',
  'set-survey': 'บันทึกแบบวัด',
  join: 'เข้าร่วม',
  'join-unit': 'ระบุหน่วยงานของตน',
  'tie-group': 'ระบุหน่วยงานของกลุ่ม',
  'open-year': 'เปิดปีงบประมาณ',
  'roll-over': 'ขึ้นปีงบประมาณใหม่',
  'confirm-link': 'ยืนยันลิงก์',
  'find-links': 'พบบนเว็บไซต์',
  import: 'นำเข้าจากรายงาน',
  forget: 'ขอให้ลบข้อมูลของตน',
  leave: 'ออกจากกลุ่ม',
  return: 'กลับเข้ากลุ่ม',
  home: 'เป็นกลุ่มหลัก',
  undo: 'ยกเลิกรายการ',
};

export function action(row: AuditRow): string {
  return actionName(row.action);
}

export function actionName(name: string): string {
  return actions[name] ?? name;
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
      return 'กลุ่ม';
    case 'member':
      return 'สมาชิก';
    case 'reminder':
      return row.target.includes(':measure:')
        ? `การเตือนมาตรการ ${row.label}`
        : `การเตือน${row.label === '' ? 'ทั้งหมด' : ` ${row.label}`}`;
    default:
      return row.kind satisfies never;
  }
}

export const unnamed = 'ผู้ที่ไม่ทราบชื่อ';
export const erased = 'ลบแล้ว';
