import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { faultOf } from './app/fault.ts';
import type { Fetches } from './app/link-copies.ts';
import type { Visits } from './app/looks.ts';
import { readCatalogues } from './catalogues/read.ts';
import { clock, realNow } from './clock.ts';
import { type Config, type LineCredentials, WrongConfiguration, loadDotEnv, readConfig } from './config.ts';
import { type Database, openDatabase } from './database/open.ts';
import { DatabaseRefusal } from './database/refusal.ts';
import { PortRefusal, type Serving, serve } from './http/serve.ts';
import { log as createLog } from './log.ts';
import { richMenu } from './line/rich-menu.ts';
import { isOutage } from './mongo/outage.ts';
import { emptyDatabase } from './mongo/emptying.ts';
import { mongoRestoring } from './mongo/restoring.ts';
import { wholeDatabase } from './mongo/whole.ts';
import { Refused } from './operations/refused.ts';
import { refuseHalfRestored } from './operations/restore.ts';
import { findLibreOffice, printPdf } from './papers/print-pdf.ts';
import type { Parts } from './parts.ts';
import { type Stop, onStop } from './stop.ts';
import { readWebPage } from './reading/web-page.ts';
import { dialPublic, resolveByDns } from './websites/connect.ts';
import { websites } from './websites/websites.ts';
import type { TryOut } from './try-out/try-out.ts';
import { type Bot, wire } from './wire.ts';
import { usualPace } from './worker/ports.ts';
import { untilWritten } from './worker/until-written.ts';

// Whoever started us may have read as far as they wanted (`| head -1`).
process.stdout.on('error', () => undefined);

/** Plain lines for people and for the programs that start us; everything else is the log's. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}

/** Who asks us to stop waits ten seconds. */
const STOPPED_WITHIN_MS = 9_500;

async function main(): Promise<void> {
  loadDotEnv();
  const config = readConfig(process.env);
  const stop = onStop();
  const database = await open(config, stop);
  if (database === null) return;
  void stop.asked.then(() => {
    setTimeout(() => {
      giveUp(database);
    }, STOPPED_WITHIN_MS);
  });
  try {
    const { connection } = database;
    const restoring = mongoRestoring(connection, wholeDatabase(connection));
    await untilWritten({ deps: { isOutage }, pace: usualPace, stopping: stop.signal }, () =>
      refuseHalfRestored(restoring),
    );
    const log = createLog(config.logLevel);
    process.on('uncaughtException', (error) => {
      // Without its message, which may quote what people wrote. What is durable is taken up by the next start.
      log.fatal(faultOf(error), 'the program ends because of a fault in it');
      process.exit(1);
    });
    for (let port = await run(config, database, stop, log); port !== null;) {
      await emptyDatabase(connection);
      port = await run({ ...config, port }, database, stop, log);
    }
  } catch (error) {
    // Stopped while a database was waited for that went away again before we were ready.
    if (!stop.signal.aborted || !isOutage(error)) throw error;
  } finally {
    // Last, since all others use it to the end.
    await database.close();
  }
}

/** What is durable may be left at any instant; a database that hangs must not keep us beyond our ten seconds. */
function giveUp(database: Database): never {
  process.stderr.write('prongsai: stopped without waiting for the database any longer\n');
  const engine = database.enginePid();
  if (engine !== undefined) process.kill(engine, 'SIGKILL');
  process.exit(1);
}

