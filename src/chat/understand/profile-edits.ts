import type { ProfileField, Unit } from '../../domain/agency.ts';
import { allUnits } from '../../domain/official-units.ts';
import { unitsIn } from '../../domain/units.ts';
import type { ProfileArgs } from '../calls/args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import { linkAt } from './links.ts';

// "ข้อมูลหน่วยงาน ที่อยู่ 99 หมู่ 1": what is changed in what an agency is. Addresses and names may hold any word, so the
// text is read as it was written.

export interface ProfileRead {
  readonly args: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** What opens each field; the first of each is the one that is shown. */
export const profileWords: Readonly<Record<NonNullable<ProfileArgs['field']>, readonly string[]>> = {
  name: ['ชื่อ', 'ชื่อหน่วยงาน'],
  address: ['ที่อยู่', 'ที่ตั้ง', 'สถานที่ตั้ง'],
  phone: ['โทรศัพท์', 'เบอร์โทรศัพท์', 'เบอร์โทร', 'หมายเลขโทรศัพท์', 'เบอร์', 'โทร.', 'โทร'],
  memoNumber: ['เลขที่หนังสือ', 'เลขหนังสือ', 'ที่หนังสือ', 'รหัสหนังสือ', 'เลขที่'],
  website: ['เว็บไซต์', 'เว็บไซด์', 'เว็บ', 'website'],
  digits: ['ตัวเลข', 'ใช้ตัวเลข', 'ตัวเลขในเอกสาร', 'ใช้เลข'],
  'add-unit': ['เพิ่มหน่วยงาน', 'เพิ่มส่วนราชการ', 'เพิ่มกอง', 'เพิ่มคำย่อ', 'คำย่อ'],
  'rename-unit': ['เปลี่ยนชื่อหน่วยงาน', 'แก้ชื่อหน่วยงาน', 'เปลี่ยนชื่อกอง', 'เปลี่ยนชื่อ'],
  'remove-unit': ['ลบหน่วยงาน', 'ตัดหน่วยงาน', 'ลบกอง', 'ยุบหน่วยงาน'],
};

const openings = (Object.entries(profileWords) as [keyof typeof profileWords, readonly string[]][])
  .flatMap(([field, words]) => words.map((word) => ({ field, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** Reads one change; undefined where none is named. */
export function profileEditIn(text: string, units: readonly Unit[] = allUnits): ProfileRead | undefined {
  const opening = openings.find(({ word }) => text.toLowerCase().startsWith(word));
  if (!opening) return undefined;
  const { field, word } = opening;
  // "เพิ่มกอง การท่องเที่ยว" adds กองการท่องเที่ยว: the unit's own word opens its name.
  const kept = word.endsWith('กอง') && field !== 'rename-unit' ? 'กอง'.length : 0;
  const value = text
    .slice(word.length - kept)
    .replace(/^[\s:：=]*(?:เป็น|คือ)?[\s:：=]*/, '')
    .trim();
  if (value === '' || (kept > 0 && value === 'กอง'))
    return lacking({ field }, field.endsWith('unit') ? 'unit' : 'value');
  switch (field) {
    case 'add-unit':
      return adding(value);
    case 'rename-unit':
      return renaming(value, units);
    case 'remove-unit':
      return removing(value, units);
    case 'website':
      return website(value);
    case 'digits':
      return digits(value);
    case 'phone':
      return numbers.test(value.replace(beside, ''))
        ? { args: { field, value }, problems: [] }
        : { args: { field }, problems: [{ arg: 'value', value, reason: 'invalid' }] };
    default:
      return { args: { field, value }, problems: [] };
  }
}

/** Telephone numbers, one or several, with their extensions: "0-2123-4567 ต่อ 12, 081 234 5678". */
const numbers = /^[0-9๐-๙\s(),.:+/-]+$/;
const beside = /ต่อ|ถึง|และ|กด|สายด่วน|สาย|มือถือ|โทรสาร|แฟกซ์|แฟ็กซ์|โทร/g;

/** "กองการท่องเที่ยว ย่อ กทท., ท่องเที่ยว" */
function adding(value: string): ProfileRead {
  const [name = '', ...shorts] = value.split(/\s(?:ย่อว่า|ตัวย่อ|คำย่อ|ย่อ|หรือ)/);
  const short = shorts.flatMap((it) => it.split(/[\s,/]+/)).filter((it) => it !== '');
  const unit = name.replace(/\s+/g, ' ').trim();
  const args = { field: 'add-unit', unit, ...(short.length > 0 ? { short } : {}) };
  return { args, problems: [] };
}

/** "กองช่าง เป็น สำนักช่าง" */
function renaming(value: string, units: readonly Unit[]): ProfileRead {
  const field = 'rename-unit';
  const [from = '', to = '', ...more] = value.split(/เปลี่ยนเป็น|เป็น|->|→/).map((part) => part.trim());
  const old = oneUnit(from, units);
  if (old === undefined)
    return { args: { field }, problems: [{ arg: 'unit', value: from, reason: 'unknown' }] };
  if (to === '' || more.length > 0) return lacking({ field, unit: old }, 'value');
  return { args: { field, unit: old, value: to.replace(/\s+/g, ' ') }, problems: [] };
}

function removing(value: string, units: readonly Unit[]): ProfileRead {
  const field = 'remove-unit';
  const unit = oneUnit(value, units);
  return unit === undefined
    ? { args: { field }, problems: [{ arg: 'unit', value, reason: 'unknown' }] }
    : { args: { field, unit }, problems: [] };
}

function oneUnit(text: string, units: readonly Unit[]): string | undefined {
  const read = unitsIn(text, units);
  return read.units.length === 1 && read.unknown.length === 0 ? read.units[0] : undefined;
}

function website(value: string): ProfileRead {
  const field: ProfileField = 'website';
  const link = linkAt(value, 0);
  return link?.url != null && link.end === value.length
    ? { args: { field, value: link.url }, problems: [] }
    : { args: { field }, problems: [{ arg: 'value', value, reason: 'invalid' }] };
}

/** "ไทย", "เลขอารบิก" */
function digits(value: string): ProfileRead {
  const field = 'digits';
  const said = value.replace(/^เลข\s*/, '');
  if (said === 'ไทย') return { args: { field, value: 'thai' }, problems: [] };
  if (/^(?:อารบิก|อาราบิก|อาระบิก|สากล|ฝรั่ง)$/.test(said))
    return { args: { field, value: 'arabic' }, problems: [] };
  return { args: { field }, problems: [{ arg: 'value', value, reason: 'invalid' }] };
}

function lacking(args: ProfileRead['args'], arg: string): ProfileRead {
  return { args, problems: [unsaid(arg)] };
}
