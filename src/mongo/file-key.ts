import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { isDuplicateKey } from './faults.ts';

/** Of this deployment alone: no backup holds it, and a restored database makes links of its own. */
export const keysCollection = 'keys';

const KEY_BYTES = 32;

interface Row {
  _id: string;
  key: string;
}

/** The key that links to files are signed with: made by whichever process needs it first, the same for all. */
export function mongoFileKey(connection: Connection): () => Promise<Buffer> {
  const rows = () => connection.getClient().db(connection.name).collection<Row>(keysCollection);
  let known: Buffer | null = null;

  return async () => {
    if (known !== null) return known;
    const own = { _id: 'files', key: randomBytes(KEY_BYTES).toString('base64') };
    let found = await rows().findOne({ _id: own._id });
    if (found === null) {
      try {
        await rows().insertOne(own);
        found = own;
      } catch (error) {
        // Another process was faster.
        if (!isDuplicateKey(error)) throw error;
        found = await rows().findOne({ _id: own._id });
      }
    }
    known = Buffer.from(found?.key ?? own.key, 'base64');
    return known;
  };
}
