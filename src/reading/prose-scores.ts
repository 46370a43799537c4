import type { FiscalYear } from '../domain/dates.ts';
import { arabicDigits } from '../text/thai.ts';
import type { Fact, LevelFact } from './facts.ts';
import { indicatorsAt } from './indicators.ts';
import { levelsAt } from './levels.ts';
import { questionsAt } from './numerals.ts';
import { questionKey } from './questions.ts';
import type { Part } from './tables.ts';
import { yearsIn } from './years.ts';

// Scores that sentences tell: "ตัวชี้วัดที่ 6 … ได้ 96.33 คะแนน เพิ่มขึ้นจากปี 2567 (95.51)".

export interface Told {
  readonly facts: readonly Fact[];
  readonly levels: readonly LevelFact[];
}

type Subject = Pick<Fact, 'of' | 'key'> & { readonly weak?: boolean };

type Token =
  | { readonly kind: 'subject'; readonly at: number; readonly subject: Subject }
  | { readonly kind: 'year'; readonly at: number; readonly year: FiscalYear }
  | { readonly kind: 'value'; readonly at: number; readonly end: number; readonly value: number };

const tells = /ประกาศผล|ผลการประเมิน|ผลคะแนน|คะแนน|การประเมิน(?:ผล)?คุณธรรม/;

/** @param year of the report, until a sentence says of which year the results are. */
export function factsOfProse(parts: readonly Part[], year: FiscalYear | null): Told {
  const facts: Fact[] = [];
  const levels: LevelFact[] = [];
  let results = year;
  let heading: Subject | null = null;
  for (const part of parts) {
    if (part.kind === 'table') {
      heading = null;
      continue;
    }
    const said = arabicDigits(part.text);
    const tokens = tokensOf(said);
    const firstValue = tokens.find((it) => it.kind === 'value')?.at ?? said.length;
    const own = yearsIn(said).find(
      (it) =>
        it.asYear &&
        it.at < firstValue &&
        !/(?:จาก|กว่า|กับ|เทียบ)ปี/.test(said.slice(Math.max(0, it.at - 30), it.at)),
    );
    if (own !== undefined && tells.test(said)) results = own.year;
    const named = indicatorsAt(said)[0];
    if (said.length <= 90 && named !== undefined && !tokens.some((it) => it.kind === 'value')) {
      heading = { of: 'indicator', key: String(named.indicators[0] ?? '') };
    }
    if (results === null) continue;
    facts.push(...factsIn(tokens, said, results, heading).map((fact) => ({ ...fact, where: part.where })));
    const total = tokens.some(
      (it) =>
        it.kind === 'subject' &&
        (it.subject.of !== 'total' || it.subject.weak !== true) &&
        it.subject.of !== 'total',
    );
    for (const { level, at } of levelsAt(said)) {
      const before = tokens.findLast((it) => it.kind === 'year' && it.at < at);
      const subject = tokens.findLast((it) => it.kind === 'subject' && it.at < at);
      const isWhole = subject?.kind !== 'subject' || subject.subject.of === 'total' || !total;
      if (isWhole)
        levels.push({ year: before?.kind === 'year' ? before.year : results, level, where: part.where });
    }
  }
  return { facts, levels };
}

const totals =
  /(?:ผล)?คะแนน(?:การประเมิน)?(?:ใน)?ภาพรวม|ภาพรวม|คะแนน(?:เฉลี่ย)?รวม|ผลรวม|คะแนนเฉลี่ย(?!\s*(?:เพิ่ม|ลด))/g;
const weakTotals = /ได้(?:รับ)?(?:ผล)?(?:การประเมิน)?(?:อยู่|คะแนน)|คะแนนที่ได้|ผลการประเมินอยู่|ผลคะแนน/g;
const toolNames = /(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])/gi;
const subIndicators = /ตัวชี้วัดย่อย\s*(?:ที่)?\s*(9|10)\.(\d)/g;
const number = /(?<![\d.,/])(\d{1,3}(?:\.\d{1,2})?)(?![\d/]|\.\d)/g;

/** Before a number that is no score: what is to be reached, how much it changed, what a point weighs. */
const noScore =
  /(?:เต็ม|เกณฑ์|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|น้อยกว่า|ต่ำกว่า|สูงกว่า|ตั้งแต่|เป้าหมาย|น้ำหนัก|ระหว่าง|ช่วง|≥|>|<|เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ต่าง(?:กัน)?|ต่างจาก\S*|ข้อ|ที่|อันดับ)\s*(?:อยู่|จำนวน|คิดเป็น|เฉลี่ย)?\s*(?:ร้อยละ|คะแนน)?\s*$/;

