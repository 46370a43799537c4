import type { FiscalYear } from '../domain/dates.ts';
import { arabicDigits } from '../text/thai.ts';

// Which years a report speaks of. Laws, plans of several years and dates of letters name years too, and do not count.

/** A year that a text names, and where. */
export interface NamedYear {
  readonly year: FiscalYear;
  readonly at: number;
  readonly end: number;
  /** Named as a year, "ปี 2567" or "พ.ศ. 2567", not a bare number. */
  readonly asYear: boolean;
}

const long = /(?<!\d)(25[5-9]\d)(?!\d)/g;
const short = /ปี\s*(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?([67]\d)(?![\d.])/g;

/** What stands before the year of a law, a plan or a strategy. */
const lawBefore =
  /(?:พระราชบัญญัติ|พ\.ร\.บ\.?|พรบ|ระเบียบ|กฎกระทรวง|ประกาศ(?:สำนัก|คณะ)|รัฐธรรมนูญ|ยุทธศาสตร์ชาติ|แผนแม่บท|ระยะที่\s?\d|ฉบับที่\s?\d+)[^\n]{0,80}$/;
const monthBefore =
  /(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|คม|ยน|พันธ์)\.?\s*(?:พ\.?\s?ศ\.?\s*)?$/;

/** Every year of a text that may be a year of the assessment. */
export function yearsIn(text: string): readonly NamedYear[] {
  const said = arabicDigits(text);
  const found: NamedYear[] = [];
  for (const match of said.matchAll(long)) {
    const before = said.slice(Math.max(0, match.index - 90), match.index);
    const after = said.slice(match.index + 4);
    if (lawBefore.test(before) && !/ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?\s*)?$/.test(before)) continue;
    if (
      monthBefore.test(before) ||
      /\/\s?$/.test(before) ||
      /^\s?[-–]\s?25\d\d/.test(after) ||
      /25\d\d\s?[-–]\s?$/.test(before)
    )
      continue;
    found.push({
      year: Number(match[1]),
      at: match.index,
      end: match.index + 4,
      asYear: /(?:ปี|ประมาณ|ศ\.?)\s*$/.test(before),
    });
  }
  for (const match of said.matchAll(short)) {
    found.push({
      year: 2500 + Number(match[1]),
      at: match.index,
      end: match.index + match[0].length,
      asYear: true,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

const titleWords = /รายงาน|มาตรการ|การนำผล|ผลการประเมิน|ผลการดำเนิน|แผน|แบบ|การวิเคราะห์|สรุป|การขับเคลื่อน|ITA/i;

/**
 * The year of the report itself: a line of its own at the top, else the one that the lines there put behind
 * "ปีงบประมาณ" or "ปี", the first of those that are named most often.
 */
export function reportYear(lines: readonly string[]): FiscalYear | null {
  const top = lines.slice(0, TOP_LINES).filter((line) => line.length <= LONGEST_TITLE);
  const alone = top.filter((line) => yearAlone.test(arabicDigits(line)));
  const titled = top.filter((line) => titleWords.test(line) || line.length <= 60);
  return mostNamed(alone) ?? mostNamed(titled) ?? mostNamed(lines.slice(0, TOP_LINES)) ?? mostNamed(lines);
}

/** Whether the title names a year. */
export function isTitled(year: FiscalYear, lines: readonly string[]): boolean {
  const title = lines.slice(0, TITLE_LINES).filter((line) => line.length <= LONGEST_TITLE);
  return title.some((line) => yearsIn(line).some((it) => it.asYear && it.year === year));
}

const TITLE_LINES = 5;
const yearAlone = /^\s*(?:ประจำ|ใน)?ปีงบประมาณ\s*(?:พ\.?\s?ศ\.?\s*)?25\d\d\s*$/;
const TOP_LINES = 14;
const LONGEST_TITLE = 220;

function mostNamed(lines: readonly string[]): FiscalYear | null {
  const years = lines.flatMap((line) => yearsIn(line).filter((it) => it.asYear)).map((it) => it.year);
  return mostFrequent(years);
}

/** The value that stands there most often, the first of equals. */
export function mostFrequent<Value>(values: readonly Value[]): Value | null {
  let best: Value | null = null;
  let most = 0;
  for (const value of new Set(values)) {
    const times = values.filter((it) => it === value).length;
    if (times > most) [best, most] = [value, times];
  }
  return best;
}
