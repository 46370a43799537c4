/** A link at a place of a text: where it ends, and the address, null when it cannot be one of a public page. */
export interface FoundLink {
  readonly end: number;
  readonly url: string | null;
}

const withScheme = /https?:\/\/\S+/iy;
const withoutScheme = /www\.\S+/iy;
/** Meant as an address, but not one: another scheme, a slip of the pen, nothing behind the scheme. */
const misspelt = /(?:h?t{1,3}ps?:?\/{1,3}|https?:|ftp:\/\/|file:\/\/)\S*/iy;
/** Bounded, so that a long run of hyphens is not read again and again. */
const hostLike = /[a-z0-9.-]{4,100}/iy;
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
const politeEnding = /(?:นะ)?(?:ครับ|ค่ะ|คะ|จ้า|จ้ะ)$/;

/** Reads a link that begins here, with or without its scheme. */
export function linkAt(text: string, at: number): FoundLink | undefined {
  const full = match(withScheme, text, at) ?? match(withoutScheme, text, at);
  if (full !== undefined) return found(full, at);
  const slip = match(misspelt, text, at);
  if (slip !== undefined) return { end: at + withoutSentence(slip).length, url: null };
  const host = match(hostLike, text, at);
  if (host === undefined || !isPublicHost(host)) return undefined;
  return found(host + (match(path, text, at + host.length) ?? ''), at);
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
  const url = scheme === undefined ? `https://${typed}` : scheme.toLowerCase() + typed.slice(scheme.length);
  if (url.length > LONGEST || !URL.canParse(url)) return null;
  const { hostname, username } = new URL(url);
  return username === '' && hostname.includes('.') && !hostname.endsWith('.') ? url : null;
}

/** "example.go.th", but no decimal, no file name and no abbreviation. */
function isPublicHost(run: string): boolean {
  const labels = run.split('.');
  if (labels.length < 2 || labels.some((label) => label === '' || label.startsWith('-'))) return false;
  const last = labels.at(-1)?.toLowerCase() ?? '';
  return topLevels.has(last);
}
