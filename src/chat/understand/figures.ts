import { questionFigure } from '../../domain/score.ts';
import { arabicDigits } from '../../text/thai.ts';
import type { AnnouncedArgs } from '../calls/args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import type { Heard } from './heard.ts';
import type { Kind } from './tokens.ts';
import { buddhistYear } from './years.ts';

// What a line of scores says: names of figures, each followed by its value. The table of a report may be pasted in, so
// a line may also begin with an indicator's bare number, and its printed name may stand between number and value.

/** A figure that was named, before its value. */
type Named = Omit<AnnouncedArgs, 'value'>;

export interface SaidFigures {
  readonly figures: readonly AnnouncedArgs[];
  readonly problems: readonly Problem[];
  /** A value that no figure was named for: nearly always the total, but that is for the officer to say. */
  readonly bare: number | null;
  /** Years that stand alone, without ปี. */
  readonly years: readonly number[];
  /** The figure that was named last and has no value. */
  readonly unvalued: Named | null;
  /** Words that nobody read. */
  readonly leftOver: readonly string[];
}

const INDICATORS = 10;
const HIGHEST = 100;

/** What stands between a figure's name and its value, or between figures, and says nothing. */
const spaces = /(?:[\s,;:=()|•·–-]|เท่า(?:กับ)?|ได้รับ|เครื่องมือ|แบบวัด)+/y;
const indicator =
  /(?:ตัวชี้วัดย่อย|ตัวชี้วัด|ตัวชีวัด|ตชว\.?)\s*(?:ย่อย\s*)?(?:ข้อ\s*)?(?:ที่\s*)?(\d{1,2})(?:\.(\d{1,2}))?(?![\d.])/y;
const part = /(9|10)\.(\d)(?![\d.])/y;
const toolName = /(iit|eit|oit)(?![a-z])/iy;
const question = /(?:ข้อ(?:คำถาม)?\s*)?([ei])\s?(\d{1,2})(?![\d.])/iy;
const total = /(?:คะแนนรวม|ผลคะแนนรวม|คะแนนเฉลี่ย|ผลรวม|ภาพรวม|ทั้งหมด|รวม|total)(?:ทั้งหมด|ทุกตัวชี้วัด)?/iy;
/** A level by its name, or one of the words that can be nothing else. */
const level = /ระดับ(?:ผล)?(?:การประเมิน)?|(?=ผ่านดี)/y;
/** The announced words and letters; another word is taken up to the end of its line. */
const levelWord = /(ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|AA|[A-F])(?![A-Za-z])|([^\n,\d]{1,40})/y;
const numeral = /(\d+(?:\.\d+)?)(?:[ \t]*(?:คะแนน|%))?/y;
/** The ten indicators' own names begin like this. */
const title = /(?:การ|คุณภาพ|ประสิทธิภาพ)[^\d\n]*/y;
const word = /[^\s\d]+|\d+\S*/y;

/**
 * Reads the figures in a text from a place on. Years with ปี, politeness and fillers are no part of them.
 */
export function figuresFrom(heard: Heard, from: number): SaidFigures {
  const text = arabicDigits(blanked(heard, from));
  const figures: AnnouncedArgs[] = [];
  const problems: Problem[] = [];
  const years: number[] = [];
  const leftOver: string[] = [];
  let bare: number | null = null;
  /** `named` null: a figure that does not exist, whose value is passed over. */
  let pending: { readonly named: Named | null; readonly typed: string } | null = null;
  let at = 0;

  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const start = at;
    const gap = found(spaces);
    if (gap) at += gap[0].length;
    if (at >= text.length) break;
    const lineStart = start === 0 || text.slice(start, at).includes('\n');
    const subject: Subject | null =
      pending && numeralFollows(text, at) ? null : subjectAt(found, lineStart, text, at);
    if (subject) {
      at = subject.end;
      if (subject.problem) problems.push(subject.problem);
      if (subject.level !== undefined) figures.push({ level: true, value: subject.level });
      else if (subject.named !== undefined) {
        if (pending) problems.push(withoutValue(pending.typed));
        pending = { named: subject.named, typed: subject.typed };
      }
      continue;
    }
    const value = found(numeral);
    if (value) {
      at += value[0].length;
      const number = Number(value[1]);
      const year = pending ? undefined : buddhistYear(value[1] ?? '');
      if (year !== undefined && number > HIGHEST) years.push(year);
      else if (number > HIGHEST)
        problems.push({ arg: 'value', value: value[0].trim(), reason: 'impossible' });
      else if (pending) figures.push(...(pending.named ? [{ ...pending.named, value: number }] : []));
      else if (bare === null && figures.length === 0) bare = number;
      else problems.push({ arg: 'value', value: value[0].trim(), reason: 'unclear' });
      pending = null;
      continue;
    }
    const named = pending ? found(title) : null;
    const strange = named ?? found(word);
    at += strange?.[0].length ?? 1;
    if (strange && !named) leftOver.push(strange[0]);
  }
  if (pending) problems.push(withoutValue(pending.typed));
  return { figures, problems, bare, years, unvalued: pending?.named ?? null, leftOver };
}

