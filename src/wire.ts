import type { Logger } from 'pino';
import { within } from './app/deadline.ts';
import type { Fetches } from './app/link-copies.ts';
import { type Visits, looksAt } from './app/looks.ts';
import { siteReader } from './app/read-site.ts';
import { siteReadings } from './app/site-readings.ts';
import type { Errands } from './app/errands.ts';
import type { Catalogues, Clock } from './app/ports.ts';
import { currentCatalogues, watchCatalogues } from './catalogues/current.ts';
import { type Purses, purses } from './app/purse.ts';
import { conversation } from './chat/conversation.ts';
import type { LineCredentials } from './config.ts';
import type { Connection } from './database/connection.ts';
import { linkedOut, openDesks } from './desks/desks.ts';
import type { PaperPorts } from './desks/paper-desk.ts';
import { signedLinks } from './desks/signed-links.ts';
import { type AppParts, createApp } from './http/app.ts';
import { shrink } from './evidence/develop.ts';
import { freeze } from './evidence/freeze.ts';
import { readyUp } from './evidence/ready-up.ts';
import { createDoor } from './http/door.ts';
import { createMetrics } from './http/metrics.ts';
import { stepTable } from './domain/reminder-steps.ts';
import { lineContents } from './line/contents.ts';
import { errandEvent } from './line/incoming.ts';
import { lineMessenger } from './line/messenger.ts';
import { lineProfiles } from './line/profiles.ts';
import { linePusher } from './line/pusher.ts';
import { renderReplies } from './line/render.ts';
import { mongoCatalogueVersions } from './mongo/catalogues.ts';
import { documents } from './mongo/documents.ts';
import { mongoDuties } from './mongo/duties.ts';
import { mongoFileKey } from './mongo/file-key.ts';
import { mongoErasing } from './mongo/erasing.ts';
import { mongoEvidence } from './mongo/evidence.ts';
import { forgetOld } from './mongo/forget-old.ts';
import { mongoInbox } from './mongo/inbox.ts';
import { createEveryIndex } from './mongo/indexes.ts';
import { mongoLanes } from './mongo/lanes.ts';
import { linkedAddresses } from './mongo/linked-addresses.ts';
import { mongoOutbox } from './mongo/outbox.ts';
import { isOutage } from './mongo/outage.ts';
import { lanesThatPause, mongoPauses } from './mongo/pauses.ts';
import { mongoPassing } from './mongo/passing.ts';
import { mongoSaid } from './mongo/said.ts';
import { mongoWakes } from './mongo/wakes.ts';
import { wholeDatabase } from './mongo/whole.ts';
import { type Daily, dailyWork } from './operations/daily.ts';
import { type CopyKeeper, copyKeeper } from './operations/copy-keeper.ts';
import { type LinkSweep, linkSweep } from './operations/link-sweep.ts';
import { bringUpToDate, dataOf } from './operations/up-to-date.ts';
import { itemLinksOf } from './reading/item-links.ts';
import { carriedIn } from './reminding/carry.ts';
import type { RemindingDeps, RemindingPace } from './reminding/deps.ts';
import { type Reminding, createReminding } from './reminding/reminding.ts';
import { fault, moreWaiting } from './text/sentences.ts';
import { bangkokTime } from './app/bangkok.ts';
import { monthOfDay } from './domain/dates.ts';
import { lastDayBegun } from './domain/office-hours.ts';
import { faultOf } from './worker/fault.ts';
import { isGone, whoAmI } from './worker/owner.ts';
import { type Pace, usualPace } from './worker/ports.ts';
import { reportReader, wireStorage } from './storage.ts';
import { untilWritten } from './worker/until-written.ts';
import { type Worker, createWorker } from './worker/worker.ts';

