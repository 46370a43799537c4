import { arabicDigits } from '../text/thai.ts';
import { SURELY_NAMED, indicatorNamed, indicatorsAt, toolsIn } from './indicators.ts';
import type { Subject } from './prose-tokens.ts';

// A line that is nothing but a name and its score, as a list of scores has it:
//   1. การใช้งบประมาณ ........ 91.25  /  ๑ การใช้งบประมาณ (๙๑.๒๕)  /  คะแนนรวม: 87.42

/** How a name and its score are held apart: by dots or a rule, a colon, brackets, or by the name's own number. */
const line =
  /^\s*(?:[-•●▪*–]\s*)?(?:(\d{1,2})(?:\s*[.)])?\s+)?([^\d\s].{0,69}?)\s?(\.{3}|…|_{3}|[:：=]|[–-](?=\s)|\(|(?=\s\d))[\s.…_(]*(?:ได้\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*(?:(คะแนน|%)\s*)?(?:\)\s*)?(?:คะแนน\s*)?(?:\.[\s.]*)?$/;
const LONGEST_NAME = 70;
/** A sentence that compares, or tells another figure first. */
const tellsMore = /\d\.\d|เพิ่ม|ลด|ต่าง|จาก|เป็น|ปี/;

/** What a line of a list scores, and how high; null for any other line. */
export function scoreOfLine(text: string): { readonly subject: Subject; readonly value: number } | null {
  const [, number, name, apart, figure, word] = line.exec(arabicDigits(text)) ?? [];
  if (name === undefined || figure === undefined || name.length > LONGEST_NAME) return null;
  if (tellsMore.test(name)) return null;
  const value = Number(figure);
  // A whole number may be a weight or a page, and one behind nothing but a space may belong to the name.
  const isScore = figure.includes('.') || (word !== undefined && apart !== '');
  const subject = value > 100 || !isScore ? null : subjectOf(name, number);
  return subject === null ? null : { subject, value };
}

function subjectOf(name: string, number: string | undefined): Subject | null {
  if (
    /^(?:ผล)?(?:คะแนน)?(?:การประเมิน)?(?:ใน)?(?:ITA)?\s*(?:เฉลี่ย|ภาพ)?รวม(?:ทั้งหมด|ทั้งสิ้น|ทุกเครื่องมือ)?(?:\s*ITA)?$/i.test(
      name,
    )
  )
    return { of: 'total', key: '' };
  const [placed, ...further] = indicatorsAt(name);
  const [own, ...others] = placed?.indicators ?? [];
  if (own !== undefined && placed?.at === 0)
    return others.length + further.length === 0 ? { of: 'indicator', key: String(own) } : null;
  const named = indicatorNamed(name);
  if (named !== null && named.likeness >= SURELY_NAMED)
    return number === undefined || Number(number) === named.indicator
      ? { of: 'indicator', key: String(named.indicator) }
      : null;
  const [tool, ...tools] = toolsIn(name);
  return tool !== undefined && tools.length === 0 && !/ตัวชี้วัด|ข้อ|น้ำหนัก/.test(name)
    ? { of: 'tool', key: tool }
    : null;
}
