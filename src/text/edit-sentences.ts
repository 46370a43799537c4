import type { AuditRow } from '../app/ledger.ts';
import { changes } from './changes.ts';
import { target } from './words.ts';

// What the bot says to a message that was edited after it had written something.

/** Beyond this many a list says less than a count. */
const NAMED = 6;

/** "O12 กำลังทำ, มาตรการ 3 60%" */
function named(rows: readonly AuditRow[]): string {
  const labels = rows.slice(0, NAMED).map((row) => [target(row), ...changes(row)].join(' '));
  return [...labels, ...(rows.length > NAMED ? [`และอีก ${rows.length - NAMED} รายการ`] : [])].join(', ');
}

export const edited = {
  takenBack: (rows: readonly AuditRow[]) => `แก้ตามข้อความใหม่ ยกเลิกของเดิมแล้ว: ${named(rows)}`,
  title: 'แก้ตามข้อความใหม่แล้ว',
  kept: {
    title: 'ข้อความที่แก้ยังไม่ถูกบันทึก',
    text: (rows: readonly AuditRow[]) => `ที่บันทึกจากข้อความเดิมยังอยู่: ${named(rows)} ถ้าไม่ต้องการ กดยกเลิกได้`,
  },
  /** The former entry may not be taken back without asking. */
  again: {
    title: 'ยังไม่ได้แก้ตามข้อความใหม่',
    text: 'ของเดิมยังอยู่ทั้งหมด เมื่อตกลงกันแล้ว โปรดส่งเป็นข้อความใหม่',
  },
};