/** What the bot is made of. src/main.ts knows where each comes from; tests bring their own. */
export interface Parts {
  readonly connection: Connection;
  readonly line: LineCredentials;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  /** Real time in milliseconds since 1970. */
  readonly realNow: () => number;
  readonly log: Logger;
  readonly databaseUp: () => boolean;
  /** Where people reach this server; without it there are no links to files. */
  readonly publicBaseUrl: string | undefined;
  /** How linked pages are looked at; null where nothing outside may be reached, and links stay unchecked. */
  readonly visits: (Visits & Fetches) | null;
  /** Milliseconds between looks at what is due of linked pages. */
  readonly linksLookedAtEvery?: number;
  /** What makes PDF of a Word file; null where there is nothing that does. */
  readonly printPdf: PaperPorts['print'];
  /** Where daily backups go; null where none are taken. */
  readonly backups: string | null;
  readonly routes?: AppParts['routes'];
  readonly pace?: Partial<Pace>;
  readonly remindingPace?: Partial<RemindingPace>;
  /** Milliseconds of real time until a group is told that a website is still being read. */
  readonly groupWaitsForSite?: number;
  /** Milliseconds of real time for which LINE's word on the month's messages is good. */
  readonly quotaGoodFor?: number;
  /** Milliseconds between looks for a corrected catalogue. */
  readonly lookAtCataloguesEvery?: number;
}

/** A correction is known to every process within a minute, whichever of them was told. */
const LOOK_AT_CATALOGUES_EVERY = 30_000;

export interface Bot {
  readonly app: ReturnType<typeof createApp>;
  readonly worker: Worker;
  readonly daily: Daily;
  readonly reminding: Reminding;
  /** Null where nothing outside may be reached. */
  readonly sweep: LinkSweep | null;
  /** The same. */
  readonly copyKeeper: CopyKeeper | null;
  /** Indexes first, then work. An absent database is waited for until the signal. */
  start(signal?: AbortSignal): Promise<void>;
  /** Takes no new work and finishes what it is at, in under ten seconds. */
  drain(): Promise<void>;
}

