import type { Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { keysCollection } from './file-key.ts';
import { identityCollection } from './whole.ts';

/** By these a database is known again, and its links stay good. */
const staying: ReadonlySet<string> = new Set([identityCollection, keysCollection]);

/**
 * Drops everything that agencies, chats and the work about them have left, so that the connection can be wired anew.
 * Only the try-out does this.
 */
export async function emptyDatabase(connection: Connection): Promise<void> {
  const database = databaseOf(connection);
  const listed = await database.listCollections({}, { nameOnly: true }).toArray();
  const names = listed.map(({ name }) => name).filter((it) => !it.startsWith('system.') && !staying.has(it));
  for (const name of names) await database.dropCollection(name);
  connection.deleteModel(/./);
}
