import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../app/clock.ts';
import type { Duties } from '../app/duties.ts';
import { faultOf } from '../app/fault.ts';
import { type Pages, type Visits, remember } from '../app/looks.ts';
import { turnOf } from '../domain/link-health.ts';
import { type Rounds, rounds } from './rounds.ts';

/** Every so often one process, whichever comes first, looks at what is due. */
const SLOT = 10 * 60_000;
/** How often a process asks whether a slot has begun. */
const ASKED_EVERY = 60_000;
const DAY = 24 * 3_600_000;
/** A page that was taken and not looked at, since its process died, is due again after so long. */
const TAKEN_FOR = 15 * 60_000;

export interface SweepDeps {
  readonly pages: Pages;
  readonly visits: Visits;
  /** The addresses that each agency links to now. */
  readonly linked: () => AsyncIterable<{ readonly agency: string; readonly urls: readonly string[] }>;
  readonly duties: Duties;
  /** The clock of the conversation: when pages are due. */
  readonly clock: Clock;
  /** Milliseconds since 1970 on the wall: how long a slot is. */
  readonly realNow: () => number;
  /** Milliseconds of a slot, unless the usual ten minutes. */
  readonly every?: number;
  /** Unique for this process. */
  readonly owner: string;
  readonly log: Logger;
  /** Told of a page that was found gone, or there again. Whoever reminds people may take it up. Must not reject. */
  readonly changed?: (change: {
    readonly agency: string;
    readonly url: string;
    readonly how: 'gone' | 'back';
  }) => Promise<void>;
}

/** A round looks at what is due then, unless another process has this slot. A look that was broken off is due again. */
export type LinkSweep = Pick<Rounds, 'start' | 'look' | 'stop'>;

/** Looks at every linked page once a day, spread over the day, one after another. */
export function linkSweep(deps: SweepDeps): LinkSweep {
  const { every = SLOT } = deps;
  const sweeping = rounds(slot, Math.min(every, ASKED_EVERY));
  const stopped = (): boolean => sweeping.stopping.aborted;
  let listedOn = '';

  async function slot(): Promise<void> {
    const { duties, owner, realNow, log } = deps;
    const now = realNow();
    const number = Math.floor(now / every);
    const duty = `links:${number}`;
    try {
      if ((await duties.claim(duty, owner, new Date(now), new Date((number + 1) * every))) !== 'ours') return;
      await list();
      await sweep((number + 1) * every);
      await duties.done(duty, owner);
    } catch (error) {
      // What is due stays due: the next slot goes on.
      if (!stopped()) log.error(faultOf(error), 'links were not looked at');
    }
  }

  /** Once a day: what is linked is expected at its own time of the day, and what is linked no more is forgotten. */
  async function list(): Promise<void> {
    const { pages, linked, clock } = deps;
    const today = clock.today();
    if (listedOn === today) return;
    const now = clock.now().getTime();
    for await (const { agency, urls } of linked()) {
      const known = await pages.ofAgency(agency);
      const wanted = new Set(urls);
      await pages.expect(
        agency,
        urls.filter((url) => !known.has(url)).map((url) => ({ url, due: new Date(now + momentOf(url)) })),
      );
      for (const url of known.keys()) if (!wanted.has(url)) await pages.forget(agency, url);
    }
    listedOn = today;
  }

  async function sweep(until: number): Promise<void> {
    const { pages, visits, clock, realNow, log } = deps;
    let looked = 0;
    while (!stopped() && realNow() < until) {
      const now = clock.now();
      const page = await pages.take(now, new Date(now.getTime() + TAKEN_FOR));
      if (page === null) break;
      const { look } = await visits.visit(page.url, sweeping.stopping);
      // What was broken off says nothing about the page.
      if (stopped()) break;
      const how = turnOf(await remember({ pages, clock }, page.agency, page.url, look));
      if (how !== null) await deps.changed?.({ ...page, how });
      looked++;
    }
    if (looked > 0) log.info({ looked }, 'links looked at');
  }

  return sweeping;
}

/** Milliseconds into a day: the same for an address every time, and another for each, so that the looks are spread. */
function momentOf(url: string): number {
  return createHash('sha256').update(url).digest().readUInt32BE() % DAY;
}
