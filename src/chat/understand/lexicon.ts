import { type Token, type Word, tokenOf } from './tokens.ts';

/**
 * Where a word may stand. Thai writes no spaces, so most words are found anywhere. Short ones need more: `tail` ends
 * where Thai letters end or another word begins ("จ้า" is not in "จ้าง"), `whole` also begins where nothing unknown
 * runs on ("สป" is not in "สปา"). `telling` does not end where a question goes on: "เริ่มทำ" is not in "เริ่ม ทำไม".
 */
export type Stand = 'anywhere' | 'telling' | 'tail' | 'whole';

export interface LexicalEntry {
  readonly form: string;
  readonly word: Word;
  readonly stand: Stand;
}

/** The beginning of a word that many endings may follow: "ลง" + "เว็บ" + "แล้ว". The endings are shared, not copied. */
export interface Stem {
  readonly form: string;
  readonly endings: Lexicon;
}

interface Node {
  /** Most letters are followed by one other alone, which is kept at hand; the further ones are in `others`. */
  letter: number;
  next: Node | null;
  others: Map<number, Node> | null;
  entry: Known | null;
  endings: Lexicon[] | null;
}

/** @property isBare whether the word says nothing beside its kind, as most do */
interface Known extends LexicalEntry {
  readonly isBare: boolean;
}

/** Words to be found at a place of a text, the longest first. A trie: its cost does not grow with the words. */
export interface Lexicon {
  /** Where words go on behind their first letter, by its place in `placeOf`. */
  readonly roots: readonly (Node | undefined)[];
}

/** The first entry of a form wins. Spaces in a form mean nothing: officers put them anywhere. */
export function lexiconOf(entries: Iterable<LexicalEntry | Stem>): Lexicon {
  const roots = new Array<Node | undefined>(PLACES).fill(undefined);
  for (const entry of entries) {
    const form = entry.form.toLowerCase().replaceAll(' ', '');
    let node = (roots[placeOf(form.charCodeAt(0))] ??= newNode());
    // Letters of other scripts and signs share a place, so theirs is told apart as well.
    for (let place = isOwnPlace(form.charCodeAt(0)) ? 1 : 0; place < form.length; place++) {
      const letter = form.charCodeAt(place);
      node = nextOf(node, letter) ?? added(node, letter);
    }
    if ('endings' in entry) (node.endings ??= []).push(entry.endings);
    else node.entry ??= { ...entry, isBare: Object.keys(entry.word).length === 1 };
  }
  return { roots };
}

const PLACES = 257;
const SHARED_PLACE = 256;

/** ASCII and Thai letters have a place each, all others one together. */
function placeOf(letter: number): number {
  if (letter < 0x80) return letter;
  return letter >= 0x0e00 && letter < 0x0e80 ? letter - 0x0e00 + 0x80 : SHARED_PLACE;
}

function isOwnPlace(letter: number): boolean {
  return placeOf(letter) !== SHARED_PLACE;
}

/** The words that begin with a letter, behind it. */
function rootOf({ roots }: Lexicon, letter: number): Node | undefined {
  const place = placeOf(letter);
  const root = roots[place];
  return root && place === SHARED_PLACE ? nextOf(root, letter) : root;
}

function newNode(): Node {
  return { letter: -1, next: null, others: null, entry: null, endings: null };
}

function nextOf(node: Node, letter: number): Node | undefined {
  if (node.letter === letter && node.next) return node.next;
  return node.others?.get(letter);
}

function added(node: Node, letter: number): Node {
  const next = newNode();
  if (node.next) (node.others ??= new Map()).set(letter, next);
  else {
    node.letter = letter;
    node.next = next;
  }
  return next;
}

// Letters are told apart by their UTF-16 codes: a Thai letter as a string of its own would be made anew each time.

const SPACE = 0x20;

/** Thai letters, vowels and tone marks; neither digits nor ฯ, ฿ and ๏. */
export function isThai(code: number): boolean {
  return (code >= 0x0e01 && code <= 0x0e2e) || isLeadingVowel(code) || isDependent(code);
}

/** เ แ โ ใ ไ: a syllable goes on behind them. */
export function isLeadingVowel(code: number): boolean {
  return code >= 0x0e40 && code <= 0x0e44;
}

