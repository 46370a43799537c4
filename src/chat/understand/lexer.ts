import { type Lexicon, isDigit, isLatin, isLeadingVowel, isThai, wordAt } from './lexicon.ts';
import { linkAt } from './links.ts';
import { digitAt, readNumbers } from './numbers.ts';
import type { Token } from './tokens.ts';

// Every place of a text is looked at here, and a text may be a page: so letters are told apart by their codes, what is
// read goes straight into the list, and a pattern waits until the letter says that it may fit.

const latinRun = /[a-z0-9]+(?:[._@-][a-z0-9]+)*/y;
/** Not emoji: ❌ may turn a sentence around. */
const punctuation = /[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}]/u;

/**
 * Cuts a tidied text into tokens from left to right, each place looked at once: links, then codes, numbers and words;
 * what is none of these runs on as `other`.
 */
export function lex(text: string, lexicons: readonly Lexicon[]): readonly Token[] {
  const lower = lowered(text);
  const tokens: Token[] = [];
  /** Something unknown that has not ended yet. */
  let strange: Strange | null = null;
  let at = 0;
  while (at < text.length) {
    const letter = lower.charCodeAt(at);
    const inRun: boolean = strange !== null;
    const past: number = mayBegin(lower, at, letter, inRun, tokens)
      ? readAt(text, lower, at, lexicons, inRun, tokens)
      : at;
    if (past === at && runsOn(lower, at, letter)) {
      if (!strange) tokens.push((strange = { start: at, end: at, kind: 'other' }));
      strange.end = at = runEnd(lower, at, letter);
      continue;
    }
    strange = null;
    if (past === at && letter !== SPACE)
      tokens.push({ start: at, end: at + 1, kind: letter === NEWLINE ? 'newline' : 'punctuation' });
    at = past === at ? at + 1 : past;
  }
  return tokens;
}

interface Strange {
  readonly start: number;
  end: number;
  readonly kind: 'other';
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** With small Latin letters, each at its old place: the few letters of other scripts that grow stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * Reads what begins at a place, the most telling first: links, codes, numbers, words.
 * @param into where it is put
 * @returns where it ends; the place itself where nothing begins
 */
function readAt(
  text: string,
  lower: string,
  at: number,
  lexicons: readonly Lexicon[],
  inRun: boolean,
  into: Token[],
): number {
  const letter = lower.charCodeAt(at);
  if (isLatin(letter) || isDigit(letter)) {
    const link = linkAt(text, at);
    if (link) return put({ kind: 'link', url: link.url, start: at, end: link.end }, into);
  }
  const code = codeAt(lower, at, letter);
  if (code) return put(code, into);
  if (isDigit(letter)) return readNumbers(lower, at, into);
  const word = wordAt(lexicons, lower, at, inRun && isThai(lower.charCodeAt(at - 1)));
  return word ? put(word, into) : at;
}

function put(token: Token, into: Token[]): number {
  into.push(token);
  return token.end;
}

/** Whether anything can begin here: not in the middle of a Latin word, a path or a Thai syllable. */
function mayBegin(
  lower: string,
  at: number,
  letter: number,
  inRun: boolean,
  tokens: readonly Token[],
): boolean {
  const before = lower.charCodeAt(at - 1);
  if (letter === SPACE || letter === NEWLINE) return false;
  if (!isLatin(letter) && !isDigit(letter)) return !(inRun && isLeadingVowel(before));
  if (inRun && (isLatin(before) || isDigit(before) || joinsLatin(before))) return false;
  if (before !== SLASH && before !== UNDERSCORE && before !== AT) return true;
  // "O1/O2" is a list, "ita/o12" a path.
  return tokens[tokens.length - 2]?.kind === 'code' || at === 1;
}

const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const AT = 0x40;
const joints = new Set(Array.from('@_.&=#-', (sign) => sign.charCodeAt(0)));

function joinsLatin(code: number): boolean {
  return joints.has(code);
}

/** Whether a letter belongs to a run of something unknown. */
function runsOn(lower: string, at: number, letter: number): boolean {
  if (isThai(letter) || isLatin(letter) || isDigit(letter)) return true;
  // All other signs of ASCII are punctuation.
  return letter >= 0x80 && !punctuation.test(lower.charAt(at));
}

function runEnd(lower: string, at: number, letter: number): number {
  if (!isLatin(letter) && !isDigit(letter)) return at + 1;
  latinRun.lastIndex = at;
  return at + (latinRun.exec(lower)?.[0].length ?? 1);
}

const LATIN_O = 0x6f;
const THAI_O = 0x0e42;
const THAI_ANG = 0x0e2d;
const LONGEST_CODE = 3;

/** O12, o-12, O 13, OIT 12, โอ ๗. */
function codeAt(lower: string, at: number, letter: number): Token | undefined {
  if (letter !== LATIN_O && letter !== THAI_O) return undefined;
  if (letter === THAI_O && lower.charCodeAt(at + 1) !== THAI_ANG) return undefined;
  const isOit = letter === LATIN_O && lower.startsWith('it', at + 1);
  let end = at + (isOit ? 3 : letter === THAI_O ? 2 : 1);
  const latest = end + 2;
  while (end < latest && isInsideCode(lower.charCodeAt(end))) end++;
  const first = end;
  let number = 0;
  for (; end < first + LONGEST_CODE && isDigit(lower.charCodeAt(end)); end++)
    number = number * 10 + digitAt(lower, end);
  if (end === first || !endsCode(lower, end)) return undefined;
  return { start: at, end, kind: 'code', number, written: isOit ? 'number' : 'letter' };
}

const DOT = 0x2e;
const HYPHEN = 0x2d;
const DASH = 0x2013;

function isInsideCode(code: number): boolean {
  return code === SPACE || code === DOT || code === HYPHEN || code === DASH;
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
  return follows !== '-' || !isNextDigit || !documentNumber.test(lower.slice(end + 1, end + 6));
}

const documentNumber = /^(?:[0-9๐-๙]{4}|[0-9๐-๙]+[/-])/;
