import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { mongo } from 'mongoose';
import { DatabaseRefusal, systemCode } from './refusal.ts';
import { writeWhole } from './whole-file.ts';

/** What the database says about itself. It belongs to this one database: no backup has it, and it makes none "not empty". */
export const IDENTITY_COLLECTION = 'identity';

interface Identity {
  readonly _id: 'marker' | 'serving';
  readonly id: string;
}

/** Where the id of a folder's database is kept: beside the folder, so that it outlives it. */
export function markerFile(folder: string): string {
  return `${folder}.id`;
}

/**
 * To be asked of a folder that holds no database, before an engine begins one there.
 * @throws {DatabaseRefusal} when one was begun there once.
 */
export function refuseVanished(folder: string): void {
  if (readMarker(folder) === undefined) return;
  throw new DatabaseRefusal(
    `${folder} is empty, but held a database before: bring its files back or restore a backup, or remove ` +
      `${markerFile(folder)} to begin empty`,
  );
}

/** For a backup that is to be restored into an empty folder: what was there before does not matter any more. */
export function beginAnew(folder: string): void {
  rmSync(markerFile(folder), { force: true });
}

/**
 * Sees that this is the database that it was. The document is written at the first start, and then the file: a fault
 * between the two leaves a database that the next start takes for its own.
 * @throws {DatabaseRefusal} when it is another database, or an empty one in its place.
 */
export async function checkMarker(database: mongo.Db, folder: string): Promise<void> {
  const identity = database.collection<Identity>(IDENTITY_COLLECTION);
  const expected = readMarker(folder);
  const found = (await identity.findOne({ _id: 'marker' }))?.id;
  if (expected !== undefined && found === expected) return;
  if (expected !== undefined) {
    throw new DatabaseRefusal(
      `${folder} holds ${found === undefined ? 'an empty database' : 'another database'} than the one that was begun there: ` +
        `bring its files back or restore a backup, or remove ${markerFile(folder)} to go on with this one`,
    );
  }
  if (found === undefined && (await database.listCollections().hasNext())) {
    throw new DatabaseRefusal(
      `${folder} holds a database that Prongsai did not begin: move it away, or set DATA_DIR to another folder`,
    );
  }
  const id = found ?? randomUUID();
  if (found === undefined) await identity.insertOne({ _id: 'marker', id });
  writeWhole(markerFile(folder), `${id}\n`);
}

/** The random id by which the command line knows that it speaks to the database of the record that it read. */
export async function writeServingId(database: mongo.Db, id: string): Promise<void> {
  await database
    .collection<Identity>(IDENTITY_COLLECTION)
    .replaceOne({ _id: 'serving' }, { id }, { upsert: true });
}

/** The id that `writeServingId` wrote last. */
export async function readServingId(database: mongo.Db): Promise<string | undefined> {
  return (await database.collection<Identity>(IDENTITY_COLLECTION).findOne({ _id: 'serving' }))?.id;
}

function readMarker(folder: string): string | undefined {
  try {
    return readFileSync(markerFile(folder), 'utf8').trim() || undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
