import { within } from './app/deadline.ts';
import { faultOf } from './app/fault.ts';
import type { MonthMessages } from './app/outbox.ts';
import type { Erasure } from './app/people.ts';
import { type Purses, purses } from './app/purse.ts';
import { siteReader } from './app/read-site.ts';
import { looksAt } from './app/looks.ts';
import { siteReadings } from './app/site-readings.ts';
import { agenciesOfChat } from './app/whose-chat.ts';
import { currentCatalogues, watchCatalogues } from './catalogues/current.ts';
import { conversation } from './chat/conversation.ts';
import { wireDaily, wireLooksOutside } from './daily-rounds.ts';
import { linkedOut, openDesks } from './desks/desks.ts';
import { signedLinks } from './desks/signed-links.ts';
import { monthOfDay } from './domain/dates.ts';
import { shrink } from './evidence/develop.ts';
import { readyUp } from './evidence/ready-up.ts';
import { createApp } from './http/app.ts';
import { createDoor } from './http/door.ts';
import { createMetrics } from './http/metrics.ts';
import { type Kept, wireKept } from './kept.ts';
import { lineContents } from './line/contents.ts';
import { lineMessenger } from './line/messenger.ts';
import { lineProfiles } from './line/profiles.ts';
import { linePusher } from './line/pusher.ts';
import { renderReplies } from './line/render.ts';
import { mongoCatalogueVersions } from './mongo/catalogues.ts';
import { documents } from './mongo/documents.ts';
import { type MongoErasing, mongoErasing } from './mongo/erasing.ts';
import { mongoEvidence } from './mongo/evidence.ts';
import { mongoFileKey } from './mongo/file-key.ts';
import { createEveryIndex } from './mongo/indexes.ts';
import { isOutage } from './mongo/outage.ts';
import { mongoPassing } from './mongo/passing.ts';
import type { CopyKeeper } from './operations/copy-keeper.ts';
import type { Daily } from './operations/daily.ts';
import type { LinkSweep } from './operations/link-sweep.ts';
import { bringUpToDate, dataOf } from './operations/up-to-date.ts';
import { errandsInto, remindingDeps } from './outgoing.ts';
import type { Parts } from './parts.ts';
import { itemLinksOf } from './reading/item-links.ts';
import { carriedIn } from './reminding/carry.ts';
import { type Reminding, createReminding } from './reminding/reminding.ts';
import { reportReader } from './storage.ts';
import { fault, moreWaiting } from './text/sentences.ts';
import { type WorkerWords, usualPace } from './worker/ports.ts';
import { untilWritten } from './worker/until-written.ts';
import { type Worker, createWorker } from './worker/worker.ts';

