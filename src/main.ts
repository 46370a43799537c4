import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogues } from './catalogues/read.ts';
import { clock, realNow } from './clock.ts';
import { type Config, type LineCredentials, WrongConfiguration, loadDotEnv, readConfig } from './config.ts';
import { type Database, openDatabase } from './database/open.ts';
import { DatabaseRefusal } from './database/refusal.ts';
import { type Serving, serve } from './http/serve.ts';
import { log as createLog } from './log.ts';
import { onStop } from './stop.ts';
import { type TryOut, startTryOut } from './try-out/try-out.ts';
import { type Bot, wire } from './wire.ts';

/** Plain lines for people and for the programs that start us; everything else is the log's. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  loadDotEnv();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const catalogues = readCatalogues();
  const stop = onStop();

  const tryOutFolder = join(config.dataDir, 'try-out');
  const database = await openDatabase({
    ...(config.mongodbUri === undefined ? {} : { uri: config.mongodbUri }),
    ...(config.systemBinary === undefined ? {} : { systemBinary: config.systemBinary }),
    dataDir: config.dataDir,
    tryOut: config.line === null,
    say,
  });
  const tryOut = config.line === null ? await startTryOut({ folder: tryOutFolder, log: say }) : null;
  const bot = wire({
    connection: database.connection,
    line: config.line ?? credentialsOf(tryOut),
    catalogues,
    clock: clock(tryOut?.now),
    realNow,
    log,
    databaseUp: () => database.state() === 'up',
    backups: await backupFolder(config, database),
    routes: tryOut ? [{ path: '/sim', router: tryOut.router }] : [],
  });
  await bot.start();
  // The try-out is for whoever sits at this machine. LINE reaches the real one from outside.
  const serving = await serve(bot.app, { port: config.port, ...(tryOut ? { host: '127.0.0.1' } : {}) });
  const address = `http://${tryOut ? '127.0.0.1' : 'localhost'}:${serving.port}`;
  say(`listening on ${address}`);
  if (tryOut) {
    say(`try it: open ${address}/sim`);
    void tryOut.begin(`${address}/webhook`);
  }
  await stop.asked;
  await close({ serving, bot, tryOut, database });
}

function credentialsOf(tryOut: TryOut | null): LineCredentials {
  if (!tryOut) throw new Error('without LINE credentials it is the try-out that has them');
  const { secret, accessToken, apiBaseUrl } = tryOut.credentials;
  return { secrets: [secret], accessToken, apiBaseUrl, dataApiBaseUrl: apiBaseUrl };
}

/** A server's backups are its keeper's; those of an embedded database are ours. */
async function backupFolder(config: Config, database: Database): Promise<string | null> {
  if (database.way === 'server' || config.line === null) return null;
  const folder = join(config.dataDir, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The door first, so that nothing new comes in; the database last, since all others use it to the end. */
async function close(open: {
  readonly serving: Serving;
  readonly bot: Bot;
  readonly tryOut: TryOut | null;
  readonly database: Database;
}): Promise<void> {
  open.tryOut?.endPages();
  // At the same time, since together they must be done in ten seconds: what the door still takes is durable.
  await Promise.all([open.serving.close(), open.bot.drain()]);
  await open.tryOut?.close();
  await open.database.close();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const expected = error instanceof WrongConfiguration || error instanceof DatabaseRefusal;
  process.stderr.write(`prongsai: ${error instanceof Error ? error.message : String(error)}\n`);
  if (!expected && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
