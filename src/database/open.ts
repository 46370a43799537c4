import mongoose from 'mongoose';
import { connect } from './connection.ts';
import { type OwnDatabase, openEmbedded } from './embedded.ts';
import { type EngineLibrary, findEngine } from './engine-library.ts';
import {
  type Home,
  type OwnWay,
  dataOfAnotherWay,
  holdsDatabase,
  homeOf,
  howToMove,
  makeFolder,
} from './folders.ts';
import { IDENTITY_COLLECTION, beginAnew, refuseVanished } from './marker.ts';
import { findMongod, openMongod } from './mongod.ts';
import { findServing } from './ownership.ts';
import { DatabaseRefusal, NoDatabaseYet } from './refusal.ts';
import { connectToServer, withoutPassword } from './server.ts';
import { join } from 'node:path';
import { PATIENCE, type Patience, type State } from './supervisor.ts';

/** An open database, by whichever way. */
export interface Database {
  readonly connection: mongoose.Connection;
  readonly way: 'server' | OwnWay;
  /** For people to read: no password is in it. */
  readonly address: string;
  /** Where its files are; null for a server, whose files are not ours. */
  readonly folder: string | null;
  /** `ended`: it does not come back by itself; the sentence says why and what to do. */
  state(): State;
  /** @returns what ends the listening. */
  onState(listener: (state: State) => void): () => void;
  /** The process that serves the files now, where it is ours and running. */
  enginePid(): number | undefined;
  /** After everybody who uses the connection is done. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `MONGODB_URI`: the first way, and no other. */
  readonly uri?: string;
  /** Absolute. */
  readonly dataDir: string;
  /** The try-out has a folder of its own, or on a server a database of its own. */
  readonly tryOut?: boolean;
  /** `MONGOMS_SYSTEM_BINARY`: the `mongod` of the third way. */
  readonly systemBinary?: string;
  /** Hears a plain English line where something takes long or should be known. */
  readonly say: (line: string) => void;
  /**
   * `serve` owns the database, and begins one where there is none. `use` is for a verb: it shares a serving
   * database, opens the files itself where none serves, and creates nothing. `restore` is like `use`, but begins a
   * database even where another way's data are. `serve` unless told.
   */
  readonly purpose?: 'serve' | 'use' | 'restore';
  /** Breaks the opening off, which then rejects with its reason. Once open, it is without effect. */
  readonly signal?: AbortSignal;
  /** For tests: the engine of another machine. */
  readonly engine?: EngineLibrary;
  /** For tests: less of it. */
  readonly patience?: Partial<Patience & { readonly serverWaitMs: number }>;
}

/**
 * Opens the database: a server where one is named, else the embedded engine, else a `mongod`. Later faults are never
 * thrown: `state` tells them, and the connection's operations fail until it is up again.
 * @throws {DatabaseRefusal} one sentence for the operator that says what to do.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const home = homeOf(options.dataDir, options.tryOut ?? false);
  if (options.uri !== undefined) {
    return unlessBroken(openServer(options.uri, home, options), options.signal ?? NEVER);
  }
  if ((options.purpose ?? 'serve') !== 'serve') {
    const serving = await findServing(home);
    if (serving !== undefined) {
      const connection = await connect(serving.address);
      return { ...whole(connection), way: serving.way, address: serving.address, folder: home[serving.way] };
    }
  }
  return openOwn(home, options);
}

const NEVER = new AbortController().signal;

/** What was still waited for goes on without anybody: whoever breaks the opening off is about to end the process. */
function unlessBroken<T>(opening: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const breakOff = (): void => {
      // abort() without a reason makes an error of it.
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', breakOff);
    void opening.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', breakOff);
    });
    if (signal.aborted) breakOff();
  });
}

async function openServer(uri: string, home: Home, options: OpenOptions): Promise<Database> {
  const { tryOut = false, say, purpose = 'serve', patience } = options;
  const waitMs = patience?.serverWaitMs;
  const connection = await connectToServer({ uri, tryOut, say, ...(waitMs === undefined ? {} : { waitMs }) });
  try {
    if (purpose !== 'restore' && (await isEmpty(connection))) {
      const others = dataOfAnotherWay(home, 'server');
      if (others !== undefined) throw new DatabaseRefusal(howToMove(others));
      if (purpose === 'use') throw new NoDatabaseYet(nothingYet(withoutPassword(uri)));
    }
    await refuseOld(connection);
  } catch (error) {
    await connection.close(true);
    throw error;
  }
  return { ...whole(connection), way: 'server', address: withoutPassword(uri), folder: null };
}