/** A correction is known to every process within a minute, whichever of them was told. */
const LOOK_AT_CATALOGUES_EVERY = 30_000;
/** Milliseconds for which somebody who erases their data waits for the backups to be scrubbed. */
const SCRUBBED_WITHIN = 2_000;

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
  const access = { channelAccessToken: line.accessToken, baseURL: line.apiBaseUrl };

  // What is kept.
  const docs = documents(connection);
  const catalogues = currentCatalogues(parts.catalogues, mongoCatalogueVersions(docs));
  const kept = wireKept(parts, docs, catalogues);
  const { owner, storage, inbox, lanes, said } = kept;
  const erasing = mongoErasing(connection, docs);
  const evidence = mongoEvidence(connection, docs);

  // What is done by itself.
  const daily = wireDaily(parts, kept, docs, erasing);
  const outside = wireLooksOutside(parts, kept, docs);

  // What goes out without being asked for.
  const wake = (chats: readonly string[]): void => {
    worker.wake(chats);
  };
  const pusher = linePusher(access, log);
  const purse = purses(
    { channel: pusher, outbox: kept.outbox, wakes: kept.wakes, clock },
    parts.quotaGoodFor,
  );
  const errands = errandsInto(inbox, clock, wake);
  const remind = remindingDeps(kept, parts, { purses: purse, pusher, errands });
  const reminding = createReminding(remind, parts.remindingPace);

  // What people say, and what they are answered.
  const messenger = lineMessenger(access, log);
  const metrics = createMetrics();
  const { tally } = metrics;
  const links = signedLinks(parts.publicBaseUrl, mongoFileKey(connection));
  const looksIn = looksAt(storage.pages, parts.visits, clock);
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
          erasure: erasureOf(parts, erasing, daily),
          errands,
          messages: monthMessages(parts, kept, purse),
          ...linkedOut(links, parts.printPdf !== null),
          sites,
        },
        (aftermath) => ({ ledger: storage.ledgerIn(aftermath), looks: looksIn(aftermath) }),
        () => botName,
      ),
      messenger,
      render: renderReplies,
      words: workerWords,
      agenciesOf: (chat) => agenciesOfChat(storage, chat),
      carried: (chat) => carriedIn(remind, chat),
      tally,
      log,
      clock,
      realNow,
      isOutage,
      owner,
    },
    parts.pace,
  );

  // The doors.
  const door = createDoor({
    secrets: line.secrets,
    arrivals: inbox,
    clock,
    tally,
    log,
    expect: worker.expect,
  });
  const desks = openDesks({ ...storage, evidence, shrink, print: parts.printPdf }, links);
  const app = createApp({
    door,
    ready: { database: parts.databaseUp, worker: () => worker.isRunning() },
    metrics,
    log,
    routes: [...desks, ...(parts.routes ?? [])],
  });

  const watch = watchCatalogues(
    catalogues,
    parts.lookAtCataloguesEvery ?? LOOK_AT_CATALOGUES_EVERY,
    (error) => {
      // What was valid goes on; a database that is away is looked at again.
      log.error(faultOf(error), 'catalogues were not looked at');
    },
    () => reminding.daysChanged(),
  );
  return {
    app,
    worker,
    daily,
    reminding,
    ...outside,
    async start(signal = new AbortController().signal) {
      const written = (work: () => Promise<unknown>) =>
        untilWritten({ deps: { isOutage }, pace: usualPace, stopping: signal }, work);
      const say = (step: string, to: number): void => {
        log.info({ step, to }, 'data are brought up to date');
      };
      const data = dataOf(connection, { pause: kept.pauses, owner, realNow, say, signal });
      await written(() => bringUpToDate(data));
      if (parts.isIndexed !== true) await written(() => createEveryIndex(connection, docs));
      await written(() => catalogues.look());
      watch.start();
      await worker.start();
      daily.start();
      await written(() => reminding.start());
      outside.sweep?.start();
      outside.copyKeeper?.start();
      // The bot is addressed by its name too; until LINE has said it, by a mention or by "ita".
      void messenger.botInfo().then((info) => {
        botName = info?.displayName;
      });
    },
    async drain() {
      await Promise.all([
        watch.stop(),
        daily.stop(),
        outside.sweep?.stop(),
        outside.copyKeeper?.stop(),
        worker.drain(),
        reminding.stop(),
      ]);
      sites.stop();
    },
  };
}

function erasureOf({ log }: Parts, erasing: MongoErasing, daily: Daily): Erasure {
  async function scrubbed(): Promise<readonly Date[]> {
    // A backup that is being taken waits for this event: then the backups are scrubbed right after it.
    await within(SCRUBBED_WITHIN, daily.scrub()).catch((error: unknown) => {
      log.warn({ fault: faultOf(error).fault }, 'backups are scrubbed later');
    });
    return erasing.backupsByHand();
  }
  return {
    async erase(person, at) {
      await erasing.person(person, at);
      return scrubbed();
    },
    erased: async (lineUser, at) => ((await erasing.erasedSince(lineUser, at)) ? scrubbed() : null),
    wasViewer: (lineUser, agency) => erasing.wasViewer(lineUser, agency),
    message: (id, at) => erasing.message(id, at),
    answersAbout: (message) => erasing.answersAbout(message),
  };
}

function monthMessages({ clock }: Parts, { outbox }: Kept, purse: Purses): MonthMessages {
  return {
    purse: (agency, home) => purse.of([agency])(agency, home),
    spent: async (agency) => (await outbox.spent([agency], monthOfDay(clock.today()))).get(agency) ?? 0,
    waiting: (agency) => outbox.waitingOf([agency]),
  };
}

const workerWords: WorkerWords = {
  fault: (reference) => ({ kind: 'fault', ...fault, reference }),
  leftOut: (count) => ({ kind: 'notice', ...moreWaiting(count), examples: [], buttons: [] }),
};
