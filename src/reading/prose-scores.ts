import type { FiscalYear } from '../domain/dates.ts';
import { arabicDigits } from '../text/thai.ts';
import type { Fact, LevelFact, ToldScores } from './facts.ts';
import { indicatorsAt } from './indicators.ts';
import { levelsAt } from './levels.ts';
import { type Subject, type Token, tokensOf } from './prose-tokens.ts';
import { scoreOfLine } from './score-lines.ts';
import type { Part } from './tables.ts';
import { yearsIn } from './years.ts';

// Scores that sentences tell: "ตัวชี้วัดที่ 6 … ได้ 96.33 คะแนน เพิ่มขึ้นจากปี 2567 (95.51)".

type Said = Omit<Fact, 'where'>;

/** @param year of the report, until a sentence says of which year the results are. */
export function factsOfProse(parts: readonly Part[], year: FiscalYear | null): ToldScores {
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
    results = resultsIn(said, tokens) ?? results;
    heading = headingIn(said, tokens) ?? heading;
    if (results === null) continue;
    const listed = scoreOfLine(said);
    const told =
      listed === null
        ? [...respectively(tokens, said, results), ...factsIn(tokens, said, results, heading)]
        : [{ ...listed.subject, year: results, value: listed.value, source: 'prose' } as const];
    facts.push(...told.map((fact) => ({ ...fact, where: part.where })));
    levels.push(...levelsIn(said, tokens, results).map((level) => ({ ...level, where: part.where })));
  }
  return { facts, levels };
}

const tells = /ประกาศผล|ผลการประเมิน|ผลคะแนน|คะแนน|การประเมิน(?:ผล)?คุณธรรม/;

/** The year whose results a paragraph tells: one that it names before any figure, and not to compare with. */
function resultsIn(said: string, tokens: readonly Token[]): FiscalYear | null {
  if (!tells.test(said)) return null;
  const first = tokens.find((it) => it.kind === 'value')?.at ?? said.length;
  const own = yearsIn(said).find((it) => {
    const before = said.slice(Math.max(0, it.at - 30), it.at);
    return it.asYear && it.at < first && !/(?:จาก|กว่า|กับ|เทียบ)ปี/.test(before);
  });
  return own?.year ?? null;
}

/** A short line that names an indicator: what follows is about it. */
function headingIn(said: string, tokens: readonly Token[]): Subject | null {
  const named = indicatorsAt(said)[0]?.indicators[0];
  if (said.length > 90 || named === undefined || tokens.some((it) => it.kind === 'value')) return null;
  return { of: 'indicator', key: String(named) };
}

function levelsIn(
  said: string,
  tokens: readonly Token[],
  results: FiscalYear,
): readonly Omit<LevelFact, 'where'>[] {
  const aboutParts = tokens.some((it) => it.kind === 'subject' && it.subject.of !== 'total');
  return levelsAt(said).flatMap(({ level, at }) => {
    if (/ทั้ง\s?(?:สอง|2)\s?ปี[^\n]{0,20}$/.test(said.slice(0, at))) {
      return [results - 1, results].map((year) => ({ year, level }));
    }
    const before = tokens.findLast((it) => it.kind === 'year' && it.at < at);
    const subject = tokens.findLast((it) => it.kind === 'subject' && it.at < at);
    const isWhole = subject?.kind !== 'subject' || subject.subject.of === 'total' || !aboutParts;
    if (!isWhole) return [];
    return [{ year: before?.kind === 'year' ? resolved(before.year, results) : results, level }];
  });
}

function resolved(year: FiscalYear | 'before', results: FiscalYear): FiscalYear {
  return year === 'before' ? results - 1 : year;
}

const inARow =
  /((?:(?:ร้อยละ\s?)?\d{1,3}(?:\.\d{1,2})?(?!\d)\s?(?:คะแนน\s?)?(?:,\s?)?(?:และ\s?)?){2,30})ตามลำดับ/g;

