import mongoose from 'mongoose';
import { noticeClosedSockets } from './closed-sockets.ts';

noticeClosedSockets();

export type Connection = mongoose.Connection;

/** The database in a server's address that names none, and the one of the other two ways. */
export const DATABASE_NAME = 'prongsai';

/** How often a driver looks whether its server is there; after a fault it looks again within 500 ms by itself. */
const HEARTBEAT_MS = 2_000;
/** An operation that finds no server for this long fails; callers that must answer sooner have a deadline of their own. */
const FIND_SERVER_WITHIN_MS = 5_000;
const CONNECT_WITHIN_MS = 5_000;
/** A paused server holds an operation for as long as this; the largest honest one takes a second. */
const ANSWER_WITHIN_MS = 30_000;

/** Every wait has an end. */
const WAITS = {
  heartbeatFrequencyMS: HEARTBEAT_MS,
  serverSelectionTimeoutMS: FIND_SERVER_WITHIN_MS,
  connectTimeoutMS: CONNECT_WITHIN_MS,
  socketTimeoutMS: ANSWER_WITHIN_MS,
} as const satisfies mongoose.mongo.MongoClientOptions;

// Given as `w` and `journal` and not as `writeConcern`, which a `journal=false` in the server's address would override.
/** A write is in the journal of most members before it is acknowledged. */
const ON_A_REPLICA_SET = { w: 'majority', journal: true } as const;
/**
 * The one member of a standalone server is its majority, so this promises the same. It is asked for in these words
 * because the embedded engine 0.1.1 does not wait for its journal when it is asked for the majority: killed under load,
 * it lost up to 180 acknowledged writes in half of the kills, and none in 28 kills with `w: 1`.
 */
const ON_A_STANDALONE = { w: 1, journal: true } as const;

/** The address of a Unix socket, as the driver wants it. The path must end in `.sock`, or it is taken for a host. */
export function socketAddress(path: string): string {
  return `mongodb://${encodeURIComponent(path)}/${DATABASE_NAME}?directConnection=true`;
}

/**
 * Connects, and settles when the server was spoken to. Indexes and collections are made by whoever knows them, at the
 * start, and not in passing.
 * @throws the driver's error when there is no server within 5 s.
 */
export async function connect(
  address: string,
  options: mongoose.ConnectOptions = {},
): Promise<mongoose.Connection> {
  const connection = mongoose.createConnection(address, {
    ...WAITS,
    ...((await withClient(address, {}, isStandalone)) ? ON_A_STANDALONE : ON_A_REPLICA_SET),
    autoIndex: false,
    autoCreate: false,
    ...options,
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}

/** Asks a database something with a client of its own that is closed again. It writes to a standalone only. */
export async function withClient<Answer>(
  address: string,
  options: mongoose.mongo.MongoClientOptions,
  ask: (database: mongoose.mongo.Db) => Promise<Answer>,
): Promise<Answer> {
  const client = new mongoose.mongo.MongoClient(address, { ...WAITS, ...ON_A_STANDALONE, ...options });
  try {
    return await ask(client.db());
  } finally {
    await client.close(true);
  }
}

/** Members of a replica set name it (or say that they are to be one), and the door of a sharded one says `isdbgrid`. */
async function isStandalone(database: mongoose.mongo.Db): Promise<boolean> {
  const hello = await database.command({ hello: 1 });
  return [hello.setName, hello.isreplicaset, hello.msg].every((it) => it === undefined);
}
