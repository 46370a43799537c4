import { arabicDigits } from '../../text/thai.ts';
import { type Lexicon, isDigit, isLatin, isLeadingVowel, isThai, wordAt } from './lexicon.ts';
import { linkAt } from './links.ts';
import { numbersAt } from './numbers.ts';
import { type Shape, type Token, type Word, tokenOf } from './tokens.ts';

const latinRun = /[a-z0-9]+(?:[._@-][a-z0-9]+)*/y;
/** Not emoji: ❌ may turn a sentence around. */
const punctuation = /[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}]/u;
/** O12, o-12, O 13, OIT 12, โอ ๗. */
const letterCode = /(?:o(?:it)?|โอ)[ .–-]{0,2}([0-9๐-๙]{1,3})/y;

interface Found {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/**
 * Cuts a tidied text into tokens from left to right, each place looked at once: links, then codes, numbers and words;
 * what is none of these runs on as `other`.
 */
export function lex(text: string, lexicons: readonly Lexicon[]): readonly Token[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const tokens: Token[] = [];
  let strange: number | null = null;
  let at = 0;
  while (at < text.length) {
    const letter = lower.charCodeAt(at);
    const inRun = strange !== null;
    const found = mayBegin(lower, at, inRun, tokens.at(-2))
      ? foundAt(text, lower, at, lexicons, inRun)
      : undefined;
    if (!found && runsOn(lower, at)) {
      strange ??= at;
      at = runEnd(lower, at);
      continue;
    }
    if (strange !== null) tokens.push(tokenOf({ kind: 'other' }, strange, at));
    strange = null;
    if (found) tokens.push(...found.tokens);
    else if (letter === NEWLINE) tokens.push(tokenOf({ kind: 'newline' }, at, at + 1));
    else if (letter !== SPACE) tokens.push(tokenOf({ kind: 'punctuation' }, at, at + 1));
    at = found?.end ?? at + 1;
  }
  if (strange !== null) tokens.push(tokenOf({ kind: 'other' }, strange, at));
  return tokens;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** What can be read at a place, the most telling first. */
function foundAt(
  text: string,
  lower: string,
  at: number,
  lexicons: readonly Lexicon[],
  inRun: boolean,
): Found | undefined {
  const letter = lower.charCodeAt(at);
  if (isLatin(letter) || isDigit(letter)) {
    const link = linkAt(text, at);
    if (link) return one({ kind: 'link', url: link.url }, at, link.end);
  }
  const code = codeAt(lower, at, letter);
  if (code) return code;
  if (isDigit(letter)) return numbersAt(lower, at);
  const word = wordAt(lexicons, lower, at, inRun && isThai(lower.charCodeAt(at - 1)));
  return word && one(word.word, at, word.end);
}

function one(what: Word | Shape, start: number, end: number): Found {
  return { tokens: [tokenOf(what, start, end)], end };
}

/** Whether anything can begin here: not in the middle of a Latin word, a path or a Thai syllable. */
function mayBegin(lower: string, at: number, inRun: boolean, previousButOne: Token | undefined): boolean {
  const letter = lower.charCodeAt(at);
  const before = lower.charCodeAt(at - 1);
  if (letter === SPACE || letter === NEWLINE) return false;
  if (!isLatin(letter) && !isDigit(letter)) return !(inRun && isLeadingVowel(before));
  const sign = lower.charAt(at - 1);
  if (inRun && (isLatin(before) || isDigit(before) || '@_.&=#-'.includes(sign))) return false;
  // "O1/O2" is a list, "ita/o12" a path.
  return (sign !== '/' && sign !== '_' && sign !== '@') || previousButOne?.kind === 'code' || at === 1;
}

/** Whether a letter belongs to a run of something unknown. */
function runsOn(lower: string, at: number): boolean {
  const letter = lower.charCodeAt(at);
  if (letter === SPACE || letter === NEWLINE) return false;
  return isThai(letter) || isLatin(letter) || isDigit(letter) || !punctuation.test(lower.charAt(at));
}

function runEnd(lower: string, at: number): number {
  const letter = lower.charCodeAt(at);
  if (!isLatin(letter) && !isDigit(letter)) return at + 1;
  latinRun.lastIndex = at;
  return at + (latinRun.exec(lower)?.[0].length ?? 1);
}

const LATIN_O = 0x6f;
const THAI_O = 0x0e42;

function codeAt(lower: string, at: number, letter: number): Found | undefined {
  if (letter !== LATIN_O && letter !== THAI_O) return undefined;
  letterCode.lastIndex = at;
  const found = letterCode.exec(lower);
  const digits = found?.[1];
  if (found === null || digits === undefined) return undefined;
  const end = at + found[0].length;
  if (!endsCode(lower, end)) return undefined;
  const written = found[0].startsWith('oit') ? 'number' : 'letter';
  return one({ kind: 'code', number: Number(arabicDigits(digits)), written }, at, end);
}

/** "O365", "O1.2", "o12/2569", "O5%" and "o12a" are no codes; "O1,2", "O1-5" and "o12https://…" begin with one. */
function endsCode(lower: string, end: number): boolean {
  const follows = lower.charAt(end);
  const isNextDigit = isDigit(lower.charCodeAt(end + 1));
  if (isDigit(lower.charCodeAt(end)) || follows === '%' || follows === '_' || follows === '@') return false;
  if (isLatin(lower.charCodeAt(end))) return lower.startsWith('http', end) || lower.startsWith('www.', end);
  if (follows === '.') return !isNextDigit && !isLatin(lower.charCodeAt(end + 1));
  if (follows === ':' || follows === '/') return !isNextDigit;
  // "O1-5" is a range, "O1-2569" and "O1-5/2569" are numbers of documents.
  const many = /[0-9๐-๙]{4}|[0-9๐-๙]+[/-]/y;
  return follows !== '-' || !isNextDigit || !many.test(lower.slice(end + 1, end + 6));
}