/** "IIT EIT และ OIT … ได้ 84.60 80.67 และ 83.89 ตามลำดับ": as many figures as there were subjects before them. */
function respectively(tokens: readonly Token[], said: string, results: FiscalYear): readonly Said[] {
  return [...said.matchAll(inARow)].flatMap((match): readonly Said[] => {
    const values = [...(match[1] ?? '').matchAll(/\d{1,3}(?:\.\d{1,2})?/g)].map((it) => Number(it[0]));
    const before = tokens.filter((it) => it.at < match.index);
    const subjects = before.flatMap((it) =>
      it.kind === 'subject' && it.subject.of !== 'total' ? [it.subject] : [],
    );
    const own = subjects.slice(-values.length);
    const year = before.findLast((it) => it.kind === 'year');
    if (own.length < values.length) return [];
    const of = year?.kind === 'year' ? resolved(year.year, results) : results;
    return own.map((subject, at) => ({
      year: of,
      of: subject.of,
      key: subject.key,
      value: values[at] ?? 0,
      source: 'prose',
    }));
  });
}

function factsIn(
  tokens: readonly Token[],
  said: string,
  results: FiscalYear,
  heading: Subject | null,
): readonly Said[] {
  const facts: Said[] = [];
  const rows = [...said.matchAll(inARow)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  let subject: Subject | null = heading;
  let year = results;
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'year') year = resolved(token.year, results);
    else if (token.kind === 'subject') {
      if (!changesSubject(token.subject, subject, said.slice(token.at, token.at + 24))) continue;
      const same = subject?.of === token.subject.of && subject.key === token.subject.key;
      if (!same && subject !== null) year = yearBefore(tokens, place, results) ?? results;
      subject = token.subject;
    } else if (subject !== null && !rows.some((it) => token.at >= it.from && token.at < it.to)) {
      const of = yearOf(token, tokens, place, said, results) ?? year;
      const { of: kind, key } = subject;
      const known = facts.some((it) => it.of === kind && it.key === key && it.year === of);
      if (!known) facts.push({ year: of, of: kind, key, value: token.value, source: 'prose' });
    }
  }
  return facts;
}

/** A total that is told after an indicator in the same breath is that indicator's, unless it says "รวม". */
function changesSubject(next: Subject, current: Subject | null, words: string): boolean {
  if (current === null) return true;
  if (next.weak === true) return false;
  return next.of !== 'total' || current.of === 'total' || /ภาพรวม|รวม/.test(words);
}

/** A year right before a new subject counts for it: "ปี 2567 ตัวชี้วัดที่ 1 ได้ …". */
function yearBefore(tokens: readonly Token[], place: number, results: FiscalYear): FiscalYear | null {
  const before = tokens[place - 1];
  const at = tokens[place]?.at ?? 0;
  return before?.kind === 'year' && at - before.at <= 12 ? resolved(before.year, results) : null;
}

/** The year of a figure where its own words say it: "จาก 85 เป็น 90", "ได้ 91.57 คะแนน (ปี 2567)". */
function yearOf(
  value: Extract<Token, { kind: 'value' }>,
  tokens: readonly Token[],
  place: number,
  said: string,
  results: FiscalYear,
): FiscalYear | null {
  const year = tokens[place + 1];
  const next = tokens[place + 2];
  const joined =
    year?.kind === 'year' &&
    /^\s*(?:คะแนน\s*)?(?:[(]\s*)?(?:ใน\s*)?(?:ปี\s*)?(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?$/.test(
      said.slice(value.end, year.at),
    );
  // Where another figure stands right behind the year, the year is that one's.
  const taken = next?.kind === 'value' && year !== undefined && next.at - year.at <= 30 && next.as === null;
  if (joined && (value.as !== null || !taken)) return resolved(year.year, results);
  return value.as === 'before' ? results - 1 : value.as === 'now' ? results : null;
}
