import type { Connection, mongo } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { unlessThere } from './faults.ts';

// Files in MongoDB as GridFS lays them out (a document a file, its bytes in chunks), so that any tool can read them.
// The driver's own bucket looks at a whole collection before its first write, and its ids are by chance; here a file
// has a derived id, so that what was cut short goes on, and every query has its index.

export const gridFilesCollection = 'kept.files';
export const gridChunksCollection = 'kept.chunks';

/** As the specification of GridFS proposes. */
const CHUNK_BYTES = 255 * 1_024;
/** What one insert may hold: a megabyte and a half. */
const CHUNKS_AT_ONCE = 6;
/** What nothing names is gone after a day, and stays as long so that a taking back can be taken back. */
export const LOOSE_FOR = 24 * 3_600_000;
const BATCH = 200;
const HASH_IN_ID = 12;

interface GridFile {
  _id: string;
  length: number;
  chunkSize: number;
  uploadDate: Date;
  filename: string;
  metadata: {
    agency: string;
    /** SHA-256 of the bytes. */
    hash: string;
    /** False until the last chunk is there: a file that was cut short is none. */
    whole: boolean;
    /** When it was found that nothing names it. */
    loose?: Date;
  };
}

interface GridChunk {
  _id: string;
  files_id: string;
  n: number;
  data: mongo.Binary;
}

export const gridFileIndexes = [
  { name: 'content', key: { 'metadata.agency': 1, 'metadata.hash': 1 } },
] satisfies mongo.IndexDescription[];
export const gridChunkIndexes = [
  { name: 'place', key: { files_id: 1, n: 1 }, unique: true },
] satisfies mongo.IndexDescription[];

