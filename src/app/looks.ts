import { nextLookIn } from '../domain/link-health.ts';
import type { Look, Visit } from '../domain/web-page.ts';
import type { Aftermath } from './aftermath.ts';
import type { Clock } from './clock.ts';

/** The last looks at the pages that agencies link to. They belong to the address, and to no item and no history. */
export interface Pages {
  /** Remembers a look, and when the next one is due. */
  saw(
    agency: string,
    url: string,
    look: Look,
    next: (looks: readonly Look[]) => Date,
  ): Promise<readonly Look[]>;
  /** Looks at an agency's pages by address, oldest first. */
  ofAgency(agency: string): Promise<ReadonlyMap<string, readonly Look[]>>;
  /** Makes addresses known that nobody looked at; what is known already stays as it is. */
  expect(agency: string, pages: readonly { readonly url: string; readonly due: Date }[]): Promise<void>;
  /** Takes the address that is due for the longest; nobody else gets it until then. Null: nothing is due. */
  take(now: Date, until: Date): Promise<{ readonly agency: string; readonly url: string } | null>;
  /** Forgets an address that nothing links to any more. */
  forget(agency: string, url: string): Promise<void>;
}

/** Looks at the web. Never rejects. */
export interface Visits {
  visit(url: string, signal?: AbortSignal): Promise<Visit>;
  /** Milliseconds until a look at that address could begin. */
  waitOf(url: string): number;
}

/** What the conversation asks of both. What is to be kept of it, the event leaves behind when it is answered. */
export interface Looks {
  /** A look at a link that was left to the sweep, if it takes under three seconds; otherwise null. */
  atOnce(agency: string, url: string): Promise<Look | null>;
  /** Leaves links that were just sent to the sweep, which comes within minutes. */
  soon(agency: string, urls: readonly string[]): void;
}

/** Milliseconds: an answer waits no longer for a website. */
const AT_ONCE_MS = 2_500;
const SLOW_FOR_MS = 10 * 60_000;
const MOST_SLOW = 1_000;

/** @param visits null where nothing outside may be reached, as in the try-out: links stay unchecked */
export function looksAt(
  pages: Pages,
  visits: Visits | null,
  clock: Pick<Clock, 'now'>,
): (aftermath: Pick<Aftermath, 'beforeOver'>) => Looks {
  /** Hosts that did not answer in time, until when they are not waited for. */
  const slow = new Map<string, number>();
  return (aftermath) => ({
    soon(agency, urls) {
      if (visits === null) return;
      const due = clock.now();
      const wanted = urls.map((url) => ({ url, due }));
      // Once the links are written: the sweep forgets what nothing links to.
      aftermath.beforeOver(() => pages.expect(agency, wanted));
    },
    async atOnce(agency, url) {
      if (visits === null) return null;
      // Nobody waits for a site that was just looked at, or that let somebody wait before: the sweep does.
      const { host } = new URL(url);
      if (visits.waitOf(url) > 0 || (slow.get(host) ?? 0) > clock.now().getTime()) return null;
      const signal = AbortSignal.timeout(AT_ONCE_MS);
      const { look } = await visits.visit(url, signal);
      if (signal.aborted) {
        if (slow.size >= MOST_SLOW) slow.clear();
        slow.set(host, clock.now().getTime() + SLOW_FOR_MS);
        return null;
      }
      aftermath.beforeOver(async () => {
        await remember({ pages, clock }, agency, url, look);
      });
      return look;
    },
  });
}

/** Keeps what was seen by the clock of the conversation. @returns the last looks, this one included */
export async function remember(
  { pages, clock }: { readonly pages: Pages; readonly clock: Pick<Clock, 'now'> },
  agency: string,
  url: string,
  look: Look,
): Promise<readonly Look[]> {
  const now = clock.now();
  const seen: Look = { ...look, at: now.toISOString() };
  return pages.saw(agency, url, seen, (looks) => new Date(now.getTime() + nextLookIn(looks)));
}
