import { isLocalDate } from '../../domain/dates.ts';
import { thaiDay } from '../../text/dates.ts';
import { digitNames, postureNames } from '../../text/words.ts';
import type { EditMeasureArgs, ProfileArgs } from './args.ts';
import { fieldWords } from '../understand/measure-edits.ts';
import { profileWords } from '../understand/profile-edits.ts';

/** The line that makes the same change to a measure. Its year stands right behind the measure, not in the value. */
export function editLine(args: EditMeasureArgs): string {
  const year = args.year === undefined ? '' : `ปี ${args.year}`;
  return ['แก้มาตรการ', args.ref ?? '', year, ...changeWords(args)].filter((word) => word !== '').join(' ');
}

function changeWords(args: EditMeasureArgs): readonly string[] {
  const [word = ''] = fieldWords[args.field];
  switch (args.field) {
    case 'title':
    case 'outputSummary':
    case 'outcome':
    case 'lead':
      return [word, args.value];
    case 'posture':
      return [postureNames[args.value]];
    case 'indicators':
    case 'questions':
      return [word, args.value.length === 0 ? 'ไม่มี' : args.value.join(', ')];
    case 'units':
      return [args.support ? 'หน่วยงานร่วม' : word, args.value.join(', ')];
    case 'period':
      return [word, day(args.value.from), 'ถึง', day(args.value.to)];
    default: {
      const ticked = 'done' in args && args.done !== undefined ? (args.done ? 'เสร็จแล้ว' : 'ยังไม่เสร็จ') : '';
      const number = args.number === undefined ? '' : String(args.number);
      return [word, number, ticked, args.remove ? 'ลบ' : '', args.value ?? ''];
    }
  }
}

function day(date: string): string {
  return isLocalDate(date) ? thaiDay(date) : date;
}

/** The words of a change to what the agency is. */
export function profileWordsOf(args: ProfileArgs): readonly string[] {
  const opening = 'ข้อมูลหน่วยงาน';
  if (args.field === undefined) return [opening];
  const [word = ''] = profileWords[args.field];
  switch (args.field) {
    case 'add-unit':
      return [opening, word, args.unit, ...(args.short ? ['ย่อ', args.short.join(', ')] : [])];
    case 'rename-unit':
      return [opening, word, args.unit, 'เป็น', args.value];
    case 'remove-unit':
      return [opening, word, args.unit];
    case 'digits':
      return [opening, word, digitNames[args.value]];
    default:
      return [opening, word, args.value];
  }
}