/** A figure was named and nothing said of it. */
function withoutValue(typed: string): Problem {
  return { arg: 'value', value: typed, reason: 'missing' };
}

/** Beside politeness and fillers: the year is read elsewhere, and these stand between figures. */
const saysNothing: ReadonlySet<Kind> = new Set<Kind>(['year', 'and', 'progress']);

/** The text from a place on, with what belongs to no figure blanked out. */
function blanked(heard: Heard, from: number): string {
  const spoken = new Set(heard.tokens);
  const pieces: string[] = [];
  let past = from;
  for (const token of heard.all) {
    const silent = !spoken.has(token) || saysNothing.has(token.kind);
    if (token.start < from || !silent) continue;
    pieces.push(heard.text.slice(past, token.start), ' '.repeat(token.end - token.start));
    past = token.end;
  }
  pieces.push(heard.text.slice(past));
  return pieces.join('');
}

interface Subject {
  readonly end: number;
  readonly typed: string;
  readonly named?: Named | null;
  readonly level?: string;
  readonly problem?: Problem;
}

/** The name of a figure at a place. */
function subjectAt(
  found: (pattern: RegExp) => RegExpExecArray | null,
  lineStart: boolean,
  text: string,
  at: number,
): Subject | null {
  const one = (match: RegExpExecArray, rest: Omit<Subject, 'end' | 'typed'>): Subject => ({
    end: at + match[0].length,
    typed: match[0].trim(),
    ...rest,
  });
  const numbered = found(indicator) ?? found(part);
  if (numbered) {
    const [typed, number = '', ofIt] = numbered;
    if (Number(number) < 1 || Number(number) > INDICATORS) {
      return one(numbered, {
        named: null,
        problem: { arg: 'indicator', value: typed.trim(), reason: 'unknown' },
      });
    }
    const named =
      ofIt === undefined
        ? { indicator: Number(number) }
        : { subIndicator: `${Number(number)}.${Number(ofIt)}` };
    return one(numbered, { named });
  }
  const tool = found(toolName);
  if (tool) return one(tool, { named: { tool: toolOf(tool[1] ?? '') } });
  const asked = found(question);
  const code = asked ? questionFigure(`${asked[1] ?? ''}${asked[2] ?? ''}`) : undefined;
  if (asked && code !== undefined) return one(asked, { named: { question: code } });
  const whole = found(total);
  if (whole) return one(whole, { named: { total: true } });
  const row = lineStart ? /(10|[1-9])[.)]?[ \t](?=[^\n\d]*\d)/y : null;
  const listed = row && found(row);
  if (listed) return one(listed, { named: { indicator: Number(listed[1]) } });
  return levelAt(found, text, at);
}

function levelAt(
  found: (pattern: RegExp) => RegExpExecArray | null,
  text: string,
  at: number,
): Subject | null {
  const opening = found(level);
  if (!opening) return null;
  const from =
    at + opening[0].length + (/^[\s:=]*/.exec(text.slice(at + opening[0].length))?.[0].length ?? 0);
  levelWord.lastIndex = from;
  const said = levelWord.exec(text);
  const value = (said?.[1] ?? said?.[2] ?? '').trim();
  const typed = opening[0];
  if (value === '') return { end: from, typed, problem: unsaid('level') };
  return { end: from + (said?.[0].length ?? 0), typed, level: value };
}

function toolOf(name: string): 'IIT' | 'EIT' | 'OIT' {
  const upper = name.toUpperCase();
  return upper === 'IIT' || upper === 'EIT' ? upper : 'OIT';
}

/** After a name a number is its value, even where it could name another part: "ตัวชี้วัด 10 9.5". */
function numeralFollows(text: string, at: number): boolean {
  return /^\d/.test(text.slice(at));
}
