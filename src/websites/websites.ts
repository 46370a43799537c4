import type { Fetched, LookReason, PageSays, Visit } from '../domain/web-page.ts';
import type { Network } from './connect.ts';
import { classOf, judge, judgeFault } from './judge.ts';
import { paceOf } from './pace.ts';
import { hostOf, lookable } from './public-address.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { robotsOf } from './robots.ts';
import { textOf } from './text-of.ts';

/** What the room is given; tests bring a resolver and a dialer of their own. */
export interface WebsitesDeps extends Network {
  /** What a page says, from its HTML and the address it came from. */
  readonly read: (html: string, url: string) => PageSays;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Websites {
  /** One look at an address, at its host's turn. Never rejects: what went wrong is what was seen. */
  visit(url: string, signal?: AbortSignal): Promise<Visit>;
  /** The same, with at most so many bytes of what is there. */
  fetch(url: string, atMost: number, signal?: AbortSignal): Promise<Fetched>;
  /** Milliseconds until a look at that address could begin. */
  waitOf(url: string): number;
}

const MOST_REDIRECTS = 5;
const WITHIN_MS = 15_000;
const MOST_BYTES = 512 * 1_024;
/** Longer titles are cut: they are shown in a line of a card. */
const LONGEST_TITLE = 200;

interface Seen {
  readonly reason: LookReason;
  readonly url: URL;
  readonly answer: Answer | null;
  readonly page: PageSays | null;
}

export function websites(deps: WebsitesDeps): Websites {
  const pace = paceOf(deps.now, deps.wait);
  const ask = (url: URL, signal: AbortSignal, atMost = MOST_BYTES): Promise<Answer> =>
    readAnswer(url, deps, { atMost, signal });
  const robots = robotsOf((url, signal) => ask(url, signal));

  async function see(asked: URL, signal: AbortSignal, atMost: number): Promise<Seen> {
    let url = asked;
    const seen = (reason: LookReason, answer: Answer | null = null, page: PageSays | null = null): Seen => ({
      reason,
      url,
      answer,
      page,
    });
    try {
      for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
        if (!(await robots.allow(url, deps.now(), signal))) return seen('robots');
        const answer = await ask(url, signal, atMost);
        if (isRedirect(answer)) {
          const next = nextHop(url, answer);
          if (typeof next === 'string') return seen(next, answer);
          url = next;
          continue;
        }
        const text = textOf(answer);
        const page = text === null ? null : deps.read(text, url.href);
        // What a page that opened sends on to is what people see; where it cannot be followed, they see the page.
        const onward =
          answer.status === 200 && hops < MOST_REDIRECTS && page?.movesTo ? lookable(page.movesTo) : null;
        if (onward === null) return seen(judge(asked, url, answer, page), answer, page);
        url = onward;
      }
      return seen('redirects');
    } catch (error) {
      return seen(judgeFault(error));
    }
  }

  async function fetch(url: string, atMost: number, stop = new AbortController().signal): Promise<Fetched> {
    const at = new Date(deps.now()).toISOString();
    const asked = lookable(url);
    if (asked === null) return fetchedOf({ at, url, seen: null });
    const isTurn = await pace.turn(hostOf(asked), stop).then(
      () => true,
      () => false,
    );
    if (!isTurn)
      return fetchedOf({ at, url, seen: { reason: 'too-slow', url: asked, answer: null, page: null } });
    const signal = AbortSignal.any([stop, AbortSignal.timeout(WITHIN_MS)]);
    return fetchedOf({ at, url, seen: await see(asked, signal, atMost) });
  }

  return {
    waitOf: (url) => {
      const asked = lookable(url);
      return asked === null ? 0 : pace.waitOf(hostOf(asked));
    },
    fetch,
    async visit(url, stop) {
      const { look, page } = await fetch(url, MOST_BYTES, stop);
      return { look, page };
    },
  };
}

function fetchedOf({
  at,
  url,
  seen,
}: {
  readonly at: string;
  readonly url: string;
  readonly seen: Seen | null;
}): Fetched {
  const reason = seen?.reason ?? 'not-public';
  const page = seen?.page ?? null;
  return {
    page,
    body: seen?.answer?.body ?? null,
    whole: seen?.answer?.whole ?? false,
    look: {
      at,
      class: classOf(reason),
      reason,
      status: seen?.answer?.status ?? null,
      finalUrl: seen?.url.href ?? url,
      certificate: seen?.answer?.certificate ?? null,
      title: page?.title?.slice(0, LONGEST_TITLE) ?? null,
      years: page?.years ?? [],
      codes: page?.codes ?? [],
    },
  };
}

function isRedirect({ status, headers }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
}

/** Where an answer leads, looked at as closely as what was asked for first. */
function nextHop(url: URL, { headers }: Answer): URL | 'redirects' | 'not-public' {
  // Thai paths are often sent as they are, in UTF-8, which node:http reads byte by byte.
  const location = Buffer.from(headers.location ?? '', 'latin1').toString('utf8');
  if (!URL.canParse(location, url.href)) return 'redirects';
  return lookable(location, url.href) ?? 'not-public';
}
