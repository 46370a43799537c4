import { randomInt } from 'node:crypto';
import mongoose from 'mongoose';
import type { mongo } from 'mongoose';
import { connect } from '../../src/database/connection.ts';
import { documents } from '../../src/mongo/documents.ts';
import { createEveryIndex } from '../../src/mongo/indexes.ts';
import { mongoVersions } from '../../src/mongo/versions.ts';
import { type AllowedScan, type Explained, explainEverything } from './explained.ts';
import { foundGood, madeReady } from './of-this-worker.ts';
import { TEST_RUN, TEST_SERVER } from './running-engine.ts';

export interface TestDatabase {
  readonly connection: mongoose.Connection;
  readonly name: string;
  /** For a process of its own: what it asks of the database is not explained. */
  readonly uri: string;
  /** Lists a statement of this file that may go without an index, with the reason. */
  allowScan(scan: AllowedScan): void;
  /** What the check at the end of the file would say now. */
  complaints(): Promise<readonly string[]>;
  /** What uses the database stops first, the latest of them before the others. */
  beforeClosing(stop: () => Promise<void>): void;
}

type Opened = TestDatabase & {
  readonly explained: Explained;
  readonly users: (() => Promise<void>)[];
  readonly isKept: boolean;
};

/** What is open, the latest last: jest gives every test file modules of its own. */
const opened: Opened[] = [];
/** This file's to the databases that come again, by their names: to connect costs as much as a short test. */
const connections = new Map<string, mongoose.Connection>();
let openBeforeTest = 0;

// At the load of this module, since jest takes no hooks once the first one runs. What was opened in a test is closed
// after it, the rest with the file: before an `afterAll` that the file has outside of any `describe`, so what still uses
// the database is stopped inside of one, or `beforeClosing`.
beforeEach(() => {
  openBeforeTest = opened.length;
});
afterEach(() => close(opened.splice(openBeforeTest)));
afterAll(async () => {
  try {
    await close(opened.splice(0));
  } finally {
    for (const connection of connections.values()) await connection.close();
  }
});

async function close(databases: readonly Opened[]): Promise<void> {
  const complaints: string[] = [];
  for (const { connection, explained, users, isKept } of databases) {
    for (const stop of users.reverse()) await stop();
    complaints.push(...(await explained.complaints()));
    // What a test has listened to is nothing to the next.
    if (isKept) connection.getClient().removeAllListeners('commandStarted');
    else {
      await connection.dropDatabase();
      await connection.close();
    }
  }
  if (complaints.length > 0) throw new Error(`these use no index:\n${complaints.join('\n')}`);
}

/**
 * An empty database with every collection and index of the program; called in a `beforeAll` or in a test. In the end
 * what was asked of it is explained, and a statement that uses no index fails. Whoever comes next in this worker gets
 * it again, emptied: making the indexes anew costs more than most tests. Whoever changes indexes takes a `bareDatabase`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const slot = opened.filter((it) => it.isKept).length;
  return open(`${need('JEST_WORKER_ID')}-${slot}`, true);
}

/** A database without any collection, of this file alone, explained as the others and dropped in the end. */
export async function bareDatabase(): Promise<TestDatabase> {
  return open(`bare-${randomInt(1, 1_000_000_000)}`, false);
}

async function open(ofRun: string, isKept: boolean): Promise<TestDatabase> {
  const name = `${need(TEST_RUN)}-${ofRun}`;
  const uri = withDatabase(need(TEST_SERVER), name);
  const known = connections.get(name);
  // A test may have closed it.
  const connection =
    known?.readyState === mongoose.ConnectionStates.connected
      ? known
      : await connect(uri, { monitorCommands: true });
  if (isKept) {
    connections.set(name, connection);
    await makeReady(connection, uri);
  }
  const explained = explainEverything(connection, isKept ? foundGood : undefined);
  const users: (() => Promise<void>)[] = [];
  const beforeClosing = (stop: () => Promise<void>) => {
    users.push(stop);
  };
  const database = { connection, name, uri, ...explained, beforeClosing };
  opened.push({ ...database, explained, users, isKept });
  return database;
}

/** Empties what an earlier file used, whatever became of that file, and makes what it took away of the indexes. */
async function makeReady(connection: mongoose.Connection, uri: string): Promise<void> {
  const database = connection.getClient().db(connection.name);
  const before = await collectionsOf(database);
  const left = await notEmpty(database, before);
  await Promise.all(left.map((name) => database.collection(name).deleteMany({})));
  if (before.length > 0 && madeReady.get(connection.name) === idsOf(before)) {
    await mongoVersions(connection).begin();
    return;
  }
  // By a connection of its own, on which the file then makes the same models.
  const maker = await connect(uri);
  await createEveryIndex(maker, documents(maker));
  await maker.close();
  madeReady.set(connection.name, idsOf(await collectionsOf(database)));
}

/** The names of those with anything in them: one question to all costs less than to delete nothing in most. */
async function notEmpty(
  database: mongo.Db,
  all: readonly mongo.CollectionInfo[],
): Promise<readonly string[]> {
  const [first, ...others] = all.map(({ name }) => name);
  if (first === undefined) return [];
  const nameIfAny = (name: string) => [{ $limit: 1 }, { $project: { _id: { $literal: name } } }];
  const rows = database
    .collection(first)
    .aggregate<{ readonly _id: string }>([
      ...nameIfAny(first),
      ...others.map((name) => ({ $unionWith: { coll: name, pipeline: nameIfAny(name) } })),
    ]);
  return (await rows.toArray()).map((it) => it._id);
}

function collectionsOf(database: mongo.Db): Promise<readonly mongo.CollectionInfo[]> {
  return database.listCollections({}, { nameOnly: false }).toArray();
}

/** Other ids, other collections: one that was dropped and made again has lost its indexes. */
function idsOf(collections: readonly mongo.CollectionInfo[]): string {
  return collections
    .map(({ name, info }) => `${name} ${String(info?.uuid)}`)
    .sort()
    .join();
}

/** By hand, since the driver's addresses are no URLs: they may have several hosts. */
function withDatabase(address: string, name: string): string {
  return address.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
}

function need(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(`${variable} is set by start-engine.ts, jest's globalSetup, or by jest`);
  return value;
}
