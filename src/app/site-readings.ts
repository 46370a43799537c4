import type { Catalogue } from '../domain/catalogue.ts';
import type { Clock } from './clock.ts';
import { DeadlinePassed, within } from './deadline.ts';
import type { ReadSite, SiteReading } from './read-site.ts';

// A website is asked once a second, so that reading one takes up to eighteen. Nobody's chat stands still meanwhile: the
// reading goes on by itself, and whoever asks again for the same page gets what it has found.

export interface AskedSite {
  readonly agency: string;
  readonly url: string;
  readonly catalogue: Catalogue;
  /** Somebody one to one is shown by LINE that an answer comes; a group is not, and is soon told that it goes on. */
  readonly inGroup: boolean;
  /** They pressed a button of what is being read, or was a moment ago: that is what they mean. */
  readonly asItWasRead: boolean;
}

export type AskedReading =
  | SiteReading
  /** It goes on, and so many pages have been read. */
  | { readonly kind: 'under-way'; readonly pages: number }
  /** The agency's page before is still being read, or those of too many agencies. */
  | { readonly kind: 'busy' };

export interface Sites {
  read(asked: AskedSite): Promise<AskedReading>;
  /** Breaks off what is being read. */
  stop(): void;
}

/** Milliseconds that a group is left without a word. */
const GROUP_WAITS = 3_000;
/** Milliseconds. What the same line asks for again is what it just got; LINE does not always say who pressed a button. */
const SAME_LINE = 60_000;
const KEPT_FOR = 10 * 60_000;
/** Of so many agencies at once. */
const MOST_AT_ONCE = 40;

interface Kept {
  readonly what: string;
  readonly reading: Promise<SiteReading>;
  readonly soFar: { pages: number };
  /** By the clock; null while it goes on. */
  endedAt: number | null;
}

/**
 * The last reading of each agency, in this process alone: another that is asked for it reads the page itself, and where
 * a process ends, whoever asks again has it read again. Nothing is lost, since nothing is written by reading.
 */
export function siteReadings(readSite: ReadSite, clock: Pick<Clock, 'now'>, groupWaits = GROUP_WAITS): Sites {
  const last = new Map<string, Kept>();
  const stopping = new AbortController();

  function age({ endedAt }: Kept): number {
    return endedAt === null ? 0 : clock.now().getTime() - endedAt;
  }

  function begin(agency: string, what: string, url: string, catalogue: Catalogue): Kept {
    const soFar = { pages: 0 };
    const kept: Kept = {
      what,
      soFar,
      endedAt: null,
      reading: readSite(url, catalogue, stopping.signal, (pages) => {
        soFar.pages = pages;
      }),
    };
    last.set(agency, kept);
    kept.reading.then(
      () => {
        kept.endedAt = clock.now().getTime();
      },
      // Whoever waits for it is told; the next begins anew.
      () => last.delete(agency),
    );
    return kept;
  }

  return {
    async read({ agency, url, catalogue, inGroup, asItWasRead }) {
      for (const [of, kept] of last) if (age(kept) > KEPT_FOR) last.delete(of);
      const what = `${catalogue.year} ${url}`;
      const before = last.get(agency);
      const isSame = before?.what === what && (asItWasRead || age(before) < SAME_LINE);
      if (!isSame) {
        const underWay = [...last.values()].filter((it) => it.endedAt === null).length;
        if (before?.endedAt === null || underWay >= MOST_AT_ONCE) return { kind: 'busy' };
      }
      const kept = isSame ? before : begin(agency, what, url, catalogue);
      if (!inGroup) return kept.reading;
      try {
        return await within(groupWaits, kept.reading);
      } catch (error) {
        if (!(error instanceof DeadlinePassed)) throw error;
        return { kind: 'under-way', pages: kept.soFar.pages };
      }
    },
    stop() {
      stopping.abort();
    },
  };
}
