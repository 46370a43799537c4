import type { Connection, mongo } from 'mongoose';
import { databaseOf } from './database-of.ts';

/** What was erased, by the ids that lead to it in a backup: a person's, or a LINE message's. */
export interface Erasure {
  _id: string;
  at: Date;
  person?: string;
  message?: string;
  /** The agencies whose cards may say what was erased. */
  agencies?: string[];
  /** The time on the wall, by the database. */
  noted?: Date;
}

export const erasuresCollection = 'erasures';
export const erasureIndexes = [{ name: 'at', key: { at: 1 } }] satisfies mongo.IndexDescription[];

export function erasuresOf(connection: Connection): mongo.Collection<Erasure> {
  return databaseOf(connection).collection<Erasure>(erasuresCollection);
}

/** Writes down what is erased, and of which agencies; doing it again adds to that. */
export async function noteErasure(
  connection: Connection,
  { agencies = [], ...erasure }: Omit<Erasure, 'noted'>,
): Promise<void> {
  await erasuresOf(connection).updateOne(
    { _id: erasure._id },
    {
      $setOnInsert: erasure,
      $addToSet: { agencies: { $each: agencies } },
      $currentDate: { noted: true },
    },
    { upsert: true },
  );
}

/** Whether any of these agencies had something erased since then, by the time on the wall. */
export async function anyErasedSince(
  connection: Connection,
  agencies: readonly string[],
  since: Date,
): Promise<boolean> {
  if (agencies.length === 0) return false;
  const found = await erasuresOf(connection).findOne(
    { at: { $gt: new Date(0) }, agencies: { $in: [...agencies] }, noted: { $gte: since } },
    { projection: { _id: 1 } },
  );
  return found !== null;
}
