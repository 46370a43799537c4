import type { Document } from './document.ts';

// What a scanner makes of Thai, mended where there is no doubt: letters of neighbouring scripts, spaces inside words.

/** A mended place: as it stood, and as it is read. */
export interface Slip {
  readonly kind: 'foreign-letter' | 'spaced-letters';
  readonly was: string;
  readonly is: string;
  readonly where: string;
}

export interface Mended {
  readonly document: Document;
  readonly slips: readonly Slip[];
  /** Where a text was so long that its end is left unread. */
  readonly cutShort: readonly string[];
}

/** No cell and no paragraph of a report comes near it; beyond, reading would only take time. */
const MOST_LETTERS = 20_000;

export function mend(document: Document): Mended {
  const slips: Slip[] = [];
  const cutShort: string[] = [];
  const mended = (text: string, where: string): string => {
    if (text.length > MOST_LETTERS) cutShort.push(where);
    const lettered = withThaiLetters(text.slice(0, MOST_LETTERS), where, slips);
    return withoutGaps(lettered, where, slips);
  };
  return {
    document: document.map((block) =>
      block.kind === 'text'
        ? { ...block, text: mended(block.text, block.where) }
        : {
            ...block,
            rows: block.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, text: mended(cell.text, row.where) })),
            })),
          },
    ),
    slips,
    cutShort,
  };
}

/** Lao stands 0x80 above Thai in Unicode, letter by letter, since both come from one older code. */
const LAO_ABOVE_THAI = 0x80;
const lao = /[\u0E80-\u0EDF]/g;

/** Vowel signs of Devanagari that a scanner takes for the Thai ones below and above a letter. */
const devanagari: Readonly<Record<string, string>> = {
  '\u0941': '\u0E38',
  '\u0942': '\u0E39',
  '\u093F': '\u0E34',
  '\u0940': '\u0E35',
  '\u0947': '\u0E48',
};

function withThaiLetters(text: string, where: string, slips: Slip[]): string {
  if (!/[\u0E80-\u0EDF\u0900-\u097F]/.test(text)) return text;
  const is = text
    .replace(lao, (letter) => String.fromCharCode(letter.charCodeAt(0) - LAO_ABOVE_THAI))
    .replace(/[\u0900-\u097F]/g, (letter) => devanagari[letter] ?? letter);
  for (const run of text.matchAll(/[\u0E00-\u0EDF\u0900-\u097F.]+/g)) {
    const word = /^.*[\u0E80-\u0EDF\u0900-\u097F][^.]*/.exec(run[0])?.[0];
    if (word === undefined) continue;
    const before = word.slice(-20);
    const at = run.index + word.length;
    slips.push({ kind: 'foreign-letter', was: before, is: is.slice(at - before.length, at), where });
  }
  return is;
}

/** A consonant with its marks, which alone is no word. */
const letter = '[ก-ฮเ-ไฯ][\\u0E30-\\u0E3A\\u0E47-\\u0E4E]*';
const spaced = new RegExp(`(?<![\\u0E00-\\u0E7F])(?:${letter} ){3,}${letter}(?![\\u0E00-\\u0E7F])`, 'g');

const words = new Intl.Segmenter('th', { granularity: 'word' });
/** So much of the text around a space says whether it stands inside a word. */
const AROUND = 16;

function withoutGaps(text: string, where: string, slips: Slip[]): string {
  if (!/[\u0E01-\u0E4E] [\u0E01-\u0E4E]/.test(text)) return text;
  const closed = text
    .replace(spaced, (was) => {
      const is = was.replaceAll(' ', '');
      slips.push({ kind: 'spaced-letters', was, is, where });
      return is;
    })
    // A vowel that stands before its consonant, and marks that stand after one, are never alone.
    .replace(/(?<=[เแโใไ]) (?=[ก-ฮ])/g, '')
    .replace(/(?<=[ก-ฮ]) (?=[\u0E30-\u0E3A\u0E45\u0E47-\u0E4E])/g, '');
  return closed.replace(/(?<=[\u0E01-\u0E4E]) (?=[\u0E01-\u0E4E])/g, (space, at: number) => {
    const left = thaiBefore(closed, at);
    const right = /^[\u0E01-\u0E4E]*/.exec(closed.slice(at + 1, at + 1 + AROUND))?.[0] ?? '';
    return splitsWord(left, right) ? '' : space;
  });
}

function thaiBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - AROUND), at)
      .split(/[^\u0E01-\u0E4E]/)
      .at(-1) ?? ''
  );
}

/** The dictionary sees one word across the space, and none on one of its sides. */
function splitsWord(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  const joint = left.length;
  for (const { index, segment, isWordLike } of words.segment(left + right)) {
    if (index === joint) return false;
    if (index < joint && index + segment.length > joint) {
      return isWordLike === true && segment.length >= 4 && !standsAlone(left, right, joint - index);
    }
  }
  return false;
}

/** "การ ใช้" is two words that make a third: the dictionary knows both, so the space may be meant. */
function standsAlone(left: string, right: string, taken: number): boolean {
  const head = left.slice(-taken);
  return isWord(head) && firstWordOf(right) !== null;
}

function isWord(text: string): boolean {
  const [only, ...more] = words.segment(text);
  return only?.isWordLike === true && more.length === 0 && text.length >= 3;
}

function firstWordOf(text: string): string | null {
  for (const { segment, isWordLike } of words.segment(text)) return isWordLike === true ? segment : null;
  return null;
}

/**
 * A title without the spaces that a narrow column puts where its lines end: where no piece is long, they are no
 * spaces of the author.
 */
export function unwrapped(title: string): string {
  const said = title.replace(/\s+/g, ' ').trim();
  const pieces = said.split(/(?<=[\u0E01-\u0E4E]) (?=[\u0E01-\u0E4E])/);
  const longest = Math.max(...pieces.map((it) => it.length));
  const wrapped = pieces.length > 2 && longest <= MOST_IN_A_NARROW_LINE;
  return (wrapped || (pieces.length === 2 && longest <= MOST_IN_A_NARROW_LINE / 2) ? pieces.join('') : said)
    .replace(/(?<=[A-Za-z])- (?=[A-Za-z])/g, '-')
    .replace(/ (?=[)”,])/g, '')
    .replace(/(?<=[(“]) /g, '');
}

const MOST_IN_A_NARROW_LINE = 26;
