import { anyPoliteWord } from '../../text/politeness.ts';
import { arabicDigits } from '../../text/thai.ts';
import { type Heard, type Reading, asks } from './heard.ts';

// "ลบมาตรการ 11", "เอา O12 ออก", and nothing more. Neither is ever taken away: a measure stays with its history, and an
// item is NACC's. What can be done instead is said.

const please = '(?:ขอ|ช่วย|รบกวน|อยาก|ต้องการ|จะ)*';
const away = `(?:ออก|ทิ้ง|ไป|เลย|ให้|หน่อย|ด้วย|ที|นะ|${anyPoliteWord}|\\s)*`;

/** Said of what a pattern names: before it, around it, or behind it. */
function removing(named: string, verbs: string): RegExp {
  const takes = `(?:${verbs})(?:ข้อมูล)?`;
  return new RegExp(
    `^(?:${please}\\s?(?:${takes}|(?:เอา|นำ)(?=.*(?:ออก|ทิ้ง)))\\s?${named}\\s?|${named}\\s?${please}${takes}(?:ออก|ทิ้ง))${away}$`,
    'i',
  );
}

const number = '[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,3})*';
const measure = removing(
  `((?:มาตรการ|มาตการ|มาตราการ)\\s?(?:ที่|ข้อ(?:ที่)?)?\\s?${number})`,
  'ลบ|ยกเลิก|ตัด|ถอน|ถอด',
);
/** "ยกเลิก O12" may mean what was last written of it. */
const item = removing('((?:o|โอ|ข้อ(?:ที่)?)[\\s-]?[0-9๐-๙]{1,2})', 'ลบ|ตัด|ถอน|ถอด');

/** A line is no longer. */
const LONGEST = 80;

/** A measure that is to be removed. */
export function measureRemoval(heard: Heard): Reading {
  const named = namedIn(heard, measure);
  if (named === undefined) return undefined;
  const ref = arabicDigits(named).replace(/[^\d.]/g, '');
  const args = { ref: ref.replace(/^0+(?=\d)/, '') };
  return { outcome: 'incomplete', args, problems: [{ arg: 'ref', value: named, reason: 'kept' }] };
}

/** An item that is to be removed. */
export function itemRemoval(heard: Heard): Reading {
  const named = namedIn(heard, item);
  if (named === undefined) return undefined;
  return { outcome: 'incomplete', args: {}, problems: [{ arg: 'code', value: named, reason: 'kept' }] };
}

function namedIn(heard: Heard, said: RegExp): string | undefined {
  if (heard.text.length > LONGEST || asks(heard)) return undefined;
  const [, before, behind] = said.exec(heard.text) ?? [];
  return before ?? behind;
}