/** Vowels and marks that belong to the letter before them: no word ends in front of one. */
function isDependent(code: number): boolean {
  return (code >= 0x0e30 && code <= 0x0e3a) || (code >= 0x0e45 && code <= 0x0e4e && code !== 0x0e46);
}

export function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Arabic or Thai. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x0e50 && code <= 0x0e59);
}

/**
 * The longest word at a place, if it may stand there.
 * @param lower the text with small Latin letters
 * @param inRun whether something unknown runs up to this place
 */
export function wordAt(
  lexicons: readonly Lexicon[],
  lower: string,
  at: number,
  inRun: boolean,
): Token | undefined {
  findAt(lexicons, lower, at, here);
  for (let each = here.count - 1; each >= 0; each--) {
    const [entry, end] = [here.entries[each], here.ends[each]];
    if (!entry || end === undefined) continue;
    if (entry.stand === 'whole' && inRun) continue;
    if (entry.stand === 'telling') {
      if (asksOn(lower, end)) continue;
    } else if (entry.stand !== 'anywhere' && runsOn(lexicons, lower, end)) continue;
    // A bare word has no other field than its kind.
    return entry.isBare ? ({ start: at, end, kind: entry.word.kind } as Token) : tokenOf(entry.word, at, end);
  }
  return undefined;
}

/** "ทำ" of ทำไม, ทำไง, ทำยังไง, but not of ทำไม่ทัน. */
function asksOn(lower: string, end: number): boolean {
  howOrWhy.lastIndex = end;
  return howOrWhy.test(lower);
}

const howOrWhy = /(?<=ทำ)(?:ไม(?![\u0E47-\u0E4E])|ไง|ยังไง|อย่างไร)/y;

/** A letter by itself ("ร" of a school) begins no other word: "มีค" is not in "มีครบ". */
function runsOn(lexicons: readonly Lexicon[], lower: string, end: number): boolean {
  if (!isThai(lower.charCodeAt(end))) return false;
  findAt(lexicons, lower, end, behind);
  return behind.count === 0 || (behind.ends[behind.count - 1] ?? 0) - end <= 1;
}

/** Words that begin at one place, the shortest first. */
interface Candidates {
  readonly entries: Known[];
  readonly ends: number[];
  count: number;
}

/** Filled anew for every place, since a text has thousands and at most of them no word begins. */
const here: Candidates = { entries: [], ends: [], count: 0 };
const behind: Candidates = { entries: [], ends: [], count: 0 };

/** Every word that begins at a place and is not cut out of a longer syllable. */
function findAt(lexicons: readonly Lexicon[], lower: string, at: number, found: Candidates): void {
  found.count = 0;
  const letter = lower.charCodeAt(at);
  for (const lexicon of lexicons) {
    const node = rootOf(lexicon, letter);
    if (node) follow(node, lower, at + 1, found);
  }
}

/** Goes on from a node whose letter was read before `start`. Spaces inside a word mean nothing. */
function follow(from: Node, lower: string, start: number, found: Candidates): void {
  let node: Node | undefined = from;
  for (let place = start; node; place++) {
    if (node.entry && endsWord(lower, place)) add(found, node.entry, place);
    while (lower.charCodeAt(place) === SPACE) place++;
    const letter = lower.charCodeAt(place);
    if (node.endings) {
      for (const endings of node.endings) {
        const ending = rootOf(endings, letter);
        if (ending) follow(ending, lower, place + 1, found);
      }
    }
    node = nextOf(node, letter);
  }
}

/** Of two that end at one place the one that was found first stays before the other. */
function add(found: Candidates, entry: Known, end: number): void {
  let place = found.count++;
  for (; place > 0 && (found.ends[place - 1] ?? 0) > end; place--) {
    found.entries[place] = found.entries[place - 1] ?? entry;
    found.ends[place] = found.ends[place - 1] ?? end;
  }
  found.entries[place] = entry;
  found.ends[place] = end;
}

function endsWord(lower: string, end: number): boolean {
  const last = lower.charCodeAt(end - 1);
  const follows = lower.charCodeAt(end);
  if (isLatin(last)) return !isLatin(follows);
  if (isDigit(last)) return !isDigit(follows);
  return !isDependent(follows);
}
