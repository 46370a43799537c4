import { mongo, type Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { dutiesCollection } from './duties.ts';
import { evidenceCollection } from './evidence.ts';
import { keysCollection } from './file-key.ts';
import { refusedAsDuplicates } from './faults.ts';
import { type CarriedFile, carriedFiles, gridChunksCollection, gridFilesCollection } from './grid.ts';
import { inboxCollection } from './inbox.ts';
import { mongoVersions, versionsCollection } from './versions.ts';

const { EJSON } = mongo.BSON;

/** By its `identity` the database room knows a database again. */
export const identityCollection = 'identity';
/** Of this one database and its servers, not of any agency: one that was restored has its own. */
const ofTheServer: ReadonlySet<string> = new Set([
  dutiesCollection,
  identityCollection,
  keysCollection,
  versionsCollection,
]);

/**
 * In this order what is read later may only be further on than what was read before, which the next change of the
 * same thing mends: an event that is done has its audit rows, an audit row its texts, its people and its files. So a
 * backup holds together even where somebody worked while it was taken.
 */
const first: readonly string[] = [inboxCollection];
const last: readonly string[] = ['audit', 'texts', 'people', evidenceCollection, gridFilesCollection];
/** Bytes are no documents: they are carried by their hash. */
const asBytes: ReadonlySet<string> = new Set([gridChunksCollection]);

/** What one insert may hold. The server allows 48 MB; this is what both sides keep in memory. */
const BATCH_CHARACTERS = 1_000_000;
const BATCH_DOCUMENTS = 500;

/** The database as a whole, for those who carry it elsewhere: its collections, and their documents as text. */
export interface WholeDatabase {
  /** The collections that hold anything, in the order to read them. */
  collections(): Promise<readonly string[]>;
  /** Each document as a line of canonical EJSON, in the order of their ids: the same data give the same text. */
  read(collection: string): AsyncIterable<string>;
  /** Every kept file's bytes, each content once. */
  files(): AsyncIterable<CarriedFile>;
  /** Gives every kept file its bytes, by the hash of its content; one without any is none, and is swept. */
  fillFiles(bytesOf: (hash: string) => Promise<Uint8Array | null>): Promise<void>;
  /**
   * Writes documents as they were read, and returns how many there were.
   * @param again with what may be there already, from a time that was cut short.
   */
  write(collection: string, lines: AsyncIterable<string>, again: boolean): Promise<number>;
  /** Which version its data are of. */
  version(): Promise<number>;
  /** To be said before data of that version are written. */
  setVersion(version: number): Promise<void>;
}

export function wholeDatabase(connection: Connection): WholeDatabase {
  const database = () => databaseOf(connection);

  async function holdsAnything(collection: string): Promise<boolean> {
    const found = await database()
      .collection(collection)
      .find({}, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(1)
      .toArray();
    return found.length > 0;
  }

  const versions = mongoVersions(connection);

  return {
    version: () => versions.current(),
    setVersion: (version) => versions.set(version),

    async collections() {
      const listed = await database().listCollections({}, { nameOnly: true }).toArray();
      const names = listed
        .map((it) => it.name)
        .filter((it) => !it.startsWith('system.') && !ofTheServer.has(it) && !asBytes.has(it));
      const rank = (name: string): number =>
        first.includes(name) ? -1 : last.includes(name) ? last.indexOf(name) + 1 : 0;
      const ordered = names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
      const filled = await Promise.all(ordered.map(holdsAnything));
      return ordered.filter((_, at) => filled[at]);
    },

    async *read(collection) {
      // Numbers as they are stored: what looks whole may be a double, and comes back as one.
      const options = { promoteValues: false, promoteLongs: false, batchSize: BATCH_DOCUMENTS };
      const found = database().collection(collection).find({}, options).sort({ _id: 1 });
      for await (const document of found) yield EJSON.stringify(document, { relaxed: false });
    },

    files: () => carriedFiles(connection).read(),
    fillFiles: (bytesOf) => carriedFiles(connection).fill(bytesOf),

    async write(collection, lines, again) {
      const target = database().collection(collection);
      let count = 0;
      let size = 0;
      let batch: mongo.Document[] = [];
      async function flush(): Promise<void> {
        if (batch.length > 0) await insert(target, batch, again);
        size = 0;
        batch = [];
      }
      for await (const line of lines) {
        // A line of a backup is one document: read() above wrote it, and its hash was checked.
        batch.push(EJSON.parse(line, { relaxed: false }) as mongo.Document);
        count += 1;
        size += line.length;
        if (size >= BATCH_CHARACTERS || batch.length >= BATCH_DOCUMENTS) await flush();
      }
      await flush();
      return count;
    },
  };
}

async function insert(target: mongo.Collection, batch: mongo.Document[], again: boolean): Promise<void> {
  try {
    await target.insertMany(batch, { ordered: false });
  } catch (error) {
    if (!again || refusedAsDuplicates(error, batch.length) === null) throw error;
  }
}
