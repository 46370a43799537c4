import type { FiscalYear } from '../domain/dates.ts';
import { twoDecimals } from '../domain/formula.ts';
import { arabicDigits, clip } from '../text/thai.ts';
import { questionsIn } from './numerals.ts';
import { yearsIn } from './years.ts';

/** The score of one question in two years, as an outcome tells it. */
export interface TopicChange {
  readonly questions: readonly string[];
  readonly topic: string;
  readonly from: { readonly year: FiscalYear; readonly value: number };
  readonly to: { readonly year: FiscalYear; readonly value: number };
  /** The change as printed beside it, with its sign; null where none is. */
  readonly printed: number | null;
}

interface Yearly {
  readonly year: FiscalYear;
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/** Between a year and its score stand a few words, no other number. */
const scoreAfterYear = /^[^\d]{0,40}?(\d{1,3}(?:\.\d{1,2})?)\s*(คะแนน|%|\))?/;
const valueBefore =
  /(\d{1,3}(?:\.\d{1,2})?)\s*(?:คะแนน\s*)?(?:[(]\s*)?(?:ใน\s*)?(?:ปี)\s*(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?$/;

/** Reads "ปี 2567 ได้ 91.57 คะแนน ปี 2568 ได้ 97.78 คะแนน" wherever two years follow one another. */
export function changesIn(text: string): readonly TopicChange[] {
  const said = arabicDigits(text);
  const yearly = yearlyIn(said);
  const changes: TopicChange[] = [];
  let last = 0;
  for (let at = 0; at + 1 < yearly.length; at++) {
    const [one, other] = [yearly[at], yearly[at + 1]];
    if (one === undefined || other === undefined || one.year === other.year || other.at - one.end > 80)
      continue;
    const [from, to] = one.year < other.year ? [one, other] : [other, one];
    const before = said.slice(last, one.at);
    const topic = topicIn(text.slice(last, one.at));
    changes.push({
      questions: questionsIn(before),
      topic,
      from: { year: from.year, value: from.value },
      to: { year: to.year, value: to.value },
      printed: printedAfter(said.slice(other.end, other.end + 80)),
    });
    last = other.end;
    at += 1;
  }
  return changes;
}

function yearlyIn(said: string): readonly Yearly[] {
  const found: Yearly[] = [];
  for (const { year, at, end, asYear } of yearsIn(said)) {
    if (!asYear) continue;
    const after = scoreAfterYear.exec(said.slice(end));
    const value = Number(after?.[1] ?? NaN);
    if (after !== null && value <= 100 && /คะแนน|ได้|ร้อยละ|[(=:]/.test(after[0]) && !after[0].includes('ปี')) {
      found.push({ year, value, at, end: end + after[0].length });
      continue;
    }
    const before = valueBefore.exec(said.slice(Math.max(0, at - 40), at));
    if (before !== null && Number(before[1]) <= 100)
      found.push({ year, value: Number(before[1]), at: at - before[0].length, end });
  }
  return found;
}

const LONGEST_TOPIC = 120;

/** What the figures are about: the words before them, from where the sentence begins. */
function topicIn(before: string): string {
  const said = before.replace(/\s+/g, ' ').trim();
  const start = Math.max(
    ...['หัวข้อ', 'ข้อคำถาม', 'ประเด็น', 'เรื่อง'].map((word) =>
      said.includes(word) ? said.lastIndexOf(word) + word.length : 0,
    ),
  );
  return clip(
    said
      .slice(start)
      .trimEnd()
      .replace(/(?:ITA\s?)?(?:ใน\s?)?ปี?(?:งบประมาณ\s?)?(?:พ\.?\s?ศ\.?)?$/i, '')
      .replace(/^[\s:.,-]+/, ''),
    LONGEST_TOPIC,
  );
}

function printedAfter(after: string): number | null {
  const said = /(เพิ่มขึ้น|ลดลง)\s*(?:(?:เป็น|คิดเป็น|จำนวน|ร้อยละ|อยู่|เท่ากับ)\s*)?(\d{1,3}(?:\.\d{1,2})?)/.exec(after);
  if (said === null) return null;
  return said[1] === 'ลดลง' ? -Number(said[2]) : Number(said[2]);
}

export function changeOf(change: Pick<TopicChange, 'from' | 'to'>): number {
  return twoDecimals(change.to.value - change.from.value);
}