export interface GridContent {
  readonly agency: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface Grid {
  /**
   * Keeps bytes in an agency's name and returns the file's id: the agency's own file of the same content where it has
   * one, else a new one whose id begins so.
   */
  put(id: string, content: GridContent, now: Date): Promise<string>;
  /** Null where it is gone, is not whole, or is another agency's. */
  read(agency: string, id: string): Promise<Buffer | null>;
  drop(id: string): Promise<void>;
  /** Drops what was loose for a day, and marks what is loose now. `named` are those of these that something names. */
  sweep(named: (ids: readonly string[]) => Promise<ReadonlySet<string>>, now: Date): Promise<number>;
}

/** A file's bytes on their way into a backup, under the SHA-256 of just these bytes. */
export interface CarriedFile {
  readonly hash: string;
  readonly bytes: Buffer;
}

/** The bytes of all files, for those who carry a database elsewhere. */
export function carriedFiles(connection: Connection): {
  read(): AsyncGenerator<CarriedFile>;
  fill(bytesOf: (hash: string) => Promise<Uint8Array | null>): Promise<void>;
} {
  const database = () => databaseOf(connection);
  const files = () => database().collection<GridFile>(gridFilesCollection);
  const chunks = () => database().collection<GridChunk>(gridChunksCollection);
  return {
    async *read() {
      const grid = mongoGrid(connection);
      const seen = new Set<string>();
      for await (const some of batches(files())) {
        for (const { _id, metadata } of some) {
          if (seen.has(metadata.hash)) continue;
          const bytes = await grid.read(metadata.agency, _id);
          // Dropped while the backup was taken: then nothing names it any more.
          if (bytes === null) continue;
          seen.add(metadata.hash);
          yield { hash: metadata.hash, bytes };
        }
      }
    },
    async fill(bytesOf) {
      for await (const some of batches(files())) {
        for (const { _id, metadata } of some) {
          const bytes = await bytesOf(metadata.hash);
          if (bytes === null) await files().updateOne({ _id }, { $set: { 'metadata.whole': false } });
          else await fillChunks(chunks(), _id, bytes);
        }
      }
    },
  };
}

async function fillChunks(chunks: mongo.Collection<GridChunk>, id: string, bytes: Uint8Array): Promise<void> {
  let some: GridChunk[] = [];
  for (let n = 0; n * CHUNK_BYTES < bytes.length; n += 1) {
    some.push(chunkOf(id, n, bytes));
    if (some.length < CHUNKS_AT_ONCE) continue;
    await unlessThere(chunks.insertMany(some, { ordered: false }));
    some = [];
  }
  if (some.length > 0) await unlessThere(chunks.insertMany(some, { ordered: false }));
}

export function mongoGrid(connection: Connection): Grid {
  const database = () => databaseOf(connection);
  const files = () => database().collection<GridFile>(gridFilesCollection);
  const chunks = () => database().collection<GridChunk>(gridChunksCollection);

  async function same({ agency, hash }: GridContent): Promise<string | null> {
    const found = await files().findOneAndUpdate(
      { 'metadata.agency': agency, 'metadata.hash': hash, 'metadata.whole': true },
      { $unset: { 'metadata.loose': '' } },
      { projection: { _id: 1 } },
    );
    return found?._id ?? null;
  }

  async function write(id: string, { agency, hash, bytes, fileName }: GridContent, now: Date): Promise<void> {
    const file: GridFile = {
      _id: id,
      length: bytes.length,
      chunkSize: CHUNK_BYTES,
      uploadDate: now,
      filename: fileName,
      metadata: { agency, hash, whole: false },
    };
    await unlessThere(files().insertOne(file));
    await fillChunks(chunks(), id, bytes);
    await files().updateOne({ _id: id }, { $set: { 'metadata.whole': true } });
  }

  async function drop(id: string): Promise<void> {
    await files().deleteOne({ _id: id });
    await chunks().deleteMany({ files_id: id });
  }

  return {
    async put(id, content, now) {
      const known = await same(content);
      if (known !== null) return known;
      // By its content too: a newer program may develop the same picture otherwise than the try that was cut short.
      const named = `${id}-${content.hash.slice(-HASH_IN_ID)}`;
      await write(named, content, now);
      return named;
    },
    async read(agency, id) {
      const file = await files().findOne({ _id: id });
      if (file?.metadata.agency !== agency || !file.metadata.whole) return null;
      const parts = await chunks().find({ files_id: id }).sort({ n: 1 }).toArray();
      const bytes = Buffer.concat(parts.map(({ data }) => data.value()));
      return bytes.length === file.length ? bytes : null;
    },
    drop,
    async sweep(named, now) {
      const before = new Date(now.getTime() - LOOSE_FOR);
      let dropped = 0;
      for await (const some of batches(files())) {
        const held = await named(some.map(({ _id }) => _id));
        for (const { _id, metadata } of some) {
          if (held.has(_id)) {
            if (metadata.loose) await files().updateOne({ _id }, { $unset: { 'metadata.loose': '' } });
          } else if (!metadata.loose) {
            await files().updateOne({ _id }, { $set: { 'metadata.loose': now } });
          } else if (metadata.loose <= before) {
            // By its mark: somebody who kept the same content at this moment has taken the mark off.
            const gone = await files().deleteOne({ _id, 'metadata.loose': { $lte: before } });
            if (gone.deletedCount === 0) continue;
            await chunks().deleteMany({ files_id: _id });
            dropped += 1;
          }
        }
      }
      return dropped;
    },
  };
}

function chunkOf(id: string, n: number, bytes: Uint8Array): GridChunk {
  const part = Buffer.from(bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES));
  // The driver makes a Binary of a Buffer; the type is that of what comes back.
  return { _id: `${id}/${n}`, files_id: id, n, data: part as unknown as mongo.Binary };
}

/** A whole collection in the order of its ids, some at a time. */
export async function* batches<Document extends { _id: string }>(
  collection: mongo.Collection<Document>,
): AsyncGenerator<readonly mongo.WithId<Document>[]> {
  let last = '';
  for (;;) {
    const after = { _id: { $gt: last } } as mongo.Filter<Document>; // an id is text in every one of these
    const some = await collection.find(after).sort({ _id: 1 }).limit(BATCH).toArray();
    const end = some.at(-1);
    if (!end) return;
    yield some;
    last = end._id;
  }
}
