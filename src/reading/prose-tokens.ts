import type { FiscalYear } from '../domain/dates.ts';
import type { Fact } from './facts.ts';
import { indicatorsAt } from './indicators.ts';
import { questionsAt } from './numerals.ts';
import { questionKey } from './questions.ts';
import { yearsIn } from './years.ts';

/** What a figure is of. `weak`: words that mean the whole only where nothing else is spoken of. */
export type Subject = Pick<Fact, 'of' | 'key'> & { readonly weak?: boolean };

export type Token =
  | { readonly kind: 'subject'; readonly at: number; readonly subject: Subject }
  /** `before`: the year before the one that is spoken of. */
  | { readonly kind: 'year'; readonly at: number; readonly year: FiscalYear | 'before' }
  | {
      readonly kind: 'value';
      readonly at: number;
      readonly end: number;
      readonly value: number;
      /** "จาก 85 เป็น 90": the first is the year before's, the second is now. */
      readonly as: 'before' | 'now' | null;
    };

const totals =
  /(?:ผล)?คะแนน(?:การประเมิน)?(?:ใน)?ภาพรวม|ภาพรวม|คะแนน(?:เฉลี่ย)?รวม|ผลรวม|คะแนนเฉลี่ย(?!\s*(?:เพิ่ม|ลด))/g;
const weakTotals = /ได้(?:รับ)?(?:ผล)?(?:การประเมิน)?(?:อยู่|คะแนน)|คะแนนที่ได้|ผลการประเมินอยู่|ผลคะแนน/g;
/** "ผลการประเมิน … ได้ 93.92 คะแนน" without any other subject before it. */
const bareTotal = /ได้\s*(?=\d{1,3}(?:\.\d{1,2})?\s*คะแนน)/;
/** A tool that is spoken of; "ต่ำสุดของแบบวัด EIT" still speaks of what was before. */
const toolNames = /(?<![A-Za-z]|(?:ของ|ใน|ตาม)(?:แบบวัด)?\s?)(IIT|EIT|OIT)(?![A-Za-z])/gi;
const subIndicators = /ตัวชี้วัดย่อย\s*(?:ที่\s*)?(9|10)\.(\d)/g;
const yearsBefore = /ปีก่อน(?:หน้า)?|ปีที่แล้ว|ปีที่ผ่านมา/g;
const number = /(?<![\d.,/])(\d{1,3}(?:\.\d{1,2})?)(?![\d/]|\.\d)/g;

/** Takes a paragraph with Arabic digits apart into what is spoken of, years and figures. */
export function tokensOf(said: string): readonly Token[] {
  const tokens: Token[] = [];
  const subject = (pattern: RegExp, of: (match: RegExpExecArray) => Subject): void => {
    for (const match of said.matchAll(pattern)) {
      tokens.push({ kind: 'subject', at: match.index, subject: of(match) });
    }
  };
  subject(totals, () => ({ of: 'total', key: '' }));
  subject(weakTotals, () => ({ of: 'total', key: '', weak: true }));
  subject(toolNames, (match) => ({ of: 'tool', key: (match[1] ?? '').toUpperCase() }));
  subject(subIndicators, (match) => ({ of: 'sub-indicator', key: `${match[1] ?? ''}.${match[2] ?? ''}` }));
  for (const { indicators, at } of indicatorsAt(said)) {
    const [only, ...others] = indicators;
    if (only === undefined || others.length > 0) continue;
    tokens.push({ kind: 'subject', at, subject: { of: 'indicator', key: String(only) } });
  }
  for (const { code, at } of questionsAt(said)) {
    tokens.push({ kind: 'subject', at, subject: { of: 'question', key: questionKey(code) } });
  }
  const bare = bareTotal.exec(said);
  if (bare !== null && !tokens.some((it) => it.at <= bare.index)) {
    tokens.push({ kind: 'subject', at: bare.index, subject: { of: 'total', key: '', weak: true } });
  }
  for (const { year, at, asYear } of yearsIn(said)) if (asYear) tokens.push({ kind: 'year', at, year });
  for (const match of said.matchAll(yearsBefore))
    tokens.push({ kind: 'year', at: match.index, year: 'before' });
  for (const match of said.matchAll(number)) {
    const value = Number(match[1]);
    const end = match.index + match[0].length;
    if (value > 100 || !isScore(said, match.index, end)) continue;
    tokens.push({
      kind: 'value',
      at: match.index,
      end,
      value,
      as: comparedAs(rightBefore(said, match.index)),
    });
  }
  return tokens.sort((a, b) => a.at - b.at);
}

/** Before a number that is no score: what is to be reached, how much it changed, what a point weighs. */
const noScore =
  /(?:เต็ม|เกณฑ์|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|น้อยกว่า|ต่ำกว่า|สูงกว่า|ตั้งแต่|เป้าหมาย|น้ำหนัก|ระหว่าง|ช่วง|≥|>|<|เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ต่าง(?:กัน)?|ต่างจาก\S*|ข้อ|ที่|อันดับ|อยู่)\s*(?:(?:อยู่|จำนวน|คิดเป็น|เฉลี่ย)\s*)?(?:(?:ร้อยละ|คะแนน)\s*)?$/;

/** A paragraph may be as long as its file, with a number every few letters. */
function rightBefore(said: string, at: number): string {
  return said.slice(Math.max(0, at - 40), at);
}

function isScore(said: string, at: number, end: number): boolean {
  const before = rightBefore(said, at);
  const after = said.slice(end, end + 20);
  if (noScore.test(before) && !/(?:เป็น|อยู่ที่|คะแนนที่ได้|ที่ได้)\s*(?:ร้อยละ\s*)?$/.test(before)) return false;
  if (/^\s*(?:คน|ราย(?!ละเอียด|งาน|การ)|ข้อ|ตัวชี้วัด|ครั้ง|ปี|เดือน|วัน|โครงการ|คะแนนเต็ม|หมู่|แห่ง)/.test(after))
    return false;
  if (/^\s*(?:คะแนน|%|เปอร์เซ็นต์)/.test(after)) return true;
  if (
    /(?:ร้อยละ|คะแนน(?:ที่ได้|เฉลี่ย|รวม|ภาพรวม)*|เท่ากับ|ได้|เป็น)\s*(?:[:=]\s*)?$|(?:[IEO]IT\)?|วัด\s?(?:ที่)?\s?\d{1,2}[^\d:=]{0,30})\s*[:=]\s*$/i.test(
      before,
    )
  )
    return true;
  return (
    /^\s*(?:\)|$|,|;)/.test(after) && /(?:25\d\d|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|เดิม)\s*[(=:]\s*$|ได้\s*\(\s*$/.test(before)
  );
}

function comparedAs(before: string): 'before' | 'now' | null {
  if (/(?:จาก(?:เดิม|คะแนน|ที่ได้)?|เดิม)\s*(?:(?:ร้อยละ|คะแนน)\s*)?$/.test(before)) return 'before';
  return /(?:เหลือ(?:เพียง)?|เป็น)\s*(?:(?:ร้อยละ|คะแนน)\s*)?$/.test(before) ? 'now' : null;
}