/** Builds every part once and joins them. Nothing imports this but the programs and the tests. */
export function wire(parts: Parts): Bot {
  const { connection, line, clock, realNow, log } = parts;
  const docs = documents(connection);
  const catalogues = currentCatalogues(parts.catalogues, mongoCatalogueVersions(docs));
  const access = { channelAccessToken: line.accessToken, baseURL: line.apiBaseUrl };
  const messenger = lineMessenger(access, log);
  const metrics = createMetrics();
  const { tally } = metrics;
  const inbox = mongoInbox(connection);
  const erasing = mongoErasing(connection, docs);
  const evidence = mongoEvidence(connection, docs);
  const owner = whoAmI();
  const pauses = mongoPauses(connection, owner, realNow, (other) => isGone(other, owner));
  const lanes = lanesThatPause(mongoLanes(connection), pauses);
  const said = mongoSaid(connection);
  const outbox = mongoOutbox(connection);
  const wakes = mongoWakes(connection, docs);
  const storage = wireStorage(docs, clock, catalogues, realNow);
  const print = parts.printPdf;
  const links = signedLinks(parts.publicBaseUrl, mongoFileKey(connection));
  const pusher = linePusher(access, log);
  const purse: Purses = purses({ channel: pusher, outbox, wakes, clock }, parts.quotaGoodFor);
  const errands: Errands = {
    async send(errand, { lineUser, event, at }) {
      const json = errandEvent(errand, lineUser);
      const [stored] = await inbox.store([{ id: event, chat: lineUser, at, received: clock.now(), json }]);
      if (stored === 'failed') throw new Error('an errand could not be stored');
      worker.wake([lineUser]);
    },
  };
  const remindingDeps: RemindingDeps = {
    ports: {
      ...storage,
      wakes,
      outbox,
      pursesOf: (agencies) => purse.of(agencies),
      table: stepTable(storage.holidays),
    },
    purses: purse,
    pusher,
    errands,
    lanes,
    said,
    render: renderReplies,
    log,
    realNow,
    isOutage,
    owner,
  };
  const reminding = createReminding(remindingDeps, parts.remindingPace);
  const sites = siteReadings(siteReader(parts.visits, itemLinksOf), clock, parts.groupWaitsForSite);
  let botName: string | undefined;
  const worker = createWorker(
    {
      inbox,
      lanes,
      said,
      conversation: conversation(
        {
          ...storage,
          profiles: lineProfiles(access, log),
          readyUp,
          evidence,
          passing: mongoPassing(connection),
          contents: lineContents({ ...access, baseURL: line.dataApiBaseUrl }, log),
          reports: reportReader(catalogues),
          erasure: {
            async erase(person, at) {
              await erasing.person(person, at);
              // A backup that is being taken waits for this event: then the backups are scrubbed right after it.
              await within(2_000, daily.scrub()).catch((error: unknown) => {
                log.warn({ fault: faultOf(error).name }, 'backups are scrubbed later');
              });
              return erasing.backupsByHand();
            },
            message: (id, at) => erasing.message(id, at),
          },
          errands,
          messages: {
            purse: (agency, home) => purse.of([agency])(agency, home),
            spent: async (agency) =>
              (await outbox.spent([agency], monthOfDay(clock.today()))).get(agency) ?? 0,
            waiting: (agency) => outbox.waitingOf([agency]),
          },
          ...linkedOut(links, print !== null),
          sites,
          looks: looksAt(storage.pages, parts.visits, clock),
        },
        () => botName,
      ),
      messenger,
      render: renderReplies,
      words: {
        fault: (reference) => ({ kind: 'fault', ...fault, reference }),
        leftOut: (count) => ({ kind: 'notice', ...moreWaiting(count), examples: [], buttons: [] }),
      },
      carried: (chat) => carriedIn(remindingDeps, chat),
      tally,
      log,
      clock,
      realNow,
      isOutage,
      owner,
    },
    parts.pace,
  );
  const daily = dailyWork({
    whole: wholeDatabase(connection),
    duties: mongoDuties(connection),
    pause: pauses,
    forgetOld: (now) => forgetOld(connection, docs, now),
    forgotten: () => erasing.forgotten(),
    folder: parts.backups,
    clock,
    realNow,
    owner,
    log,
  });
  const sweep =
    parts.visits &&
    linkSweep({
      pages: storage.pages,
      visits: parts.visits,
      linked: () => linkedAddresses(docs, clock.today()),
      duties: mongoDuties(connection),
      clock,
      realNow,
      owner,
      log,
      ...(parts.linksLookedAtEvery === undefined ? {} : { every: parts.linksLookedAtEvery }),
      changed: ({ agency }) => {
        // Should it fail, the next week's look finds it all the same.
        const now = clock.now();
        void wakes.changed(agency, now, lastDayBegun(bangkokTime(now))).catch((error: unknown) => {
          log.warn({ fault: faultOf(error).name }, 'nobody was woken for a page that changed');
        });
      },
    });
  const copies =
    parts.visits &&
    copyKeeper({
      copies: storage.linkCopies,
      fetches: parts.visits,
      freeze,
      duties: mongoDuties(connection),
      clock,
      realNow,
      owner,
      log,
    });
  const door = createDoor({
    secrets: line.secrets,
    arrivals: inbox,
    clock,
    tally,
    log,
    wake: (chats) => {
      worker.wake(chats);
    },
  });
  const app = createApp({
    door,
    ready: { database: parts.databaseUp, worker: () => worker.isRunning() },
    metrics,
    log,
    routes: [...openDesks({ ...storage, evidence, shrink, print }, links), ...(parts.routes ?? [])],
  });
  const watch = watchCatalogues(
    catalogues,
    parts.lookAtCataloguesEvery ?? LOOK_AT_CATALOGUES_EVERY,
    (error) => {
      // What was valid goes on; a database that is away is looked at again.
      log.error({ fault: faultOf(error).name }, 'catalogues were not looked at');
    },
    () => reminding.daysChanged(),
  );
  return {
    app,
    worker,
    daily,
    reminding,
    sweep,
    copyKeeper: copies,
    async start(signal = new AbortController().signal) {
      const say = (step: string, to: number): void => {
        log.info({ step, to }, 'data are brought up to date');
      };
      const data = dataOf(connection, { pause: pauses, owner, realNow, say, signal });
      await untilWritten({ isOutage }, usualPace, signal, () => bringUpToDate(data));
      await untilWritten({ isOutage }, usualPace, signal, () => createEveryIndex(connection, docs));
      await untilWritten({ isOutage }, usualPace, signal, () => catalogues.look());
      watch.start();
      await worker.start();
      daily.start();
      await untilWritten({ isOutage }, usualPace, signal, () => reminding.start());
      sweep?.start();
      copies?.start();
      // The bot is addressed by its name too; until LINE has said it, by a mention or by "ita".
      void messenger.botInfo().then((info) => {
        botName = info?.displayName;
      });
    },
    async drain() {
      await Promise.all([
        watch.stop(),
        daily.stop(),
        sweep?.stop(),
        copies?.stop(),
        worker.drain(),
        reminding.stop(),
      ]);
      sites.stop();
    },
  };
}
