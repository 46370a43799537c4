import robotsParser from 'robots-parser';
import { type Answer, OUR_NAME } from './read-answer.ts';

/** RFC 9309: 24 hours are the longest that rules may be kept. */
const KEPT_FOR_MS = 24 * 3_600_000;
const MOST_SITES = 2_000;

export interface Robots {
  /** Whether the site lets a program look there. What cannot be read forbids nothing: a person asked us to look. */
  allow(url: URL, now: number, signal: AbortSignal): Promise<boolean>;
}

/** Its types describe an ES module; what is published is the function itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;
type Rules = ReturnType<typeof parse>;

/** @param read fetches robots.txt itself; rejects when there is no answer */
export function robotsOf(read: (url: URL, signal: AbortSignal) => Promise<Answer>): Robots {
  const known = new Map<string, { readonly rules: Rules | null; readonly until: number }>();

  async function rulesOf(origin: string, signal: AbortSignal): Promise<Rules | null> {
    const url = new URL('/robots.txt', origin);
    // Whatever kept robots.txt from us will be said of the page itself.
    const answer = await read(url, signal).catch(() => null);
    if (answer === null || answer.status < 200 || answer.status > 299) return null;
    return parse(url.href, new TextDecoder().decode(answer.body));
  }

  return {
    async allow(url, now, signal) {
      let site = known.get(url.origin);
      if (site === undefined || site.until <= now) {
        site = { rules: await rulesOf(url.origin, signal), until: now + KEPT_FOR_MS };
        // What was broken off says nothing about the site.
        if (signal.aborted) return true;
        if (known.size >= MOST_SITES) known.clear();
        known.set(url.origin, site);
      }
      return site.rules?.isDisallowed(url.href, OUR_NAME) !== true;
    },
  };
}
