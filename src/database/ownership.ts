import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { mongo } from 'mongoose';
import { z } from 'zod';
import { withClient } from './connection.ts';
import type { Home } from './folders.ts';
import { readServingId, writeServingId } from './marker.ts';
import { systemCode } from './refusal.ts';
import { writeWhole } from './whole-file.ts';

/**
 * `database.json`, for the command line and for whoever finds the folder held: which process serves the database,
 * where, and a random id that the database repeats.
 */
export const ServingRecord = z.object({
  way: z.enum(['embedded', 'mongod']),
  address: z.string(),
  pid: z.number().int().positive(),
  id: z.string().min(1),
  /** The folder of the sockets, which the next server sweeps when this one could not. */
  sockets: z.string().optional(),
});
export type ServingRecord = z.infer<typeof ServingRecord>;

/** The command line does not wait long for a server that may be gone. */
const ANSWER_WITHIN_MS = 2_000;

/** What the record says, whether or not it is still true. */
export function readRecord(home: Home): ServingRecord | undefined {
  try {
    return ServingRecord.safeParse(JSON.parse(readFileSync(home.record, 'utf8'))).data;
  } catch {
    // None, or one that nobody can read: there is no serving database then.
    return undefined;
  }
}

/** Writes the record, and its id into the database. */
export async function claim(
  home: Home,
  database: mongo.Db,
  serving: Pick<ServingRecord, 'way' | 'address' | 'sockets'>,
): Promise<ServingRecord> {
  const record: ServingRecord = { ...serving, pid: process.pid, id: randomUUID() };
  await writeServingId(database, record.id);
  writeWhole(home.record, `${JSON.stringify(record, undefined, 2)}\n`);
  return record;
}

/** Takes the record away again, unless another server has written its own meanwhile. */
export function release(home: Home, record: ServingRecord): void {
  if (readRecord(home)?.id === record.id) rmSync(home.record, { force: true });
}

/** The record of a server that is there and serves the database of this record now. */
export async function findServing(home: Home): Promise<ServingRecord | undefined> {
  const record = readRecord(home);
  if (record === undefined || !isAlive(record.pid)) return undefined;
  try {
    const id = await withClient(
      record.address,
      { serverSelectionTimeoutMS: ANSWER_WITHIN_MS },
      readServingId,
    );
    return id === record.id ? record : undefined;
  } catch {
    // It is gone, or just going.
    return undefined;
  }
}

/** Who holds the folder, as far as can be known. */
export function nameOfOwner(home: Home): string {
  const record = readRecord(home);
  return record !== undefined && isAlive(record.pid) ? `process ${record.pid}` : 'another process';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too.
    return systemCode(error) === 'EPERM';
  }
}
