import { politeEnding } from '../../text/politeness.ts';

/** A link at a place of a text: where it ends, and the address, null when it cannot be one of a public page. */
export interface FoundLink {
  readonly end: number;
  readonly url: string | null;
}

const withScheme = /https?:\/\/\S+/iy;
const withoutScheme = /www\.\S+/iy;
/** Meant as an address, but not one: another scheme, a slip of the pen, nothing behind the scheme. */
const misspelt = /(?:h?t{1,3}ps?:?\/{1,3}|https?:|ftp:\/\/|file:\/\/)\S*/iy;
const path = /[/?#:]\S*/y;
const topLevels = new Set(
  'th com org net info biz co me app io dev site online website cloud page link gl ly at gle in asia'.split(
    ' ',
  ),
);

/** Letters that addresses are made of, in one run: what stands where a link belongs, and is none. */
export function isLikeAddress(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text) && /[a-z]/i.test(text);
}

/** UTF-16 units; LINE itself opens none that is longer than 1,000 percent-encoded. */
const LONGEST = 2_000;

/** Trailing characters that belong to the sentence rather than to the address. */
const closing = new Set(Array.from('.,;:!\'"”’>]}，。'));

/** Reads a link that begins here, with or without its scheme. */
export function linkAt(text: string, at: number): FoundLink | undefined {
  if (opensScheme(text.charCodeAt(at))) {
    const full = match(withScheme, text, at) ?? match(withoutScheme, text, at);
    if (full !== undefined) return found(full, at);
    const slip = match(misspelt, text, at);
    if (slip !== undefined) return { end: at + withoutSentence(slip).length, url: null };
  }
  const end = hostEnd(text, at);
  const host = end === undefined ? '' : text.slice(at, end);
  if (end === undefined || !isPublicHost(host)) return undefined;
  return found(host + (match(path, text, end) ?? ''), at);
}

const schemeLetters = new Set(Array.from('hwtfHWTF', (letter) => letter.charCodeAt(0)));

/** What the patterns of a scheme can begin with. */
function opensScheme(letter: number): boolean {
  return schemeLetters.has(letter);
}

/** Where letters, digits, dots and hyphens end that may be a host: four or more of them, with a dot. */
function hostEnd(text: string, at: number): number | undefined {
  let end = at;
  let isDotted = false;
  for (; end < at + LONGEST_HOST; end++) {
    const code = text.charCodeAt(end);
    if (code === DOT) isDotted = true;
    else if (!isHostLetter(code)) break;
  }
  return isDotted && end - at >= SHORTEST_HOST ? end : undefined;
}

/** Bounded, so that a long run of hyphens is not read again and again. */
const LONGEST_HOST = 100;
const SHORTEST_HOST = 4;
const DOT = 0x2e;
const HYPHEN = 0x2d;

function isHostLetter(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === HYPHEN;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function found(run: string, at: number): FoundLink {
  const typed = withoutSentence(run);
  return { end: at + typed.length, url: addressOf(typed) };
}

function withoutSentence(run: string): string {
  const opens = run.includes('(');
  let end = run.length;
  for (;;) {
    const last = run[end - 1] ?? '';
    // "https://a.go.th/x?" asks a question; "(https://a.go.th)" is in brackets.
    if (closing.has(last) || last === '?' || (last === ')' && !opens)) end--;
    else {
      const polite = politeEnding.exec(run.slice(Math.max(0, end - 12), end));
      if (!polite || polite[0].length >= end) return run.slice(0, end);
      end -= polite[0].length;
    }
  }
}

/** As typed, apart from the scheme: a government's page is asked for by https unless http was said. */
function addressOf(typed: string): string | null {
  const scheme = /^https?:\/\//i.exec(typed)?.[0];
  // A browser mends "https:///example.go.th"; whoever typed it is asked.
  if (typed.charAt(scheme?.length ?? 0) === '/') return null;
  const url = scheme === undefined ? `https://${typed}` : scheme.toLowerCase() + typed.slice(scheme.length);
  if (url.length > LONGEST) return null;
  // Nearly all are of this kind, and to parse one takes longer than to read its line.
  if (plainAddress.test(url) && !url.includes('xn--')) return url;
  if (!URL.canParse(url)) return null;
  const { hostname, username } = new URL(url);
  return username === '' && hostname.includes('.') && !hostname.endsWith('.') ? url : null;
}

/** Labels of letters and digits up to a name at the top, and a path of whatever signs: it can only be an address. */
const plainAddress = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/;

/** "example.go.th", but no decimal, no file name and no abbreviation. */
function isPublicHost(run: string): boolean {
  const labels = run.split('.');
  if (labels.length < 2 || labels.some((label) => label === '' || label.startsWith('-'))) return false;
  const last = labels.at(-1)?.toLowerCase() ?? '';
  return topLevels.has(last);
}
