import type { Word } from './tokens.ts';

/**
 * Where a word may stand. Thai writes no spaces, so most words are found anywhere. Short ones need more: `tail` ends
 * where Thai letters end or another word begins ("จ้า" is not in "จ้าง"), `whole` also begins where nothing unknown
 * runs on ("สป" is not in "สปา").
 */
export type Stand = 'anywhere' | 'tail' | 'whole';

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
  readonly next: Map<number, Node>;
  entry: LexicalEntry | null;
  readonly endings: Lexicon[];
}

/** Words to be found at a place of a text, the longest first. A trie: its cost does not grow with the words. */
export interface Lexicon {
  readonly root: Node;
}

/** The first entry of a form wins. Spaces in a form mean nothing: officers put them anywhere. */
export function lexiconOf(entries: Iterable<LexicalEntry | Stem>): Lexicon {
  const root = newNode();
  for (const entry of entries) {
    const form = entry.form.toLowerCase().replaceAll(' ', '');
    let node = root;
    for (let place = 0; place < form.length; place++) {
      const known = node.next.get(form.charCodeAt(place));
      const next = known ?? newNode();
      if (!known) node.next.set(form.charCodeAt(place), next);
      node = next;
    }
    if ('endings' in entry) node.endings.push(entry.endings);
    else node.entry ??= entry;
  }
  return { root };
}

function newNode(): Node {
  return { next: new Map(), entry: null, endings: [] };
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
): { readonly word: Word; readonly end: number } | undefined {
  const found = candidatesAt(lexicons, lower, at);
  for (let each = found.length - 1; each >= 0; each--) {
    const { entry, end } = found[each] ?? {};
    if (!entry || end === undefined) continue;
    if (entry.stand === 'whole' && inRun) continue;
    // A letter by itself ("ร" of a school) begins no other word: "มีค" is not in "มีครบ".
    const another = candidatesAt(lexicons, lower, end).some((it) => it.end - end > 1);
    const runsOn = isThai(lower.charCodeAt(end)) && !another;
    if (entry.stand !== 'anywhere' && runsOn) continue;
    return { word: entry.word, end };
  }
  return undefined;
}

interface Candidate {
  readonly entry: LexicalEntry;
  readonly end: number;
}

interface Candidate {
  readonly entry: LexicalEntry;
  readonly end: number;
}

/** Shared, since at most places no word begins. */
const none: readonly Candidate[] = [];

/** Every word that begins here and is not cut out of a longer syllable, the shortest first. */
function candidatesAt(lexicons: readonly Lexicon[], lower: string, at: number): readonly Candidate[] {
  let found: Candidate[] | undefined;
  for (const { root } of lexicons) {
    const node = root.next.get(lower.charCodeAt(at));
    if (node) found = follow(node, lower, at + 1, found);
  }
  if (!found) return none;
  return found.length > 1 ? found.sort((a, b) => a.end - b.end) : found;
}

/** Goes on from a node whose letter was read before `start`. Spaces inside a word mean nothing. */
function follow(
  from: Node,
  lower: string,
  start: number,
  before: Candidate[] | undefined,
): Candidate[] | undefined {
  let found = before;
  let node: Node | undefined = from;
  for (let place = start; node; place++) {
    if (node.entry && endsWord(lower, place)) (found ??= []).push({ entry: node.entry, end: place });
    while (lower.charCodeAt(place) === SPACE) place++;
    for (const { root } of node.endings) {
      const ending = root.next.get(lower.charCodeAt(place));
      if (ending) found = follow(ending, lower, place + 1, found);
    }
    node = node.next.get(lower.charCodeAt(place));
  }
  return found;
}

function endsWord(lower: string, end: number): boolean {
  const last = lower.charCodeAt(end - 1);
  const follows = lower.charCodeAt(end);
  if (isLatin(last)) return !isLatin(follows);
  if (isDigit(last)) return !isDigit(follows);
  return !isDependent(follows);
}
