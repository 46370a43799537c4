import { createHmac } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { mongoKey } from './file-key.ts';

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
  /** Of an account: the agencies whose work it may only look at. */
  viewerOf?: string[];
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

/**
 * Whether somebody was erased. Whoever wrote something of a person asks this afterwards, and takes it back: the eraser
 * writes its mark first and then deletes, so one of the two sees the other.
 */
export async function isErased(connection: Connection, person: string): Promise<boolean> {
  const found = await erasuresOf(connection).findOne({ _id: `person ${person}` }, { projection: { _id: 1 } });
  return found !== null;
}

// Of a LINE account that was erased only a keyed hash stays, for as long as the ids of events: LINE may bring later what
// was said before, and who may only look at an agency's work would be one of its officers by having themselves erased.

async function accountMark(connection: Connection, lineUser: string): Promise<string> {
  const key = await mongoKey(connection, 'erased')();
  return `account ${createHmac('sha256', key).update(lineUser).digest('hex')}`;
}

export async function noteErasedAccount(
  connection: Connection,
  lineUser: string,
  at: Date,
  viewerOf: readonly string[],
): Promise<void> {
  await erasuresOf(connection).updateOne(
    { _id: await accountMark(connection, lineUser) },
    { $max: { at }, $addToSet: { viewerOf: { $each: [...viewerOf] } } },
    { upsert: true },
  );
}

/** Whether a LINE account was erased then or later. */
export async function wasErasedSince(connection: Connection, lineUser: string, at: Date): Promise<boolean> {
  const mark = await erasuresOf(connection).findOne({ _id: await accountMark(connection, lineUser) });
  return mark !== null && mark.at >= at;
}

/** Whether whoever has a LINE account was a viewer of the agency when they were erased. */
export async function wasViewer(connection: Connection, lineUser: string, agency: string): Promise<boolean> {
  const mark = await erasuresOf(connection).findOne({ _id: await accountMark(connection, lineUser) });
  return mark?.viewerOf?.includes(agency) === true;
}
