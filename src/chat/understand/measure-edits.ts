import { allUnits } from '../../domain/official-units.ts';
import { unitsIn } from '../../domain/units.ts';
import { arabicDigits } from '../../text/thai.ts';
import type { EditMeasureArgs } from '../calls/args.ts';
import type { Problem, ProblemReason } from '../calls/call.ts';
import type { Heard } from './heard.ts';
import { periodIn } from './periods.ts';

// "แก้มาตรการ 3 หน่วยงาน กองคลัง": what stands behind the measure's number. A title or a step may hold any word, so this
// reads the text as it was written; only periods are read from what the words mean.

type Field = EditMeasureArgs['field'];

/** What was read of one field; `args` may be incomplete where there are problems. */
export interface FieldRead {
  readonly args: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** What opens each field; the first of each is the one that is shown. */
export const fieldWords: Readonly<Record<Field, readonly string[]>> = {
  title: ['ชื่อ', 'ชื่อมาตรการ', 'หัวข้อ'],
  indicators: ['ตัวชี้วัด', 'ตัวชี้วัดที่', 'ตชว.', 'ตชว'],
  questions: ['ข้อคำถาม', 'คำถาม', 'ข้อคำถามที่'],
  posture: ['ท่าที', 'แนวทาง'],
  lead: ['หน่วยงานหลัก', 'หน่วยงานเจ้าภาพ', 'เจ้าภาพ', 'ผู้รับผิดชอบหลัก'],
  units: ['หน่วยงาน', 'ผู้รับผิดชอบ', 'หน่วยงานผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'หน่วยงานรับผิดชอบ'],
  period: ['ช่วงเวลา', 'ระยะเวลา', 'ระยะเวลาดำเนินการ', 'ช่วงระยะเวลา', 'ช่วงเวลาดำเนินการ'],
  step: ['ขั้นตอน', 'ขั้นตอนที่', 'เพิ่มขั้นตอน', 'วิธีดำเนินการ', 'วิธีการดำเนินการ', 'วิธีปฏิบัติ'],
  findings: ['ผลการวิเคราะห์', 'ผลวิเคราะห์', 'ประเด็น', 'ประเด็นที่พบ', 'ข้อค้นพบ'],
  followUp: ['การติดตามผล', 'การติดตาม', 'การกำกับติดตาม', 'ติดตามผล'],
  recommendations: ['ข้อเสนอแนะ'],
  outputSummary: ['สรุปผล', 'สรุปผลการดำเนินการ', 'สรุปผลการดำเนินงาน', 'ผลผลิต'],
  outcome: ['ผลลัพธ์', 'ความสำเร็จ', 'ผลลัพธ์หรือความสำเร็จ', 'ผลลัพธ์/ความสำเร็จ'],
};

const supportWords: readonly string[] = ['หน่วยงานร่วม', 'หน่วยงานสนับสนุน', 'ผู้รับผิดชอบร่วม'];
const removingWords: readonly string[] = ['ลบขั้นตอน', 'ลบขั้นตอนที่', 'ตัดขั้นตอน', 'ตัดขั้นตอนที่'];

const postures: readonly (readonly [posture: 'maintain' | 'improve', words: RegExp])[] = [
  ['maintain', /^(?:รักษาระดับ|คงระดับ|รักษามาตรฐาน|รักษาระดับไว้|คงไว้)$/],
  ['improve', /^(?:พัฒนาเพื่อยกระดับ|พัฒนา|ยกระดับ|ปรับปรุง|พัฒนายกระดับ)$/],
];

interface Opening {
  readonly field: Field;
  readonly support: boolean;
  readonly remove: boolean;
}

/** The longest first, so that "หน่วยงานหลัก" is not "หน่วยงาน". */
const openings: readonly (Opening & { readonly word: string })[] = [
  ...supportWords.map((word) => ({ word, field: 'units' as const, support: true, remove: false })),
  ...removingWords.map((word) => ({ word, field: 'step' as const, support: false, remove: true })),
  ...(Object.entries(fieldWords) as [Field, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word) => ({ word, field, support: false, remove: false })),
  ),
].sort((a, b) => b.word.length - a.word.length);

/**
 * Reads the field and its new value from a place of the text on; undefined where no field is named.
 * @param from where the text behind the measure's number begins
 * @param rest that text, without the politeness at its end
 */
export function fieldRead(heard: Heard, from: number, rest: string): FieldRead | undefined {
  const posture = postureIn(rest);
  if (posture) return { args: { field: 'posture', value: posture }, problems: [] };
  const opening = openings.find(({ word }) => rest.startsWith(word));
  if (!opening) return undefined;
  const value = rest
    .slice(opening.word.length)
    .replace(/^[\s:：=]*(?:ให้เป็น|เป็น|คือ)?[\s:：=]*/, '')
    .trim();
  const { field } = opening;
  if (value === '') return { args: { field }, problems: [problem(null, 'missing')] };
  return valueRead(heard, opening, value, from);
}

function valueRead(
  heard: Heard,
  { field, support, remove }: Opening,
  value: string,
  from: number,
): FieldRead {
  switch (field) {
    case 'title':
    case 'outputSummary':
    case 'outcome':
      return { args: { field, value }, problems: [] };
    case 'posture': {
      const posture = postureIn(value);
      return posture ? { args: { field, value: posture }, problems: [] } : wrong({ field }, value, 'invalid');
    }
    case 'indicators':
      return indicatorsRead(value);
    case 'questions':
      return questionsRead(value);
    case 'lead':
    case 'units': {
      const { units, unknown } = unitsIn(value, heard.hearing.units ?? allUnits);
      if (unknown[0] !== undefined) return wrong({ field }, unknown[0], 'unknown');
      if (field === 'units') {
        return { args: { field, value: units, ...(support ? { support: true } : {}) }, problems: [] };
      }
      const [lead, ...others] = units;
      return others.length > 0
        ? wrong({ field }, value, 'unclear')
        : { args: { field, value: lead }, problems: [] };
    }
    case 'period': {
      const period = periodIn(heard, value, from);
      return period ? { args: { field, value: period }, problems: [] } : wrong({ field }, value, 'invalid');
    }
    default:
      return listRead(field, value, remove);
  }
}

function postureIn(words: string): 'maintain' | 'improve' | undefined {
  return postures.find(([, form]) => form.test(words.trim()))?.[0];
}

/** "2 และ 9", "2,9", "1-5", "2 กับ ๙"; "ไม่มี" for none. */
function indicatorsRead(value: string): FieldRead {
  const field = 'indicators';
  const plain = arabicDigits(value);
  if (/^(?:ไม่มี|ไม่ระบุ|-)$/.test(plain)) return { args: { field, value: [] }, problems: [] };
  const whole = plain.replace(/(?:ตัวชี้วัด|ตชว\.?)(?:ที่)?/g, ' ').replace(/และ|กับ|[,;/&+]/g, ' ');
  const numbers: number[] = [];
  for (const word of whole
    .replace(/\s?(?:-|–|ถึง)\s?/g, '-')
    .trim()
    .split(/\s+/)) {
    const [, first, last] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(word) ?? [];
    if (first === undefined) return wrong({ field }, value, 'invalid');
    for (let number = Number(first); number <= Number(last ?? first); number += 1) numbers.push(number);
  }
  const strange = numbers.find((number) => number < 1 || number > 10);
  if (strange !== undefined || numbers.length === 0) return wrong({ field }, value, 'unknown');
  return { args: { field, value: [...new Set(numbers)] }, problems: [] };
}

/** "i7 E14", "e14, e15": those of the IIT are written small, those of the EIT large, as reports print them. */
function questionsRead(value: string): FieldRead {
  const field = 'questions';
  const plain = arabicDigits(value).replace(/ข้อ|และ|กับ/g, ' ');
  const questions = [...plain.matchAll(/([ie])\s*(\d{1,2})/gi)].map(([, tool = '', number = '']) =>
    tool.toLowerCase() === 'i' ? `i${Number(number)}` : `E${Number(number)}`,
  );
  const left = plain.replace(/[ie]\s*\d{1,2}/gi, '').replace(/[\s,;/]/g, '');
  if (questions.length === 0 || left !== '') return wrong({ field }, value, 'invalid');
  return { args: { field, value: [...new Set(questions)] }, problems: [] };
}

const doneWords = /^(?:เสร็จแล้ว|เสร็จ|เสร็จเรียบร้อยแล้ว|ทำแล้ว|ดำเนินการแล้ว)$/;
const undoneWords = /^(?:ยังไม่เสร็จ|ยังไม่ได้ทำ|ยังไม่ทำ|ยังไม่เริ่ม|ยังไม่ดำเนินการ)$/;
const removed = /^(?:ลบ|ลบออก|ตัดออก|ยกเลิก|เอาออก)$/;

/** Lines to add; or a number, and what becomes of that line: other words, gone, done. */
function listRead(
  field: 'step' | 'findings' | 'followUp' | 'recommendations',
  value: string,
  remove: boolean,
): FieldRead {
  const [, digits, words = ''] =
    /^(?:ที่|ข้อ(?:ที่)?)?\s*([0-9๐-๙]{1,2})(?![0-9๐-๙.%])\s*(\S.*)?$/s.exec(value) ?? [];
  const number = digits === undefined || value.includes('\n') ? undefined : Number(arabicDigits(digits));
  if (remove) {
    return number !== undefined && words === ''
      ? { args: { field, number, remove: true }, problems: [] }
      : wrong({ field }, value, 'unclear');
  }
  if (number === undefined) return { args: { field, value }, problems: [] };
  const said = words.replace(/^[\s:：=]*(?:ให้เป็น|แก้เป็น|เปลี่ยนเป็น|เป็น)[\s:：=]*/, '').trim();
  if (said === '') return wrong({ field, number }, null, 'missing');
  if (removed.test(said)) return { args: { field, number, remove: true }, problems: [] };
  if (field === 'step' && doneWords.test(said)) return { args: { field, number, done: true }, problems: [] };
  if (field === 'step' && undoneWords.test(said))
    return { args: { field, number, done: false }, problems: [] };
  return { args: { field, number, value: said }, problems: [] };
}

function wrong(args: FieldRead['args'], value: string | null, reason: ProblemReason): FieldRead {
  return { args, problems: [problem(value, reason)] };
}

function problem(value: string | null, reason: ProblemReason): Problem {
  return { arg: 'value', value, reason };
}