function tokensOf(said: string): readonly Token[] {
  const tokens: Token[] = [];
  const subject = (pattern: RegExp, of: (match: RegExpExecArray) => Subject): void => {
    for (const match of said.matchAll(pattern))
      tokens.push({ kind: 'subject', at: match.index, subject: of(match) });
  };
  subject(totals, () => ({ of: 'total', key: '' }));
  subject(weakTotals, () => ({ of: 'total', key: '', weak: true }));
  subject(toolNames, (match) => ({ of: 'tool', key: (match[1] ?? '').toUpperCase() }));
  subject(subIndicators, (match) => ({ of: 'sub-indicator', key: `${match[1] ?? ''}.${match[2] ?? ''}` }));
  for (const { indicators, at } of indicatorsAt(said)) {
    const [only, ...others] = indicators;
    if (only !== undefined && others.length === 0)
      tokens.push({ kind: 'subject', at, subject: { of: 'indicator', key: String(only) } });
  }
  for (const { code, at } of questionsAt(said))
    tokens.push({ kind: 'subject', at, subject: { of: 'question', key: questionKey(code) } });
  for (const { year, at, asYear } of yearsIn(said)) if (asYear) tokens.push({ kind: 'year', at, year });
  for (const match of said.matchAll(number)) {
    const value = Number(match[1]);
    const end = match.index + match[0].length;
    if (value <= 100 && isScore(said, match.index, end))
      tokens.push({ kind: 'value', at: match.index, end, value });
  }
  return tokens.sort((a, b) => a.at - b.at);
}

function isScore(said: string, at: number, end: number): boolean {
  const before = said.slice(Math.max(0, at - 40), at);
  const after = said.slice(end, end + 20);
  if (noScore.test(before) && !/(?:เป็น|อยู่ที่|คะแนนที่ได้|ที่ได้)\s*(?:ร้อยละ)?\s*$/.test(before)) return false;
  if (/^\s*(?:คน|ราย|ข้อ|ตัวชี้วัด|ครั้ง|ปี|เดือน|วัน|โครงการ|คะแนนเต็ม|หมู่|แห่ง)/.test(after)) return false;
  if (/^\s*(?:คะแนน|%|เปอร์เซ็นต์)/.test(after)) return true;
  if (/(?:ร้อยละ|คะแนน(?:ที่ได้)?|เท่ากับ|ได้|เป็น)\s*[:=]?\s*$/.test(before)) return true;
  return (
    /(?:\(|=|:)\s*$/.test(before) &&
    /^\s*(?:\)|$|,|;)/.test(after) &&
    /25\d\d\s*[(=:]\s*$|ได้\s*\(\s*$/.test(before)
  );
}

function factsIn(
  tokens: readonly Token[],
  said: string,
  results: FiscalYear,
  heading: Subject | null,
): readonly Omit<Fact, 'where'>[] {
  const facts: Omit<Fact, 'where'>[] = [];
  let subject: Subject | null = heading;
  let year = results;
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'subject') {
      if (token.subject.weak === true && subject !== null) continue;
      const same = subject?.of === token.subject.of && subject.key === token.subject.key;
      // A total that is told after an indicator in the same breath is that indicator's.
      if (
        token.subject.of === 'total' &&
        subject !== null &&
        subject.of !== 'total' &&
        !/ภาพรวม|รวม/.test(said.slice(token.at, token.at + 24))
      )
        continue;
      if (!same && subject !== null) year = yearBefore(tokens, place) ?? results;
      subject = token.subject;
    } else if (token.kind === 'year') year = token.year;
    else if (subject !== null) {
      const of = yearAfter(tokens, place, said) ?? year;
      const { of: kind, key } = subject;
      const known = facts.some((it) => it.of === kind && it.key === key && it.year === of);
      if (!known) facts.push({ year: of, of: kind, key, value: token.value, source: 'prose' });
    }
  }
  return facts;
}

/** A year right before a new subject counts for it: "ปี 2567 ตัวชี้วัดที่ 1 ได้ …". */
function yearBefore(tokens: readonly Token[], place: number): FiscalYear | null {
  const before = tokens[place - 1];
  const at = tokens[place]?.at ?? 0;
  return before?.kind === 'year' && at - before.at <= 12 ? before.year : null;
}

/** "ได้ 91.57 คะแนน (ปี 2567)": the year stands behind the figure, and no other figure behind the year. */
function yearAfter(tokens: readonly Token[], place: number, said: string): FiscalYear | null {
  const value = tokens[place];
  const year = tokens[place + 1];
  if (value?.kind !== 'value' || year?.kind !== 'year') return null;
  if (
    !/^\s*(?:คะแนน)?\s*[(]?\s*(?:ใน)?(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*$/.test(
      said.slice(value.end, year.at),
    )
  )
    return null;
  const next = tokens[place + 2];
  return next?.kind === 'value' && next.at - year.at <= 30 ? null : year.year;
}
