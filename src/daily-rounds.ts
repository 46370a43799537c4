import { bangkokTime } from './app/bangkok.ts';
import { faultOf } from './app/fault.ts';
import { lastDayBegun } from './domain/office-hours.ts';
import { freeze } from './evidence/freeze.ts';
import type { Kept } from './kept.ts';
import type { Documents } from './mongo/documents.ts';
import { mongoDuties } from './mongo/duties.ts';
import type { MongoErasing } from './mongo/erasing.ts';
import { forgetOld } from './mongo/forget-old.ts';
import { linkedAddresses } from './mongo/linked-addresses.ts';
import { wholeDatabase } from './mongo/whole.ts';
import { type CopyKeeper, copyKeeper } from './operations/copy-keeper.ts';
import { type Daily, dailyWork } from './operations/daily.ts';
import { type LinkSweep, linkSweep } from './operations/link-sweep.ts';
import type { Parts } from './parts.ts';

// What a server does every day by itself.

/** The backup of the day, and forgetting what has expired. */
export function wireDaily(
  { connection, clock, realNow, log, backups }: Parts,
  { owner, pauses }: Kept,
  docs: Documents,
  erasing: Pick<MongoErasing, 'forgotten'>,
): Daily {
  return dailyWork({
    whole: wholeDatabase(connection),
    duties: mongoDuties(connection),
    pause: pauses,
    forgetOld: (now) => forgetOld(connection, docs, now),
    forgotten: () => erasing.forgotten(),
    folder: backups,
    clock,
    realNow,
    owner,
    log,
  });
}

/** Pages that agencies link to, and copies of them; null for both where nothing outside may be reached. */
export function wireLooksOutside(
  { connection, visits, clock, realNow, log, linksLookedAtEvery }: Parts,
  { owner, storage, wakes }: Kept,
  docs: Documents,
): { readonly sweep: LinkSweep | null; readonly copyKeeper: CopyKeeper | null } {
  if (!visits) return { sweep: null, copyKeeper: null };
  const inTurn = { duties: mongoDuties(connection), clock, realNow, owner, log };
  return {
    sweep: linkSweep({
      ...inTurn,
      pages: storage.pages,
      visits,
      linked: () => linkedAddresses(docs, clock.today()),
      ...(linksLookedAtEvery === undefined ? {} : { every: linksLookedAtEvery }),
      async changed({ agency }) {
        const now = clock.now();
        try {
          await wakes.changed(agency, now, lastDayBegun(bangkokTime(now)));
        } catch (error) {
          // The next week's look finds it all the same.
          log.warn({ fault: faultOf(error).fault }, 'nobody was woken for a page that changed');
        }
      },
    }),
    copyKeeper: copyKeeper({ ...inTurn, copies: storage.linkCopies, fetches: visits, freeze }),
  };
}