/** Null when we were asked to stop while it was still waited for. */
async function open(config: Config, { signal }: Stop): Promise<Database | null> {
  try {
    return await openDatabase({
      ...(config.mongodbUri === undefined ? {} : { uri: config.mongodbUri }),
      ...(config.systemBinary === undefined ? {} : { systemBinary: config.systemBinary }),
      dataDir: config.dataDir,
      tryOut: config.line === null,
      say,
      signal,
    });
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** Serves until it is to end: null; or, in the try-out, to begin anew on the port that it had. */
async function run(config: Config, database: Database, stop: Stop, log: Logger): Promise<number | null> {
  const forget = database.onState((state) => {
    // The door says 503 from now on, until somebody does what the sentence says.
    if (typeof state === 'object') process.stderr.write(`prongsai: ${state.ended}\n`);
    else log.warn(state === 'up' ? 'the database is back' : 'the database is gone');
  });
  const folder = join(config.dataDir, 'try-out');
  const tryOut = config.line === null ? await (await loadTryOut()).startTryOut({ folder, log: say }) : null;
  const office = findLibreOffice(process.env.PATH);
  const bot = wire({
    connection: database.connection,
    line: config.line ?? credentialsOf(tryOut),
    catalogues: readCatalogues(),
    clock: clock(tryOut?.now),
    realNow,
    log,
    databaseUp: () => database.state() === 'up',
    publicBaseUrl: config.publicBaseUrl ?? tryOut?.publicBaseUrl,
    visits: visitsOf(tryOut),
    printPdf:
      office === null ? null : (word, digits) => printPdf({ office, environment: process.env }, word, digits),
    ...(tryOut ? paceOfTryOut : {}),
    // What is tried out is lost without harm.
    backups: tryOut ? null : join(config.dataDir, 'backups'),
    routes: tryOut ? [{ path: '/sim', router: tryOut.router }] : [],
  });
  let serving: Serving | null = null;
  try {
    await bot.start(stop.signal);
    if (!stop.signal.aborted) serving = await listen(config.port, bot, tryOut);
    await Promise.race([stop.asked, ...(tryOut ? [tryOut.startedOver] : [])]);
  } finally {
    tryOut?.endPages();
    // At the same time, since together they must be done in ten seconds: what the door still takes is durable.
    await Promise.all([serving?.close(), bot.drain()]);
    await tryOut?.close();
    forget();
  }
  if (!tryOut || stop.signal.aborted) return null;
  await (await loadTryOut()).forgetTryOut(folder);
  return serving?.port ?? config.port;
}

/** With a LINE of its own, which a server with credentials does without: a tenth of its start. */
function loadTryOut() {
  return import('./try-out/try-out.ts');
}

const LOOK_AT_MOVED_CLOCK_EVERY = 1_000;

/** Whoever moves the try-out's clock sits before it, and waits to see what follows. */
const paceOfTryOut = {
  linksLookedAtEvery: 15_000,
  remindingPace: { lookEvery: LOOK_AT_MOVED_CLOCK_EVERY, closedForAtMost: LOOK_AT_MOVED_CLOCK_EVERY },
} satisfies Partial<Parts>;

/** The try-out leaves this machine for nothing: it knows one website, its own, which needs no pause between looks. */
function visitsOf(tryOut: TryOut | null): Visits & Fetches {
  const deps = { read: readWebPage, now: realNow };
  if (!tryOut) return websites({ ...deps, resolve: resolveByDns, dial: dialPublic, wait });
  const sites = websites({ ...deps, ...tryOut.website, wait: () => Promise.resolve() });
  return { ...sites, waitOf: () => 0 };
}

async function listen(port: number, bot: Bot, tryOut: TryOut | null): Promise<Serving> {
  // The try-out is for whoever sits at this machine. LINE reaches the real one from outside.
  const serving = await serve(bot.app, { port, ...(tryOut ? { host: '127.0.0.1' } : {}) });
  const address = `http://${tryOut ? '127.0.0.1' : 'localhost'}:${serving.port}`;
  say(`listening on ${address}`);
  if (tryOut) {
    say(`try it: open ${address}/sim`);
    void showMenu(tryOut);
    void tryOut.begin(`${address}/webhook`).then((sample) => {
      // The log has run on meanwhile: the address again, for whoever looks for it.
      if (sample === 'sample made') say(`the sample agency is ready: open ${address}/sim`);
    });
  }
  return serving;
}

/** What an operator of the real LINE does once by `prongsai rich-menu`. */
async function showMenu({ credentials }: TryOut): Promise<void> {
  const { accessToken, apiBaseUrl } = credentials;
  const menu = richMenu({ channelAccessToken: accessToken, baseURL: apiBaseUrl, dataBaseURL: apiBaseUrl });
  await menu.install().catch(() => {
    say('the menu under one-to-one chats could not be shown');
  });
}

function credentialsOf(tryOut: TryOut | null): LineCredentials {
  if (!tryOut) throw new Error('without LINE credentials it is the try-out that has them');
  const { secret, accessToken, apiBaseUrl } = tryOut.credentials;
  return { secrets: [secret], accessToken, apiBaseUrl, dataApiBaseUrl: apiBaseUrl };
}

/** What an operator can mend by the sentence alone; everything else is ours, and comes with its stack. */
const expected = [WrongConfiguration, DatabaseRefusal, PortRefusal, Refused];

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`prongsai: ${error instanceof Error ? error.message : String(error)}\n`);
  const isExpected = expected.some((refusal) => error instanceof refusal);
  if (!isExpected && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