async function openOwn(home: Home, options: OpenOptions): Promise<Database> {
  const purpose = options.purpose ?? 'serve';
  const engine =
    options.engine ??
    findEngine({
      fallbackFolder: join(options.dataDir, 'engine'),
      override: process.env.NAPI_RS_NATIVE_LIBRARY_PATH,
    });
  const way = engine.here ? 'embedded' : 'mongod';
  const folder = home[way];
  if (!engine.here && engine.musl) {
    throw new DatabaseRefusal(
      'no database can be started on this system, whose C library is musl: set MONGODB_URI to a MongoDB server (7 or newer)',
    );
  }
  if (!holdsDatabase(folder)) {
    const others = dataOfAnotherWay(home, way);
    if (purpose !== 'restore' && others !== undefined) throw new DatabaseRefusal(howToMove(others));
    if (purpose === 'restore') beginAnew(folder);
    refuseVanished(folder);
    if (purpose === 'use') throw new NoDatabaseYet(nothingYet(folder));
  }
  makeFolder(home.root);
  const { say, signal = NEVER } = options;
  const patience = { ...PATIENCE, ...options.patience };
  if (!engine.here) say(`the embedded database is not used, since ${engine.why}`);
  const own = engine.here
    ? await openEmbedded({ home, addon: engine.addon, say, patience, signal })
    : await openMongod({ home, binary: findMongod(options.systemBinary), say, patience, signal });
  const connection = await connectOr(own);
  if (purpose === 'serve' && options.tryOut !== true) say(whatToExpect(way, home));
  return { ...whole(connection, own), way, address: own.address, folder };
}

async function connectOr(own: OwnDatabase): Promise<mongoose.Connection> {
  try {
    return await connect(own.address);
  } catch (error) {
    await own.close();
    throw error;
  }
}

/** The state of the connection and, where the process is ours, of that. */
function whole(
  connection: mongoose.Connection,
  own?: OwnDatabase,
): Pick<Database, 'connection' | 'state' | 'onState' | 'enginePid' | 'close'> {
  // By its events: mongoose's `readyState` also says that it is away when a busy machine was late with two heartbeats,
  // and nothing would tell when that is over.
  let connected = true;
  const listeners = new Set<() => void>();
  const changed = (now: boolean) => (): void => {
    connected = now;
    for (const tell of listeners) tell();
  };
  connection.on('connected', changed(true)).on('reconnected', changed(true));
  connection.on('disconnected', changed(false));
  const state = (): State => {
    const process = own?.state() ?? 'up';
    if (process !== 'up') return process;
    return connected ? 'up' : 'down';
  };
  return {
    connection,
    state,
    onState: (listener) => {
      let last = state();
      const tell = (): void => {
        const now = state();
        if (now === last) return;
        last = now;
        listener(now);
      };
      listeners.add(tell);
      const forget = own?.onState(tell);
      return () => {
        listeners.delete(tell);
        forget?.();
      };
    },
    enginePid: () => own?.pid(),
    close: async () => {
      await connection.close();
      await own?.close();
    },
  };
}

/** The marker of our own is no content. */
async function isEmpty(connection: mongoose.Connection): Promise<boolean> {
  const collections = await connection.listCollections();
  return collections.every(({ name }) => name === IDENTITY_COLLECTION);
}

const OLDEST_SERVER = 7;

async function refuseOld(connection: mongoose.Connection): Promise<void> {
  const { version } = await connection.getClient().db('admin').command({ buildInfo: 1 });
  if (Number.parseInt(String(version), 10) < OLDEST_SERVER) {
    throw new DatabaseRefusal(
      `this MongoDB server is version ${String(version)}: it must be ${OLDEST_SERVER} or newer`,
    );
  }
}

function nothingYet(where: string): string {
  return `there is no database in ${where} yet: start the server once, or restore a backup`;
}

/** Said at every start of a real deployment without a server. */
function whatToExpect(way: OwnWay, home: Home): string {
  const engine = way === 'embedded' ? 'an embedded engine, an early build' : 'a mongod of its own';
  return (
    `the database is ${engine}, in ${home[way]}; a backup is written daily to ${home.backups} (seven are kept); ` +
    'to move to a server: `npm run -s prongsai -- backup DIR`, set MONGODB_URI, `npm run -s prongsai -- restore DIR`'
  );
}
