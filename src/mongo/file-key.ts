import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { unlessThere } from './faults.ts';

/** Of this deployment alone: no backup holds it, and a restored database makes links of its own. */
export const keysCollection = 'keys';

const KEY_BYTES = 32;

interface Row {
  _id: string;
  key: string;
}

/** The key that links to files are signed with. */
export function mongoFileKey(connection: Connection): () => Promise<Buffer> {
  return mongoKey(connection, 'files');
}

/** A key: made by whichever process needs it first, the same for all. */
export function mongoKey(connection: Connection, name: string): () => Promise<Buffer> {
  const rows = () => databaseOf(connection).collection<Row>(keysCollection);
  let known: Buffer | null = null;

  return async () => {
    if (known !== null) return known;
    const own = { _id: name, key: randomBytes(KEY_BYTES).toString('base64') };
    let found = await rows().findOne({ _id: own._id });
    if (found === null) {
      // Where another process is faster, it is that one's.
      await unlessThere(rows().insertOne(own));
      found = await rows().findOne({ _id: own._id });
    }
    known = Buffer.from(found?.key ?? own.key, 'base64');
    return known;
  };
}
