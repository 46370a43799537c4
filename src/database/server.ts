import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import { DATABASE_NAME, connect, withClient } from './connection.ts';
import { DatabaseRefusal, reasonOf } from './refusal.ts';

/** A server that starts together with us may take its time; one that was named wrongly is told within half a minute. */
const WAIT_AT_THE_START_MS = 30_000;
const ONE_TRY_MS = 5_000;
const TRY_AGAIN_AFTER_MS = 1_000;
/** MongoDB's and Atlas's codes for a refused user: waiting does not mend it. */
const WRONG_USER = new Set<unknown>([18, 8000]);

/**
 * The first way: a server of somebody else's. Waited for at the start only; later the driver waits for it.
 * @throws {DatabaseRefusal} when it does not answer in time. No sentence has a password in it.
 */
export async function connectToServer(options: {
  readonly uri: string;
  readonly tryOut: boolean;
  readonly say: (line: string) => void;
  readonly waitMs?: number;
}): Promise<mongoose.Connection> {
  refuseUnreadable(options.uri);
  const name = databaseOf(options.uri) ?? DATABASE_NAME;
  await waitFor(options.uri, options.waitMs ?? WAIT_AT_THE_START_MS, options.say);
  // Nothing fictional ever meets real data, on a server either.
  return connect(options.uri, { dbName: options.tryOut ? `${name}-try-out` : name });
}

async function waitFor(uri: string, waitMs: number, say: (line: string) => void): Promise<void> {
  const where = withoutPassword(uri);
  const until = performance.now() + waitMs;
  for (let said = false; ; said = true) {
    const left = until - performance.now();
    try {
      const options = { serverSelectionTimeoutMS: Math.ceil(Math.min(left, ONE_TRY_MS)) };
      await withClient(uri, options, (database) => database.command({ ping: 1 }));
      return;
    } catch (error) {
      refuseWrongUser(error, where);
      if (performance.now() + TRY_AGAIN_AFTER_MS >= until) {
        throw new DatabaseRefusal(
          `the MongoDB server at ${where} does not answer (${reasonOf(error)}): start it, or correct MONGODB_URI`,
          { cause: error },
        );
      }
      if (!said) say(`waiting for the MongoDB server at ${where} (${reasonOf(error)})`);
      await wait(TRY_AGAIN_AFTER_MS);
    }
  }
}

/** The driver's own words about an address that it cannot read repeat it, password and all. */
function refuseUnreadable(uri: string): void {
  try {
    new mongoose.mongo.MongoClient(uri);
  } catch {
    throw new DatabaseRefusal(
      'MONGODB_URI is not an address that the MongoDB driver understands: correct it',
    );
  }
}

function refuseWrongUser(error: unknown, where: string): void {
  if (!(error instanceof mongoose.mongo.MongoServerError) || !WRONG_USER.has(error.code)) return;
  throw new DatabaseRefusal(
    `the MongoDB server at ${where} refuses the user of MONGODB_URI: correct its name or password`,
    { cause: error },
  );
}

/** An address that may be shown and logged. By hand, since several hosts make it no URL. */
export function withoutPassword(uri: string): string {
  return uri.replace(/^([^:]+:\/\/)[^@/]*@/, '$1').replace(/\?.*/, '');
}

function databaseOf(uri: string): string | undefined {
  const [, name] = /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(uri) ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
}
